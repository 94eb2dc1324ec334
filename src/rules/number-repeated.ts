import { grouped } from '../model/grouped.js';
import type { TopicId } from '../model/workbook.js';
import type { Meaning, Section } from '../semantics/meaning.js';
import { type CheckedMap, rule } from './rule.js';
import { figuresOf } from './section-numbers.js';
import { agree, beginAlike, isSameTitle, partLabel } from './section-titles.js';

/**
 * Two sections with one number: references to it lead to either.
 *
 * Contents and body share their numbers, so each side is looked at by itself, sheet by sheet; in maps that have
 * neither tree the two spellings of a number (`Mission3-10`, `3-10`) are a pair. Where a map sums up several books,
 * each has numbers of its own, and so have the chapters of each part. The same title with the same number is the same
 * section in an overview; below a section its number stands for parts of it. Sections with a note such as 再掲
 * (appears again), and those that say where they move to, repeat a number on purpose.
 *
 * ```text bad
 * Plan
 *   目次
 *     3-1：Food
 *     3-1：Water
 *   以下、本文
 *     3-1：Food
 * ```
 * ```text good
 * Plan
 *   目次
 *     3-1：Food
 *     3-2：Water
 *   以下、本文
 *     3-1：Food
 *       3-1：Food for children
 *     3-2：Water
 *     【再掲】3-1：Food
 *   Summaries
 *     Guide to floods【2018年5月IPA】
 *       第1章 Rain
 *     Guide to storms【2019年5月IPA】
 *       第1章 Wind
 * ```
 */
export const numberRepeated = rule('number-repeated', ({ meaning, topics }, tell) => {
  const parentOf = ({ topicId }: Section): TopicId | undefined => topics.get(topicId)?.parent?.topic.id;
  for (const group of grouped(meaning.sections, placesOfNumbers(meaning, topics)).values()) {
    const seen: Section[] = [];
    for (const section of group) {
      const [first] = seen;
      const same = seen.find((other) => agree(other, section) || beginAlike(other, section));
      const isTwice = same && isSameTitle(same, section) && parentOf(same) === parentOf(section);
      if (first && (!same || isTwice))
        tell(section.topicId, { number: section.numberAsWritten ?? '', first: (same ?? first).title });
      if (!same && seen.length < MOST_COMPARED) seen.push(section);
    }
  }
});

/** Of a number that stands everywhere the first few sections are enough to compare with. */
const MOST_COMPARED = 20;

/** Sections with the same key must not have the same number; without a key one may. */
function placesOfNumbers(
  { sections, changeMarkers, pairs }: Meaning,
  topics: CheckedMap['topics'],
): (section: Section) => string | undefined {
  const moving = new Set(changeMarkers.flatMap(({ by, statedOn }) => (by === 'title' ? [statedOn] : [])));
  const inContents = new Set(pairs.map(({ contents }) => contents));
  const numberAround = numbersAround(sections);
  return (section) => {
    const { topicId, part, number, notes, book = '', parent } = section;
    if (number === undefined || notes.length > 0 || moving.has(topicId)) return undefined;
    const outer = parent && numberAround.get(parent);
    if (outer === number) return undefined;
    const side = part === 'contents' || inContents.has(topicId) ? 'contents' : 'body';
    // `第1章` may count inside each `第1部`; `3-1` says by itself where it belongs.
    const scope = figuresOf(number).includes('-') ? '' : (outer ?? '');
    return [topics.get(topicId)?.sheet.id, book, side, scope, number, partLabel(section)].join('\n');
  };
}

/** The number of each section, else of the nearest one around it that has one. */
function numbersAround(sections: readonly Section[]): ReadonlyMap<TopicId, string> {
  const found = new Map<TopicId, string>();
  for (const { topicId, number, parent } of sections) {
    const own = number ?? (parent && found.get(parent));
    if (own !== undefined) found.set(topicId, own);
  }
  return found;
}
