import { type FurniturePlan, isTree } from '../furniture.js';
import { MapCodes } from '../map-codes.js';
import type { Reference } from '../meaning.js';
import { editionIn } from '../references/editions.js';
import type { Spot, Survey } from '../survey.js';
import { isWholeQuote, withoutHeavyBrackets } from '../text/brackets.js';
import { normalForm, undecorated } from '../text/fold.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import type { Numbering } from './numbering.js';

/**
 * A map may sum up several books, each with a chapter 1 of its own. Numbers, contents and body belong together inside
 * one book only.
 */
export interface Books {
  /** By place in the survey: the topic that heads the book. Absent: the map's own book. */
  readonly topOf: readonly (Spot | undefined)[];
  /** The same for two topics of one book, the contents of a book and its body included. */
  readonly nameAt: (index: number) => string;
}

export function findBooks(
  survey: Survey,
  furniture: FurniturePlan,
  numbering: Numbering,
  references: readonly Reference[],
  vocabulary: Vocabulary,
): Books {
  const firsts = firstNumbers(survey, numbering);
  const candidates = survey.spots.filter(
    (spot) => firsts[spot.index] !== undefined && mayHead(spot, furniture, numbering),
  );
  const tops = new Set<number>();
  const cited = new Set(references.filter(isDocument).map(({ topicId }) => topicId));
  const ownTrees = parentsOfTrees(survey, furniture);
  const titled = candidates.filter(
    (spot) => ownTrees.has(spot.index) || cited.has(spot.topic.id) || hasOwnTitle(spot, vocabulary),
  );
  for (const spot of severalInTrees(titled, furniture)) tops.add(spot.index);
  for (const spot of restarts(candidates, firsts, furniture)) tops.add(spot.index);
  const topOf: (Spot | undefined)[] = [];
  for (const spot of survey.spots)
    topOf.push(tops.has(spot.index) ? spot : spot.parent && topOf[spot.parent.index]);
  return { topOf, nameAt: (index) => nameOf(topOf[index], furniture) };
}

/** Book and its contents have the same title where they stand in contents and body; elsewhere each is its own. */
function nameOf(top: Spot | undefined, { around }: FurniturePlan): string {
  if (!top) return '';
  if (!isTree(around[top.index])) return `at ${top.index}`;
  return `called ${normalForm(undecorated(withoutHeavyBrackets(top.folded)))}`;
}

/** A chapter is no book, nor is a piece of furniture or the map as a whole. */
const mayHead = ({ topic, parent, index }: Spot, { kindOf }: FurniturePlan, numbering: Numbering): boolean =>
  parent !== undefined && topic.kind === 'attached' && !numbering.has(index) && !kindOf.has(topic.id);

const isDocument = ({ publisher, date, edition }: Reference): boolean =>
  (publisher ?? date ?? edition) !== undefined;

/** Places of topics that hold contents or a body. */
function parentsOfTrees(survey: Survey, { list }: FurniturePlan): ReadonlySet<number> {
  const trees = list.filter(({ kind }) => isTree(kind));
  return new Set(trees.flatMap(({ topicId }) => survey.byId.get(topicId)?.parent?.index ?? []));
}

const codes = new MapCodes();

/** A document code, an edition, or nothing but a title in quotation marks. */
const hasOwnTitle = ({ folded }: Spot, vocabulary: Vocabulary): boolean =>
  codes.startOf(folded) !== undefined ||
  editionIn(folded, vocabulary).edition !== undefined ||
  isWholeQuote(folded);

/** Inside contents or body one title is that of a group; several are books. */
function severalInTrees(titled: readonly Spot[], { around }: FurniturePlan): readonly Spot[] {
  const counts = new Map<string, number>();
  for (const { index } of titled) {
    const tree = around[index];
    if (isTree(tree)) counts.set(tree ?? '', (counts.get(tree ?? '') ?? 0) + 1);
  }
  return titled.filter(({ index }) => !isTree(around[index]) || (counts.get(around[index] ?? '') ?? 0) > 1);
}

/** The first two numbers that stand at the top of a branch. */
type FirstNumbers = readonly Numbered[];

interface Numbered {
  readonly key: string;
  readonly subject: string;
  readonly isFirst: boolean;
}

/** By place in the survey; absent: nothing below is numbered. */
function firstNumbers(survey: Survey, numbering: Numbering): readonly (FirstNumbers | undefined)[] {
  const firsts: (FirstNumbers | undefined)[] = survey.spots.map(() => undefined);
  for (const spot of [...survey.spots].reverse()) {
    if (!spot.parent) continue;
    const own = numbering.get(spot.index);
    const first = own ? [numbered(spot, own)] : firsts[spot.index];
    if (first) firsts[spot.parent.index] = [...first, ...(firsts[spot.parent.index] ?? [])].slice(0, 2);
  }
  return firsts;
}

function numbered({ folded }: Spot, { number, figures, hasWord, to }: NumberOfTopic): Numbered {
  return {
    key: `${number} ${hasWord}`,
    subject: normalForm(undecorated(folded.slice(to))),
    isFirst: figures.split('-').every((part) => part === '0' || part === '1'),
  };
}

type NumberOfTopic = NonNullable<ReturnType<Numbering['get']>>;

/**
 * Branches beside each other that all begin with chapter 1, each with another title, and go on counting: each is a
 * book, though nothing else says so.
 */
function restarts(
  candidates: readonly Spot[],
  firsts: readonly (FirstNumbers | undefined)[],
  { around }: FurniturePlan,
): readonly Spot[] {
  const beginnings = new Map<string, { readonly spots: Spot[]; readonly subjects: Set<string> }>();
  for (const spot of candidates) {
    const [first, second] = firsts[spot.index] ?? [];
    if (!first?.isFirst || !second || second.key === first.key || isTree(around[spot.index])) continue;
    const place = `${spot.parent?.index} ${first.key}`;
    const found = beginnings.get(place) ?? { spots: [], subjects: new Set<string>() };
    beginnings.set(place, found);
    found.spots.push(spot);
    found.subjects.add(first.subject);
  }
  return [...beginnings.values()].flatMap(({ spots, subjects }) => (subjects.size > 1 ? spots : []));
}
