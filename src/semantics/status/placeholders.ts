import { oneLine } from '../../model/walk.js';
import type { Topic } from '../../model/workbook.js';
import type { Reason } from '../meaning.js';
import { type FoundNumber, leadingNumber, mayHoldPlaceholder, numberAt } from '../sections/numbers.js';
import type { Spot } from '../survey.js';
import { type Bracket, findBrackets, isHeavy } from '../text/brackets.js';
import { fold, normalForm } from '../text/fold.js';
import type { TextCache } from '../text/text-cache.js';
import { anyText, escaped, normalSet, perVocabulary } from '../text/words.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';

interface PlaceholderWords {
  readonly whole: ReadonlySet<string>;
  /** As spelled, lower case: width matters. */
  readonly doubtful: ReadonlySet<string>;
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
    doubtful: new Set(placeholders.doubtful.map((word) => word.toLowerCase())),
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
export type TitleReason = Pick<Reason, 'kind' | 'found' | 'means'>;

/**
 * Why a title is only a stand-in. Absent: it is a real title.
 *
 * @param hasConvention the map states status, owners or changes elsewhere, so that even `?` may be meant as a gap
 * @param gaps where titles have gaps, as far as it is known
 */
export function standIn(
  spot: Spot,
  hasConvention: boolean,
  vocabulary: Vocabulary,
  gaps: TextCache<Gap | undefined>,
): TitleReason | undefined {
  const { topic, folded } = spot;
  if (!isWritable(topic)) return undefined;
  if (folded.trim() === '')
    return isMissing(spot) ? { kind: 'empty-title', found: '', means: 'open' } : undefined;
  if (isDefaultTitle(topic, folded, placeholderWords(vocabulary)))
    return { kind: 'default-title', found: topic.title, means: holdsContent(topic) ? 'unstated' : 'open' };
  const gap = gaps.of(topic.title, vocabulary, gapIn);
  if (!gap || (gap.isDoubtful && !hasConvention)) return undefined;
  return { kind: 'placeholder', found: gap.found, means: 'open' };
}

/** Nobody sees the root of a diagram: everything stands beside it. */
const isMissing = ({ topic, sheet, parent }: Spot): boolean =>
  isBare(topic) && !isCell(parent) && !(topic.kind === 'root' && sheet.floating.length > 0);

/** Labels of lines and summaries are often left as they come; they are no content that is missing. */
const isWritable = ({ kind }: Topic): boolean =>
  kind === 'root' || kind === 'attached' || kind === 'floating';

/** A picture, a note, a link or a group of topics needs no title to be complete. */
const holdsContent = (topic: Topic): boolean =>
  topic.image !== undefined ||
  topic.notes !== null ||
  topic.table !== undefined ||
  [topic.children, topic.callouts, topic.links, topic.attachments ?? []].some((list) => list.length > 0);

/** Nothing at all on the topic: even a marker is content without words. */
const isBare = (topic: Topic): boolean =>
  !holdsContent(topic) && !topic.task && topic.markers.length === 0 && topic.labels.length === 0;

/** Empty cells of a table drawn as topics; their table is at most two levels up. */
const isCell = (parent: Spot | undefined): boolean =>
  [parent, parent?.parent].some((spot) => /spreadsheet|treetable/.test(spot?.topic.structure ?? ''));

/**
 * The text is what programs write by themselves. That a program says nobody typed it (`unedited`) is no evidence:
 * it says so of titles, too, that were pasted or imported.
 */
function isDefaultTitle(topic: Topic, folded: string, words: PlaceholderWords): boolean {
  if (topic.titleOrigin === 'default') return true;
  if (folded.length > 40) return false;
  const unnumbered = oneLine(folded).replace(/\s?\d{1,3}$/, '');
  if (LATIN.test(unnumbered)) return words.latinDefaultTitles.has(unnumbered);
  return words.defaultTitles.has(normalForm(unnumbered));
}

/** What stands where words or a number are to come. */
export interface Gap {
  readonly found: string;
  /** True: it may be said of something that is not known, in a map that states no status. */
  readonly isDoubtful: boolean;
}

function gapIn(title: string, vocabulary: Vocabulary): Gap | undefined {
  const words = placeholderWords(vocabulary);
  const folded = fold(title);
  const gapAt = (from: number, to: number): Gap => ({
    found: folded.slice(from, to).trim(),
    isDoubtful: words.doubtful.has(title.slice(from, to).trim().toLowerCase()),
  });
  if (words.whole.has(normalForm(folded))) return gapAt(0, folded.length);
  const { gap: atStart, inner } = words.within.exec(folded)?.groups ?? {};
  const sure = atStart ?? inner ?? blankNumber(folded, vocabulary);
  if (sure) return { found: sure, isDoubtful: false };
  const bracket = findBrackets(folded).find(
    (one) => words.whole.has(normalForm(one.inner)) && speaksOfTitle(folded, one),
  );
  return bracket && gapAt(bracket.from + 1, bracket.to - 1);
}

/** `Class<?>` is code, and `予算(?)が…` doubts one word of a sentence. */
const speaksOfTitle = (folded: string, bracket: Bracket): boolean =>
  isHeavy(folded, bracket) || (folded.charAt(bracket.from) !== '<' && folded.slice(bracket.to).trim() === '');

/** `6-X線` is a word, `6-X:` or `3-XX対策` a number to come. */
const goesOn = (text: string, number: FoundNumber): boolean =>
  /[^A-Z][A-Z]$/.test(text.slice(number.from, number.to)) &&
  /^\p{L}/u.test(text.slice(number.to, number.to + 2)) &&
  !number.hasTail;

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
