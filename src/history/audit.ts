import { type Change, diff, type Tally, tally } from '../diff/index.js';
import { addTo } from '../model/add-to.js';
import type { Marker, TopicId } from '../model/workbook.js';
import { type ChangeMarker, defaultVocabulary, type PageRange, type Vocabulary } from '../semantics/index.js';
import { proposeEntry } from './history-entry.js';
import type { NamedPlace, Outline } from './places.js';
import { dayOf } from './revision.js';
import { placeOfChange, type State } from './step.js';
import type { Told } from './timeline.js';

/** What editors say they changed, held against what they changed. */
export interface Audit {
  /** Sections that are changed, or claimed to be, in reading order; sections that are gone at the end. */
  readonly sections: readonly AuditedSection[];
  /** Days on which content was changed, newest first. */
  readonly days: readonly AuditedDay[];
  /** False: the map has no change markers, so there is no claim to hold sections against. */
  readonly marked: boolean;
}

export interface AuditedSection {
  /** Id in the newest map; of a section that is gone, in the old one. */
  readonly topicId: TopicId;
  readonly title: string;
  /** `null`: nobody yet. */
  readonly owners: readonly (string | null)[];
  /**
   * `unchanged`: marked, but nothing in it was changed; `unmarked`: changed, and neither it nor a section around it
   * is marked. Without any markers in the map, everything `agrees`.
   */
  readonly verdict: 'agrees' | 'unchanged' | 'unmarked';
  /** Changes of the section itself, without the sections in it. */
  readonly counts: Tally;
  /** Words of the markers that claim it, as written. */
  readonly marks: readonly string[];
  readonly pages: readonly PageRange[];
}

export interface AuditedDay {
  /** By the authors' calendars. */
  readonly day: string;
  readonly authors: readonly string[];
  /** Places whose content was changed. */
  readonly places: readonly string[];
  /** The history's entry for this day. Absent: there is none. */
  readonly entry?: string;
  /** What could be written. Absent: there is an entry. */
  readonly proposed?: string;
}

export const disagreements = ({ sections, days }: Audit): number =>
  sections.filter(({ verdict }) => verdict !== 'agrees').length +
  days.filter(({ entry }) => entry === undefined).length;

/**
 * @param told revisions since `before`, newest first
 * @param today day of what is not recorded yet
 */
export function audit(
  before: State,
  after: State,
  told: readonly Told[],
  today: string,
  vocabulary: Vocabulary = defaultVocabulary,
): Audit {
  const marked = [before, after].some((state) => state.outline().meaning.changeMarkers.length > 0);
  const sections = auditSections(before, after).map(
    (section): AuditedSection => (marked ? section : { ...section, verdict: 'agrees' }),
  );
  return { sections, days: auditDays(after, told, today, vocabulary), marked };
}

interface Claims {
  readonly markers: readonly ChangeMarker[];
  /** Section → markers that claim it or a section around it. */
  readonly of: (id: TopicId) => readonly ChangeMarker[];
  /** Sections that a marker names or stands in, without those inside them. */
  readonly direct: ReadonlySet<TopicId>;
}

function auditSections(before: State, after: State): AuditedSection[] {
  const { changes, mapping } = diff(before.workbook, after.workbook);
  const stays = new Map(mapping.topics.map((match) => [match.before, match.after] as const));
  const [old, now] = [claimsOf(before.outline()), claimsOf(after.outline())];
  const isContent = contentTest(before, after, [...old.markers, ...now.markers]);
  const canonical = canonicalSection(after.outline());
  const changed = new Map<TopicId, { place: NamedPlace; changes: Change[] }>();
  for (const change of changes) {
    if (!('topicId' in change) || !isContent(change)) continue;
    const place = placeOfChange(change, before, after, stays);
    if (!place?.section) continue;
    const id = canonical(place.topicId);
    const known = changed.get(id) ?? { place: after.outline().placeOf(id) ?? place, changes: [] };
    changed.set(id, known);
    known.changes.push(change);
  }
  const touched = withOuter(changed.keys(), after.outline());
  const claimed = [...now.direct].map(canonical);
  const ids = new Set([...claimed, ...changed.keys()]);
  const rows = [...ids].map((id) => {
    const { place, changes: own } = changed.get(id) ?? { place: after.outline().placeOf(id), changes: [] };
    const marks = [...now.of(id), ...old.of(id)];
    const verdict = marks.length === 0 ? 'unmarked' : touched.has(id) ? 'agrees' : 'unchanged';
    return rowOf(id, place, own, unique(marks), verdict);
  });
  return inReadingOrder(rows, after.outline());
}

