import { fold } from '../text/fold.js';
import { matchAt } from '../text/matches.js';
import { anyText, anyWord, escaped, perVocabulary } from '../text/words.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';

/** A section number found in a text. */
export interface FoundNumber {
  readonly from: number;
  readonly to: number;
  /** Normal form: `3-10`, `mission-4`, `information-6-6`, `付-1`, `章-3` (for `第3章`). */
  readonly number: string;
  /** Without its word: `6-6` for `information-6-6`. */
  readonly figures: string;
  /** True: `Mission3-10`, false: `3-10`. */
  readonly hasWord: boolean;
  /** True: letters stand where digits will be (`3-XX`). */
  readonly isPlaceholder: boolean;
  /** True: a placeholder whose title goes on without a break up to a colon, `6-X関係法令：`. */
  readonly hasTail?: boolean;
}

interface NumberWords {
  /** A number with its word. Sticky. */
  readonly worded: RegExp;
  /** A number of at least two parts without a word. Sticky. */
  readonly bare: RegExp;
  /** A counter that makes a bare number a quantity: `3-5人`, but not the start of `3-5人材`. Sticky. */
  readonly counter: RegExp;
  readonly chapters: readonly { readonly pattern: RegExp; readonly name: string }[];
  readonly implied: ReadonlySet<string>;
  readonly blankDigits: RegExp;
  /** A letter that may stand for a digit. */
  readonly blankHint: RegExp;
  /** Words right behind a placeholder, and a colon. Sticky. */
  readonly tail: RegExp;
}

const PART = '(?:\\d{1,3}|[A-Z](?![A-Za-z]))';

const numberWords = perVocabulary(({ sections, placeholders }): NumberWords => {
  const words = anyText([...sections.words, ...sections.impliedWords]);
  const blank = `(?:${anyText(placeholders.digits)}){1,3}(?![A-Za-z])`;
  const next = `(?:\\s?[-.]\\s?(?:${PART}|${blank}))`;
  const noMore = '(?![0-9A-Za-z]|-\\d)';
  return {
    worded: new RegExp(
      `(?<word>${words})(?:\\s{0,2}|\\s?-\\s?)(?<figures>(?:\\d{1,3}|${blank}|[A-Z](?=\\s*(?:[:.\\]】]|$)))${next}{0,3})${noMore}`,
      'giy',
    ),
    bare: new RegExp(`(?<figures>\\d{1,2}(?:-(?:${PART}|${blank})){1,3})${noMore}`, 'gy'),
    counter: new RegExp(
      `\\s?${anyWord(sections.unitWords)}|${anyText(sections.counters)}(?![\\p{sc=Han}\\p{sc=Katakana}])`,
      'iuy',
    ),
    chapters: sections.chapters.map((form) => chapter(form, sections.notChapters)),
    implied: new Set(sections.impliedWords.map((word) => fold(word).toLowerCase())),
    blankDigits: new RegExp(blank),
    blankHint: new RegExp(anyText(placeholders.digits), 'i'),
    tail: new RegExp(`(?!${anyText(placeholders.notBehindDigits)})[^\\s:A-Za-z0-9()]{1,20}:`, 'uy'),
  };
});

/** The normal form takes the word behind the number, else the one before: `第#章` is `章`. */
function chapter(
  form: string,
  others: readonly string[],
): { readonly pattern: RegExp; readonly name: string } {
  const [before = '', after = ''] = fold(form).split('#');
  const behind = `(?!${anyText(others)})${escaped(after)}`;
  return {
    pattern: new RegExp(`${escaped(before)}\\s*(?<figures>\\d{1,3})\\s*${behind}`, 'gy'),
    name: (after.trim() || before.trim()).toLowerCase(),
  };
}

/** The section number that stands exactly here. */
export function numberAt(folded: string, at: number, vocabulary: Vocabulary): FoundNumber | undefined {
  const words = numberWords(vocabulary);
  return wordedAt(folded, at, words) ?? bareAt(folded, at, words) ?? chapterAt(folded, at, words);
}

