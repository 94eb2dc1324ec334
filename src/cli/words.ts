import type { Lang } from '../diagnostics/catalogue.js';
import { type CommandHelp, type HistoryHelp, historyHelp } from './history/help-words.js';

export type CommandName =
  | keyof HistoryHelp['commands']
  | 'build'
  | 'check'
  | 'convert'
  | 'diff'
  | 'inspect'
  | 'status'
  | 'owners'
  | 'legend'
  | 'pages'
  | 'refs'
  | 'history';

/** Every word the commands print, help included. Messages about maps are in the diagnostics' catalogue. */
export interface CliWords {
  readonly lang: Lang;
  readonly about: string;
  readonly helpHint: string;
  readonly bug: (detail: string) => string;
  readonly error: string;
  readonly warning: string;
  readonly info: string;
  readonly remedy: string;
  readonly history: HistoryHelp;
  readonly commands: Readonly<Record<CommandName, CommandHelp>>;
  readonly options: {
    readonly lang: string;
    readonly quiet: string;
    readonly verbose: string;
    readonly noColor: string;
    readonly help: string;
    readonly version: string;
    readonly maps: string;
    readonly output: string;
    readonly only: string;
    readonly force: string;
    readonly dryRun: string;
    readonly files: string;
    readonly to: string;
    readonly convertOutput: string;
    readonly semantics: string;
    readonly format: string;
    readonly all: Readonly<Record<'status' | 'legend', string>>;
    readonly inspectFormat: string;
    readonly config: string;
    readonly checkFormat: string;
    readonly checkOutput: string;
    readonly maxWarnings: string;
    readonly external: string;
    readonly baseline: string;
    readonly noBaseline: string;
    readonly updateBaseline: string;
  };
  readonly leftOut: (file: string, format: string, what: readonly string[]) => string;
  readonly passwordOf: (file: string) => string;
  readonly reading: (done: number, total: number) => string;
  readonly writing: (done: number, total: number) => string;
  readonly read: string;
  readonly readResult: (read: number, total: number, topics: number) => string;
  readonly published: string;
  readonly publishedResult: (folder: string, html: number, docx: number, seconds: string) => string;
  readonly open: string;
  readonly openResult: (open: number, nobody: number, dashboard: string) => string;
  readonly lookAt: string;
  readonly warnings: string;
  readonly warningsResult: (count: number) => string;
  readonly failedMaps: (count: number) => string;
  readonly nothingPublished: string;
  readonly manyNeedFolder: string;
  readonly siteNeedsFolder: string;
  readonly usageErrors: Readonly<Record<string, string>>;
  readonly helpTitles: Readonly<Record<string, string>>;
  readonly choices: string;
  readonly defaultValue: string;
  readonly semanticsNeedsJson: string;
  readonly unknownFormat: (format: string, known: string) => string;
  readonly badConfig: (file: string, detail: string) => string;
  readonly nameOfOther: (file: string, extension: string, format: string) => string;
  readonly converted: (done: number, total: number, folder: string) => string;
  readonly checkingWeb: (done: number, total: number) => string;
  readonly nothingFound: (maps: number) => string;
  readonly foundResult: (
    counts: Readonly<Record<'error' | 'warning' | 'info', number>>,
    maps: number,
  ) => string;
  readonly hiddenByBaseline: (hidden: number) => string;
  readonly settledInBaseline: (settled: number) => string;
  readonly baselineWritten: (file: string, findings: number) => string;
  readonly badBaseline: (file: string, detail: string) => string;
  readonly badMaxWarnings: (given: string) => string;
  readonly badClock: (given: string) => string;
  readonly cannotWrite: (file: string, detail: string) => string;
}

