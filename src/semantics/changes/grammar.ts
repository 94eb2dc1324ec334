import type { ChangeAction, ChangeTarget, PageRange } from '../meaning.js';
import { type FoundNumber, numberAt, numbersBetween } from '../sections/numbers.js';
import { findBrackets, MOST_PER_TITLE, type Stretch } from '../text/brackets.js';
import { fold } from '../text/fold.js';
import { anyText, anyWord, perVocabulary } from '../text/words.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { pagesAt } from './pages.js';

/** What a change marker says, its targets not yet looked up. */
export interface ChangeWords {
  readonly targets: readonly ChangeTarget[];
  readonly pages: readonly PageRange[];
  readonly action: ChangeAction | null;
  readonly furtherActions: readonly ChangeAction[];
  /** As written. */
  readonly qualifier?: string;
  readonly destination?: ChangeTarget;
}

/** A change marker found in a title. */
export interface FoundChange extends Stretch, ChangeWords {
  /** As written. */
  readonly words: string;
  readonly by: 'words' | 'title';
}

interface GrammarWords {
  readonly hint: RegExp;
  /** The marker's own word and the colon, at the start of a line. */
  readonly opening: RegExp;
  readonly sure: RegExp;
  readonly actions: RegExp;
  readonly actionOf: ReadonlyMap<string, ChangeAction>;
  readonly qualifiers: RegExp;
  readonly column: RegExp;
  readonly arrow: RegExp;
  readonly arrowHint: RegExp;
}

const grammarWords = perVocabulary((vocabulary): GrammarWords => {
  const { changes, boxes } = vocabulary;
  const actions = Object.entries(changes.actions) as [ChangeAction, readonly string[]][];
  const actionOf = actions.flatMap(([action, words]) =>
    words.map((word) => [fold(word).toLowerCase(), action] as const),
  );
  const sure = anyText(changes.words);
  const any = anyText([...changes.words, ...changes.likelyWords]);
  return {
    hint: new RegExp(`${any}\\s?:`, 'iu'),
    opening: new RegExp(`(?<=^|\\n|[【([〔《])[\\s■□●◆◇★・*※]{0,4}${any}\\s?:`, 'giu'),
    sure: new RegExp(sure, 'iu'),
    actions: new RegExp(anyWord(actionOf.map(([word]) => word)), 'giu'),
    actionOf: new Map(actionOf),
    qualifiers: new RegExp(anyWord(changes.qualifiers), 'iu'),
    column: new RegExp(anyWord(boxes.column), 'iuy'),
    arrow: new RegExp(`\\s*${anyText(changes.arrows)}\\s*`, 'uy'),
    arrowHint: new RegExp(anyText(changes.arrows), 'u'),
  };
});

/** The change markers of a title, in order. `original` is the same title before folding. */
export function findChanges(
  folded: string,
  original: string,
  vocabulary: Vocabulary,
): readonly FoundChange[] {
  const words = grammarWords(vocabulary);
  const written = words.hint.test(folded) ? writtenChanges(folded, original, words, vocabulary) : [];
  const move = words.arrowHint.test(folded) ? moveIn(folded, original, words, vocabulary) : undefined;
  return move ? [...written, move] : written;
}

function writtenChanges(
  folded: string,
  original: string,
  words: GrammarWords,
  vocabulary: Vocabulary,
): readonly FoundChange[] {
  const openings = [...folded.matchAll(words.opening)].slice(0, MOST_PER_TITLE);
  const found: FoundChange[] = [];
  openings.forEach((opening, i) => {
    const bodyFrom = opening.index + opening[0].length;
    const stretch = stretchOf(folded, opening.index, openings[i + 1]?.index ?? folded.length);
    const change = parseChange(
      folded.slice(bodyFrom, stretch.bodyTo),
      original.slice(bodyFrom, stretch.bodyTo),
      vocabulary,
    );
    const isNamed = change.targets.length > 0 || change.pages.length > 0;
    if (!isNamed && !words.sure.test(opening[0])) return;
    const { from, to } = stretch;
    found.push({ from, to, words: original.slice(from, to).trim(), by: 'words', ...change });
  });
  return found;
}

/** From the opening to its closing bracket, else to the next marker or the end. */
function stretchOf(folded: string, at: number, next: number): Stretch & { readonly bodyTo: number } {
  const bracket = findBrackets(folded).findLast(({ from, to }) => from === at - 1 && to <= next + 1);
  if (bracket) return { from: bracket.from, to: bracket.to, bodyTo: bracket.to - 1 };
  return { from: at, to: next, bodyTo: next };
}

