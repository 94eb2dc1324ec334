import { describe, expect, it } from 'vitest';
import type { Block, OutlineItem, Table } from '../../src/model/document.js';
import { sheetId, topicId, type Workbook } from '../../src/model/workbook.js';
import { linkTo } from '../../src/readers/address.js';
import { nameMaps } from '../../src/semantics/map-names.js';
import { anchorOf, slugOf, slugsFor } from '../../src/views/addresses.js';
import { downloadName, publishableAsset } from '../../src/views/assets.js';
import { markerInlines } from '../../src/views/badges.js';
import { dashboardPage } from '../../src/views/dashboard.js';
import { detailsOf } from '../../src/views/details.js';
import { indexPage } from '../../src/views/index-page.js';
import { viewContext } from '../../src/views/inlines.js';
import { mapDocx, mapPage } from '../../src/views/map-page.js';
import { topicNumbers } from '../../src/views/numbering.js';
import { OutlineView } from '../../src/views/outline.js';
import { historyTable } from '../../src/views/tables.js';
import * as m from '../builders.js';
import { libraryOf, outlineLines, viewOf, wordsIn } from './library.js';

const resource = (mediaType: string, size = 9) => ({
  hash: 'abcdef0123456789abcdef' as never,
  part: 'bin/x.bin',
  mediaType,
  size,
});

function outlineOf(workbook: Workbook, file?: string): OutlineItem[] {
  const { map, context } = viewOf(workbook, file);
  const view = new OutlineView(map, context, { firstLevel: 3, headingDepth: 2 });
  return view.items(workbook.sheets[0]?.root.children ?? []);
}

const tablesIn = (blocks: readonly Block[]): Table[] =>
  blocks.flatMap((block) => (block.type === 'table' ? [block] : []));

describe('addresses', () => {
  it('keep letters of every script and nothing that a path could trip over', () => {
    expect(slugOf('Sec01-01-02')).toBe('sec01-01-02');
    expect(slugOf('防災 手帳(案)')).toBe('防災-手帳-案');
    expect(slugOf('../..')).toMatch(/^[0-9a-f]{10}$/);
  });

  it('tell maps of the same name in different folders apart, whatever else is added', () => {
    const addresses = (...files: string[]) => slugsFor(nameMaps(files));
    const [a, b, c] = addresses('x/Plan.mmap', 'y/Plan.xmind', 'Other.mmap');
    expect(new Set([a, b, c]).size).toBe(3);
    expect(c).toBe('other');
    expect(addresses('a/Plan.mmap', 'x/Plan.mmap', 'y/Plan.xmind')[1]).toBe(a);
  });

  it('stay when a title changes behind its code; a second map of the code does not take them', () => {
    const addresses = (...files: string[]) => slugsFor(nameMaps(files));
    expect(addresses('maps/Sec01-02_水の備え.mmap')).toEqual(['sec01-02']);
    expect(addresses('maps/Sec01-02_水と食べ物の備え.mmap')).toEqual(['sec01-02']);
    const [copy, first] = addresses('maps/Sec01-02_水の備え【案】.mmap', 'maps/Sec01-02_水の備え.mmap');
    expect(first).toBe('sec01-02');
    expect(copy).toMatch(/^sec01-02-[0-9a-f]{10}$/);
  });

  it('give every topic an anchor from its id alone', () => {
    expect(anchorOf(topicId('q1b2+3d4/5f6g7h8i9j0kA=='))).toBe('t-q1b2-3d4_5f6g7h8i9j0kA');
    expect(anchorOf(topicId('0a1b2c3d4e5f6g7h8i9j0k1l2m'))).toBe('t-0a1b2c3d4e5f6g7h8i9j0k1l2m');
    expect(anchorOf(topicId('same#2'))).toMatch(/^t-[0-9a-f]{10}$/);
  });
});

describe('assets', () => {
  it('publish pictures by content and nothing that a browser would run', () => {
    expect(publishableAsset(resource('image/png'))).toBe('abcdef0123456789.png');
    expect(publishableAsset(resource('text/html'))).toBeUndefined();
    // Cleaned before it is published.
    expect(publishableAsset(resource('image/svg+xml'))).toBe('abcdef0123456789.svg');
    expect(publishableAsset(resource('image/png', 0))).toBeUndefined();
  });

  it('offer attachments under a safe name, and only harmless kinds', () => {
    expect(downloadName('C:\\secret\\plan 2.PDF', resource('application/pdf'))).toBe('abcdef01-plan 2.pdf');
    expect(downloadName('page.html', resource('text/html'))).toBeUndefined();
    expect(downloadName('../../x.pdf', resource('application/pdf'))).toBe('abcdef01-x.pdf');
  });
});

