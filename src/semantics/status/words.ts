import {
  type Bracket,
  findBrackets,
  findLooseBrackets,
  holdsOnly,
  MOST_PER_TITLE,
  opensRound,
  PLAIN_BRACKETS,
  type Stretch,
  without,
} from '../text/brackets.js';
import { findDates } from '../text/dates.js';
import { fold, normalForm, undecorated } from '../text/fold.js';
import { anyText, normalSet, perVocabulary } from '../text/words.js';
import type { StatusMeaning, Vocabulary } from '../vocabulary/vocabulary.js';

/** A status word found in a title. */
export interface FoundStatus extends Stretch {
  /** As written. */
  readonly word: string;
  readonly means: StatusMeaning;
  /** True: may say something else, `Shop (closed)`, unless the map states status elsewhere. */
  readonly isDoubtful?: boolean;
}

/** The status words of a title. */
export interface TitleStatus {
  readonly found: readonly FoundStatus[];
  /**
   * The title says nothing else: `bracketed` as `【未完】`; `bare` as `未完`; `common` as `Done`, a word too common
   * to be believed without a second sign. Absent: the title says more.
   */
  readonly alone?: 'bracketed' | 'bare' | 'common';
}

interface StatusWords {
  readonly bare: ReadonlyMap<string, readonly StatusWord[]>;
  readonly bracketed: ReadonlyMap<string, readonly StatusWord[]>;
  /** Latin words that may end a title in other letters. */
  readonly trailing: ReadonlyMap<string, StatusWord>;
  /** Up to the last arrow of a text. */
  readonly arrow: RegExp;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** A noun, then a word that may end it; `word` is that word. */
  readonly ends: RegExp;
}
interface StatusWord {
  readonly word: string;
  readonly means: StatusMeaning;
  /** Latin words outside brackets count only as the vocabulary spells them. */
  readonly exact: boolean;
  readonly isDoubtful: boolean;
}

const LATIN = /^[\x20-\x7e]+$/;

const statusWords = perVocabulary((vocabulary): StatusWords => {
  const doubtful = normalSet(vocabulary.doubtfulStatus);
  const bare = byForm(vocabulary.status, true, doubtful);
  const bracketed = byForm(vocabulary.bracketedStatus, false, doubtful);
  const { before, after } = vocabulary.statusAffixes;
  return {
    ...{ bare, bracketed, before: before.map(normalForm), after: after.map(normalForm) },
    trailing: new Map(
      [...byForm(vocabulary.trailingStatus, false, doubtful)].flatMap(([form, [word]]) =>
        word ? [[form, word] as const] : [],
      ),
    ),
    ends: new RegExp(
      `^[\\p{sc=Han}\\p{sc=Katakana}ー・]{1,12}(?<word>${anyText(vocabulary.statusEnds)})$`,
      'u',
    ),
    arrow: new RegExp(`^.*${anyText(vocabulary.changes.arrows)}`, 'u'),
  };
});

function byForm(
  words: Vocabulary['status'],
  exact: boolean,
  doubtful: ReadonlySet<string>,
): Map<string, StatusWord[]> {
  const found = new Map<string, StatusWord[]>();
  for (const [means, list] of Object.entries(words) as [StatusMeaning, readonly string[]][]) {
    for (const word of list) {
      const form = normalForm(word);
      const known = { word, means, exact: exact && LATIN.test(fold(word)), isDoubtful: doubtful.has(form) };
      found.set(form, [...(found.get(form) ?? []), known]);
    }
  }
  return found;
}

/** Every status word, bracketed ones included, in the form in which spellings are compared. */
export const statusForms = perVocabulary(({ status, bracketedStatus }) =>
  normalSet([status, bracketedStatus].flatMap((words) => Object.values(words).flat())),
);

/** No status is told in more letters than this, so long titles cost nothing. */
const LONGEST = 40;

/** What status a folded title states. `original` is the same title before folding. */
export function findStatus(folded: string, original: string, vocabulary: Vocabulary): TitleStatus {
  const words = statusWords(vocabulary);
  const alone = statusAlone(folded, original, words);
  if (alone) return alone;
  const brackets = [...findBrackets(folded), ...findLooseBrackets(folded)];
  const found = brackets.flatMap((bracket) => inBracket(bracket, original, words, vocabulary));
  const edges = folded.includes('\n') ? linesOf(folded) : [{ from: 0, to: folded.length }];
  for (const edge of edges) found.push(...atEdges(folded, edge, original, words));
  found.splice(MOST_PER_TITLE);
  return holdsOnly(folded, found) ? { found, alone: 'bracketed' } : { found };
}

