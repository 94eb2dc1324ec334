import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/model/document.js';
import { text } from '../../../src/model/document.js';
import { blocksHtml, bones } from './fragment.js';

const paragraph = (value: string): Block => ({ type: 'paragraph', content: [text(value)] });
const heading = (level: number, value: string, anchor?: string): Block => ({
  type: 'heading',
  level,
  content: [text(value)],
  ...(anchor !== undefined && { anchor }),
});

describe('headings', () => {
  it('stand one level below the heading they belong to, however many levels were skipped', () => {
    const levels = [2, 4, 4, 6, 3, 2, 5];
    expect(bones(blocksHtml(levels.map((level) => heading(level, 'x'))))).toBe(
      [2, 3, 3, 4, 3, 2, 3].map((rank) => `<h${rank}>x</h${rank}>`).join(''),
    );
  });

  it('leave the first level to the title of the page', () => {
    expect(blocksHtml([heading(1, 'a', 'x'), heading(0, 'b')])).toBe('<h2 id="x">a</h2><h2>b</h2>');
  });

  it('give an anchor once', () => {
    expect(blocksHtml([heading(2, 'a', 'x'), heading(2, 'b', 'x')])).toBe('<h2 id="x">a</h2><h2>b</h2>');
  });
});

it('writes a list densely, and without a paragraph where one line is all', () => {
  const list: Block = {
    type: 'list',
    ordered: true,
    items: [[paragraph('a')], [paragraph('b'), paragraph('c')]],
  };
  expect(blocksHtml([list])).toBe('<ol><li>a</li><li><p>b</p><p>c</p></li></ol>');
});

it('leaves out lists, facts and indexes without entries', () => {
  expect(
    blocksHtml([
      { type: 'list', ordered: false, items: [] },
      { type: 'facts', items: [] },
      { type: 'navigation', title: 'Contents', items: [] },
    ]),
  ).toBe('');
});

it('pairs names with values', () => {
  expect(blocksHtml([{ type: 'facts', items: [{ name: 'Owner', value: [text('Mori')] }] }])).toBe(
    '<dl class="facts"><div><dt>Owner</dt><dd>Mori</dd></div></dl>',
  );
});

describe('tables', () => {
  const table: Block = {
    type: 'table',
    caption: 'Open sections',
    columns: [
      { heading: 'Section', rowHeading: true },
      { heading: 'Days', align: 'end' },
    ],
    rows: [[[text('3-10')], [text('143')]], [[text('3-11')]]],
  };

  it('have a caption, scopes, and a cell for every column', () => {
    const html = blocksHtml([table]);
    expect(html).toContain('<caption id="page-table-1">Open sections</caption>');
    expect(html).toContain('<th scope="col">Section</th><th scope="col" class="end">Days</th>');
    expect(html).toContain(
      '<tr><th scope="row" class="whole">3-10</th><td data-column="Days" class="end whole">143</td></tr>',
    );
    expect(html).toContain(
      '<tr><th scope="row" class="whole">3-11</th><td data-column="Days" class="end"></td></tr>',
    );
  });

  it('do not show a caption that repeats the heading above', () => {
    const title: Block = heading(2, 'Open sections');
    expect(blocksHtml([title, table])).toContain('class="spoken">Open sections</caption>');
    expect(blocksHtml([heading(2, 'Other'), table])).not.toContain('class="spoken"');
  });

  it('keep dates and codes on one line, and let sentences break', () => {
    const cell = (value: string): string =>
      blocksHtml([{ type: 'table', caption: 'x', columns: [{ heading: 'x' }], rows: [[[text(value)]]] }]);
    for (const value of ['2026-11-18', 'Sec01-01-02', 'p.98–109', 'ページ指定なし'])
      expect(cell(value)).toContain('class="whole"');
    for (const value of ['two words 2', 'well-known', '', 'ページの指定がない', '備え、食料'])
      expect(cell(value)).not.toContain('class="whole"');
  });

  it('scroll in a named frame that the keyboard reaches', () => {
    expect(blocksHtml([table])).toMatch(
      /^<div class="scroll table" role="region" tabindex="0" aria-labelledby="page-table-1">/,
    );
  });

  it('keep an anchor free that a topic may have', () => {
    expect(blocksHtml([heading(2, 'a', 'page-table-1'), table])).toContain('<caption id="page-table-2">');
  });
});

