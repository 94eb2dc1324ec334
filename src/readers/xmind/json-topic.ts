import { Refusal } from '../../container/refusal.js';
import type { TextRun, TopicKind } from '../../model/workbook.js';
import { topicId } from '../../model/workbook.js';
import { newTopicDraft, none, type TopicDraft } from '../topic-draft.js';
import { type Context, extrasOf } from './context.js';
import { kindOf, type Range } from './draft.js';
import { readExtensions } from './extensions.js';
import { imageOf } from './images.js';
import { jsonExtensionsOf } from './json-extensions.js';
import { jsonNotesOf } from './json-notes.js';
import { linkOf } from './links.js';
import { numberingOf } from './numbering.js';
import { plainLines } from './plain.js';
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
}

/** What needs the title or the markers, wherever these stand. */
function readDependent(raw: JsonObject, topic: TopicDraft, context: Context): void {
  if (raw.attributedTitle !== undefined) addRuns(raw.attributedTitle, topic, context);
  const href = textOf(raw.href);
  if (href) topic.links = [linkOf(href, topic, context)];
  const info = raw.extensions && readExtensions(jsonExtensionsOf(raw.extensions), topic, context);
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
      if (listOf(value).length > 0) topic.markers = markersOf(value, context);
      break;
    case 'labels':
      if (listOf(value).length > 0) topic.labels = listOf(value).flatMap((label) => textOf(label) || []);
      break;
    case 'notes':
      topic.notes = jsonNotesOf(value, topic, context);
      break;
    case 'image':
      addImage(objectOf(value), topic, context);
      break;
    case 'numbering':
      addNumbering(objectOf(value), topic);
      break;
    case 'comments':
      addComments(value, topic);
      break;
    case 'boundaries':
      if (listOf(value).length > 0) extrasOf(context, topic).boundaries = objectsOf(value).map(rangeOf);
      break;
    case 'summaries':
      if (listOf(value).length > 0) extrasOf(context, topic).summaries = objectsOf(value).map(rangeOf);
      break;
    default:
      if (value !== null && value !== undefined) context.report.unread(`topic.${key}`, topic);
  }
}

const markersOf = (value: unknown, context: Context) =>
  objectsOf(value).flatMap(({ markerId }) => {
    const id = textOf(markerId);
    return id ? [context.markers.of(id)] : [];
  });

function addStyle(value: unknown, topic: TopicDraft): void {
  const properties = objectOf(objectOf(value)?.properties);
  const style = properties && topicStyleOf(properties);
  if (style) topic.style = style;
}

/** Makes the topics below, and leaves them on the stack so that the first comes off first. */
function readGroups(value: unknown, frame: Frame, stack: Frame[], context: Context): void {
  const groups = objectOf(value);
  if (!groups) return;
  const from = stack.length;
  for (const type in groups) {
    const kind = kindOf(type);
    const drafts = draftsOf(groups[type], kind ?? 'attached', frame.depth + 1, stack);
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

function adopt(
  drafts: readonly TopicDraft[],
  kind: TopicKind | undefined,
  topic: TopicDraft,
  context: Context,
): void {
  if (kind === 'callout') topic.callouts = drafts;
  else if (kind === 'summary') topic.summaries = drafts;
  else if (kind === 'floating') extrasOf(context, topic).detached = drafts;
  else topic.children = topic.children === none ? drafts : [...topic.children, ...drafts];
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

function addImage(image: JsonObject | undefined, topic: TopicDraft, context: Context): void {
  const src = textOf(image?.src);
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

function addComments(value: unknown, topic: TopicDraft): void {
  const comments = objectsOf(value).map((comment) => {
    const author = textOf(comment.author);
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
