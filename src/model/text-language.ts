/*
 * The language of a text by its characters alone, where they leave no doubt. Ideographs that Chinese and Japanese share
 * leave doubt; those that one writing has and the others lack do not. What each has is taken from the character sets
 * made for it.
 */

const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}]/u;
const HAN = /\p{sc=Han}/u;
const ALL_HAN = /\p{sc=Han}/gu;
const HANGUL = /\p{sc=Hangul}/u;
const LATIN = /\p{sc=Latin}/u;

/** Scripts that one language of today is written in. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{sc=Thai}/u, 'th'],
  [/\p{sc=Greek}{2}/u, 'el'],
  [/\p{sc=Hebrew}/u, 'he'],
  [/\p{sc=Armenian}/u, 'hy'],
  [/\p{sc=Georgian}/u, 'ka'],
];

/** The language that a text shows: `ja`, `zh-Hans`, `zh-Hant`, `ko` … Absent: it may be several, as Latin letters may. */
export function languageOfText(text: string): string | undefined {
  const hasHan = HAN.test(text);
  const hasKana = KANA.test(text);
  if (HANGUL.test(text)) return hasHan || hasKana ? undefined : 'ko';
  if (hasHan) return languageOfHan(text, hasKana);
  if (hasKana) return 'ja';
  // Formulas hold Greek letters.
  return LATIN.test(text) ? undefined : SCRIPTS.find(([script]) => script.test(text))?.[1];
}

/** Characters looked at. */
const LOOKED_AT = 200;

function languageOfHan(text: string, hasKana: boolean): string | undefined {
  const { simplified, traditional, japanese } = ownCharacters();
  const seen = text.slice(0, LOOKED_AT).match(ALL_HAN) ?? [];
  const isSimplified = seen.some((character) => simplified.has(character));
  const isTraditional = seen.some((character) => traditional.has(character));
  const isJapanese = hasKana || seen.some((character) => japanese.has(character));
  // A text in one language quotes another at times.
  if (Number(isSimplified) + Number(isTraditional) + Number(isJapanese) !== 1) return undefined;
  return isJapanese ? 'ja' : isSimplified ? 'zh-Hans' : 'zh-Hant';
}

interface OwnCharacters {
  readonly simplified: ReadonlySet<string>;
  readonly traditional: ReadonlySet<string>;
  readonly japanese: ReadonlySet<string>;
}

let own: OwnCharacters | undefined;

function ownCharacters(): OwnCharacters {
  if (own) return own;
  const gb2312 = ideographs('gbk', [0xb0, 0xf7], [[0xa1, 0xfe]]);
  const big5 = ideographs(
    'big5',
    [0xa4, 0xf9],
    [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  );
  const jis = ideographs('euc-jp', [0xb0, 0xf4], [[0xa1, 0xfe]]);
  const only = (these: ReadonlySet<string>, ...others: readonly ReadonlySet<string>[]) =>
    new Set([...these].filter((character) => !others.some((set) => set.has(character))));
  own = {
    simplified: only(gb2312, big5, jis),
    traditional: only(big5, gb2312, jis),
    japanese: only(jis, gb2312, big5),
  };
  return own;
}

type Range = readonly [from: number, to: number];

/** The ideographs of a character set of two bytes each. Empty where this system cannot read it. */
function ideographs(encoding: string, [first, last]: Range, trails: readonly Range[]): ReadonlySet<string> {
  const perLead = trails.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  // A line break ends what is not assigned.
  const bytes = new Uint8Array((last - first + 1) * perLead * 3).fill(0x0a);
  let at = 0;
  for (let lead = first; lead <= last; lead += 1) {
    for (const [from, to] of trails) {
      for (let trail = from; trail <= to; trail += 1) {
        bytes[at] = lead;
        bytes[at + 1] = trail;
        at += 3;
      }
    }
  }
  return new Set([...decoded(bytes, encoding)].filter(isIdeograph));
}

function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return '';
  }
}

const isIdeograph = (character: string): boolean => character >= '\u4e00' && character <= '\u9fff';
