import type { ChangeAction, ChangeTarget, PageRange } from '../meaning.js';
import { type FoundNumber, numberAt, numbersBetween } from '../sections/numbers.js';
import { type Bracket, findBrackets, MOST_PER_TITLE, type Stretch } from '../text/brackets.js';
import { fold } from '../text/fold.js';
import { matchAt } from '../text/matches.js';
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
  readonly destinations: readonly ChangeTarget[];
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
  /** The marker's word asks for the action itself: `To revise:`. */
  readonly asking: RegExp;
  /** Between what is divided, joined or moved and where it goes: `3-1を3-1と3-2に分割`. Sticky. */
  readonly into: RegExp;
  /** Pages as print shows them, `p.20` or `20ページ`: `P1` is a priority. */
  readonly printed: RegExp;
  /** What names of columns end before. Sticky. */
  readonly columnName: RegExp;
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
  const any = anyText([...changes.words, ...changes.likelyWords, ...changes.askingWords]);
  const noColon = `(?:${sure}[ \\t](?=[^\\n:]*\\d)|[【[(〔《]${sure}[】\\])〕》](?!\\s*$)\\s?:?)`;
  return {
    hint: new RegExp(`${any}\\s?:|${noColon}`, 'iu'),
    opening: new RegExp(`(?<=^|\\n|[【([〔《])[\\s■□●◆◇★・*※]{0,4}(?:${any}\\s?:|${noColon})`, 'giu'),
    sure: new RegExp(`${sure}\\s?:$`, 'iu'),
    asking: new RegExp(anyWord(changes.askingWords), 'iu'),
    into: new RegExp(`\\s*${anyText(changes.into)}\\s*$`, 'iu'),
    printed: new RegExp(
      `${anyWord(changes.pagesBefore).replaceAll('(?![A-Za-z0-9])', '')}\\.\\s?\\d|\\d\\s?${anyText(changes.pagesAfter)}`,
      'iu',
    ),
    columnName: new RegExp(
      `\\s?(?<title>[^()「」『』【】,、\\n]{1,80}?)(?=[(,、【\\n]|${anyText(changes.into)}|$)`,
      'iuy',
    ),
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

/** No marker names more in more letters than this. */
const LONGEST_MARKER = 2_000;

function writtenChanges(
  folded: string,
  original: string,
  words: GrammarWords,
  vocabulary: Vocabulary,
): readonly FoundChange[] {
  const openings = [...folded.matchAll(words.opening)];
  const brackets = findBrackets(folded);
  const found: FoundChange[] = [];
  openings.slice(0, MOST_PER_TITLE).forEach((opening, i) => {
    const bodyFrom = opening.index + opening[0].length;
    const stretch = stretchOf(brackets, opening.index, openings[i + 1]?.index ?? folded.length);
    const body = [folded, original].map((text) =>
      text.slice(bodyFrom, Math.min(stretch.bodyTo, bodyFrom + LONGEST_MARKER)),
    );
    const said = parseChange(body[0] ?? '', body[1] ?? '', vocabulary);
    const asked = said.action === null ? askedAction(opening[0], words) : said.action;
    const change = { ...said, action: asked };
    const isNamed = change.targets.length > 0 || change.pages.length > 0;
    if (!isNamed && !words.sure.test(opening[0])) return;
    const { from, to } = stretch;
    found.push({ from, to, words: original.slice(from, to).trim(), by: 'words', ...change });
  });
  return found;
}

function askedAction(opening: string, words: GrammarWords): ChangeAction | null {
  const asking = words.asking.exec(opening)?.[0];
  const [action] = asking?.match(words.actions) ?? [];
  return words.actionOf.get(action?.toLowerCase() ?? '') ?? null;
}

/** From the opening to its closing bracket, else to the next marker or the end. */
function stretchOf(
  brackets: readonly Bracket[],
  at: number,
  next: number,
): Stretch & { readonly bodyTo: number } {
  const bracket = brackets.findLast(({ from, to }) => from === at - 1 && to <= next + 1);
  if (bracket) return { from: bracket.from, to: bracket.to, bodyTo: bracket.to - 1 };
  return { from: at, to: next, bodyTo: next };
}

/** Reads what follows the colon: targets, pages, actions, in any order. */
export function parseChange(folded: string, original: string, vocabulary: Vocabulary): ChangeWords {
  const words = grammarWords(vocabulary);
  const text = withRangeSigns(folded, original);
  const { named, goals, pages, rest } = scanNames({ folded: text, original, words, vocabulary });
  const targets = named.length > 1 && named.length === pages.length ? onPages(named, pages) : named.flat();
  const found = [...rest.matchAll(words.actions)].flatMap(
    ([word]) => words.actionOf.get(word.toLowerCase()) ?? [],
  );
  const isNamed = targets.length > 0 || pages.length > 0;
  const [action = null, ...furtherActions] = isNamed ? new Set(found) : [];
  const qualifier = words.qualifiers.exec(rest);
  const goesSomewhere = action === 'split' || action === 'merge' || action === 'move';
  return {
    targets: distinct(goesSomewhere ? targets : [...targets, ...goals]),
    pages,
    action,
    furtherActions,
    ...(qualifier && {
      qualifier: original.slice(qualifier.index, qualifier.index + qualifier[0].length),
    }),
    destinations: goesSomewhere ? distinct(goals) : [],
  };
}

/** As many ranges of pages as names stand for each other, in order: `「はじめに」,Mission1-3(p.4～5,18～21)`. */
const onPages = (named: NamesOf['named'], pages: readonly PageRange[]): readonly ChangeTarget[] =>
  named.flatMap((group, i) => {
    const page = pages[i];
    return page ? group.map((target) => ({ ...target, pages: page })) : group;
  });

const distinct = (targets: readonly ChangeTarget[]): readonly ChangeTarget[] => [
  ...new Map(targets.map((target) => [`${target.kind} ${target.name}`, target])).values(),
];

/** True where pages are named as print shows them: `P.20`, `20ページ`. */
export const namesPrintedPages = (folded: string, vocabulary: Vocabulary): boolean =>
  grammarWords(vocabulary).printed.test(folded);

const DASH_BEHIND_NUMBER = /(?<=\d[-.]\d{1,3}\s?)-(?=\s?(?:\p{L}|\d))/gu;
const LONG_DASH = /[\u2013-\u2015]/;

/** A long dash behind a whole number is a range (`3-17–20`), a hyphen is part of it (`3-17-2`). */
const withRangeSigns = (folded: string, original: string): string =>
  LONG_DASH.test(original)
    ? folded.replace(DASH_BEHIND_NUMBER, (dash, at: number) =>
        LONG_DASH.test(original.charAt(at)) ? '~' : dash,
      )
    : folded;

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
  /** Targets by the name that names them: a range of sections is one name. */
  readonly named: readonly (readonly ChangeTarget[])[];
  /** Targets named behind the word for "into". */
  readonly goals: readonly ChangeTarget[];
  readonly pages: readonly PageRange[];
  /** The text with those blanked out, the same length. */
  readonly rest: string;
}

