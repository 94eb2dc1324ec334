import { describe, expect, it } from 'vitest';
import type { Block, Outline, OutlineItem } from '../../src/model/document.js';
import type { Workbook } from '../../src/model/workbook.js';
import { viewContext } from '../../src/views/inlines.js';
import { mapDocx, mapPage } from '../../src/views/map-page.js';
import { OutlineView } from '../../src/views/outline.js';
import * as m from '../builders.js';
import { libraryOf, outlineLines, viewOf, wordsIn } from './library.js';

const pageOf = (workbook: Workbook, file?: string) => {
  const { map, context } = viewOf(workbook, file);
  return mapPage(map, context, undefined);
};
const outlinesIn = (blocks: readonly Block[]): Outline[] =>
  blocks.flatMap((block) => (block.type === 'outline' ? [block] : []));
const itemsOf = (workbook: Workbook): OutlineItem[] => {
  const { map, context } = viewOf(workbook);
  const view = new OutlineView(map, context, { firstLevel: 3, headingDepth: 2 });
  return view.items(workbook.sheets[0]?.root.children ?? []);
};
/** Titles of items that are closed, in reading order. */
const closedIn = (items: readonly OutlineItem[]): string[] =>
  items.flatMap((item) => [...(item.folded ? [wordsIn(item.title)] : []), ...closedIn(item.children)]);

describe('the title of a map', () => {
  const titles = (file: string, ...roots: string[]) => roots.map((root) => pageOf(m.map(root), file).title);

  it('does not repeat the document code, which stands beside it', () => {
    const file = 'maps/Sec01-01-02_手引き.mmap';
    expect(titles(file, 'Sec01-01-02_「手引き」の改訂', 'SEC01-01-02　手引き', 'Sec01-01-02: Guide')).toEqual(
      ['「手引き」の改訂', '手引き', 'Guide'],
    );
  });

  it('keeps the code of another map, and a code that is all it is', () => {
    const file = 'maps/Sec01-02.mmap';
    expect(titles(file, 'Sec01-02-20_Guide', 'Sec01-02', 'Guide to Sec01-02')).toEqual([
      'Sec01-02-20_Guide',
      'Sec01-02',
      'Guide to Sec01-02',
    ]);
  });
});

describe('the root', () => {
  const marked = m.map(
    'Plan',
    m.note('For the committee'),
    m.marker('flag-red'),
    m.label('draft'),
    m.topic('A', m.topic('B')),
  );

  it('is not said again as a point: what it carries stands above the outline', () => {
    const { body } = pageOf(marked);
    expect(outlineLines(outlinesIn(body)[0]?.items ?? [])).toEqual(['### A', '  - B']);
    const text = JSON.stringify(
      body.slice(
        0,
        body.findIndex(({ type }) => type === 'outline'),
      ),
    );
    expect(text).toContain('For the committee');
    expect(text).toContain('"draft"');
    expect(text).toContain('"flag-red"');
  });

  it('says in Word what it says on the page', () => {
    const { map, context } = viewOf(marked);
    const { body } = mapDocx(map, context);
    expect(JSON.stringify(body).match(/For the committee/g)).toHaveLength(1);
    const facts = body.filter(({ type }) => type === 'facts');
    expect(JSON.stringify(facts).match(/"flag-red"/g)).toHaveLength(1);
  });

  it('of a further sheet is a point where the sheet is called otherwise', () => {
    const [first, second, third] = [m.map('One'), m.map('Two'), m.map('Three')].map(
      ({ sheets }) => sheets[0],
    );
    if (!first || !second || !third) throw new Error('no sheet');
    const workbook = {
      ...m.map('One'),
      sheets: [first, { ...second, title: 'Two' }, { ...third, title: '3rd' }],
    };
    const outlines = outlinesIn(pageOf(workbook).body);
    expect(outlines.map(({ items }) => outlineLines(items))).toEqual([[], [], ['- Three']]);
  });
});

