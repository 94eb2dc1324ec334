import { topicsById } from '../../src/model/walk.js';
import type { PersonalData, Workbook } from '../../src/model/workbook.js';
import { linkOf } from '../../src/readers/mindmanager/links.js';
import type { CheckedLibrary, CheckedMap } from '../../src/rules/index.js';
import { understand } from '../../src/semantics/index.js';
import { nameMaps } from '../../src/semantics/map-names.js';
import {
  fill,
  floating,
  having,
  id,
  label,
  linked,
  map,
  marker,
  note,
  type TopicPart,
  task,
  topic,
  topicLink,
  untitled,
} from '../builders.js';

/**
 * The notation of the examples in the rules' comments: one topic per line, two spaces per level.
 *
 *     people: Mori, Sato           of the library, like maxDepth and published
 *     --- A.mmap {modified: …}     begins a map; without it there is one map, Plan.mmap
 *     Plan                         its root
 *       Food {flag-red, 40%}       what a topic carries
 *       ~ Legend                   a floating topic
 *       (empty)                    a topic without title
 *
 * In the braces, with commas between: a marker; `40%` progress; `@Sato` a task's resource; `=c1` the topic's id;
 * `-> c1` a link to a topic, or to whatever the address says; `note: …`; `label: …`; `fill: #ffcc00`;
 * `unedited` a title nobody typed. After `---`: `modified: 2026-11-18`, `personal: path`.
 */
export function libraryOf(outline: string): CheckedLibrary {
  const lines = outline.split('\n').filter((line) => line.trim() !== '');
  const settings = lines.filter((line) => SETTING.test(line));
  const maps: string[][] = [];
  for (const line of lines.filter((one) => !SETTING.test(one))) {
    if (line.startsWith('--- ') || maps.length === 0) maps.push([]);
    maps.at(-1)?.push(line);
  }
  const drawn = maps.map(mapOf);
  const names = nameMaps(drawn.map(({ file }) => file));
  return { maps: drawn.map((one, i) => ({ ...one, ...names[i] })), ...settingsOf(settings) };
}

const SETTING = /^(people|maxDepth|published): (.*)$/;

function settingsOf(lines: readonly string[]): Pick<CheckedLibrary, 'people' | 'maxDepth' | 'naming'> {
  const given = new Map(lines.map((line) => [SETTING.exec(line)?.[1], SETTING.exec(line)?.[2] ?? '']));
  const [people, maxDepth, published] = ['people', 'maxDepth', 'published'].map((key) => given.get(key));
  return {
    ...(people !== undefined && { people: people.split(', ') }),
    ...(maxDepth !== undefined && { maxDepth: Number(maxDepth) }),
    ...(published !== undefined && { naming: { published: [published] } }),
  };
}

function mapOf(lines: readonly string[]): CheckedMap {
  const [first = ''] = lines;
  const header = first.startsWith('--- ') ? partsOf(first.slice(4)) : { title: 'Plan.mmap', items: [] };
  const topics = lines.slice(first.startsWith('--- ') ? 1 : 0);
  const workbook = withFacts(drawn(topics), header.items);
  const file = header.title;
  return {
    file,
    code: '',
    workbook,
    meaning: understand(workbook, { file }).meaning,
    topics: topicsById(workbook),
  };
}

function withFacts(workbook: Workbook, items: readonly string[]): Workbook {
  const facts = new Map(items.map((item) => item.split(': ') as [string, string]));
  const [day, kind] = [facts.get('modified'), facts.get('personal')];
  return {
    ...workbook,
    ...(day && { document: { modified: { text: day, kind: 'local', iso: `${day}T12:00:00` } } }),
    ...(kind && { personal: [{ kind: kind as PersonalData['kind'], count: 1 }] }),
  };
}

interface Line {
  readonly depth: number;
  readonly title: string;
  readonly items: readonly string[];
}

function drawn(lines: readonly string[]): Workbook {
  const [root, ...below] = lines.map((line): Line => {
    const depth = (line.length - line.trimStart().length) / 2;
    return { depth, ...partsOf(line.trim()) };
  });
  if (!root) throw new Error('An example needs a root');
  const children = branches(below, 1);
  return map(root.title, ...root.items.map(partOf), ...children);
}

function branches(lines: readonly Line[], depth: number): (TopicPart | ReturnType<typeof floating>)[] {
  const starts = lines.flatMap((line, i) => (line.depth === depth ? [i] : []));
  return starts.map((start, i) => {
    const { title, items } = lines[start] ?? { title: '', items: [] };
    const below = branches(lines.slice(start + 1, starts[i + 1]), depth + 1) as TopicPart[];
    const parts = [...items.map(partOf), ...below];
    return title.startsWith('~ ') ? floating(title.slice(2), ...parts) : topic(title, ...parts);
  });
}

function partsOf(text: string): { readonly title: string; readonly items: readonly string[] } {
  const match = /^(.*?)(?: \{([^{}]*)\})?$/.exec(text);
  const title = match?.[1] ?? '';
  return { title: title === '(empty)' ? '' : title, items: match?.[2]?.split(', ') ?? [] };
}

function partOf(item: string): TopicPart {
  const [, key, value = ''] = /^(=|-> |@|note: |label: |fill: )(.*)$/.exec(item) ?? [];
  switch (key) {
    case '=':
      return id(value);
    case '-> ':
      return /[.:/]/.test(value) ? linked(linkOf(value, undefined)) : topicLink(value);
    case '@':
      return task({ resources: [value] });
    case 'note: ':
      return note(value);
    case 'label: ':
      return label(value);
    case 'fill: ':
      return fill(value);
    default:
      return plainPart(item);
  }
}

function plainPart(item: string): TopicPart {
  if (item === 'unedited') return untitled('unedited');
  if (item.endsWith('%')) return task({ progress: Number(item.slice(0, -1)) });
  if (item === 'folded') return having({ folded: true });
  return marker(item);
}
