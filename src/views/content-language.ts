import { knownLang } from '../model/language-tag.js';
import { languageOfText } from '../model/text-language.js';
import { visitWorkbook } from '../model/walk.js';
import type { MapEntry } from './library.js';

/** Characters looked at: enough to know a map. */
const LOOKED_AT = 20_000;

interface Letters {
  kana: number;
  han: number;
  hangul: number;
  latin: number;
  other: number;
}

/**
 * The language most of the content is written in, by its letters. What the file declares is often the language of the
 * program: it only tells apart what letters cannot. `und`: nothing says.
 */
export function contentLang(map: MapEntry): string {
  const { letters, shown } = lettersIn(map);
  const { kana, han, hangul, latin, other } = letters;
  const declared = knownLang(map.workbook.document.language);
  const sure = (tag: string): string => (declared && isSame(declared, tag) ? declared : tag);
  if (kana * 10 > han && kana > 0 && (kana + han) * 4 > latin) return sure('ja');
  if (hangul * 4 > latin && hangul > 0) return sure('ko');
  if (han * 4 > latin && han > 0) {
    const isJapanese =
      shown.ja > shown.zh || (shown.zh === 0 && declared !== undefined && isSame(declared, 'ja'));
    return sure(isJapanese ? 'ja' : 'zh');
  }
  if (other > latin) return declared && scriptOf(declared) !== 'Latn' ? declared : 'und';
  if (latin === 0) return 'und';
  return declared && scriptOf(declared) === 'Latn' ? declared : 'en';
}

function lettersIn(map: MapEntry): { letters: Letters; shown: { ja: number; zh: number } } {
  const letters: Letters = { kana: 0, han: 0, hangul: 0, latin: 0, other: 0 };
  const shown = { ja: 0, zh: 0 };
  let read = 0;
  for (const { topic } of visitWorkbook(map.workbook)) {
    const title = topic.title.slice(0, LOOKED_AT);
    letters.kana += count(title, /[\p{sc=Hiragana}\p{sc=Katakana}]/gu);
    letters.han += count(title, /\p{sc=Han}/gu);
    letters.hangul += count(title, /\p{sc=Hangul}/gu);
    letters.latin += count(title, /\p{sc=Latin}/gu);
    letters.other += count(
      title,
      /(?![\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}\p{sc=Hangul}\p{sc=Latin}ー])\p{L}/gu,
    );
    const language = languageOfText(title);
    if (language === 'ja') shown.ja += 1;
    if (language?.startsWith('zh')) shown.zh += 1;
    read += title.length;
    if (read > LOOKED_AT) break;
  }
  return { letters, shown };
}

const count = (title: string, pattern: RegExp): number => title.match(pattern)?.length ?? 0;

const isSame = (tag: string, language: string): boolean => tag === language || tag.startsWith(`${language}-`);

/** `Latn`, `Jpan`: what a language is written in. */
const scriptOf = (tag: string): string | undefined => new Intl.Locale(tag).maximize().script;
