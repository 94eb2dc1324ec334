import type { Lang } from '../../diagnostics/catalogue.js';

/** What `mapress diff` says beside its results. */
export interface DiffWords {
  readonly needsTwo: string;
  /** The state of a file as it is on the disk. */
  readonly workingTree: string;
  readonly oneMap: (place: string) => string;
  readonly needsFile: (format: string) => string;
  readonly noFile: (place: string) => string;
  readonly written: (file: string, summary: string) => string;
  readonly badLimit: (limit: string) => string;
  readonly options: Readonly<
    Record<'maps' | 'since' | 'format' | 'output' | 'exitCode' | 'link' | 'limit', string>
  >;
}

const ja: DiffWords = {
  needsTwo: '前のマップと後のマップ、または 1 つのマップと --since を指定してください',
  workingTree: '現在のファイル',
  oneMap: (place) => `マップのファイルを 1 つ指定してください: ${place}`,
  needsFile: (format) => `${format} は画面に表示できません。-o で書き出すファイルを指定してください。`,
  noFile: (place) => `ファイルがありません: ${place}`,
  written: (file, summary) => `${summary} → ${file}`,
  badLimit: (limit) => `--limit には 1 以上の文字数を指定してください: ${limit}`,
  options: {
    maps: '前のマップと後のマップ (版名:パス も可)。1 つだけなら、--since の版や日付 (既定は最後のコミット) と比べる',
    since: '比べる版か日付 (git の版名、2026/4/1、令和8年4月1日、2週間前 など)',
    format:
      '形式: terminal 画面、md コメント用、html ページ、json、table 新旧対照表 (HTML)、docx 新旧対照表 (Word)、redline 変更履歴付き Word',
    output: '書き出すファイル。「-」は標準出力。形式の指定がなければ拡張子で決まる',
    exitCode: '変更があれば終了コードを 1 にする',
    link: 'md が長すぎるときに案内するアドレス',
    limit: 'md の最大の文字数 (既定 60000)',
  },
};

const en: DiffWords = {
  needsTwo: 'Name the old map and the new one, or one map and --since with a revision or day',
  workingTree: 'working tree',
  oneMap: (place) => `Name one map file: ${place}`,
  needsFile: (format) => `${format} cannot be shown in a terminal; say where to write it with -o FILE`,
  noFile: (place) => `No such file: ${place}`,
  written: (file, summary) => `${summary} → ${file}`,
  badLimit: (limit) => `--limit takes a number of characters, 1 or more: ${limit}`,
  options: {
    maps: 'the old map and the new one (REV:path too); one alone is compared with --since (default: the last commit)',
    since: 'revision or day to compare with (a name that git knows, 2026-04-01, "2 weeks ago")',
    format:
      'terminal; md for a comment; html, a page; json; table, old and new wording as a page; docx, the same for Word; redline, tracked changes for Word',
    output: 'file to write to; "-" is standard output; its extension chooses the format where none is named',
    exitCode: 'exit with 1 when there are changes',
    link: 'address that a cut md text points to',
    limit: 'most characters of an md text (default 60000)',
  },
};

export const diffWords: Readonly<Record<Lang, DiffWords>> = { ja, en };
