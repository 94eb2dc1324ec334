const WIDE_FROM = 0xff01;
const WIDE_TO = 0xff5e;
const WIDE_OFFSET = 0xfee0;
const FOLDABLE = /[\u00a0\u2010-\u2015\u2212\u223c\u3000\u301c\uff01-\uff5e]/;
const FOLDABLE_ALL = new RegExp(FOLDABLE, 'g');

/**
 * The text with full-width Latin, digits and punctuation, wide spaces, wave dashes and hyphens in their plain
 * form. Same length in UTF-16 units, so a place found in the folded text is the same place in the original.
 */
export const fold = (text: string): string =>
  FOLDABLE.test(text) ? text.replace(FOLDABLE_ALL, plainForm) : text;

function plainForm(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= WIDE_FROM && code <= WIDE_TO) return String.fromCharCode(code - WIDE_OFFSET);
  if (code === 0x3000 || code === 0xa0) return ' ';
  if (code === 0x301c || code === 0x223c) return '~';
  return '-';
}

const SPACE = /\s/u;

/** The form in which spellings are compared: folded, lower case, no white space. */
export function normalForm(text: string): string {
  const lower = fold(text).toLowerCase();
  return SPACE.test(lower) ? lower.replace(/\s+/gu, '') : lower;
}

/** Punctuation and list signs that editors put around words: `■改訂履歴：`, `※未定。`. */
const DECORATION = /[\s\u2022■□●◆◇★☆▼▽▲△▶▷◎※・:;,.。、!…_*#-]/u;

/** A folded text without list signs and punctuation at its ends. Linear, however long their runs are. */
export function undecorated(folded: string): string {
  let from = 0;
  let to = folded.length;
  while (from < to && DECORATION.test(folded.charAt(from))) from += 1;
  while (to > from && DECORATION.test(folded.charAt(to - 1))) to -= 1;
  return folded.slice(from, to);
}

/** Signs that rules around a name are drawn with, in folded text: `ーーー目次ーーー`, `──本文──`, `== Contents ==`. */
const RULE_SIGN = /[ー=~+|#\u2500-\u257f*_-]/u;
const LONG_VOWEL = 'ー';

/** A folded name without the rules drawn around it. A long vowel that ends a word stays: `サーバー`. */
export function withoutRules(folded: string): string {
  const isRule = (at: number): boolean =>
    RULE_SIGN.test(folded.charAt(at)) || DECORATION.test(folded.charAt(at));
  let from = 0;
  let to = folded.length;
  while (from < to && isRule(from)) from += 1;
  while (to > from && isRule(to - 1)) to -= 1;
  const isVowel = folded.charAt(to) === LONG_VOWEL && folded.charAt(to + 1) !== LONG_VOWEL;
  return folded.slice(from, isVowel && !folded.slice(0, from).includes(LONG_VOWEL) ? to + 1 : to);
}

/** Where a rule is drawn before or behind a folded name, or a sign as good as one on both sides: `▼目次▼`. */
export function isRuled(folded: string): boolean {
  const name = withoutRules(folded);
  const at = name === '' ? -1 : folded.indexOf(name);
  if (at < 0) return false;
  const [before, behind] = [folded.slice(0, at).trim(), folded.slice(at + name.length).trim()];
  return (
    RULE.test(before) ||
    RULE.test(behind) ||
    (before !== '' && behind !== '' && behind.includes(before[0] ?? ''))
  );
}

const RULE = /[ー=~+|#\u2500-\u257f*_-]{2}/u;
