import { pagesAt } from './changes/pages.js';
import { type FurniturePlan, isContainer } from './furniture.js';
import type { PageRange, PageReference, Reference } from './meaning.js';
import type { Spot, Survey } from './survey.js';
import { anyText, perVocabulary } from './text/words.js';
import type { TitleReading } from './titles.js';
import type { Vocabulary } from './vocabulary/vocabulary.js';

/**
 * Mentions of pages of the printed book, in reading order. Those in change markers are left out, and those beside a
 * cited document, whose pages they are: `対策ガイド【2018年5月IPA】p.12`. A bare `P128` means a page where the map
 * speaks of pages elsewhere without doubt.
 */
export function findPageReferences(
  survey: Survey,
  furniture: FurniturePlan,
  titles: readonly TitleReading[],
  references: readonly Reference[],
  vocabulary: Vocabulary,
): readonly PageReference[] {
  const { hint } = pageWords(vocabulary);
  const citing = new Set(references.filter(isDocument).map(({ topicId }) => topicId));
  const mentions = survey.spots.flatMap((spot) => {
    const isContent = spot.tree !== 'label' && isContainer(furniture.around[spot.index]);
    const isRead = isContent && !citing.has(spot.topic.id);
    return isRead && hint.test(spot.folded) ? pagesIn(spot, titles[spot.index], vocabulary) : [];
  });
  const speaksOfPages =
    mentions.some(({ isSure }) => isSure) ||
    titles.some(({ changes }) => changes.some(({ pages }) => pages.length > 0));
  return mentions.flatMap(({ isSure, reference }) => (isSure || speaksOfPages ? [reference] : []));
}

interface PageMention {
  readonly reference: PageReference;
  /** False: it may as well be the name or the rank of something. */
  readonly isSure: boolean;
}

const isDocument = ({ publisher, edition, date }: Reference): boolean =>
  (publisher ?? edition ?? date) !== undefined;

const pageWords = perVocabulary(({ changes, citations }) => {
  const word = anyText([...changes.pagesBefore]);
  const starts = `(?<![A-Za-z0-9])${word}\\.?\\s?\\d|(?<!\\d)\\d{1,4}(?=[\\d\\s~,、-]*${anyText(changes.pagesAfter)})`;
  return {
    hint: new RegExp(`${word}\\.?\\s?\\d|\\d\\s?${anyText(changes.pagesAfter)}`, 'iu'),
    starts: new RegExp(starts, 'giu'),
    see: new RegExp(`^\\s?\\)?\\s?${anyText(citations.see)}`, 'iu'),
    seeBefore: new RegExp(`(?:${anyText(citations.see)})\\s?\\(?$`, 'iu'),
  };
});

function pagesIn(
  spot: Spot,
  reading: TitleReading | undefined,
  vocabulary: Vocabulary,
): readonly PageMention[] {
  const { folded, topic } = spot;
  const { starts, see, seeBefore } = pageWords(vocabulary);
  const found: PageMention[] = [];
  let end = 0;
  for (const { index } of folded.matchAll(starts)) {
    if (index < end || isInChange(index, reading)) continue;
    const pages = pagesAt(folded, index, vocabulary);
    if (!pages) continue;
    end = pages.to;
    const behind = see.exec(folded.slice(pages.to, pages.to + 20))?.[0] ?? '';
    const isAsked = behind !== '' || seeBefore.test(folded.slice(Math.max(0, index - 20), index));
    const written = folded.slice(index, pages.to);
    const isSure = isAsked || isPrinted(written, pages.pages);
    if (!isSure && !BARE_PAGE.test(written)) continue;
    const words = topic.title.slice(index, pages.to + behind.length);
    found.push({ reference: { topicId: topic.id, words, pages: pages.pages }, isSure });
  }
  return found;
}

const isInChange = (at: number, reading: TitleReading | undefined): boolean =>
  (reading?.changes ?? []).some(({ from, to }) => at >= from && at < to);

/**
 * Without `参照`, only a full stop, a range of large numbers or everything from a large one on shows that `p` means a
 * page: `P1` is a priority.
 */
const isPrinted = (words: string, pages: readonly PageRange[]): boolean =>
  /^pp?\.\s?\d/i.test(words) ||
  pages.some(
    ({ from, to, openEnded }) =>
      from >= SMALLEST_SURE && (to !== undefined || (openEnded && OPEN_PAGES.test(words))),
  );

/** Ranks and versions have smaller numbers. */
const SMALLEST_SURE = 10;

/** `P165以降`; `192ページ+` counts pages. */
const OPEN_PAGES = /^pp?\s?\d+(?!\d)[^+]/i;

const BARE_PAGE = /^pp?\s?\d{2,3}$/i;
