import type { PhrasingContent } from 'mdast';
import type { Task, TextRun } from '../../model/workbook.js';
import { linkTo } from '../address.js';
import { appended, joined, type TopicDraft } from '../topic-draft.js';
import { type InlineLine, inlineLines } from './inlines.js';
import { markerOf, taskFrom } from './markers.js';
import type { Definitions } from './notes.js';

/**
 * Title, links, markers and labels of a topic from the words of its heading or first paragraph. The first line
 * is the title; a later one that holds nothing but links, pictures and code spans speaks about the topic.
 */
export function setHeading(
  topic: TopicDraft,
  content: readonly PhrasingContent[],
  definitions: Definitions,
): void {
  const [first, ...later] = inlineLines(content, definitions);
  const title = [...(first ? [first] : []), ...later.filter((line) => !line.isAbout)];
  setTitle(topic, title);
  for (const line of later) if (line.isAbout) addFacts(topic, line);
  const task = taskFrom(topic.markers);
  if (task) topic.task = task;
}

function setTitle(topic: TopicDraft, lines: readonly InlineLine[]): void {
  const runs: TextRun[] = [];
  let text = '';
  for (const [i, line] of lines.entries()) {
    if (i > 0) text += '\n';
    for (const piece of line.pieces) {
      const from = text.length;
      text += piece.text;
      if (Object.keys(piece.style).length > 0) runs.push({ from, to: text.length, ...piece.style });
    }
  }
  topic.title = text;
  if (runs.length > 0) topic.runs = runs;
  addLinks(
    topic,
    lines.flatMap(({ links }) => links),
    text,
  );
  addPicture(topic, lines);
}

function addLinks(topic: TopicDraft, links: InlineLine['links'], title: string): void {
  if (links.length === 0) return;
  const found = links.map(({ url, text }) => linkTo(url, text === title || text === url ? undefined : text));
  topic.links = joined(topic.links, found);
}

function addPicture(topic: TopicDraft, lines: readonly InlineLine[]): void {
  const [picture] = lines.flatMap(({ pictures }) => pictures);
  if (picture) topic.image ??= { href: picture };
}

function addFacts(topic: TopicDraft, line: InlineLine): void {
  addLinks(topic, line.links, '');
  addPicture(topic, [line]);
  for (const code of line.codes) {
    const marker = /^\[(\S+)\]$/.exec(code)?.[1];
    if (marker) topic.markers = appended(topic.markers, markerOf(marker));
    else topic.labels = appended(topic.labels, code.replace(/^#/, ''));
  }
}

/** A ticked box is a finished task, an empty one a task nobody began. */
export function checkboxTask(checked: boolean | null | undefined, task: Task | null): Task | null {
  if (checked === null || checked === undefined) return task;
  return { resources: [], ...task, progress: checked ? 100 : (task?.progress ?? 0) };
}
