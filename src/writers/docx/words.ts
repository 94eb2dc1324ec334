import type { UiLang } from '../../model/document.js';

/** The words this writer adds around the content. */
export interface Words {
  readonly contents: string;
  readonly untitled: string;
  /** A boundary: its name, which may be empty, and its range where it is drawn around several topics. */
  readonly boundary: (name: string, range: string | undefined) => string;
  readonly callout: string;
  readonly summary: string;
  readonly floating: string;
  readonly sticky: string;
  /** For points deeper than Word's nine list levels. */
  readonly level: (level: number) => string;
  readonly picture: string;
  /** Why a picture is not shown. */
  readonly pictureMissing: string;
  readonly pictureFormat: string;
  readonly barHeadings: readonly [string, string, string];
  /** Around badges and small labels. */
  readonly open: string;
  readonly close: string;
  /** `2026-11-18` as people write it. */
  readonly date: (iso: string) => string;
  readonly colon: string;
}

const ja: Words = {
  contents: '目次',
  untitled: '無題',
  boundary: (name, range) => `囲み${name && `：${name}`}${range ? `（${range}）` : ''}`,
  callout: '吹き出し',
  summary: 'まとめ',
  floating: '独立トピック',
  sticky: '付箋',
  level: (level) => `第${level}階層`,
  picture: '図',
  pictureMissing: '画像は収録されていません',
  pictureFormat: 'この形式の画像は Word に収録できません',
  barHeadings: ['項目', '数', '割合'],
  open: '[',
  close: ']',
  colon: '：',
  date: (iso) => iso.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'),
};

const en: Words = {
  contents: 'Contents',
  untitled: 'Untitled',
  boundary: (name, range) => `Boundary${name && `: ${name}`}${range ? ` (${range})` : ''}`,
  callout: 'Callout',
  summary: 'Summary',
  floating: 'Floating topic',
  sticky: 'Sticky note',
  level: (level) => `level ${level}`,
  picture: 'Picture',
  pictureMissing: 'picture not included',
  pictureFormat: 'Word cannot hold a picture of this format',
  barHeadings: ['Item', 'Count', 'Share'],
  open: '[',
  close: ']',
  colon: ': ',
  date: (iso) => iso,
};

const wordsByLang: Readonly<Record<UiLang, Words>> = { ja, en };

export const wordsFor = (lang: UiLang): Words => wordsByLang[lang];