describe('outline', () => {
  it('makes headings of the outermost branches and points of the rest', () => {
    const workbook = m.map('Plan', m.topic('leaf'), m.topic('A', m.topic('B', m.topic('C', m.topic('D')))));
    expect(outlineLines(outlineOf(workbook))).toEqual([
      '- leaf',
      '### A',
      '  #### B',
      '    - C',
      '      - D',
    ]);
  });

  it('never skips a heading level and never goes below six', () => {
    let deep = m.topic('3-9 last', m.topic('x'));
    for (let i = 8; i >= 1; i -= 1) deep = m.topic(`3-${i} part`, deep);
    const levels: (number | undefined)[] = [];
    for (let at = outlineOf(m.map('Plan', deep)); at[0]; at = at[0].children as OutlineItem[])
      levels.push(at[0].level);
    expect(levels).toEqual([3, 4, 5, 6, undefined, undefined, undefined, undefined, undefined, undefined]);
  });

  it('keeps callouts, children and summaries, each as what it is', () => {
    const workbook = m.map('Plan', m.topic('A', m.callout('say'), m.topic('B'), m.summary('sum', ['B'])));
    const [a] = outlineOf(workbook);
    expect(a?.children.map((child) => [child.kind, wordsIn(child.title)])).toEqual([
      ['callout', 'say'],
      ['topic', 'B'],
      ['summary', 'sum'],
    ]);
  });

  it('sets columns, references and remarks apart from the flow', () => {
    const workbook = m.map(
      'Plan',
      m.topic('3-1 備え', m.topic('【コラム】水'), m.topic('【参考】資料'), m.topic('※注意'), m.topic('水')),
    );
    const [section] = outlineOf(workbook);
    expect(section?.children.map((child) => child.kind)).toEqual(['column', 'reference', 'remark', 'topic']);
  });

  it('closes collapsed branches below the outermost ones, with their content present', () => {
    const folded = m.having({ folded: true });
    const workbook = m.map('Plan', m.topic('A', folded, m.topic('B', folded, m.topic('C'))));
    const [a] = outlineOf(workbook);
    expect(a?.folded).toBe(false);
    expect(a?.children[0]).toMatchObject({ folded: true, children: [{}] });
  });

  it('survives a map a thousand levels deep', () => {
    let deep = m.topic('end');
    for (let i = 0; i < 1000; i += 1) deep = m.topic('more', deep);
    expect(outlineOf(m.map('Plan', deep))).toHaveLength(1);
  });

  it('names a marker by its legend, else by what it shows', () => {
    const workbook = m.map(
      'Plan',
      m.topic('凡例', m.topic('改訂箇所', m.marker('flag-green', { group: 'flag', colour: 'green' }))),
      m.topic(
        'A',
        m.marker('flag-green', { group: 'flag', colour: 'green' }),
        m.marker('star-red', { group: 'star', colour: 'red' }),
      ),
    );
    const a = outlineOf(workbook).at(-1);
    expect(wordsIn(a?.title ?? [])).toBe('(改訂箇所)(red star)A');
  });

  it('shows status, owner and change markers as badges of the topic they concern', () => {
    const workbook = m.map(
      'Plan',
      m.topic(
        '3-10 避難【更新中】',
        m.topic('【担当：備蓄班】'),
        m.topic('改訂箇所：Mission3-10(p.98～109)を改訂'),
      ),
    );
    const [section] = outlineOf(workbook);
    expect(wordsIn(section?.badges ?? [])).toBe('[in work][備蓄班][revise pp. 98–109]');
  });

  it('draws the numbers that the program draws, and only as deep as it does', () => {
    const numbered = m.having({ numbering: { format: 'arabic', depth: 2, separator: '.' } });
    const workbook = m.map(
      'Plan',
      m.topic('A', numbered, m.topic('B', m.topic('C', m.topic('D'))), m.topic('E')),
    );
    expect(Object.fromEntries(topicNumbers(workbook))).toEqual({ B: '1', C: '1.1', E: '2' });
  });
});

