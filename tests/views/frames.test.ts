import { describe, expect, it } from 'vitest';
import type { Frame, OutlineItem } from '../../src/model/document.js';
import type { Workbook } from '../../src/model/workbook.js';
import { viewContext } from '../../src/views/inlines.js';
import { mapDocx, mapPage } from '../../src/views/map-page.js';
import * as m from '../builders.js';
import { growth, NEARLY_LINEAR } from '../growth.js';
import { viewOf, wordsIn } from './library.js';

function itemsOf(workbook: Workbook, lang: 'ja' | 'en' = 'en'): OutlineItem[] {
  const { map, context } = viewOf(workbook);
  const flat = (item: OutlineItem): OutlineItem[] => [item, ...item.children.flatMap(flat)];
  const [page, docx] = [
    mapPage(map, viewContext(context.library, lang), undefined),
    mapDocx(map, context),
  ].map(({ body }) => body.flatMap((block) => (block.type === 'outline' ? block.items.flatMap(flat) : [])));
  if (lang === 'en') expect(docx?.map(framesOf)).toEqual(page?.map(framesOf));
  return page ?? [];
}

const framesOf = ({ title, frames = [] }: OutlineItem) => [wordsIn(title), frames.map(shown)] as const;
const shown = ({ title, items, range }: Frame) =>
  `${title} ${items}${range === undefined ? '' : ` ${range}`}`;
const framesIn = (workbook: Workbook) =>
  itemsOf(workbook)
    .map(framesOf)
    .filter(([, frames]) => frames.length > 0);
const letters = [...'ABCDE'].map((title) => m.topic(title));

describe('a boundary', () => {
  it('around one branch is a frame of one', () => {
    expect(framesIn(m.map('Plan', ...letters, m.boundary('Stock', 'B')))).toEqual([['B', ['Stock 1']]]);
  });

  it('around neighbours is one frame that begins with the first and says its range', () => {
    const workbook = m.map('Plan', m.topic('top', ...letters), m.boundary('Stock', 'B', 'C', 'D'));
    expect(framesIn(workbook)).toEqual([['B', ['Stock 3 B … D']]]);
  });

  it('inside another is drawn inside it', () => {
    const workbook = m.map('Plan', ...letters, m.boundary('in', 'A', 'B'), m.boundary('out', 'A', 'B', 'C'));
    expect(framesIn(workbook)).toEqual([['A', ['out 3 A … C', 'in 2 A … B']]]);
  });

  it('that crosses another, or leaves one out, is drawn in pieces', () => {
    const crossing = [m.boundary('one', 'A', 'B', 'C'), m.boundary('two', 'C', 'D', 'E')];
    expect(framesIn(m.map('Plan', ...letters, ...crossing))).toEqual([
      ['A', ['one 3 A … C']],
      ['C', ['two 1']],
      ['D', ['two 2 D … E']],
    ]);
    expect(framesIn(m.map('Plan', ...letters, m.boundary('gap', 'A', 'C')))).toEqual([
      ['A', ['gap 1']],
      ['C', ['gap 1']],
    ]);
  });

  it('costs no more than what it encloses, however many cross', () => {
    const crossing = (size: number) => {
      const titles = Array.from({ length: size }, (_, i) => `t${i}`);
      const many = titles.map((_, i) => m.boundary('', ...titles.slice(i, i + 20)));
      return m.map('Plan', ...titles.map((title) => m.topic(title)), ...many);
    };
    const maps = new Map([500, 2000].map((size) => [size, crossing(size)]));
    expect(growth((size) => framesIn(maps.get(size) ?? crossing(size)), 500)).toBeLessThan(NEARLY_LINEAR);
    const drawn = framesIn(crossing(500));
    expect(Math.max(...drawn.map(([, frames]) => frames.length))).toBeLessThanOrEqual(4);
  });
});

describe('a summary says what it sums up', () => {
  const line = (workbook: Workbook, title: string, lang: 'ja' | 'en' = 'en') => {
    const [block] = itemsOf(workbook, lang).find((item) => wordsIn(item.title) === title)?.details ?? [];
    return block?.type === 'paragraph' ? block : undefined;
  };
  const words = (...about: Parameters<typeof line>) => wordsIn(line(...about)?.content ?? []);

  it('from the first topic to the last, in the reader’s language, and leads there', () => {
    const workbook = m.map('Plan', m.topic('top', ...letters, m.summary('sum', ['B', 'C', 'D'])));
    expect(words(workbook, 'sum')).toBe('Sums up: B … D');
    expect(words(workbook, 'sum', 'ja')).toBe('対象：B … D');
    const links = line(workbook, 'sum')?.content.flatMap((one) => (one.type === 'link' ? [one.target] : []));
    expect(links).toEqual([
      { type: 'anchor', anchor: 't-B' },
      { type: 'anchor', anchor: 't-D' },
    ]);
  });

  it('be it one topic, or all that hangs on its parent', () => {
    expect(words(m.map('Plan', ...letters, m.summary('sum', ['B'])), 'sum')).toBe('Sums up: B');
    const whole = m.map('Plan', m.topic('top', ...letters, m.wholeSummary('sum')));
    expect(words(whole, 'sum')).toBe('Sums up: top');
  });

  it('and nothing where the topics are gone', () => {
    expect(words(m.map('Plan', m.summary('sum', ['gone'])), 'sum')).toBe('');
  });
});
