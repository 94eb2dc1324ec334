import { own } from '../../container/text.js';
import { childrenOf, isElement, isFolded, type XmlElement } from '../../container/xml.js';
import type { TopicKind } from '../../model/workbook.js';
import { topicId } from '../../model/workbook.js';
import { withLinks } from '../note-links.js';
import { plainLines } from '../plain-lines.js';
import { joined, newTopicDraft, type TopicDraft } from '../topic-draft.js';
import { type Context, extrasOf } from './context.js';
import { deepTextOf } from './deep-text.js';
import { kindOf, type Range } from './draft.js';
import { readExtensions } from './extensions.js';
import { imageOf } from './images.js';
import { linkOf } from './links.js';
import { numberingOf } from './numbering.js';
import { topicStyleOf } from './styles.js';
import { taskOf } from './tasks.js';
import { numberOf } from './values.js';
import { xmlExtensionsOf } from './xml-extensions.js';
import { xmlNotesOf } from './xml-notes.js';

/**
 * A `topic` element that just closed; the topics below it were turned before. Whether it is the root or a
 * floating topic is for its parent to say.
 */
export function xmlTopicOf(element: XmlElement, context: Context): TopicDraft {
  const topic = newTopicDraft('attached');
  context.made += 1;
  readAttributes(element, topic, context);
  let outside = false;
  for (const child of element.children) {
    if (isElement(child)) readChild(child, topic, context);
    else if (typeof child !== 'string') outside = true;
  }
  if (outside) readTopics(element, 'attached', topic, context);
  const href = element.attributes['xlink:href'];
  if (href) topic.links = [linkOf(own(href), topic, context)];
  const extensions = xmlExtensionsOf(element);
  const info = extensions.length > 0 ? readExtensions(extensions, topic, context) : undefined;
  if (info || topic.markers.length > 0) topic.task = taskOf(topic.markers, info);
  return topic;
}

function readAttributes({ attributes }: XmlElement, topic: TopicDraft, context: Context): void {
  for (const name in attributes) {
    const value = attributes[name] ?? '';
    switch (name) {
      case 'id':
        topic.id = topicId(own(value));
        addComments(value, topic, context);
        break;
      case 'timestamp':
        addStamp(value, attributes, topic, context);
        break;
      case 'structure-class':
        topic.structure = own(value);
        break;
      case 'branch':
        if (value === 'folded') topic.folded = true;
        break;
      case 'style-id':
        addStyle(value, topic, context);
        break;
      case 'modified-by':
      case 'modifyby':
        context.personal.add('user-name', value);
        break;
      case 'xlink:href':
        break;
      default:
        context.report.unread(`topic@${name}`, topic);
    }
  }
}

function addStamp(
  time: string,
  attributes: XmlElement['attributes'],
  topic: TopicDraft,
  context: Context,
): void {
  const stamp = context.stamps.of(time, attributes['modified-by'] ?? attributes.modifyby);
  if (stamp) topic.modified = stamp;
}

function addStyle(id: string, topic: TopicDraft, context: Context): void {
  const properties = context.styles.get(id);
  const style = properties && topicStyleOf(properties);
  if (style) topic.style = style;
}

function addComments(id: string, topic: TopicDraft, context: Context): void {
  const comments = context.comments.get(id);
  if (!comments) return;
  topic.comments = comments;
  context.comments.delete(id);
}

function readChild(child: XmlElement, topic: TopicDraft, context: Context): void {
  switch (child.name) {
    case 'title':
      topic.title = own(plainLines(deepTextOf(child)));
      break;
    case 'children':
      for (const topics of child.children) {
        if (isElement(topics)) readTopics(topics, topics.attributes.type ?? 'attached', topic, context);
      }
      break;
    case 'notes':
      topic.notes = withLinks(xmlNotesOf(child, topic, context), (href) => linkOf(href, topic, context));
      break;
    case 'labels':
      topic.labels = childrenOf(child, 'label')
        .map((label) => own(deepTextOf(label)))
        .filter((label) => label !== '');
      break;
    case 'marker-refs':
      topic.markers = markersOf(child, topic, context);
      break;
    case 'xhtml:img':
    case 'img':
      addImage(child, topic, context);
      break;
    case 'numbering':
      addNumbering(child, topic);
      break;
    case 'boundaries':
      extrasOf(context, topic).boundaries = childrenOf(child, 'boundary').map(rangeOf);
      break;
    case 'summaries':
      extrasOf(context, topic).summaries = childrenOf(child, 'summary').map(rangeOf);
      break;
    case 'extensions':
      break;
    default:
      context.report.unread(`topic/${child.name}`, topic);
  }
}

/** Takes the topics turned before that stand directly in an element. */
function readTopics(element: XmlElement, type: string, topic: TopicDraft, context: Context): void {
  const kind = kindOf(type);
  let drafts: TopicDraft[] | undefined;
  for (const node of element.children) {
    if (typeof node === 'string' || !isFolded(node)) continue;
    const draft = node.folded as TopicDraft;
    draft.kind = kind ?? 'attached';
    if (drafts) drafts.push(draft);
    else drafts = [draft];
  }
  if (drafts) adopt(drafts, kind, topic, context);
  if (drafts && !kind) context.report.unread(`topics type ${type}`, topic, drafts.length);
}

function adopt(
  drafts: readonly TopicDraft[],
  kind: TopicKind | undefined,
  topic: TopicDraft,
  context: Context,
): void {
  if (kind === 'callout') topic.callouts = joined(topic.callouts, drafts);
  else if (kind === 'summary') topic.summaries = joined(topic.summaries, drafts);
  else if (kind === 'floating') {
    const extras = extrasOf(context, topic);
    extras.detached = joined(extras.detached, drafts);
  } else topic.children = joined(topic.children, drafts);
}

const markersOf = (refs: XmlElement, topic: TopicDraft, context: Context) =>
  childrenOf(refs).flatMap(({ attributes }) => {
    const id = attributes['marker-id'];
    if (id) return [context.markers.of(own(id))];
    context.report.unread('topic/marker-refs', topic);
    return [];
  });

function addImage({ attributes }: XmlElement, topic: TopicDraft, context: Context): void {
  const src = attributes['xhtml:src'] ?? attributes.src ?? '';
  const width = attributes['svg:width'] ?? attributes.width;
  const height = attributes['svg:height'] ?? attributes.height;
  if (src !== '') topic.image = imageOf(own(src), width, height, topic, context);
}

function addNumbering(element: XmlElement, topic: TopicDraft): void {
  const { attributes } = element;
  const words = new Map(childrenOf(element).map((child) => [child.name, deepTextOf(child)]));
  topic.numbering = numberingOf({
    format: attributes['number-format'],
    depth: numberOf(attributes['number-depth']),
    separator: attributes['number-separator'],
    prepending: attributes['prepending-numbers'],
    prefix: words.get('prefix'),
    suffix: words.get('suffix'),
  });
}

function rangeOf(element: XmlElement): Range {
  const { id = '', range, 'topic-id': text } = element.attributes;
  const title = childrenOf(element, 'title').map(deepTextOf).join('');
  return {
    id: own(id),
    title: own(plainLines(title)),
    ...(range === undefined ? {} : { range: own(range) }),
    ...(text ? { topicId: own(text) } : {}),
  };
}
