import { statusForms } from '../status/words.js';
import { findBrackets, MOST_PER_TITLE, type Stretch } from '../text/brackets.js';
import { normalForm } from '../text/fold.js';
import { anyText, perVocabulary } from '../text/words.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { type NamedOwners, readNames } from './names.js';
import { isOwnerWord, isSpelled } from './words.js';

/** An owner tag found in a title. */
export interface OwnerTag extends Stretch, NamedOwners {
  /** As written, brackets included. */
  readonly words: string;
}

interface TagWords {
  readonly hint: RegExp;
  /** Content of a bracket, or a whole title: the word, a separator, the names. */
  readonly tagged: RegExp;
  readonly notInNames: readonly string[];
  /** How many or how often, in place of a name: `3名`, `週1回`. */
  readonly quantity: RegExp;
  /** The end of a line that opens a bracket and never closes it: `【担当：鈴木`. */
  readonly unclosed: RegExp;
  readonly status: ReadonlySet<string>;
}

const tagWords = perVocabulary((vocabulary): TagWords => {
  const { owners } = vocabulary;
  const word = anyText(owners.words);
  return {
    hint: new RegExp(word, 'iu'),
    tagged: new RegExp(
      `^\\s*(?<word>${word})\\s*(?<sign>${anyText(owners.separators)}|\\s)\\s*(?<names>[\\s\\S]*)$`,
      'iu',
    ),
    notInNames: owners.notInNames,
    quantity: new RegExp(
      `^\\s*(?:\\d[\\d.,]*|\\D{0,3}\\d[\\d.,~-]*\\s*(?:${anyText(owners.counters)}(?!\\p{L}).*))\\s*$`,
      'iu',
    ),
    unclosed: new RegExp(`【\\s*${word}\\s*(?:${anyText(owners.separators)})[^【】]*$`, 'iu'),
    status: statusForms(vocabulary),
  };
});

const LONGEST = 120;

/** The owner tags of a title, in order. `original` is the same title before folding. */
export function findOwnerTags(folded: string, original: string, vocabulary: Vocabulary): readonly OwnerTag[] {
  const words = tagWords(vocabulary);
  if (!words.hint.test(folded)) return [];
  const bracketed = bracketedTags(folded, original, words, vocabulary);
  const tags = bracketed.length > 0 ? bracketed : bareTags(folded, original, words, vocabulary);
  return tags.slice(0, MOST_PER_TITLE);
}

function bracketedTags(
  folded: string,
  original: string,
  words: TagWords,
  vocabulary: Vocabulary,
): readonly OwnerTag[] {
  const tags: OwnerTag[] = [];
  for (const { from, to, inner } of findBrackets(folded)) {
    if (inner.length > LONGEST || from < (tags.at(-1)?.to ?? 0)) continue;
    const lead = statusBefore(inner, words);
    const names = namesBehindWord(inner.slice(lead.length), words, vocabulary);
    if (names !== undefined) {
      if (words.quantity.test(names)) continue;
      const found = named(original.slice(to - 1 - names.length, to - 1), vocabulary);
      const beside = [...lead.split(LEAD_SIGNS).filter((part) => part.trim() !== ''), ...found.beside];
      tags.push({ from, to, words: original.slice(from, to), ...found, beside });
    } else if (isOwnerWord(inner, vocabulary)) {
      const after = nameAfter(folded, to, words);
      if (after)
        tags.push({
          from,
          to: folded.length,
          words: original.slice(from).trim(),
          ...named(after, vocabulary),
        });
    }
  }
  return tags;
}

function namesBehindWord(text: string, words: TagWords, vocabulary: Vocabulary): string | undefined {
  const { word = '', names } = words.tagged.exec(text)?.groups ?? {};
  return isSpelled(word, vocabulary) ? names : undefined;
}

const LEAD_SIGNS = /[、,;/・]/u;
const MOST_LEADING = 4;