function scanNames(text: ChangeText): NamesOf {
  const names: (readonly ChangeTarget[])[] = [];
  const goals: ChangeTarget[] = [];
  const pages: PageRange[] = [];
  let rest = '';
  for (let at = 0; at < text.folded.length; ) {
    const named = namedAt(text, at);
    if (named?.targets && (goals.length > 0 || (names.length > 0 && leadsInto(rest, text.words))))
      goals.push(...named.targets);
    else if (named?.targets) names.push(named.targets);
    pages.push(...(named?.pages ?? []));
    rest += named ? ' '.repeat(named.to - at) : text.folded.charAt(at);
    at = named ? named.to : at + 1;
  }
  return { named: names, goals, pages, rest };
}

/** Whether the words right before a name say that it is where something goes. */
const leadsInto = (rest: string, { into }: GrammarWords): boolean => into.test(rest.slice(-LONGEST_INTO));

/** Characters of such a word with the space around it. */
const LONGEST_INTO = 30;

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

/** `コラム`, or with its title `【コラム】クラウド`, `コラム「クラウド」`. */
function columnAt({ folded, original, words }: ChangeText, at: number): Named | undefined {
  const isBracketed = /[【[(〔《]/.test(folded.charAt(at));
  const column = matchAt(words.column, folded, at + Number(isBracketed));
  if (!column) return undefined;
  const wordTo = column.index + column[0].length;
  if (isBracketed && !/[】\])〕》]/.test(folded.charAt(wordTo))) return undefined;
  const to = wordTo + Number(isBracketed);
  const quoted = matchAt(QUOTED, folded, to);
  const title = quoted ?? (isBracketed ? matchAt(words.columnName, folded, to) : null);
  const name = title?.groups?.title?.trim();
  if (!title || !name)
    return { to, targets: [{ kind: 'column', name: original.slice(column.index, wordTo) }] };
  const nameFrom = title.index + title[0].indexOf(name);
  const written = original.slice(nameFrom, nameFrom + name.length);
  return { to: to + title[0].length, targets: [{ kind: 'column', name: written }] };
}

