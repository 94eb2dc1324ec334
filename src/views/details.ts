import type { Block, Inline, RichContent } from '../model/document.js';
import { text } from '../model/document.js';
import { oneLine } from '../model/walk.js';
import type {
  Attachment,
  ContentHash,
  Image,
  Link,
  Notes,
  RichNode,
  Stamp,
  Task,
  Topic,
} from '../model/workbook.js';
import { contentHash } from '../model/workbook.js';
import { mapFolder } from './addresses.js';
import { downloadName } from './assets.js';
import { inLang, plainTitle, type ViewContext } from './inlines.js';
import { assetOf, type MapEntry } from './library.js';

/** What hangs on a topic besides its title: picture, task, links, note, attachments, comments, table, properties. */
export function detailsOf(topic: Topic, context: ViewContext, map: MapEntry): Block[] {
  return [
    ...(topic.image ? pictureBlocks(topic.image, topic, context, map) : []),
    ...taskBlocks(topic.task, context),
    ...linkBlocks(topic.links, context, map),
    ...noteBlocks(topic.notes, map),
    ...tableBlocks(topic, context),
    ...attachmentBlocks(topic.attachments ?? [], context, map),
    ...commentBlocks(topic, context),
    ...propertyBlocks(topic),
  ];
}

function pictureBlocks(image: Image, topic: Topic, context: ViewContext, map: MapEntry): Block[] {
  const asset = assetOf(map, image.resource);
  if (asset === undefined)
    return [{ type: 'paragraph', role: 'hint', content: [text(context.words.pictureMissing)] }];
  const size = {
    ...(image.width !== undefined && { width: Math.round(image.width) }),
    ...(image.height !== undefined && { height: Math.round(image.height) }),
  };
  const alt = oneLine(topic.title)
    ? `${context.words.picture}: ${plainTitle(topic, context)}`
    : context.words.picture;
  return [{ type: 'figure', image: { asset, ...size }, alt }];
}

function taskBlocks(task: Task | null, { words }: ViewContext): Block[] {
  if (!task) return [];
  const facts: [string, string | undefined][] = [
    [words.start, dayOf(task.start)],
    [words.due, dayOf(task.due)],
    [words.milestone, task.milestone ? '✓' : undefined],
    [words.property, task.categories?.join(', ')],
  ];
  const items = facts.flatMap(([name, value]) => (value ? [{ name, value: [text(value)] }] : []));
  return items.length > 0 ? [{ type: 'facts', items }] : [];
}

const dayOf = (moment: string | undefined): string | undefined =>
  moment?.replace(/T00:00(:00)?(\.0+)?Z?$/, '');

/**
 * Links as one line. A link whose address repeats the title is not shown twice; the title itself is no link,
 * so that what was written and where it leads stay two things.
 */
function linkBlocks(links: readonly Link[], context: ViewContext, map: MapEntry): Block[] {
  const inlines = links.map((link) => linkInline(link, context, map)).filter((found) => found !== undefined);
  if (inlines.length === 0) return [];
  return [
    {
      type: 'paragraph',
      content: inlines.flatMap((inline, i) => (i > 0 ? [text(' · '), inline] : [inline])),
    },
  ];
}

function linkInline(link: Link, context: ViewContext, map: MapEntry): Inline | undefined {
  if (link.kind === 'attachment') return attachmentLink(link, context, map);
  const { words } = context;
  const resolved = context.targets.resolve(link, map);
  if (!resolved.found) {
    const why = resolved.why === 'dead' ? words.deadLink : words.otherFile;
    const name = link.kind === 'topic' ? (link.title ?? '') : shownAddress(link);
    return text(name ? `${why}: ${name}` : why);
  }
  const { target } = resolved;
  if (link.kind === 'topic' && link.topicId !== undefined) {
    const found = map.index.topics.get(link.topicId);
    const name = found ? plainTitle(found.topic, context) : (link.title ?? '');
    return {
      type: 'link',
      target,
      label: pairLabel(link, context, map) ?? words.linkTo,
      content: [text(`→ ${name}`)],
    };
  }
  if (target.type === 'page') {
    const name = resolved.map ? `${resolved.map.code} ${resolved.map.title}` : target.path;
    const page = { ...target, path: inLang(context, target.path) };
    return { type: 'link', target: page, content: [text(`→ ${name}`)] };
  }
  const label = link.title && oneLine(link.title) ? oneLine(link.title) : shownAddress(link);
  return { type: 'link', target, content: [text(label)] };
}

