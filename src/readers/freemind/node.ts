import { own } from '../../container/text.js';
import { isElement, isFolded, type XmlElement } from '../../container/xml.js';
import { type Stamp, topicId } from '../../model/workbook.js';
import { linkTo } from '../address.js';
import type { Findings } from '../findings.js';
import { withLinks } from '../note-links.js';
import { appended, newTopicDraft, type TopicDraft } from '../topic-draft.js';
import { readHook } from './hooks.js';
import { markerOf, taskFrom } from './icons.js';
import { withEdge, withFont, withOwnColours } from './look.js';
import { type Arrow, addProperty, type NodeDraft } from './node-draft.js';
import { notesOf, type RichContents, readRichContent, setTitle } from './rich-content.js';

/** Converts one `node`, whose own nodes were converted before it. */
export function readNode(element: XmlElement, findings: Findings): NodeDraft {
  const { attributes } = element;
  const draft: NodeDraft = {
    topic: newTopicDraft('attached'),
    id: own(attributes.ID ?? ''),
    copyOf: attributes.CONTENT_ID ?? attributes.TREE_ID,
    side: attributes.POSITION,
    isNumbered: attributes.NUMBERED === 'true',
    children: [],
    arrows: [],
    hasCloud: false,
    role: 'node',
  };
  draft.topic.id = topicId(draft.id);
  readAttributes(attributes, draft.topic, findings);
  const contents: RichContents = {};
  for (const part of element.children) {
    if (isFolded(part)) draft.children.push(part.folded as NodeDraft);
    else if (isElement(part)) readPart(part, draft, contents, findings);
  }
  setTitle(draft.topic, attributes, contents.node);
  draft.topic.notes = withLinks(notesOf(contents), (href) => linkTo(href));
  const task = taskFrom(draft.topic.markers);
  if (task) draft.topic.task = task;
  return draft;
}

/** Attributes read elsewhere, and those that only arrange or shorten what is shown. */
const known =
  /^(?:ID|TEXT|LOCALIZED_TEXT|CONTENT_ID|TREE_ID|POSITION|SIDE|NUMBERED|LINK|FOLDED|CREATED|MODIFIED|COLOR|BACKGROUND_COLOR|TAGS|STYLE|(?:LOCALIZED_)*STYLE_REF|OBJECT|FORMAT|FORMAT_AS_HYPERLINK|TEXT_SHORTENED|TEXT_ALIGN|TEXT_WRITING_DIRECTION|(?:MIN|MAX)_WIDTH|[HV](?:GAP|SHIFT)(?:_QUANTITY)?|COMMON_HGAP_QUANTITY|SHAPE_.*|UNIFORM_SHAPE|BORDER_.*|ICON_SIZE|CHILD_NODES_.*|LAYOUT|ENCRYPTED_CONTENT|HGAP|WCOORDINATE|VISIBLE)$/;

function readAttributes(
  attributes: Readonly<Record<string, string>>,
  topic: TopicDraft,
  findings: Findings,
): void {
  withOwnColours(topic, attributes);
  if (attributes.LINK) topic.links = [linkTo(own(attributes.LINK))];
  if (attributes.TAGS)
    topic.labels = own(attributes.TAGS)
      .split('\n')
      .filter((tag) => tag.trim() !== '');
  if (attributes.FOLDED === 'true') topic.folded = true;
  const [created, modified] = [stampOf(attributes.CREATED), stampOf(attributes.MODIFIED)];
  if (created) topic.created = created;
  if (modified) topic.modified = modified;
  if (attributes.ENCRYPTED_CONTENT !== undefined) findings.add('encrypted-topic', {}, topic);
  for (const name in attributes) if (!known.test(name)) findings.unread(`node@${name}`, topic);
  if (attributes.STYLE_REF) findings.unread('node@STYLE_REF', topic);
}

/** Milliseconds since 1970. Undefined: none, or none that exists. */
function stampOf(text: string | undefined): Stamp | undefined {
  const ms = Number(text);
  if (!text || !(ms > 0 && ms <= 8.64e15)) return undefined;
  return { text: own(text), kind: 'utc', iso: `${new Date(ms).toISOString().slice(0, -5)}Z` };
}

function readPart(part: XmlElement, draft: NodeDraft, contents: RichContents, findings: Findings): void {
  const { topic } = draft;
  const { attributes } = part;
  switch (part.name) {
    case 'richcontent':
      readRichContent(part, contents, topic, findings);
      break;
    case 'icon':
      if (attributes.BUILTIN) topic.markers = appended(topic.markers, markerOf(own(attributes.BUILTIN)));
      break;
    case 'arrowlink':
      draft.arrows.push(arrowOf(attributes));
      break;
    case 'cloud':
      draft.hasCloud = true;
      break;
    case 'attribute':
      addProperty(topic, own(attributes.NAME ?? ''), own(attributes.VALUE ?? ''));
      break;
    case 'font':
      withFont(topic, attributes);
      break;
    case 'edge':
      withEdge(topic, attributes);
      break;
    case 'hook':
      readHook(part, draft, contents, findings);
      break;
    // The other end of an arrow, and widths of the attribute table.
    case 'linktarget':
    case 'attribute_layout':
      break;
    default:
      findings.unread(part.name, topic);
  }
}

function arrowOf(attributes: Readonly<Record<string, string>>): Arrow {
  const { ID, DESTINATION = '', SOURCE_LABEL, MIDDLE_LABEL, TARGET_LABEL } = attributes;
  const { STARTARROW: start, ENDARROW: end } = attributes;
  const title = [SOURCE_LABEL, MIDDLE_LABEL, TARGET_LABEL].filter(Boolean).join(' / ');
  return {
    id: ID && own(ID),
    destination: own(DESTINATION),
    title: own(title),
    ...(start && { start }),
    ...(end && { end }),
  };
}
