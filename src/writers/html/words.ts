import type { Badge, OutlineItem, UiLang } from '../../model/document.js';
import { fileSize } from '../../model/file-size.js';

/** The words that the writer itself puts on a page. Everything else comes with the Document. */
export interface Words {
  readonly skip: string;
  readonly mainNavigation: string;
  readonly breadcrumbs: string;
  readonly languages: string;
  readonly search: string;
  readonly searchButton: string;
  readonly side: string;
  readonly openSide: string;
  readonly closeSide: string;
  /** A boundary: its name, which may be empty; its range where no frame shows it. */
  readonly boundary: (name: string, range?: string) => string;
  readonly permalink: (title: string) => string;
  readonly topics: (count: number) => string;
  readonly insideOf: (title: string) => string;
  readonly openFolds: string;
  readonly closeFolds: string;
  readonly depth: (level: number) => string;
  readonly untitled: string;
  readonly picture: (alt: string) => string;
  readonly bytes: (size: number) => string;
  /** Names for kinds whose title does not say what they are. */
  readonly kinds: Readonly<Partial<Record<OutlineItem['kind'], string>>>;
  /** What a badge's sign stands for, where its text is only a name. */
  readonly badges: Readonly<Partial<Record<Badge['role'], string>>>;
  readonly previousChange: string;
  readonly nextChange: string;
  readonly bars: { readonly label: string; readonly share: string; readonly number: string };
}

const ja: Words = {
  skip: '本文へ移動',
  mainNavigation: '主なページ',
  breadcrumbs: '現在の場所',
  languages: '表示言語',
  search: 'サイト内検索',
  searchButton: '検索',
  side: 'このページの案内',
  openSide: '目次',
  closeSide: '閉じる',
  boundary: (name, range) => `囲み${name && `：${name}`}${range ? `（${range}）` : ''}`,
  permalink: (title) => `「${title}」への固定リンク`,
  topics: (count) => `${count} 項目`,
  insideOf: (title) => `（「${title}」の下）`,
  openFolds: 'すべて開く',
  closeFolds: 'すべて閉じる',
  depth: (level) => `第 ${level} 階層`,
  untitled: '（無題）',
  picture: (alt) => (alt ? `画像：${alt}` : '画像'),
  bytes: fileSize,
  kinds: { callout: '吹き出し', summary: 'まとめ', floating: '独立トピック', sticky: '付箋' },
  badges: { owner: '担当', change: '改訂箇所' },
  previousChange: '前の変更',
  nextChange: '次の変更',
  bars: { label: '項目', share: '割合', number: '数' },
};

const en: Words = {
  skip: 'Skip to content',
  mainNavigation: 'Main pages',
  breadcrumbs: 'You are here',
  languages: 'Language',
  search: 'Search this site',
  searchButton: 'Search',
  side: 'About this page',
  openSide: 'Contents',
  closeSide: 'Close',
  boundary: (name, range) => `Group${name && `: ${name}`}${range ? ` (${range})` : ''}`,
  permalink: (title) => `Link to “${title}”`,
  topics: (count) => (count === 1 ? '1 topic' : `${count} topics`),
  insideOf: (title) => ` under “${title}”`,
  openFolds: 'Open all',
  closeFolds: 'Close all',
  depth: (level) => `level ${level}`,
  untitled: '(untitled)',
  picture: (alt) => (alt ? `Picture: ${alt}` : 'Picture'),
  bytes: fileSize,
  kinds: { callout: 'Callout', summary: 'Summary', floating: 'Floating topic', sticky: 'Sticky note' },
  badges: { owner: 'Owner', change: 'Change' },
  previousChange: 'Previous change',
  nextChange: 'Next change',
  bars: { label: 'Item', share: 'Share', number: 'Number' },
};

export const words: Readonly<Record<UiLang, Words>> = { ja, en };

/** Languages under their own names, as a language switch shows them. */
export const languageNames: Readonly<Record<UiLang, string>> = { ja: '日本語', en: 'English' };
