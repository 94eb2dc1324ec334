import {
  type FieldChange,
  type FieldValues,
  type Style,
  type WordChange,
  words as wordChanges,
} from '../../diff/index.js';
import { withoutCredentials } from '../../model/credentials.js';
import { printedLines } from '../../model/table.js';
import { oneLine } from '../../model/walk.js';
import type { Comment, Image, Link, Task, TextRun, TopicId, TopicTable } from '../../model/workbook.js';
import type { OwnerChange, StatusChange } from '../../status/meaning-changes.js';
import { momentText } from '../details.js';
import type { ChangeContext, State } from './comparison.js';
import type { Delta } from './deltas.js';
import { lists, replaced } from './list-parts.js';
import { iconParts, markerParts } from './marker-parts.js';

/** One thing that changed about a topic besides its title: what, and the words that stayed, came and went. */
export interface Fact {
  readonly kind: FieldChange['kind'] | 'owner' | 'status';
  readonly name: string;
  readonly parts: readonly WordChange[];
}

/** What changed about a topic besides its title, in the order in which it is told. */
export function factsOf(delta: Delta, context: ChangeContext): Fact[] {
  const { changes } = delta.topic;
  const drawn = changes.flatMap((change) => {
    if (change.kind === 'retitled' || isSaidByMarkers(change, changes)) return [];
    return [factOf(change, partsOf(change, context), context)];
  });
  return [...drawn, ...delta.meaning.map((change) => meaningFact(change, context))];
}

/** Programs draw priority and progress as markers: where these changed, the same numbers in the task say it again. */
function isSaidByMarkers(change: FieldChange, changes: readonly FieldChange[]): boolean {
  if (change.kind !== 'task' || !changes.some(({ kind }) => kind === 'markers')) return false;
  const rest = (task: Task | null) => JSON.stringify({ ...task, priority: undefined, progress: undefined });
  return rest(change.from ?? { resources: [] }) === rest(change.to ?? { resources: [] });
}

const factOf = ({ kind }: FieldChange, parts: readonly WordChange[], { words }: ChangeContext): Fact => ({
  kind,
  name: words.fields[kind],
  parts,
});

/** The words of a title that stayed, came and went; one that did not change is one stretch. */
export function titleParts(delta: Delta): readonly WordChange[] {
  const retitled = delta.topic.changes.find((change) => change.kind === 'retitled');
  if (!retitled) return [];
  return wordChanges(oneLine(retitled.from), oneLine(retitled.to));
}

function partsOf(change: FieldChange, context: ChangeContext): readonly WordChange[] {
  switch (change.kind) {
    case 'retitled':
      return wordChanges(oneLine(change.from), oneLine(change.to));
    case 'notes':
      return noteParts(change.from?.plain ?? '', change.to?.plain ?? '', context);
    case 'links':
      return lists(change, (link) => linkText(link, context), context);
    case 'markers':
      return markerParts(change, context);
    case 'labels':
    case 'anchors':
      return lists(change, (word) => word, context);
    case 'label-groups':
      return pairs(Object.entries(change.from), Object.entries(change.to), context);
    case 'task':
      return pairs(
        taskFacts(change.from, context.comparison.before, context),
        taskFacts(change.to, context.comparison.after, context),
        context,
      );
    case 'style':
      return pairs(styleFacts(change.from, context), styleFacts(change.to, context), context);
    case 'image':
      return lists(
        { from: some(change.from), to: some(change.to) },
        (image) => imageText(image, context),
        context,
      );
    case 'attachments':
      return lists(change, ({ name }) => name, context);
    case 'comments':
      return lists(change, commentText, context);
    case 'numbering':
      return replaced(change.from?.format ?? '', change.to?.format ?? '', context);
    case 'properties':
      return pairs(change.from.map(pairOf), change.to.map(pairOf), context);
    case 'table':
      return noteParts(rows(change.from), rows(change.to), context);
    case 'covers':
      return lists({ from: change.from ?? [], to: change.to ?? [] }, (id) => topicText(id, context), context);
    case 'redrawn':
      return replaced(context.words.kinds[change.from], context.words.kinds[change.to], context);
    default:
      return change satisfies never;
  }
}

const some = <T>(value: T | null): readonly T[] => (value === null ? [] : [value]);
const pairOf = ({ name, value }: FieldValues['properties'][number]): [string, string] => [name, value];
const rows = (table: TopicTable | null): string =>
  table
    ? printedLines(table)
        .map((row) => row.join(' | '))
        .join('\n')
    : '';

