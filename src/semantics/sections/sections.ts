import { pathOf } from '../../model/walk.js';
import type { TopicId } from '../../model/workbook.js';
import type { ListedChanges } from '../changes/listed.js';
import { type FurniturePlan, holdsChanges, isBook, isContainer } from '../furniture.js';
import type {
  ChangeMarker,
  FurnitureKind,
  Ownership,
  PlannedWork,
  Reason,
  Section,
  Status,
  StatusCounts,
} from '../meaning.js';
import { statedOwners } from '../owners/ownerships.js';
import { type PlacedReason, statusOf } from '../status/reasons.js';
import type { Spot, Survey } from '../survey.js';
import { emptyReading, subjectOf, type TitleReading } from '../titles.js';
import type { Books } from './books.js';
import { type LevelMode, priorityLevel } from './levels.js';
import type { Numbering } from './numbering.js';
import type { FoundNumber } from './numbers.js';
import { type SectionState, shareStates } from './shared.js';

/** What is known about a map before its sections are drawn up. */
export interface SectionEvidence {
  readonly survey: Survey;
  readonly furniture: FurniturePlan;
  readonly titles: readonly TitleReading[];
  readonly listed: ListedChanges;
  readonly numbering: Numbering;
  readonly levels: LevelMode;
  readonly reasons: readonly PlacedReason[];
  readonly ownerships: readonly Ownership[];
  readonly changeMarkers: readonly ChangeMarker[];
}

/**
 * The topics that are sections, in reading order: those with a section number, headings, and every topic that
 * itself states a status, an owner or a change, so that nothing open is invisible.
 */
export function findSectionSpots(evidence: SectionEvidence): readonly Spot[] {
  const { survey, furniture, numbering } = evidence;
  const stating = statingTopics(evidence);
  const isNumbered = isNumberedBook(evidence);
  const chosen = survey.spots.map(
    (spot) =>
      isContainer(furniture.around[spot.index]) &&
      (stating.has(spot.topic.id) || numbering.has(spot.index) || isHeading(spot, evidence, isNumbered)),
  );
  addTopsOfTheRest(chosen, evidence);
  return survey.spots.filter((_, index) => chosen[index]);
}

function statingTopics(evidence: SectionEvidence): ReadonlySet<TopicId> {
  const { survey, listed, reasons, ownerships, changeMarkers } = evidence;
  const isPointer = (id: TopicId): boolean =>
    listed.get(survey.byId.get(id)?.index ?? -1)?.isPointer === true;
  return new Set([
    ...reasons.filter(({ isStated }) => isStated).map(({ about }) => about),
    ...ownerships.map(({ topicId }) => topicId),
    ...changeMarkers.map(({ topicId }) => topicId).filter((id) => !isPointer(id)),
  ]);
}

/** Few numbers beside each other are a slip of the pen or names of other documents, not this map's order. */
const FEWEST_NUMBERS = 3;

const isNumberedBook = ({ numbering, furniture }: SectionEvidence): boolean =>
  isBook(furniture) ||
  [...numbering.values()].filter(({ figures }) => figures.includes('-')).length >= FEWEST_NUMBERS;

/** Depths 1 and 2 head a map that has neither numbers nor levels; at depth 2 only what has something below it. */
const HEADING_DEPTH = 2;

function isHeading(spot: Spot, { furniture, levels, titles }: SectionEvidence, isNumbered: boolean): boolean {
  if (spot.tree !== 'main' || spot.topic.kind !== 'attached') return false;
  if (isOnlyName(furniture.kindOf.get(spot.topic.id)) || isLeftOver(spot, furniture)) return false;
  if (titles[spot.index]?.speaksOfParent || spot.folded.trim() === '') return false;
  if (levels === 'priority' && priorityLevel(spot) !== undefined) return true;
  const depth = furniture.depthBelow[spot.index];
  if (isNumbered || levels === 'priority') return furniture.topsOfTrees.has(spot.index);
  return depth === 1 || (depth === HEADING_DEPTH && hasContent(spot));
}

/** The topic that names a piece of furniture heads nothing itself; one about changes heads its branch. */
const isOnlyName = (kind: FurnitureKind | undefined): boolean => kind !== undefined && !holdsChanges(kind);

/** Below a history, legend or links; what stands there heads nothing by its place alone. */
const isLeftOver = ({ parent }: Spot, { kindOf }: FurniturePlan): boolean =>
  parent !== undefined &&
  !isContainer(kindOf.get(parent.topic.id)) &&
  isOnlyName(kindOf.get(parent.topic.id));

const hasContent = ({ topic }: Spot): boolean => topic.children.length > 0 || topic.notes !== null;

/**
 * Where something unfinished has no section above it, the branch it stands in is the section: a main branch of
 * the map, or a whole tree beside it. A slip deep down does not make the whole map unfinished.
 */
function addTopsOfTheRest(chosen: boolean[], { survey, reasons }: SectionEvidence): void {
  const isCovered: boolean[] = [];
  const topOf: number[] = [];
  for (const { index, parent, tree } of survey.spots) {
    isCovered.push(chosen[index] === true || (parent !== undefined && isCovered[parent.index] === true));
    const isTop = parent === undefined || (tree === 'main' && parent.parent === undefined);
    topOf.push(isTop ? index : (topOf[parent.index] ?? index));
  }
  for (const { about, reason } of reasons) {
    const at = reason.means === 'unstated' ? undefined : survey.byId.get(about);
    if (at && !isCovered[at.index]) chosen[topOf[at.index] ?? at.index] = true;
  }
}

