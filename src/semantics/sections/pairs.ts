import type { TopicId } from '../../model/workbook.js';
import type { FurniturePlan } from '../furniture.js';
import type { SectionPair } from '../meaning.js';
import type { Spot, Survey } from '../survey.js';
import { normalForm } from '../text/fold.js';
import type { Numbering } from './numbering.js';

/** Finds which entry of the contents belongs to which section of the body, surest evidence first. */
export function pairSections(
  survey: Survey,
  furniture: FurniturePlan,
  sections: readonly Spot[],
  numbering: Numbering,
  titleOf: (spot: Spot) => string,
): readonly SectionPair[] {
  const pairs = new Pairs();
  const isContents = (spot: Spot): boolean => furniture.around[spot.index] === 'contents';
  const contents = sections.filter(isContents);
  const body = sections.filter((spot) => !isContents(spot));
  if (contents.length > 0) {
    pairByKey(pairs, 'number', contents, body, (spot) => numbering.get(spot.index)?.number);
    pairByKey(pairs, 'number', contents, body, (spot) => numbering.get(spot.index)?.figures);
    pairByRelationship(pairs, survey, isContents);
    pairByLink(pairs, survey, contents, isContents);
    pairByKey(pairs, 'title', contents, body, (spot) => normalForm(titleOf(spot)) || undefined);
  } else pairSpellings(pairs, sections, numbering);
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

function pairByRelationship(pairs: Pairs, survey: Survey, isContents: (spot: Spot) => boolean): void {
  for (const { relationships } of survey.workbook.sheets) {
    for (const { from, to } of relationships) {
      const [first, second] = [survey.byId.get(from as TopicId), survey.byId.get(to as TopicId)];
      if (!first || !second || isContents(first) === isContents(second)) continue;
      const [entry, section] = isContents(first) ? [first, second] : [second, first];
      pairs.add('relationship', entry.topic.id, section.topic.id);
    }
  }
}

/** Links lead from the contents to the body; one that leads back counts as well. */
function pairByLink(
  pairs: Pairs,
  survey: Survey,
  contents: readonly Spot[],
  isContents: (spot: Spot) => boolean,
): void {
  for (const spot of contents) {
    for (const { topicId } of spot.topic.links) {
      const target = topicId && survey.byId.get(topicId);
      if (target && !isContents(target)) pairs.add('link', spot.topic.id, target.topic.id);
    }
  }
}

/** Without furniture: `Mission3-10` stands in the contents, `3-10` in the body. */
function pairSpellings(pairs: Pairs, sections: readonly Spot[], numbering: Numbering): void {
  const spelled = (hasWord: boolean): readonly Spot[] =>
    sections.filter(({ index }) => numbering.get(index)?.hasWord === hasWord);
  pairByKey(pairs, 'number', spelled(true), spelled(false), (spot) => numbering.get(spot.index)?.number);
}
