import { printedLines } from '../model/table.js';
import { oneLine } from '../model/walk.js';
import type { Link, Topic, Workbook } from '../model/workbook.js';
import { asOutline } from './outline-projection.js';
import { xmlAttributes, xmlText } from './xml-text.js';

/**
 * The workbook as an OPML 2.0 outline. Reading it back gives the same titles, notes, first links and labels.
 *
 * | drawn                                      | in an outline                        |
 * |--------------------------------------------|--------------------------------------|
 * | several sheets                             | branches of one root                 |
 * | callouts, summaries, floating topics       | ordinary topics, in reading order    |
 * | ids                                        | `id`                                 |
 * | first link                                 | `url`, with `type="link"`            |
 * | further links, comments, tables            | at the end of the note               |
 * | labels                                     | `category`                           |
 * | finished or untouched task                 | `_status`, as outliners write it     |
 * | properties                                 | attributes, where their name allows  |
 * | labels of relationships with a note or subtopics | behind the other topics         |
 * | formatting, markers, pictures, attachments, relationships, boundaries | – |
 */
export function toOpml(workbook: Workbook): string {
  const root = asOutline(workbook);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '<head>',
    ...headLines(workbook, root),
    '</head>',
    '<body>',
    ...outlineLines(root),
    '</body>',
    '</opml>',
  ];
  return `${lines.join('\n')}\n`;
}

function headLines({ document }: Workbook, root: Topic): string[] {
  const title = document.title ?? oneLine(root.title);
  const dates = [
    ['dateCreated', document.created?.iso],
    ['dateModified', document.modified?.iso],
  ] as const;
  return [
    `<title>${xmlText(title)}</title>`,
    ...dates.flatMap(([name, iso]) =>
      iso?.endsWith('Z') ? [`<${name}>${new Date(iso).toUTCString()}</${name}>`] : [],
    ),
    ...(document.author ? [`<ownerName>${xmlText(document.author)}</ownerName>`] : []),
  ];
}

/** An explicit stack: maps may be a thousand levels deep. */
function outlineLines(root: Topic): string[] {
  const lines: string[] = [];
  const stack: (Topic | '</outline>')[] = [root];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (typeof next === 'string') {
      lines.push(next);
      continue;
    }
    const below = next.children;
    const attributes = attributesOf(next);
    lines.push(`<outline${xmlAttributes(attributes)}${below.length > 0 ? '>' : '/>'}`);
    if (below.length > 0) stack.push('</outline>', ...below.toReversed());
  }
  return lines;
}

const attributeName = /^[A-Za-z_][\w.-]*$/;
/** Attributes with a meaning of their own. */
const taken = new Set(
  'text title _note url htmlUrl xmlUrl category created type id _status xmlns'.split(' '),
);

function attributesOf(topic: Topic): Record<string, string | undefined> {
  const [link] = topic.links;
  const progress = topic.task?.progress;
  const sayable = (topic.properties ?? []).filter(({ name }) => attributeName.test(name) && !taken.has(name));
  return {
    text: sayableTitle(topic.title),
    _note: noteOf(topic),
    type: link ? 'link' : undefined,
    url: link && addressOf(link),
    category:
      topic.labels.length > 0
        ? topic.labels.map((label) => oneLine(label).replaceAll(',', ' ')).join(',')
        : undefined,
    created: topic.created?.iso?.endsWith('Z') ? new Date(topic.created.iso).toUTCString() : undefined,
    _status: progress === 100 ? 'checked' : progress === 0 ? 'unchecked' : undefined,
    // Ids made for want of one say nothing to anybody else.
    id: topic.id.startsWith('no-id-') ? undefined : topic.id,
    ...Object.fromEntries(sayable.map(({ name, value }) => [name, value])),
  };
}

/** Titles are HTML where they hold a tag or an entity, so what only looks like one is escaped. */
const sayableTitle = (title: string): string =>
  /<\/?[a-z]|&(?:#|\w+;)/i.test(title)
    ? title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br/>')
    : title;

const addressOf = (link: Link): string =>
  link.kind === 'topic' ? `#${link.topicId ?? ''}` : (link.target ?? link.href).trim();

function noteOf(topic: Topic): string | undefined {
  const [, ...moreLinks] = topic.links;
  const unsayable = (topic.properties ?? []).filter(
    ({ name }) => !attributeName.test(name) || taken.has(name),
  );
  const lines = [
    topic.notes?.plain ?? '',
    ...moreLinks.map(addressOf),
    ...(topic.comments ?? []).map(({ author, text }) => (author ? `${author}: ${text}` : text)),
    ...(topic.table ? printedLines(topic.table) : []).map((row) => row.map(oneLine).join('\t')),
    ...unsayable.map(({ name, value }) => `${name}: ${value}`),
  ].filter((line) => line.trim() !== '');
  return lines.length > 0 ? lines.join('\n') : undefined;
}
