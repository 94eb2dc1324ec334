import type { FieldKind, Tally } from '../../diff/index.js';
import type { UiLang } from '../../model/document.js';
import type { TopicKind } from '../../model/workbook.js';
import type { Fate } from './merged-tree.js';

/** What a listed change may be filtered and marked by. */
export type ChangeName = Exclude<Fate, 'same'>;

/** Every interface word of the pages and lists of changes. */
export interface ChangeWords {
  readonly changes: string;
  readonly changesIn: (map: string) => string;
  readonly nothing: string;
  readonly fates: Readonly<Record<ChangeName, string>>;
  readonly fields: Readonly<Record<FieldKind | 'owner' | 'status', string>>;
  readonly kinds: Readonly<Record<TopicKind, string>>;
  readonly summary: (tally: Tally) => string;
  readonly wholeMap: string;
  readonly outline: string;
  readonly otherChanges: string;
  readonly before: string;
  readonly after: string;
  readonly movedTo: (place: string) => string;
  readonly movedFromTo: (from: string, to: string) => string;
  readonly reordered: string;
  readonly order: string;
  readonly formatting: string;
  /** A name with what is said beside it. */
  readonly remark: (name: string, remark: string) => string;
  readonly picture: string;
  readonly nobody: string;
  readonly filter: string;
  readonly kindOfChange: string;
  readonly owner: string;
  readonly all: string;
  readonly firstChange: string;
  /** Which keys lead from change to change, where the page has its script. */
  readonly keys: string;
  readonly changedTopics: (count: number) => string;
  readonly unchanged: (count: number) => string;
  readonly compared: (before: string, after: string) => string;
  readonly leftOut: (count: number) => string;
  readonly seeAll: string;
  readonly untitled: string;
  readonly none: string;
  readonly table: {
    readonly title: string;
    readonly section: string;
    readonly after: string;
    readonly before: string;
    readonly added: string;
    readonly removed: string;
    readonly moved: string;
    readonly movedFrom: (place: string) => string;
    readonly movedTo: (place: string) => string;
    readonly hint: string;
  };
  readonly other: {
    readonly relationship: string;
    readonly boundary: string;
    readonly sheet: string;
    readonly sheetMoved: string;
    readonly markerNames: string;
    readonly background: string;
    readonly document: string;
    readonly resources: string;
    readonly legend: string;
    readonly renumbered: (topics: number) => string;
  };
  readonly task: {
    readonly priority: string;
    readonly progress: string;
    readonly start: string;
    readonly due: string;
    readonly milestone: string;
    readonly effort: string;
  };
  readonly look: {
    readonly fill: string;
    readonly line: string;
    readonly colour: string;
    readonly bold: string;
    readonly italic: string;
    readonly underline: string;
    readonly strike: string;
  };
  readonly separator: string;
  readonly colon: string;
}

const ja: ChangeWords = {
  changes: '変更',
  changesIn: (map) => `${map} の変更`,
  nothing: '変更はありません。',
  fates: {
    added: '追加',
    removed: '削除',
    moved: '移動',
    'moved-away': '移動元',
    changed: '変更',
  },
  fields: {
    retitled: '題名',
    style: '書式',
    notes: 'ノート',
    links: 'リンク',
    markers: '記号',
    labels: 'タグ',
    'label-groups': 'タグの分類',
    task: 'タスク',
    image: '画像',
    attachments: '添付',
    comments: 'コメント',
    numbering: '自動番号',
    properties: '項目',
    table: '表',
    anchors: '目印',
    covers: 'まとめの範囲',
    redrawn: '種類',
    owner: '担当',
    status: '状態',
  },
  kinds: {
    root: '中心トピック',
    attached: 'トピック',
    floating: '独立トピック',
    sticky: '付箋',
    callout: '吹き出し',
    summary: 'まとめ',
    label: '関連の名前',
  },
  summary: (tally) =>
    counted([
      [tally.changed, '変更'],
      [tally.added, '追加'],
      [tally.removed, '削除'],
      [tally.moved, '移動'],
      [tally.other, 'その他'],
    ])
      .map(([count, word]) => `${word} ${count}`)
      .join('、') || '変更なし',
  wholeMap: 'マップ全体',
  outline: '変更のあるアウトライン',
  otherChanges: 'トピック以外の変更',
  before: '変更前',
  after: '変更後',
  movedTo: (place) => `${place} へ`,
  movedFromTo: (from, to) => `${from} から ${to} へ`,
  reordered: '順序を変更',
  order: '並び順',
  formatting: '書式のみ',
  remark: (name, remark) => `${name}（${remark}）`,
  picture: '画像',
  nobody: '担当なし',
  filter: '絞り込み',
  kindOfChange: '種類',
  owner: '担当',
  all: 'すべて',
  firstChange: '最初の変更へ',
  keys: '（キー n で次の変更、p で前の変更へ）',
  changedTopics: (count) => `${count} か所`,
  unchanged: (count) => `変更のないトピック ${count} 件`,
  compared: (before, after) => `${before} → ${after}`,
  leftOut: (count) => `ほかに ${count} 件の変更がありますが、長いので省略しました。`,
  seeAll: 'すべての変更を見る',
  untitled: '（題名なし）',
  none: 'なし',
  table: {
    title: '新旧対照表',
    section: '箇所',
    after: '改訂後',
    before: '改訂前',
    added: '（新設）',
    removed: '（削除）',
    moved: '（移動）',
    movedFrom: (place) => `（移動：${place}から）`,
    movedTo: (place) => `（移動：${place}へ）`,
    hint: '下線は改訂部分、取り消し線は削る部分を示す。',
  },
  other: {
    relationship: '関連',
    boundary: '囲み',
    sheet: 'シート',
    sheetMoved: 'シートの順序',
    markerNames: '記号の名前',
    background: '背景の文字',
    document: '文書の情報',
    resources: 'ファイル内の画像・添付',
    legend: '凡例',
    renumbered: (topics) => `内容は同じまま、トピック ${topics} 件の識別子が変わりました`,
  },
  task: {
    priority: '優先度',
    progress: '進捗',
    start: '開始',
    due: '期限',
    milestone: 'マイルストーン',
    effort: '作業時間',
  },
  look: {
    fill: '塗り',
    line: '線',
    colour: '文字色',
    bold: '太字',
    italic: '斜体',
    underline: '下線',
    strike: '取り消し線',
  },
  separator: '、',
  colon: '：',
};