describe('links', () => {
  const detailsText = (item: OutlineItem | undefined): string =>
    (item?.details ?? [])
      .map((block) => (block.type === 'paragraph' ? wordsIn(block.content) : ''))
      .join('\n');

  it('lead to topics of the same map, and say so when the topic is gone', () => {
    const workbook = m.map('Plan', m.topic('A', m.topicLink('B'), m.topicLink('gone')), m.topic('B'));
    const [a] = outlineOf(workbook);
    expect(a?.badges).toContainEqual(
      expect.objectContaining({ type: 'link', target: { type: 'anchor', anchor: anchorOf(topicId('B')) } }),
    );
    expect(wordsIn(a?.badges ?? [])).toContain('not there');
  });

  it.each([
    ['../b/Sec02.xmind', 'by file'],
    ['C:\\old\\place\\Sec02.xmind', 'by name, when maps were moved'],
    ['Sec02 title of the export.html', 'by code, for exported pages'],
  ])('lead to another map: %s (%s)', (href) => {
    const library = libraryOf({
      'maps/a/Sec01.mmap': m.map('One', m.topic('A', m.linked({ kind: 'file', href }))),
      'maps/b/Sec02.xmind': m.map('Two'),
    });
    const page = mapPage(library.maps[0] as never, viewContext(library, 'en'), undefined);
    expect(JSON.stringify(page)).toContain('"path":"en/maps/sec02/index.html"');
  });

  it('name other files without the folders of somebody’s machine', () => {
    const workbook = m.map(
      'Plan',
      m.topic('A', m.linked({ kind: 'file', href: 'C:\\Users\\kim\\secret\\x.pdf' })),
    );
    expect(detailsText(outlineOf(workbook)[0])).toBe('other file: x.pdf');
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\tscript:alert(document.cookie)',
    'vbscript:MsgBox(1)',
    'data:text/html,<script>alert(1)</script>',
  ])('say that %j was left out because it could run something, and lead nowhere', (href) => {
    const workbook = m.map('Plan', m.topic('A', m.linked(linkTo(href, 'the plan'))));
    const { map, context } = viewOf(workbook);
    const [a] = outlineOf(workbook);
    const shown = href.trim().replace('\t', ' ');
    expect(detailsText(a)).toBe(
      `unsafe link, left out (to follow it could run a program): the plan ${shown}`,
    );
    const page = JSON.stringify(mapPage(map, viewContext(context.library, 'ja'), undefined));
    expect(page).toContain('安全でないため外したリンク');
    expect(page).not.toContain('ほかのファイル');
    expect(page).not.toContain('"url"');
  });

  it('do not spread a whole document that stands in an address', () => {
    const href = `data:text/html;base64,${'PHNjcmlwdD4'.repeat(10_000)}`;
    const [a] = outlineOf(m.map('Plan', m.topic('A', m.linked(linkTo(href)))));
    expect(detailsText(a).length).toBeLessThan(200);
  });

  it('find document codes in running text, but not the map’s own and not common words', () => {
    const library = libraryOf({
      'maps/DAX20-0402.mmap': m.map('One', m.topic('see DAX20-0403, DAX20-04035, DAX20-0402 and test')),
      'maps/DAX20-0403.mmap': m.map('Two'),
      'maps/test.mmap': m.map('Three'),
    });
    const context = viewContext(library, 'ja');
    const { body } = mapPage(library.maps[0] as never, context, undefined);
    const page = JSON.stringify(body.filter(({ type }) => type === 'outline'));
    expect(page.match(/"path":"maps\/dax20-0403\/index.html"/g)).toHaveLength(1);
    expect(page).not.toContain('"path":"maps/test/index.html"');
  });
});

describe('a map among others', () => {
  it('names the maps it leads to and the maps that lead to it, with the topics that do', () => {
    const library = libraryOf({
      'maps/Sec01-1.mmap': m.map('Book', m.topic('Food', m.linked({ kind: 'map', href: 'Sec01-2.mmap' }))),
      'maps/Sec01-2.mmap': m.map('Store', m.topic('see Sec01-1')),
    });
    const page = mapPage(library.maps[1] as never, viewContext(library, 'en'), undefined);
    const table = tablesIn(page.body).find(({ caption }) => caption === 'Other maps');
    expect(table?.rows.map((row) => row.map(wordsIn))).toEqual([
      ['Sec01-1', '→ leads there', 'see Sec01-1'],
      ['Sec01-1', '← leads here', 'Food'],
    ]);
  });
});

