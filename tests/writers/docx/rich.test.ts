import { describe, expect, it } from 'vitest';
import type { RichContent } from '../../../src/model/document.js';
import { richBlocks } from '../../../src/writers/docx/rich.js';
import { el, t } from './sample.js';
import { all, bodyOf, paragraphs, shown } from './unpacked.js';

const rich = (...nodes: readonly RichContent[]) => richBlocks(nodes);
const paragraph = (...content: readonly object[]) => ({ type: 'paragraph', content });

describe('a note’s own formatting', () => {
  it('becomes paragraphs with bold, italic, underline, strike and colour', () => {
    expect(
      rich(
        el('p', {}, 'a ', el('b', {}, 'b', el('i', {}, 'c')), el('u', {}, 'd'), el('s', {}, 'e')),
        el(
          'div',
          {},
          el('span', { style: 'color: rgb(255, 0, 16); font-weight:700' }, 'f'),
          el('font', { color: '#0a0' }, 'g'),
        ),
      ),
    ).toEqual([
      paragraph(
        t('a '),
        t('b', { bold: true }),
        t('c', { bold: true, italic: true }),
        t('d', { underline: true }),
        t('e', { strike: true }),
      ),
      paragraph(t('f', { bold: true, colour: '#ff0010' }), t('g', { colour: '#00aa00' })),
    ]);
  });

  it('keeps text outside paragraphs, between them and in elements nobody knows', () => {
    expect(
      rich(...['x'].map((value) => ({ type: 'text', value }) as const), el('p', {}, 'y'), el('o:p', {}, 'z')),
    ).toEqual([paragraph(t('x')), paragraph(t('y')), paragraph(t('z'))]);
  });

  it('takes runs of white space for one space, and drops lines of nothing else', () => {
    expect(
      rich(
        el('p', {}, ' a\n   b '),
        el('p', {}, '\u00a0'),
        el('p', {}, el('br', {})),
        el('pre', {}, 'c\n  d'),
      ),
    ).toEqual([paragraph(t(' a b ')), paragraph(t('c\n  d'))]);
  });

  it('nests lists, also those older editors put beside their item', () => {
    const list = el('ul', {}, el('li', {}, 'a'), el('ol', {}, el('li', {}, 'b')));
    expect(rich(list)).toEqual([
      {
        type: 'list',
        ordered: false,
        items: [[paragraph(t('a')), { type: 'list', ordered: true, items: [[paragraph(t('b'))]] }]],
      },
    ]);
  });

  it('reads tables, with what their cells hold as lines and their pictures behind', () => {
    const table = el(
      'table',
      {},
      el(
        'tbody',
        {},
        el('tr', {}, el('th', {}, '区分'), el('th', { colspan: '2' }, '年限')),
        el(
          'tr',
          {},
          el('td', {}, el('p', {}, '申請書'), el('ul', {}, el('li', {}, '紙'))),
          el('td', {}, el('img', { src: 'asset:a.png', alt: '図' })),
        ),
      ),
    );
    expect(rich(table)).toEqual([
      {
        type: 'table',
        caption: '',
        columns: [{ heading: '区分' }, { heading: '年限' }, { heading: '' }],
        rows: [[[t('申請書'), { type: 'break' }, t('• '), t('紙')], []]],
      },
      { type: 'figure', image: { asset: 'asset:a.png' }, alt: '図' },
    ]);
  });

  it('names pictures on the web and never holds them', () => {
    expect(rich(el('img', { src: 'https://example.org/a.png', alt: 'A' }))).toEqual([
      paragraph({
        type: 'link',
        target: { type: 'web', url: 'https://example.org/a.png' },
        content: [t('A')],
      }),
    ]);
  });

  it('leaves out scripts and style sheets, whatever their case', () => {
    expect(
      rich(el('SCRIPT', {}, 'alert(1)'), el('style', {}, 'p{}'), el('p', { onclick: 'x()' }, 'a')),
    ).toEqual([paragraph(t('a'))]);
  });

  it('keeps the text of notes nested without end', () => {
    let node: RichContent = { type: 'text', value: 'core' };
    for (let depth = 0; depth < 50_000; depth += 1) node = el('div', {}, node);
    expect(rich(node)).toEqual([paragraph(t('core'))]);
  });

  it('falls back to the plain text when the formatting holds nothing', async () => {
    const body = await bodyOf({
      type: 'rich',
      nodes: [el('p', {}), el('img', {})].slice(0, 1),
      plain: 'eins\n\nzwei',
    });
    expect(
      paragraphs(body)
        .slice(1)
        .map(({ text }) => text),
    ).toEqual(['eins', 'zwei']);
  });

  it('shows the pictures of the map', async () => {
    const body = await bodyOf({
      type: 'rich',
      nodes: [el('img', { src: 'asset:custom.png', width: '16' })],
      plain: '',
    });
    expect(all(body, 'a:blip')).toHaveLength(1);
    expect(shown(body)).toBe('見本');
  });
});
