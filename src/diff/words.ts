import { diff } from 'fast-myers-diff';

/** A stretch of text that stayed, came or went. Joined, `equal` and `inserted` give the new text. */
export interface WordChange {
  readonly kind: 'equal' | 'inserted' | 'deleted';
  readonly text: string;
}

/** Pieces of both texts together up to which they are compared piece by piece: a tenth of a second at worst. */
const MOST_PIECES = 6_000;

/**
 * What changed inside a text, by words of its language (BCP 47), also where no spaces stand between words.
 * Deleted text comes before what replaces it. Long texts are compared by lines first.
 */
export function words(before: string, after: string, locale = 'ja'): readonly WordChange[] {
  const raw =
    before === after ? equal(before) : byWords(before, after, locale, () => byLines(before, after, locale));
  return joined(narrowed(joined(raw.flatMap(islandAsChange(raw)))));
}

const equal = (text: string): WordChange[] => [{ kind: 'equal', text }];

const replaced = (before: string, after: string): WordChange[] => [
  { kind: 'deleted', text: before },
  { kind: 'inserted', text: after },
];

type Fallback = () => WordChange[];

const byWords = (before: string, after: string, locale: string, tooLong: Fallback): WordChange[] =>
  before.length + after.length > 4 * MOST_PIECES
    ? tooLong()
    : byPieces(segments(before, locale), segments(after, locale), replaced, tooLong);

const byLines = (before: string, after: string, locale: string): WordChange[] =>
  byPieces(
    before.split(/(?<=\n)/u),
    after.split(/(?<=\n)/u),
    (old, now) => byWords(old, now, locale, () => replaced(old, now)),
    () => replaced(before, after),
  );

/** Pieces that stayed as they are, what is between them as `changed` tells it. */
function byPieces(
  before: readonly string[],
  after: readonly string[],
  changed: (before: string, after: string) => WordChange[],
  tooLong: Fallback,
): WordChange[] {
  if (before.length + after.length > MOST_PIECES) return tooLong();
  const result: WordChange[] = [];
  let at = 0;
  for (const [from, to, newFrom, newTo] of diff([...before], [...after])) {
    result.push(...equal(before.slice(at, from).join('')));
    result.push(...changed(before.slice(from, to).join(''), after.slice(newFrom, newTo).join('')));
    at = to;
  }
  return [...result, ...equal(before.slice(at).join(''))];
}

const segmenters = new Map<string, Intl.Segmenter>();

function segments(text: string, locale: string): string[] {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, segmenter);
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** White space alone between two changes reads better as part of both. */
const islandAsChange =
  (all: readonly WordChange[]) =>
  (change: WordChange, index: number): readonly WordChange[] =>
    change.kind === 'equal' &&
    change.text.trim() === '' &&
    isChanged(all[index - 1]) &&
    isChanged(all[index + 1])
      ? [
          { kind: 'deleted', text: change.text },
          { kind: 'inserted', text: change.text },
        ]
      : [change];

const isChanged = (change: WordChange | undefined): boolean =>
  change !== undefined && change.kind !== 'equal';

/** One stretch per kind between two equal ones: first what went, then what came. */
function joined(changes: readonly WordChange[]): WordChange[] {
  const result: WordChange[] = [];
  let deleted = '';
  let inserted = '';
  let equal = '';
  const flush = (): void => {
    if (equal) result.push({ kind: 'equal', text: equal });
    if (deleted) result.push({ kind: 'deleted', text: deleted });
    if (inserted) result.push({ kind: 'inserted', text: inserted });
    deleted = inserted = equal = '';
  };
  for (const { kind, text } of changes) {
    if (kind === 'equal') {
      if (deleted || inserted) flush();
      equal += text;
    } else if (kind === 'deleted') deleted += text;
    else inserted += text;
  }
  flush();
  return result;
}

/** A word that only grew or shrank, in a script without spaces: only what was put in or taken out is told. */
function narrowed(changes: readonly WordChange[]): WordChange[] {
  return changes.flatMap((change, index): readonly WordChange[] => {
    const next = changes[index + 1];
    const previous = changes[index - 1];
    if (change.kind === 'deleted' && next?.kind === 'inserted') return growth(change.text, next.text);
    return change.kind === 'inserted' && previous?.kind === 'deleted' ? [] : [change];
  });
}

function growth(deleted: string, inserted: string): readonly WordChange[] {
  const old = [...deleted];
  const now = [...inserted];
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head += 1;
  const tail = shorter - head;
  const [longer, kind] = old.length > now.length ? ([old, 'deleted'] as const) : ([now, 'inserted'] as const);
  const grown = longer.slice(head, longer.length - tail);
  const endsAlike = tail === 0 || old.slice(-tail).join('') === now.slice(-tail).join('');
  if (!endsAlike || !isCut(longer, head) || !isCut(longer, longer.length - tail)) {
    return [
      { kind: 'deleted', text: deleted },
      { kind: 'inserted', text: inserted },
    ];
  }
  return [
    { kind: 'equal', text: longer.slice(0, head).join('') },
    { kind, text: grown.join('') },
    { kind: 'equal', text: tail === 0 ? '' : longer.slice(-tail).join('') },
  ];
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u30fc]/u;
const SPACED_WORD = /[\p{L}\p{N}\p{M}_]/u;

/** Whether a word may be taken apart before this character: not inside a word of a script with spaces. */
function isCut(chars: readonly string[], at: number): boolean {
  const left = chars[at - 1];
  const right = chars[at];
  if (left === undefined || right === undefined) return true;
  if (/\p{M}/u.test(right)) return false;
  const inWord = (char: string): boolean => SPACED_WORD.test(char) && !UNSPACED.test(char);
  return !(inWord(left) && inWord(right));
}
