import type {
  Block,
  Document,
  Inline,
  NavigationItem,
  OutlineItem,
  RichContent,
  UiLang,
} from '../../../src/model/document.js';
import { text } from '../../../src/model/document.js';
import type { SiteContext } from '../../../src/writers/html/index.js';

/** One page that uses everything: every block, inline, kind, badge and marker, with text that is easy to get wrong. */

export const markerIds: readonly string[] = [
  ...['red', 'orange', 'yellow', 'green', 'blue', 'purple', 'gray', 'black', 'dark-green', 'dark-blue'].map(
    (colour) => `flag-${colour}`,
  ),
  ...['red', 'yellow', 'green', 'blue'].flatMap((colour) => [
    `star-${colour}`,
    `people-${colour}`,
    `tag-${colour}`,
  ]),
  'half-star-yellow',
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `priority-${n}`),
  ...[1, 2, 7].map((n) => `number-${n}`),
  ...'start oct quarter 3oct half 5oct 3quar 7oct done pause'.split(' ').map((name) => `task-${name}`),
  ...'up up-right right down-right down down-left left up-left left-right up-down refresh'
    .split(' ')
    .map((name) => `arrow-${name}`),
  ...'smile laugh angry cry surprise boring embarrass'.split(' ').map((name) => `smiley-${name}`),
  ...'plus minus divide equality question exclam info attention wrong right pause no-entry lightning 100 run code image pin'
    .split(' ')
    .map((name) => `symbol-${name}`),
  ...'bar_chart contact dislike drink exercise flight heart like line_graph medals money music pen pie_chart shopping_cart telephone thermometer trophy'
    .split(' ')
    .map((name) => `c_symbol_${name}`),
  ...'jan feb mar oct nov dec'.split(' ').map((name) => `month-${name}`),
  ...'sun mon tue wed thu fri sat'.split(' ').map((name) => `week-${name}`),
  ...'calendar email phone phone2 fax people people2 clock coffee-cup lightbulb businesscard social chat note lock unlock bomb'
    .split(' ')
    .map((name) => `other-${name}`),
  ...'thumbs-up thumbs-down stop no-entry traffic-lights-red emergency two-feet rolodex meeting letter mailbox megaphone hourglass dollar euro key house camera glasses judge-hammer rocket scales book magnifying-glass broken-connection folder'.split(
    ' ',
  ),
  'fill:#ffcc00',
  'font:#cc0000',
  'label:要確認',
  'some-new-marker',
  'custom-a1b2c3',
];

const words = {
  ja: {
    title: '中小企業向け情報セキュリティ対策ハンドブック 改訂案',
    lead: '未完了は 23 節、うち担当なしが 3 節。最も古いものは 143 日前から開いています。',
    long: 'サイバー攻撃の手口は年々巧妙になり、規模の小さな企業も標的となっている。経営者は自社の情報資産を把握し、優先順位を付けて対策を進めなければならない。',
  },
  en: {
    title: 'Information security handbook for small companies, draft of the next edition',
    lead: '23 sections are open, 3 of them without an owner. The oldest has been open for 143 days.',
    long: 'Attacks grow more skilful every year, and small companies are targets too. Management has to know what information it holds and to protect the most valuable first.',
  },
} as const;

const strong = (value: string): Inline => ({ type: 'text', value, bold: true });
const page = (path: string, label: string): Inline => ({
  type: 'link',
  target: { type: 'page', path },
  content: [text(label)],
});

const item = (anchor: string, title: string, more: Partial<OutlineItem> = {}): OutlineItem => ({
  anchor: `t-${anchor}`,
  kind: 'topic',
  title: [text(title)],
  badges: [],
  details: [],
  folded: false,
  children: [],
  ...more,
});

const badges: readonly Inline[] = (
  ['open', 'work', 'closed', 'frozen', 'comment', 'owner', 'nobody', 'change', 'label', 'default'] as const
).map((role) => ({
  type: 'badge',
  role,
  text: {
    open: '未完了',
    work: '更新中',
    closed: '完了',
    frozen: '凍結中',
    comment: 'パブリックコメント中',
    owner: '中山',
    nobody: '担当者未定',
    change: '改訂 p.98–109',
    label: '要確認',
    default: '既定値',
  }[role],
}));

