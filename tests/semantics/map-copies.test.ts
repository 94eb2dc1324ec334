import { describe, expect, it } from 'vitest';
import { topicsById } from '../../src/model/walk.js';
import type { Workbook } from '../../src/model/workbook.js';
import { copiesAmong } from '../../src/semantics/map-copies.js';
import { nameMaps } from '../../src/semantics/map-names.js';
import { map, topic } from '../builders.js';

/** Copies among files of these names, each with topics of its own unless given. */
function copies(names: readonly string[], workbooks: readonly Workbook[] = []): Record<string, string> {
  const maps = nameMaps(names.map((name) => `maps/${name}.mmap`)).map((named, i) => {
    const workbook = workbooks[i] ?? map(`Root ${i}`);
    return { ...named, workbook, topics: topicsById(workbook) };
  });
  return Object.fromEntries(copiesAmong(maps, maps).map(({ copy, original }) => [copy.file, original]));
}

describe('copies of maps', () => {
  it.each([
    '計画 - コピー',
    '計画 - コピー (2)',
    '計画 - コピー - コピー',
    '計画のコピー',
    '計画-DESKTOP-1A2B3C4',
    '計画-LAPTOP-99AB_BAK',
    '計画 (kim’s conflicted copy 2020-05-28)',
    '計画 (競合コピー 2020-05-28)',
    '計画_BAK3',
    '計画 copy 2',
    'Copy of 計画',
    '計画 (1)',
  ])('are told by their name beside the original: %s', (name) => {
    expect(copies(['計画', name])).toEqual({ [`maps/${name}.mmap`]: 'maps/計画.mmap' });
  });

  it('are told without the original where the name leaves no doubt', () => {
    expect(copies(['計画 - コピー (2)', '水-DESKTOP-1A2B3C4'])).toEqual({
      'maps/計画 - コピー (2).mmap': '計画',
      'maps/水-DESKTOP-1A2B3C4.mmap': '水',
    });
    expect(copies(['Sales copy', 'データのコピー', 'Copy of the key', 'Plan (2)', 'BAK', 'コピー'])).toEqual(
      {},
    );
    expect(copies(['Plan', 'Plan - Copy protection', 'Planコピー機', 'DESKTOP-PLAN'])).toEqual({});
  });

  const branch = (from: number, to: number): Workbook =>
    map('Plan', ...Array.from({ length: to - from }, (_, i) => topic(`Topic ${from + i}`)));

  it('are told by topics that both have, the longer name being the copy', () => {
    const found = copies(
      ['Plan for the committee', 'Plan', 'Water'],
      [branch(0, 30), branch(0, 20), branch(40, 60)],
    );
    expect(found).toEqual({ 'maps/Plan for the committee.mmap': 'maps/Plan.mmap' });
  });

  it('are not told by what a template may have given to both', () => {
    expect(copies(['A', 'B'], [branch(0, 8), branch(0, 8)])).toEqual({});
    expect(copies(['A', 'B'], [branch(0, 40), branch(25, 65)])).toEqual({});
    const outline = (workbook: Workbook): Workbook => ({ ...workbook, format: 'opml' });
    expect(copies(['A', 'B'], [outline(branch(0, 30)), outline(branch(0, 30))])).toEqual({});
  });
});
