import { childOf, childrenOf, descend, foldedOf, type XmlElement } from '../../container/xml.js';
import type { Attachment, Image, Link, Topic } from '../../model/workbook.js';
import type { ReaderContext } from './context.js';
import { linkOf } from './links.js';
import { iconsOf, percentageMarker, percentageOf, priorityMarker } from './markers.js';
import { notesOf } from './notes.js';
import { propertiesOf, tableOf } from './properties.js';
import { taskOf, unreadTaskAttributes } from './task.js';
import { baseStyleOf, runsOf } from './text.js';
import { colourOf, filled, flagOf, none, numberOf, pixels, stampOf, urnName } from './values.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What stands in our tree as it stands in the file; the rest depends on a topic's place and on what follows. */
export type TopicContent = Mutable<
  Omit<
    Topic,
    'type' | 'id' | 'kind' | 'title' | 'titleOrigin' | 'children' | 'callouts' | 'summaries' | 'covers'
  >
>;

/** An `ap:Topic` read on its own. */
export interface TopicDraft {
  /** Empty: the file gives none. */
  readonly oid: string;
  /** Absent: nobody typed one, and the map's style default shows. Not the same as empty. */
  title: string | undefined;
  children: readonly TopicDraft[];
  /** `ap:FloatingTopics`: callouts, or on the root also floating topics. */
  beside: readonly TopicDraft[];
  boundary: XmlElement | undefined;
  /** Set on topics that stand free although they are listed beside another. */
  free: 'floating' | 'sticky' | undefined;
  /** Tags with the OId of their group. */
  grouped: readonly (readonly [tag: string, group: string])[];
  readonly content: TopicContent;
}

type ReadPart = (part: XmlElement, draft: TopicDraft, context: ReaderContext) => void;

/** One small function per child element of `ap:Topic`; what is not listed here goes to `unread`. */
const parts: ReadonlyMap<string, ReadPart> = new Map<string, ReadPart>([
  ['ap:SubTopics', (part, draft) => (draft.children = draftsIn(part))],
  ['ap:FloatingTopics', (part, draft) => (draft.beside = draftsIn(part))],
  ['ap:OneBoundary', (part, draft) => (draft.boundary = childOf(part, 'ap:Boundary'))],
  ['ap:Text', readText],
  ['ap:Color', readColour],
  ['ap:NotesGroup', readNotes],
  ['ap:OneImage', readImage],
  ['ap:IconsGroup', readIcons],
  ['ap:Task', readTask],
  ['ap:Hyperlink', readLink],
  ['ap:HyperlinkGroup', (part, draft, context) => readMoreLinks(part, draft, context)],
  ['ap:TextLabels', readTags],
  ['ap:Comments', readComments],
  ['ap:AttachmentGroup', readAttachments],
  ['ap:BusinessDataGroup', readBusinessData],
  ['ap:Bookmark', readBookmark],
  ['ap:Offset', readOffset],
  ['ap:LabelFloatingTopicShape', readFreeShape],
  ['ap:TopicViewGroup', readView],
  ['ap:SubTopicsVisibility', readSubTopicsVisibility],
  ['ap:SubTopicsShape', readStructure],
  ['ap:ConditionalFormattingSettingsGroup', readAutomaticFormat],
  ['ap:RevisionGroup', readRevision],
  ['ap:ModificationStamp', readModification],
  ['ap:CreationInfo', readCreation],
  ['cor:Custom', readCustom],
]);

/** Converts one `ap:Topic`, whose own topics were converted before it. */
export function topicDraft(element: XmlElement, context: ReaderContext): TopicDraft {
  const content: TopicContent = { notes: null, links: none, markers: none, labels: none, task: null };
  const draft: TopicDraft = {
    oid: element.attributes.OId ?? '',
    title: undefined,
    children: none,
    beside: none,
    boundary: undefined,
    free: undefined,
    grouped: none,
    content,
  };
  for (const part of element.children) {
    if (typeof part === 'string') continue;
    const read = parts.get(part.name);
    if (read && 'children' in part) read(part, draft, context);
    else context.unread.add(part.name, draft.oid);
  }
  return draft;
}

/** The topics folded into a list of topics. */
export const draftsIn = (list: XmlElement | undefined): TopicDraft[] =>
  foldedOf(list, 'ap:Topic') as TopicDraft[];

function readText(text: XmlElement, draft: TopicDraft): void {
  draft.title = text.attributes.PlainText;
  const runs = runsOf(text, draft.title ?? '');
  if (runs) draft.content.runs = runs;
  const look = baseStyleOf(text);
  if (look) draft.content.style = { ...draft.content.style, text: look };
}

function readColour(part: XmlElement, { content }: TopicDraft): void {
  const fill = colourOf(part, 'FillColor');
  const line = colourOf(part, 'LineColor');
  if (fill) content.style = { ...content.style, fill };
  if (line) content.style = { ...content.style, line };
}

function readNotes(part: XmlElement, { oid, content }: TopicDraft, context: ReaderContext): void {
  content.notes = notesOf(part, (element) => context.resource(element, oid));
  if (childOf(part, 'ap:NotesInkData')) context.unread.add('ap:NotesInkData', oid);
}

