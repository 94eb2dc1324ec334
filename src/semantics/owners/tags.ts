import { findBrackets, MOST_PER_TITLE, type Stretch } from '../text/brackets.js';
import { anyText, perVocabulary } from '../text/words.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { type NamedOwners, readNames } from './names.js';

/** An owner tag found in a title. */
export interface OwnerTag extends Stretch, NamedOwners {
  /** As written, brackets included. */
  readonly words: string;
}

interface TagWords {
  readonly hint: RegExp;
  /** Content of a bracket, or a whole title: the word, a separator, the names. */
  readonly tagged: RegExp;
  readonly wordAlone: RegExp;
  readonly notInNames: readonly string[];
}

const tagWords = perVocabulary(({ owners }): TagWords => {
  const word = anyText(owners.words);
  return {
    hint: new RegExp(word, 'iu'),
    tagged: new RegExp(
      `^\\s*${word}\\s*(?<sign>${anyText(owners.separators)}|\\s)\\s*(?<names>[\\s\\S]*)$`,
      'iu',
    ),
    wordAlone: new RegExp(`^\\s*${word}\\s*$`, 'iu'),
    notInNames: owners.notInNames,
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
    const names = words.tagged.exec(inner)?.groups?.names;
    if (names !== undefined) {
      tags.push({
        from,
        to,
        words: original.slice(from, to),
        ...named(original.slice(to - 1 - names.length, to - 1), vocabulary),
      });
    } else if (words.wordAlone.test(inner)) {
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

/** `【担当】中山`: the names stand behind the bracket and end the title. */
function nameAfter(folded: string, at: number, words: TagWords): string | undefined {
  const rest = folded.slice(at).trim();
  return rest !== '' && rest.length <= 20 && !/[【([]/.test(rest) && isName(rest, words) ? rest : undefined;
}

/** Lines such as `担当：中山`, `Owner: Mary`. Without brackets the text behind must look like names. */
function bareTags(
  folded: string,
  original: string,
  words: TagWords,
  vocabulary: Vocabulary,
): readonly OwnerTag[] {
  const tags: OwnerTag[] = [];
  for (const { 0: line, index } of folded.matchAll(/[^\n]+/g)) {
    const match = line.length > LONGEST ? null : words.tagged.exec(line);
    const names = match?.groups?.names;
    if (names === undefined || match?.groups?.sign?.trim() === '' || !isName(names, words)) continue;
    const to = index + line.length;
    const written = original.slice(to - names.length, to);
    tags.push({ from: index, to, words: original.slice(index, to).trim(), ...named(written, vocabulary) });
  }
  return tags;
}

const LONGEST_NAMES = 60;
/** Names in Latin letters start with a capital: `Owner: Mary`, but not `Owner: the class that holds it`. */
const LOWER_CASE_START = /^[a-z]/;

function isName(text: string, words: TagWords): boolean {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_NAMES || LOWER_CASE_START.test(trimmed) || isAddress(trimmed)) return false;
  return !words.notInNames.some((part) => ` ${trimmed} `.toLowerCase().includes(part.toLowerCase()));
}

const isAddress = (text: string): boolean => /\S@\S|:\/\//.test(text);

/** Names without e-mail addresses, which are nobody's business here. */
const named = (text: string, vocabulary: Vocabulary): NamedOwners =>
  readNames(text.replace(/<?[^\s<>,、;]+@[^\s<>,、;]+>?/gu, ''), vocabulary);
