import { oneLine } from '../../model/walk.js';
import type { Topic } from '../../model/workbook.js';
import type { Reason } from '../meaning.js';
import { type FoundNumber, leadingNumber, mayHoldPlaceholder, numberAt } from '../sections/numbers.js';
import type { Spot } from '../survey.js';
import { findBrackets } from '../text/brackets.js';
import { normalForm } from '../text/fold.js';
import { anyText, escaped, normalSet, perText, perVocabulary } from '../text/words.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';

interface PlaceholderWords {
  readonly whole: ReadonlySet<string>;
  readonly within: RegExp;
  /** Without white space. */
  readonly defaultTitles: ReadonlySet<string>;
  /** Titles in Latin letters: as spelled, since `CentralTopic` may be the name of a class. */
  readonly latinDefaultTitles: ReadonlySet<string>;
}

const LATIN = /[A-Za-z]/;

const placeholderWords = perVocabulary(({ placeholders, defaultTitles }): PlaceholderWords => {
  const beside = anyText(placeholders.notBeside);
  return {
    whole: normalSet(placeholders.whole),
    within: gapPattern(placeholders, beside),
    defaultTitles: normalSet(defaultTitles.filter((title) => !LATIN.test(title))),
    latinDefaultTitles: new Set(defaultTitles.filter((title) => LATIN.test(title))),
  };
});

/** A gap is the whole title, or stands where its name or number is awaited; `なぜ○○するのか` is a way of speaking. */
function gapPattern({ within, before, after, units }: Vocabulary['placeholders'], beside: string): RegExp {
  const signs = [...new Set(within.join(''))].join('');
  const gap = (name: string) => `(?<${name}>${anyText(within)}[${escaped(signs)}]*)(?!${beside})`;
  const atStart = `^[\\s■□◆◇・*]*[【\\[]?\\s*${gap('gap')}\\s*(?:$|[:】\\]]|${anyText(after)})`;
  const awaited = `(?:${anyText(before)}|[:-]\\s?|[【(\\[])${gap('inner')}(?=\\s*(?:$|[】)\\]]|${anyText(units)}))`;
  return new RegExp(`${atStart}|${awaited}`, 'u');
}

/** A reason found in a title before it is known which topic it speaks of. */
export type TitleReason = Pick<Reason, 'kind' | 'found'>;

/** Why a title is only a stand-in. Absent: it is a real title. */
export function standIn({ topic, folded, parent }: Spot, vocabulary: Vocabulary): TitleReason | undefined {
  if (!isWritable(topic)) return undefined;
  const words = placeholderWords(vocabulary);
  if (folded.trim() === '')
    return isBare(topic) && !isCell(parent) ? { kind: 'empty-title', found: '' } : undefined;
  if (isDefaultTitle(topic, folded, words)) return { kind: 'default-title', found: topic.title };
  const gap = gapIn(folded, vocabulary);
  return gap === undefined ? undefined : { kind: 'placeholder', found: gap };
}

/** Labels of lines and summaries are often left as they come; they are no content that is missing. */
const isWritable = ({ kind }: Topic): boolean =>
  kind === 'root' || kind === 'attached' || kind === 'floating';

/** Nothing at all on the topic: an image, a link or a marker is content without words. */
const isBare = (topic: Topic): boolean =>
  !topic.image &&
  !topic.notes &&
  !topic.task &&
  !topic.table &&
  [topic.children, topic.callouts, topic.links, topic.markers, topic.labels, topic.attachments ?? []].every(
    (list) => list.length === 0,
  );

/** Empty cells of a table drawn as topics; their table is at most two levels up. */
const isCell = (parent: Spot | undefined): boolean =>
  [parent, parent?.parent].some((spot) => /spreadsheet|treetable/.test(spot?.topic.structure ?? ''));

function isDefaultTitle(topic: Topic, folded: string, words: PlaceholderWords): boolean {
  if (topic.titleOrigin) return true;
  if (folded.length > 40) return false;
  const unnumbered = oneLine(folded).replace(/\s?\d{1,3}$/, '');
  if (LATIN.test(unnumbered)) return words.latinDefaultTitles.has(unnumbered);
  return words.defaultTitles.has(normalForm(unnumbered));
}

const gapIn = perText((folded, vocabulary): string | undefined => {
  const words = placeholderWords(vocabulary);
  if (words.whole.has(normalForm(folded))) return folded.trim();
  const { gap: atStart, inner } = words.within.exec(folded)?.groups ?? {};
  if (atStart ?? inner) return atStart ?? inner;
  const gap = blankNumber(folded, vocabulary);
  if (gap !== undefined) return gap;
  return findBrackets(folded)
    .find(({ inner }) => words.whole.has(normalForm(inner)))
    ?.inner.trim();
});

/** `6-X線` is a word, `6-X:` or `3-XX対策` a number to come. */
const goesOn = (text: string, { from, to }: FoundNumber): boolean =>
  /[^A-Z][A-Z]$/.test(text.slice(from, to)) && /^\p{L}/u.test(text.slice(to, to + 2));

/** A section number with letters for digits (`3-XX`), at the start or in brackets. */
function blankNumber(folded: string, vocabulary: Vocabulary): string | undefined {
  if (!mayHoldPlaceholder(folded, vocabulary)) return undefined;
  const leading = leadingNumber(folded, vocabulary);
  if (leading?.isPlaceholder && !goesOn(folded, leading)) return folded.slice(leading.from, leading.to);
  for (const { inner } of findBrackets(folded)) {
    const number = numberAt(inner, 0, vocabulary);
    if (number?.isPlaceholder && !goesOn(inner, number)) return inner.slice(number.from, number.to);
  }
  return undefined;
}