const chain = (length: number): OutlineItem => {
  let last = item('chain-end', `階層 ${length}`);
  for (let i = length - 1; i >= 1; i -= 1) last = item(`chain-${i}`, `階層 ${i}`, { children: [last] });
  return last;
};

const rich = (
  tagName: string,
  children: readonly (RichContent | string)[],
  properties = {},
): RichContent => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});

const note: Block = {
  type: 'aside',
  role: 'note',
  title: 'ノート',
  content: [
    {
      type: 'rich',
      plain: '段落',
      nodes: [
        rich('p', [
          '経営者の',
          rich('b', ['責務']),
          'を',
          rich('font', ['赤い文字'], { color: '#ff0000' }),
          'で示す。',
        ]),
        rich('ul', [
          rich('li', ['第一の点']),
          rich('li', ['第二の点', rich('ul', [rich('li', ['その内訳'])])]),
        ]),
        rich('table', [
          rich('tr', [rich('td', ['区分']), rich('td', ['内容'])]),
          rich('tr', [
            rich('td', ['A']),
            rich('td', [rich('a', ['参考資料'], { href: 'https://example.org/guide' })]),
          ]),
        ]),
        rich('p', [
          '黄色い文字も',
          rich('span', ['読める濃さ'], { style: 'color: #ffff00; font-weight: bold' }),
          'になる。',
        ]),
      ],
    },
  ],
};

const outline = (lang: UiLang): OutlineItem[] => [
  item('m3', 'MISSION 3 経営者は事前に何を備えればよいのか？', {
    level: 2,
    badges: badges.slice(0, 1),
    details: [{ type: 'paragraph', content: [text(words[lang].long)] }],
    children: [
      item('3-10', '3-10 経営者がやらなければならないサイバーセキュリティ経営', {
        level: 3,
        fill: '#ffcc00',
        title: [
          { type: 'marker', id: 'flag-green', name: '改訂箇所' },
          text('3-10 経営者が'),
          { type: 'text', value: 'やらなければならない', colour: '#ff0000' },
          text('サイバーセキュリティ経営'),
        ],
        badges,
        details: [note],
        children: [
          item('a', 'ガイドライン改訂前の主な課題', {
            number: '1.',
            title: [
              { type: 'marker', id: 'priority-1', name: '優先度 1' },
              { type: 'marker', id: 'task-half', name: '50 %' },
              text('ガイドライン改訂前の主な課題'),
            ],
            children: [
              item('a1', words[lang].long, { fill: '#99ccff' }),
              item('a2', '取引先からの要請', { badges: [{ type: 'badge', role: 'owner', text: '早出' }] }),
            ],
          }),
          item('b', '【コラム】クラウドサービス導入のポイント', {
            kind: 'column',
            details: [{ type: 'paragraph', content: [text(words[lang].long)] }],
            children: [item('b1', '料金体系'), item('b2', '契約の終わらせ方')],
          }),
          item('c', '【参考】サイバーセキュリティ経営ガイドライン', {
            kind: 'reference',
            details: [
              {
                type: 'paragraph',
                content: [
                  {
                    type: 'link',
                    target: { type: 'web', url: 'https://www.example.org/security/guideline.html?edition=3' },
                    content: [text('経営ガイドライン Ver3.0')],
                  },
                ],
              },
            ],
          }),
          item('d', '※ここでいう経営者には個人事業主を含む。', { kind: 'remark' }),
          item('e', '表現も見直す', { kind: 'callout' }),
          item('f', '以上をまとめて「経営者の三原則」とする', { kind: 'summary' }),
          item('g', '印刷所へ 12 月までに入稿', { kind: 'sticky' }),
          item('h', 'どこにもつながっていないメモ', { kind: 'floating' }),
          item('i', '囲みの中の枝', {
            frames: [{ title: '第 2 版から', items: 1 }],
            children: [item('i1', '囲みの中の葉'), item('i2', 'もう一枚の葉')],
          }),
          item('j', '名のない囲み', { frames: [{ title: '', items: 1 }] }),
          item('k', '閉じた枝', {
            folded: true,
            children: [item('k1', '中身', { children: [item('k2', 'その中身')] })],
          }),
          item('l', '', {}),
          item('m', '二行の\n題名'),
        ],
      }),
      item('3-11', '3-11 レベルを飛ばした見出し', {
        level: 5,
        folded: true,
        badges: [{ type: 'badge', role: 'closed', text: '完了' }],
        children: [item('3-11a', '閉じた節の中身')],
      }),
      item('3-12', '3-12 同じ高さの次の見出し', { level: 5 }),
      item('3-13', '3-13 六段目', {
        level: 6,
        frames: [{ title: '見出しを含む囲み', items: 1 }],
        children: [item('3-13a', '中身')],
      }),
    ],
  }),
  item('deep', '深い枝', { level: 2, children: [chain(26)] }),
];

