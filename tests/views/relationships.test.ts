import { describe, expect, it } from 'vitest';
import type { Block, OutlineItem } from '../../src/model/document.js';
import type { Relationship, Workbook } from '../../src/model/workbook.js';
import { viewContext } from '../../src/views/inlines.js';
import { mapDocx, mapPage } from '../../src/views/map-page.js';
import * as m from '../builders.js';
import { viewOf, wordsIn } from './library.js';

/** Every topic with what it is connected to, in reading order. */
function connectionsIn(blocks: readonly Block[]): string[] {
  const at = (item: OutlineItem): string[] => [
    ...item.details.flatMap((block) =>
      block.type === 'paragraph' ? [`${wordsIn(item.title)}: ${wordsIn(block.content)}`] : [],
    ),
    ...item.children.flatMap(at),
  ];
  return blocks.flatMap((block) => (block.type === 'outline' ? block.items.flatMap(at) : []));
}
const pageOf = (workbook: Workbook, lang: 'ja' | 'en' = 'en') => {
  const { map, context } = viewOf(workbook);
  return { page: mapPage(map, viewContext(context.library, lang), undefined), docx: mapDocx(map, context) };
};
const tableIn = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.type === 'table' && block.caption === 'Relationships' ? [block] : []))[0];
const drawn = (direction: Relationship['direction'], label = '') =>
  m.map('Plan', m.topic('Water'), m.topic('Store'), m.relationship('Water', 'Store', label, direction));

describe('a relationship', () => {
  it.each([
    ['forward', 'Water: Sends to → Store', 'Store: Receives from ← Water'],
    ['backward', 'Water: Receives from ← Store', 'Store: Sends to → Water'],
    ['both', 'Water: Exchanges with ↔ Store', 'Store: Exchanges with ↔ Water'],
    ['none', 'Water: See: Store', 'Store: See: Water'],
  ] as const)('that leads %s is told at both its ends, on the page and in Word', (direction, from, to) => {
    const { page, docx } = pageOf(drawn(direction));
    expect(connectionsIn(page.body)).toEqual([from, to]);
    expect(connectionsIn(docx.body)).toEqual([from, to]);
  });

  it('is told in the reader’s language, with its label, and leads there', () => {
    const { page } = pageOf(drawn('forward', '届ける'), 'ja');
    expect(connectionsIn(page.body)).toEqual([
      'Water: 送信（届ける） → Store',
      'Store: 受信（届ける） ← Water',
    ]);
    expect(connectionsIn(pageOf(drawn('none'), 'ja').page.body)[0]).toBe('Water: 参照：Store');
    expect(JSON.stringify(page.body)).toContain('"target":{"type":"anchor","anchor":"t-Store"}');
  });

  it('of a boundary is that of the first topic inside', () => {
    const workbook = m.map(
      'Plan',
      m.topic('Water'),
      m.topic('Food'),
      m.boundary('', 'Food'),
      m.relationship('Water', 'boundary-1', '', 'forward'),
    );
    expect(connectionsIn(pageOf(workbook).page.body)).toEqual([
      'Water: Sends to → Food',
      'Food: Receives from ← Water',
    ]);
  });

  it('between two untitled shapes is left out, unless its label says something', () => {
    const shapes = [m.topic('', m.id('a')), m.topic('', m.id('b')), m.topic('Store')];
    const silent = pageOf(m.map('Plan', ...shapes, m.relationship('a', 'b', '', 'forward'))).page;
    expect(tableIn(silent.body)).toBeUndefined();
    expect(connectionsIn(silent.body)).toEqual([]);
    const labelled = pageOf(m.map('Plan', ...shapes, m.relationship('a', 'b', 'yes', 'forward'))).page;
    expect(tableIn(labelled.body)?.rows).toHaveLength(1);
    expect(connectionsIn(labelled.body)).toHaveLength(2);
    const half = pageOf(m.map('Plan', ...shapes, m.relationship('a', 'Store', '', 'forward'))).page;
    expect(connectionsIn(half.body)).toEqual(['(untitled): Sends to → Store']);
  });

  it('that ends nowhere stays in the table', () => {
    const { page } = pageOf(
      m.map('Plan', m.topic('Water'), m.relationship('Water', 'gone', 'to', 'forward')),
    );
    expect(tableIn(page.body)?.rows.map((row) => row.map(wordsIn))).toEqual([
      ['Water', '→ to', '(untitled)'],
    ]);
    expect(connectionsIn(page.body)).toEqual([]);
  });

  it('is found in time among twenty thousand', () => {
    const topics = Array.from({ length: 500 }, (_, i) => m.topic(`t${i}`));
    const lines = Array.from({ length: 20_000 }, (_, i) =>
      m.relationship(`t${i % 500}`, `t${(i * 7) % 500}`, ''),
    );
    expect(connectionsIn(pageOf(m.map('Plan', ...topics, ...lines)).page.body)).toHaveLength(498);
  });

  it('shows the note and the subtopics of its label, on the page and in Word', () => {
    const workbook = drawn('forward', 'pipe');
    const [sheet] = workbook.sheets;
    const label = m.map('pipe', m.note('laid in May'), m.topic('valve')).sheets[0]?.root;
    if (!sheet || !label) throw new Error('no sheet');
    const relationships = sheet.relationships.map((one) => ({
      ...one,
      label: { ...label, kind: 'label' as const },
    }));
    const { page, docx } = pageOf({ ...workbook, sheets: [{ ...sheet, relationships }] });
    for (const { body } of [page, docx]) {
      const shown = body.flatMap((block) => (block.type === 'outline' ? block.items : [])).at(-1);
      expect(shown && wordsIn(shown.title)).toBe('pipe');
      expect(JSON.stringify(shown?.details)).toContain('laid in May');
      expect(shown?.children.map(({ title }) => wordsIn(title))).toEqual(['valve']);
    }
  });
});
