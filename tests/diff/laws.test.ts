import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, applyChanges, diff, same, tally } from '../../src/diff/index.js';
import { topicsById } from '../../src/model/walk.js';
import type { Workbook } from '../../src/model/workbook.js';
import { edits, garden, tended, workbookOf } from './grown-maps.js';
import { countById } from './id-count.js';

/** A map and the same map after some work in it. */
const revisions = (newIds: boolean): fc.Arbitrary<[Workbook, Workbook]> =>
  fc
    .tuple(garden, edits)
    .map(([grown, work]) => [workbookOf(grown), workbookOf(tended(grown, work, newIds))]);
const anyTwo = fc.tuple(garden, garden).map(([a, b]): [Workbook, Workbook] => [workbookOf(a), workbookOf(b)]);

/** One seed, so that a red test is about the change at hand; other seeds are worth a try now and then. */
const runs = { numRuns: 250, seed: 20_260_401 };

describe('diff and apply', () => {
  it.each([
    ['with their ids', revisions(false), {}],
    ['whose ids partly changed', revisions(true), {}],
    ['matched by content alone', revisions(false), { ignoreIds: true }],
    ['that have little in common', anyTwo, {}],
  ] as const)('turn the first of two maps into the second: maps %s', (_, pairs, options) => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const { changes } = diff(before, after, options);
        const application = applyChanges(before, changes);
        expect(application.refused).toEqual([]);
        expect(same(application.workbook, after)).toBe(true);
      }),
      runs,
    );
  });

  it('tell nothing of a map compared with itself, ids or not', () => {
    fc.assert(
      fc.property(garden, fc.boolean(), (grown, ignoreIds) => {
        const map = workbookOf(grown);
        expect(diff(map, structuredClone(map), { ignoreIds }).changes).toEqual([]);
      }),
      runs,
    );
  });

  it('leave both maps as they were, and speak JSON', () => {
    fc.assert(
      fc.property(revisions(true), ([before, after]) => {
        const copies = structuredClone([before, after]);
        const told = diff(before, after);
        apply(before, told.changes);
        expect([before, after]).toEqual(copies);
        expect(JSON.parse(JSON.stringify(told))).toEqual(told);
      }),
      { ...runs, numRuns: 100 },
    );
  });

  it('count as one who goes by ids alone does', () => {
    fc.assert(
      fc.property(revisions(false), ([before, after]) => {
        const told = diff(before, after);
        const { added, removed, moved, retitled } = tally(told.changes);
        const pasted = told.mapping.topics.filter(({ evidence }) => evidence.by !== 'id').length;
        fc.pre(pasted === 0);
        expect({ added, removed, moved, retitled }).toEqual(countById(before, after));
      }),
      runs,
    );
  });

  it('never match a topic with another while its own id lives on', () => {
    fc.assert(
      fc.property(revisions(false), ([before, after]) => {
        const text = JSON.stringify(after);
        const wrong = diff(before, after).mapping.topics.filter(
          (match) => match.before !== match.after && text.includes(`"id":"${match.before}"`),
        );
        expect(wrong).toEqual([]);
      }),
      runs,
    );
  });

  it('leave out what does not fit, and lose no topic over it', () => {
    fc.assert(
      fc.property(revisions(false), anyTwo, ([before, after], [other]) => {
        const { changes } = diff(before, after);
        const { workbook, refused } = applyChanges(other, changes);
        const removed = changes.flatMap((one) =>
          one.kind === 'removed' && !refused.includes(one) ? [one.topicId] : [],
        );
        const left = new Set([...topicsById(workbook).keys(), ...removed]);
        const sheetsGone = changes.some(({ kind }) => kind === 'sheet-removed' || kind === 'renumbered');
        if (!sheetsGone) expect([...topicsById(other).keys()].filter((id) => !left.has(id))).toEqual([]);
      }),
      { ...runs, numRuns: 100 },
    );
  });
});
