import { calendarDay, wallTime } from '../model/calendar.js';
import { withoutCredentials } from '../model/credentials.js';
import type { Block, Inline, Paragraph } from '../model/document.js';
import { text } from '../model/document.js';
import { shortened } from '../model/shortened.js';
import { isCut, printedExtent, printedRows } from '../model/table.js';
import { oneLine } from '../model/walk.js';
import type {
  Attachment,
  ContentHash,
  Image,
  Notes,
  RichNode,
  Stamp,
  Task,
  Topic,
} from '../model/workbook.js';
import { plainTitle, type ViewContext } from './inlines.js';
import { assetOf, type MapEntry } from './library.js';
import { downloadInline, linkBlocks } from './links.js';
import { hashIn, noteNodes } from './note-nodes.js';
import { relationshipBlocks } from './relationships.js';
import { summaryBlocks } from './summaries.js';

/** What hangs on a topic besides its title: picture, task, links, note, attachments, comments, table, properties. */
export function detailsOf(topic: Topic, context: ViewContext, map: MapEntry): Block[] {
  return [
    ...(topic.image ? pictureBlocks(topic.image, topic, context, map) : []),
    ...taskBlocks(topic.task, map, context),
    ...summaryBlocks(topic, context, map),
    ...linkBlocks(topic, context, map),
    ...relationshipBlocks(topic, context, map),
    ...noteBlocks(topic, context, map),
    ...tableBlocks(topic, context),
    ...attachmentBlocks(topic.attachments ?? [], context, map),
    ...commentBlocks(topic, map, context),
    ...propertyBlocks(topic),
  ];
}

function pictureBlocks(image: Image, topic: Topic, context: ViewContext, map: MapEntry): Block[] {
  const asset = assetOf(map, image.resource);
  if (asset === undefined) return [pictureElsewhere(image, context)];
  const size = {
    ...(image.width !== undefined && { width: Math.round(image.width) }),
    ...(image.height !== undefined && { height: Math.round(image.height) }),
  };
  const alt = oneLine(topic.title)
    ? `${context.words.picture}: ${plainTitle(topic, context)}`
    : context.words.picture;
  return [{ type: 'figure', image: { asset, ...size }, alt }];
}

/** A picture on the web is linked, never fetched; one in another file is named. */
function pictureElsewhere({ href }: Image, { words }: ViewContext): Paragraph {
  const address = oneLine(withoutCredentials(href ?? ''));
  if (address === '') return { type: 'paragraph', role: 'hint', content: [text(words.pictureMissing)] };
  const shown = text(shortened(address));
  if (!/^https?:\/\//i.test(address))
    return { type: 'paragraph', role: 'hint', content: [text(`${words.pictureMissing}: `), shown] };
  const link: Inline = { type: 'link', target: { type: 'web', url: address }, content: [shown] };
  return { type: 'paragraph', content: [text(`${words.picture}: `), link] };
}

function taskBlocks(task: Task | null, map: MapEntry, { words }: ViewContext): Block[] {
  if (!task) return [];
  const facts: [string, string | undefined][] = [
    [words.start, momentText(task.start, map)],
    [words.due, momentText(task.due, map)],
    [words.milestone, task.milestone ? '✓' : undefined],
    [words.property, task.categories?.join(', ')],
  ];
  const items = facts.flatMap(([name, value]) => (value ? [{ name, value: [text(value)] }] : []));
  return items.length > 0 ? [{ type: 'facts', items }] : [];
}

/** A day, or a day and time to the minute; midnight is how programs write a day. */
export const momentText = (
  moment: string | undefined,
  { timeZone }: Pick<MapEntry, 'timeZone'>,
): string | undefined =>
  moment &&
  wallTime(moment, timeZone)
    .replace(/T00:00(?::00)?(?:\.0+)?$/, '')
    .replace(/T(\d\d:\d\d)[\d:.]*$/, ` $1${timeZone === undefined && moment.endsWith('Z') ? ' UTC' : ''}`);

function attachmentBlocks(attachments: readonly Attachment[], context: ViewContext, map: MapEntry): Block[] {
  return attachments.map((attachment) => ({
    type: 'paragraph',
    content: [text(`${context.words.attachment}: `), downloadInline(attachment, context, map)],
  }));
}

function noteBlocks(topic: Topic, context: ViewContext, map: MapEntry): Block[] {
  const { notes } = topic;
  if (!notes || (notes.plain.trim() === '' && !notes.rich)) return [];
  const content: Block[] = notes.rich
    ? [
        {
          type: 'rich',
          nodes: noteNodes(notes.rich, topic, context, map),
          plain: withoutCredentials(notes.plain),
        },
      ]
    : plainParagraphs(withoutCredentials(notes.plain));
  return [{ type: 'aside', role: 'note', content }];
}

/** Plain notes: a blank line parts paragraphs, a single line break stays one. */
export function plainParagraphs(plain: string): Block[] {
  return plain
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => ({ type: 'paragraph', content: lines(paragraph) }));
}

const lines = (paragraph: string): Inline[] =>
  paragraph
    .split('\n')
    .flatMap((line, i): Inline[] => (i > 0 ? [{ type: 'break' }, text(line)] : [text(line)]));

/** Hashes of the pictures inside a topic's note. */
export function noteImages(notes: Notes | null): ContentHash[] {
  const found: ContentHash[] = [];
  const stack: RichNode[] = [...(notes?.rich ?? [])];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text') continue;
    const hash = hashIn(node.properties.src);
    if (hash) found.push(hash);
    stack.push(...node.children);
  }
  return found;
}

function commentBlocks(topic: Topic, map: MapEntry, { words }: ViewContext): Block[] {
  return (topic.comments ?? []).map((comment) => ({
    type: 'aside',
    role: 'comment',
    title: [words.comment, comment.author, stampDay(comment.at, map)].filter(Boolean).join(' · '),
    content: plainParagraphs(comment.text),
  }));
}

/** The day of a stamp, by the calendar of the map's team. */
export const stampDay = (
  stamp: Stamp | undefined,
  { timeZone }: Pick<MapEntry, 'timeZone'>,
): string | undefined => stamp?.iso && calendarDay(stamp.iso, timeZone);

function tableBlocks(topic: Topic, context: ViewContext): Block[] {
  const { table } = topic;
  if (!table) return [];
  const { words } = context;
  const [head = [], ...rows] = printedRows(table);
  const leftOut = isCut(table) ? words.tableCut(printedExtent(table), table) : undefined;
  return [
    {
      type: 'table',
      caption: `${words.table}: ${plainTitle(topic, context)}`,
      columns: head.map((heading) => ({ heading })),
      rows: rows.map((row) => row.map((cell) => (cell === '' ? [] : [text(cell)]))),
    },
    ...(leftOut === undefined
      ? []
      : [{ type: 'paragraph', role: 'hint', content: [text(leftOut)] } as const]),
  ];
}

function propertyBlocks(topic: Topic): Block[] {
  const properties = topic.properties ?? [];
  const equations = properties.flatMap(({ name, value }): Block[] =>
    name === 'LaTeX'
      ? [{ type: 'paragraph', content: [{ type: 'equation', latex: value, display: true }] }]
      : [],
  );
  const others = properties.filter(({ name }) => name !== 'LaTeX');
  const items = others.map(({ name, value }) => ({ name, value: [text(value)] }));
  return items.length > 0 ? [...equations, { type: 'facts', items }] : equations;
}
