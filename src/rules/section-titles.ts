import type { Section } from '../semantics/meaning.js';
import { fold } from '../semantics/text/fold.js';
import { escaped } from '../semantics/text/words.js';
import { figuresOf } from './section-numbers.js';

/** Numbers, brackets and punctuation apart, one title has every word of the other. */
export const agree = (entry: Section, section: Section): boolean => {
  const [a, b] = [subject(entry), subject(section)];
  return holds(a, b) || holds(b, a);
};

/** Two wordings of one title begin with the same letters, and part late. */
export function beginAlike(one: Section, other: Section): boolean {
  const [a, b] = [lettersOf(one), lettersOf(other)];
  let shared = 0;
  while (shared < a.length && a.charAt(shared) === b.charAt(shared)) shared += 1;
  return shared >= FEWEST_SHARED && shared >= Math.min(a.length, b.length) * SHARED_PART;
}

/** Fewer letters begin many titles. */
const FEWEST_SHARED = 10;
const SHARED_PART = 0.6;

/** Letter by letter the same title. */
export const isSameTitle = (one: Section, other: Section): boolean => lettersOf(one) === lettersOf(other);

const lettersOf = (section: Section): string => wordsOf(subject(section)).join('');

/** What counts the parts of one section right behind its number: `app.01` of `Information6-4 App.01`, else nothing. */
export const partLabel = (section: Section): string =>
  /^[\s_・.-]{0,2}(\p{L}{1,8}\.?\s?\d{1,3})(?!\d)/u.exec(subject(section))?.[1] ?? '';

/** The title without its number, in lower case. */
function subject({ title, number }: Section): string {
  const folded = fold(title).toLowerCase();
  if (number === undefined) return folded;
  const figures = figuresOf(number).toLowerCase().split('-');
  const leading = new RegExp(
    `^\\P{N}{0,20}${figures.map((part) => `0*${escaped(part)}`).join('\\s?[-.]\\s?')}(?!\\d)`,
    'u',
  );
  return folded.replace(leading, '');
}

/** True when each word of the shorter title, brackets and punctuation apart, stands somewhere in the longer one. */
function holds(long: string, short: string): boolean {
  const letters = wordsOf(long).join('');
  return wordsOf(short).every((word) => letters.includes(word));
}

const wordsOf = (title: string): readonly string[] => title.match(/[\p{L}\p{N}]+/gu) ?? [];