/** What is known besides, once it is known which topics are sections. */
interface DescribedBy extends SectionEvidence {
  readonly books: Books;
  /** The section that an entry stands for, by their topics. */
  readonly entries: ReadonlyMap<TopicId, TopicId>;
  readonly planned: ReadonlyMap<TopicId, readonly PlannedWork[]>;
}

/** The sections with status, owners and counts. */
export function describeSections(spots: readonly Spot[], evidence: DescribedBy): readonly Section[] {
  const reasonsOf = gatherReasons(spots, evidence);
  const ownersAt = ownersInForce(evidence);
  const stated = statedOwners(evidence.ownerships);
  const parents = nearestSections(spots, evidence.survey);
  const own = new Map(
    spots.map(({ topic, index }): readonly [TopicId, SectionState] => {
      const reasons = reasonsOf.get(topic.id) ?? [];
      const owners = ownersAt[index] ?? [];
      return [topic.id, { status: statusOf(reasons), reasons, owners, hasOwnOwners: stated.has(topic.id) }];
    }),
  );
  const states = shareStates(own, evidence.entries);
  const status = new Map([...states].map(([id, state]) => [id, state.status] as const));
  const below = countBelow(spots, parents, new Map([...own].map(([id, state]) => [id, state.status])));
  return spots.map((spot): Section => {
    const { topic, index } = spot;
    const reading = evidence.titles[index] ?? emptyReading;
    const number = evidence.numbering.get(index);
    const parent = spot.parent && parents[spot.parent.index]?.topic.id;
    const level = levelOf(spot, evidence);
    const book = evidence.books.topOf[index]?.topic.id;
    const body = evidence.entries.get(topic.id);
    return {
      topicId: topic.id,
      path: pathOf(spot.visit),
      title: subjectOf(spot, reading),
      ...(number && !number.isPlaceholder && numberOf(topic.title, number)),
      ...(book && { book }),
      ...(body && status.get(body) === status.get(topic.id) && { sameAs: body }),
      ...(level !== undefined && { level }),
      status: states.get(topic.id)?.status ?? 'unstated',
      reasons: states.get(topic.id)?.reasons ?? [],
      owners: states.get(topic.id)?.owners ?? [],
      planned: evidence.planned.get(topic.id) ?? [],
      part: partOf(spot, evidence.furniture),
      notes: reading.status.filter(({ means }) => means === 'neutral').map(({ word }) => word),
      ...(parent && { parent }),
      below: below.get(topic.id) ?? noCounts(),
    };
  });
}

const numberOf = (
  title: string,
  { number, from, to }: FoundNumber,
): Pick<Section, 'number' | 'numberAsWritten'> => ({
  number,
  numberAsWritten: title.slice(from, to).replace(/\s+/gu, ' ').trim(),
});

const partOf = ({ index }: Spot, furniture: FurniturePlan): Section['part'] => {
  const around = furniture.around[index];
  return around === 'contents' || around === 'body' ? around : 'other';
};

function levelOf(spot: Spot, evidence: SectionEvidence): number | undefined {
  if (evidence.levels === 'priority') return priorityLevel(spot);
  const isHead = evidence.numbering.has(spot.index) || isHeading(spot, evidence, isNumberedBook(evidence));
  return isHead && spot.tree === 'main'
    ? Math.max(1, evidence.furniture.depthBelow[spot.index] ?? 1)
    : undefined;
}

/** By place in the survey: the nearest section at or above. */
function nearestSections(spots: readonly Spot[], survey: Survey): readonly (Spot | undefined)[] {
  const isSection = new Set(spots.map(({ index }) => index));
  const nearest: (Spot | undefined)[] = [];
  for (const spot of survey.spots) {
    nearest.push(isSection.has(spot.index) ? spot : spot.parent && nearest[spot.parent.index]);
  }
  return nearest;
}

function gatherReasons(
  spots: readonly Spot[],
  { survey, reasons }: SectionEvidence,
): ReadonlyMap<TopicId, readonly Reason[]> {
  const nearest = nearestSections(spots, survey);
  const found = new Map<TopicId, Reason[]>();
  for (const { reason, about } of reasons) {
    const at = survey.byId.get(about);
    const section = at && nearest[at.index];
    if (!section) continue;
    const list = found.get(section.topic.id) ?? [];
    list.push(reason);
    found.set(section.topic.id, list);
  }
  return found;
}

/** By place in the survey: the owners stated here, else those in force at the parent. */
function ownersInForce({ survey, ownerships }: SectionEvidence): readonly (readonly (string | null)[])[] {
  const stated = statedOwners(ownerships);
  const owners: (readonly (string | null)[])[] = [];
  for (const { topic, parent } of survey.spots) {
    owners.push(stated.get(topic.id) ?? (parent ? (owners[parent.index] ?? []) : []));
  }
  return owners;
}

const noCounts = (): Record<Status, number> => ({ open: 0, frozen: 0, comment: 0, closed: 0, unstated: 0 });

/** Counts from the last section to the first: a section comes after the ones around it. */
function countBelow(
  spots: readonly Spot[],
  parents: readonly (Spot | undefined)[],
  status: ReadonlyMap<TopicId, Status>,
): ReadonlyMap<TopicId, StatusCounts> {
  const counts = new Map(spots.map(({ topic }) => [topic.id, noCounts()] as const));
  for (const spot of [...spots].reverse()) {
    const outer = spot.parent && parents[spot.parent.index];
    const mine = counts.get(spot.topic.id);
    const sum = outer && counts.get(outer.topic.id);
    if (!mine || !sum) continue;
    for (const one of Object.keys(sum) as Status[]) sum[one] += mine[one];
    sum[status.get(spot.topic.id) ?? 'unstated'] += 1;
  }
  return counts;
}