function statusAlone(folded: string, original: string, words: StatusWords): TitleStatus | undefined {
  if (folded.length > LONGEST) return undefined;
  const text = undecorated(folded);
  const found = meaningOf(text, words, true) ?? withRemark(text, words);
  if (!found) return glossed(folded, text, original, words);
  // `完成(1958年)` dates a building; `保留(予算待ち)` gives a reason.
  const isReasoned = /\([^()\d]+\)$/u.test(text);
  const isSure = isReasoned || meaningOf(text.replace(/\s?\([^()]*\)$/u, ''), words, false) !== undefined;
  const status = { word: undecorated(original), means: found.means, from: 0, to: folded.length };
  if (isSure) return { found: [status], alone: 'bare' };
  return { found: [found.isDoubtful ? { ...status, isDoubtful: true } : status], alone: 'common' };
}

const GLOSSED = /^(?<word>[^()]{1,20})\((?<gloss>[^()]{1,20})\)$/u;

/** `done(完成)`: one status in two languages is the name of a value, which the topics around must confirm. */
function glossed(
  folded: string,
  text: string,
  original: string,
  words: StatusWords,
): TitleStatus | undefined {
  const { word = '', gloss = '' } = GLOSSED.exec(text)?.groups ?? {};
  const found = word === '' ? undefined : meaningOf(word, words, true);
  if (!found || meaningOf(gloss, words, true)?.means !== found.means) return undefined;
  return {
    found: [{ word: undecorated(original), means: found.means, from: 0, to: folded.length }],
    alone: 'common',
  };
}

const REMARK = /^(?<word>[^\s()]{1,20})\s?\([^()]{1,30}\)$/u;

/** `保留(予算待ち)`. Latin words are left out: `Open (file)` is a command. */
function withRemark(text: string, words: StatusWords): StatusWord | undefined {
  const word = REMARK.exec(text)?.groups?.word ?? '';
  const found = word === '' || LATIN.test(word) ? undefined : meaningOf(word, words, true);
  return found?.means === 'neutral' ? undefined : found;
}

/** What a text means that is nothing but a status word, affixes left aside. */
function meaningOf(text: string, words: StatusWords, inBrackets: boolean): StatusWord | undefined {
  const form = withoutAffixes(normalForm(text), words);
  const bare = words.bare
    .get(form)
    ?.find(({ exact, word }) => inBrackets || !exact || fold(word) === text.trim());
  if (bare ?? !inBrackets) return bare;
  const end = words.ends.exec(form)?.groups?.word;
  return words.bracketed.get(form)?.[0] ?? (end === undefined ? undefined : words.bare.get(end)?.[0]);
}

function withoutAffixes(form: string, words: StatusWords): string {
  if (words.bare.has(form) || words.bracketed.has(form)) return form;
  const before = words.before.find((affix) => form.startsWith(affix)) ?? '';
  const after = words.after.find((affix) => form.endsWith(affix)) ?? '';
  return form.slice(before.length, form.length - after.length);
}

const PART = /[^、,・/／:;。\n]+/gu;

function inBracket(
  bracket: Bracket,
  original: string,
  words: StatusWords,
  vocabulary: Vocabulary,
): readonly FoundStatus[] {
  if (bracket.inner.length > LONGEST) return [];
  const { from, to } = bracket;
  // `{done}` may be code.
  if (original.charAt(from) === '{' && LATIN.test(bracket.inner)) return [];
  const arrow = words.arrow.exec(bracket.inner)?.[0].length;
  if (arrow !== undefined) return changedTo(bracket, arrow, original, words, vocabulary);
  const undated = without(bracket.inner, findDates(bracket.inner, vocabulary)).replace(BARE_YEAR, '');
  const whole = meaningOf(bracket.inner, words, true) ?? meaningOf(undated, words, true);
  if (whole) {
    const word = original.slice(from + 1, from + 1 + bracket.inner.length).trim();
    const isDoubtful = whole.isDoubtful && opensRound(original, from);
    return [{ from, to, means: whole.means, word, ...(isDoubtful && { isDoubtful }) }];
  }
  const found: FoundStatus[] = [];
  for (const { 0: part, index } of bracket.inner.matchAll(PART)) {
    const meaning = meaningOf(part, words, true);
    const at = from + 1 + index;
    if (meaning)
      found.push({ from, to, means: meaning.means, word: original.slice(at, at + part.length).trim() });
  }
  return found;
}