/** `【未完、担当：鈴木】`: status words, with the signs behind them, may stand before the owner word. */
function statusBefore(inner: string, words: TagWords): string {
  let at = 0;
  for (let i = 0; i < MOST_LEADING; i += 1) {
    const length = inner.slice(at).search(LEAD_SIGNS);
    if (length < 0 || !words.status.has(normalForm(inner.slice(at, at + length)))) break;
    at += length + 1;
  }
  return inner.slice(0, at);
}

/** `【担当】中山`: the names stand behind the bracket and end the title. */
function nameAfter(folded: string, at: number, words: TagWords): string | undefined {
  const rest = folded.slice(at).trim();
  return rest !== '' && rest.length <= 20 && !/[【([]/.test(rest) && isName(rest, words) ? rest : undefined;
}

/**
 * Lines such as `担当：中山`, `Owner: Mary`, `「担当：鈴木」`, or with one bracket of a pair forgotten. Without a
 * closed pair of brackets the text behind must look like names.
 */
function bareTags(
  folded: string,
  original: string,
  words: TagWords,
  vocabulary: Vocabulary,
): readonly OwnerTag[] {
  const tags: OwnerTag[] = [];
  for (const { 0: line, index } of folded.matchAll(/[^\n]+/g)) {
    const tag = bareTag(line.slice(0, LONGEST + 1), words, vocabulary);
    if (!tag || line.length > LONGEST) continue;
    const [from, to, namesTo] = [index + tag.from, index + line.length, index + tag.namesTo];
    const written = original.slice(namesTo - tag.names.length, namesTo);
    tags.push({ from, to, words: original.slice(from, to).trim(), ...named(written, vocabulary) });
  }
  return tags;
}

interface BareTag {
  readonly from: number;
  readonly names: string;
  /** Where the names end in the line. */
  readonly namesTo: number;
}

function bareTag(line: string, words: TagWords, vocabulary: Vocabulary): BareTag | undefined {
  const from = words.unclosed.exec(line)?.index ?? 0;
  const lead = /^\s*[【「『([〔《]?/u.exec(line.slice(from))?.[0].length ?? 0;
  const namesTo = withoutStrayClosing(line, from + lead);
  const match = words.tagged.exec(line.slice(from + lead, namesTo));
  const names = match?.groups?.names;
  if (names === undefined || match?.groups?.sign?.trim() === '' || !isName(names, words)) return undefined;
  if (!isSpelled(match?.groups?.word ?? '', vocabulary)) return undefined;
  return STRAY_SIGN.test(names) ? undefined : { from, names, namesTo };
}

/** `「担当：鈴木」という欄` speaks of the words. */
const STRAY_SIGN = /[【】「」『』]/u;

/** The end of a line without the closing signs whose opening ones stand before `from`, or nowhere. */
function withoutStrayClosing(line: string, from: number): number {
  const text = line.slice(from).trimEnd();
  const closed = findBrackets(text).some(({ to }) => to === text.length);
  const isStray = !closed && /[】」』)\]〕》]$/u.test(text);
  return from + text.length - Number(isStray);
}

const LONGEST_NAMES = 60;
/** Names in Latin letters start with a capital: `Owner: Mary`, but not `Owner: the class that holds it`. */
const LOWER_CASE_START = /^[a-z]/;

function isName(text: string, words: TagWords): boolean {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_NAMES || LOWER_CASE_START.test(trimmed) || isAddress(trimmed)) return false;
  if (words.quantity.test(trimmed)) return false;
  return !words.notInNames.some((part) => ` ${trimmed} `.toLowerCase().includes(part.toLowerCase()));
}

const isAddress = (text: string): boolean => /\S@\S|:\/\//.test(text);

/** Names without e-mail addresses, which are nobody's business here. */
const named = (text: string, vocabulary: Vocabulary): NamedOwners =>
  readNames(text.replace(/<?[^\s<>,、;]+@[^\s<>,、;]+>?/gu, ''), vocabulary);
