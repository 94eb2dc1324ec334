import type { TopicId } from '../model/workbook.js';
import { keysOf } from './legend/keys.js';
import { writtenMarker } from './legend/written.js';
import type { Furniture, FurnitureKind } from './meaning.js';
import { childSpots, type Spot, type Survey, spotsBelow } from './survey.js';
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
  /** The topics that are furniture themselves. */
  readonly kindOf: ReadonlyMap<TopicId, FurnitureKind>;
  /** By place in the survey: the innermost furniture around a topic, itself included. */
  readonly around: readonly (FurnitureKind | undefined)[];
  /** By place in the survey: depth below the nearest furniture above, else below the top of the tree. */
  readonly depthBelow: readonly number[];
}

export function findFurniture(survey: Survey, vocabulary: Vocabulary): FurniturePlan {
  const list: Furniture[] = [];
  const kindOf = new Map<TopicId, FurnitureKind>();
  const around: (FurnitureKind | undefined)[] = [];
  const depthBelow: number[] = [];
  for (const spot of survey.spots) {
    const outer = spot.parent ? around[spot.parent.index] : undefined;
    const kind = isContainer(outer) ? furnitureKind(spot, survey, vocabulary) : undefined;
    around.push(kind ?? outer);
    depthBelow.push(
      spot.parent && !kindOf.has(spot.parent.topic.id)
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
export const isContainer = (kind: FurnitureKind | undefined): boolean =>
  kind === undefined || kind === 'contents' || kind === 'body';

interface FurnitureNames {
  readonly sure: ReadonlyMap<string, FurnitureKind>;
  readonly likely: ReadonlyMap<string, FurnitureKind>;
  readonly editions: RegExp;
}

const furnitureNames = perVocabulary(
  (vocabulary): FurnitureNames => ({
    sure: byName(vocabulary.furniture),
    likely: byName(vocabulary.likelyFurniture),
    editions: new RegExp(anyText(vocabulary.editions), 'i'),
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
      return children.some((child) => furnitureNames(vocabulary).editions.test(child.folded));
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

const mostOf = (spots: readonly Spot[], holds: (spot: Spot) => boolean): boolean =>
  spots.length > 0 && spots.filter(holds).length * 2 > spots.length;

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
