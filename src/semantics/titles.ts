import { type FoundChange, findChanges } from './changes/grammar.js';
import { type FurniturePlan, isContainer } from './furniture.js';
import { findHandles } from './owners/handles.js';
import { findOwnerTags, type OwnerTag } from './owners/tags.js';
import { type FoundStatus, findStatus } from './status/words.js';
import type { Spot, Survey } from './survey.js';
import { holdsOnly, type Stretch, without } from './text/brackets.js';
import { fold, normalForm } from './text/fold.js';
import type { TextCache } from './text/text-cache.js';
import type { Vocabulary } from './vocabulary/vocabulary.js';

/** What the words of a title say beside its subject. */
export interface TitleReading {
  readonly status: readonly FoundStatus[];
  readonly owners: readonly OwnerTag[];
  readonly changes: readonly FoundChange[];
  /** The title holds nothing else, so it speaks of its parent. */
  readonly speaksOfParent: boolean;
}

const NOTHING: TitleReading = { status: [], owners: [], changes: [], speaksOfParent: false };

/**
 * Readings by place in the survey. Furniture that is no content says nothing.
 *
 * @param knownNames owners known otherwise: from the config, the legend, or tasks
 * @param readings what titles say by themselves, as far as it is known
 */
export function readTitles(
  survey: Survey,
  furniture: FurniturePlan,
  knownNames: readonly string[],
  vocabulary: Vocabulary,
  readings: TextCache<RawReading>,
): readonly TitleReading[] {
  const isRead = (spot: Spot): boolean => spot.tree !== 'label' && isContainer(furniture.around[spot.index]);
  const first = survey.spots.map((spot) =>
    isRead(spot) ? readings.of(spot.topic.title, vocabulary, readTitle) : NOTHING,
  );
  const known = new Set([...knownNames, ...first.flatMap(namesIn)].map(normalForm));
  const handles = findHandles(survey, known, first.some(isConvention), vocabulary);
  const all = survey.spots.map((spot, i) => withHandle(spot, first[i] ?? NOTHING, handles.get(i)));
  const hasConvention = all.some(isConvention);
  return survey.spots.map((spot, i) => believed(spot, all[i] ?? NOTHING, all, survey, hasConvention));
}

/** A reading on the way: `alone` still to be judged by what stands around. */
export interface RawReading extends TitleReading {
  readonly alone?: 'bracketed' | 'bare' | 'common';
}

function readTitle(title: string, vocabulary: Vocabulary): RawReading {
  const folded = fold(title);
  const changes = findChanges(folded, title, vocabulary);
  const owners = outside(findOwnerTags(folded, title, vocabulary), changes);
  const { found, alone } = findStatus(folded, title, vocabulary);
  const status = alone ? found : statusOutside(found, changes, owners);
  if (changes.length + owners.length + status.length === 0) return NOTHING;
  return {
    status,
    owners,
    changes,
    speaksOfParent: speaks(folded, status, owners, changes),
    ...(alone && { alone }),
  };
}

const namesIn = ({ owners }: TitleReading): readonly string[] =>
  owners
    .flatMap(({ owners: names, handedOverFrom }) => [...names, ...handedOverFrom])
    .filter((name) => name !== null);

/** Words inside an owner tag or a change marker (`担当：未定`) belong to it. */
const outside = <T extends Stretch>(found: readonly T[], around: readonly Stretch[]): readonly T[] =>
  around.length === 0
    ? found
    : found.filter(({ from, to }) => !around.some((one) => from < one.to && one.from < to));

/** A status beside the names of an owner tag (`担当：鈴木、未完`) is a status still; `担当：未定` is none. */
function statusOutside(
  found: readonly FoundStatus[],
  changes: readonly FoundChange[],
  owners: readonly OwnerTag[],
): readonly FoundStatus[] {
  const beside = new Set(owners.flatMap((tag) => tag.beside).map(normalForm));
  return outside(found, changes).filter(
    (one) => beside.has(normalForm(one.word)) || outside([one], owners).length > 0,
  );
}

const speaks = (folded: string, ...lists: readonly (readonly Stretch[])[]): boolean =>
  holdsOnly(folded, lists.flat());

function withHandle(spot: Spot, reading: RawReading, handle: OwnerTag | undefined): RawReading {
  if (!handle) return reading;
  const owners = [...reading.owners, handle];
  return { ...reading, owners, speaksOfParent: speaks(spot.folded, reading.status, owners, reading.changes) };
}

/** Signs that somebody states status in this map, so that even a common word may be meant as one. */
const isConvention = ({ owners, changes, alone, status }: RawReading): boolean =>
  owners.length > 0 ||
  changes.length > 0 ||
  (alone !== 'common' && alone !== 'bare' && status.some(({ isDoubtful }) => isDoubtful !== true));

/** Decides whether a status word without brackets states a status, or is merely what the topic is about. */
function believed(
  spot: Spot,
  reading: RawReading,
  all: readonly RawReading[],
  survey: Survey,
  hasConvention: boolean,
): TitleReading {
  const { alone, status } = reading;
  if (!hasConvention && status.some(({ isDoubtful }) => isDoubtful)) return withoutDoubtful(spot, reading);
  if (alone === undefined || alone === 'bracketed') return reading;
  const isLeaf = spot.topic.children.length === 0;
  if (!spot.parent || isOneOfValues(spot, all, survey)) return NOTHING;
  if (alone === 'common') return isLeaf && (hasConvention || isOnlyChild(spot)) ? reading : NOTHING;
  return isLeaf ? reading : { ...reading, speaksOfParent: false };
}

function withoutDoubtful({ folded }: Spot, { status, owners, changes }: RawReading): TitleReading {
  const sure = status.filter(({ isDoubtful }) => isDoubtful !== true);
  return { status: sure, owners, changes, speaksOfParent: speaks(folded, sure, owners, changes) };
}

const isOnlyChild = ({ topic, parent }: Spot): boolean =>
  topic.kind === 'callout' || (parent?.parent !== undefined && parent.topic.children.length === 1);

/** `To do`, `Doing`, `Done` beside each other are the values of something, not statements about their parent. */
function isOneOfValues(spot: Spot, all: readonly RawReading[], survey: Survey): boolean {
  const own = all[spot.index]?.status[0]?.means;
  return (spot.parent?.topic.children ?? []).some((sibling) => {
    const at = survey.byId.get(sibling.id);
    const reading = at && all[at.index];
    return reading?.alone !== undefined && reading.status[0]?.means !== own;
  });
}

/** The title on one line without what it says beside its subject; the whole title when nothing else is left. */
export function subjectOf(spot: Spot, reading: TitleReading): string {
  const stretches = [
    ...reading.status,
    ...reading.owners,
    ...reading.changes.filter(({ by }) => by === 'words'),
  ];
  return without(spot.topic.title, stretches) || without(spot.topic.title, []);
}

export const emptyReading = NOTHING;