/** Reads what follows the colon: targets, pages, actions, in any order. */
export function parseChange(folded: string, original: string, vocabulary: Vocabulary): ChangeWords {
  const words = grammarWords(vocabulary);
  const { targets, pages, rest } = scanNames({ folded, original, words, vocabulary });
  const actions = [...rest.matchAll(words.actions)].flatMap(
    ([word]) => words.actionOf.get(word.toLowerCase()) ?? [],
  );
  const isNamed = targets.length > 0 || pages.length > 0;
  const [action = null, ...furtherActions] = isNamed ? actions : [];
  const qualifier = words.qualifiers.exec(rest);
  return {
    targets,
    pages,
    action,
    furtherActions,
    ...(qualifier && {
      qualifier: original.slice(qualifier.index, qualifier.index + qualifier[0].length),
    }),
  };
}

const QUOTED = /[「『“"](?<title>[^「」『』“”"]{1,200})[」』”"]/uy;

interface ChangeText {
  readonly folded: string;
  readonly original: string;
  readonly words: GrammarWords;
  readonly vocabulary: Vocabulary;
}

/** Targets or pages that stand at one place of a text. */
interface Named {
  readonly to: number;
  readonly targets?: readonly ChangeTarget[];
  readonly pages?: readonly PageRange[];
}

interface NamesOf {
  readonly targets: readonly ChangeTarget[];
  readonly pages: readonly PageRange[];
  /** The text with those blanked out, the same length. */
  readonly rest: string;
}

function scanNames(text: ChangeText): NamesOf {
  const targets: ChangeTarget[] = [];
  const pages: PageRange[] = [];
  let rest = '';
  for (let at = 0; at < text.folded.length; ) {
    const named = namedAt(text, at);
    targets.push(...(named?.targets ?? []));
    pages.push(...(named?.pages ?? []));
    rest += named ? ' '.repeat(named.to - at) : text.folded.charAt(at);
    at = named ? named.to : at + 1;
  }
  return { targets, pages, rest };
}

function namedAt(text: ChangeText, at: number): Named | undefined {
  const { folded, vocabulary } = text;
  const worded = titleAt(text, at) ?? pagesAt(folded, at, vocabulary) ?? columnAt(text, at);
  if (worded) return worded;
  const number = numberAt(folded, at, vocabulary);
  return number && sectionsFrom(folded, number, vocabulary);
}

function titleAt({ folded, original }: ChangeText, at: number): Named | undefined {
  const quoted = matchAt(QUOTED, folded, at);
  if (!quoted) return undefined;
  const to = at + quoted[0].length;
  return { to, targets: [{ kind: 'title', name: original.slice(at + 1, to - 1).trim() }] };
}

function columnAt({ folded, original, words }: ChangeText, at: number): Named | undefined {
  const column = matchAt(words.column, folded, at);
  if (!column) return undefined;
  const to = at + column[0].length;
  return { to, targets: [{ kind: 'column', name: original.slice(at, to) }] };
}

/** A section, or each section of a range. */
function sectionsFrom(folded: string, first: FoundNumber, vocabulary: Vocabulary): Named {
  const tilde = matchAt(/\s?~\s?/uy, folded, first.to);
  const next = tilde ? first.to + tilde[0].length : first.to;
  const last = tilde && (numberAt(folded, next, vocabulary) ?? plainNumberAt(folded, next));
  const names = last ? numbersBetween(first, last.figures) : [first.number];
  return { to: last ? last.to : first.to, targets: names.map((name) => ({ kind: 'section', name })) };
}

function plainNumberAt(
  folded: string,
  at: number,
): { readonly figures: string; readonly to: number } | undefined {
  const match = matchAt(/\d{1,3}(?!\d)/y, folded, at);
  return match ? { figures: match[0], to: at + match[0].length } : undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** `【Mission03-C⇒Mission6.6】`: the section moves. */
function moveIn(
  folded: string,
  original: string,
  words: GrammarWords,
  vocabulary: Vocabulary,
): FoundChange | undefined {
  for (const { from, to, inner } of findBrackets(folded)) {
    const first = numberAt(inner, 0, vocabulary);
    const arrow = first && matchAt(words.arrow, inner, first.to);
    const second = arrow && numberAt(inner, first.to + arrow[0].length, vocabulary);
    if (!first || !second || second.to !== inner.trimEnd().length) continue;
    return {
      ...{
        from,
        to,
        words: original.slice(from, to),
        by: 'title',
        action: 'move',
        furtherActions: [],
        pages: [],
      },
      targets: [{ kind: 'section', name: first.number }],
      destination: { kind: 'section', name: second.number },
    };
  }
  return undefined;
}