const index: readonly NavigationItem[] = [
  {
    content: [
      { type: 'badge', role: 'work', text: '' },
      text('MISSION 3 経営者は事前に何を備えればよいのか？'),
    ],
    target: { type: 'anchor', anchor: 't-m3' },
    children: [
      {
        content: [text('3-10 サイバーセキュリティ経営')],
        target: { type: 'anchor', anchor: 't-3-10' },
        children: [],
      },
      {
        content: [text('3-11 レベルを飛ばした見出し')],
        target: { type: 'anchor', anchor: 't-3-11' },
        children: [],
      },
    ],
  },
  { content: [text('深い枝')], target: { type: 'anchor', anchor: 't-deep' }, children: [] },
  { content: [text('一覧')], target: { type: 'anchor', anchor: 'tables' }, children: [] },
];

const tables: readonly Block[] = [
  { type: 'heading', level: 2, anchor: 'tables', content: [text('一覧')] },
  {
    type: 'table',
    caption: '未完了の節',
    columns: [
      { heading: '節', rowHeading: true },
      { heading: '担当' },
      { heading: '状態' },
      { heading: '理由' },
      { heading: '日数', align: 'end' },
    ],
    rows: [
      [
        [page('maps/sec01/index.html', '3-10 サイバーセキュリティ経営')],
        [{ type: 'badge', role: 'nobody', text: '担当者未定' }],
        [{ type: 'badge', role: 'open', text: '未完了' }],
        [text('「要確認」の語がある')],
        [text('143')],
      ],
      [
        [text('6-7 無線 LAN の設定')],
        [text('中山')],
        [{ type: 'badge', role: 'work', text: '更新中' }],
        [text('進捗 50 %')],
        [text('12')],
      ],
    ],
  },
  {
    type: 'bars',
    caption: '担当ごとの進み具合',
    rows: [
      { label: [text('中山')], value: 12, total: 30, text: '12 / 30' },
      { label: [text('早出')], value: 30, total: 30, text: '30 / 30' },
      { label: [text('担当者未定')], value: 0, total: 3, text: '0 / 3' },
    ],
  },
];

const rest: readonly Block[] = [
  { type: 'heading', level: 2, anchor: 'rest', content: [text('そのほか')] },
  {
    type: 'list',
    ordered: true,
    items: [
      [{ type: 'paragraph', content: [text('一つ目')] }],
      [
        { type: 'paragraph', content: [strong('二つ目')] },
        { type: 'paragraph', role: 'hint', content: [text('その補足')] },
      ],
    ],
  },
  {
    type: 'paragraph',
    content: [
      { type: 'text', value: '太字', bold: true },
      { type: 'text', value: '斜体', italic: true },
      { type: 'text', value: '下線', underline: true },
      { type: 'text', value: '取り消し', strike: true },
      { type: 'text', value: 'English words', lang: 'en', colour: '#3366cc' },
      { type: 'break' },
      { type: 'link', target: { type: 'web', url: 'javascript:alert(1)' }, content: [text('危ないリンク')] },
      text(' '),
      {
        type: 'link',
        target: { type: 'anchor', anchor: 't-3-10' },
        content: [text('3-10')],
        label: '本文へ',
      },
      text(' '),
      { type: 'download', path: 'maps/sec01/sec01.docx', text: 'DOCX', size: 123_456 },
      text(' '),
      { type: 'badge', role: 'change', text: '改訂', target: { type: 'anchor', anchor: 't-3-10' } },
    ],
  },
  {
    type: 'figure',
    image: { asset: 'dot.png', width: 320, height: 80 },
    alt: '四角い見本',
    caption: '図 1　見本',
  },
  { type: 'figure', image: { asset: 'gone.png' }, alt: '失われた図' },
  {
    type: 'aside',
    role: 'comment',
    title: '早出 2026-11-18',
    content: [{ type: 'paragraph', content: [text('出典を確かめること。')] }],
  },
  {
    type: 'aside',
    role: 'warning',
    title: '注意',
    content: [{ type: 'paragraph', content: [text('添付ファイルが見つかりません。')] }],
  },
  {
    type: 'aside',
    role: 'legend',
    title: '凡例',
    content: [
      {
        type: 'facts',
        items: [
          {
            name: '緑の旗',
            value: [{ type: 'marker', id: 'flag-green', name: '緑の旗' }, text(' 改訂箇所')],
          },
          {
            name: '右矢印',
            value: [{ type: 'marker', id: 'arrow-right', name: '右矢印' }, text(' 既存項目')],
          },
        ],
      },
    ],
  },
  { type: 'heading', level: 2, anchor: 'markers', content: [text('アイコン')] },
  {
    type: 'paragraph',
    content: [
      ...markerIds.flatMap((id): Inline[] => [{ type: 'marker', id, name: id }, text(' ')]),
      { type: 'marker', id: 'custom-1', name: '早出', asset: 'dot.png' },
      { type: 'marker', id: 'custom-2', name: '石井', asset: 'gone.png' },
      { type: 'marker', id: 'flag', name: '色の旗', colour: '#00aa88' },
    ],
  },
];

