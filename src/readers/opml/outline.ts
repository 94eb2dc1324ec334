import { own } from '../../container/text.js';
import { foldedOf, isElement, type XmlElement } from '../../container/xml.js';
import { topicId } from '../../model/workbook.js';
import { linkTo } from '../address.js';
import type { Findings } from '../findings.js';
import { isHtml, richFromHtml } from '../html-fragment.js';
import { plainLines } from '../plain-lines.js';
import { richLines } from '../rich-lines.js';
import { appended, newTopicDraft, type TopicDraft } from '../topic-draft.js';
import { stampOf } from './head.js';

type ReadAttribute = (value: string, topic: TopicDraft) => void;

const addLink: ReadAttribute = (value, topic) => {
  if (value.trim() !== '') topic.links = appended(topic.links, linkTo(value));
};

const nothing: ReadAttribute = () => undefined;

/** One small function per attribute that means something; any other is a property under its own name. */
const readers: Readonly<Record<string, ReadAttribute>> = {
  text: (value, topic) => setTitle(topic, value),
  // Feed readers repeat the text here; it counts only where there is no other.
  title: nothing,
  // Not of the standard, but some outliners write it, as does mapress.
  id: (value, topic) => {
    topic.id = topicId(value);
  },
  _note: (value, topic) => {
    const plain = plainLines(value);
    if (plain.trim() !== '') topic.notes = { plain };
  },
  url: addLink,
  htmlUrl: addLink,
  xmlUrl: addLink,
  category: (value, topic) => {
    topic.labels = value.split(',').flatMap((label) => label.trim() || []);
  },
  created: (value, topic) => {
    const created = stampOf(value);
    if (created) topic.created = created;
  },
  _status: (value, topic) => {
    const progress = value === 'checked' ? 100 : value === 'unchecked' ? 0 : undefined;
    if (progress === undefined) addProperty(topic, '_status', value);
    else topic.task = { progress, resources: [] };
  },
  // WorkFlowy and Dynalist.
  _complete: (value, topic) => setComplete('_complete', value, topic),
  complete: (value, topic) => setComplete('complete', value, topic),
  _mubu_text: (value, topic) => {
    const { text, runs } = richLines(richFromHtml(unescaped(value)));
    if (topic.title === '') topic.title = text;
    if (text.trim() !== topic.title.trim()) addProperty(topic, '_mubu_text', text);
    else if (runs.length > 0 && text === topic.title) topic.runs = runs;
  },
  _mubu_note: (value, topic) => {
    const rich = richFromHtml(unescaped(value));
    const { text: plain } = richLines(rich);
    if (plain !== '' && (!topic.notes || topic.notes.plain.trim() === plain)) topic.notes = { plain, rich };
    else if (plain !== '') addProperty(topic, '_mubu_note', plain);
  },
};

function setComplete(name: string, value: string, topic: TopicDraft): void {
  if (value === 'true') topic.task = { progress: 100, resources: [] };
  else addProperty(topic, name, value);
}

/** Mubu writes its HTML as part of an address would be. */
function unescaped(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Attributes that repeat what others say, with formatting; read behind them, wherever they stand. */
const repeating: ReadonlySet<string> = new Set(['_mubu_text', '_mubu_note']);

/** Converts one `outline`, whose own outlines were converted before it. */
export function readOutline(element: XmlElement, findings: Findings): TopicDraft {
  const topic = newTopicDraft('attached');
  const { attributes } = element;
  const repeated: string[] = [];
  for (const name in attributes) {
    if (repeating.has(name)) {
      repeated.push(name);
      continue;
    }
    const value = own(attributes[name] ?? '');
    const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
    if (read) read(value, topic);
    else if (!(name === 'type' && value === 'link')) addProperty(topic, own(name), value);
  }
  if (attributes.text === undefined) setTitle(topic, own(attributes.title ?? ''));
  else if (attributes.title && attributes.title !== attributes.text)
    addProperty(topic, 'title', own(attributes.title));
  for (const name of repeated) readers[name]?.(own(attributes[name] ?? ''), topic);
  const children = foldedOf(element, 'outline') as TopicDraft[];
  if (children.length > 0) topic.children = children;
  for (const part of element.children) if (isElement(part)) findings.unread(`outline/${part.name}`, topic);
  return topic;
}

function setTitle(topic: TopicDraft, value: string): void {
  if (!isHtml(value)) {
    topic.title = plainLines(value);
    return;
  }
  const { text, runs } = richLines(richFromHtml(value));
  topic.title = text;
  if (runs.length > 0) topic.runs = runs;
}

function addProperty(topic: TopicDraft, name: string, value: string): void {
  topic.properties = appended(topic.properties, { name, value });
}
