import type { TopicId } from '../../model/workbook.js';
import type { SectionPair } from '../meaning.js';
import type { Spot } from '../survey.js';
import { withoutBracketSigns } from '../text/brackets.js';
import { normalForm, undecorated } from '../text/fold.js';
import type { PairEvidence } from './pairs.js';

/**
 * Entries that stand for a section elsewhere, by their topic: those of the contents, links of an overview to their
 * chapter, and the same number with the same title in a list.
 */
export function findEntries(
  sections: readonly Spot[],
  pairs: readonly SectionPair[],
  evidence: PairEvidence,
): ReadonlyMap<TopicId, TopicId> {
  const sectionOf = new Map(pairs.map(({ contents, body }) => [contents, body] as const));
  const bodies = new Set(pairs.map(({ body }) => body));
  const subjects = new Map(sections.map((spot) => [spot, subjectOf(spot, evidence)] as const));
  const alike = [...linkedSections(subjects, evidence), ...numberedAlike(subjects, evidence)];
  for (const [one, other] of alike) {
    if (isAround(one, other) || isAround(other, one) || one.parent === other.parent) continue;
    const isEntry =
      bodies.has(one.topic.id) === bodies.has(other.topic.id)
        ? isSmaller(one, other)
        : bodies.has(other.topic.id);
    const [entry, section] = isEntry ? [one.topic.id, other.topic.id] : [other.topic.id, one.topic.id];
    if (sectionOf.has(entry) || sectionOf.has(section) || bodies.has(entry)) continue;
    sectionOf.set(entry, section);
    bodies.add(section);
  }
  return sectionOf;
}

type Subjects = ReadonlyMap<Spot, string>;
type Couple = readonly [Spot, Spot];

/** Sections of one title, of which one links to the other. */
function linkedSections(subjects: Subjects, { survey }: PairEvidence): readonly Couple[] {
  return [...subjects].flatMap(([spot, own]) =>
    spot.topic.links.flatMap(({ topicId }): readonly Couple[] => {
      const target = topicId && survey.byId.get(topicId);
      return target && target !== spot && own !== '' && subjects.get(target) === own ? [[spot, target]] : [];
    }),
  );
}

/** Sections of one book, number and title, each beside the one that has most below it. */
function numberedAlike(subjects: Subjects, { numbering, books }: PairEvidence): readonly Couple[] {
  const groups = new Map<string, Spot[]>();
  for (const [spot, own] of subjects) {
    const number = numbering.get(spot.index)?.number;
    if (number === undefined || own === '') continue;
    const key = `${books.nameAt(spot.index)} ${number} ${own}`;
    const group = groups.get(key);
    if (group) group.push(spot);
    else groups.set(key, [spot]);
  }
  return [...groups.values()].flatMap((group) => {
    const largest = group.reduce((one, other) => (isSmaller(one, other) ? other : one));
    return group.filter((spot) => spot !== largest).map((spot): Couple => [spot, largest]);
  });
}

const isAround = (outer: Spot, inner: Spot): boolean => inner.index > outer.index && inner.index < outer.end;

/** An entry has less below it than its section; of two equals the first is the entry. */
function isSmaller(one: Spot, other: Spot): boolean {
  const [a, b] = [one.end - one.index, other.end - other.index];
  return a < b || (a === b && one.index < other.index);
}

/** What a title says behind its number, brackets and punctuation apart. */
function subjectOf(spot: Spot, { numbering, titleOf }: PairEvidence): string {
  const title = normalForm(titleOf(spot));
  const number = numbering.get(spot.index);
  const written = number ? normalForm(spot.folded.slice(number.from, number.to)) : '';
  const at = written === '' ? -1 : title.indexOf(written);
  return undecorated(withoutBracketSigns(at < 0 ? title : title.slice(at + written.length)));
}
