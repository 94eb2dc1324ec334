import type { Lang } from '../../diagnostics/catalogue.js';
import type { ChangeKind, Tally } from '../../diff/index.js';
import { changeWords } from '../../views/changes/words.js';

/** Words of the commands that look back: `log`, `blame`, `audit`. */
export interface HistoryWords {
  readonly revisions: (count: number) => string;
  readonly comparing: (done: number, total: number) => string;
  readonly notRecorded: string;
  readonly unknownAuthor: string;
  readonly counts: Readonly<Record<keyof Tally, (count: number) => string>>;
  readonly separator: string;
  readonly listSeparator: string;
  readonly nothing: string;
  readonly first: (topics: number) => string;
  readonly unreadable: string;
  readonly renamed: (from: string) => string;
  readonly age: (days: number) => string;
  readonly kinds: Readonly<Record<ChangeKind, string>>;
  readonly asOldAsHistory: string;
  readonly noSection: (name: string) => string;
  readonly heads: {
    readonly date: string;
    readonly author: string;
    readonly revision: string;
    readonly subject: string;
    readonly changes: string;
    readonly sections: string;
    readonly age: string;
    readonly change: string;
    readonly topic: string;
  };
  readonly audit: {
    readonly title: (map: string, since: string) => string;
    readonly agrees: (sections: number) => string;
    readonly disagrees: (count: number) => string;
    readonly verdicts: Readonly<Record<'agrees' | 'unchanged' | 'unmarked' | 'no-entry', string>>;
    readonly head: readonly [string, string, string, string];
    readonly claimed: (words: string) => string;
    readonly proposed: string;
    readonly entryHead: readonly [string, string, string, string];
    readonly nothing: string;
    readonly noMarker: string;
  };
  readonly nobody: string;
}

const ja: HistoryWords = {
  revisions: (count) => `${count} 版`,
  comparing: (done, total) => `比較中 ${done} / ${total}`,
  notRecorded: '未記録',
  unknownAuthor: '不明',
  counts: {
    added: (count) => `追加 ${count}`,
    removed: (count) => `削除 ${count}`,
    moved: (count) => `移動 ${count}`,
    retitled: (count) => `改題 ${count}`,
    changed: (count) => `変更 ${count}`,
    other: (count) => `その他 ${count}`,
  },
  separator: ' · ',
  listSeparator: '、',
  nothing: '内容の変更なし',
  first: (topics) => `最初の版 (${topics} トピック)`,
  unreadable: '読めない版',
  renamed: (from) => `改名 ${from} →`,
  age: (days) => `${days}日`,
  kinds: {
    ...changeWords.ja.fields,
    added: changeWords.ja.fates.added,
    removed: changeWords.ja.fates.removed,
    moved: changeWords.ja.fates.moved,
    retitled: '改題',
    renumbered: 'ID',
    document: changeWords.ja.other.document,
    resources: changeWords.ja.other.resources,
    'sheet-added': 'シート追加',
    'sheet-removed': 'シート削除',
    'sheet-moved': 'シート移動',
    'sheet-retitled': 'シート改題',
    'marker-names': changeWords.ja.other.markerNames,
    background: changeWords.ja.other.background,
    'relationship-added': '関連追加',
    'relationship-removed': '関連削除',
    'relationship-changed': '関連変更',
    'boundary-added': '囲み追加',
    'boundary-removed': '囲み削除',
    'boundary-changed': '囲み変更',
  },
  asOldAsHistory: '当初から',
  noSection: (name) => `「${name}」という番号や題名のセクションはありません。`,
  heads: {
    date: '日付',
    author: '変更した人',
    revision: '版',
    subject: '説明',
    changes: '変更',
    sections: 'セクション',
    age: '経過',
    change: '最後の変更',
    topic: 'トピック',
  },
  audit: {
    title: (map, since) => `${map} · ${since} → 現在`,
    agrees: (sections) => `改訂箇所の印と実際の変更は一致しています (${sections} セクション)。`,
    disagrees: (count) => `印・履歴と実際の変更が ${count} か所で食い違っています。`,
    verdicts: {
      agrees: '一致',
      unchanged: '印あり・変更なし',
      unmarked: '変更あり・印なし',
      'no-entry': '履歴なし',
    },
    head: ['判定', 'セクション', '担当', '内容'],
    claimed: (words) => `印: ${words}`,
    proposed: '履歴の案',
    entryHead: ['判定', '日付', '変更した人', '内容'],
    nothing: '変更も印もありません。',
    noMarker: 'このマップには改訂箇所の印がないので、印との照合はしていません。',
  },
  nobody: '未定',
};

const en: HistoryWords = {
  revisions: (count) => `${count} ${count === 1 ? 'revision' : 'revisions'}`,
  comparing: (done, total) => `comparing ${done} / ${total}`,
  notRecorded: 'not recorded',
  unknownAuthor: 'unknown',
  counts: {
    added: (count) => `${count} added`,
    removed: (count) => `${count} removed`,
    moved: (count) => `${count} moved`,
    retitled: (count) => `${count} retitled`,
    changed: (count) => `${count} changed`,
    other: (count) => `${count} other`,
  },
  separator: ' · ',
  listSeparator: ', ',
  nothing: 'no change in content',
  first: (topics) => `first version (${topics} topics)`,
  unreadable: 'not readable',
  renamed: (from) => `renamed ${from} →`,
  age: (days) => `${days} d`,
  kinds: {
    ...changeWords.en.fields,
    added: changeWords.en.fates.added,
    removed: changeWords.en.fates.removed,
    moved: changeWords.en.fates.moved,
    retitled: 'retitled',
    renumbered: 'ids',
    document: changeWords.en.other.document,
    resources: changeWords.en.other.resources,
    'sheet-added': 'sheet added',
    'sheet-removed': 'sheet removed',
    'sheet-moved': 'sheet moved',
    'sheet-retitled': 'sheet retitled',
    'marker-names': changeWords.en.other.markerNames,
    background: changeWords.en.other.background,
    'relationship-added': 'relationship added',
    'relationship-removed': 'relationship removed',
    'relationship-changed': 'relationship changed',
    'boundary-added': 'boundary added',
    'boundary-removed': 'boundary removed',
    'boundary-changed': 'boundary changed',
  },
  asOldAsHistory: 'first',
  noSection: (name) => `No section has the number or title "${name}".`,
  heads: {
    date: 'Date',
    author: 'Author',
    revision: 'Revision',
    subject: 'Subject',
    changes: 'Changes',
    sections: 'Sections',
    age: 'Age',
    change: 'Last change',
    topic: 'Topic',
  },
  audit: {
    title: (map, since) => `${map} · ${since} → now`,
    agrees: (sections) =>
      `What is marked and what was changed agree (${sections} ${sections === 1 ? 'section' : 'sections'}).`,
    disagrees: (count) =>
      `Marks and history disagree with the changes in ${count} ${count === 1 ? 'place' : 'places'}.`,
    verdicts: {
      agrees: 'agrees',
      unchanged: 'marked, unchanged',
      unmarked: 'changed, unmarked',
      'no-entry': 'no history entry',
    },
    head: ['Verdict', 'Section', 'Owner', 'What'],
    claimed: (words) => `mark: ${words}`,
    proposed: 'proposed entry',
    entryHead: ['Verdict', 'Day', 'Author', 'What'],
    nothing: 'Nothing was changed, nothing is marked.',
    noMarker: 'This map has no change markers, so changes were not held against them.',
  },
  nobody: 'nobody yet',
};

export const historyWords: Readonly<Record<Lang, HistoryWords>> = { ja, en };