it('draws bars of their share, between nothing and all', () => {
  const rows = [
    [1, 4],
    [9, 4],
    [1, 0],
    [-1, 4],
  ].map(([value = 0, total = 0]) => ({ label: [text('x')], value, total, text: `${value}/${total}` }));
  const html = blocksHtml([{ type: 'bars', caption: 'Progress', rows }]);
  expect([...html.matchAll(/bar-share" x="0" y="0" width="([\d.]+)"/g)].map(([, width]) => width)).toEqual([
    '25',
    '100',
    '0',
    '0',
  ]);
  expect(html).toContain('<td class="end">1/4</td>');
});

describe('figures', () => {
  it('have their alternative text, size and caption', () => {
    expect(
      blocksHtml([
        { type: 'figure', image: { asset: 'a.png', width: 10.4, height: 20 }, alt: 'A', caption: 'C' },
      ]),
    ).toBe(
      '<figure><img src="../../assets/a.png" alt="A" loading="lazy" decoding="async" width="10" height="20"><figcaption>C</figcaption></figure>',
    );
  });

  it('say in words what picture is missing', () => {
    expect(blocksHtml([{ type: 'figure', image: { asset: 'gone.png' }, alt: 'A' }])).toBe(
      '<figure><span class="missing">Picture: A</span></figure>',
    );
  });
});

it('names the boxes beside the flow, without a landmark for each', () => {
  expect(blocksHtml([{ type: 'aside', role: 'note', title: 'Note', content: [paragraph('x')] }])).toBe(
    '<div class="aside aside-note" role="note" aria-labelledby="page-aside-1"><p class="aside-title" id="page-aside-1">Note</p><p>x</p></div>',
  );
});

it('closes a fold below the line that says what is in it, which holds no link', () => {
  const title = [
    { ...text('Sec01'), bold: true },
    { type: 'link', target: { type: 'anchor', anchor: 'a' }, content: [text(' 2')] } as const,
  ];
  expect(blocksHtml([{ type: 'fold', title, content: [paragraph('x')] }])).toBe(
    '<details class="fold fold-block"><summary><strong>Sec01</strong> 2</summary><p>x</p></details>',
  );
});

it('shows the sign of a status in an index, and tells its word', () => {
  const content = [{ type: 'badge', role: 'open', text: 'open' } as const, text('3-10')];
  const html = blocksHtml([
    {
      type: 'navigation',
      title: 'Contents',
      items: [{ content, target: { type: 'anchor', anchor: 'a' }, children: [] }],
    },
  ]);
  expect(html).toContain('<span class="spoken">open</span></span>3-10</a>');
});

it('writes an index as nested links, flat where it is too deep', () => {
  const at = (
    n: number,
  ): { content: [ReturnType<typeof text>]; target: { type: 'anchor'; anchor: string }; children: [] } => ({
    content: [text(`${n}`)],
    target: { type: 'anchor', anchor: `a${n}` },
    children: [],
  });
  const deep = [9, 8, 7, 6, 5, 4, 3, 2, 1].reduce<object[]>((children, n) => [{ ...at(n), children }], []);
  const html = blocksHtml([{ type: 'navigation', title: 'Contents', items: deep as never }]);
  expect(html.match(/<ul>/g)).toHaveLength(6);
  expect([...html.matchAll(/href="#a(\d)"/g)].map(([, n]) => n).join('')).toBe('123456789');
});