const ja: CliWords = {
  lang: 'ja',
  about: 'マインドマップで管理するナレッジベースを公開します (HTML・Word・改訂状況)。',
  helpHint: '使い方は mapress --help、各コマンドは mapress <command> --help で見られます。',
  bug: (detail) => `mapress の不具合です: ${detail}\nこの文と、起きたときの操作を知らせてください。`,
  error: 'エラー',
  warning: '警告',
  info: '情報',
  remedy: '対処',
  history: historyHelp.ja,
  commands: {
    ...historyHelp.ja.commands,
    build: {
      about: 'マップからサイト (HTML・Word・改訂状況) を作ります',
      examples: ['mapress build', 'mapress build maps -o public', 'mapress build --dry-run'],
    },
    check: {
      about: 'マップの誤りや抜けを調べ、対処を示します',
      examples: ['mapress check', 'mapress check maps/Sec01-01-02.mmap --format sarif -o findings.sarif'],
    },
    convert: {
      about: 'マップを JSON・Markdown・テキスト、または XMind・Freeplane・OPML のファイルに変換します',
      examples: [
        'mapress convert maps/Sec01-01-02.mmap --to json',
        'mapress convert maps/*.xmind --to md -o outlines',
        'mapress convert maps/*.mmap --to xmind -o converted',
      ],
    },
    diff: {
      about: '2 つの版の間で何が変わったかを表示します (新旧対照表、変更履歴付き Word も)',
      examples: [
        'mapress diff old/Sec01-01-02.mmap maps/Sec01-01-02.mmap',
        'mapress diff maps/Sec01-01-02.mmap --since v1.2',
        'mapress diff maps/Sec01-01-02.mmap --since 2026-04-01 --format docx -o 新旧対照表.docx',
      ],
    },
    status: {
      about: '未完了のセクションを、担当・理由とともに一覧します',
      examples: ['mapress status', 'mapress status maps --format csv > status.csv'],
    },
    inspect: {
      about: 'マップに何が入っているかを調べます (形式、数、未対応の内容、個人情報)',
      examples: ['mapress inspect maps/Sec01-01-02.mmap'],
    },
    owners: { about: '担当者と、未完了の数を一覧します', examples: ['mapress owners'] },
    legend: {
      about: '記号や色の意味と、使われている数を一覧します',
      examples: ['mapress legend maps/Sec01-01-02.mmap'],
    },
    pages: {
      about: '印刷物のどのページに何が起きるかを、ページ順に一覧します',
      examples: ['mapress pages', 'mapress pages --format csv > pages.csv'],
    },
    refs: { about: '引用している外部資料を一覧します', examples: ['mapress refs --format md'] },
    history: { about: '改訂履歴を新しい順に一覧します', examples: ['mapress history'] },
  },
  options: {
    lang: 'メッセージの言語 (ja, en)。既定は環境の言語',
    quiet: '結果とエラーのほかは表示しない',
    verbose: '細かい情報も表示する',
    noColor: '色を使わない',
    help: 'この説明を表示する',
    version: '版を表示する',
    maps: 'マップのファイルまたはフォルダー (既定: 設定の maps、なければ maps)',
    output: '出力先のフォルダー (既定: 設定の output、なければ output)',
    only: '作るものを絞る (html, docx。コンマ区切り)',
    force: 'mapress が作っていないフォルダーも置き換える',
    dryRun: '何も書かず、書くはずのファイルを一覧する',
    files: 'マップのファイル',
    to: '変換後の形式 (xmind は XMind、mm は FreeMind と Freeplane、opml はアウトライナー)',
    semantics: '意味 (担当・状態・凡例など) も加える (JSON のみ)',
    convertOutput: '出力先。1 件ならファイルかフォルダー、複数ならフォルダー。「-」は標準出力',
    format: '表示の形式',
    all: { status: '完了したものも含めてすべて表示する', legend: '使われていない既定の記号も表示する' },
    inspectFormat: '表示の形式 (pretty, json)',
    config: '設定ファイル (既定: mapress.config.json など)',
    checkFormat: '表示の形式',
    checkOutput: '出力先のファイル (既定「-」は標準出力)',
    maxWarnings: '警告がこの数を超えたら終了コードを 1 にする',
    external: 'ウェブのリンクも開いて確かめる (時間がかかります)',
    baseline: '既知の指摘の一覧 (既定: mapress.baseline.json があればそれ)',
    noBaseline: '既知の指摘も表示する',
    updateBaseline: 'いまの指摘を既知のものとして書き出す',
  },
  leftOut: (file, format, what) => `${file}: ${format} に入れられないもの  ${what.join('、')}`,
  passwordOf: (file) => `${file} のパスワード（入力は表示されません）: `,
  reading: (done, total) => `読み込み中 ${done} / ${total}`,
  writing: (done, total) => `作成中 ${done} / ${total}`,
  read: '読み込み',
  readResult: (read, total, topics) => `${read} / ${total} マップ · ${topics} トピック`,
  published: '公開',
  publishedResult: (folder, html, docx, seconds) =>
    `${folder}  (html ${html} ページ · docx ${docx})  ${seconds} 秒`,
  open: '未完了',
  openResult: (open, nobody, dashboard) => `${open} セクション · 担当なし ${nobody}   → ${dashboard}`,
  lookAt: '開く',
  warnings: '警告',
  warningsResult: (count) => `${count} 件`,
  failedMaps: (count) => `${count} 個のマップは読めなかったので公開していません。`,
  nothingPublished: '読めるマップがないので、何も公開していません (前のサイトはそのままです)。',
  semanticsNeedsJson: '--semantics は --to json と一緒に使います。',
  siteNeedsFolder: 'サイトは標準出力には書けません。-o でフォルダーを指定してください。',
  usageErrors: {
    'commander.unknownOption': '知らないオプションです',
    'commander.unknownCommand': '知らないコマンドです',
    'commander.missingArgument': '引数が足りません',
    'commander.optionMissingArgument': 'オプションの値が足りません',
    'commander.invalidArgument': '値が正しくありません',
    'commander.excessArguments': '引数が多すぎます',
  },
  helpTitles: {
    'Usage:': '使い方:',
    'Options:': 'オプション:',
    'Commands:': 'コマンド:',
    'Arguments:': '引数:',
  },
  choices: '選べる値',
  defaultValue: '既定',
  manyNeedFolder: '複数のマップを変換するときは -o でフォルダーを指定してください。',
  unknownFormat: (format, known) => `知らない形式です: ${format}。使えるのは ${known} です。`,
  nameOfOther: (file, extension, format) =>
    `${file} という名前のファイルは .${extension} として開かれますが、書くのは ${format} です。名前か形式を変えてください`,
  badConfig: (file, detail) => `設定ファイルに誤りがあります: ${file}\n${detail}`,
  converted: (done, total, folder) => `${done} / ${total} 件を変換しました → ${folder}`,
  checkingWeb: (done, total) => `ウェブのリンクを確認中 ${done} / ${total}`,
  nothingFound: (maps) => `指摘はありません (${maps} マップ)`,
  foundResult: ({ error, warning, info }, maps) =>
    `エラー ${error}、警告 ${warning}${info > 0 ? `、情報 ${info}` : ''} (${maps} マップ)`,
  hiddenByBaseline: (hidden) => `既知の指摘 ${hidden} 件は表示していません (--no-baseline で表示)`,
  settledInBaseline: (settled) =>
    `既知の指摘のうち ${settled} 件は解決しました (--update-baseline で一覧から消えます)`,
  baselineWritten: (file, findings) => `${findings} 件の指摘を既知として書きました → ${file}`,
  badBaseline: (file, detail) => `既知の指摘の一覧を読めません: ${file} (${detail})`,
  badMaxWarnings: (given) => `--max-warnings には 0 以上の整数を指定してください: ${given}`,
  badClock: (given) =>
    `環境変数 SOURCE_DATE_EPOCH には 1970 年からの秒数（0 以上の整数）を指定してください: ${given}`,
  cannotWrite: (file, detail) => `書き出せません: ${file} (${detail})`,
};

