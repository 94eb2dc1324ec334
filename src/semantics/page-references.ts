import { pagesAt } from './changes/pages.js';
import { type FurniturePlan, isContainer } from './furniture.js';
import type { PageRange, PageReference, Reference } from './meaning.js';
import type { Spot, Survey } from './survey.js';
import { anyText, perVocabulary } from './text/words.js';
import type { TitleReading } from './titles.js';
import type { Vocabulary } from './vocabulary/vocabulary.js';

/**
 * Mentions of pages of the printed book, in reading order. Those in change markers are left out, and those beside a
 * cited document, whose pages they are: `対策ガイド【2018年5月IPA】p.12`.
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
  return survey.spots.flatMap((spot) => {
    const isContent = spot.tree !== 'label' && isContainer(furniture.around[spot.index]);
    const isRead = isContent && !citing.has(spot.topic.id);
    return isRead && hint.test(spot.folded) ? pagesIn(spot, titles[spot.index], vocabulary) : [];
  });
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
): readonly PageReference[] {
  const { folded, topic } = spot;
  const { starts, see, seeBefore } = pageWords(vocabulary);
  const found: PageReference[] = [];
  let end = 0;
  for (const { index } of folded.matchAll(starts)) {
    if (index < end || isInChange(index, reading)) continue;
    const pages = pagesAt(folded, index, vocabulary);
    if (!pages) continue;
    end = pages.to;
    const behind = see.exec(folded.slice(pages.to, pages.to + 20))?.[0] ?? '';
    const isAsked = behind !== '' || seeBefore.test(folded.slice(Math.max(0, index - 20), index));
    if (!isAsked && !isPrinted(folded.slice(index, pages.to), pages.pages)) continue;
    found.push({
      topicId: topic.id,
      words: topic.title.slice(index, pages.to + behind.length),
      pages: pages.pages,
    });
  }
  return found;
}

const isInChange = (at: number, reading: TitleReading | undefined): boolean =>
  (reading?.changes ?? []).some(({ from, to }) => at >= from && at < to);

/** Without `参照`, only a full stop or a range of large numbers shows that `p` means a page: `P1` is a priority. */
const isPrinted = (words: string, pages: readonly PageRange[]): boolean =>
  /^pp?\.\s?\d/i.test(words) || pages.some(({ from, to }) => from >= 10 && to !== undefined);
