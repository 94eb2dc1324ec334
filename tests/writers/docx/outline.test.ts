import { describe, expect, it } from 'vitest';
import type { OutlineItem } from '../../../src/model/document.js';
import { badge, documentOf, el, item, t } from './sample.js';
import { all, bodyOf, first, paragraphs, shown, unpacked, val, withText } from './unpacked.js';

const outline = (...items: readonly OutlineItem[]) => bodyOf({ type: 'outline', items });

/** Title, number and list level of the points, in order. */
const points = (body: Awaited<ReturnType<typeof outline>>) =>
  paragraphs(body)
    .filter(({ style }) => style === 'Point')
    .map(({ text, xml }) => [Number(val(xml, 'w:ilvl')), text]);

const chain = (depth: number): OutlineItem => {
  let inner = item(`t-${depth}`, `L${depth}`);
  for (let level = depth - 1; level >= 1; level -= 1) inner = item(`t-${level}`, `L${level}`, {}, [inner]);
  return inner;
};

describe('an outline in Word', () => {
  it('makes sections real headings, the first level below the title being Heading 1', async () => {
    const body = await outline(
      item('a', 'A', { level: 2 }, [item('b', 'B', { level: 3 }, [item('c', 'C', { level: 9 })])]),
    );
    const headings = paragraphs(body).filter(({ style }) => style.startsWith('Heading'));
    expect(headings.map(({ style, text }) => [style, text])).toEqual([
      ['Heading1', 'A'],
      ['Heading2', 'B'],
      ['Heading6', 'C'],
    ]);
  });

  it('nests points as list levels, counted anew under each heading', async () => {
    const body = await outline(
      item('p', 'P', {}, [item('q', 'Q')]),
      item('h', 'H', { level: 2 }, [item('r', 'R', {}, [item('s', 'S')]), item('u', 'U')]),
    );
    expect(points(body)).toEqual([
      [0, 'P'],
      [1, 'Q'],
      [0, 'R'],
      [1, 'S'],
      [0, 'U'],
    ]);
  });

  it('keeps points deeper than nine levels, each saying its level and indented further', async () => {
    const body = await outline(chain(12));
    expect(points(body).slice(7)).toEqual([
      [7, 'L8'],
      [8, 'L9'],
      [8, '第10階層 L10'],
      [8, '第11階層 L11'],
      [8, '第12階層 L12'],
    ]);
    const indents = withText(body, 'L').map(({ xml }) => Number(first(xml, 'w:ind')?.attributes['w:left']));
    expect(indents).toEqual([...indents].sort((a, b) => a - b));
    expect(new Set(indents).size).toBe(12);
  });

  it('writes an outline of 3,000 levels without running out of stack, text kept on the page', async () => {
    const body = await outline(chain(3_000));
    expect(points(body)).toHaveLength(3_000);
    const widest = all(body, 'w:ind').map((indent) => Number(indent.attributes['w:left']));
    expect(widest.reduce((most, left) => Math.max(most, left), 0)).toBeLessThan(7_000);
  });

  it('keeps the heading free of badges and markers, which stand in the line below', async () => {
    const body = await outline(
      item('a', 'A', {
        level: 2,
        number: '3.1',
        title: [{ type: 'marker', id: 'flag-green', name: '改訂箇所', colour: 'green' }, t('受付')],
        badges: [badge('open', '未完了')],
      }),
    );
    const [heading, facts] = paragraphs(body).slice(1);
    expect(heading).toMatchObject({ style: 'Heading1', text: '3.1\u2003受付' });
    expect(facts).toMatchObject({ style: 'HeadingFacts', text: '⚑改訂箇所 \u2002[○ 未完了]' });
  });

  it('tells status by shape and word in brackets, behind the title of a point', async () => {
    const roles = ['open', 'work', 'closed', 'frozen', 'comment', 'nobody', 'change', 'owner'] as const;
    const body = await outline(item('a', 'A', { badges: roles.map((role) => badge(role, role)) }));
    expect(points(body)).toEqual([
      [0, 'A [○ open] [◐ work] [✓ closed] [❄ frozen] [✎ comment] [? nobody] [⚑ change] [owner]'],
    ]);
  });

  it('says which points were drawn as callouts, summaries, floating or inside a boundary', async () => {
    const body = await outline(
      item('a', 'A', { kind: 'callout' }),
      item('b', 'B', { kind: 'summary' }),
      item('c', 'C', { kind: 'sticky' }),
      item('d', 'D', { kind: 'floating', frames: [{ title: '所管', items: 1 }] }),
      item('e', 'E', { frames: [{ title: '', items: 1 }] }),
      item('f', 'F', { frames: [{ title: '所管', items: 2, range: 'F … G' }] }),
      item('g', 'G'),
    );
    expect(points(body).map(([, text]) => text)).toEqual([
      '[吹き出し] A',
      '[まとめ] B',
      '[付箋] C',
      '[独立トピック] [囲み：所管] D',
      '[囲み] E',
      '[囲み：所管（F … G）] F',
      'G',
    ]);
  });

  it('frames a column and all its points, and goes on outside the frame', async () => {
    const body = await outline(
      item('a', '【コラム】', { kind: 'column' }, [item('b', 'in', {}, [item('c', 'deep')])]),
      item('d', 'out'),
    );
    const [frame] = all(body, 'w:tbl');
    expect(frame && paragraphs(frame).map(({ text }) => text)).toEqual(['【コラム】', 'in', 'deep']);
    expect(withText(body, 'out')).toHaveLength(1);
    expect(frame && shown(frame)).not.toContain('out');
  });

  it('never puts headings into a frame, where navigation would not find them', async () => {
    const body = await outline(item('a', '【コラム】', { kind: 'column' }, [item('b', 'B', { level: 3 })]));
    expect(all(body, 'w:tbl')).toEqual([]);
    expect(withText(body, 'B')[0]?.style).toBe('Heading2');
  });

  it('sets a number the program drew in the bullet’s place, with room for long ones', async () => {
    const body = await outline(item('a', 'A', { number: '1.' }), item('b', 'B', { number: '1.2.3.4.5' }));
    const numbered = paragraphs(body).slice(1);
    expect(numbered.map(({ text }) => text)).toEqual(['1.\tA', '1.2.3.4.5\tB']);
    expect(numbered.map(({ xml }) => all(xml, 'w:numPr').length)).toEqual([0, 0]);
    const hanging = numbered.map(({ xml }) => Number(first(xml, 'w:ind')?.attributes['w:hanging']));
    expect(hanging[1]).toBeGreaterThan(1_000);
  });

  it('shows the content of folded branches', async () => {
    const body = await outline(item('a', 'A', { folded: true }, [item('b', 'hidden on screen')]));
    expect(withText(body, 'hidden on screen')).toHaveLength(1);
  });

  it('sets a line of links behind the title, and other details below it', async () => {
    const link = {
      type: 'link',
      target: { type: 'web', url: 'https://example.org/' },
      content: [t('there')],
    } as const;
    const body = await outline(
      item('a', 'A', {
        details: [
          { type: 'paragraph', content: [link] },
          { type: 'paragraph', content: [t('a remark, then '), link] },
        ],
      }),
    );
    expect(paragraphs(body).map(({ text }) => text)).toEqual([
      '見本',
      'A\u2002there',
      'a remark, then there',
    ]);
  });

  it('keeps a point with its picture, and lets what leads nowhere look like text', async () => {
    const link = { type: 'link', target: { type: 'anchor', anchor: 'none' }, content: [t('gone')] } as const;
    const body = await outline(
      item('a', 'A', { details: [{ type: 'figure', image: { asset: 'custom.png' }, alt: 'x' }] }),
      item('b', 'B', { details: [{ type: 'paragraph', content: [link] }] }),
    );
    const [a, , b] = paragraphs(body).slice(1);
    expect(a && first(a.xml, 'w:keepNext')).toBeDefined();
    expect(b && first(b.xml, 'w:keepNext')).toBeUndefined();
    expect(b && all(b.xml, 'w:rStyle').map(({ attributes }) => attributes['w:val'])).toEqual(['Quiet']);
  });

  it('tints a title in the colour the map gave, pale enough for dark text', async () => {
    const body = await outline(item('a', 'A', { fill: '#204080' }), item('b', 'B', { fill: '#ffffff' }));
    const [tinted, white] = withText(body, '').slice(1);
    expect(tinted && first(tinted.xml, 'w:shd')?.attributes['w:fill']).toBe('E2E6EF');
    expect(white && first(white.xml, 'w:shd')).toBeUndefined();
  });

  it('draws the line of a note at one place, however its lists are indented', async () => {
    const nodes = [
      el('p', {}, 'one'),
      el(
        'ul',
        {},
        el('li', {}, 'two', el('ul', {}, el('li', {}, 'three', el('ul', {}, el('li', {}, 'four'))))),
      ),
    ];
    const body = await outline(
      item('a', 'A', {
        details: [
          { type: 'aside', role: 'note', title: 'ノート', content: [{ type: 'rich', nodes, plain: '' }] },
        ],
      }),
    );
    const lines = paragraphs(body).flatMap(({ xml }) => {
      const border = first(xml, 'w:left');
      const indent = first(xml, 'w:ind');
      if (!border || !indent) return [];
      const edge = Number(indent.attributes['w:left']) - Number(indent.attributes['w:hanging'] ?? 0);
      return [edge / 20 - Number(border.attributes['w:space'])];
    });
    expect(lines).toHaveLength(5);
    expect(Math.max(...lines) - Math.min(...lines)).toBeLessThanOrEqual(1);
  });

  it('gives a whole document as read from top to bottom: front, contents and legend, then sections', async () => {
    const document = documentOf(
      [
        { type: 'facts', items: [{ name: '文書番号', value: [t('S1')] }] },
        { type: 'outline', items: [item('a', 'A', { level: 2 })] },
      ],
      { side: [{ type: 'aside', role: 'legend', title: '凡例', content: [] }] },
    );
    const { body } = await unpacked(document);
    const texts = paragraphs(body).map(({ text }) => text);
    expect(texts.filter((text) => text !== '')).toEqual(['見本', '文書番号', 'S1', '凡例', 'A']);
  });
});
