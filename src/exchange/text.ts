import { oncePer } from '../model/once-per.js';
import { shortened } from '../model/shortened.js';
import { printedLines } from '../model/table.js';
import { oneLine, visitTree } from '../model/walk.js';
import type { Sheet, Topic, Workbook } from '../model/workbook.js';

/**
 * The map as an indented outline, one topic a line, two spaces a level: what a person reads in a terminal and
 * what line-based tools compare. View state (folding, positions) is left out, so that it never shows as a change.
 *
 * Marks: `!` callout, `}` summary, `~` floating topic; `|` a line of a note, `>` a link, `@` an attachment.
 */
export function toText(workbook: Workbook): string {
  const lines: string[] = [];
  for (const [i, sheet] of workbook.sheets.entries()) {
    if (i > 0) lines.push('');
    sheetLines(sheet, workbook.sheets.length > 1, lines);
  }
  return `${lines.join('\n')}\n`;
}

/** At the depth of a thousand topics the text would else be nearly all spaces. */
const mostIndents = 64;

function sheetLines(sheet: Sheet, several: boolean, lines: string[]): void {
  if (several) lines.push(`=== ${oneLine(sheet.title)} ===`);
  for (const top of [sheet.root, ...sheet.floating]) {
    for (const { topic, depth } of visitTree(top, sheet))
      topicLines(topic, '  '.repeat(Math.min(depth, mostIndents)), lines);
  }
  for (const relationship of sheet.relationships) {
    const ends = [relationship.from, relationship.to].map((id) => titleOf(id, sheet));
    lines.push(`${ends[0]} -- ${oneLine(relationship.title)} --> ${ends[1]}`);
  }
  for (const boundary of sheet.boundaries) {
    lines.push(`[${oneLine(boundary.title)}] ${boundary.topics.map((id) => titleOf(id, sheet)).join(', ')}`);
  }
  for (const text of sheet.background) lines.push(`# ${oneLine(text)}`);
}

const marks: Partial<Record<Topic['kind'], string>> = {
  callout: '! ',
  summary: '} ',
  floating: '~ ',
  sticky: '~ ',
};

function topicLines(topic: Topic, indent: string, lines: string[]): void {
  const title = topic.title.trim() === '' ? '(untitled)' : oneLine(topic.title);
  const markers = topic.markers.map((marker) => ` [${marker.id}]`).join('');
  const labels = topic.labels.map((label) => ` #${oneLine(label)}`).join('');
  lines.push(`${indent}${marks[topic.kind] ?? ''}${title}${markers}${labels}${taskText(topic)}`);
  const inner = `${indent}  `;
  for (const link of topic.links) lines.push(`${inner}> ${oneLine(link.href)}`);
  if (topic.notes)
    for (const line of topic.notes.plain.split('\n'))
      if (oneLine(line)) lines.push(`${inner}| ${oneLine(line)}`);
  for (const row of topic.table ? printedLines(topic.table) : [])
    lines.push(`${inner}| ${row.map(oneLine).join(' | ')}`);
  if (topic.image)
    lines.push(`${inner}@ image ${topic.image.resource?.slice(0, 12) ?? topic.image.href ?? 'missing'}`);
  for (const { name, resource } of topic.attachments ?? [])
    lines.push(`${inner}@ ${oneLine(name)} ${resource?.slice(0, 12) ?? 'missing'}`);
  for (const { author, text } of topic.comments ?? [])
    lines.push(`${inner}" ${author ?? ''}: ${oneLine(text)}`);
  for (const { name, value } of topic.properties ?? [])
    lines.push(`${inner}${oneLine(name)} = ${oneLine(value)}`);
}

function taskText({ task }: Topic): string {
  if (!task) return '';
  const parts = [
    task.start && `start ${task.start}`,
    task.due && `due ${task.due}`,
    task.resources.length > 0 && task.resources.map((name) => `@${oneLine(name)}`).join(' '),
  ].filter(Boolean);
  return parts.length > 0 ? ` {${parts.join(', ')}}` : '';
}

/** By the id of a topic or boundary. */
const titlesIn = oncePer((sheet: Sheet): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const top of [sheet.root, ...sheet.floating]) {
    for (const { topic } of visitTree(top, sheet)) found.set(topic.id, shortened(oneLine(topic.title)));
  }
  for (const boundary of sheet.boundaries) found.set(boundary.id, shortened(oneLine(boundary.title)));
  return found;
});

const titleOf = (id: string, sheet: Sheet): string => titlesIn(sheet).get(id) ?? id;
