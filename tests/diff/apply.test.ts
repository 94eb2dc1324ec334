import { describe, expect, it } from 'vitest';
import { applyChanges, type Change, diff } from '../../src/diff/index.js';
import { pathOf, visitWorkbook } from '../../src/model/walk.js';
import type { Workbook } from '../../src/model/workbook.js';
import { boundary, map, sheet, topic, workbook } from '../builders.js';

const outline = (one: Workbook): string[] =>
  [...visitWorkbook(one)].map((visit) => pathOf(visit).join(' › '));
const changesOf = (before: Workbook, after: Workbook): readonly Change[] => diff(before, after).changes;

const base = map('Plan', topic('A', topic('x')), topic('B', topic('y')), topic('C'));

describe('changes that do not fit', () => {
  it('are handed back, and the rest is applied', () => {
    const changes = changesOf(
      base,
      map('Plan', topic('A', topic('x'), topic('new')), topic('B', topic('y')), topic('C')),
    );
    const other = map('Plan', topic('B'));
    const { workbook: result, refused } = applyChanges(other, changes);
    expect(refused).toEqual(changes);
    expect(outline(result)).toEqual(outline(other));
  });

  it('never hang two topics below each other', () => {
    const ours = changesOf(base, map('Plan', topic('B', topic('A', topic('x')), topic('y')), topic('C')));
    const theirs = changesOf(base, map('Plan', topic('A', topic('B', topic('y')), topic('x')), topic('C')));
    const { workbook: result, refused } = applyChanges(base, [...ours, ...theirs]);
    expect(refused).toHaveLength(1);
    expect(outline(result)).toHaveLength(outline(base).length);
  });

  it('do not remove a topic below which others still stand', () => {
    const removal = changesOf(base, map('Plan', topic('A', topic('x')), topic('C')));
    const grown = map('Plan', topic('A', topic('x')), topic('B', topic('y'), topic('kept')), topic('C'));
    const { workbook: result, refused } = applyChanges(grown, removal);
    expect(refused).toEqual([expect.objectContaining({ kind: 'removed', topicId: 'B' })]);
    expect(outline(result)).toEqual([
      'Plan',
      'Plan › A',
      'Plan › A › x',
      'Plan › B',
      'Plan › B › kept',
      'Plan › C',
    ]);
  });

  it('do not bring back what another change took away', () => {
    const ours = changesOf(base, map('Plan', topic('A', topic('x')), topic('C')));
    const theirs = changesOf(
      base,
      map('Plan', topic('A', topic('x')), topic('B', topic('y', topic('under y'))), topic('C')),
    );
    const { refused } = applyChanges(base, [...ours, ...theirs]);
    expect(refused).toEqual([expect.objectContaining({ kind: 'added', topicId: 'under y' })]);
  });

  it('may speak of sheets and boundaries that are not there', () => {
    const framed = map(
      'Plan',
      topic('A', topic('x')),
      topic('B', topic('y')),
      topic('C'),
      boundary('frame', 'A'),
    );
    const gone = changesOf(framed, base);
    expect(applyChanges(base, gone).refused).toEqual(gone);
    const two = workbook({}, sheet('One'), sheet('Two'));
    const dropped = changesOf(two, workbook({}, sheet('One')));
    expect(applyChanges(workbook({}, sheet('One')), dropped).refused).toEqual(dropped);
  });
});

describe('what was new in both', () => {
  it('stands side by side after both sets of changes', () => {
    const ours = changesOf(
      base,
      map('Plan', topic('A', topic('x')), topic('B', topic('y')), topic('C'), topic('ours')),
    );
    const theirs = changesOf(
      base,
      map('Plan', topic('theirs'), topic('A', topic('x')), topic('B', topic('y')), topic('C')),
    );
    const { workbook: result, refused } = applyChanges(base, [...ours, ...theirs]);
    expect(refused).toEqual([]);
    expect(result.sheets[0]?.root.children.map(({ title }) => title)).toEqual(
      ['theirs', 'A', 'B', 'C', 'ours'].sort(
        (a, b) => ['theirs', 'A', 'B', 'ours', 'C'].indexOf(a) - ['theirs', 'A', 'B', 'ours', 'C'].indexOf(b),
      ),
    );
  });
});
