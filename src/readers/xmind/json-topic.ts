import { Refusal } from '../../container/refusal.js';
import type { Marker, TextRun, TopicKind } from '../../model/workbook.js';
import { topicId } from '../../model/workbook.js';
import { withLinks } from '../note-links.js';
import { plainLines } from '../plain-lines.js';
import { joined, newTopicDraft, none, type TopicDraft } from '../topic-draft.js';
import { type Context, extrasOf } from './context.js';
import { kindOf, type Range } from './draft.js';
import { readExtensions } from './extensions.js';
import { imageOf } from './images.js';
import { jsonExtensionsOf } from './json-extensions.js';
import { jsonNotesOf } from './json-notes.js';
import { linkOf } from './links.js';
import { numberingOf } from './numbering.js';
import { stampOf } from './stamps.js';
import { textStyleOf, topicStyleOf } from './styles.js';
import { taskOf } from './tasks.js';
import { type JsonObject, listOf, numberOf, objectOf, objectsOf, textOf } from './values.js';

interface Frame {
  readonly raw: JsonObject;
  readonly topic: TopicDraft;
  readonly depth: number;
}

/** The root topic of a JSON sheet with everything below it; an explicit stack, in reading order. @throws Refusal */
export function jsonTopicOf(raw: JsonObject, context: Context, part: string): TopicDraft {
  const root = newTopicDraft('root');
  const stack: Frame[] = [{ raw, topic: root, depth: 1 }];
  const { depth: limit } = context.options.limits;
  for (let frame = stack.pop(); frame; frame = stack.pop()) {
    if (frame.depth > limit) throw new Refusal('too-deep', { part, limit });
    readTopic(frame, stack, context);
  }
  return root;
}

function readTopic(frame: Frame, stack: Frame[], context: Context): void {
  const { raw, topic } = frame;
  for (const key in raw) {
    const value = raw[key];
    switch (key) {
      case 'id':
        topic.id = topicId(textOf(value) ?? '');
        break;
      case 'title':
        topic.title = plainLines(textOf(value) ?? '');
        if (typeof value === 'object' && value !== null) context.report.unread('topic.title', topic);
        break;
      case 'children':
        readGroups(value, frame, stack, context);
        break;
      // Look of the topic on the canvas, and our own second look below.
      case 'class':
      case 'position':
      case 'width':
      case 'customWidth':
      case 'extensions':
      case 'attributedTitle':
      case 'href':
        break;
      case 'style':
        addStyle(value, topic);
        break;
      default:
        readField(key, value, topic, context);
    }
  }
  readDependent(raw, topic, context);
  const forbidden = context.forbiddenIn.get(raw);
  if (forbidden) context.flaws.add({ forbidden, ampersands: 0 }, topic);
}

/** What needs the title or the markers, wherever these stand. */
function readDependent(raw: JsonObject, topic: TopicDraft, context: Context): void {
  if (raw.attributedTitle !== undefined) addRuns(raw.attributedTitle, topic, context);
  const href = textOf(raw.href);
  if (href) topic.links = [linkOf(href, topic, context)];
  else if (href === undefined && raw.href) context.report.unread('topic.href', topic);
  const info =
    raw.extensions &&
    readExtensions(jsonExtensionsOf(listIn('extensions', raw.extensions, topic, context)), topic, context);
  if (info || topic.markers.length > 0) topic.task = taskOf(topic.markers, info || undefined);
}

function readField(key: string, value: unknown, topic: TopicDraft, context: Context): void {
  switch (key) {
    case 'structureClass':
      if (typeof value === 'string') topic.structure = value;
      break;
    case 'branch':
      if (value === 'folded') topic.folded = true;
      break;
    case 'titleUnedited':
      if (value === true) topic.titleOrigin = 'unedited';
      break;
    case 'markers':
      topic.markers = markersOf(listIn(key, value, topic, context), topic, context);
      break;
    case 'labels':
      topic.labels = labelsOf(listIn(key, value, topic, context), topic, context);
      break;
    case 'notes':
      topic.notes = withLinks(jsonNotesOf(value, topic, context), (href) => linkOf(href, topic, context));
      break;
    case 'image':
      addImage(value, topic, context);
      break;
    case 'numbering':
      addNumbering(objectOf(value), topic);
      break;
    case 'comments':
      addComments(listIn(key, value, topic, context), topic, context);
      break;
    case 'boundaries':
      addRanges(key, value, topic, context);
      break;
    case 'summaries':
      addRanges(key, value, topic, context);
      break;
    default:
      if (value !== null && value !== undefined) context.report.unread(`topic.${key}`, topic);
  }
}

/** The list a key holds. Other programs write lone things without one; what is neither is reported. */
function listIn(key: string, value: unknown, topic: TopicDraft, context: Context): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'string' || objectOf(value)) return [value];
  if (value !== null && value !== undefined) context.report.unread(`topic.${key}`, topic);
  return none;
}

/** Some programs name a marker by its bare id. */
function markersOf(list: readonly unknown[], topic: TopicDraft, context: Context): readonly Marker[] {
  if (list.length === 0) return none;
  return list.flatMap((one) => {
    const id = textOf(objectOf(one)?.markerId ?? one);
    if (id) return [context.markers.of(id)];
    context.report.unread('topic.markers', topic);
    return [];
  });
}