function rowOf(
  topicId: TopicId,
  place: NamedPlace | undefined,
  changes: readonly Change[],
  marks: readonly ChangeMarker[],
  verdict: AuditedSection['verdict'],
): AuditedSection {
  return {
    ...{ topicId, verdict, title: place?.name ?? '', owners: place?.section?.owners ?? [] },
    counts: tally(changes),
    marks: [...new Set(marks.map(({ words }) => words))],
    pages: marks.flatMap(({ pages }) => pages),
  };
}

/** One marker is in the old map and in the new one. */
const unique = (marks: readonly ChangeMarker[]): ChangeMarker[] => [
  ...new Map(marks.map((mark) => [mark.words, mark] as const)).values(),
];

/** A marker claims the section it stands in and those it names, with all sections inside them. */
function claimsOf(outline: Outline): Claims {
  const markers = outline.meaning.changeMarkers;
  const direct = new Map<TopicId, ChangeMarker[]>();
  for (const marker of markers) {
    const named = marker.targets.flatMap(({ topicId }) => topicId ?? []);
    for (const topicId of named.length > 0 ? named : [marker.topicId]) {
      const section = outline.placeOf(topicId)?.section?.topicId;
      if (section !== undefined) addTo(direct, section, marker);
    }
  }
  const of = (id: TopicId) => outward(id, outline).flatMap((around) => direct.get(around) ?? []);
  return { markers, of, direct: new Set(direct.keys()) };
}

/** A section and the sections around it, its partner in the contents included. */
function outward(id: TopicId, outline: Outline): TopicId[] {
  const found: TopicId[] = [];
  for (let at: TopicId | undefined = id; at !== undefined; at = outline.placeOf(at)?.section?.parent) {
    found.push(at);
    if (found.length > 1_000) break;
  }
  const partners = outline.meaning.pairs.filter(({ body }) => found.includes(body));
  return [...found, ...partners.map(({ contents }) => contents)];
}

function withOuter(ids: Iterable<TopicId>, outline: Outline): Set<TopicId> {
  const found = new Set<TopicId>();
  for (const id of ids) for (const around of outward(id, outline)) found.add(around);
  return found;
}

/** A section of the contents stands for the section of the body that it announces. */
function canonicalSection({ meaning }: Outline): (id: TopicId) => TopicId {
  const bodies = new Map(meaning.pairs.map(({ contents, body }) => [contents, body] as const));
  return (id) => bodies.get(id) ?? id;
}

/** Whether a change is about the text, and not the marker that speaks about it. */
function contentTest(before: State, after: State, markers: readonly ChangeMarker[]) {
  const words = new Set(markers.flatMap(({ topicId, statedOn }) => (topicId === statedOn ? [] : [statedOn])));
  const legends = [before, after].flatMap((state) => state.outline().meaning.legend);
  const signs = new Set(legends.flatMap(({ role, markers: keys }) => (role === 'change' ? keys : [])));
  const others = (list: readonly Marker[]) => list.flatMap(({ id }) => (signs.has(id) ? [] : [id])).join(' ');
  return (change: Change): boolean => {
    if ('topicId' in change && words.has(change.topicId)) return false;
    return change.kind !== 'markers' || others(change.from) !== others(change.to);
  };
}

function inReadingOrder(rows: readonly AuditedSection[], outline: Outline): AuditedSection[] {
  const order = new Map([...outline.topics.keys()].map((id, i) => [id, i] as const));
  const placeOf = ({ topicId }: AuditedSection) => order.get(topicId) ?? order.size;
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b));
}

function auditDays(after: State, told: readonly Told[], today: string, vocabulary: Vocabulary): AuditedDay[] {
  const byDay = new Map<string, Told[]>();
  for (const one of told) {
    const day = one.revision.rev === null ? today : dayOf(one.revision);
    if (contentPlaces(one).length > 0) addTo(byDay, day, one);
  }
  const days = [...byDay].sort(([a], [b]) => (a < b ? 1 : -1));
  return days.map(([day, revisions]) => auditDay(day, revisions, after, vocabulary));
}

const contentPlaces = ({ step }: Told): string[] =>
  (step?.places ?? []).flatMap(({ name, kind }) => (kind === 'furniture' ? [] : [name]));

function auditDay(day: string, told: readonly Told[], after: State, vocabulary: Vocabulary): AuditedDay {
  const { history } = after.outline().meaning;
  const places = [...new Set(told.flatMap(contentPlaces))];
  const authors = [...new Set(told.flatMap(({ revision }) => revision.author ?? []))];
  const entry = history.find(
    ({ source, dates }) => source === 'topic' && dates.some((date) => day.startsWith(date)),
  );
  if (entry) return { day, authors, places, entry: entry.text };
  return { day, authors, places, proposed: proposeEntry(after.workbook, history, day, places, vocabulary) };
}
