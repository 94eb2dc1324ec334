import type { Inline, Table, Target } from '../model/document.js';
import { text } from '../model/document.js';
import { shortened } from '../model/shortened.js';
import { oneLine } from '../model/walk.js';
import type { Topic, TopicId } from '../model/workbook.js';
import type { ChangeTarget, HistoryEntry, Reference } from '../semantics/meaning.js';
import type { ChangeImpact } from '../semantics/pages.js';
import { numberText } from '../semantics/sections/number-text.js';
import { anchorOf, mapPath } from './addresses.js';
import { actionText, ownerBadge, pagesText } from './badges.js';
import { inLang, plainTitle, type ViewContext } from './inlines.js';
import type { MapEntry } from './library.js';
import type { Words } from './words.js';

/** A link to a topic: within its own page by anchor, from elsewhere by page and anchor. */
export function topicTarget(id: TopicId, map: MapEntry, context: ViewContext, here: boolean): Target {
  const anchor = anchorOf(id);
  return here
    ? { type: 'anchor', anchor }
    : { type: 'page', path: inLang(context, mapPath(map.slug)), anchor };
}

/** Title of a topic as a link to it; a topic that is not there gives its id as text. */
export function topicLink(id: TopicId, map: MapEntry, context: ViewContext, here: boolean): Inline {
  const visit = map.index.topics.get(id);
  if (!visit) return text(id);
  return {
    type: 'link',
    target: topicTarget(id, map, context, here),
    content: [text(shortened(plainTitle(visit.topic, context)))],
  };
}

/** Revision history, newest first. */
export function historyTable(entries: readonly HistoryEntry[], { words }: ViewContext): Table {
  const anyStatus = entries.some((entry) => entry.status !== undefined);
  return {
    type: 'table',
    caption: words.history,
    columns: [
      { heading: words.date, rowHeading: true },
      { heading: words.change },
      ...(anyStatus ? [{ heading: words.status }] : []),
    ],
    rows: keptInOneRow(entries).map((entry) => [
      [text(datesText(entry, words))],
      [text(oneLine(entry.text) || eventText(entry, words))],
      ...(anyStatus ? [[text(entry.status ?? '')]] : []),
    ]),
  };
}

/** What the file itself records, for entries without words of their own. */
export function eventText({ event, revisions = 1 }: HistoryEntry, { events }: Words): string {
  if (event === undefined) return '–';
  return event === 'kept' ? events.kept(revisions) : events[event];
}

/** Days on which the file only kept states of itself become one row where nothing stands between them. */
function keptInOneRow(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const rows: HistoryEntry[] = [];
  for (const entry of entries) {
    const last = rows.at(-1);
    if (entry.event === 'kept' && last?.event === 'kept') rows[rows.length - 1] = joined(last, entry);
    else rows.push(entry);
  }
  return rows;
}

const joined = (newer: HistoryEntry, older: HistoryEntry): HistoryEntry => ({
  ...newer,
  dates: [...older.dates.slice(0, 1), ...newer.dates.slice(-1)],
  revisions: (newer.revisions ?? 0) + (older.revisions ?? 0),
});

function datesText({ dates, event }: HistoryEntry, words: Words): string {
  if (dates.length === 0) return words.noDate;
  return dates.join(event === 'kept' ? '–' : words.listSeparator);
}

/** Changes with their pages, actions, targets and owners. */
export function changeTable(
  changes: readonly ChangeImpact<MapEntry>[],
  context: ViewContext,
  here: boolean,
): Table {
  const { words } = context;
  return {
    type: 'table',
    caption: words.changeMarkers,
    columns: [
      { heading: words.pages, rowHeading: true },
      { heading: words.action },
      { heading: words.targets },
      { heading: words.askedBy },
      { heading: words.owner },
    ],
    rows: changes.map((change) => [
      [text(change.pages ? pagesText([change.pages], words) : words.noPages)],
      [text(actionText(change, words))],
      targetsCell(change, context, here),
      [
        topicLink(change.topicId, change.map, context, here),
        ...(here ? [] : [text(` · ${change.map.code}`)]),
      ],
      change.owners.length > 0 ? ownerInlines(change.owners, context) : [ownerBadge(null, words)],
    ]),
  };
}

function targetsCell(
  { targets, words, map }: ChangeImpact<MapEntry>,
  context: ViewContext,
  here: boolean,
): Inline[] {
  if (targets.length === 0) return [text(oneLine(words))];
  return targets.flatMap((target, i) => [
    ...(i > 0 ? [text(context.words.listSeparator)] : []),
    targetInline(target, map, context, here),
  ]);
}

function targetInline(target: ChangeTarget, map: MapEntry, context: ViewContext, here: boolean): Inline {
  const name = target.kind === 'section' ? numberText(target.name) : target.name;
  if (target.topicId === undefined) return text(name);
  return {
    type: 'link',
    target: topicTarget(target.topicId, map, context, here),
    content: [text(name)],
  };
}

export const ownerInlines = (owners: readonly (string | null)[], { words }: ViewContext): Inline[] =>
  owners.flatMap((owner, i) => [...(i > 0 ? [text(' ')] : []), ownerBadge(owner, words)]);

/** Outside documents that the map cites. */
export function referenceTable(references: readonly Reference[], map: MapEntry, context: ViewContext): Table {
  const { words } = context;
  return {
    type: 'table',
    caption: words.references,
    columns: [
      { heading: words.title, rowHeading: true },
      { heading: words.publisher },
      { heading: words.date },
      { heading: words.edition },
    ],
    rows: references.map((reference) => [
      [topicReference(reference, map, context)],
      [text(reference.publisher ?? '')],
      [text(reference.date ?? '')],
      [text(reference.edition ?? '')],
    ]),
  };
}

const topicReference = (reference: Reference, map: MapEntry, context: ViewContext): Inline => ({
  type: 'link',
  target: topicTarget(reference.topicId, map, context, true),
  content: [
    text(
      shortened(oneLine(reference.title)) || plainOf(map.index.topics.get(reference.topicId)?.topic, context),
    ),
  ],
});

const plainOf = (topic: Topic | undefined, context: ViewContext): string =>
  topic ? plainTitle(topic, context) : context.words.untitled;
