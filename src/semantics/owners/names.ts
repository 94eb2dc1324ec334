import { statusForms } from '../status/words.js';
import { findBrackets } from '../text/brackets.js';
import { fold, normalForm } from '../text/fold.js';
import { anyText, escaped, normalSet, perVocabulary } from '../text/words.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';

/** Who an owner tag names. */
export interface NamedOwners {
  /** Owners now; `null`: nobody yet. Never empty. */
  readonly owners: readonly (string | null)[];
  /** Earlier owners of a hand-over, first to last. */
  readonly handedOverFrom: readonly string[];
  /** What stands among the names and names nobody: status words (`鈴木、未完`), as written. */
  readonly beside: readonly string[];
}

interface NameWords {
  readonly arrows: RegExp;
  readonly between: RegExp;
  /** The word and its separator, before a further name: `副担当：`. */
  readonly again: RegExp;
  readonly status: ReadonlySet<string>;
  readonly remarks: ReadonlySet<string>;
  readonly nobody: ReadonlySet<string>;
  readonly everyone: readonly string[];
  readonly honorifics: RegExp;
}

const nameWords = perVocabulary((vocabulary): NameWords => {
  const { owners } = vocabulary;
  return {
    arrows: new RegExp(`\\s*${anyText(owners.arrows)}\\s*`, 'gu'),
    between: new RegExp(owners.between.map(betweenPattern).join('|') || '(?!)', 'giu'),
    again: new RegExp(`^\\s*${anyText(owners.words)}\\s*${anyText(owners.separators)}\\s*`, 'iu'),
    status: statusForms(vocabulary),
    remarks: normalSet(owners.remarks),
    nobody: normalSet(owners.nobody),
    everyone: owners.everyone.map((word) => fold(word).toLowerCase()),
    honorifics: new RegExp(`(?<=\\S)(?:${owners.honorifics.map(escaped).join('|') || '(?!)'})$`, 'u'),
  };
});

const MIDDLE_DOT = '\u30fb';
/** A middle dot between letters of katakana, or their long-vowel sign, joins the parts of one foreign name. */
const DOT_BETWEEN_NAMES = `(?<!\\p{sc=Katakana}|\u30fc)${MIDDLE_DOT}|${MIDDLE_DOT}(?!\\p{sc=Katakana})`;

function betweenPattern(word: string): string {
  const pattern = escaped(fold(word)).replace(/^ | $/g, '\\s');
  return word === MIDDLE_DOT ? DOT_BETWEEN_NAMES : pattern;
}

/** Reads `A、B`, `A⇒B`, `？` … Always at least one owner, `null` when nobody is named. */
export function readNames(text: string, vocabulary: Vocabulary): NamedOwners {
  const words = nameWords(vocabulary);
  // As a whole first: `N/A` is no couple.
  if (words.nobody.has(normalForm(text))) return { owners: [null], handedOverFrom: [], beside: [] };
  const steps = partsOutsideBrackets(text, words.arrows).map((step) => splitNames(step, words));
  const now = steps.at(-1)?.names ?? [];
  return {
    owners: now.length === 0 ? [null] : now,
    handedOverFrom: steps
      .slice(0, -1)
      .flatMap(({ names }) => names)
      .filter((name) => name !== null),
    beside: steps.flatMap(({ beside }) => beside),
  };
}

interface SplitNames {
  readonly names: readonly (string | null)[];
  readonly beside: readonly string[];
}

function splitNames(text: string, words: NameWords): SplitNames {
  const parts = partsOutsideBrackets(text, words.between).map((part) => bareName(part, words));
  const isBeside = (part: string): boolean =>
    words.status.has(normalForm(part)) && !words.nobody.has(normalForm(part));
  const names = parts.filter((part) => !isBeside(part)).map((part) => readName(part, words));
  return { names: [...new Set(names.filter((name) => name !== ''))], beside: parts.filter(isBeside) };
}

/**
 * `石井（茂）、中山` has two parts; what stands in brackets belongs to its name. Separators are looked for in the
 * folded text, whatever their width; the parts are as written.
 */
function partsOutsideBrackets(text: string, separator: RegExp): readonly string[] {
  const folded = fold(text);
  const brackets = findBrackets(folded);
  const parts: string[] = [];
  let at = 0;
  for (const { 0: sign, index } of folded.matchAll(separator)) {
    if (brackets.some(({ from, to }) => index >= from && index < to)) continue;
    parts.push(text.slice(at, index));
    at = index + sign.length;
  }
  return [...parts, text.slice(at)];
}

/** A part without the owner word that may introduce it again: `副担当：佐藤`. */
function bareName(part: string, words: NameWords): string {
  const again = words.again.exec(fold(part))?.[0].length ?? 0;
  return part.slice(again).replace(/^[\s@＠]+|(?<![\s:：])[\s:：]+$/gu, '');
}

/** One name; `''` when there is none, `null` when it says that there is nobody yet. */
function readName(name: string, words: NameWords): string | null {
  if (words.nobody.has(normalForm(name))) return null;
  const certain = withoutRemarks(name.replace(/(?<!\s)\s*(?<![?？])[?？]+$/u, ''), words);
  if (words.nobody.has(normalForm(certain))) return null;
  return isEveryone(certain, words) ? certain : certain.replace(words.honorifics, '').trim();
}

/** `中山（主）` is 中山, `石井（茂・主）` is `石井（茂）`: what somebody does is no part of the name. */
function withoutRemarks(name: string, words: NameWords): string {
  const last = findBrackets(fold(name)).find(({ to }) => to === name.length);
  if (!last) return name;
  const parts = partsOutsideBrackets(name.slice(last.from + 1, -1), words.between);
  const kept = parts.filter((part) => !words.remarks.has(normalForm(part)));
  if (kept.length === parts.length) return name;
  const head = name.slice(0, last.from).trim();
  const [opening, closing] = [name.charAt(last.from), name.slice(-1)];
  return kept.length === 0 ? head : `${head}${opening}${kept.join('・')}${closing}`;
}

function isEveryone(name: string, words: NameWords): boolean {
  const lower = fold(name).toLowerCase();
  return words.everyone.some((word) => (/^[a-z ]+$/.test(word) ? lower === word : lower.endsWith(word)));
}

/** True for `全員`, `専門員全員`, `everyone`. */
export const namesEveryone = (name: string, vocabulary: Vocabulary): boolean =>
  isEveryone(name, nameWords(vocabulary));
