import { childOf, childrenOf, descend, type XmlElement } from '../../container/xml.js';
import type { Attachment, Image, Marker } from '../../model/workbook.js';
import { withLinks } from '../note-links.js';
import { plainLines } from '../plain-lines.js';
import { appended, joined } from '../topic-draft.js';
import type { ReaderContext } from './context.js';
import type { ElementDraft } from './draft.js';
import { iconsOf } from './markers.js';
import { notesOf } from './notes.js';
import { propertiesOf, tableOf } from './properties.js';
import { taskOf, unreadTaskAttributes } from './task.js';
import { formatOf, withPlainLines } from './text.js';
import { linkFrom } from './topic-links.js';
import { colourOf, filled, kept, none, numberOf, own, personOf, pixels, stampOf } from './values.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export function readText(text: XmlElement, draft: ElementDraft): void {
  const { topic } = draft;
  const plain = text.attributes.PlainText;
  draft.title = plain === undefined ? undefined : own(plainLines(plain));
  const { look, runs } = formatOf(text, plain ?? '');
  if (runs) topic.runs = plain === draft.title ? runs : withPlainLines(runs, plain ?? '');
  if (look) topic.style = { ...topic.style, text: look };
}

export function readColour(part: XmlElement, { topic }: ElementDraft): void {
  const fill = colourOf(part, 'FillColor');
  const line = colourOf(part, 'LineColor');
  if (fill) topic.style = { ...topic.style, fill };
  if (line) topic.style = { ...topic.style, line };
}

export function readNotes(part: XmlElement, { oid, topic }: ElementDraft, context: ReaderContext): void {
  const notes = notesOf(
    part,
    (element) => context.resource(element, oid),
    (src) => context.reportMissing(src, undefined, oid),
  );
  topic.notes = withLinks(notes, (href) => linkFrom(href, undefined, oid, context));
  countOthers(part, noteParts, oid, context);
}

/** Counts the child elements that nothing here reads. */
function countOthers(
  part: XmlElement,
  known: ReadonlySet<string>,
  oid: string,
  { unread }: ReaderContext,
): void {
  for (const node of part.children) {
    if (typeof node !== 'string' && !known.has(node.name)) unread.add(node.name, oid);
  }
}

const taskParts: ReadonlySet<string> = new Set();
const noteParts: ReadonlySet<string> = new Set(['ap:NotesXhtmlData', 'ap:NotesData', 'ap:NotesPermissions']);

/** A metafile comes with other renderings of the same picture, which any reader can show: preferred. */
export function readImage(part: XmlElement, { oid, topic }: ElementDraft, context: ReaderContext): void {
  const picture = childOf(part, 'ap:Image');
  const data = childOf(picture, 'ap:ImageData');
  const alternates = childOf(picture, 'ap:AlternateImageData') ?? childOf(data, 'ap:AlternateImageData');
  const alternate = childOf(alternates, 'ap:AlternateImages');
  const hash = (alternate && context.resource(alternate, oid)) ?? context.resource(data, oid);
  const size = childOf(picture, 'ap:ImageSize');
  const width = numberOf(size, 'Width');
  const height = numberOf(size, 'Height');
  const image: Mutable<Image> = hash ? { resource: hash } : {};
  if (width !== undefined && width > 0) image.width = pixels(width);
  if (height !== undefined && height > 0) image.height = pixels(height);
  topic.image = image;
}

export function readIcons(part: XmlElement, { oid, topic }: ElementDraft, context: ReaderContext): void {
  for (const data of childrenOf(part, 'ap:CustomIconImageData')) {
    const hash = context.resource(data, oid);
    if (hash) context.iconPictures.set(own(data.attributes.IconSignature ?? ''), hash);
  }
  const icons = iconsOf(part, context.palette, () => context.unread.add('ap:Icon', oid));
  const ofTask = topic.task ? takeTaskMarkers(topic.markers as Marker[]) : none;
  topic.markers = joined(joined(topic.markers, icons), ofTask);
}

/** Takes the markers of the task off the end, two at the most, since icons stand before them. */
function takeTaskMarkers(markers: Marker[]): readonly Marker[] {
  const isTask = markers.slice(-2).map(isOfTask);
  const count = isTask.at(-1) ? (isTask[0] ? isTask.length : 1) : 0;
  return count > 0 ? markers.splice(markers.length - count) : none;
}

const isOfTask = ({ group }: Marker): boolean => group === 'priority' || group === 'percentage';

/** Priority and percentage are drawn as icons, after the others. */
export function readTask(part: XmlElement, { oid, topic }: ElementDraft, context: ReaderContext): void {
  const task = taskOf(part);
  topic.task = task;
  for (const name of unreadTaskAttributes(part)) context.unread.add(`ap:Task@${name}`, oid);
  countOthers(part, taskParts, oid, context);
  const { priority, progress } = task ?? {};
  if (priority !== undefined) addMarker(topic, context.palette.priority(priority));
  if (progress !== undefined) addMarker(topic, context.palette.percentage(progress));
}

function addMarker(topic: ElementDraft['topic'], marker: Marker): void {
  topic.markers = appended(topic.markers, marker);
}

export function readTags(part: XmlElement, draft: ElementDraft): void {
  const tags = childrenOf(part, 'ap:TextLabel').filter((tag) => filled(tag, 'TextLabelName'));
  if (tags.length === 0) return;
  draft.topic.labels = tags.map((tag) => own(tag.attributes.TextLabelName ?? ''));
  draft.grouped = tags.flatMap((tag) => {
    const group = kept(tag, 'SetId');
    return group ? [[own(tag.attributes.TextLabelName ?? ''), group] as const] : [];
  });
}

export function readComments(part: XmlElement, { topic }: ElementDraft, { personal }: ReaderContext): void {
  const comments = childrenOf(part, 'ap:Comment').map((comment) => {
    const author = personOf(filled(comment, 'AuthorName'));
    personal.add(
      'e-mail',
      filled(comment, 'AuthorEmail'),
      author ? undefined : filled(comment, 'AuthorName'),
    );
    const at = stampOf(filled(comment, 'DateTime'), 'local');
    return { text: own(comment.attributes.Text ?? ''), ...(author && { author }), ...(at && { at }) };
  });
  if (comments.length > 0) topic.comments = comments;
}

export function readAttachments(
  part: XmlElement,
  { oid, topic }: ElementDraft,
  context: ReaderContext,
): void {
  const attachments = childrenOf(part, 'ap:AttachmentData').map((data): Attachment => {
    const resource = context.resource(data, oid);
    const size = numberOf(data, 'FileSize');
    const name = own(data.attributes.FileName ?? '');
    return { name, ...(resource && { resource }), ...(size !== undefined && { size }) };
  });
  if (attachments.length > 0) topic.attachments = attachments;
}

export function readBusinessData(
  part: XmlElement,
  { oid, topic }: ElementDraft,
  context: ReaderContext,
): void {
  const properties = propertiesOf(part);
  if (properties.length > 0) topic.properties = properties;
  const table = tableOf(part);
  if (table) topic.table = table;
  countOthers(part, businessParts, oid, context);
  if (descend(part, 'ap:TableBusinessDataGroup', 'ap:ChartBusinessDataGroup')) {
    context.unread.add('ap:ChartBusinessDataGroup', oid);
  }
}

const businessParts = new Set([
  'ap:CustomPropertiesBusinessData',
  'ap:TableBusinessDataGroup',
  'ap:TableBusinessData',
]);

export function readBookmark(part: XmlElement, { topic }: ElementDraft): void {
  const name = kept(part, 'Name');
  if (name) topic.anchors = [name];
}