/** Contents send to the body and the body receives: say which way this link goes. */
function pairLabel(link: Link, context: ViewContext, map: MapEntry): string | undefined {
  if (link.topicId === undefined) return undefined;
  if (map.index.bodies.has(link.topicId)) return context.words.toBody;
  return map.index.contents.has(link.topicId) ? context.words.toContents : undefined;
}

/** File names without the folders of somebody's machine; web addresses without what only machines need. */
function shownAddress(link: Link): string {
  const address = link.target ?? link.href;
  if (link.kind === 'web') return address.replace(/^https?:\/\//, '').replace(/\/$/, '');
  if (link.kind === 'mail') return address.replace(/^mailto:/i, '').replace(/\?.*$/, '');
  return address.replaceAll('\\', '/').replace(/^.*\//, '') || link.kind;
}

function attachmentLink(link: Link, context: ViewContext, map: MapEntry): Inline {
  const name = link.title ?? shownAddress(link);
  return downloadInline({ name, ...(link.resource && { resource: link.resource }) }, context, map);
}

function attachmentBlocks(attachments: readonly Attachment[], context: ViewContext, map: MapEntry): Block[] {
  return attachments.map((attachment) => ({
    type: 'paragraph',
    content: [text(`${context.words.attachment}: `), downloadInline(attachment, context, map)],
  }));
}

function downloadInline(attachment: Attachment, context: ViewContext, map: MapEntry): Inline {
  const resource = attachment.resource && map.index.resources.get(attachment.resource);
  const name = resource && downloadName(attachment.name, resource);
  const shown = attachment.name.replace(/^.*[/\\]/, '');
  if (!resource || name === undefined) return text(`${shown} (${context.words.notOffered})`);
  return { type: 'download', path: `${mapFolder(map.slug)}files/${name}`, text: shown, size: resource.size };
}

function noteBlocks(notes: Notes | null, map: MapEntry): Block[] {
  if (!notes || (notes.plain.trim() === '' && !notes.rich)) return [];
  const content: Block[] = notes.rich
    ? [{ type: 'rich', nodes: notes.rich.map((node) => withAssets(node, map)), plain: notes.plain }]
    : plainParagraphs(notes.plain);
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

/** Notes nest as deep as their HTML; readers cap that far below the call stack. */
function withAssets(node: RichNode, map: MapEntry): RichContent {
  if (node.type === 'text') return node;
  const { src, ...others } = node.properties;
  const asset = src?.startsWith('resource:') ? assetOf(map, hashIn(src)) : undefined;
  const properties =
    src === undefined
      ? others
      : asset === undefined
        ? { ...others, src }
        : { ...others, src: `asset:${asset}` };
  return { ...node, properties, children: node.children.map((child) => withAssets(child, map)) };
}

const hashIn = (src: string): ContentHash => contentHash(src.slice('resource:'.length));

/** Hashes of the pictures inside a topic's note. */
export function noteImages(notes: Notes | null): ContentHash[] {
  const found: ContentHash[] = [];
  const stack: RichNode[] = [...(notes?.rich ?? [])];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text') continue;
    if (node.properties.src?.startsWith('resource:')) found.push(hashIn(node.properties.src));
    stack.push(...node.children);
  }
  return found;
}

function commentBlocks(topic: Topic, { words }: ViewContext): Block[] {
  return (topic.comments ?? []).map((comment) => ({
    type: 'aside',
    role: 'comment',
    title: [words.comment, comment.author, stampDay(comment.at)].filter(Boolean).join(' · '),
    content: plainParagraphs(comment.text),
  }));
}

export const stampDay = (stamp: Stamp | undefined): string | undefined => stamp?.iso?.slice(0, 10);

function tableBlocks(topic: Topic, context: ViewContext): Block[] {
  const [head, ...rows] = topic.table ?? [];
  if (!head) return [];
  return [
    {
      type: 'table',
      caption: `${context.words.table}: ${plainTitle(topic, context)}`,
      columns: head.map((heading) => ({ heading })),
      rows: rows.map((row) => row.map((cell) => [text(cell)])),
    },
  ];
}

function propertyBlocks(topic: Topic): Block[] {
  const items = (topic.properties ?? []).map(({ name, value }) => ({ name, value: [text(value)] }));
  return items.length > 0 ? [{ type: 'facts', items }] : [];
}
