import { crc32, deflateSync } from 'node:zlib';
import type { Block, Document, Inline, OutlineItem, RichContent } from '../../../src/model/document.js';

/** A Document that uses every kind of block and inline, worded like a section of an office handbook. */

export const t = (value: string, look: Partial<Extract<Inline, { type: 'text' }>> = {}): Inline => ({
  type: 'text',
  value,
  ...look,
});

export const badge = (role: Extract<Inline, { type: 'badge' }>['role'], text: string): Inline => ({
  type: 'badge',
  role,
  text,
});

export const el = (
  tagName: string,
  properties: Readonly<Record<string, string>>,
  ...children: (RichContent | string)[]
): RichContent => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});

export function item(
  anchor: string,
  title: string,
  more: Partial<OutlineItem> = {},
  children: readonly OutlineItem[] = [],
): OutlineItem {
  return {
    anchor,
    kind: 'topic',
    title: [t(title)],
    badges: [],
    details: [],
    folded: false,
    children,
    ...more,
  };
}

export const documentOf = (body: readonly Block[], more: Partial<Document> = {}): Document => ({
  path: 'maps/sample/sample.docx',
  lang: 'ja',
  title: '見本',
  breadcrumbs: [],
  alternates: [],
  body,
  side: [],
  ...more,
});

/** A PNG of one colour, made here so that tests need no file. */
export function png(width: number, height: number, [r, g, b]: readonly [number, number, number]): Uint8Array {
  const row = Buffer.concat([
    Buffer.from([0]),
    ...Array.from({ length: width }, () => Buffer.from([r, g, b])),
  ]);
  const data = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (name: string, body: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(name), body]);
    const out = Buffer.alloc(body.length + 12);
    out.writeUInt32BE(body.length, 0);
    named.copy(out, 4);
    out.writeUInt32BE(crc32(named), body.length + 8);
    return out;
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(
    Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]),
  );
}

const pictures: Readonly<Record<string, Uint8Array>> = {
  'network.png': png(900, 400, [208, 214, 228]),
  'custom.png': png(32, 32, [160, 60, 40]),
  'photo.webp': new TextEncoder().encode('RIFF0000WEBPVP8 '),
  'drawing.svg': new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'),
};

export const assets = (name: string): Uint8Array | undefined => pictures[name];

const note: readonly RichContent[] = [
  el(
    'p',
    {},
    '窓口での',
    el('b', {}, '本人確認'),
    'は、',
    el('span', { style: 'color:#c00000' }, '写真付きの書類'),
    'を原則とする。',
  ),
  el(
    'ul',
    {},
    el('li', {}, '運転免許証、旅券など'),
    el(
      'li',
      {},
      '写真のない書類は二点',
      el(
        'ul',
        {},
        el('li', {}, '健康保険証と年金手帳'),
        el('li', {}, '公共料金の領収書は発行から三か月以内'),
      ),
    ),
  ),
  el(
    'p',
    {},
    el('i', {}, '参考'),
    '：',
    el('a', { href: 'https://www.example.go.jp/guide?id=3#top' }, '確認書類の手引'),
    el('u', {}, '（改訂版）'),
  ),
  el('ol', {}, el('li', {}, '受け付ける'), el('li', {}, '照合する'), el('li', {}, '記録する')),
  el(
    'table',
    {},
    el('tr', {}, el('th', {}, '区分'), el('th', {}, '保存年限')),
    el('tr', {}, el('td', {}, '申請書'), el('td', {}, '5年')),
    el('tr', {}, el('td', {}, '照合記録'), el('td', {}, '1年', el('br', {}), '（電子のみ）')),
  ),
  el('unknown-thing', {}, el('p', {}, '知らない要素の中の文も残る。')),
  el('script', {}, 'alert(1)'),
  el('blockquote', {}, el('p', {}, '引用：手続は申請者の負担を最小にする。')),
];

const details: readonly Block[] = [
  { type: 'paragraph', content: [t('受付から回答までの標準の流れを示す。所要日数は閉庁日を除く。')] },
  {
    type: 'aside',
    role: 'note',
    title: 'ノート',
    content: [{ type: 'rich', nodes: note, plain: '窓口での本人確認' }],
  },
  {
    type: 'aside',
    role: 'comment',
    title: 'コメント 2026-03-25',
    content: [{ type: 'paragraph', content: [t('第二項の表現を次の版で見直す。')] }],
  },
];

const column = item(
  't-column',
  '【コラム】様式の電子化でよくあるつまずき',
  { kind: 'column', badges: [badge('change', '改訂 p.42–43')] },
  [
    item('t-c1', '押印欄を残したまま画面に写してしまう'),
    item('t-c2', '添付書類の枚数を紙の運用に合わせてしまう', {}, [
      item('t-c21', '例：同じ住民票を三つの窓口に出す'),
    ]),
  ],
);