function wordedAt(folded: string, at: number, words: NumberWords): FoundNumber | undefined {
  if (at > 0 && /[A-Za-z0-9]/.test(folded.charAt(at - 1))) return undefined;
  const match = matchAt(words.worded, folded, at);
  if (!match?.groups) return undefined;
  const word = (match.groups.word ?? '').toLowerCase();
  const figures = normalFigures(match.groups.figures ?? '');
  const isDropped = words.implied.has(word) && figures.includes('-');
  return found(match, isDropped ? figures : `${word}-${figures}`, figures, true, words);
}

function bareAt(folded: string, at: number, words: NumberWords): FoundNumber | undefined {
  if (at > 0 && /[A-Za-z0-9.-]/.test(folded.charAt(at - 1))) return undefined;
  const match = matchAt(words.bare, folded, at);
  if (!match || matchAt(words.counter, folded, at + match[0].length)) return undefined;
  const figures = normalFigures(match[0]);
  return found(match, figures, figures, false, words);
}

function chapterAt(folded: string, at: number, words: NumberWords): FoundNumber | undefined {
  for (const { pattern, name } of words.chapters) {
    const match = matchAt(pattern, folded, at);
    if (!match) continue;
    const figures = normalFigures(match.groups?.figures ?? '');
    return found(match, `${name}-${figures}`, figures, true, words);
  }
  return undefined;
}

const found = (
  match: RegExpExecArray,
  number: string,
  figures: string,
  hasWord: boolean,
  words: NumberWords,
): FoundNumber => ({
  from: match.index,
  to: match.index + match[0].length,
  number,
  figures,
  hasWord,
  isPlaceholder: words.blankDigits.test(figures),
});

const normalFigures = (figures: string): string =>
  figures
    .split(/\s*[-.]\s*/)
    .map((part) => part.replace(/^0+(?=\d)/, ''))
    .join('-');

/** False: no number in this text can be a placeholder, so none need be looked for. */
export const mayHoldPlaceholder = (folded: string, vocabulary: Vocabulary): boolean =>
  numberWords(vocabulary).blankHint.test(folded);

/** Signs that may stand before a section number at the start of a title. */
const LEAD = /^[\s■□●○◆◇◦•‣★☆▼▽▶▷・*]*[【([〔《<「]?\s*/u;

/** What may follow a bare number that heads a title; a letter makes it a quantity or a ratio: `1-1対応`. */
const TITLE_SIGN = /\s*$|[\s:.・()[\]【】〔〕《》〈〉<>「」『』|]|[,、](?!\s?\d)/uy;

/** The section number at the start of a title, behind list signs and an opening bracket. */
export function leadingNumber(folded: string, vocabulary: Vocabulary): FoundNumber | undefined {
  const number = numberAt(folded, LEAD.exec(folded)?.[0].length ?? 0, vocabulary);
  if (!number) return undefined;
  if (number.hasWord || matchAt(TITLE_SIGN, folded, number.to)) return number;
  const hasTail = number.isPlaceholder && matchAt(numberWords(vocabulary).tail, folded, number.to) !== null;
  return hasTail ? { ...number, hasTail } : undefined;
}

/** The numbers of a range written as `3-17~20` or `3-17~3-20`, both ends included. */
export function numbersBetween(first: FoundNumber, lastFigures: string): readonly string[] {
  const head = first.number.slice(0, first.number.lastIndexOf('-') + 1);
  const from = Number(first.figures.split('-').at(-1));
  const to = Number(lastFigures.split(/[-.]/).at(-1));
  if (!(to > from) || to - from > LONGEST_RANGE) return [first.number];
  return Array.from({ length: to - from + 1 }, (_, i) => `${head}${from + i}`);
}

const LONGEST_RANGE = 99;
