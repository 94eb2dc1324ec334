import { describe, expect, it } from 'vitest';
import { apply, diff, same, tally } from '../../src/diff/index.js';
import { visitWorkbook } from '../../src/model/walk.js';
import type { Workbook } from '../../src/model/workbook.js';
import { corpusExists, corpusTitle } from '../corpus/corpus.js';
import { countById } from './id-count.js';
import { revisionPairs, workbookIn } from './revision-pairs.js';

const lawHolds = (before: Workbook, after: Workbook): boolean =>
  same(apply(before, diff(before, after).changes), after);

describe.skipIf(!corpusExists)(corpusTitle('neighbouring saves of real maps'), () => {
  it('are there', () => {
    expect(revisionPairs.length).toBeGreaterThan(40);
  });

  it.each(revisionPairs)('$before → $after: applying gives the other save, both ways', async (pair) => {
    const before = await workbookIn(pair.before);
    const after = await workbookIn(pair.after);
    expect(lawHolds(before, after)).toBe(true);
    expect(lawHolds(after, before)).toBe(true);
  });

  it.each(revisionPairs)('$before → $after: counts are those of a count by id', async (pair) => {
    const before = await workbookIn(pair.before);
    const after = await workbookIn(pair.after);
    const told = diff(before, after);
    // Topics recognised without their id are for the test below; here they count as gone and new again.
    const byContent = told.mapping.topics.filter((match) => match.before !== match.after);
    const unmatched = countById(before, after);
    const { added, removed, moved, retitled } = tally(told.changes);
    expect(added + byContent.length).toBe(unmatched.added);
    expect(removed + byContent.length).toBe(unmatched.removed);
    if (byContent.length === 0)
      expect({ moved, retitled }).toEqual({ moved: unmatched.moved, retitled: unmatched.retitled });
  });

  it.each(revisionPairs)('$before → $after: no id that lives on is given to another topic', async (pair) => {
    const before = await workbookIn(pair.before);
    const after = await workbookIn(pair.after);
    const alive = new Set([...visitWorkbook(after)].map(({ topic }) => topic.id));
    const wrong = diff(before, after).mapping.topics.filter(
      (match) => match.before !== match.after && alive.has(match.before),
    );
    expect(wrong).toEqual([]);
  });

  it('say nothing when only the saving program left its traces', async () => {
    const saves = new Set(revisionPairs.flatMap(({ before, after }) => [before, after]));
    for (const file of saves) {
      const map = await workbookIn(file);
      const resaved: Workbook = {
        ...map,
        program: { name: 'another' },
        document: { ...map.document, saves: 99, modified: { kind: 'free', text: 'now' } },
        resources: map.resources.map((one, index) => ({ ...one, part: `bin/renamed-${index}` })),
        unread: [],
      };
      expect(diff(map, resaved).changes, file).toEqual([]);
    }
  });
});
