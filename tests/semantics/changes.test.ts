import { describe, expect, it } from 'vitest';
import { pageImpact } from '../../src/semantics/index.js';
import { having, id, map, marker, styled, type TopicPart, topic } from '../builders.js';
import { changedMap, meaningOf, sectionIds } from './ask.js';

const changesIn = (title: string) =>
  meaningOf(map('Map', topic('章', topic('節', id('parent'), topic(title, id('marker')))))).changeMarkers;

/** Targets, pages and actions in one line: `3-17 3-18 · 8-9 183~ · revise+add (必要に応じて)`. */
const shortForm = (title: string) =>
  changesIn(title).map(({ targets, pages, action, furtherActions, qualifier }) => {
    const page = pages.map(
      ({ from, to, openEnded }) => `${from}${to ? `-${to}` : ''}${openEnded ? '~' : ''}`,
    );
    const actions = [action ?? 'none', ...furtherActions].join('+');
    const names = targets.map(({ kind, name }) => (kind === 'section' ? name : `${kind}:${name}`));
    return [names.join(' '), page.join(' '), actions + (qualifier ? ` (${qualifier})` : '')].join(' · ');
  });

describe('change markers', () => {
  it.each([
    ['改訂箇所：「はじめに」(p.8～9)を改訂', 'title:はじめに · 8-9 · revise'],
    ['改訂箇所：「はじめに」,Mission1-13(p.8～9,42～43)を改訂', 'title:はじめに 1-13 · 8-9 42-43 · revise'],
    ['改訂箇所：Mission1-12 (P.41)のあとに追加', '1-12 · 41 · add-after'],
    [
      '改訂箇所：Mission3-17～20, Information6-6（P.124～131,180～183）を改訂',
      '3-17 3-18 3-19 3-20 information-6-6 · 124-131 180-183 · revise',
    ],
    [
      '改訂箇所：Mission3-11, コラム(p.110～131)を改訂、必要に応じて追加',
      '3-11 column:コラム · 110-131 · revise+add (必要に応じて)',
    ],
    ['改訂箇所：Information6-7(p.183以降)として追加', 'information-6-7 · 183~ · add-as'],
    ['改訂箇所：(p.185～)に追加', ' · 185~ · add'],
    ['改訂箇所：Information6-4(p.172～173)の改訂', 'information-6-4 · 172-173 · revise'],
    ['改訂箇所：改訂部分は同時に表現も見直す', ' ·  · none'],
    ['改訂箇所：Mission3-17～3-20を改訂', '3-17 3-18 3-19 3-20 ·  · revise'],
    ['改訂箇所：Mission3-17〜Mission3-18（ｐ．１２４〜１３１）を削除', '3-17 3-18 · 124-131 · delete'],
    ['改訂箇所：p.8-9「はじめに」を改訂', 'title:はじめに · 8-9 · revise'],
    ['改訂箇所：3-11(p.110–112、115)を移動', '3-11 · 110-112 115 · move'],
    ['改訂箇所：3-11、3-12(124～31ページ)を統合', '3-11 3-12 · 124-131 · merge'],
    ['改訂箇所：3-11（183ページ以降）を分割', '3-11 · 183~ · split'],
    ['改訂箇所：『おわりに』(pp.190-191)の見直し', 'title:おわりに · 190-191 · review'],
    ['改訂箇所：3-11対策、3-12個人情報を改訂', '3-11 3-12 ·  · revise'],
    ['改訂箇所：3-11に3-5人分の水を追加', '3-11 ·  · add'],
    ['【改訂箇所】Mission3-1(p.8)を改訂', '3-1 · 8 · revise'],
    ['改訂箇所 Mission3-1(p.8)を改訂', '3-1 · 8 · revise'],
    ['改訂箇所：Mission3-17–20 (p. 124–131)を改訂', '3-17 3-18 3-19 3-20 · 124-131 · revise'],
    ['改訂箇所：Mission3-17–3-18を改訂', '3-17 3-18 ·  · revise'],
    ['改訂箇所：Mission3–17を改訂', '3-17 ·  · revise'],
    ['改訂箇所：Mission3-1(p.8)～Mission3-3(p.12)を改訂', '3-1 3-2 3-3 · 8-12 · revise'],
    ['改訂箇所：Mission3-1(p.10)を3-1と3-2に分割', '3-1 · 10 · split'],
    ['改訂箇所：3-1をp.8で改訂、3-2を改訂', '3-1 3-2 · 8 · revise'],
    ['To revise: Mission3-1 (pp. 8–9)', '3-1 · 8-9 · revise'],
    ['改訂箇所：【コラム】クラウド(p.8)を追加', 'column:クラウド · 8 · add'],
    ['改訂箇所：コラム「クラウド」を追加', 'column:クラウド ·  · add'],
    ['改訂箇所：(p.8), 3-11を改訂', '3-11 · 8 · revise'],
    ['改訂箇所：p.40, 3-11を改訂', '3-11 · 40 · revise'],
    ['変更箇所：Mission3-11(p.110)を更新', '3-11 · 110 · revise'],
    ['【改訂箇所：Mission3-11(p.110)を改訂】', '3-11 · 110 · revise'],
    ['Change: Section 3-11 (pp. 110-112), revise', '3-11 · 110-112 · revise'],
    ['Change: "Introduction" (p. 8), delete if needed', 'title:Introduction · 8 · delete (if needed)'],
  ])('%s', (title, short) => {
    expect(shortForm(title)).toEqual([short]);
  });

  it.each([
    '改訂箇所を探す',
    'Change: the world',
    'Change management',
    'exchange: rates p. 3',
    '「改訂箇所」という欄',
    '改訂箇所 一覧',
    '【改訂箇所】の説明',
    'To revise: the plan',
  ])('%s is none', (title) => {
    expect(changesIn(title)).toEqual([]);
  });

  it('speak of their parent, or of the topic they stand in', () => {
    expect(changesIn('改訂箇所：3-11(p.8)を改訂')).toMatchObject([{ topicId: 'parent', statedOn: 'marker' }]);
    expect(changesIn('クラウド【改訂箇所：3-11(p.8)を改訂】')).toMatchObject([
      { topicId: 'marker', statedOn: 'marker' },
    ]);
  });

  it('may stand several in one title, each on its line', () => {
    const found = changesIn('クラウド\n改訂箇所：3-11(p.8)を改訂\n改訂箇所：3-12(p.9)を削除');
    expect(found.map(({ action, words }) => [action, words])).toEqual([
      ['revise', '改訂箇所：3-11(p.8)を改訂'],
      ['delete', '改訂箇所：3-12(p.9)を削除'],
    ]);
  });

  it('resolve their targets to sections, the body before the contents', () => {
    const { changeMarkers } = meaningOf(
      map(
        'Map',
        topic('目次', topic('Mission3-11 対策'), topic('はじめに', id('c'))),
        topic(
          '以下、本文',
          topic('はじめに', id('b')),
          topic(
            '3-11：対策',
            topic('【コラム】クラウド'),
            topic('x', topic('改訂箇所：「はじめに」, Mission3-11, コラム, 3-99を改訂')),
          ),
        ),
      ),
    );
    expect(changeMarkers[0]?.targets.map(({ topicId }) => topicId)).toEqual([
      'b',
      '3-11：対策',
      '【コラム】クラウド',
      undefined,
    ]);
  });

  it('resolve a column by its title, where it has one', () => {
    const { changeMarkers } = meaningOf(
      map(
        'Map',
        topic('章', topic('節', topic('【コラム】クラウド'), topic('【コラム】端末')), topic('コラム')),
        topic(
          'b',
          topic('c', topic('改訂箇所：【コラム】クラウド(p.8)を追加'), topic('改訂箇所：コラム(p.9)を追加')),
        ),
      ),
    );
    expect(changeMarkers.map(({ targets }) => targets[0]?.topicId)).toEqual([
      '【コラム】クラウド',
      undefined,
    ]);
  });

  it('say where a section moves to', () => {
    const { changeMarkers, sections } = meaningOf(
      map('Map', topic('以下、本文', topic('【Mission03-C⇒Mission6.6】対策', id('x')))),
    );
    expect(changeMarkers).toMatchObject([
      {
        topicId: 'x',
        by: 'title',
        action: 'move',
        targets: [{ name: '3-C', topicId: 'x' }],
        destinations: [{ name: '6-6' }],
      },
    ]);
    expect(sections[0]?.title).toBe('【Mission03-C⇒Mission6.6】対策');
  });

  it('are seen where the legend explains a flag as a change, once where words say it too', () => {
    const { changeMarkers } = meaningOf(
      map(
        'Map',
        topic('凡例', topic('改訂箇所', marker('flag-green'))),
        topic(
          'a',
          topic(
            'b',
            topic('c', marker('flag-green')),
            topic('d', topic('改訂箇所：3-1(p.8)を改訂', id('m'), marker('flag-green'))),
          ),
        ),
        topic('e', topic('f', topic('Mission3-2(p.9)を改訂', id('spelled'), marker('flag-green')))),
      ),
    );
    expect(
      changeMarkers.map(({ topicId, by, words, pages }) => [topicId, by, words, pages[0]?.from]),
    ).toEqual([
      ['c', 'marker', '改訂箇所', undefined],
      ['d', 'words', '改訂箇所：3-1(p.8)を改訂', 8],
      ['spelled', 'marker', 'Mission3-2(p.9)を改訂', 9],
    ]);
  });

  it('take their pages from a flagged title that names them', () => {
    const { changeMarkers } = meaningOf(
      map(
        'Map',
        topic('凡例', topic('改訂箇所', marker('flag-green'))),
        topic('a', topic('3-15 節（P.20）', marker('flag-green')), topic('P1 節', marker('flag-green'))),
      ),
    );
    expect(changeMarkers.map(({ words, pages, action }) => [words, pages, action])).toEqual([
      ['改訂箇所', [{ from: 20, openEnded: false }], null],
      ['改訂箇所', [], null],
    ]);
  });

  it('say where sections are joined', () => {
    expect(changesIn('改訂箇所：3-1、3-2を3-1に統合')).toMatchObject([
      { targets: [{ name: '3-1' }, { name: '3-2' }], action: 'merge', destinations: [{ name: '3-1' }] },
    ]);
  });

  it('say all that a section is divided into', () => {
    expect(changesIn('改訂箇所：3-1を3-1と3-2に分割')).toMatchObject([
      { targets: [{ name: '3-1' }], action: 'split', destinations: [{ name: '3-1' }, { name: '3-2' }] },
    ]);
  });

  it('give each name its own pages where they name as many ranges, a range of sections being one name', () => {
    const [marker] = changesIn('改訂箇所：Mission3-17～19, Information6-6（P.124～131,180～183）を改訂');
    expect(marker?.targets.map(({ name, pages }) => [name, pages?.from, pages?.to])).toEqual([
      ['3-17', 124, 131],
      ['3-18', 124, 131],
      ['3-19', 124, 131],
      ['information-6-6', 180, 183],
    ]);
    const [shared] = changesIn('改訂箇所：Mission3-11, コラム(p.110～131)を改訂');
    expect(shared?.targets.map(({ pages }) => pages)).toEqual([undefined, undefined]);
  });

  it('may be listed under a topic of that name', () => {
    const { changeMarkers } = meaningOf(
      map('Map', topic('改訂箇所', topic('「はじめに」(p.8～9)を改訂', id('x')), topic('全体'))),
    );
    expect(changeMarkers).toMatchObject([{ statedOn: 'x', action: 'revise', pages: [{ from: 8, to: 9 }] }]);
  });

  it('are no sections where they are listed, and sections are no changes for standing there', () => {
    const list = meaningOf(
      map(
        'Map',
        topic('改訂箇所', topic('Mission3-1'), topic('3-2を改訂【担当：石井】', id('owned'))),
        topic('3-1 備え'),
        topic('3-2 暮らし'),
        topic('3-3 遊び'),
      ),
    );
    expect(list.changeMarkers.map(({ words, targets }) => [words, targets[0]?.topicId])).toEqual([
      ['Mission3-1', '3-1 備え'],
      ['3-2を改訂【担当：石井】', '3-2 暮らし'],
    ]);
    expect(list.sections.map(({ topicId, number }) => [topicId, number])).toEqual([
      ['owned', undefined],
      ['3-1 備え', '3-1'],
      ['3-2 暮らし', '3-2'],
      ['3-3 遊び', '3-3'],
    ]);
    const book = meaningOf(
      map(
        'Map',
        topic('改訂箇所', topic('【Mission04】備え', topic('水')), topic('【Mission05】暮らし', topic('火'))),
      ),
    );
    expect(book.changeMarkers).toEqual([]);
    expect(book.sections.map(({ number }) => number)).toEqual([undefined, 'mission-4', 'mission-5']);
  });

  it('make a section of their topic, so that none is overlooked', () => {
    const meaning = meaningOf(
      map('Map', topic('a', topic('b', topic('c', topic('改訂箇所：3-11(p.8)を改訂'))))),
    );
    expect(sectionIds(meaning)).toContain('c');
  });
});

