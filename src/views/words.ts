import type { UiLang } from '../model/document.js';
import type { Extent } from '../model/table.js';
import type { ChangeAction, Evidence, Medium, Role, Status } from '../semantics/meaning.js';

/** How a relationship looks from one of its ends. */
export type ConnectionWay = 'sends' | 'receives' | 'both' | 'refers';

/** Every interface word of the published pages. The content of the maps is never translated. */
export interface Words {
  readonly allMaps: string;
  readonly dashboard: string;
  readonly code: string;
  readonly map: string;
  readonly section: string;
  readonly owner: string;
  readonly owners: string;
  readonly nobody: string;
  readonly status: string;
  readonly reason: string;
  readonly open: string;
  readonly openOf: (open: number, total: number) => string;
  readonly topics: (count: number) => string;
  readonly maps: (count: number) => string;
  readonly lastChange: string;
  readonly downloads: string;
  readonly sourceMap: string;
  readonly outline: string;
  readonly onThisPage: string;
  readonly history: string;
  readonly historyHint: string;
  readonly date: string;
  readonly noDate: string;
  readonly change: string;
  readonly legend: string;
  readonly marker: string;
  readonly meaning: string;
  /** Behind a marker's name, where it stands for a branch. */
  readonly markerReach: { readonly below: string; readonly ends: string };
  readonly uses: string;
  readonly offeredOnly: (count: number) => string;
  readonly evidence: Readonly<Record<Evidence, string>>;
  /** How many of an owner's tags carry the marker that was learned to be theirs. */
  readonly learnedFrom: (carrying: number, tags: number) => string;
  readonly changeMarkers: string;
  readonly pages: string;
  readonly action: string;
  readonly targets: string;
  readonly askedBy: string;
  readonly noPages: string;
  readonly actions: Readonly<Record<ChangeAction, string>>;
  readonly noAction: string;
  readonly statuses: Readonly<Record<Status, string>>;
  /** Open, and work on it has begun. */
  readonly inWork: string;
  readonly customMarker: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly media: Readonly<Record<Medium, string>>;
  readonly reasons: {
    readonly word: (found: string) => string;
    readonly placeholder: (found: string) => string;
    readonly defaultTitle: (found: string) => string;
    readonly emptyTitle: string;
    readonly progress: (percent: string) => string;
    readonly marker: (label: string) => string;
    readonly ownerWanted: string;
  };
  readonly floating: string;
  readonly relationships: string;
  /** A relationship at one of its ends: where it leads, and its label, which may be empty. */
  readonly connection: (way: ConnectionWay, title: string, label: string) => string;
  /** Before the first topic that a summary sums up. */
  readonly sumsUp: (title: string) => string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly background: string;
  readonly references: string;
  /** Leads from this map to others and from others to it. */
  readonly mapLinks: string;
  readonly topic: string;
  readonly direction: string;
  readonly leadsTo: string;
  readonly leadsThere: string;
  readonly leadsHere: string;
  readonly publisher: string;
  readonly edition: string;
  readonly title: string;
  readonly comment: string;
  readonly attachment: string;
  readonly notOffered: string;
  readonly otherFile: string;
  /** Before the address of a link that could run something, and is not followed. */
  readonly unsafeLink: string;
  readonly deadLink: string;
  readonly untitled: string;
  /** Title of a site that has been given none. */
  readonly siteTitle: string;
  readonly defaultTitle: string;
  readonly picture: string;
  readonly pictureMissing: string;
  readonly toContents: string;
  readonly toBody: string;
  readonly thisPage: string;
  readonly openSections: string;
  /** Work that a map plans: changes it asks for, items to be written. */
  readonly planned: string;
  readonly plannedIn: (count: number) => string;
  readonly mapState: string;
  /** What the newest entry of the history says of the whole map. */
  readonly saysHistory: (status: string, found: string) => string;
  /** How long a folded table is. */
  readonly rows: (count: number) => string;
  /** What a table leaves to another page. */
  readonly moreRows: (count: number) => string;
  readonly otherMaps: string;
  readonly withoutOwner: (count: number) => string;
  readonly byOwner: string;
  readonly byMap: string;
  readonly byGroup: string;
  readonly allClosed: string;
  readonly nothingStated: string;
  readonly summary: (open: number, total: number, nobody: number) => string;
  readonly unreadable: string;
  readonly unreadableHint: string;
  readonly file: string;
  readonly problem: string;
  readonly remedy: string;
  readonly page: (from: number, to: number | undefined, openEnded: boolean) => string;
  readonly due: string;
  readonly start: string;
  readonly milestone: string;
  readonly property: string;
  readonly format: string;
  readonly table: string;
  /** Below a table of which only the first rows and columns are shown. */
  readonly tableCut: (shown: Extent, whole: Extent) => string;
  readonly inForce: string;
  readonly generated: string;
  readonly ownedTopics: string;
  readonly noOwners: string;
  readonly role: string;
  readonly unexplained: string;
  readonly noLegend: string;
  readonly noPagesNamed: string;
  readonly noReferences: string;
  readonly events: {
    readonly created: string;
    readonly saved: string;
    readonly kept: (revisions: number) => string;
  };
  /** Between the items of a short list in running text. */
  readonly listSeparator: string;
  /** Between two sentences or a heading phrase and a sentence. */
  readonly sentenceGap: string;
}

