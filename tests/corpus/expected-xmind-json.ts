import { type Content, emptyContent, note, plainText, withoutSpace } from './content.js';

type Json = Readonly<Record<string, unknown>>;

const record = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What an XMind document in JSON says. */
export function xmindJsonContent(sheets: unknown): Content {
  const content = emptyContent();
  for (const sheet of list(sheets).map(record)) {
    const topics = [sheet.rootTopic];
    for (let topic = topics.pop(); topic !== undefined; topic = topics.pop()) {
      addTopic(content, record(topic));
      topics.push(...Object.values(record(record(topic).children)).flatMap(list));
    }
    for (const relationship of list(sheet.relationships).map(record)) {
      const ends = `${text(relationship.end1Id)} → ${text(relationship.end2Id)}`;
      content.relationships.push(`${ends}: ${plainText(text(relationship.title))}`);
    }
  }
  return content;
}

function addTopic(content: Content, topic: Json): void {
  note(content.titles, text(topic.title));
  note(content.links, text(topic.href));
  for (const label of list(topic.labels)) note(content.labels, text(label));
  for (const marker of list(topic.markers)) note(content.markers, text(record(marker).markerId));
  for (const boundary of list(topic.boundaries)) note(content.boundaries, text(record(boundary).title));
  for (const comment of list(topic.comments)) note(content.comments, text(record(comment).content));
  note(content.notes, noteText(record(topic.notes)), withoutSpace);
}

/** The richest form that says anything, as the program itself would show it. */
function noteText(notes: Json): string {
  const forms = [
    text(record(notes.realHTML).content)
      .replace(/<[^>]*>/g, '')
      .replaceAll('&nbsp;', ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&'),
    list(record(notes.ops).ops)
      .map((operation) => text(record(operation).insert))
      .join(''),
    list(record(record(notes.html).content).paragraphs)
      .map(spansText)
      .join('\n'),
    text(record(notes.plain).content),
  ];
  return forms.find((form) => withoutSpace(form) !== '') ?? '';
}

const spansText = (holder: unknown): string =>
  list(record(holder).spans)
    .map((span) => text(record(span).text) + spansText(span))
    .join('');
