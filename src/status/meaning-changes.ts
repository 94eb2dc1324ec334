import type { Mapping } from '../diff/index.js';
import { oneLine, pathOf, topicsById } from '../model/walk.js';
import type { Topic, TopicId, Workbook } from '../model/workbook.js';
import type { HistoryEntry, LegendEntry, Meaning, Role, Status } from '../semantics/meaning.js';
import { OwnerComparison, type OwnersThenAndNow } from './owner-changes.js';

/**
 * What happened between the meanings of two workbooks, which follows from what was drawn but is not drawn itself:
 * a topic `【担当：B】` instead of `【担当：A】` is a new title, and another owner of the topic above it.
 */
export type MeaningChange = OwnerChange | StatusChange | LegendChange | HistoryChange;
export type MeaningChangeKind = MeaningChange['kind'];

interface AboutTopic {
  /** Id in the new workbook; of what is gone, in the old one. */
  readonly topicId: TopicId;
  /** Titles from the top of its tree down to the topic, in the same workbook. */
  readonly path: readonly string[];
}

/** The owners stated on a topic that both workbooks have. Empty: none was stated; `null`: nobody yet. */
export interface OwnerChange extends AboutTopic, OwnersThenAndNow {
  readonly kind: 'owner';
}

/** The status of a section that both workbooks have as a topic. */
export interface StatusChange extends AboutTopic {
  readonly kind: 'status';
  readonly from: Status;
  readonly to: Status;
}

/** What a marker, colour or tag stands for. `null`: nothing explained it. */
export interface LegendChange extends Partial<AboutTopic> {
  readonly kind: 'legend';
  /** As in `LegendEntry.markers`. */
  readonly marker: string;
  readonly from: LegendWords | null;
  readonly to: LegendWords | null;
}

/** What people decide about a marker: how it is called and what follows from it. */
export interface LegendWords {
  readonly label: string;
  readonly role: Role;
  readonly owner?: string;
  readonly status?: Status;
}

/** An entry of the revision history that came (`from` is `null`), went (`to` is `null`) or was rewritten. */
export interface HistoryChange extends AboutTopic {
  readonly kind: 'history-entry';
  readonly from: HistoryWords | null;
  readonly to: HistoryWords | null;
}

export interface HistoryWords {
  readonly dates: readonly string[];
  readonly text: string;
  readonly status?: string;
}

/** A workbook with what it means. */
export interface Understood {
  readonly workbook: Workbook;
  readonly meaning: Meaning;
}

/** Changes of meaning in the order of the kinds above, each in reading order of the new workbook. */
export function meaningChanges(before: Understood, after: Understood, mapping: Mapping): MeaningChange[] {
  const pairs = new Pairs(before.workbook, after.workbook, mapping);
  return [
    ...ownerChanges(before.meaning, after.meaning, pairs),
    ...statusChanges(before.meaning, after.meaning, pairs),
    ...legendChanges(before.meaning, after.meaning, pairs, mapping),
    ...historyChanges(before.meaning, after.meaning, pairs),
  ];
}

/** Topics of both workbooks, and which of them are the same. */
class Pairs {
  private readonly before: ReturnType<typeof topicsById>;
  private readonly after: ReturnType<typeof topicsById>;
  private readonly partners: ReadonlyMap<TopicId, TopicId>;

  constructor(before: Workbook, after: Workbook, mapping: Mapping) {
    this.before = topicsById(before);
    this.after = topicsById(after);
    this.partners = new Map(mapping.topics.map((match) => [match.before, match.after]));
  }

  /** Every pair, in reading order of the new workbook. */
  *all(): Generator<{ before: TopicId; after: TopicId }> {
    const old = new Map([...this.partners].map(([before, after]) => [after, before]));
    for (const after of this.after.keys()) {
      const before = old.get(after);
      if (before !== undefined) yield { before, after };
    }
  }

  topics({ before, after }: { before: TopicId; after: TopicId }): readonly (Topic | undefined)[] {
    return [this.before.get(before)?.topic, this.after.get(after)?.topic];
  }

  partner = (before: TopicId | undefined): TopicId | undefined =>
    before === undefined ? undefined : this.partners.get(before);

  aboutNew = (id: TopicId): AboutTopic => about(id, this.after);
  aboutOld = (id: TopicId): AboutTopic => about(id, this.before);
}

function about(id: TopicId, topics: ReturnType<typeof topicsById>): AboutTopic {
  const visit = topics.get(id);
  return { topicId: id, path: visit ? pathOf(visit) : [] };
}

function ownerChanges(before: Meaning, after: Meaning, pairs: Pairs): OwnerChange[] {
  const owners = new OwnerComparison(before, after);
  return [...pairs.all()].flatMap((pair) => {
    const [old, now] = pairs.topics(pair);
    const change = old && now && owners.changeOf(old, now);
    return change ? [{ kind: 'owner', ...pairs.aboutNew(pair.after), ...change } as const] : [];
  });
}

