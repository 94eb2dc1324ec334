import { withoutCredentials } from '../model/credentials.js';
import {
  type Alternate,
  type Equation,
  type Inline,
  type Text,
  text,
  type UiLang,
} from '../model/document.js';
import { oncePer } from '../model/once-per.js';
import { oneLine } from '../model/walk.js';
import type { TextRun, Topic } from '../model/workbook.js';
import type { Vocabulary } from '../semantics/index.js';
import { codePattern } from '../semantics/map-links.js';
import { vocabularyOf } from '../semantics/map-names.js';
import { langFolder, mapPath } from './addresses.js';
import type { Library, MapEntry } from './library.js';
import { LinkTargets } from './link-targets.js';
import { type Words, wordsOf } from './words.js';

/** What every view needs to know about the page it builds. */
export interface ViewContext {
  readonly library: Library;
  readonly lang: UiLang;
  readonly words: Words;
  /** Title of the site, in the language of the view where nobody chose one. */
  readonly siteTitle: string;
  readonly targets: LinkTargets;
  /** Words in force, as far as pages look for some. */
  readonly vocabulary: Vocabulary;
  /** Matches document codes of the library's maps in running text; undefined when no code stands out. */
  readonly codes: RegExp | undefined;
}

export function viewContext(library: Library, lang: UiLang): ViewContext {
  const words = wordsOf[lang];
  return {
    library,
    lang,
    words,
    siteTitle: library.title ?? words.siteTitle,
    targets: new LinkTargets(library),
    vocabulary: vocabularyOf(library.naming),
    codes: codePattern(library.maps, library.naming),
  };
}

/** Address of a page in the language of the view. */
export const inLang = (context: ViewContext, path: string): string =>
  langFolder(context.lang, context.library.langs) + path;

/** The same page in every interface language. */
export const alternatesOf = (path: string, { library }: ViewContext): Alternate[] =>
  library.langs.map((lang) => ({ lang, path: langFolder(lang, library.langs) + path }));

/** A topic's title with its formatting; line breaks stay, an empty title is said to be one. */
export function titleInlines(topic: Topic, context: ViewContext, map: MapEntry): Inline[] {
  if (topic.title.trim() === '') return [{ ...text(context.words.untitled), italic: true }];
  const inlines: Inline[] = [];
  for (const piece of pieces(topic.title.trimEnd(), topic.runs ?? [])) {
    if (piece.type === 'equation') {
      inlines.push({ ...piece, latex: withoutCredentials(piece.latex) });
      continue;
    }
    for (const [i, line] of piece.value.split('\n').entries()) {
      if (i > 0) inlines.push({ type: 'break' });
      if (line) inlines.push(...withCodeLinks({ ...piece, value: withoutCredentials(line) }, context, map));
    }
  }
  return inlines;
}

/** Title on one line, as plain words. */
export const plainTitle = (topic: Topic, context: ViewContext): string =>
  titleLine(topic) || context.words.untitled;

/** Once for a topic, as many links may lead to one with a long title. */
const titleLine = oncePer(({ title }: Topic) => oneLine(withoutCredentials(title)));

function pieces(title: string, runs: readonly TextRun[]): (Text | Equation)[] {
  const result: (Text | Equation)[] = [];
  let at = 0;
  for (const run of runs) {
    const to = Math.min(run.to, title.length);
    if (run.from < at || to <= run.from) continue;
    if (run.from > at) result.push(text(title.slice(at, run.from)));
    const words = title.slice(run.from, to);
    result.push(run.math ? equationOf(words) : { ...text(words), ...lookOf(run) });
    at = to;
  }
  if (at < title.length) result.push(text(title.slice(at)));
  return result;
}

/** An equation as it stands in a title, without its delimiters. */
const equationOf = (written: string): Equation => ({
  type: 'equation',
  latex: written.replace(/^(?:\$\$?|\\[[(])|(?:\$\$?|\\[\])])$/g, '').trim(),
  ...(/^(?:\$\$|\\\[)/.test(written) && { display: true }),
});

const lookOf = (run: TextRun): Omit<Text, 'type' | 'value'> => ({
  ...(run.bold && { bold: true }),
  ...(run.italic && { italic: true }),
  ...(run.underline && { underline: true }),
  ...(run.strike && { strike: true }),
  ...(run.colour !== undefined && { colour: run.colour }),
});

/** Documents cite each other by code alone; a code of this library becomes a link. */
function withCodeLinks(piece: Text, context: ViewContext, map: MapEntry): Inline[] {
  if (!context.codes) return [piece];
  const result: Inline[] = [];
  let at = 0;
  for (const match of piece.value.matchAll(context.codes)) {
    const code = match[0];
    const target = context.targets.mapOfCode(code);
    if (!target || target === map) continue;
    if (match.index > at) result.push({ ...piece, value: piece.value.slice(at, match.index) });
    const path = inLang(context, mapPath(target.slug));
    result.push({ type: 'link', target: { type: 'page', path }, content: [{ ...piece, value: code }] });
    at = match.index + code.length;
  }
  if (at < piece.value.length || result.length === 0) result.push({ ...piece, value: piece.value.slice(at) });
  return result;
}

/** A map by its title. */
export const mapLink = (map: MapEntry, context: ViewContext): Inline => ({
  type: 'link',
  target: { type: 'page', path: inLang(context, mapPath(map.slug)) },
  content: [text(oneLine(map.title))],
});

/** A map by its document code, where its title stands elsewhere or space is short. */
export const codeLink = (map: MapEntry, context: ViewContext): Inline => ({
  type: 'link',
  target: { type: 'page', path: inLang(context, mapPath(map.slug)) },
  content: [text(map.code)],
});
