import type { Attachment } from '../../model/workbook.js';
import { appended, joined, type TopicDraft } from '../topic-draft.js';
import { type Context, extrasOf } from './context.js';
import { isoOf } from './stamps.js';
import { durationOf, localTimeOf, type TaskInfo } from './tasks.js';

/** One named value of an extension's content, the same for XML and JSON. */
export interface ExtensionValue {
  readonly name: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ExtensionValue[];
}

/** What a part of XMind or an add-in keeps on a topic. */
export interface Extension {
  readonly provider: string;
  readonly content: ExtensionValue;
  /** `xap:` addresses of the parts it needs. */
  readonly resources: readonly string[];
}

/** Extensions that only arrange things on the canvas. */
const layout: ReadonlySet<string> = new Set([
  'org.xmind.ui.map.unbalanced',
  'org.xmind.ui.skeleton.structure.style',
]);

export const isLayout = (extension: Extension): boolean => layout.has(extension.provider);

/** Reads what the extensions of a topic mean; what nobody here knows is reported. Returns the task, if one is stated. */
export function readExtensions(
  extensions: readonly Extension[],
  topic: TopicDraft,
  context: Context,
): TaskInfo | undefined {
  let task: TaskInfo | undefined;
  for (const extension of extensions) {
    switch (extension.provider) {
      case 'org.xmind.ui.spreadsheet':
        extrasOf(context, topic).columns = columnsOf(extension);
        break;
      case 'org.xmind.ui.taskInfo':
      case 'org.xmind.ui.task':
        task = { ...task, ...taskInfoOf(extension, topic, context) };
        break;
      case 'org.xmind.ui.audionotes':
        addAudio(extension, topic, context);
        break;
      case 'org.xmind.ui.mathJax':
        addFormula(extension, topic);
        break;
      default:
        if (!isLayout(extension)) context.report.unread(`extension ${extension.provider}`, topic);
    }
  }
  return task;
}

const columnsOf = ({ content }: Extension): string[] =>
  content.children
    .filter(({ name }) => name === 'columns')
    .flatMap(({ children }) => children.map(({ text }) => text));

/** All text inside, the values' own first. */
const textWithin = (value: ExtensionValue): string =>
  value.text || value.children.map((child) => textWithin(child)).find((text) => text !== '') || '';

function addFormula({ content }: Extension, topic: TopicDraft): void {
  const latex = textWithin(content);
  if (latex !== '') topic.properties = appended(topic.properties, { name: 'LaTeX', value: latex });
}

function addAudio({ content, resources }: Extension, topic: TopicDraft, context: Context): void {
  if (resources.length === 0) {
    context.report.unread('extension org.xmind.ui.audionotes', topic);
    return;
  }
  const attachments = resources.map((href): Attachment => {
    const resource = context.resources.find(href, topic);
    const name = audioName(href, topic);
    return resource ? { name, resource: resource.hash, size: resource.size } : { name };
  });
  topic.attachments = joined(topic.attachments, attachments);
  const facts = content.children.filter(({ name, text }) => audioFacts.has(name) && text !== '');
  const properties = facts.map(({ name, text }) => ({ name, value: text }));
  if (properties.length > 0) topic.properties = joined(topic.properties, properties);
}

/** When it was recorded, in the author's locale, and how long it is in milliseconds. */
const audioFacts: ReadonlySet<string> = new Set(['record-time', 'recordTime', 'duration']);

/** XMind shows a recording under the title of its topic; the part's own name is only an id. */
function audioName(href: string, topic: TopicDraft): string {
  const file = href.split('/').at(-1) ?? href;
  const title = topic.title.trim();
  const extension = /\.\w+$/.exec(file)?.[0] ?? '';
  return title === '' || title.includes('\n')
    ? file
    : `${title}${title.endsWith(extension) ? '' : extension}`;
}

type TaskField = (info: TaskInfo, value: ExtensionValue, isShare: boolean) => boolean;

const people: TaskField = (info, value) => {
  const names = [value.text, ...value.children.map(textWithin)].filter((name) => name.trim() !== '');
  info.resources = joined(
    info.resources,
    names.flatMap((name) => name.split(/\s*[,;]\s*/)),
  );
  return true;
};

const start: TaskField = (info, { text }) => {
  const time = timeOf(text);
  if (time) info.start = time;
  return text === '' || time !== undefined;
};

const due: TaskField = (info, { text }) => {
  const time = timeOf(text);
  if (time) info.due = time;
  return text === '' || time !== undefined;
};

/**
 * Task values by name. XMind 8 (`taskInfo`) writes local text and percent, XMind 2020 and later (`task`)
 * milliseconds and shares of 1. Each says whether it understood the value.
 */
const taskFields: Readonly<Record<string, TaskField>> = {
  'start-date': start,
  start,
  'end-date': due,
  // An attribute of `content` in XML; JSON has a place for it only among the values.
  'check-point': (info, { text }) => {
    if (text === 'true') info.milestone = true;
    return text === 'true' || text === 'false';
  },
  due,
  'assigned-to': people,
  assignee: people,
  assignees: people,
  progress: (info, { text }, isShare) => {
    const progress = Number(text) * (isShare ? 100 : 1);
    if (text === '' || !(progress >= 0 && progress <= 100)) return false;
    info.progress = Math.round(progress * 100) / 100;
    return true;
  },
  priority: (info, { text }) => {
    if (/^[1-9]$/.test(text)) info.priority = Number(text);
    return info.priority !== undefined;
  },
  status: (info, { text }) => {
    if (text === 'done') info.progress ??= 100;
    return text === 'done' || text === 'todo';
  },
  duration: (info, { text }) => {
    const minutes = /^\d+$/.test(text) ? Number(text) / 60_000 : durationOf(text);
    if (minutes !== undefined) info.durationMinutes = minutes;
    return minutes !== undefined;
  },
};

function taskInfoOf({ provider, content }: Extension, topic: TopicDraft, context: Context): TaskInfo {
  const info: TaskInfo = {};
  const isShare = provider === 'org.xmind.ui.task';
  if (content.attributes['check-point'] === 'true') info.milestone = true;
  for (const value of content.children) {
    const field = Object.hasOwn(taskFields, value.name) ? taskFields[value.name] : undefined;
    if (!field?.(info, value, isShare)) context.report.unread(`task ${value.name}`, topic);
  }
  return info;
}

/** Milliseconds name an instant and become UTC with `Z`; text is local time as typed. */
function timeOf(text: string): string | undefined {
  if (!/^\d{9,16}$/.test(text)) return localTimeOf(text);
  return Number(text) <= 8.64e15 ? isoOf(Number(text)) : undefined;
}
