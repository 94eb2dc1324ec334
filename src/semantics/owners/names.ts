import { fold, normalForm } from '../text/fold.js';
import { escaped, normalSet, perVocabulary } from '../text/words.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';

/** Who an owner tag names. */
export interface NamedOwners {
  /** Owners now; `null`: nobody yet. Never empty. */
  readonly owners: readonly (string | null)[];
  /** Earlier owners of a hand-over, first to last. */
  readonly handedOverFrom: readonly string[];
}

interface NameWords {
  readonly arrows: RegExp;
  readonly between: RegExp;
  readonly nobody: ReadonlySet<string>;
  readonly everyone: readonly string[];
  readonly honorifics: RegExp;
}

const nameWords = perVocabulary(
  ({ owners }): NameWords => ({
    arrows: new RegExp(`\\s*(?:${owners.arrows.map((word) => escaped(fold(word))).join('|')})\\s*`, 'u'),
    between: new RegExp(owners.between.map(betweenPattern).join('|'), 'iu'),
    nobody: normalSet(owners.nobody),
    everyone: owners.everyone.map((word) => fold(word).toLowerCase()),
    honorifics: new RegExp(`(?<=\\S)(?:${owners.honorifics.map(escaped).join('|') || '(?!)'})$`, 'u'),
  }),
);

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
  const steps = text.split(words.arrows).map((step) => splitNames(step, words));
  const now = steps.pop() ?? [];
  return {
    owners: now.length === 0 ? [null] : now,
    handedOverFrom: steps.flat().filter((name) => name !== null),
  };
}

function splitNames(text: string, words: NameWords): readonly (string | null)[] {
  const parts = partsOutsideBrackets(text, words.between);
  return [...new Set(parts.map((part) => readName(part, words)).filter((name) => name !== ''))];
}

/** `石井（茂）、中山` has two parts; what stands in brackets belongs to its name. */
function partsOutsideBrackets(text: string, between: RegExp): readonly string[] {
  const parts: string[] = [''];
  for (const [piece] of text.matchAll(/\([^()]*\)|[^()]+|[()]/gu)) {
    const [first = '', ...more] = piece.startsWith('(') ? [piece] : piece.split(between);
    parts.push(`${parts.pop() ?? ''}${first}`, ...more);
  }
  return parts;
}

/** One name; `''` when there is none, `null` when it says that there is nobody yet. */
function readName(text: string, words: NameWords): string | null {
  const name = text.replace(/^[\s@]+|[\s:]+$/gu, '');
  if (words.nobody.has(normalForm(name))) return null;
  const certain = name.replace(/\s*\?+$/u, '');
  return isEveryone(certain, words) ? certain : certain.replace(words.honorifics, '').trim();
}

function isEveryone(name: string, words: NameWords): boolean {
  const lower = fold(name).toLowerCase();
  return words.everyone.some((word) => (/^[a-z ]+$/.test(word) ? lower === word : lower.endsWith(word)));
}

/** True for `全員`, `専門員全員`, `everyone`. */
export const namesEveryone = (name: string, vocabulary: Vocabulary): boolean =>
  isEveryone(name, nameWords(vocabulary));