describe('the page impact table', () => {
  it('lists every page in the order of the book, with what happens and who has it', () => {
    const first = changedMap(
      'a.mmap',
      map(
        'A',
        topic(
          '章【担当：中山】',
          topic('a', topic('改訂箇所：Mission3-17～18, Information6-6（P.124～131,180～183）を改訂')),
        ),
      ),
    );
    const second = changedMap(
      'b.mmap',
      map(
        'B',
        topic('b', topic('担当：？'), topic('改訂箇所：Information6-7(p.183以降)として追加')),
        topic('c', topic('改訂箇所：「はじめに」(p.124)を改訂')),
      ),
    );
    const table = pageImpact([second, first]);
    expect(
      table.map(({ from, to, openEnded, action, targets, map: file, topicId, owners }) => [
        from,
        to,
        openEnded,
        action,
        targets.join(),
        file,
        topicId,
        owners,
      ]),
    ).toEqual([
      [124, undefined, false, 'revise', 'はじめに', 'b.mmap', 'c', []],
      [124, 131, false, 'revise', '3-17,3-18', 'a.mmap', 'a', ['中山']],
      [180, 183, false, 'revise', 'information-6-6', 'a.mmap', 'a', ['中山']],
      [183, undefined, true, 'add-as', 'information-6-7', 'b.mmap', 'b', [null]],
    ]);
  });

  it('reads as many targets as page ranges one by one, each with its own owner', () => {
    const changed = changedMap(
      'a.mmap',
      map(
        'A',
        topic(
          '以下、本文',
          topic('はじめに【担当：早出】【未完】'),
          topic('1-3：対策【担当：伊藤】'),
          topic(
            '章【担当：中山】',
            topic('改訂箇所：「はじめに」,Mission1-3(p.4～5,18～21)を改訂、必要に応じて改訂'),
          ),
          topic('付録【担当：石井】', topic('改訂箇所：「おわりに」,Mission1-3(p.30,31)を削除')),
        ),
      ),
    );
    const table = pageImpact([changed]);
    expect(
      table.map(({ from, to, targets, owners, action, furtherActions }) => [
        from,
        to,
        targets.join(),
        owners.join(),
        [action, ...furtherActions].join(),
      ]),
    ).toEqual([
      [4, 5, 'はじめに', '早出', 'revise'],
      [18, 21, '1-3', '伊藤', 'revise'],
      [30, undefined, 'おわりに', '石井', 'delete'],
      [31, undefined, '1-3', '伊藤', 'delete'],
    ]);
  });

  it('tells a change once that stands in contents and body, and two changes of one page twice', () => {
    const marker = '改訂箇所：Mission1-12 (P.41)のあとに追加';
    const changed = changedMap(
      'a.mmap',
      map(
        'A',
        topic('目次', topic('1-14：水', topic(marker)), topic('1-15：火', topic(marker))),
        topic(
          '本文',
          topic('Mission1-14 水', id('water'), topic(marker), topic('担当：石井')),
          topic('Mission1-15 火', id('fire'), topic(marker)),
        ),
      ),
    );
    const table = pageImpact([changed]);
    expect(table.map(({ from, topicId, owners }) => [from, topicId, owners])).toEqual([
      [41, 'water', ['石井']],
      [41, 'fire', []],
    ]);
  });

  it('gives a column below an owned section the owner in force there', () => {
    const changed = changedMap(
      'a.mmap',
      map(
        'A',
        topic('章【担当：中山】', topic('コラム：水', id('column'))),
        topic('改訂箇所：コラム(p.8)を改訂'),
      ),
    );
    expect(changed.meaning.sections.map(({ topicId }) => topicId)).not.toContain('column');
    expect(pageImpact([changed]).map(({ from, owners }) => [from, owners])).toEqual([[8, ['中山']]]);
  });

  it('does not depend on the order in which maps are given', () => {
    const one = changedMap('a', map('A', topic('a', topic('改訂箇所：3-1(p.8)を改訂'))));
    const two = changedMap('b', map('B', topic('b', topic('改訂箇所：3-2(p.8)を改訂'))));
    expect(pageImpact([one, two])).toEqual(pageImpact([two, one]));
  });
});

