import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { same } from '../../src/diff/index.js';
import { asFreeMind } from '../../src/exchange/freemind/projection.js';
import { type ExchangeFormat, exchanges } from '../../src/exchange/index.js';
import { asOutline } from '../../src/exchange/outline-projection.js';
import { asXmind } from '../../src/exchange/xmind/projection.js';
import type { Topic, TopicId, Workbook } from '../../src/model/workbook.js';
import { read } from '../../src/readers/index.js';
import { bytesOf, drawnMap } from './drawn-maps.js';
import { inOtherWords, squeezed } from './sameness.js';

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
const runs = { numRuns: 300, seed: 20_261_120 };

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
});

/** One topic of an outline: its place, title, and where its links lead, topics by their place. */
interface Line {
  readonly line: string;
  /** Words of the note without spacing. */
  readonly note: string;
  /** The note may go on with what else is said of the topic. */
  readonly isOpen: boolean;
}

function linesOf(root: Topic, links: number): Line[] {
  const places = new Map<TopicId, string>();
  const topics: { readonly topic: Topic; readonly place: string }[] = [{ topic: root, place: '' }];
  for (const { topic, place } of topics) {
    places.set(topic.id, place);
    for (const [i, child] of topic.children.entries()) topics.push({ topic: child, place: `${place}/${i}` });
  }
  return topics.map(({ topic, place }) => {
    const led = topic.links
      .slice(0, links)
      .map((one) =>
        one.kind === 'topic' ? places.get(one.topicId as TopicId) : squeezed(one.target ?? one.href),
      );
    return {
      line: `${place} ${squeezed(topic.title)} > ${led.join(' ')}`,
      note: squeezed(topic.notes?.plain).replaceAll(' ', ''),
      isOpen:
        topic.links.length > links ||
        !!(topic.comments ?? topic.properties ?? topic.attachments ?? topic.table),
    };
  });
}

/** Holds an outline written and read again against the one before. */
function expectSameOutline(before: Workbook, after: Workbook, links: number): void {
  const [wanted, found] = [linesOf(asOutline(before), links), linesOf(asOutline(after), links)];
  expect(found.map(({ line }) => line)).toEqual(wanted.map(({ line }) => line));
  const notes = found.map(({ note }, i) => (wanted[i]?.isOpen ? note.slice(0, wanted[i].note.length) : note));
  expect(notes).toEqual(wanted.map(({ note }) => note));
}