function statusChanges(before: Meaning, after: Meaning, pairs: Pairs): StatusChange[] {
  const old = new Map(before.sections.map(({ topicId, status }) => [topicId, status]));
  const now = new Map(after.sections.map(({ topicId, status }) => [topicId, status]));
  return [...pairs.all()].flatMap((pair) => {
    const from = old.get(pair.before) ?? 'unstated';
    const to = now.get(pair.after) ?? 'unstated';
    return from === to ? [] : [{ kind: 'status', ...pairs.aboutNew(pair.after), from, to } as const];
  });
}

/** One marker's explanation on one sheet. */
interface Explained {
  readonly marker: string;
  readonly words: LegendWords;
  readonly topicId?: TopicId;
}

function legendChanges(before: Meaning, after: Meaning, pairs: Pairs, mapping: Mapping): LegendChange[] {
  const sheets = new Map<string, string>(mapping.sheets.map((match) => [match.before, match.after]));
  const old = explanations(before.legend, (sheet) => sheets.get(sheet) ?? sheet);
  const now = explanations(after.legend, (sheet) => sheet);
  const changes: LegendChange[] = [];
  for (const key of new Set([...now.keys(), ...old.keys()])) {
    const from = old.get(key);
    const to = now.get(key);
    if (JSON.stringify(from?.words) === JSON.stringify(to?.words)) continue;
    const place = to?.topicId ? pairs.aboutNew(to.topicId) : placeOfOld(to, from, pairs);
    const marker = (to ?? from)?.marker ?? key;
    changes.push({ kind: 'legend', ...place, marker, from: from?.words ?? null, to: to?.words ?? null });
  }
  return changes;
}

/** The place of an explanation that is gone; one that lives on without a topic has none. */
const placeOfOld = (
  to: Explained | undefined,
  from: Explained | undefined,
  pairs: Pairs,
): Partial<AboutTopic> => (!to && from?.topicId ? pairs.aboutOld(from.topicId) : {});

/** What people explained; the built-in vocabulary and what was learned are nobody's decision. */
function explanations(
  legend: readonly LegendEntry[],
  sheetOf: (id: string) => string,
): Map<string, Explained> {
  const found = new Map<string, Explained>();
  for (const entry of legend) {
    if (entry.evidence === 'vocabulary' || entry.evidence === 'owner-tags') continue;
    for (const marker of entry.markers) {
      const key = `${entry.sheetId === undefined ? '' : sheetOf(entry.sheetId)} ${marker}`;
      if (!found.has(key)) found.set(key, { marker, words: legendWords(entry), ...topicOf(entry) });
    }
  }
  return found;
}

const topicOf = ({ topicId }: { readonly topicId?: TopicId }): { topicId?: TopicId } =>
  topicId === undefined ? {} : { topicId };

const legendWords = ({ label, role, owner, status, learnedFrom }: LegendEntry): LegendWords => ({
  label: oneLine(label),
  role,
  ...(owner !== undefined && !learnedFrom && { owner }),
  ...(status !== undefined && { status }),
});

type DrawnEntry = HistoryEntry & { readonly topicId: TopicId };

/** Entries drawn as topics; the file's own stamps change with every save. */
const drawnEntries = (meaning: Meaning): DrawnEntry[] =>
  meaning.history.filter(
    (entry): entry is DrawnEntry => entry.source === 'topic' && entry.topicId !== undefined,
  );

function historyChanges(before: Meaning, after: Meaning, pairs: Pairs): HistoryChange[] {
  const old = new Map(drawnEntries(before).map((entry) => [pairs.partner(entry.topicId), entry]));
  const now = new Set(drawnEntries(after).map(({ topicId }) => topicId));
  const there = drawnEntries(after).flatMap((entry): HistoryChange[] => {
    const from = historyWords(old.get(entry.topicId));
    const to = historyWords(entry);
    if (JSON.stringify(from) === JSON.stringify(to)) return [];
    return [{ kind: 'history-entry', ...pairs.aboutNew(entry.topicId), from, to }];
  });
  const gone = drawnEntries(before).flatMap((entry): HistoryChange[] => {
    const partner = pairs.partner(entry.topicId);
    if (partner !== undefined && now.has(partner)) return [];
    return [{ kind: 'history-entry', ...pairs.aboutOld(entry.topicId), from: historyWords(entry), to: null }];
  });
  return [...there, ...gone];
}

function historyWords(entry: HistoryEntry | undefined): HistoryWords | null {
  if (!entry) return null;
  const { dates, text, status } = entry;
  return { dates, text: oneLine(text), ...(status !== undefined && { status }) };
}