describe('planned work', () => {
  const planned = (...drawn: TopicPart[]) =>
    meaningOf(map('Map', ...drawn)).sections.flatMap(({ topicId, status, planned: works }) =>
      works.map(({ kind, action, pages }) => [topicId, status, kind, action, pages[0]?.from]),
    );
  const struck = styled({ text: { strike: true } });

  it('is a change that the map asks for, until it is struck off or done', () => {
    const asked = '改訂箇所：Mission3-10(p.98～109)を改訂';
    const drawn = (...parts: TopicPart[]) =>
      planned(topic('章', topic('節', id('節'), topic(asked, id('change'), ...parts))));
    expect(drawn()).toEqual([['節', 'unstated', 'change', 'revise', 98]]);
    expect(drawn(struck)).toEqual([]);
    expect(drawn(having({ runs: [{ from: 0, to: asked.length, strike: true }] }))).toEqual([]);
    expect(drawn(having({ runs: [{ from: 0, to: 4, strike: true }] }))).toHaveLength(1);
    expect(planned(topic('章', topic('節【完了】', topic(asked))))).toEqual([]);
    expect(planned(topic('章', topic('節', struck, topic(asked))))).toEqual([]);
  });

  it('is a new item that nothing is written for', () => {
    const legend = topic('凡例', topic('新規項目', marker('arrow-left')));
    const contents = (...entries: TopicPart[]) => topic('目次', ...entries);
    const item = (title: string, ...parts: TopicPart[]) =>
      topic(title, id('item'), marker('arrow-left'), ...parts);
    const body = topic('以下、本文', topic('3-10：備え', topic('水')));
    expect(planned(legend, contents(item('Mission3-12 声かけ')), body)).toEqual([
      ['item', 'unstated', 'new-item', null, undefined],
    ]);
    expect(planned(legend, contents(item('Mission3-12 声かけ', topic('【担当：森】'))), body)).toHaveLength(
      1,
    );
    expect(planned(legend, contents(item('Mission3-10 備え')), body)).toEqual([]);
    expect(planned(legend, topic('以下、本文', item('3-12：声かけ', topic('戸を叩く'))))).toEqual([]);
    expect(planned(legend, contents(item('Mission3-12 声かけ', struck)), body)).toEqual([]);
  });
});