describe('the revision history', () => {
  it('tells the states that the file kept in one row where no entry stands between them', () => {
    const drawn = m.map('Plan', m.topic('Revision history', m.topic('2019-01-04 Pictures')));
    const revisions = ['2019-01-01', '2019-01-02', '2019-01-02', '2019-01-05'].map((day, number) => ({
      ...{ sheet: sheetId('s'), number, saved: { text: day, kind: 'utc' as const, iso: `${day}T08:00:00Z` } },
    }));
    const { map, context } = viewOf({ ...drawn, document: { ...drawn.document, revisions } });
    const { rows } = historyTable(map.meaning.history, context);
    expect(rows.map((row) => row.map(wordsIn))).toEqual([
      ['2019-01-05', '1 revision kept in the file'],
      ['2019-01-04', 'Pictures'],
      ['2019-01-01–2019-01-02', '3 revisions kept in the file'],
    ]);
  });
});

describe('pages', () => {
  const workbook = m.map(
    '手引き',
    m.topic('改訂履歴', m.topic('【2026年5月28・29日】通読【未完】')),
    m.topic('3-1 備える【更新中】', m.topic('【担当：備蓄班】')),
    m.topic('3-2 逃げる【完了】'),
    m.topic('3-3 戻る', m.topic('【担当：？】'), m.topic('未定')),
    m.floating('メモ'),
  );

  it('put the answer and the sections nobody owns first on the dashboard', () => {
    const library = libraryOf({ 'maps/Sec01.mmap': workbook });
    const page = dashboardPage(viewContext(library, 'en'));
    expect(page.body[0]).toMatchObject({ type: 'paragraph', role: 'lead' });
    expect(JSON.stringify(page.body[0])).toContain('2 of');
    const [open] = tablesIn(page.body);
    expect(open?.rows.map((row) => wordsIn(row[0] ?? []))).toEqual(['3-3 戻る', '3-1 備える']);
    expect(wordsIn(open?.rows[0]?.[2] ?? [])).toBe('[nobody yet]');
  });

  it('list planned work after what is open, in a column of its own, and the state of a map', () => {
    const planned = m.map(
      '手引き',
      m.topic('改訂履歴', m.topic('2026年5月28日 通読【未完】')),
      m.topic('3-1 備える【未完】'),
      m.topic('3-2 逃げる', m.topic('改訂箇所：Mission3-2(p.98～109)を改訂')),
    );
    const library = libraryOf({ 'maps/Sec01.mmap': planned });
    const context = viewContext(library, 'ja');
    const page = dashboardPage(context);
    const [table] = tablesIn(page.body);
    expect(table?.columns.map(({ heading }) => heading)).toContain('予定の作業');
    expect(table?.rows.map((row) => [wordsIn(row[0] ?? []), wordsIn(row[4] ?? [])])).toEqual([
      ['3-1 備える', ''],
      ['3-2 逃げる', '改訂 p.98～109'],
    ]);
    const text = JSON.stringify(page.body);
    expect(text).toContain('予定の作業があるセクション 1');
    expect(text).toContain('（改訂履歴の最新の記載「未完」）');
    expect(JSON.stringify(indexPage(context, new Map()).body)).toContain('"role":"work"');
  });

  it('say in the reader’s language when nothing is open', () => {
    const library = libraryOf({ 'maps/Sec01.mmap': m.map('Plan', m.topic('A')) });
    expect(JSON.stringify(dashboardPage(viewContext(library, 'ja')).body)).toContain(
      '状態を書いたセクションはありません',
    );
  });

  it('show floating topics and the revision history of a map', () => {
    const { map, context } = viewOf(workbook);
    const page = mapPage(map, context, undefined);
    expect(JSON.stringify(page.body)).toContain('メモ');
    const history = tablesIn(page.body).find((table) => table.caption === 'Revision history');
    expect(wordsIn(history?.rows[0]?.[0] ?? [])).toBe('2026-05-28; 2026-05-29');
  });

  it('bear the anchor of the root at their title, where relationships and links may lead', () => {
    const { map, context } = viewOf(m.map('Root', m.topic('A'), m.relationship('A', 'Root', 'belongs to')));
    const anchor = anchorOf(topicId('Root'));
    expect(mapPage(map, context, undefined).anchor).toBe(anchor);
    expect(mapDocx(map, context).anchor).toBe(anchor);
  });

  it('carry the same topics in the DOCX as on the page', () => {
    const { map, context } = viewOf(workbook);
    const anchors = (blocks: readonly Block[]) =>
      [...JSON.stringify(blocks).matchAll(/"anchor":"(t-[^"]+)","/g)].map((found) => found[1]);
    const page = new Set(anchors(mapPage(map, context, undefined).body));
    expect(new Set(anchors(mapDocx(map, context).body))).toEqual(page);
    expect(page.size).toBeGreaterThan(5);
  });

  it('tell the language of the content from its script', () => {
    const lang = (title: string) => {
      const { map, context } = viewOf(m.map(title));
      return mapPage(map, context, undefined).contentLang;
    };
    expect([lang('避難のしかた'), lang('设计模式'), lang('Evacuation'), lang('123')]).toEqual([
      'ja',
      'zh',
      'en',
      'und',
    ]);
  });

  it('take the language that a file declares only where letters leave it open', () => {
    const lang = (title: string, language: string) => {
      const { map, context } = viewOf(m.workbook({ document: { language } }, m.sheet(title)));
      return mapPage(map, context, undefined).contentLang;
    };
    expect(lang('避難のしかた', 'de-DE')).toBe('ja');
    expect(lang('避難のしかた', 'ja-JP')).toBe('ja-JP');
    expect(lang('设计模式', 'ja-JP')).toBe('zh');
    expect(lang('設計', 'ja-JP')).toBe('ja-JP');
    expect(lang('Wasser', 'de-DE')).toBe('de-DE');
    expect(lang('Water', 'ja-JP')).toBe('en');
    expect(lang('Вода', 'ru-RU')).toBe('ru-RU');
    expect(lang('Вода', 'en-US')).toBe('und');
  });

  it('list every map on the front page, and those that could not be read', () => {
    const library = {
      ...libraryOf({ 'maps/Sec01.mmap': workbook }),
      failed: [
        { file: 'maps/bad.mmap', diagnostics: [{ code: 'empty-file', place: {}, values: {} } as const] },
      ],
    };
    const text = JSON.stringify(indexPage(viewContext(library, 'ja'), new Map()).body);
    expect(text).toContain('手引き');
    expect(text).toContain('maps/bad.mmap');
    expect(text).toContain('ファイルが空です');
  });
});

