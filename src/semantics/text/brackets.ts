import { undecorated } from './fold.js';
import { matchesOf } from './matches.js';

/** A pair of brackets in a text. `from` at the opening sign, `to` after the closing one. */
export interface Bracket {
  readonly from: number;
  readonly to: number;
  /** What stands between, brackets left out. */
  readonly inner: string;
}

const CLOSING: Readonly<Record<string, string>> = {
  '【': '】',
  '(': ')',
  '[': ']',
  '〔': '〕',
  '《': '》',
  '〈': '〉',
  '≪': '≫',
  '<': '>',
  '{': '}',
};
const ANY_OPENING = /[【([〔《〈≪<{]/;
const ANY_SIGN = /[【】()[\]〔〕《》〈〉≪≫<>{}]/g;

/** Every closed pair of brackets of a folded text, nested ones included, in order of their opening signs. */
export function findBrackets(folded: string): readonly Bracket[] {
  if (!ANY_OPENING.test(folded)) return [];
  const open: { readonly at: number; readonly closing: string }[] = [];
  const found: Bracket[] = [];
  for (const { 0: sign, index } of matchesOf(ANY_SIGN, folded)) {
    const closing = CLOSING[sign];
    if (closing) {
      open.push({ at: index, closing });
      continue;
    }
    // Only the innermost open bracket can close: a stray sign such as `->` opens and closes nothing.
    const last = open.at(-1);
    if (last?.closing !== sign) continue;
    open.pop();
    found.push({ from: last.at, to: index + 1, inner: folded.slice(last.at + 1, index) });
  }
  return found.sort((a, b) => a.from - b.from);
}

const LOOSE = /[【([〔{](?<inner>[^【】()[\]〔〕{}\n]{1,40})(?:(?<closing>[】)\]〕}])|(?=\s*(?:\n|$)))/g;

/** Brackets of a folded text that end with the wrong sign (`(…】`), or with the line (`【…`). */
export function findLooseBrackets(folded: string): readonly Bracket[] {
  if (!ANY_OPENING.test(folded)) return [];
  const found: Bracket[] = [];
  for (const { 0: text, index, groups } of matchesOf(LOOSE, folded)) {
    if (CLOSING[text.charAt(0)] === groups?.closing) continue;
    found.push({ from: index, to: index + text.length, inner: groups?.inner ?? '' });
  }
  return found;
}

/** Signs of the brackets that set dates, owners and status apart, for the inside of a character class. */
export const PLAIN_BRACKETS = '【】()[\\]';
/** The same with quotation marks: no address in a Japanese text goes on behind one, whatever its width. */
export const NO_ADDRESS = '「」『』【】（）';

/** The pattern between brackets that head a box or a column: `【コラム】`, `[Column]`, `<コラム>`. */
export const inHeadBrackets = (pattern: string): string => `[【\\[<]\\s*${pattern}[^】\\]>]{0,20}[】\\]>]`;
/** The same without pointed brackets, which hold tags of markup: `<Column>`. */
export const inTextBrackets = (pattern: string): string => `[【\\[]\\s*${pattern}[^】\\]]{0,20}[】\\]]`;
/** The pattern source of an opening bracket that may head a box. */
export const HEAD_BRACKET = '[【\\[<]';

/** True when a folded text ends with an opening bracket: what follows is set apart. */
export const endsOpen = (folded: string): boolean => /[【([〔]\s*$/u.test(folded);

/** A text without a bracket that nothing closes: `Proofs (as in` is `Proofs`. */
export function withoutOpenBracket(text: string): string {
  const match = /[【（(［[]([^【（(［[】）)］\]]*)$/u.exec(text);
  return match?.[1] ? text.slice(0, match.index) : text;
}

/** A text without the brackets that hold all of it, whatever their width: `（公開）`. */
export const withoutWholeBrackets = (text: string): string =>
  /^[（(【[]([^（(【[）)】\]]*)[）)】\]]$/u.exec(text)?.[1]?.trim() ?? text;

/** True for `【…】`, the brackets that Japanese editors set notes apart with. */
export const isHeavy = (folded: string, { from }: Bracket): boolean => folded.charAt(from) === '【';

/** The start of a text, up to its first `【` or the end of its line. */
export const upToHeavy = (text: string): string => text.split(/[\n【]/u)[0] ?? '';

/** True when a round bracket opens here, of either width. */
export const opensRound = (text: string, at: number): boolean => /[(（]/u.test(text.charAt(at));

/** True for `《…》`, the quotation marks that Chinese titles of works stand in. */
export const isTitleQuote = (folded: string, { from }: Bracket): boolean => folded.charAt(from) === '《';

/** True when a title ends with the quotation marks of a work: `『…』`, `《…》`. */
export const endsWithTitleQuote = (text: string): boolean => /『[^『』]+』$|《[^《》]+》$/u.test(text);

/** True when a folded title is nothing but a title in quotation marks: `「防災の手引き」`, `『…』`, `《…》`. */
export const isWholeQuote = (folded: string): boolean =>
  /^(?:「[^「」]+」|『[^『』]+』|《[^《》]+》)$/u.test(undecorated(folded));

/** A folded text without what stands in `【…】`. */
export const withoutHeavyBrackets = (folded: string): string => folded.replace(/【[^【】]*】/gu, ' ');

/** White space, opening brackets and list signs at the start of a folded text, before its words. */
export const BEFORE_WORDS = /^[\s【([〔■□●○◆◇・*]*/u;

/** A folded text without its bracket signs; what they hold stays. Round ones hold remarks and are kept. */
export const withoutBracketSigns = (folded: string): string =>
  folded.replace(/[【】[\]〔〕《》〈〉≪≫<>]/g, '');

/** A folded text without the signs of plain brackets, round ones included. */
export const withoutPlainBrackets = (folded: string): string => folded.replace(/[【】()[\]]/g, '');

/** A stretch of a text, `from` inclusive, `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The text without some stretches, each replaced by a space, on one line. */
export function without(text: string, stretches: readonly Stretch[]): string {
  let rest = '';
  let at = 0;
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (from >= at) rest += `${text.slice(at, from)} `;
    at = Math.max(at, to);
  }
  return (rest + text.slice(at)).replace(/[\s\u00a0\u3000]+/gu, ' ').trim();
}

/** True when a folded text holds nothing but these stretches, punctuation left aside. */
export const holdsOnly = (folded: string, stretches: readonly Stretch[]): boolean =>
  stretches.length > 0 && undecorated(without(folded, stretches)) === '';

/** Nobody says more in one title; a limit keeps hostile titles cheap. */
export const MOST_PER_TITLE = 100;