/** A metafile comes with other renderings of the same picture, which any reader can show: preferred. */
function readImage(part: XmlElement, { oid, content }: TopicDraft, context: ReaderContext): void {
  const picture = childOf(part, 'ap:Image');
  const data = childOf(picture, 'ap:ImageData');
  const alternates = childOf(picture, 'ap:AlternateImageData') ?? childOf(data, 'ap:AlternateImageData');
  const alternate = childOf(alternates, 'ap:AlternateImages');
  const hash = (alternate && context.resource(alternate, oid)) ?? context.resource(data, oid);
  const size = childOf(picture, 'ap:ImageSize');
  const width = numberOf(size, 'Width');
  const height = numberOf(size, 'Height');
  const image: Mutable<Image> = hash ? { resource: hash } : {};
  if (width !== undefined) image.width = pixels(width);
  if (height !== undefined) image.height = pixels(height);
  content.image = image;
}

function readIcons(part: XmlElement, { oid, content }: TopicDraft, context: ReaderContext): void {
  for (const data of childrenOf(part, 'ap:CustomIconImageData')) {
    const hash = context.resource(data, oid);
    if (hash) context.iconPictures.set(data.attributes.IconSignature ?? '', hash);
  }
  content.markers = [...iconsOf(part), ...content.markers];
}

/** Priority and percentage are drawn as icons, after the others. */
function readTask(part: XmlElement, { oid, content }: TopicDraft, context: ReaderContext): void {
  content.task = taskOf(part);
  for (const name of unreadTaskAttributes(part)) context.unread.add(`ap:Task@${name}`, oid);
  const priority = priorityMarker(filled(part, 'TaskPriority'));
  const percent = percentageOf(part);
  const markers = [priority, percent === undefined ? undefined : percentageMarker(percent)];
  content.markers = [...content.markers, ...markers.filter((marker) => marker !== undefined)];
}

/** The first link of a topic. An empty address is what the editor leaves behind when a link is removed. */
function readLink(part: XmlElement, draft: TopicDraft, context: ReaderContext): void {
  const href = filled(part, 'Url');
  if (href === undefined) return;
  const { content, oid } = draft;
  const said = filled(part, 'Title') ?? filled(part, 'Name') ?? filled(part, 'CachedName');
  const link = withResource(linkOf(href, said), oid, context);
  const links = content.links === none ? [] : (content.links as Link[]);
  links.push(link);
  content.links = links;
  if (link.kind === 'topic' && link.topicId) context.topicLinks.push([oid, link.topicId]);
  if (link.kind === 'unknown' && /^#[^#]+$/.test(href)) {
    context.bookmarkLinks.push({ links, index: links.length - 1, bookmark: href.slice(1) });
  }
}

/** A file inside this one. */
function withResource(link: Link, oid: string, context: ReaderContext): Link {
  if (!link.href.startsWith('mmarch:')) return link;
  const resource = context.resourceAt(link.href, oid);
  return resource ? { ...link, kind: 'attachment', resource } : link;
}

function readMoreLinks(part: XmlElement, draft: TopicDraft, context: ReaderContext): void {
  const links = childrenOf(part, 'ap:IndexedHyperlink');
  links.sort((a, b) => (numberOf(a, 'Index') ?? 0) - (numberOf(b, 'Index') ?? 0));
  for (const link of links) readLink(link, draft, context);
}

function readTags(part: XmlElement, draft: TopicDraft): void {
  const tags = childrenOf(part, 'ap:TextLabel').filter((tag) => filled(tag, 'TextLabelName'));
  if (tags.length === 0) return;
  draft.content.labels = tags.map((tag) => tag.attributes.TextLabelName ?? '');
  draft.grouped = tags.flatMap((tag) => {
    const group = filled(tag, 'SetId');
    return group ? [[tag.attributes.TextLabelName ?? '', group] as const] : [];
  });
}

function readComments(part: XmlElement, { content }: TopicDraft): void {
  const comments = childrenOf(part, 'ap:Comment').map((comment) => {
    const author = filled(comment, 'AuthorName');
    const at = stampOf(filled(comment, 'DateTime'), 'local');
    return { text: comment.attributes.Text ?? '', ...(author && { author }), ...(at && { at }) };
  });
  if (comments.length > 0) content.comments = comments;
}

function readAttachments(part: XmlElement, { oid, content }: TopicDraft, context: ReaderContext): void {
  const attachments = childrenOf(part, 'ap:AttachmentData').map((data): Attachment => {
    const resource = context.resource(data, oid);
    const size = numberOf(data, 'FileSize');
    const name = data.attributes.FileName ?? '';
    return { name, ...(resource && { resource }), ...(size !== undefined && { size }) };
  });
  if (attachments.length > 0) content.attachments = attachments;
}

