import { findStatus } from '../status/words.js';
import { upToHeavy } from '../text/brackets.js';
import { fold } from '../text/fold.js';
import { matchAt } from '../text/matches.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { withoutAddresses } from './addresses.js';
import { citationWords } from './words.js';

/** Characters beside a bracket in which its document's title is looked for. */
export const REACH = 500;

/**
 * A document's title: the last line of what stands before its source, without what only leads up to it. What stands
 * behind the source tells whether a bracket is open around both: `解説（手引き【2018年5月IPA】より）`.
 */
export function titleBefore(text: string, vocabulary: Vocabulary, behind = ''): string {
  const line = lastLine(withoutAddresses(text).trim());
  return withoutNotes(afterOpenBracket(line, behind), vocabulary);
}

/** A title in quotation marks at the end of a phrase: `詳しくは、「手引き」`, but not `広報誌「手引き」`, which is all title. */
export const quotedAtEnd = (text: string): string =>
  /[、，\p{sc=Hiragana}]\s*(?<quoted>「[^「」]{4,}」)$/u.exec(text)?.groups?.quoted ?? text;

/** Behind its source in brackets: up to the end of the line or the next bracket. */
export const titleBehind = (text: string, vocabulary: Vocabulary): string =>
  titleBefore(upToHeavy(text.trimStart()), vocabulary);

/** The last line, with those before it where it is their subtitle: `…を公開⏎～概要～`. */
function lastLine(text: string): string {
  const lines = text.split('\n');
  const first = lines.findLastIndex((line) => !/^\s*[～〜]/u.test(line));
  return lines.slice(Math.max(first, 0)).join(' ');
}

const SIGNS = /[【】（）()［］[\]「」『』]/gu;
const OPENING: Readonly<Record<string, string>> = {
  ...{ '】': '【', '）': '（', ')': '(', '］': '［', ']': '[', '」': '「', '』': '『' },
};

/** What stands behind the last bracket that only closes behind the source; one that never closes is a slip. */
function afterOpenBracket(text: string, behind: string): string {
  const open: { readonly sign: string; readonly at: number }[] = [];
  for (const { 0: sign, index } of text.matchAll(SIGNS)) {
    const opening = OPENING[sign];
    if (opening === undefined) open.push({ sign, at: index + 1 });
    else if (open.at(-1)?.sign === opening) open.pop();
  }
  const last = open.at(-1);
  const closing = last && Object.keys(OPENING).filter((sign) => OPENING[sign] === last.sign);
  return closing?.some((sign) => behind.includes(sign)) ? text.slice(last?.at) : text;
}

const LIST_SIGNS = /[\s、,・/／※■□●○◆◇★☆▼▽▲△◎◦•①-⑳]+/uy;
const HEAD_BRACKET = /[【[［<＜](?<inner>[^【】[\]［］<>＜＞]{1,20})[】\]］>＞]\s*/uy;
/** The number of the section that speaks of the document, or its own in a list: `6-4：`, `6-4-1_`, `［2］`, `(*1)`. */
const NUMBER = /(?:\d{1,2}(?:-[0-9X]{1,3}){1,3}\s*[:：_\s]|[［[（(]\*?\d{1,3}[］\]）)])\s*/uy;
/** The code of the map that speaks of it: `Sec01-02-20 …`, `DAX25-11【文献】…`, `Sec93_01_…`. */
const DOCUMENT_CODE =
  /[A-Z][A-Za-z]{1,5}\d{1,4}(?:(?:_\d{1,3})*_|(?:-[0-9A-Za-z]{1,6})+(?:[\s_:：]+|(?=[「【])))/uy;

/** A title without list signs, boxes (`【コラム】`), notes of the map's own (`【未整理】`) and codes before its words. */
export function withoutHead(text: string, vocabulary: Vocabulary): string {
  let at = 0;
  for (let end = headEnd(text, at, vocabulary); end > at; end = headEnd(text, at, vocabulary)) at = end;
  return text.slice(at).trim();
}

function headEnd(text: string, at: number, vocabulary: Vocabulary): number {
  const sign = matchAt(LIST_SIGNS, text, at) ?? matchAt(NUMBER, text, at);
  if (sign) return at + sign[0].length;
  const bracket = matchAt(HEAD_BRACKET, text, at);
  if (bracket) return isNote(bracket[0].trim(), vocabulary) ? at + bracket[0].length : at;
  return at + codeAt(text, at, vocabulary).length;
}

/** The document code of a map at a place in a text. `''`: none; `SP800-171 …` is the number of a standard. */
export function codeAt(text: string, at: number, vocabulary: Vocabulary): string {
  const code = matchAt(DOCUMENT_CODE, text, at)?.[0] ?? '';
  return citationWords(vocabulary).standards.test(fold(code)) ? '' : code;
}

const TAIL_BRACKET = /【[^【】]{1,20}】$|[（(](?<remark>[^（）()]{1,30})[）)]$/u;

/** A title without what stands before and behind its words. */
export const withoutNotes = (text: string, vocabulary: Vocabulary): string =>
  withoutTail(withoutHead(text, vocabulary), vocabulary);

/** The same behind its words: separators, and what the map itself notes there, `【再掲】`. */
function withoutTail(text: string, vocabulary: Vocabulary): string {
  let rest = text;
  for (;;) {
    rest = rest.replace(/(?<![\s、,⇒→])[\s、,⇒→]+$/u, '');
    const bracket = TAIL_BRACKET.exec(rest);
    const remark = bracket?.groups?.remark;
    const isCut = remark === undefined ? isNote(bracket?.[0] ?? '', vocabulary) : isFile(remark, vocabulary);
    if (!bracket || !isCut) return rest;
    rest = rest.slice(0, bracket.index);
  }
}

/** True for a remark that describes a file: `PDF形式：872KB`, `全8ページ、2.8MB`. */
const isFile = (remark: string, vocabulary: Vocabulary): boolean =>
  citationWords(vocabulary).files.test(fold(remark));

/** True for brackets in which a map names a box or states a status, which are no part of a document's title. */
function isNote(bracket: string, vocabulary: Vocabulary): boolean {
  if (bracket === '') return false;
  const folded = fold(bracket);
  return (
    citationWords(vocabulary).boxes.test(folded) ||
    findStatus(folded, bracket, vocabulary).alone !== undefined
  );
}