function meaningFact(change: OwnerChange | StatusChange, context: ChangeContext): Fact {
  const { words, siteWords } = context;
  const name = words.fields[change.kind];
  if (change.kind === 'status') {
    const parts = replaced(siteWords.statuses[change.from], siteWords.statuses[change.to], context);
    return { kind: 'status', name, parts };
  }
  if (change.icons) {
    return { kind: 'owner', name, parts: iconParts(change.topicId, change.icons, context) };
  }
  const text = (owners: readonly (string | null)[]) =>
    owners.map((owner) => owner ?? words.nobody).join(words.separator);
  return { kind: 'owner', name, parts: replaced(text(change.from), text(change.to), context) };
}

/** Longer texts tell by words what changed in them; one that only looks different says so. */
function noteParts(from: string, to: string, context: ChangeContext): readonly WordChange[] {
  const parts = wordChanges(from, to);
  return parts.some(({ kind, text }) => kind !== 'equal' && text.trim() !== '')
    ? parts
    : [{ kind: 'equal', text: context.words.formatting }];
}

type Named = readonly (readonly [string, string])[];

const pairs = (from: Named, to: Named, context: ChangeContext): readonly WordChange[] =>
  lists({ from, to }, ([name, value]) => (value ? `${name} ${value}` : name), context);

function linkText(link: Link, context: ChangeContext): string {
  if (link.topicId !== undefined && link.kind === 'topic') return `→ ${topicText(link.topicId, context)}`;
  const address = withoutCredentials(link.target ?? link.href);
  return (
    oneLine(withoutCredentials(link.title ?? '')) || address.replace(/^.*[/\\](?=[^/\\]+$)/, fileName(link))
  );
}

/** A web address is told whole; of a file only its name, since the folders are somebody's machine. */
const fileName =
  ({ kind }: Link) =>
  (folders: string): string =>
    kind === 'web' || kind === 'mail' ? folders : '';

/** A topic of either state by its title. */
export function topicText(id: TopicId, { comparison, words }: ChangeContext): string {
  const { before, after } = comparison;
  const visit = after.map.index.topics.get(id) ?? before.map.index.topics.get(id);
  return visit ? oneLine(visit.topic.title) || words.untitled : id;
}

function imageText(image: Image, { words }: ChangeContext): string {
  const size =
    image.width !== undefined && image.height !== undefined
      ? ` ${Math.round(image.width)}×${Math.round(image.height)}`
      : '';
  return `${words.picture}${size} ${image.resource?.slice(0, 8) ?? ''}`;
}

const commentText = ({ author, text }: Comment): string => (author ? `${author}: ${text}` : text);

function taskFacts(task: Task | null, { map }: State, { words }: ChangeContext): [string, string][] {
  if (!task) return [];
  const facts: [string, string | undefined][] = [
    [words.task.priority, task.priority?.toString()],
    [words.task.progress, task.progress === undefined ? undefined : `${task.progress}%`],
    [words.task.start, momentText(task.start, map)],
    [words.task.due, momentText(task.due, map)],
    [words.task.effort, task.effortMinutes === undefined ? undefined : `${task.effortMinutes} min`],
    [words.task.milestone, task.milestone && '✓'],
    [words.owner, task.resources.join(words.separator) || undefined],
    [words.fields.labels, task.categories?.join(words.separator)],
  ];
  return facts.flatMap(([name, value]) => (value ? [[name, value]] : []));
}

function styleFacts(value: Style | null, { words }: ChangeContext): [string, string][] {
  const { style, runs = [] } = value ?? {};
  const { look } = words;
  const facts: [string, string | undefined][] = [
    [look.fill, style?.fill],
    [look.line, style?.line],
    ...lookFacts(style?.text ?? {}, words.look),
    ...runs.flatMap((run) => lookFacts(run, words.look)),
  ];
  return facts.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]]));
}

function lookFacts(
  run: Partial<TextRun>,
  look: ChangeContext['words']['look'],
): [string, string | undefined][] {
  const flag = (name: string, value: boolean | undefined): [string, string | undefined] => [
    name,
    value ? '' : undefined,
  ];
  return [
    [look.colour, run.colour],
    flag(look.bold, run.bold),
    flag(look.italic, run.italic),
    flag(look.underline, run.underline),
    flag(look.strike, run.strike),
  ];
}