const en: CliWords = {
  lang: 'en',
  about: 'Publishes knowledge bases kept as mind maps: HTML, Word and a revision dashboard.',
  helpHint: 'See mapress --help, or mapress <command> --help for one command.',
  bug: (detail) => `This is a bug in mapress: ${detail}\nPlease report this text and what you did.`,
  error: 'error',
  warning: 'warning',
  info: 'info',
  remedy: 'what to do',
  history: historyHelp.en,
  commands: {
    ...historyHelp.en.commands,
    build: {
      about: 'Build the site (HTML, Word, revision status) from maps',
      examples: ['mapress build', 'mapress build maps -o public', 'mapress build --dry-run'],
    },
    check: {
      about: 'Find mistakes and gaps in maps, and say what to do about them',
      examples: ['mapress check', 'mapress check maps/Sec01-01-02.mmap --format sarif -o findings.sarif'],
    },
    convert: {
      about: 'Convert maps to JSON, Markdown, plain text, or files of XMind, Freeplane and outliners (OPML)',
      examples: [
        'mapress convert maps/Sec01-01-02.mmap --to json',
        'mapress convert maps/*.xmind --to md -o outlines',
        'mapress convert maps/*.mmap --to xmind -o converted',
      ],
    },
    diff: {
      about: 'Tell what changed between two states of a map; as a table or tracked changes for Word too',
      examples: [
        'mapress diff old/Sec01-01-02.mmap maps/Sec01-01-02.mmap',
        'mapress diff maps/Sec01-01-02.mmap --since v1.2',
        'mapress diff maps/Sec01-01-02.mmap --since 2026-04-01 --format docx -o changes.docx',
      ],
    },
    status: {
      about: 'List the open sections with their owners and reasons',
      examples: ['mapress status', 'mapress status maps --format csv > status.csv'],
    },
    inspect: {
      about: 'Tell what is in a map: format, counts, what is not interpreted, personal data',
      examples: ['mapress inspect maps/Sec01-01-02.mmap'],
    },
    owners: { about: 'List owners and what is open', examples: ['mapress owners'] },
    legend: {
      about: 'List what markers and colours mean, and how often they are used',
      examples: ['mapress legend maps/Sec01-01-02.mmap'],
    },
    pages: {
      about: "List what happens to the printed book's pages, in their order",
      examples: ['mapress pages', 'mapress pages --format csv > pages.csv'],
    },
    refs: { about: 'List the outside documents that are cited', examples: ['mapress refs --format md'] },
    history: { about: 'List the revision history, newest first', examples: ['mapress history'] },
  },
  options: {
    lang: 'language of messages (ja, en); default: the locale',
    quiet: 'print results and errors only',
    verbose: 'print details too',
    noColor: 'no colours',
    help: 'show this help',
    version: 'show the version',
    maps: 'map files or folders (default: maps of the configuration, else maps)',
    output: 'output folder (default: output of the configuration, else output)',
    only: 'what to make (html, docx; comma-separated)',
    force: 'replace a folder that mapress did not make',
    dryRun: 'write nothing, list the files that would be written',
    files: 'map files',
    to: 'format to convert to (xmind: XMind; mm: FreeMind and Freeplane; opml: outliners)',
    semantics: 'add what the map means: owners, status, legend … (JSON only)',
    convertOutput: 'where to: a file or folder for one map, a folder for several; "-" is standard output',
    format: 'how to print',
    all: { status: 'closed ones too', legend: 'default markers that nothing uses too' },
    inspectFormat: 'how to print (pretty, json)',
    config: 'configuration file (default: mapress.config.json and the like)',
    checkFormat: 'how to print',
    checkOutput: 'file to write to (default "-", standard output)',
    maxWarnings: 'exit with 1 when there are more warnings than this',
    external: 'open web links too, which takes a while',
    baseline: 'list of known findings (default: mapress.baseline.json where there is one)',
    noBaseline: 'show known findings too',
    updateBaseline: 'write the findings of now down as known',
  },
  leftOut: (file, format, what) => `${file}: not in ${format}  ${what.join(', ')}`,
  passwordOf: (file) => `Password of ${file} (not shown as you type): `,
  reading: (done, total) => `reading ${done} / ${total}`,
  writing: (done, total) => `making ${done} / ${total}`,
  read: 'read',
  readResult: (read, total, topics) => `${read} of ${total} maps · ${topics} topics`,
  published: 'published',
  publishedResult: (folder, html, docx, seconds) =>
    `${folder}  (${html} html pages · ${docx} docx)  ${seconds} s`,
  open: 'open',
  openResult: (open, nobody, dashboard) => `${open} sections · ${nobody} without owner   → ${dashboard}`,
  lookAt: 'look at',
  warnings: 'warnings',
  warningsResult: (count) => String(count),
  failedMaps: (count) =>
    `${count} ${count === 1 ? 'map' : 'maps'} could not be read and ${count === 1 ? 'is' : 'are'} not published.`,
  nothingPublished: 'No map was readable, so nothing was published (the old site stays).',
  semanticsNeedsJson: '--semantics goes with --to json.',
  siteNeedsFolder: 'A site cannot go to standard output: -o FOLDER',
  usageErrors: {},
  helpTitles: {},
  choices: 'choices',
  defaultValue: 'default',
  manyNeedFolder: 'Several maps need a folder to be converted into: -o FOLDER',
  unknownFormat: (format, known) => `Unknown format: ${format}. Known: ${known}`,
  nameOfOther: (file, extension, format) =>
    `${file} would be opened as .${extension}, but holds ${format}. Choose another name or format`,
  badConfig: (file, detail) => `The configuration has a mistake: ${file}\n${detail}`,
  converted: (done, total, folder) => `${done} of ${total} converted → ${folder}`,
  checkingWeb: (done, total) => `checking web links ${done} / ${total}`,
  nothingFound: (maps) => `no findings in ${count(maps, 'map')}`,
  foundResult: ({ error, warning, info }, maps) =>
    `${count(error, 'error')}, ${count(warning, 'warning')}${info > 0 ? `, ${count(info, 'note')}` : ''} in ${count(maps, 'map')}`,
  hiddenByBaseline: (hidden) => `${count(hidden, 'known finding')} not shown (--no-baseline shows them)`,
  settledInBaseline: (settled) =>
    `${count(settled, 'known finding')} settled (--update-baseline takes them off the list)`,
  baselineWritten: (file, findings) => `${count(findings, 'finding')} written down as known → ${file}`,
  badBaseline: (file, detail) => `The list of known findings cannot be read: ${file} (${detail})`,
  badMaxWarnings: (given) => `--max-warnings takes a whole number, 0 or more: ${given}`,
  badClock: (given) =>
    `The environment variable SOURCE_DATE_EPOCH takes a whole number of seconds since 1970, 0 or more: ${given}`,
  cannotWrite: (file, detail) => `Cannot write ${file} (${detail})`,
};

const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? '' : 's'}`;

export const cliWords: Readonly<Record<Lang, CliWords>> = { ja, en };
