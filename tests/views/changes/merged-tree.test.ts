import { describe, expect, it } from 'vitest';
import { visitMerged } from '../../../src/views/changes/merged-tree.js';
import { floating, id, map, note, topic } from '../../builders.js';
import { compared, mergedLines } from './compared.js';

const merged = (...[before, after]: [Parameters<typeof compared>[0], Parameters<typeof compared>[1]]) => {
  const { tree } = compared(before, after).comparison;
  return tree.sheets.flatMap((sheet) => mergedLines([...sheet.roots, ...sheet.floating]));
};

describe('both states in one tree', () => {
  it('keep what is gone at its old place, behind what stood before it', () => {
    const before = map('Plan', topic('A'), topic('B', topic('B1')), topic('C'));
    expect(merged(before, map('Plan', topic('A'), topic('New'), topic('C')))).toEqual([
      '  Plan',
      '    A',
      '-   B',
      '-     B1',
      '+   New',
      '    C',
    ]);
  });

  it('show a moved topic at both places, its content at the new one', () => {
    const before = map('Plan', topic('A', topic('X', topic('X1')), topic('Y')), topic('B'));
    const after = map('Plan', topic('A', topic('Y')), topic('B', topic('X', topic('X1'))));
    expect(merged(before, after)).toEqual([
      '  Plan',
      '    A',
      '←     X',
      '      Y',
      '    B',
      '→     X',
      '        X1',
    ]);
  });

  it('let what was rescued from a lost branch be seen there as moved away', () => {
    const before = map('Plan', topic('A', topic('Rescued'), topic('Lost')), topic('B'));
    const after = map('Plan', topic('B', topic('Rescued')));
    expect(merged(before, after)).toEqual([
      '  Plan',
      '-   A',
      '←     Rescued',
      '-     Lost',
      '    B',
      '→     Rescued',
    ]);
  });

  it('put what is gone from a moved branch with the branch', () => {
    const before = map('Plan', topic('A', topic('X', topic('X1'), topic('X2'))), topic('B'));
    const after = map('Plan', topic('A'), topic('B', topic('X', topic('X2'))));
    expect(merged(before, after)).toEqual([
      '  Plan',
      '    A',
      '←     X',
      '    B',
      '→     X',
      '-       X1',
      '        X2',
    ]);
  });

  it('know floating topics and changed content', () => {
    const before = map('Plan', topic('A', note('old')), floating('F'), floating('G'));
    const after = map('Plan', topic('Renamed', id('A'), note('new')), floating('G'), floating('H'));
    expect(merged(before, after)).toEqual(['  Plan', '~   Renamed', '- F', '  G', '+ H']);
  });

  it('have every topic of either state once at each of its places', () => {
    const before = map('Plan', topic('A', topic('A1'), topic('A2')), topic('B', topic('B1')));
    const after = map('Plan', topic('B', topic('A2'), topic('B1')), topic('C'));
    const { tree } = compared(before, after).comparison;
    const all = tree.sheets.flatMap((sheet) => [...visitMerged(sheet.roots)]);
    expect(all.filter(({ fate }) => fate === 'moved')).toHaveLength(
      all.filter(({ fate }) => fate === 'moved-away').length,
    );
    expect(new Set(all).size).toBe(all.length);
    expect([...tree.before.keys()].sort()).toEqual(['A', 'A1', 'A2', 'B', 'B1', 'Plan']);
    expect([...tree.after.keys()].sort()).toEqual(['A2', 'B', 'B1', 'C', 'Plan']);
  });
});