const en: ChangeWords = {
  changes: 'Changes',
  changesIn: (map) => `Changes in ${map}`,
  nothing: 'Nothing changed.',
  fates: {
    added: 'added',
    removed: 'removed',
    moved: 'moved',
    'moved-away': 'moved away',
    changed: 'changed',
  },
  fields: {
    retitled: 'title',
    style: 'look',
    notes: 'note',
    links: 'links',
    markers: 'markers',
    labels: 'tags',
    'label-groups': 'groups of tags',
    task: 'task',
    image: 'picture',
    attachments: 'attachments',
    comments: 'comments',
    numbering: 'numbering',
    properties: 'properties',
    table: 'table',
    anchors: 'anchors',
    covers: 'range of the summary',
    redrawn: 'kind',
    owner: 'owner',
    status: 'status',
  },
  kinds: {
    root: 'central topic',
    attached: 'topic',
    floating: 'floating topic',
    sticky: 'sticky note',
    callout: 'callout',
    summary: 'summary',
    label: 'relationship label',
  },
  summary: (tally) =>
    counted([
      [tally.changed, 'changed'],
      [tally.added, 'added'],
      [tally.removed, 'removed'],
      [tally.moved, 'moved'],
      [tally.other, 'other'],
    ])
      .map(([count, word]) => `${count} ${word}`)
      .join(', ') || 'no changes',
  wholeMap: 'The whole map',
  outline: 'Outline with its changes',
  otherChanges: 'Changes beside the topics',
  before: 'Before',
  after: 'After',
  movedTo: (place) => `to ${place}`,
  movedFromTo: (from, to) => `from ${from} to ${to}`,
  reordered: 'order changed',
  order: 'order',
  formatting: 'formatting only',
  remark: (name, remark) => `${name} (${remark})`,
  picture: 'picture',
  nobody: 'nobody yet',
  filter: 'Show only',
  kindOfChange: 'Kind',
  owner: 'Owner',
  all: 'all',
  firstChange: 'To the first change',
  keys: ' (keys: n next change, p previous change)',
  changedTopics: (count) => `${count} ${count === 1 ? 'place' : 'places'}`,
  unchanged: (count) => `${count} unchanged ${count === 1 ? 'topic' : 'topics'}`,
  compared: (before, after) => `${before} → ${after}`,
  leftOut: (count) => `${count} more ${count === 1 ? 'change is' : 'changes are'} left out here.`,
  seeAll: 'See all changes',
  untitled: '(untitled)',
  none: 'none',
  table: {
    title: 'Old and new wording',
    section: 'Section',
    after: 'New',
    before: 'Old',
    added: '(new)',
    removed: '(deleted)',
    moved: '(moved)',
    movedFrom: (place) => `(moved from ${place})`,
    movedTo: (place) => `(moved to ${place})`,
    hint: 'Underlined words are changed; struck words are taken out.',
  },
  other: {
    relationship: 'relationship',
    boundary: 'boundary',
    sheet: 'sheet',
    sheetMoved: 'order of sheets',
    markerNames: 'marker names',
    background: 'background text',
    document: 'document',
    resources: 'pictures and files inside',
    legend: 'legend',
    renumbered: (topics) =>
      `${topics} ${topics === 1 ? 'topic has a new id' : 'topics have new ids'}, their content aside`,
  },
  task: {
    priority: 'priority',
    progress: 'progress',
    start: 'start',
    due: 'due',
    milestone: 'milestone',
    effort: 'effort',
  },
  look: {
    fill: 'fill',
    line: 'line',
    colour: 'text colour',
    bold: 'bold',
    italic: 'italic',
    underline: 'underlined',
    strike: 'struck',
  },
  separator: ', ',
  colon: ': ',
};

const counted = (counts: readonly (readonly [number, string])[]): (readonly [number, string])[] =>
  counts.filter(([count]) => count > 0);

export const changeWords: Readonly<Record<UiLang, ChangeWords>> = { ja, en };