export function showcase(lang: UiLang): Document {
  return {
    path: lang === 'ja' ? 'maps/sec01/index.html' : 'en/maps/sec01/index.html',
    lang,
    contentLang: 'ja',
    title: words[lang].title,
    description: words[lang].lead,
    breadcrumbs: [
      { text: lang === 'ja' ? '一覧' : 'All maps', path: lang === 'ja' ? 'index.html' : 'en/index.html' },
    ],
    alternates: [
      { lang: 'ja', path: 'maps/sec01/index.html' },
      { lang: 'en', path: 'en/maps/sec01/index.html' },
    ],
    body: [
      { type: 'paragraph', role: 'lead', content: [text(words[lang].lead)] },
      {
        type: 'facts',
        items: [
          { name: '担当', value: [text('4 名')] },
          { name: '未完了', value: [text('12 / 87')] },
          { name: '最終変更', value: [text('2026-11-18')] },
          {
            name: 'ダウンロード',
            value: [{ type: 'download', path: 'maps/sec01/sec01.docx', text: 'DOCX', size: 45_000 }],
          },
        ],
      },
      { type: 'outline', items: outline(lang) },
      ...tables,
      ...rest,
      {
        type: 'fold',
        title: [{ ...text('Sec01-02'), bold: true }, text(lang === 'ja' ? ' 16 マップ' : ' 16 maps')],
        content: [
          {
            type: 'table',
            caption: 'Sec01-02',
            columns: [{ heading: 'a' }],
            rows: [[[page('maps/sec01-02/index.html', 'Sec01-02')]]],
          },
        ],
      },
    ],
    side: [
      { type: 'navigation', title: lang === 'ja' ? '目次' : 'Contents', items: index },
      {
        type: 'aside',
        role: 'legend',
        title: '凡例',
        content: [{ type: 'paragraph', content: [...badges.slice(0, 4)] }],
      },
    ],
  };
}

export const showcaseSite = (lang: UiLang): SiteContext => ({
  product: 'mapress',
  title: lang === 'ja' ? 'ハンドブック' : 'Handbook',
  navigation: [
    { text: lang === 'ja' ? '一覧' : 'All maps', path: lang === 'ja' ? 'index.html' : 'en/index.html' },
    {
      text: lang === 'ja' ? 'マップ' : 'Maps',
      path: lang === 'ja' ? 'maps/index.html' : 'en/maps/index.html',
    },
    { text: lang === 'ja' ? '進捗' : 'Dashboard', path: 'dashboard/index.html' },
  ],
  footer: [text('Sec01-01-02.mmap · 2026-11-18 · mapress 0.1.0')],
  stylesheet: 'assets/style.css',
  scripts: ['assets/folds.js'],
  assetPath: (name) => (name === 'dot.png' ? 'assets/dot.png' : undefined),
});

/** A grey square, 4 × 4. */
export const dotPng = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAEklEQVR4nGNoaGiAIwYSOAApVBfpUFOdVwAAAABJRU5ErkJggg==',
  ),
  (char) => char.charCodeAt(0),
);
