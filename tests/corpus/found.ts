import { visitWorkbook } from '../../src/model/walk.js';
import type { Topic, Workbook } from '../../src/model/workbook.js';
import { type Content, emptyContent, note, plainText, withoutSpace } from './content.js';

/** What a Workbook says, in the shape the second reader uses. */
export function contentOf(workbook: Workbook): Content {
  const content = emptyContent();
  const isOutline = workbook.format === 'freemind' || workbook.format === 'opml';
  for (const { topic } of visitWorkbook(workbook))
    addTopic(content, topic, isOutline ? withoutSpace : plainText);
  for (const sheet of workbook.sheets) {
    for (const { from, to, title } of sheet.relationships) {
      content.relationships.push(`${from} → ${to}: ${plainText(title)}`);
    }
    for (const boundary of sheet.boundaries) note(content.boundaries, boundary.title);
  }
  return content;
}

function addTopic(content: Content, topic: Topic, shape: (title: string) => string): void {
  if (topic.titleOrigin !== 'default') note(content.titles, topic.title, shape);
  note(content.notes, topic.notes?.plain, withoutSpace);
  for (const link of topic.links) note(content.links, link.href);
  for (const label of topic.labels) note(content.labels, label);
  // The labels of spreadsheet cells in XMind say where a cell stands, and became that.
  for (const { name, value } of topic.properties ?? []) {
    if (name === 'column' || name === 'row') note(content.labels, value);
  }
  for (const marker of topic.markers) note(content.markers, marker.vendorId);
  for (const comment of topic.comments ?? []) note(content.comments, comment.text);
}