describe('the title of the site', () => {
  const titleIn = (lang: 'ja' | 'en', title?: string): string => {
    const { library } = viewOf(m.map('Plan')).context;
    const { title: _, ...untitled } = library;
    const titled = title === undefined ? untitled : { ...untitled, title };
    return indexPage(viewContext(titled, lang), new Map()).title;
  };

  it('is in the language of the page where nobody chose one', () => {
    expect([titleIn('ja'), titleIn('en')]).toEqual(['ハンドブック', 'Handbook']);
  });

  it('stays as it was chosen on every page', () => {
    expect([titleIn('ja', '防災手帳'), titleIn('en', '防災手帳')]).toEqual(['防災手帳', '防災手帳']);
  });
});

describe('a picture that the map does not hold', () => {
  const blocksOf = (href?: string) => {
    const { map, context } = viewOf(
      m.map('Plan', m.topic('sea', m.having({ image: href === undefined ? {} : { href } }))),
    );
    const sea = map.workbook.sheets[0]?.root.children[0];
    return sea ? detailsOf(sea, context, map) : [];
  };

  it('is linked where it is on the web, named where it is in a file, and missed where it is nowhere', () => {
    const url = 'https://example.org/sea.png';
    const link = { type: 'link', target: { type: 'web', url }, content: [{ type: 'text', value: url }] };
    expect(blocksOf(url)).toMatchObject([{ type: 'paragraph', content: [{ value: 'Picture: ' }, link] }]);
    expect(JSON.stringify(blocksOf('pictures/sea.png'))).toContain('pictures/sea.png');
    expect(JSON.stringify(blocksOf('javascript:alert(1)'))).not.toContain('"link"');
    expect(blocksOf()).toMatchObject([{ role: 'hint' }]);
  });
});

describe('the task of a topic', () => {
  const iconsOf = (...parts: m.TopicPart[]) => {
    const { map, context } = viewOf(m.map('Plan', m.topic('sea', ...parts)));
    const sea = map.workbook.sheets[0]?.root.children[0];
    return sea ? markerInlines(sea, context, map).map(({ id, name }) => [id, name]) : [];
  };

  it('shows the icons that other programs draw for it, and none twice', () => {
    expect(iconsOf(m.task({ priority: 2, progress: 60 }))).toEqual(
      iconsOf(
        m.task({ priority: 2, progress: 60 }),
        m.marker('priority-2', { group: 'priority', value: 2 }),
        m.marker('task-5oct', { group: 'percentage', value: 60 }),
      ),
    );
    expect(iconsOf(m.task({ progress: 1 })).map(([id]) => id)).toEqual(['task-oct']);
    expect(iconsOf(m.task({ progress: 0 }), m.marker('flag-red')).map(([id]) => id)).toEqual([
      'flag-red',
      'task-start',
    ]);
    expect(iconsOf(m.task({ due: '2031-04-05' }))).toEqual([]);
  });
});