describe('markers of a whole branch', () => {
  const mail = () => m.marker('mailbox');
  const titles = (workbook: Workbook): string[] => {
    const { map, context } = viewOf(workbook);
    const view = new OutlineView(map, context, { firstLevel: 3, headingDepth: 2 });
    const noted = (item: OutlineItem): string[] => [
      item.title
        .map((inline) => (inline.type === 'marker' ? `(${inline.note ?? ''})` : wordsIn([inline])))
        .join(''),
      ...item.children.flatMap(noted),
    ];
    return view.items(workbook.sheets[0]?.root.children ?? []).flatMap(noted);
  };

  it('are shown where it begins, and where a topic is without them', () => {
    const five = ['1', '2', '3', '4', '5'].map((n) => m.topic(n, mail()));
    expect(titles(m.map('Plan', m.topic('A', mail(), ...five, m.topic('6')), m.topic('B', mail())))).toEqual([
      '( (from here on))A',
      '1',
      '2',
      '3',
      '4',
      '5',
      '(: not here)6',
      '()B',
    ]);
  });

  it('are shown each time in a small branch, and by a legend', () => {
    expect(titles(m.map('Plan', m.topic('A', mail(), m.topic('1', mail()))))).toEqual(['()A', '()1']);
    const points = ['1', '2', '3', '4', '5', '6'].map((n) => m.topic(n, mail()));
    const legend = m.topic('Legend', m.topic('for the booklet', mail()));
    expect(titles(m.map('Plan', mail(), legend, ...points))).toEqual([
      'Legend',
      '()for the booklet',
      ...['1', '2', '3', '4', '5', '6'],
    ]);
  });

  it('are found in a map of ten thousand topics, however deep it is', () => {
    const chain = Array.from({ length: 1_000 }).reduce<ReturnType<typeof m.topic>>(
      (below, _, i) => m.topic(`${i}`, mail(), below),
      m.topic('end', mail()),
    );
    const wide = Array.from({ length: 9_000 }, (_, i) => m.topic(`w${i}`, mail()));
    const all = titles(m.map('Plan', m.topic('A', mail(), ...wide, chain)));
    expect(all.filter((title) => title.startsWith('('))).toEqual(['( (from here on))A']);
  });
});

describe('a large map', () => {
  const points = (name: string, n: number) => Array.from({ length: n }, (_, i) => m.topic(`${name}.${i}`));
  const chapter = (name: string, sections: number, each: number) =>
    m.topic(
      name,
      ...Array.from({ length: sections }, (_, i) => m.topic(`${name}-${i}`, ...points(`${name}-${i}`, each))),
    );

  it('closes its branches at the depth that a page has room for, short ones excepted', () => {
    const chapters = ['a', 'b', 'c', 'd'].map((name) => chapter(name, 10, 8));
    const short = chapter('e', 1, 3);
    const closed = closedIn(itemsOf(m.map('Plan', ...chapters, short)));
    expect(closed).toHaveLength(40);
    expect(closed).toContain('d-9');
  });

  it('stays open where there is room, and where what is closed already leaves it', () => {
    expect(closedIn(itemsOf(m.map('Plan', chapter('a', 5, 8))))).toEqual([]);
    const history = m.topic('Revision history', ...points('2020-01-01', 400));
    expect(closedIn(itemsOf(m.map('Plan', history, chapter('a', 5, 8))))).toEqual(['Revision history']);
  });

  it('leaves contents open that have no body here, as the book itself', () => {
    const contents = m.topic('Contents', m.topic('Water', m.topic('x')), m.topic('Food', m.topic('y')));
    const items = itemsOf(m.map('Plan', contents));
    expect(closedIn(items)).toEqual([]);
    expect(outlineLines(items)).toEqual([
      '### Contents',
      '  #### Water',
      '    - x',
      '  #### Food',
      '    - y',
    ]);
  });

  it('closes contents, which its body says again', () => {
    const entries = (name: string) =>
      m.topic(name, m.topic('1-1 Water', m.topic('x')), m.topic('1-2 Food', m.topic('y')));
    expect(closedIn(itemsOf(m.map('Plan', entries('Contents'), entries('Body'))))).toEqual(['Contents']);
  });

  it('closes long tables on the page, and not in Word', () => {
    const library = libraryOf({
      'Sec01-1.mmap': m.map('Plan', ...Array.from({ length: 30 }, (_, i) => m.topic(`${i} 【未完】`))),
    });
    const [map] = library.maps;
    if (!map) throw new Error('no map');
    const context = viewContext(library, 'en');
    const kinds = (blocks: readonly Block[]) => {
      const at = blocks.findIndex((block) => block.type === 'heading' && block.anchor === 'open');
      return blocks[at + 1]?.type;
    };
    expect(kinds(mapPage(map, context, undefined).body)).toBe('fold');
    expect(kinds(mapDocx(map, context).body)).toBe('table');
  });
});

describe('headings', () => {
  it('are also the points behind one, which would read as its own', () => {
    const long = 'a sentence that goes on '.repeat(6);
    const items = itemsOf(
      m.map('Plan', m.topic('before'), m.topic('A', m.topic('x')), m.topic(long), m.topic('after')),
    );
    expect(outlineLines(items)).toEqual(['- before', '### A', '  - x', `- ${long.trimEnd()}`, '### after']);
  });

  it('of furniture go without the rules drawn around them', () => {
    const titles = (...names: string[]) =>
      itemsOf(m.map('手引き', ...names.map((name) => m.topic(name, m.topic('1-1 水'))))).map((item) =>
        wordsIn(item.title),
      );
    expect(titles('ーーーー目次ーーーー', '── 本文 ──')).toEqual(['目次', '本文']);
    expect(titles('ーーー備えーーー')).toEqual(['ーーー備えーーー']);
  });
});
