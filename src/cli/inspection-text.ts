import type { Lang } from '../diagnostics/catalogue.js';
import type { Inspection } from '../status/inspection.js';
import type { Terminal } from './terminal.js';

type Words = Readonly<Record<string, string>>;

/** Names of what is counted, in Japanese; in English the key itself is spelled out. */
const names: Readonly<Record<Lang, Words>> = {
  ja: {
    format: '形式',
    program: 'プログラム',
    size: '大きさ',
    sheets: 'シート',
    topics: 'トピック',
    depth: '深さ',
    notes: 'ノート',
    richNotes: '書式付きノート',
    links: 'リンク',
    markers: '記号',
    customMarkers: '独自の記号',
    labels: 'タグ',
    tasks: 'タスク',
    images: '画像',
    attachments: '添付',
    comments: 'コメント',
    callouts: '吹き出し',
    summaries: 'まとめ',
    formattedTitles: '書式付きの題名',
    colouredTopics: '色付きトピック',
    tables: '表',
    properties: '独自の項目',
    numberings: '自動番号',
    timeStamps: '更新日時',
    folded: '折りたたみ',
    emptyTitles: '空の題名',
    defaultTitles: '初期値の題名',
    floating: '独立したトピック',
    relationships: '関連',
    boundaries: '囲み',
    backgroundTexts: '背景の文字',
    resources: '画像・添付の実体',
    used: '使われている記号',
    offered: '使われていない記号',
    unread: '解釈しない内容',
    checks: '自己検査',
    personal: '個人情報',
    path: '保存場所のパス',
    'e-mail': 'メールアドレス',
    'user-name': '利用者名',
    company: '会社名',
    thumbnail: '縮小画像',
    'old-revisions': '過去の版',
    'topic-count': 'トピック数の記録',
    'relationship-ends': '関連の両端',
    'topic-links': 'マップ内リンク',
    none: 'なし',
  },
  en: {
    size: 'size',
    none: 'none',
    'topic-count': 'topic count',
    'relationship-ends': 'relationship ends',
    'topic-links': 'links in the map',
    'user-name': 'user name',
    'old-revisions': 'old revisions',
    used: 'markers used',
    offered: 'markers offered',
    unread: 'not interpreted',
    personal: 'personal data',
  },
};

type Named = Inspection & { readonly file: string; readonly bytes: number };

/** An inspection as lines for people. */
export function inspectionLines(found: Named, terminal: Terminal): string {
  const name = (key: string) => names[terminal.lang][key] ?? spelled(key);
  const { colours } = terminal;
  const rows: [string, string][] = [
    [name('format'), `${found.format} (${found.variant})`],
    [
      name('program'),
      [found.program.name, found.program.version, found.program.platform].filter(Boolean).join(' '),
    ],
    [name('size'), `${found.bytes.toLocaleString('en')} B`],
    [
      name('topics'),
      `${found.topics} · ${name('depth')} ${found.depth} · ${name('sheets')} ${found.sheets.length}`,
    ],
    ...Object.entries(found.features).map(([key, count]): [string, string] => [name(key), String(count)]),
    [
      name('used'),
      list(
        found.markers.used.map(({ id, uses, name: label }) => `${id}${label ? ` (${label})` : ''} ×${uses}`),
      ),
    ],
    [name('offered'), list(found.markers.offered.map(({ id, name: label }) => `${id} (${label})`))],
    [name('unread'), list(found.unread.map(({ name: part, count }) => `${part} ×${count}`)) || name('none')],
    [
      name('checks'),
      list(
        found.checks.map(
          ({ name: check, ok, holding, total }) => `${ok ? '✓' : '✗'} ${name(check)} ${holding}/${total}`,
        ),
      ),
    ],
    [
      name('personal'),
      list(found.personal.map(({ kind, count }) => `${name(kind)} ×${count}`)) || name('none'),
    ],
  ];
  const lines = rows
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `  ${colours.dim(key)}  ${value}\n`);
  return `${colours.bold(found.file)}\n${lines.join('')}`;
}

const list = (items: readonly string[]): string => items.join(' · ');

/** `richNotes` → `rich notes`. */
const spelled = (key: string): string => key.replace(/([A-Z])/g, ' $1').toLowerCase();