function labelsOf(list: readonly unknown[], topic: TopicDraft, context: Context): readonly string[] {
  if (list.length === 0) return none;
  return list.flatMap((one) => {
    const label = textOf(one);
    if (label === undefined) context.report.unread('topic.labels', topic);
    return label || [];
  });
}

function addRanges(
  key: 'boundaries' | 'summaries',
  value: unknown,
  topic: TopicDraft,
  context: Context,
): void {
  const ranges = objectsOf(listIn(key, value, topic, context));
  if (ranges.length > 0) extrasOf(context, topic)[key] = ranges.map(rangeOf);
}

function addStyle(value: unknown, topic: TopicDraft): void {
  const properties = objectOf(objectOf(value)?.properties);
  const style = properties && topicStyleOf(properties);
  if (style) topic.style = style;
}

/** Makes the topics below, and leaves them on the stack so that the first comes off first. */
function readGroups(value: unknown, frame: Frame, stack: Frame[], context: Context): void {
  const groups = objectOf(value);
  if (!groups) {
    if (value) context.report.unread('topic.children', frame.topic);
    return;
  }
  const from = stack.length;
  for (const type in groups) {
    const kind = kindOf(type);
    const drafts = draftsOf(groups[type], kind ?? 'attached', frame.depth + 1, stack);
    const strays = strayCount(groups[type], drafts.length);
    if (strays > 0) context.report.unread(`children.${type}`, frame.topic, strays);
    if (drafts.length === 0) continue;
    if (!kind) context.report.unread(`children.${type}`, frame.topic, drafts.length);
    adopt(drafts, kind, frame.topic, context);
  }
  reverseFrom(stack, from);
}

function draftsOf(list: unknown, kind: TopicKind, depth: number, stack: Frame[]): TopicDraft[] {
  const drafts: TopicDraft[] = [];
  for (const value of listOf(list)) {
    const raw = objectOf(value);
    if (!raw) continue;
    const topic = newTopicDraft(kind);
    drafts.push(topic);
    stack.push({ raw, topic, depth });
  }
  return drafts;
}

/** What stands in a group of topics and is none. */
function strayCount(group: unknown, topics: number): number {
  if (Array.isArray(group)) return group.length - topics;
  return group === null || group === undefined ? 0 : 1;
}

function adopt(
  drafts: readonly TopicDraft[],
  kind: TopicKind | undefined,
  topic: TopicDraft,
  context: Context,
): void {
  if (kind === 'callout') topic.callouts = drafts;
  else if (kind === 'summary') topic.summaries = drafts;
  else if (kind === 'floating') extrasOf(context, topic).detached = drafts;
  else topic.children = joined(topic.children, drafts);
}

function reverseFrom(stack: Frame[], from: number): void {
  for (let low = from, high = stack.length - 1; low < high; low += 1, high -= 1) {
    const [a, b] = [stack[low], stack[high]];
    if (a && b) [stack[low], stack[high]] = [b, a];
  }
}

/** `attributedTitle` repeats the title in pieces; where it does not, the title wins. */
function addRuns(value: unknown, topic: TopicDraft, context: Context): void {
  const runs: TextRun[] = [];
  let whole = '';
  for (const piece of objectsOf(value)) {
    const from = whole.length;
    whole += plainLines(textOf(piece.text) ?? '');
    const style = textStyleOf(piece);
    if (style && whole.length > from) runs.push({ from, to: whole.length, ...style });
  }
  if (topic.title === '') topic.title = whole;
  if (whole !== topic.title) context.report.unread('topic.attributedTitle', topic);
  else if (runs.length > 0) topic.runs = runs;
}

function addImage(value: unknown, topic: TopicDraft, context: Context): void {
  const image = objectOf(value);
  const src = textOf(image ? image.src : value);
  if (!src && value) context.report.unread('topic.image', topic);
  if (src) topic.image = imageOf(src, image?.width, image?.height, topic, context);
}

function addNumbering(numbering: JsonObject | undefined, topic: TopicDraft): void {
  if (!numbering) return;
  topic.numbering = numberingOf({
    format: textOf(numbering.numberFormat),
    depth: numberOf(numbering.numberDepth),
    prefix: textOf(numbering.prefix),
    suffix: textOf(numbering.suffix),
    separator: textOf(numbering.numberSeparator),
    prepending: textOf(numbering.prependingNumbers),
  });
}

function addComments(list: readonly unknown[], topic: TopicDraft, { personal, report }: Context): void {
  const found = objectsOf(list);
  if (found.length < list.length) report.unread('topic.comments', topic, list.length - found.length);
  const comments = found.map((comment) => {
    const author = textOf(comment.author);
    if (author?.includes('@')) personal.add('e-mail', author);
    const at = stampOf(comment.creationTime);
    return {
      text: plainLines(textOf(comment.content) ?? ''),
      ...(author && !author.includes('@') ? { author } : {}),
      ...(at ? { at } : {}),
    };
  });
  if (comments.length > 0) topic.comments = comments;
}

function rangeOf(raw: JsonObject): Range {
  const [range, text] = [textOf(raw.range), textOf(raw.topicId)];
  return {
    id: textOf(raw.id) ?? '',
    title: plainLines(textOf(raw.title) ?? ''),
    ...(range === undefined ? {} : { range }),
    ...(text ? { topicId: text } : {}),
  };
}