/** An arrow does not end a line: it stays with what it points to. */
type Connections = Readonly<Record<ConnectionWay, readonly [verb: string, sign: string]>>;

const connectionsJa: Connections = {
  sends: ['送信', ' →\u00a0'],
  receives: ['受信', ' ←\u00a0'],
  both: ['送受信', ' ↔\u00a0'],
  refers: ['参照', '：'],
};

const connectionsEn: Connections = {
  sends: ['Sends to', ' →\u00a0'],
  receives: ['Receives from', ' ←\u00a0'],
  both: ['Exchanges with', ' ↔\u00a0'],
  refers: ['See', ': '],
};

const ja: Words = {
  allMaps: 'マップ一覧',
  dashboard: '改訂状況',
  code: '文書番号',
  map: 'マップ',
  section: 'セクション',
  owner: '担当',
  owners: '担当',
  nobody: '担当なし',
  status: '状態',
  reason: '理由',
  open: '未完了',
  openOf: (open, total) => `${open} / ${total}`,
  topics: (count) => `${count} トピック`,
  maps: (count) => `${count} マップ`,
  lastChange: '最終変更',
  downloads: 'ダウンロード',
  sourceMap: '元のマップ',
  outline: 'アウトライン',
  onThisPage: '目次',
  history: '改訂履歴',
  historyHint: 'このマップには改訂履歴がありません。',
  date: '日付',
  noDate: '日付なし',
  change: '内容',
  legend: '凡例',
  marker: '記号',
  meaning: '意味',
  markerReach: { below: '（以下同じ）', ends: '：なし' },
  uses: '使用数',
  offeredOnly: (count) => `使われていない記号 ${count} 種は省略しました。`,
  evidence: {
    config: '設定',
    'map-legend': 'マップの凡例',
    'program-legend': 'マップの記号名',
    'owner-tags': '担当の札から推定',
    vocabulary: '標準の語彙',
  },
  learnedFrom: (carrying, tags) => `担当の札から推定（${tags} 件中 ${carrying} 件）`,
  changeMarkers: '改訂箇所',
  pages: 'ページ',
  action: '作業',
  targets: '対象',
  askedBy: '求めているトピック',
  noPages: 'ページ指定なし',
  actions: {
    revise: '改訂',
    add: '追加',
    'add-after': '後に追加',
    'add-as': '新設',
    delete: '削除',
    move: '移動',
    merge: '統合',
    split: '分割',
    review: '見直し',
  },
  noAction: '指定なし',
  inWork: '作業中',
  customMarker: '独自の記号',
  statuses: { open: '未完了', frozen: '凍結中', comment: '意見募集中', closed: '完了', unstated: '記載なし' },
  roles: {
    'existing-item': '既存項目',
    'new-item': '新規項目',
    owner: '担当',
    change: '改訂箇所',
    reference: '参考資料',
    status: '状態',
    level: '見出しの階層',
    edition: '掲載先',
    other: 'その他',
  },
  media: { print: '冊子', 'e-book': '電子書籍', web: 'Web', contents: '目次' },
  reasons: {
    word: (found) => `「${found}」と書かれています`,
    placeholder: (found) => `仮の文字があります（${found}）`,
    defaultTitle: (found) => `題名が初期値のままです（${found}）`,
    emptyTitle: '題名がありません',
    progress: (percent) => `進捗 ${percent}%`,
    marker: (label) => `記号「${label}」`,
    ownerWanted: '担当が決まっていません',
  },
  floating: '独立したトピック',
  relationships: '関連',
  connection: (way, title, label) => {
    const [verb, sign] = connectionsJa[way];
    return `${verb}${label && `（${label}）`}${sign}${title}`;
  },
  sumsUp: (title) => `対象：${title}`,
  from: 'から',
  to: 'へ',
  label: '関係',
  background: '背景の文字',
  references: '参考資料',
  mapLinks: 'ほかのマップとのつながり',
  topic: 'トピック',
  direction: '向き',
  leadsTo: '参照先',
  leadsThere: '→ 参照している',
  leadsHere: '← 参照されている',
  publisher: '発行者',
  edition: '版',
  title: '題名',
  comment: 'コメント',
  attachment: '添付',
  notOffered: '元のマップの中にあります',
  otherFile: 'ほかのファイル',
  unsafeLink: '安全でないため外したリンク（開くとプログラムが動くおそれがあります）',
  deadLink: 'リンク先のトピックがありません',
  untitled: '（題名なし）',
  siteTitle: 'ハンドブック',
  defaultTitle: '題名は初期値',
  picture: '図',
  pictureMissing: '表示できない図があります（元のマップで見られます）',
  toContents: '目次へ',
  toBody: '本文へ',
  thisPage: 'このページ',
  openSections: '未完了のセクション',
  planned: '予定の作業',
  plannedIn: (count) => `予定の作業があるセクション ${count}`,
  mapState: 'マップの状態',
  saysHistory: (status, found) => `${status}（改訂履歴の最新の記載「${found}」）`,
  rows: (count) => `${count} 件`,
  moreRows: (count) => `ほか ${count} 件は各マップのページにあります：`,
  otherMaps: 'その他のマップ',
  withoutOwner: (count) => `担当なし ${count}`,
  byOwner: '担当ごと',
  byMap: 'マップごと',
  byGroup: '系列ごと',
  allClosed: '未完了のセクションはありません。',
  nothingStated: '状態を書いたセクションはありません。',
  summary: (open, total, nobody) =>
    `${total} セクションのうち ${open} が未完了${nobody > 0 ? `、うち ${nobody} は担当が決まっていません` : ''}。`,
  unreadable: '読めなかったマップ',
  unreadableHint: '次のファイルは公開されていません。',
  file: 'ファイル',
  problem: '問題',
  remedy: '対処',
  page: (from, to, openEnded) => `p.${from}${to === undefined ? '' : `～${to}`}${openEnded ? '以降' : ''}`,
  due: '期限',
  start: '開始',
  milestone: 'マイルストーン',
  property: '項目',
  format: '形式',
  table: '表',
  tableCut: (shown, whole) =>
    `表が大きいため、一部だけを示しています（${whole.rows}行のうち${shown.rows}行、${whole.columns}列のうち${shown.columns}列）。全体は元のマップにあります`,
  inForce: '根拠',
  generated: 'mapress で作成',
  ownedTopics: '受け持ち',
  noOwners: '担当を書いたマップはありません。',
  role: '役割',
  unexplained: '説明なし',
  noLegend: '凡例も記号もありません。',
  noPagesNamed: 'ページを指定した改訂箇所はありません。',
  noReferences: '引用している外部資料はありません。',
  events: {
    created: 'ファイルを作成',
    saved: 'ファイルを保存',
    kept: (revisions) => `ファイル内に残る版 ${revisions}件`,
  },
  listSeparator: '、',
  sentenceGap: '。',
};

