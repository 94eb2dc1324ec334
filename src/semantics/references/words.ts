import { fold, normalForm } from '../text/fold.js';
import { anyText, anyWord, escaped, normalSet, perVocabulary } from '../text/words.js';

/** What the vocabulary knows about citations, as patterns. All are for folded text. */
export interface CitationWords {
  /** Cut from the end of a publisher: `公表`. */
  readonly after: RegExp;
  /** In no publisher's name. */
  readonly never: RegExp;
  /** Bodies that publish what they are named beside: `省`, and well-known names. */
  readonly publishers: RegExp;
  /** Bodies that people also study at, work for and meet in. */
  readonly institutions: RegExp;
  /** Parts of an institution, which publish nothing by themselves: `営業部`. */
  readonly departments: RegExp;
  readonly editions: RegExp;
  /** Global, for `matchAll` alone. */
  readonly documents: RegExp;
  readonly notDocuments: RegExp;
  readonly headings: ReadonlySet<string>;
  /** Titles of the links to the map's own editions. */
  readonly ownEditions: ReadonlySet<string>;
  readonly pointers: RegExp;
  readonly pointerBehind: RegExp;
}

export const citationWords = perVocabulary(
  ({ citations: words, editions }): CitationWords => ({
    after: new RegExp(`(?:${anyText(words.afterPublisher)})$`, 'iu'),
    never: new RegExp(anyWord(words.notInPublishers), 'iu'),
    publishers: new RegExp(`^${anyWord(words.publishers)}$|${endOrWord(words.organisations)}`, 'iu'),
    institutions: new RegExp(endOrWord(words.institutions), 'iu'),
    departments: new RegExp(`${anyText(words.departments)}$`, 'iu'),
    editions: new RegExp(words.editions.map(editionPattern).join('|') || '(?!)', 'iu'),
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

/** Words in Latin letters anywhere in a name, others at its end. */
function endOrWord(words: readonly string[]): string {
  const latin = words.filter((word) => /[A-Za-z]/.test(word));
  const others = words.filter((word) => !/[A-Za-z]/.test(word));
  return `${anyWord(latin)}|${anyText(others)}$`;
}

function editionPattern(form: string): string {
  const [before = '', after = ''] = fold(form).split('#');
  const start = /^[A-Za-z]/.test(before) || before === '' ? '(?<![A-Za-z0-9.])' : '';
  return `${start}${escaped(before)}\\s?\\d{1,4}(?:\\.\\d{1,3}){0,2}\\s?${escaped(after)}(?![A-Za-z0-9])`;
}

/** True when a whole title names the place where documents are listed: `参考資料`. */
export const isHeading = (name: string, { headings }: CitationWords): boolean =>
  headings.has(normalForm(name));
