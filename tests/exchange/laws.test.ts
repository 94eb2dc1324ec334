import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { same } from '../../src/diff/index.js';
import { asFreeMind } from '../../src/exchange/freemind/projection.js';
import { type ExchangeFormat, exchanges } from '../../src/exchange/index.js';
import { asXmind } from '../../src/exchange/xmind/projection.js';
import type { Workbook } from '../../src/model/workbook.js';
import { read } from '../../src/readers/index.js';
import { map as drawn, having, task, topic } from '../builders.js';
import { bytesOf, drawnMap } from './drawn-maps.js';
import { expectSameOutline } from './outlines.js';
import { inOtherWords } from './sameness.js';

const files = { xmind: 'a.xmind', mm: 'a.mm', opml: 'a.opml', md: 'a.md' } as const;
type Format = keyof typeof files;

/** What comes of writing a workbook and reading it again. */
async function again(workbook: Workbook, format: Format): Promise<Workbook> {
  const written = await exchanges[format].write(workbook, bytesOf);
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
  const reading = await read(bytes, { file: files[format] });
  if (!reading.workbook) throw new Error(JSON.stringify(reading.diagnostics));
  return reading.workbook;
}

const hasBytes = (hash: string) => bytesOf(hash) !== undefined;
const runs = { numRuns: 120, seed: 20_261_120 };

describe('maps written and read again', () => {
  it('say in XMind what the projection says they can', () =>
    fc.assert(
      fc.asyncProperty(drawnMap, async (map) => {
        const said = asXmind(map, hasBytes);
        expect(same(inOtherWords(await again(map, 'xmind')), inOtherWords(said))).toBe(true);
      }),
      runs,
    ));

  it('that came from XMind are exactly the same', () =>
    fc.assert(
      fc.asyncProperty(drawnMap, async (map) => {
        const native = await again(map, 'xmind');
        expect(same(asXmind(native, hasBytes), native)).toBe(true);
        expect(same(await again(native, 'xmind'), native)).toBe(true);
      }),
      runs,
    ));

  it('say in Freeplane what the projection says they can', () =>
    fc.assert(
      fc.asyncProperty(drawnMap, async (map) => {
        expect(same(inOtherWords(await again(map, 'mm')), inOtherWords(asFreeMind(map)))).toBe(true);
      }),
      runs,
    ));

  it('keep titles, notes, links and order in an OPML outline', () =>
    fc.assert(
      fc.asyncProperty(drawnMap, async (map) => {
        expectSameOutline(map, await again(map, 'opml'), 1);
      }),
      runs,
    ));

  it('keep titles, notes, links and order in Markdown', () =>
    fc.assert(
      fc.asyncProperty(drawnMap, async (map) => {
        expectSameOutline(map, await again(map, 'md'), 9);
      }),
      runs,
    ));

  it.each(Object.keys(exchanges) as ExchangeFormat[])('written twice are the same bytes: %s', (format) =>
    fc.assert(
      fc.asyncProperty(drawnMap, async (map) => {
        const [once, twice] = [
          await exchanges[format].write(map, bytesOf),
          await exchanges[format].write(structuredClone(map), bytesOf),
        ];
        expect(Buffer.from(once).equals(Buffer.from(twice))).toBe(true);
      }),
      { ...runs, numRuns: 30 },
    ),
  );

  it('keep priority and progress of a task that no icon shows, in Markdown too', async () => {
    const tasks = [{ priority: 2 }, { progress: 62 }, { progress: 100 }, { priority: 1, progress: 0 }];
    const map = drawn('Plan', ...tasks.map((fields, i) => topic(`part ${i}`, task(fields))));
    const read = (await again(map, 'md')).sheets[0]?.root.children.map((child) => child.task);
    const rounded = [{ priority: 2 }, { progress: 62.5 }, { progress: 100 }, { priority: 1, progress: 0 }];
    expect(read).toMatchObject(
      rounded.map(({ progress, ...others }) => ({
        ...others,
        ...(progress !== undefined && { progress: expect.closeTo(progress, -1) }),
      })),
    );
  });

  it('keep the equations of titles in Freeplane', async () => {
    const runs = [{ from: 5, to: 14, math: true as const }];
    const map = drawn('Plan', topic(String.raw`area $\pi r^2$ & more`, having({ runs })));
    expect((await again(map, 'mm')).sheets[0]?.root.children[0]).toMatchObject({
      title: String.raw`area $\pi r^2$ & more`,
      runs,
    });
    expect((await again(map, 'xmind')).sheets[0]?.root.children[0]?.runs).toBeUndefined();
  });

  it('read whatever Markdown looks like in their titles, in maps of thousands of topics', async () => {
    const odd = [
      '<(x)>',
      '<div',
      '</p>',
      '<!--',
      '<?x',
      '```',
      '~~~',
      '# a',
      '- a',
      '1. a',
      '> a',
      '[x]',
      '---',
      '|a|b|',
    ];
    const titles = Array.from({ length: 4_200 }, (_, i) => odd[(i * 5) % odd.length] ?? '');
    const map = drawn('Plan', ...titles.map((title) => topic(title)));
    const root = (await again(map, 'md')).sheets[0]?.root;
    expect(root?.children.map(({ title }) => title)).toEqual(titles);
    const alike = drawn('Plan', ...titles.map(() => topic('<(x)>')));
    expect((await again(alike, 'md')).sheets[0]?.root.children).toHaveLength(4_200);
  });
});
