import { oncePer } from '../model/once-per.js';
import type { Sheet, TopicId } from '../model/workbook.js';
import { isEditionLink, isExplanation, leadOf } from './furniture-entries.js';
import type { FurnitureKind } from './meaning.js';
import { leadingNumber } from './sections/numbers.js';
import { childSpots, mostOf, type Spot, type Survey, spotsBelow } from './survey.js';
import { findBrackets, withoutBracketSigns } from './text/brackets.js';
import { findDates } from './text/dates.js';
import { isRuled, normalForm, withoutRules } from './text/fold.js';
import { perVocabulary } from './text/words.js';
import type { Vocabulary } from './vocabulary/vocabulary.js';

/** Furniture stands in the upper levels: this deep in the main tree, and at the top of floating ones. */
const DEEPEST = 3;
const DEEPEST_FLOATING = 1;

interface FurnitureNames {
  readonly sure: ReadonlyMap<string, FurnitureKind>;
  readonly likely: ReadonlyMap<string, FurnitureKind>;
}

const furnitureNames = perVocabulary(
  (vocabulary): FurnitureNames => ({
    sure: byName(vocabulary.furniture),
    likely: byName(vocabulary.likelyFurniture),
  }),
);

function byName(names: Vocabulary['furniture']): ReadonlyMap<string, FurnitureKind> {
  const found = new Map<string, FurnitureKind>();
  for (const [kind, words] of Object.entries(names) as [FurnitureKind, readonly string[]][]) {
    for (const word of words) found.set(normalForm(word), kind);
  }
  return found;
}

/** No name is longer, nor with the rules around it. */
const LONGEST_NAME = 60;
const LONGEST_RULED = 300;

/** The furniture that a topic names, below furniture of a kind or outside any. */
export function furnitureKind(
  spot: Spot,
  outer: FurnitureKind | undefined,
  survey: Survey,
  vocabulary: Vocabulary,
): FurnitureKind | undefined {
  if (!mayBeFurniture(spot)) return undefined;
  const { sure, likely } = furnitureNames(vocabulary);
  const name = nameOf(spot.folded);
  const maybe = likely.get(name);
  const proven =
    maybe && (isRuled(spot.folded) || isProven(maybe, spot, survey, vocabulary)) ? maybe : undefined;
  const kind = sure.get(name) ?? proven ?? numberedContents(spot, vocabulary);
  // A printed book has a page of contents, which is one of its entries.
  const isEntry =
    outer !== undefined && kind === 'contents' && spot.topic.children.length === 0 && !isRuled(spot.folded);
  return isEntry ? undefined : kind;
}

function nameOf(folded: string): string {
  const bare = folded.length > LONGEST_RULED ? '' : withoutRules(folded);
  return bare.length > LONGEST_NAME ? '' : normalForm(plainName(bare));
}

/** The contents may be a numbered chapter of the book: `第0章 目次`. */
function numberedContents({ folded, topic }: Spot, vocabulary: Vocabulary): 'contents' | undefined {
  const number = topic.children.length > 0 ? leadingNumber(folded, vocabulary) : undefined;
  const name = number && nameOf(folded.slice(number.to));
  return name !== undefined && furnitureNames(vocabulary).sure.get(name) === 'contents'
    ? 'contents'
    : undefined;
}

/**
 * A topic without anything below it, set off by rules, heads the branches behind it, as `以下、本文` does with or
 * without rules. Without either it is a topic like the others beside it.
 */
export const headsWhatFollows = (
  { topic, folded }: Spot,
  kind: FurnitureKind,
  vocabulary: Vocabulary,
): boolean =>
  topic.children.length === 0 &&
  (isRuled(folded) || (kind === 'body' && furnitureNames(vocabulary).sure.get(nameOf(folded)) === 'body'));

/** Before a name: its place in the map, `1.`, `2-1 `, `(3)`. */
const PLACE_NUMBER = /^\s*(?:\(\d{1,2}\)|\d{1,2}(?:-\d{1,2})?(?:[.):、]|\s))\s*/u;