const en: Words = {
  allMaps: 'All maps',
  dashboard: 'Revision status',
  code: 'Code',
  map: 'Map',
  section: 'Section',
  owner: 'Owner',
  owners: 'Owners',
  nobody: 'nobody yet',
  status: 'Status',
  reason: 'Reason',
  open: 'Open',
  openOf: (open, total) => `${open} of ${total}`,
  topics: (count) => `${count} ${count === 1 ? 'topic' : 'topics'}`,
  maps: (count) => `${count} ${count === 1 ? 'map' : 'maps'}`,
  lastChange: 'Last change',
  downloads: 'Downloads',
  sourceMap: 'Source map',
  outline: 'Outline',
  onThisPage: 'On this page',
  history: 'Revision history',
  historyHint: 'This map has no revision history.',
  date: 'Date',
  noDate: 'no date',
  change: 'Change',
  legend: 'Legend',
  marker: 'Marker',
  meaning: 'Meaning',
  markerReach: { below: ' (from here on)', ends: ': not here' },
  uses: 'Uses',
  offeredOnly: (count) => `${count} ${count === 1 ? 'marker' : 'markers'} that no topic uses left out.`,
  evidence: {
    config: 'configuration',
    'map-legend': 'legend in the map',
    'program-legend': 'marker names in the map',
    'owner-tags': 'learned from owner tags',
    vocabulary: 'built-in vocabulary',
  },
  learnedFrom: (carrying, tags) => `learned from owner tags (${carrying} of ${tags})`,
  changeMarkers: 'Change markers',
  pages: 'Pages',
  action: 'Action',
  targets: 'Targets',
  askedBy: 'Asked for by',
  noPages: 'no pages given',
  actions: {
    revise: 'revise',
    add: 'add',
    'add-after': 'add after',
    'add-as': 'add as',
    delete: 'delete',
    move: 'move',
    merge: 'merge',
    split: 'split',
    review: 'review',
  },
  noAction: 'not stated',
  inWork: 'in work',
  customMarker: 'custom marker',
  statuses: {
    open: 'open',
    frozen: 'frozen',
    comment: 'in public comment',
    closed: 'closed',
    unstated: 'not stated',
  },
  roles: {
    'existing-item': 'existing item',
    'new-item': 'new item',
    owner: 'owner',
    change: 'change marker',
    reference: 'reference',
    status: 'status',
    level: 'heading level',
    edition: 'edition',
    other: 'other',
  },
  media: { print: 'print', 'e-book': 'e-book', web: 'web', contents: 'contents' },
  reasons: {
    word: (found) => `says “${found}”`,
    placeholder: (found) => `placeholder “${found}”`,
    defaultTitle: (found) => `title left at its default (${found})`,
    emptyTitle: 'no title',
    progress: (percent) => `${percent}% done`,
    marker: (label) => `marker “${label}”`,
    ownerWanted: 'no owner yet',
  },
  floating: 'Floating topics',
  relationships: 'Relationships',
  connection: (way, title, label) => {
    const [verb, sign] = connectionsEn[way];
    return `${verb}${label && ` (${label})`}${sign}${title}`;
  },
  sumsUp: (title) => `Sums up: ${title}`,
  from: 'From',
  to: 'To',
  label: 'Relationship',
  background: 'Background text',
  references: 'References',
  mapLinks: 'Other maps',
  topic: 'Topic',
  direction: 'Direction',
  leadsTo: 'Leads to',
  leadsThere: '→ leads there',
  leadsHere: '← leads here',
  publisher: 'Publisher',
  edition: 'Edition',
  title: 'Title',
  comment: 'Comment',
  attachment: 'Attachment',
  notOffered: 'inside the source map',
  otherFile: 'other file',
  unsafeLink: 'unsafe link, left out (to follow it could run a program)',
  deadLink: 'the linked topic is not there',
  untitled: '(untitled)',
  siteTitle: 'Handbook',
  defaultTitle: 'default title',
  picture: 'Picture',
  pictureMissing: 'A picture cannot be shown here (see the source map)',
  toContents: 'to the contents',
  toBody: 'to the body',
  thisPage: 'this page',
  openSections: 'Open sections',
  planned: 'Planned',
  plannedIn: (count) => `work planned for ${count} ${count === 1 ? 'section' : 'sections'}`,
  mapState: 'State of the map',
  saysHistory: (status, found) => `${status} (newest entry of its history: “${found}”)`,
  rows: (count) => `${count} ${count === 1 ? 'row' : 'rows'}`,
  moreRows: (count) => `${count} more ${count === 1 ? 'is' : 'are'} on the pages of the maps: `,
  otherMaps: 'Other maps',
  withoutOwner: (count) => `${count} without an owner`,
  byOwner: 'By owner',
  byMap: 'By map',
  byGroup: 'By series',
  allClosed: 'No section is open.',
  nothingStated: 'No section states a status.',
  summary: (open, total, nobody) =>
    `${open} of ${total} sections ${open === 1 ? 'is' : 'are'} open${nobody > 0 ? `, ${nobody} of them without an owner` : ''}.`,
  unreadable: 'Maps that could not be read',
  unreadableHint: 'These files are not published.',
  file: 'File',
  problem: 'Problem',
  remedy: 'What to do',
  page: (from, to, openEnded) =>
    `${to === undefined ? 'p.' : 'pp.'} ${from}${to === undefined ? '' : `–${to}`}${openEnded ? ' ff.' : ''}`,
  due: 'Due',
  start: 'Start',
  milestone: 'Milestone',
  property: 'Property',
  format: 'Format',
  table: 'Table',
  tableCut: (shown, whole) =>
    `Only a part of this large table is shown: ${shown.rows} of ${whole.rows} rows, ${shown.columns} of ${whole.columns} columns. The source map holds all of it.`,
  inForce: 'Source',
  generated: 'Made with mapress',
  ownedTopics: 'Topics owned',
  noOwners: 'No map names an owner.',
  role: 'Role',
  unexplained: 'not explained',
  noLegend: 'No legend and no markers.',
  noPagesNamed: 'No change marker names pages.',
  noReferences: 'No outside documents are cited.',
  events: {
    created: 'file created',
    saved: 'file saved',
    kept: (revisions) => `${revisions} ${revisions === 1 ? 'revision' : 'revisions'} kept in the file`,
  },
  listSeparator: '; ',
  sentenceGap: '. ',
};

export const wordsOf: Readonly<Record<UiLang, Words>> = { ja, en };
