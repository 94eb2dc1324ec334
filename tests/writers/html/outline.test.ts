import { describe, expect, it } from 'vitest';
import type { OutlineItem } from '../../../src/model/document.js';
import { text } from '../../../src/model/document.js';
import { blocksHtml, bones, item } from './fragment.js';

const outline = (...items: readonly OutlineItem[]): string => blocksHtml([{ type: 'outline', items }]);

describe('topics', () => {
  it('are headings with a level and points of a list without', () => {
    const html = outline(
      item('a', 'A', {
        level: 2,
        children: [item('b', 'B'), item('c', 'C', { children: [item('d', 'D')] })],
      }),
    );
    expect(bones(html).replace(/<a>#<\/a>|<\/?span>| (?=<)/g, '')).toBe(
      '<div><section><div><h2>A</h2></div><ul><li><div>B</div></li><li><div>C</div><ul><li><div>D</div></li></ul></li></ul></section></div>',
    );
  });

  it('start a new list after a section between points', () => {
    const html = outline(item('a', 'A'), item('b', 'B', { level: 3 }), item('c', 'C'));
    expect(html.match(/<ul class="topics">/g)).toHaveLength(2);
    expect(html.indexOf('id="b"')).toBeLessThan(html.indexOf('id="c"'));
  });

  it('have a permalink with their title as name', () => {
    expect(outline(item('t-1', 'Two\nlines'))).toContain(
      '<a class="permalink" href="#t-1" aria-label="Link to “Two lines”">#</a>',
    );
  });

  it('keep the first of two equal anchors, without a permalink to the wrong place', () => {
    const html = outline(item('x', 'A'), item('x', 'B'));
    expect(html.match(/id="x"/g)).toHaveLength(1);
    expect(html.match(/class="permalink"/g)).toHaveLength(1);
  });

  it('say that they have no title, unless a marker stands for it', () => {
    expect(outline(item('a', ' '))).toContain('<span class="untitled">(untitled)</span>');
    const marked = item('a', '', { title: [{ type: 'marker', id: 'flag-red', name: 'Red' }] });
    expect(outline(marked)).not.toContain('untitled');
  });

  it('carry number, colour, badges and details', () => {
    const html = outline(
      item('a', 'A', {
        number: '1.2',
        fill: '#FFCC00',
        badges: [{ type: 'badge', role: 'closed', text: 'done' }],
        details: [{ type: 'paragraph', content: [text('more')] }],
      }),
    );
    expect(html).toContain('<span class="number">1.2</span> <span class="title">A</span>');
    expect(html).toContain('fill="#ffcc00"');
    expect(html).toMatch(/<span class="badges"><span class="badge badge-closed">/);
    expect(html).toContain('<div class="details"><p>more</p></div>');
  });

  it('ignore a colour that is none', () => {
    expect(outline(item('a', 'A', { fill: 'url(#x)' }))).not.toContain('swatch');
  });

  it('say what they are where the title does not', () => {
    expect(outline(item('a', 'A', { kind: 'callout' }))).toContain('<span class="kind">Callout</span>');
    expect(outline(item('a', 'A', { kind: 'column' }))).toContain('<li id="a" class="kind-column">');
    expect(outline(item('a', 'A', { kind: 'column' }))).not.toContain('class="kind"');
  });
});

it('draws a boundary as a named group around the branch', () => {
  const html = outline(
    item('a', 'A', { frames: [{ title: 'Phase 2', items: 1 }], children: [item('b', 'B')] }),
  );
  expect(html).toMatch(
    /<div class="boundary" role="group" aria-label="Group: Phase 2">.*<li id="a">.*id="b".*<\/ul><\/div>/,
  );
  expect(outline(item('a', 'A', { frames: [{ title: '', items: 1 }] }))).toContain('aria-label="Group"');
});

describe('a boundary over several neighbours', () => {
  const frames = (title: string, items: number) => ({ frames: [{ title, items, range: '…' }] });

  it('is one frame round all of them, labelled once', () => {
    const html = outline(item('a', 'A', frames('Pair', 2)), item('b', 'B'), item('c', 'C'));
    expect(html.match(/class="boundary"/g)).toHaveLength(1);
    expect(html.match(/>Pair</g)).toHaveLength(1);
    expect(html).toMatch(
      /<div class="boundary"[^>]*>.*<li id="a">.*<li id="b">.*<\/ul>\s*<\/div>\s*<ul class="topics">\s*<li id="c">/s,
    );
  });

  it('holds sections as well as points, and frames inside', () => {
    const both = {
      frames: [
        { title: 'All', items: 3 },
        { title: 'Two', items: 2 },
      ],
    };
    const html = outline(item('a', 'A', { level: 3, ...both }), item('b', 'B'), item('c', 'C'));
    expect(html).toMatch(
      /"Group: All".*"Group: Two".*<section id="a".*id="b".*<\/ul>\s*<\/div>\s*<ul.*id="c".*<\/ul>\s*<\/div>/s,
    );
  });

  it('is said in words where topics no longer move to the right', () => {
    let deep = item('x', 'X', frames('Pair', 2));
    for (let i = 0; i < 25; i += 1) deep = item(`n${i}`, 'N', { children: [deep] });
    expect(outline(deep)).toContain('<span class="boundary-name">Group: Pair (…)</span>');
  });
});

describe('folded branches', () => {
  it('are closed and say how many topics are inside, their content present', () => {
    const html = outline(
      item('a', 'A', { folded: true, children: [item('b', 'B', { children: [item('c', 'C')] })] }),
    );
    expect(html).toMatch(
      /<details class="fold"><summary>2 topics<span class="spoken"> under “A”<\/span><\/summary>.*id="c"/,
    );
  });

  it('without children have nothing to open', () => {
    expect(outline(item('a', 'A', { folded: true }))).not.toContain('details');
  });
});

describe('very deep and very long maps', () => {
  it('stop moving right, say their depth, and keep their order', () => {
    let last = item('t-1000', '1000');
    for (let n = 999; n >= 1; n -= 1)
      last = item(`t-${n}`, `${n}`, { children: [last, item(`u-${n}`, 'after')] });
    const html = outline(last);
    expect(html.match(/ id="[tu]-/g)).toHaveLength(1999);
    expect(html).toContain('<span class="depth">level 1000</span>');
    const ids = [...html.matchAll(/ id="([tu]-\d+)"/g)].map(([, id]) => id);
    expect(ids.slice(998, 1003)).toEqual(['t-999', 't-1000', 'u-999', 'u-998', 'u-997']);
    expect(ids.at(-1)).toBe('u-1');
  });

  it('may hold 20,000 topics', () => {
    const items = Array.from({ length: 20_000 }, (_, n) => item(`t-${n}`, `Topic ${n}`));
    expect(outline(item('a', 'A', { level: 2, children: items })).match(/<li /g)).toHaveLength(20_000);
  });
});
