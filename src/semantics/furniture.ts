import type { TopicId } from '../model/workbook.js';
import { findChanges } from './changes/grammar.js';
import { keysOf } from './legend/keys.js';
import { writtenMarker } from './legend/written.js';
import type { Furniture, FurnitureKind } from './meaning.js';
import { citationWords } from './references/words.js';
import { childSpots, mostOf, type Spot, type Survey, spotsBelow } from './survey.js';
import { BEFORE_WORDS, findBrackets, withoutBracketSigns } from './text/brackets.js';
import { findDates } from './text/dates.js';
import { normalForm, undecorated } from './text/fold.js';
import { anyText, perVocabulary } from './text/words.js';
import type { Vocabulary } from './vocabulary/vocabulary.js';

/** Furniture stands in the upper levels: this deep in the main tree, and at the top of floating ones. */
const DEEPEST = 3;
const DEEPEST_FLOATING = 1;

/** Which furniture each topic is part of. */
export interface FurniturePlan {
  readonly list: readonly Furniture[];
  /** The topics that bear the name of a piece of furniture. */
  readonly kindOf: ReadonlyMap<TopicId, FurnitureKind>;
  /**
   * By place in the survey: the innermost furniture that a topic is part of, its own topic included. Absent: content
   * outside contents and body, also below a history, legend or links that has no use for it.
   */
  readonly around: readonly (FurnitureKind | undefined)[];
  /** By place in the survey: depth below the nearest contents or body above, else below the top of the tree. */
  readonly depthBelow: readonly number[];
}

export function findFurniture(survey: Survey, vocabulary: Vocabulary): FurniturePlan {
  const list: Furniture[] = [];
  const kindOf = new Map<TopicId, FurnitureKind>();
  const around: (FurnitureKind | undefined)[] = [];
  const depthBelow: number[] = [];
  for (const spot of survey.spots) {
    const outer = partOf(spot, { survey, kindOf, around }, vocabulary);
    const kind = isContainer(outer) ? furnitureKind(spot, survey, vocabulary) : undefined;
    around.push(kind === undefined || holdsChanges(kind) ? outer : kind);
    depthBelow.push(
      spot.parent && !isTree(kindOf.get(spot.parent.topic.id))
        ? (depthBelow[spot.parent.index] ?? 0) + 1
        : Number(spot.parent !== undefined),
    );
    if (!kind) continue;
    list.push({ topicId: spot.topic.id, kind });
    kindOf.set(spot.topic.id, kind);
  }
  return { list, kindOf, around, depthBelow };
}

/** Content, though furniture stands around it. */
export const isContainer = (kind: FurnitureKind | undefined): boolean => kind === undefined || isTree(kind);

/** The two trees of a book. */
export const isTree = (kind: FurnitureKind | undefined): boolean => kind === 'contents' || kind === 'body';

const CHANGE_KINDS: ReadonlySet<FurnitureKind> = new Set(['change-reason', 'change-gist', 'change-place']);

/** Branches about the next edition: whatever they are called, they are content like any other. */
export const holdsChanges = (kind: FurnitureKind): boolean => CHANGE_KINDS.has(kind);

interface FoundSoFar {
  readonly survey: Survey;
  readonly kindOf: ReadonlyMap<TopicId, FurnitureKind>;
  readonly around: readonly (FurnitureKind | undefined)[];
}

/** What a topic is part of by its place: below a history, legend or links only what these have a use for. */
function partOf(
  spot: Spot,
  { survey, kindOf, around }: FoundSoFar,
  vocabulary: Vocabulary,
): FurnitureKind | undefined {
  const { parent } = spot;
  if (!parent) return undefined;
  const kind = kindOf.get(parent.topic.id);
  const isUsed = kind === undefined || isContainer(kind) || isUsedBy(kind, spot, survey, vocabulary);
  return isUsed ? around[parent.index] : parent.parent && around[parent.parent.index];
}

/**
 * Whether a branch below a piece of furniture is an entry of it, or a group of entries. A name hides no content:
 * what is neither dated, explained nor an edition of the map is a branch of the book that stands there.
 */
function isUsedBy(kind: FurnitureKind, spot: Spot, survey: Survey, vocabulary: Vocabulary): boolean {
  const isEntry = (one: Spot): boolean => isEntryOf(kind, one, vocabulary);
  const children = childSpots(survey, spot);
  if (isEntry(spot) || mostOf(children, isEntry)) return true;
  return children.length === 0 && kind !== 'links' && !asksForChange(spot, vocabulary);
}

function isEntryOf(kind: FurnitureKind, spot: Spot, vocabulary: Vocabulary): boolean {
  switch (kind) {
    case 'history':
      return findDates(spot.folded, vocabulary).length > 0 || isVersion(spot, vocabulary);
    case 'legend':
      return isExplanation(spot, vocabulary);
    case 'links':
      return isEditionLink(spot, vocabulary);
    default:
      return true;
  }
}

/** `第2版`, `Ver1.1`, `1.0 first edition`. */
function isVersion({ folded }: Spot, vocabulary: Vocabulary): boolean {
  const name = folded.slice(leadOf(folded), LONGEST_NAME);
  return VERSION_FIGURES.test(name) || citationWords(vocabulary).editions.exec(name)?.index === 0;
}

const VERSION_FIGURES = /^v?\d{1,3}(?:\.\d{1,3}){1,3}(?![\d-])/iu;

const isEditionLink = ({ folded }: Spot, vocabulary: Vocabulary): boolean =>
  folded.length <= LONGEST_NAME && furnitureNames(vocabulary).editions.test(folded);