function readBusinessData(part: XmlElement, { oid, content }: TopicDraft, context: ReaderContext): void {
  const properties = propertiesOf(part);
  if (properties.length > 0) content.properties = properties;
  const table = tableOf(part);
  if (table) content.table = table;
  if (childOf(part, 'ap:CustomBusinessDataGroup')) context.unread.add('ap:CustomBusinessDataGroup', oid);
  if (descend(part, 'ap:TableBusinessDataGroup', 'ap:ChartBusinessDataGroup')) {
    context.unread.add('ap:ChartBusinessDataGroup', oid);
  }
}

function readBookmark(part: XmlElement, { content }: TopicDraft): void {
  const name = filled(part, 'Name');
  if (name) content.anchors = [name];
}

/** Only topics that stand free on the map have a priority for keeping their place. */
function readOffset(part: XmlElement, draft: TopicDraft): void {
  if (filled(part, 'OffsetPriority')) draft.free ??= 'floating';
}

function readSubTopicsVisibility(part: XmlElement, { content }: TopicDraft): void {
  if (flagOf(part, 'Hidden')) content.folded = true;
}

/** Dormant formatting on ordinary topics as well, so it decides only where a topic stands beside the root. */
function readFreeShape(part: XmlElement, draft: TopicDraft): void {
  const sticky = urnName(filled(part, 'LabelFloatingTopicType') ?? '') === 'StickyNote';
  draft.free = sticky ? 'sticky' : (draft.free ?? 'floating');
}

/** One group per window; the first counts. */
function readView(part: XmlElement, { content }: TopicDraft): void {
  if ((numberOf(part, 'ViewIndex') ?? 0) !== 0) return;
  if (flagOf(childOf(part, 'ap:Collapsed'), 'Collapsed')) content.folded = true;
  if (flagOf(childOf(part, 'ap:Visibility'), 'Hidden')) content.hidden = true;
}

/** Alignments that make a layout of their own (timeline, board) rather than shift the lines. */
const layouts = new Set(['Flow', 'Line', 'Board']);

function readStructure(part: XmlElement, { content }: TopicDraft): void {
  const [growth, direction, alignment] = ['Growth', 'GrowthDirection', 'Alignment'].map((name) =>
    urnName(filled(part, `SubTopics${name}`) ?? ''),
  );
  const words = [growth, direction, layouts.has(alignment ?? '') ? alignment : ''].filter(Boolean);
  if (words.length > 0) content.structure = words.join('/');
}

/** Effects a rule wrote into the topic stand in `PreviousEffectsGroup`, to be undone when the rule ends. */
function readAutomaticFormat(part: XmlElement, { content }: TopicDraft): void {
  if (descend(part, 'ap:PreviousEffectsGroup', 'ap:EffectGroup')) content.automaticFormat = true;
}

/** Version 24 and later: UTC without `Z`, with names. */
function readRevision(part: XmlElement, { content }: TopicDraft): void {
  const creator = childOf(part, 'ap:Creator');
  const created = stampOf(filled(creator, 'UtcDateTime'), 'utc', filled(creator, 'UserName'));
  if (created) content.created = created;
  const modifier = childOf(part, 'ap:LastModificator');
  const modified = stampOf(filled(modifier, 'UtcDateTime'), 'utc', filled(modifier, 'UserName'));
  if (modified) content.modified = modified;
}

/** Team servers of versions 9 to 14: the user is a number without a name. */
function readModification(part: XmlElement, { content }: TopicDraft): void {
  const modified = serverStamp(part);
  if (modified) content.modified ??= modified;
}

function readCreation(part: XmlElement, { content }: TopicDraft): void {
  const created = serverStamp(part);
  if (created) content.created ??= created;
}

const serverStamp = (part: XmlElement) =>
  stampOf(filled(part, 'Timestamp'), 'utc') ?? stampOf(filled(part, 'LocalTimestamp'), 'local');

/** Add-in data. Numbering is one such add-in: codes per level joined by `*`. */
function readCustom(part: XmlElement, { oid, content }: TopicDraft, context: ReaderContext): void {
  const said = new Map<string, string>();
  for (const name in part.attributes)
    said.set(name.slice(name.indexOf(':') + 1), part.attributes[name] ?? '');
  const format = said.get('Numbering');
  if (!format) {
    const uri = filled(part, 'Uri') ?? '';
    if (!isAddInSettings(uri)) context.unread.add(`cor:Custom ${uri}`, oid);
    return;
  }
  const depth = Number.parseInt(said.get('Depth') ?? '', 10);
  const separator = said.get('Separators');
  const prefix = said.get('Level1Text');
  content.numbering = {
    format,
    ...(depth > 0 && { depth }),
    ...(separator && { separator }),
    ...(prefix && { prefix }),
  };
}

const addInSettings = [
  'http://schemas.mindjet.com/MindManager/UpdateCompatibility/',
  'http://schemas.mindjet.com/MindManager/Mm5Sort/',
  'http://schemas.mindjet.com/MindManager/Pre5CustomData/',
  'http://schemas.iaresearch.com/PTMAddin',
  'http://www.realize.se/schemas/analytic',
];

/** Add-ins known to keep only settings of the editor here (calendars, sort order, upgrade notes). */
export const isAddInSettings = (uri: string): boolean => addInSettings.some((one) => uri.startsWith(one));