/** `until 2027` */
const BARE_YEAR = /(?<=[a-z]) (?:19|20)\d\d$/;

/** `更新中→完了`: what is behind the last arrow is so now. */
function changedTo(
  { from, to, inner }: Bracket,
  arrow: number,
  original: string,
  words: StatusWords,
  vocabulary: Vocabulary,
): readonly FoundStatus[] {
  const last = { from: from + arrow, to, inner: inner.slice(arrow) };
  return inBracket(last, original, words, vocabulary).map((status) => ({ ...status, from, to }));
}

function linesOf(folded: string): readonly Stretch[] {
  const lines: Stretch[] = [];
  for (const { 0: line, index } of folded.matchAll(/[^\n]+/g))
    lines.push({ from: index, to: index + line.length });
  return lines;
}

/** `TODO: …`, `要確認：…` */
const AT_START = /^(?<lead>\s{0,3}※?\s{0,3})(?<word>[^\s:]{1,20}(?: [^\s:]{1,12})?) ?:/u;
/** `state is：未完成` explains a value: English that goes on up to the sign is no title with a status behind it. */
const ENGLISH = /^[\x20-\x7e]*[A-Za-z] [a-z]+\s?$/;
/** `…：未定`, `… 未完` */
const AT_END = new RegExp(`(?<lead>[:\\s※-]\\s{0,3})(?<word>[^\\s:${PLAIN_BRACKETS}]{2,20})\\s*$`, 'u');
/** `節 draft`, `3-10 in review`: behind other letters or a section number no English sentence can be going on. */
const LATIN_AT_END =
  /(?<lead>(?:[^\x00-\x7f]|^(?:[A-Za-z]{1,12} ?)?\d{1,3}(?:-\d{1,3}){1,3}) {1,3})(?<word>[A-Za-z]{2,12}(?: [a-z]{2,8})?)\s*$/u;
/** A line that says nothing else. */
const WHOLE_LINE = /^(?<lead>\s{0,9})(?<word>\S{1,20})\s*$/u;
const EDGE = 60;

function atEdges(
  folded: string,
  line: Stretch,
  original: string,
  words: StatusWords,
): readonly FoundStatus[] {
  const tailFrom = Math.max(line.from, line.to - EDGE);
  const head = folded.slice(line.from, Math.min(line.to, line.from + EDGE));
  const tail = folded.slice(tailFrom, line.to);
  const isLine = line.from > 0 || line.to < folded.length;
  return [
    ...edgeBy(AT_START, head, line.from, original, words),
    ...edgeBy(AT_END, tail, tailFrom, original, words),
    ...latinAtEnd(folded, line, original, words),
    ...(isLine && line.to - line.from <= EDGE ? edgeBy(WHOLE_LINE, head, line.from, original, words) : []),
  ];
}

function latinAtEnd(
  folded: string,
  line: Stretch,
  original: string,
  words: StatusWords,
): readonly FoundStatus[] {
  if (line.to - line.from > LONGEST) return [];
  const text = folded.slice(line.from, line.to);
  const found = edgeBy(LATIN_AT_END, text, line.from, original, words, (word) =>
    words.trailing.get(normalForm(word)),
  );
  // The pattern begins with what stands before; only the word is the status.
  return found.map((status) => ({ ...status, from: status.to - status.word.length }));
}

function edgeBy(
  pattern: RegExp,
  text: string,
  at: number,
  original: string,
  words: StatusWords,
  means = (word: string, known: StatusWords): StatusWord | undefined => meaningOf(word, known, false),
): readonly FoundStatus[] {
  const match = pattern.exec(text);
  const word = match?.groups?.word;
  const meaning = word === undefined ? undefined : means(word, words);
  if (!match || word === undefined || !meaning) return [];
  if (pattern === AT_END && !LATIN.test(word) && ENGLISH.test(text.slice(0, match.index))) return [];
  const from = at + match.index;
  const wordFrom = from + (match.groups?.lead?.length ?? 0);
  return [
    {
      from,
      to: from + match[0].length,
      means: meaning.means,
      word: original.slice(wordFrom, wordFrom + word.length),
    },
  ];
}