const asksForChange = ({ folded, topic }: Spot, vocabulary: Vocabulary): boolean =>
  findChanges(folded, topic.title, vocabulary).some(({ by }) => by === 'words');

interface FurnitureNames {
  readonly sure: ReadonlyMap<string, FurnitureKind>;
  readonly likely: ReadonlyMap<string, FurnitureKind>;
  readonly editions: RegExp;
}

const furnitureNames = perVocabulary(
  (vocabulary): FurnitureNames => ({
    sure: byName(vocabulary.furniture),
    likely: byName(vocabulary.likelyFurniture),
    editions: new RegExp(`(?<![A-Za-z])${anyText(vocabulary.editions)}`, 'i'),
  }),
);

function byName(names: Vocabulary['furniture']): ReadonlyMap<string, FurnitureKind> {
  const found = new Map<string, FurnitureKind>();
  for (const [kind, words] of Object.entries(names) as [FurnitureKind, readonly string[]][]) {
    for (const word of words) found.set(normalForm(word), kind);
  }
  return found;
}

const LONGEST_NAME = 60;

function furnitureKind(spot: Spot, survey: Survey, vocabulary: Vocabulary): FurnitureKind | undefined {
  if (!mayBeFurniture(spot)) return undefined;
  const names = furnitureNames(vocabulary);
  const title = normalForm(plainName(spot.folded));
  const likely = names.likely.get(title);
  return names.sure.get(title) ?? (likely && isProven(likely, spot, survey, vocabulary) ? likely : undefined);
}

/** Before a name: its place in the map, `1.`, `2-1 `, `(3)`. */
const PLACE_NUMBER = /^\s*(?:\(\d{1,2}\)|\d{1,2}(?:-\d{1,2})?(?:[.):、]|\s))\s*/u;

/** A name without its number, its brackets and a remark in brackets behind it: `1.改訂履歴(抄)`. */
export function plainName(folded: string): string {
  const name = undecorated(folded.replace(PLACE_NUMBER, ''));
  const remark = findBrackets(name).find(({ from, to }) => from > 0 && to === name.length);
  return undecorated(withoutBracketSigns(remark ? name.slice(0, remark.from) : name));
}

function mayBeFurniture({ tree, depth, folded }: Spot): boolean {
  if (folded.length > LONGEST_NAME) return false;
  return tree === 'main' ? depth >= 1 && depth <= DEEPEST : tree === 'floating' && depth <= DEEPEST_FLOATING;
}

/** The second sign that a common word such as `Key` or `Links` needs. */
function isProven(kind: FurnitureKind, spot: Spot, survey: Survey, vocabulary: Vocabulary): boolean {
  const children = childSpots(survey, spot);
  switch (kind) {
    case 'history':
      return mostOf(children, (child) => isDatedEntry(child, vocabulary));
    case 'links':
      return children.some((child) => isEditionLink(child, vocabulary));
    case 'legend':
      return mostOf(children, (child) => isExplanation(child, vocabulary));
    case 'contents':
      return isLinkedAcross(spot, survey) || standsBeside(spot, 'body', survey, vocabulary);
    case 'body':
      return isLinkedAcross(spot, survey) || standsBeside(spot, 'contents', survey, vocabulary);
    default:
      return children.length > 0;
  }
}

/** An entry of a legend shows a marker, a tag or a colour, or names a marker. */
const isExplanation = (spot: Spot, vocabulary: Vocabulary): boolean =>
  keysOf(spot.topic).length > 0 || writtenMarker(spot, vocabulary) !== undefined;

/** Maps have been drawn with programs since about then; older dates are the history of something else. */
const FIRST_MAPS = '1990';

/** An entry of a history of the map names its day; `2010年4月 入社` is a line of a CV. */
function isDatedEntry({ folded }: Spot, vocabulary: Vocabulary): boolean {
  const [date] = findDates(folded, vocabulary);
  if (date?.precision !== 'day' || date.from !== leadOf(folded)) return false;
  return (date.dates[0] ?? '') >= FIRST_MAPS;
}

/** Where the words of an entry begin, after opening brackets and list signs. */
const leadOf = (folded: string): number => BEFORE_WORDS.exec(folded)?.[0].length ?? 0;

/** `Contents` and `Body` beside each other are each the other's proof. */
function standsBeside(
  { parent }: Spot,
  kind: FurnitureKind,
  survey: Survey,
  vocabulary: Vocabulary,
): boolean {
  const { sure, likely } = furnitureNames(vocabulary);
  return (parent ? childSpots(survey, parent) : []).some(({ folded }) => {
    const name = folded.length > LONGEST_NAME ? '' : normalForm(plainName(folded));
    return sure.get(name) === kind || likely.get(name) === kind;
  });
}

/** A table of contents leads to other topics of its map: by links, or by relationships to and from it. */
function isLinkedAcross(spot: Spot, survey: Survey): boolean {
  const inside = (id: string): boolean => {
    const at = survey.byId.get(id as TopicId)?.index;
    return at !== undefined && at >= spot.index && at < spot.end;
  };
  const related = spot.sheet.relationships.some(({ from, to }) => inside(from) !== inside(to));
  return related || spotsBelow(survey, spot).some(({ topic }) => leadsOutside(topic.links, inside));
}

const leadsOutside = (links: Spot['topic']['links'], inside: (id: string) => boolean): boolean =>
  links.some(({ topicId }) => topicId !== undefined && !inside(topicId));
