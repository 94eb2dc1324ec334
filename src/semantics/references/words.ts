import { fold, normalForm } from '../text/fold.js';
import { anyText, anyWord, escaped, normalSet, perVocabulary } from '../text/words.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';

/** What the vocabulary knows about citations, as patterns. All are for folded text. */
export interface CitationWords {
  /** Cut from the end of a publisher: `公表`. */
  readonly after: RegExp;
  /** In no publisher's name. */
  readonly never: RegExp;
  /** Bodies that publish what they are named beside: `省`, and well-known names. */
  readonly publishers: RegExp;
  /** At the start of the name of a publisher's part: `総務省情報流通行政局`. */
  readonly partOf: RegExp;
  /** Bodies that people also study at, work for and meet in. */
  readonly institutions: RegExp;
  /** Parts of an institution, which publish nothing by themselves: `営業部`. */
  readonly departments: RegExp;
  readonly editions: RegExp;
  /** The same, global. */
  readonly allEditions: RegExp;
  /** Sticky: right here, in brackets or not, in the group `edition`. */
  readonly editionHere: RegExp;
  /** What may go on right behind an edition: `第4版ガイドライン`, `第3版対応`. */
  /** Begins words that go on about several documents, so that what follows a citation is no title. */
  readonly andOthers: RegExp;
  readonly behindEdition: RegExp;
  /** From one edition to the next, and nothing else. */
  readonly arrow: RegExp;
  /** All of a text behind a cited document that is still about it. */
  readonly behindSource: RegExp;
  /** How a file is described: its kind, its size. */
  readonly files: RegExp;
  /** Page titles that programs keep of pages that are gone. */
  readonly gonePages: RegExp;
  /** Before a publisher, what happened on the date: `最新版 IPA`. */
  readonly eventBefore: RegExp;
  /** Names that say of themselves that they are companies'. */
  readonly companies: RegExp;
  /** At the start: a body that numbers its standards. */
  readonly standards: RegExp;
  /** Brackets that name a box or a kind of source: `【コラム】`. */
  readonly boxes: RegExp;
  /** Global, for `matchAll` alone. */
  readonly documents: RegExp;
  readonly notDocuments: RegExp;
  readonly headings: ReadonlySet<string>;
  /** Titles of the links to the map's own editions. */
  readonly ownEditions: ReadonlySet<string>;
  readonly pointers: RegExp;
  readonly pointerBehind: RegExp;
}

/** Nobody cites in more letters than this. */
export const LONGEST_TITLE = 120;

export const citationWords = perVocabulary(
  ({ citations: words, editions, boxes, changes }): CitationWords => ({
    after: new RegExp(`(?:${anyText(words.afterPublisher)})$`, 'iu'),
    eventBefore: new RegExp(`^\\s*(?:${anyText(words.afterPublisher)})[\\s、,]+`, 'iu'),
    never: new RegExp(anyWord(words.notInPublishers), 'iu'),
    publishers: new RegExp(`^${anyWord(words.publishers)}$|${endOrWord(words.organisations)}`, 'iu'),
    partOf: new RegExp(
      `^(?:${anyText(words.publishers)}|\\p{sc=Han}{1,8}?${anyText(words.organisations.filter(isWide))})(?=\\S)`,
      'u',
    ),
    institutions: new RegExp(endOrWord(words.institutions), 'iu'),
    departments: new RegExp(`${anyText(words.departments)}$`, 'iu'),
    editions: new RegExp(editionsIn(words.editions), 'iu'),
    allEditions: new RegExp(editionsIn(words.editions), 'giu'),
    editionHere: new RegExp(`\\s*[([【]?\\s*(?<edition>${editionsIn(words.editions)})`, 'iuy'),
    behindEdition: new RegExp(`^(?:${anyText([...words.documents, ...words.behindSource])})`, 'iu'),
    andOthers: new RegExp(`^\\p{sc=Hiragana}?${anyText(words.andOthers)}`, 'iu'),
    arrow: new RegExp(`^\\s*${anyText(changes.arrows)}\\s*$`, 'u'),
    behindSource: behindSource(words),
    files: new RegExp(`${anyWord(words.files)}|${FILE_SIZE}`, 'iu'),
    gonePages: new RegExp(anyText(words.gonePages), 'iu'),
    companies: new RegExp(endOrWord(words.companies), 'iu'),
    standards: new RegExp(`^${anyText(words.standards)}(?![A-Za-z])`, 'u'),
    boxes: new RegExp(anyWord([...boxes.column, ...boxes.reference, ...words.labels]), 'iu'),
    documents: new RegExp(anyWord(words.documents), 'giu'),
    notDocuments: new RegExp(endOrWord(words.notDocuments), 'iu'),
    headings: normalSet(words.headings),
    ownEditions: normalSet(editions),
    pointers: new RegExp(
      `^[\\s:]*${anyWord(words.pointers)}(?=[\\s:：]|$)|(?<=^|[\\s:：])${anyWord(words.pointers)}[\\s:：]*$`,
      'giu',
    ),
    pointerBehind: new RegExp(
      `${anyText(words.pointers.filter((word) => /[^\x00-\x7f]{2}/u.test(word)))}$`,
      'u',
    ),
  }),
);

const isWide = (word: string): boolean => !/[A-Za-z]/.test(word);

/** Words in Latin letters anywhere in a name, others at its end. */
function endOrWord(words: readonly string[]): string {
  const latin = words.filter((word) => !isWide(word));
  const others = words.filter(isWide);
  return `${anyWord(latin)}|${anyText(others)}$`;
}

const editionsIn = (forms: readonly string[]): string => forms.map(editionPattern).join('|') || '(?!)';

const FILE_SIZE = '\\d+(?:[.,]\\d+)?\\s?[KMG]B';

/** Words behind a source, how the file is described, other brackets, and the number that somebody filed it under. */
function behindSource({ behindSource: behind, files }: Vocabulary['citations']): RegExp {
  const file = `(?:${anyWord(files)}|${FILE_SIZE})`;
  const inBrackets = '[(【[][^()【】[\\]]{0,60}[)】\\]]';
  const filed = '[A-Za-z0-9][A-Za-z0-9._-]*';
  return new RegExp(
    `^\\s*(?:${anyText(behind)})?[\\s)]*(?:(?:${file}|${inBrackets})\\s*){0,4}(?:${filed})?[\\s。)]*$`,
    'iu',
  );
}

function editionPattern(form: string): string {
  const [before = '', after = ''] = fold(form).split('#');
  const start = /^[A-Za-z]/.test(before) || before === '' ? '(?<![A-Za-z0-9.:])' : '';
  return `${start}${escaped(before)}\\s?\\d{1,4}(?:\\.\\d{1,3}){0,2}\\s?${escaped(after)}(?![A-Za-z0-9])`;
}

/** True when a whole title names the place where documents are listed: `参考資料`. */
export const isHeading = (name: string, { headings }: CitationWords): boolean =>
  headings.has(normalForm(name));