const chain = (depth: number): OutlineItem => {
  let inner = item(`t-deep-${depth}`, `第${depth}段の項目`);
  for (let level = depth - 1; level >= 1; level -= 1)
    inner = item(`t-deep-${level}`, `第${level}段の項目`, {}, [inner]);
  return inner;
};

const sections: readonly OutlineItem[] = [
  item(
    't-1',
    '窓口業務の基本',
    { level: 2, number: '1', badges: [badge('owner', '担当 山田'), badge('closed', '完了')] },
    [
      item(
        't-1-1',
        '受付から回答までの流れ',
        {
          level: 3,
          number: '1.1',
          title: [
            { type: 'marker', id: 'flag-green', name: '改訂箇所', colour: 'green' },
            t('受付から回答までの流れ'),
          ],
          badges: [badge('work', '更新中'), badge('owner', '担当 佐藤'), badge('change', '改訂 p.8–9')],
          details,
        },
        [
          item(
            't-a',
            '申請書の受付',
            { title: [{ type: 'marker', id: 'arrow-right', name: '既存項目' }, t('申請書の受付')] },
            [
              item('t-a1', '記載漏れの確認'),
              item(
                't-a2',
                '受付番号の付与',
                { badges: [badge('open', '未完了'), badge('nobody', '担当なし')] },
                [
                  item(
                    't-a21',
                    '番号は年度ごとに1から始め、窓口の記号を前に付ける。控えにも同じ番号を記し、照会のときに申請者が伝えられるようにする。',
                  ),
                ],
              ),
            ],
          ),
          item(
            't-b',
            '照合と記録',
            {
              title: [{ type: 'marker', id: 'arrow-left', name: '新規項目' }, t('照合と記録')],
              frames: [{ title: '所管課', items: 1 }],
              fill: '#ffe08a',
            },
            [
              item('t-b1', '優先度の高い案件', {
                title: [
                  { type: 'marker', id: 'priority-1', name: '優先度1' },
                  { type: 'marker', id: 'custom-x', name: '要点検', asset: 'custom.png' },
                  t('優先度の高い案件'),
                ],
              }),
              item('t-b2', 'まとめ：照合は二人で行う', { kind: 'summary' }),
              item('t-b3', '外部の確認先', {
                title: [
                  {
                    type: 'link',
                    target: { type: 'web', url: 'https://www.example.go.jp/照会' },
                    content: [t('外部の確認先')],
                  },
                  t('、'),
                  { type: 'link', target: { type: 'anchor', anchor: 't-2' }, content: [t('2章へ')] },
                  t('、'),
                  {
                    type: 'link',
                    target: { type: 'anchor', anchor: 'nowhere' },
                    content: [t('行き先のないリンク')],
                  },
                ],
              }),
            ],
          ),
          column,
        ],
      ),
      item('t-1-2', '苦情と相談', { level: 3, number: '1.2', badges: [badge('frozen', '凍結中')] }, [
        item('t-s1', '相談の記録様式', { badges: [badge('comment', 'パブリックコメント中')] }),
        item('t-s2', '付箋：来週までに確認', { kind: 'sticky', frames: [{ title: '', items: 1 }] }),
        item('t-s3', '※ 電話の場合は折り返しを約束する', { kind: 'remark' }),
      ]),
    ],
  ),
  item(
    't-2',
    '電子申請',
    {
      level: 2,
      number: '2',
      fill: '#2b5fa8',
      badges: [badge('open', '未完了'), badge('nobody', '担当なし')],
    },
    [
      item('t-2-1', '様式の整理', { level: 3, number: '2.1' }, [
        item('t-2-1-1', '様式番号の付け方', { level: 4 }, [
          item('t-2-1-1-1', '番号の体系', { level: 5 }, [
            item('t-x', '項目', { level: 6 }, [item('t-y', '点')]),
          ]),
        ]),
      ]),
      chain(12),
    ],
  ),
];

