import { dictionary } from '../../model/dictionary.js';
import type { Attachment, Link, Notes, Numbering, RichNode, Topic } from '../../model/workbook.js';
import type { Json } from '../json-text.js';
import { richHtml } from '../rich-html.js';
import { stableId } from './ids.js';
import { markerIdOf } from './markers.js';
import type { StoredResources } from './resources.js';
import { styleProperties, titlePieces } from './style-json.js';
import { taskExtensions } from './task-json.js';

/** A topic in XMind's words, to which its children are added as they are written. */
export type TopicJson = { [name: string]: Json | undefined };

/** Everything of a topic but the topics, boundaries and summaries on it. */
export function topicJson(topic: Topic, column: string | undefined, resources: StoredResources): TopicJson {
  const { style, runs, image } = topic;
  const labels = [...topic.labels, ...(column === undefined ? [] : column.split(', '))];
  const extensions = extensionsOf(topic, resources);
  const src = image && (resources.address(image.resource) ?? image.href);
  return {
    id: topic.id,
    class: 'topic',
    title: topic.title,
    titleUnedited: topic.titleOrigin && true,
    attributedTitle: runs && titlePieces(topic.title, runs),
    structureClass: topic.structure,
    href: hrefOf(topic.links[0], resources),
    image: src ? { src, width: image?.width, height: image?.height } : undefined,
    notes: topic.notes ? notesJson(topic.notes, resources) : undefined,
    markers: listed(topic.markers.map(({ id }) => ({ markerId: markerIdOf(id) }))),
    labels: listed(labels),
    branch: topic.folded && 'folded',
    style: style && { id: stableId(`style of ${topic.id}`), properties: styleProperties(style) },
    numbering: topic.numbering && numberingJson(topic.numbering),
    comments: listed(
      (topic.comments ?? []).map(({ text, author, at }) => commentJson(text, author, at?.iso)),
    ),
    extensions: listed(extensions),
  };
}

const listed = (list: readonly Json[]): readonly Json[] | undefined => (list.length > 0 ? list : undefined);

const hrefOf = (link: Link | undefined, resources: StoredResources): string | undefined =>
  link && (resources.address(link.resource) ?? link.href);

function notesJson({ plain, rich }: Notes, resources: StoredResources): Json {
  const content = rich && richHtml(withAddresses(rich, resources));
  return { plain: { content: plain }, realHTML: content === undefined ? undefined : { content } };
}

/** Pictures of the tree are named by content, those of XMind by part. Notes are as deep as XMind's editor lets them. */
function withAddresses(nodes: readonly RichNode[], resources: StoredResources, depth = 0): RichNode[] {
  return nodes.map((node) => {
    if (node.type === 'text') return node;
    const { src } = node.properties;
    const hash = src?.startsWith('resource:') ? src.slice('resource:'.length) : undefined;
    const address =
      hash === undefined ? src : resources.address(hash as Parameters<typeof resources.address>[0]);
    const children = depth < 64 ? withAddresses(node.children, resources, depth + 1) : node.children;
    return { ...node, properties: { ...node.properties, ...(address && { src: address }) }, children };
  });
}

const separators: Readonly<Record<string, string>> = dictionary({
  '.': 'dot',
  ',': 'comma',
  '–': 'dash',
  '-': 'hyphen',
  '/': 'oblique',
});

/** A format of `inherited` is the absence of one. */
function numberingJson({ format, depth, prefix, suffix, separator, flat }: Numbering): Json {
  const named = separator === undefined ? undefined : (separators[separator] ?? separator);
  return {
    numberFormat: format === 'inherited' ? undefined : `org.xmind.numbering.${format}`,
    numberDepth: depth === undefined ? undefined : String(depth),
    prefix,
    suffix,
    numberSeparator: named && `org.xmind.numbering.separator.${named}`,
    prependingNumbers: flat && 'none',
  };
}

/** XMind wants an instant; a local time is taken as if it were UTC. */
function commentJson(content: string, author: string | undefined, iso: string | undefined): Json {
  const creationTime = iso === undefined ? undefined : Date.parse(iso.endsWith('Z') ? iso : `${iso}Z`);
  return { content, author, creationTime: Number.isNaN(creationTime) ? undefined : creationTime };
}

function extensionsOf(topic: Topic, resources: StoredResources): Json[] {
  const formulas = (topic.properties ?? []).filter(({ name }) => name === 'LaTeX');
  return [
    ...(topic.task ? taskExtensions(topic.task, topic.markers) : []),
    ...(topic.attachments ? [audioJson(topic.attachments, topic, resources)] : []),
    ...formulas.map(({ value }) => ({
      provider: 'org.xmind.ui.mathJax',
      content: { content: value },
    })),
    ...(isSpreadsheet(topic) ? [columnsJson(topic)] : []),
  ];
}

/** A recording: all that XMind attaches to a topic itself. */
function audioJson(attachments: readonly Attachment[], topic: Topic, resources: StoredResources): Json {
  const facts = (topic.properties ?? []).filter(({ name }) => /^(?:record-?time|duration)$/i.test(name));
  return {
    provider: 'org.xmind.ui.audionotes',
    content: facts.map(({ name, value }) => ({ name, content: value })),
    resourceRefs: attachments.map(
      ({ resource, name }) => resources.address(resource) ?? `xap:attachments/${name}`,
    ),
  };
}

export const isSpreadsheet = ({ structure }: Topic): boolean =>
  structure?.startsWith('org.xmind.ui.spreadsheet') ?? false;

/** The heads of a spreadsheet, in order: its first row, or its first column where the children are columns. */
function columnsJson({ table, structure }: Topic): Json {
  const { rows = 0, columns = 0, cells = [] } = table ?? {};
  const byColumn = structure === 'org.xmind.ui.spreadsheet.column';
  const heads = new Array<string>(byColumn ? rows : columns).fill('');
  for (const { row, column, text } of cells) {
    if ((byColumn ? column : row) === 0) heads[byColumn ? row : column] = text;
  }
  const named = heads.slice(1).map((content) => ({ name: 'column', content }));
  return { provider: 'org.xmind.ui.spreadsheet', content: [{ name: 'columns', content: named }] };
}
