import type { TopicId } from '../../model/workbook.js';
import type { FurniturePlan } from '../furniture.js';
import type { SectionPair } from '../meaning.js';
import type { Spot, Survey } from '../survey.js';
import { fold, normalForm, undecorated } from '../text/fold.js';
import { anyWord, perVocabulary } from '../text/words.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import type { Books } from './books.js';
import type { Numbering } from './numbering.js';
import type { FoundNumber } from './numbers.js';
import { Pairs, pairByKey } from './pair-list.js';
import { pairSpellings } from './spelled-pairs.js';

/** What tells which sections belong together. */
export interface PairEvidence {
  readonly survey: Survey;
  readonly furniture: FurniturePlan;
  readonly numbering: Numbering;
  readonly books: Books;
  readonly titleOf: (spot: Spot) => string;
}

/** Finds which entry of the contents belongs to which section of the body of its book, surest evidence first. */
export function pairSections(
  sections: readonly Spot[],
  evidence: PairEvidence,
  vocabulary: Vocabulary,
): readonly SectionPair[] {
  const { survey, furniture, numbering, books } = evidence;
  const pairs = new Pairs();
  const byBook = inBooks(sections, books).map((own) => ({ own, sides: sidesOf(own, furniture) }));
  for (const { own, sides } of byBook) {
    if (sides) pairNumbers(pairs, sides, numbering);
    else pairSpellings(pairs, survey, own, numbering);
  }
  const isContents = ({ index }: Spot): boolean => furniture.around[index] === 'contents';
  const contents = sections.filter(isContents);
  if (contents.length > 0) {
    const mayBelong = compatible(numbering, books);
    pairByRelationship(pairs, survey, isContents, mayBelong, vocabulary);
    pairByLink(pairs, survey, contents, isContents, mayBelong);
  }
  for (const { sides } of byBook) {
    if (!sides?.isNamed) continue;
    const { contents: entries, others } = sides;
    pairByKey(pairs, 'title', entries, others, (spot) => normalForm(evidence.titleOf(spot)) || undefined);
  }
  return pairs.inOrder(survey);
}

function inBooks(sections: readonly Spot[], books: Books): readonly (readonly Spot[])[] {
  const found = new Map<string, Spot[]>();
  for (const spot of sections) {
    const name = books.nameAt(spot.index);
    const own = found.get(name);
    if (own) own.push(spot);
    else found.set(name, [spot]);
  }
  return [...found.values()];
}

interface Sides {
  readonly contents: readonly Spot[];
  /** What stands in a body that bears the name. */
  readonly body: readonly Spot[];
  /** Everything that is no entry, the body included. */
  readonly others: readonly Spot[];
  /** True: the contents bear their name. */
  readonly isNamed: boolean;
}

/** Where only the body bears a name, what stands before and behind it are entries that lead to it. */
function sidesOf(sections: readonly Spot[], { around }: FurniturePlan): Sides | undefined {
  const part = (name: 'contents' | 'body') => sections.filter(({ index }) => around[index] === name);
  const [named, body] = [part('contents'), part('body')];
  const isNamed = named.length > 0;
  if (!isNamed && body.length === 0) return undefined;
  const isEntry = ({ index }: Spot): boolean =>
    isNamed ? around[index] === 'contents' : around[index] !== 'body';
  return {
    ...{ contents: sections.filter(isEntry), body, isNamed },
    others: sections.filter((spot) => !isEntry(spot)),
  };
}

/** The body goes before other branches that name its sections, too. */
function pairNumbers(pairs: Pairs, { contents, body, others }: Sides, numbering: Numbering): void {
  for (const side of [body, others]) {
    pairByKey(pairs, 'number', contents, side, ({ index }) => numbering.get(index)?.number);
    pairByKey(pairs, 'number', contents, side, ({ index }) => numbering.get(index)?.figures);
  }
}

type MayBelong = (contents: Spot, body: Spot) => boolean;

/** Sections of different numbers that a line joins are two sections, unless only the number has drifted. */
const compatible =
  (numbering: Numbering, books: Books): MayBelong =>
  (contents, body) => {
    if (books.nameAt(contents.index) !== books.nameAt(body.index)) return false;
    const [a, b] = [numbering.get(contents.index), numbering.get(body.index)];
    if (!a || !b || a.figures === b.figures) return true;
    const subject = behind(contents, a);
    return subject !== '' && subject === behind(body, b);
  };

const behind = ({ folded }: Spot, { to }: FoundNumber): string => normalForm(undecorated(folded.slice(to)));

const moveWords = perVocabulary(({ changes }) => new RegExp(anyWord(changes.actions.move), 'iu'));

/** A line says that an entry and a section belong together; one that is labelled as a move says the opposite. */
function pairByRelationship(
  pairs: Pairs,
  survey: Survey,
  isContents: (spot: Spot) => boolean,
  mayBelong: MayBelong,
  vocabulary: Vocabulary,
): void {
  for (const { relationships } of survey.workbook.sheets) {
    for (const { from, to, title, label } of relationships) {
      const [first, second] = [survey.byId.get(from as TopicId), survey.byId.get(to as TopicId)];
      if (!first || !second || isContents(first) === isContents(second)) continue;
      if (moveWords(vocabulary).test(fold(label?.title ?? title))) continue;
      const [entry, section] = isContents(first) ? [first, second] : [second, first];
      if (mayBelong(entry, section)) pairs.add('relationship', entry.topic.id, section.topic.id);
    }
  }
}

/** Links lead from the contents to the body; one that leads back counts as well. */
function pairByLink(
  pairs: Pairs,
  survey: Survey,
  contents: readonly Spot[],
  isContents: (spot: Spot) => boolean,
  mayBelong: MayBelong,
): void {
  for (const spot of contents) {
    for (const { topicId } of spot.topic.links) {
      const target = topicId && survey.byId.get(topicId);
      if (target && !isContents(target) && mayBelong(spot, target))
        pairs.add('link', spot.topic.id, target.topic.id);
    }
  }
}
