import type { TopicId } from '../../model/workbook.js';
import type { FurniturePlan } from '../furniture.js';
import type { SectionPair } from '../meaning.js';
import type { Spot, Survey } from '../survey.js';
import { fold, normalForm, undecorated } from '../text/fold.js';
import { anyWord, perVocabulary } from '../text/words.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import type { Numbering } from './numbering.js';
import type { FoundNumber } from './numbers.js';

/** Finds which entry of the contents belongs to which section of the body, surest evidence first. */
export function pairSections(
  survey: Survey,
  furniture: FurniturePlan,
  sections: readonly Spot[],
  numbering: Numbering,
  titleOf: (spot: Spot) => string,
  vocabulary: Vocabulary,
): readonly SectionPair[] {
  const pairs = new Pairs();
  const part = (name: 'contents' | 'body') =>
    sections.filter(({ index }) => furniture.around[index] === name);
  const [named, body] = [part('contents'), part('body')];
  if (named.length === 0 && body.length === 0) pairSpellings(pairs, survey, sections, numbering);
  else {
    // Where only the body bears a name, what stands before and behind it are entries that lead to it.
    const isContents = ({ index }: Spot): boolean =>
      named.length > 0 ? furniture.around[index] === 'contents' : furniture.around[index] !== 'body';
    const contents = named.length > 0 ? named : sections.filter(isContents);
    const others = sections.filter((spot) => !isContents(spot));
    for (const side of [body, others]) {
      pairByKey(pairs, 'number', contents, side, (spot) => numbering.get(spot.index)?.number);
      pairByKey(pairs, 'number', contents, side, (spot) => numbering.get(spot.index)?.figures);
    }
    if (named.length > 0) {
      const mayBelong = compatible(numbering);
      pairByRelationship(pairs, survey, isContents, mayBelong, vocabulary);
      pairByLink(pairs, survey, contents, isContents, mayBelong);
      pairByKey(pairs, 'title', contents, others, (spot) => normalForm(titleOf(spot)) || undefined);
    }
  }
  return pairs.inOrder(survey);
}

/** One partner each; a weaker kind of evidence adds only what a stronger one left over. */
class Pairs {
  readonly #list: SectionPair[] = [];
  readonly #taken = new Set<TopicId>();

  add(by: SectionPair['by'], contents: TopicId, body: TopicId): void {
    if (contents === body || this.#taken.has(contents) || this.#taken.has(body)) return;
    this.#taken.add(contents).add(body);
    this.#list.push({ contents, body, by });
  }

  inOrder(survey: Survey): readonly SectionPair[] {
    const place = ({ contents }: SectionPair): number => survey.byId.get(contents)?.index ?? 0;
    return [...this.#list].sort((a, b) => place(a) - place(b));
  }
}

/** Pairs what bears the same key, when only one topic on each side bears it. */
function pairByKey(
  pairs: Pairs,
  by: SectionPair['by'],
  contents: readonly Spot[],
  body: readonly Spot[],
  keyOf: (spot: Spot) => string | undefined,
): void {
  const inContents = onlyBearers(contents, keyOf);
  const inBody = onlyBearers(body, keyOf);
  for (const [key, spot] of inContents) {
    const partner = inBody.get(key);
    if (spot && partner) pairs.add(by, spot.topic.id, partner.topic.id);
  }
}

function onlyBearers(
  spots: readonly Spot[],
  keyOf: (spot: Spot) => string | undefined,
): ReadonlyMap<string, Spot | undefined> {
  const found = new Map<string, Spot | undefined>();
  for (const spot of spots) {
    const key = keyOf(spot);
    if (key !== undefined) found.set(key, found.has(key) ? undefined : spot);
  }
  return found;
}

type MayBelong = (contents: Spot, body: Spot) => boolean;

/** Sections of different numbers that a line joins are two sections, unless only the number has drifted. */
const compatible =
  (numbering: Numbering): MayBelong =>
  (contents, body) => {
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

/**
 * Without furniture the same number in two spellings, `Mission3-10` and `3-10`, is a pair. Which of them is the entry
 * of the contents, their links and relationships say: contents send, the body receives. Where none does, contents
 * stand before the body.
 */
function pairSpellings(pairs: Pairs, survey: Survey, sections: readonly Spot[], numbering: Numbering): void {
  const spelled = (hasWord: boolean): readonly Spot[] =>
    sections.filter(({ index }) => numbering.get(index)?.hasWord === hasWord);
  const found = new Pairs();
  pairByKey(found, 'number', spelled(true), spelled(false), (spot) => numbering.get(spot.index)?.number);
  const couples = found.inOrder(survey);
  const isTurned = wordedReceive(couples, survey);
  for (const { contents, body } of couples)
    pairs.add('number', isTurned ? body : contents, isTurned ? contents : body);
}

/** True where the sections with a word in their number are the body. */
function wordedReceive(couples: readonly SectionPair[], survey: Survey): boolean {
  const partner = new Map(
    couples.flatMap(({ contents, body }) => [[contents, body] as const, [body, contents]]),
  );
  const worded = new Set(couples.map(({ contents }) => contents));
  let sent = 0;
  const count = (from: string, to: string): void => {
    if (partner.get(from as TopicId) === to) sent += worded.has(from as TopicId) ? 1 : -1;
  };
  for (const { relationships } of survey.workbook.sheets)
    for (const { from, to } of relationships) count(from, to);
  for (const from of partner.keys())
    for (const { topicId } of survey.byId.get(from)?.topic.links ?? []) if (topicId) count(from, topicId);
  if (sent !== 0) return sent < 0;
  const place = (id: TopicId): number => survey.byId.get(id)?.index ?? 0;
  const earlier = couples.filter(({ contents, body }) => place(contents) < place(body));
  return earlier.length * 2 < couples.length;
}