export const sample: Document = documentOf(
  [
    { type: 'paragraph', role: 'lead', content: [t('未完了 12 / 87、担当なし 3。最終変更 2026-11-18。')] },
    {
      type: 'facts',
      items: [
        { name: '文書番号', value: [t('Sec09-01-02')] },
        { name: '担当', value: [t('山田、佐藤、鈴木、高橋')] },
        {
          name: '状態',
          value: [badge('open', '未完了 12'), badge('work', '更新中 5'), badge('closed', '完了 70')],
        },
        {
          name: '公開版',
          value: [
            {
              type: 'link',
              target: { type: 'web', url: 'https://www.example.go.jp/handbook/' },
              content: [t('https://www.example.go.jp/handbook/')],
            },
          ],
        },
      ],
    },
    { type: 'outline', items: sections },
    { type: 'heading', level: 2, anchor: 'status', content: [t('進み具合')] },
    {
      type: 'paragraph',
      content: [
        t('太字', { bold: true }),
        t('、'),
        t('斜体', { italic: true }),
        t('、'),
        t('下線', { underline: true }),
        t('、'),
        t('取消', { strike: true }),
        t('、'),
        t('薄い黄色の文字', { colour: '#ffff66' }),
        t('、'),
        t('English words', { lang: 'en' }),
        { type: 'break' },
        t('二行目。“引用” と … と ①'),
        t('\t字下げ'),
      ],
    },
    {
      type: 'table',
      caption: '表1　章ごとの状況',
      columns: [
        { heading: '章', rowHeading: true },
        { heading: '状態' },
        { heading: '担当' },
        { heading: '未完了', align: 'end' },
        { heading: '備考' },
      ],
      rows: [
        [
          [t('1 窓口業務の基本')],
          [badge('work', '更新中')],
          [t('山田')],
          [t('4')],
          [t('第3版の公開に合わせて、受付の流れの図を差し替える。所要日数の表は所管課の確認を待つ。')],
        ],
        [[t('2 電子申請')], [badge('open', '未完了')], [badge('nobody', '担当なし')], [t('8')], []],
        [
          [t('3 記録と保存')],
          [badge('closed', '完了')],
          [t('鈴木')],
          [t('0')],
          [{ type: 'download', path: 'files/list.xlsx', text: '一覧', size: 20480 }],
        ],
      ],
    },
    {
      type: 'bars',
      caption: '担当別の未完了',
      rows: [
        { label: [t('山田')], value: 4, total: 12, text: '4 / 12' },
        { label: [t('佐藤')], value: 7, total: 9, text: '7 / 9' },
        { label: [t('鈴木')], value: 0, total: 66, text: '0 / 66' },
      ],
    },
    {
      type: 'figure',
      image: { asset: 'network.png', width: 900, height: 400 },
      alt: '窓口と所管課のつながり',
      caption: '図1　窓口と所管課のつながり',
    },
    { type: 'figure', image: { asset: 'drawing.svg' }, alt: 'マップの図' },
    { type: 'figure', image: { asset: 'nothing.png' }, alt: '様式の見本', caption: '図2　様式' },
    { type: 'heading', level: 2, content: [t('改訂履歴')] },
    {
      type: 'list',
      ordered: true,
      items: [
        [{ type: 'paragraph', content: [t('2026-11-18　担当割を更新')] }],
        [
          { type: 'paragraph', content: [t('2026-03-25　第2章を追加')] },
          {
            type: 'list',
            ordered: false,
            items: [
              [{ type: 'paragraph', content: [t('様式の整理')] }],
              [{ type: 'paragraph', content: [t('添付書類')] }],
            ],
          },
        ],
      ],
    },
    { type: 'list', ordered: true, items: [[{ type: 'paragraph', content: [t('番号は1から始まる')] }]] },
    {
      type: 'aside',
      role: 'warning',
      title: '注意',
      content: [{ type: 'paragraph', content: [t('目次にある「3-12」の本文がありません。')] }],
    },
    { type: 'paragraph', role: 'hint', content: [t('この表は毎週月曜に作り直されます。')] },
    {
      type: 'paragraph',
      content: [
        { type: 'link', target: { type: 'page', path: 'dashboard/index.html' }, content: [t('一覧へ')] },
      ],
    },
  ],
  {
    title: 'Sec09-01-02 窓口業務ハンドブック 改訂案',
    description: '窓口業務の手引の改訂案',
    side: [
      {
        type: 'navigation',
        title: '目次',
        items: [
          {
            content: [t('1 窓口業務の基本')],
            target: { type: 'anchor', anchor: 't-1' },
            children: [
              {
                content: [t('1.1 受付から回答までの流れ')],
                target: { type: 'anchor', anchor: 't-1-1' },
                children: [],
              },
              { content: [t('1.2 苦情と相談')], target: { type: 'anchor', anchor: 't-1-2' }, children: [] },
            ],
          },
          {
            content: [t('2 電子申請')],
            target: { type: 'anchor', anchor: 't-2' },
            children: [
              { content: [t('2.1 様式の整理')], target: { type: 'anchor', anchor: 't-2-1' }, children: [] },
            ],
          },
          { content: [t('進み具合')], target: { type: 'anchor', anchor: 'status' }, children: [] },
        ],
      },
      {
        type: 'aside',
        role: 'legend',
        title: '凡例',
        content: [
          {
            type: 'list',
            ordered: false,
            items: [
              [
                {
                  type: 'paragraph',
                  content: [{ type: 'marker', id: 'arrow-right', name: '既存項目' }, t('61')],
                },
              ],
              [
                {
                  type: 'paragraph',
                  content: [{ type: 'marker', id: 'arrow-left', name: '新規項目' }, t('14')],
                },
              ],
              [{ type: 'paragraph', content: [{ type: 'marker', id: 'flag-red', name: '要確認' }, t('3')] }],
            ],
          },
        ],
      },
    ],
  },
);