/** A name without its number, the rules and brackets around it and a remark in brackets behind it: `1.改訂履歴(抄)`. */
export function plainName(folded: string): string {
  const name = withoutRules(withoutRules(folded).replace(PLACE_NUMBER, ''));
  const remark = findBrackets(name).find(({ from, to }) => from > 0 && to === name.length);
  return withoutRules(withoutBracketSigns(remark ? name.slice(0, remark.from) : name));
}

function mayBeFurniture({ tree, depth }: Spot): boolean {
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
    case 'body': {
      const other = kind === 'body' ? 'contents' : 'body';
      return (
        mostOf(children, ({ folded }) => leadingNumber(folded, vocabulary) !== undefined) ||
        isLinkedAcross(spot, survey) ||
        standsBeside(spot, other, survey, vocabulary)
      );
    }
    default:
      return children.length > 0;
  }
}

/** Maps have been drawn with programs since about then; older dates are the history of something else. */
const FIRST_MAPS = '1990';

/** An entry of a history of the map names its day; `2010年4月 入社` is a line of a CV. */
function isDatedEntry({ folded }: Spot, vocabulary: Vocabulary): boolean {
  const [date] = findDates(folded, vocabulary);
  if (date?.precision !== 'day' || date.from !== leadOf(folded)) return false;
  return (date.dates[0] ?? '') >= FIRST_MAPS;
}

/** `Contents` and `Body` beside each other are each the other's proof. */
const standsBeside = (
  { parent }: Spot,
  kind: FurnitureKind,
  survey: Survey,
  vocabulary: Vocabulary,
): boolean => parent !== undefined && kindsNamedBelow(parent, survey, vocabulary).has(kind);

/** Kinds of furniture that the children of a topic are called by. */
function kindsNamedBelow(
  parent: Spot,
  survey: Survey,
  vocabulary: Vocabulary,
): ReadonlySet<FurnitureKind | undefined> {
  const known = namedBelow(vocabulary);
  const found = known.get(parent) ?? namesIn(childSpots(survey, parent), vocabulary);
  known.set(parent, found);
  return found;
}

/** Asked again for every doubtful name among siblings, of which a map may have thousands. */
const namedBelow = perVocabulary(() => new WeakMap<Spot, ReadonlySet<FurnitureKind | undefined>>());

function namesIn(spots: readonly Spot[], vocabulary: Vocabulary): ReadonlySet<FurnitureKind | undefined> {
  const { sure, likely } = furnitureNames(vocabulary);
  return new Set(
    spots.map((spot) => {
      const name = nameOf(spot.folded);
      return sure.get(name) ?? likely.get(name) ?? numberedContents(spot, vocabulary);
    }),
  );
}

/** A table of contents leads to other topics of its map: by links, or by relationships to and from it. */
function isLinkedAcross(spot: Spot, survey: Survey): boolean {
  const inside = (id: string): boolean => {
    const at = survey.byId.get(id as TopicId)?.index;
    return at !== undefined && at >= spot.index && at < spot.end;
  };
  const leadsOutside = ({ topic, sheet }: Spot, isTop: boolean): boolean => {
    const related = otherEnds(sheet).get(topic.id) ?? [];
    const linked = isTop ? [] : topic.links.flatMap(({ topicId }) => topicId ?? []);
    return related.some((id) => !inside(id)) || linked.some((id) => !inside(id));
  };
  return leadsOutside(spot, true) || spotsBelow(survey, spot).some((below) => leadsOutside(below, false));
}

/** By the id at one end of a relationship: the ids at the others. */
const otherEnds = oncePer((sheet: Sheet): ReadonlyMap<string, readonly string[]> => {
  const ends = new Map<string, string[]>();
  const add = (at: string, other: string): void => {
    const list = ends.get(at);
    if (list) list.push(other);
    else ends.set(at, [other]);
  };
  for (const { from, to } of sheet.relationships) {
    add(from, to);
    add(to, from);
  }
  return ends;
});
