import { describe, expect, it } from 'vitest';
import { apply, diff, same, tally } from '../../src/diff/index.js';
import { type Topic, topicId, type Workbook } from '../../src/model/workbook.js';
import { map } from '../builders.js';

const leaf = (id: string, title: string, children: readonly Topic[] = []): Topic => ({
  ...(map(title).sheets.map(({ root }) => root)[0] as Topic),
  id: topicId(id),
  kind: 'attached',
  children,
});

const mapOf = (children: readonly Topic[]): Workbook => {
  const empty = map('Plan');
  return { ...empty, sheets: empty.sheets.map((sheet) => ({ ...sheet, root: { ...sheet.root, children } })) };
};

const many = (count: number, id: string, titleOf: (index: number) => string): Topic[] =>
  Array.from({ length: count }, (_, index) => leaf(`${id}${index}`, titleOf(index)));

/** Topics hanging from one another, the innermost first given. */
function chain(depth: number, id: string, titleOf: (level: number) => string): Topic {
  let topic = leaf(`${id}0`, titleOf(0));
  for (let level = 1; level < depth; level += 1) topic = leaf(`${id}${level}`, titleOf(level), [topic]);
  return topic;
}

/** Changes between two maps, after checking that they apply. */
function changesOf(before: Workbook, after: Workbook) {
  const told = diff(before, after);
  expect(same(apply(before, told.changes), after)).toBe(true);
  return { ...tally(told.changes), notices: told.notices.map(({ code }) => code) };
}

describe('maps that invite quadratic work', () => {
  it('match 20,000 siblings of one title in order', () => {
    const before = mapOf(many(20_000, 'a', () => 'Item'));
    const after = mapOf(many(20_001, 'b', () => 'Item'));
    expect(changesOf(before, after)).toMatchObject({ added: 1, removed: 0, moved: 0, changed: 0 });
  });

  it('say so when 20,000 reworded siblings are too many to compare each with each', () => {
    const before = mapOf(many(20_000, 'a', (index) => `Item number ${index}`));
    const after = mapOf(many(20_000, 'b', (index) => `Item number ${index} revised`));
    const told = changesOf(before, after);
    expect(told.notices).toContain('comparison-limited');
    expect(told.added).toBe(told.removed);
  });

  it('tell one move among 20,000 siblings that kept their ids', () => {
    const topics = many(20_000, 'a', (index) => `Item ${index % 7}`);
    const after = [...topics.slice(1), ...topics.slice(0, 1)];
    expect(changesOf(mapOf(topics), mapOf(after))).toMatchObject({
      added: 0,
      removed: 0,
      moved: 1,
      changed: 0,
    });
  });

  it('follow a map of 5,000 levels down', () => {
    const before = mapOf([chain(5_000, 'a', (level) => `Level ${level}`)]);
    const after = mapOf([
      chain(5_000, 'b', (level) => (level === 7 ? 'Level seven, reworded' : `Level ${level}`)),
    ]);
    expect(changesOf(before, after)).toMatchObject({ added: 0, removed: 0, moved: 0, retitled: 1 });
  });
});