/** A section, or each section of a range; the ends of a range may bear their pages: `3-1(p.8)~3-3(p.12)`. */
function sectionsFrom(folded: string, first: FoundNumber, vocabulary: Vocabulary): Named {
  const firstPages = bracketedPages(folded, first.to, vocabulary);
  const tilde = matchAt(/\s?~\s?/uy, folded, firstPages?.to ?? first.to);
  const next = tilde ? tilde.index + tilde[0].length : first.to;
  const numbered = tilde ? numberAt(folded, next, vocabulary) : undefined;
  const last = numbered ?? (tilde && !firstPages ? plainNumberAt(folded, next) : undefined);
  const names = last ? numbersBetween(first, last.figures) : [first.number];
  const targets = names.map((name) => ({ kind: 'section' as const, name }));
  if (!last || !firstPages) return { to: last?.to ?? first.to, targets };
  const lastPages = bracketedPages(folded, last.to, vocabulary);
  return { to: lastPages?.to ?? last.to, targets, pages: [spanOf(firstPages, lastPages)] };
}

interface BracketedPages {
  readonly to: number;
  readonly pages: readonly PageRange[];
}

function bracketedPages(folded: string, at: number, vocabulary: Vocabulary): BracketedPages | undefined {
  const opening = matchAt(/\s?\(\s?/uy, folded, at);
  const found = opening ? pagesAt(folded, at + opening[0].length, vocabulary) : undefined;
  const closing = found && matchAt(/\s?\)/uy, folded, found.to);
  return found && closing ? { to: found.to + closing[0].length, pages: found.pages } : undefined;
}

/** From the first page to the last. */
function spanOf(first: BracketedPages, last: BracketedPages | undefined): PageRange {
  const pages = [...first.pages, ...(last?.pages ?? [])];
  const from = Math.min(...pages.map((page) => page.from));
  const to = Math.max(...pages.map((page) => page.to ?? page.from));
  const openEnded = pages.some((page) => page.openEnded);
  return openEnded || to === from ? { from, openEnded } : { from, to, openEnded };
}

function plainNumberAt(
  folded: string,
  at: number,
): { readonly figures: string; readonly to: number } | undefined {
  const match = matchAt(/\d{1,3}(?!\d)/y, folded, at);
  return match ? { figures: match[0], to: at + match[0].length } : undefined;
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
      destinations: [{ kind: 'section', name: second.number }],
    };
  }
  return undefined;
}
