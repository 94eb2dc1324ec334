import { describe, expect, it } from 'vitest';
import { apply, type Change, diff, same } from '../../src/diff/index.js';
import type { Workbook } from '../../src/model/workbook.js';
import {
  boundary,
  callout,
  floating,
  having,
  id,
  label,
  map,
  marker,
  note,
  relationship,
  sheet,
  sticky,
  styled,
  summary,
  task,
  topic,
  topicLink,
  workbook,
} from '../builders.js';

/** Kinds with the title they are about, after checking that both directions apply. */
function story(before: Workbook, after: Workbook): string[] {
  const { changes } = diff(before, after);
  expect(same(apply(before, changes), after)).toBe(true);
  expect(same(apply(after, diff(after, before).changes), before)).toBe(true);
  expect(diff(before, before).changes).toEqual([]);
  return changes.map(told);
}

const told = (change: Change): string =>
  'path' in change ? `${change.kind} ${change.path.at(-1)}` : change.kind;

describe('a moved topic', () => {
  it('is one change, though its branch goes along', () => {
    const before = map('Plan', topic('A', topic('x', topic('y'))), topic('B'));
    const after = map('Plan', topic('A'), topic('B', topic('x', topic('y'))));
    expect(story(before, after)).toEqual(['moved x']);
  });

  it('does not make movers of the siblings it leaves and joins', () => {
    const before = map('Plan', topic('a'), topic('b'), topic('c'), topic('d'), topic('e'));
    const after = map('Plan', topic('e'), topic('a'), topic('b'), topic('c'), topic('d'));
    expect(story(before, after)).toEqual(['moved e']);
  });

  it('says from where to where', () => {
    const before = map('Plan', topic('A', topic('x')), topic('B'));
    const after = map('Plan', topic('A'), topic('B', topic('new'), topic('x')));
    expect(diff(before, after).changes).toContainEqual({
      kind: 'moved',
      topicId: 'x',
      path: ['Plan', 'B', 'x'],
      from: { sheetId: 'sheet-1', parentId: 'A', list: 'children', index: 0 },
      to: { sheetId: 'sheet-1', parentId: 'B', list: 'children', index: 1 },
    });
  });

  it('that was edited too has both changes', () => {
    const before = map('Plan', topic('A', topic('old', id('x'))), topic('B'));
    const after = map('Plan', topic('A'), topic('B', topic('new', id('x'), marker('flag-red'))));
    expect(story(before, after)).toEqual(['moved new', 'retitled new', 'markers new']);
  });

  it('may become a callout, a summary or a floating topic', () => {
    const before = map('Plan', topic('A', topic('x')), topic('y'), topic('z'));
    const after = map('Plan', topic('A', callout('x')), summary('y', ['A']), floating('z'));
    expect(story(before, after)).toEqual(['moved x', 'moved y', 'covers y', 'moved z']);
  });

  it('may change places with its parent', () => {
    const before = map('Plan', topic('A', topic('B', topic('c'))));
    const after = map('Plan', topic('B', topic('A', topic('c'))));
    expect(story(before, after).toSorted()).toEqual(['moved A', 'moved B', 'moved c']);
  });

  it('may leave a branch that is removed', () => {
    const before = map('Plan', topic('A', topic('x', topic('y'))), topic('B'));
    const after = map('Plan', topic('B', topic('y')));
    expect(story(before, after)).toEqual(['removed A', 'removed x', 'moved y']);
  });

  it('may go to another sheet', () => {
    const before = workbook({}, sheet('One', topic('x')), sheet('Two'));
    const after = workbook({}, sheet('One'), sheet('Two', topic('x')));
    expect(story(before, after)).toEqual(['moved x']);
  });
});

describe('a new branch', () => {
  it('lists each of its topics once', () => {
    const after = map('Plan', topic('A', topic('x'), topic('y', topic('z'))));
    expect(story(map('Plan'), after)).toEqual(['added A', 'added x', 'added y', 'added z']);
  });

  it('may take in topics that were elsewhere', () => {
    const before = map('Plan', topic('x'), topic('y'));
    const after = map('Plan', topic('group', topic('x')), topic('y'));
    expect(story(before, after)).toEqual(['added group', 'moved x']);
  });
});

describe('what does not count', () => {
  it('is white space in titles, folding, stamps and colours written by a rule', () => {
    const before = map('Plan', topic('A  b', id('a')), topic('c', having({ automaticFormat: true })));
    const after = map(
      'Plan',
      topic('A\nb ', id('a'), having({ folded: true, modified: { text: '2024', kind: 'free' } })),
      topic('c', styled({ fill: '#ff0000' })),
    );
    expect(story(before, after)).toEqual([]);
  });

  it('is the order in which a file lists boundaries', () => {
    const before = map('Plan', topic('A'), topic('B'), boundary('one', 'A'), boundary('two', 'B'));
    const after = map('Plan', topic('A'), topic('B'), boundary('two', 'B'), boundary('one', 'A'));
    expect(diff(before, after).changes.map(({ kind }) => kind)).toEqual(['renumbered']);
  });
});

describe('content of a topic', () => {
  it('changes field by field', () => {
    const before = map('Plan', topic('A'));
    const after = map(
      'Plan',
      topic(
        'A',
        note('n'),
        label('l'),
        task({ progress: 50 }),
        marker('star-red'),
        styled({ fill: '#00ff00' }),
      ),
    );
    expect(story(before, after)).toEqual(['notes A', 'markers A', 'labels A', 'task A', 'style A']);
  });

  it('tells a floating topic that became a sticky note', () => {
    expect(story(map('Plan', floating('x')), map('Plan', sticky('x')))).toEqual(['redrawn x']);
  });
});

describe('lines across the tree', () => {
  it('come, go and change', () => {
    const before = map(
      'Plan',
      topic('A'),
      topic('B'),
      topic('C'),
      relationship('A', 'B'),
      relationship('B', 'C', 'old'),
    );
    const after = map(
      'Plan',
      topic('A'),
      topic('B'),
      topic('C'),
      relationship('B', 'C', 'new'),
      boundary('frame', 'A'),
    );
    expect(story(before, after)).toEqual([
      'renumbered',
      'relationship-removed',
      'relationship-changed',
      'boundary-added',
    ]);
  });

  it('lose a removed topic without a word', () => {
    const before = map('Plan', topic('A'), topic('B'), boundary('frame', 'A', 'B'), summary('s', ['A', 'B']));
    const after = map('Plan', topic('A'), boundary('frame', 'A'), summary('s', ['A']));
    expect(story(before, after)).toEqual(['removed B']);
  });
});

describe('sheets', () => {
  it('come, go, change place and title', () => {
    const before = workbook({}, sheet('One', topic('x')), sheet('Two'), sheet('Three'));
    const [one, two, three] = before.sheets;
    if (!one || !two || !three) throw new Error('three sheets were built');
    const renamed = { ...one, title: 'First' };
    expect(story(before, { ...before, sheets: [three, renamed, two] })).toEqual([
      'sheet-moved',
      'sheet-retitled',
    ]);
    expect(story(before, { ...before, sheets: [two, three] })).toEqual([
      'sheet-removed',
      'removed One',
      'removed x',
    ]);
  });
});

describe('a sheet that bears the title of its root', () => {
  it('is retitled along with it, in one change', () => {
    const before = map('Old plan', id('r'), topic('A'));
    const after = map('New plan', id('r'), topic('A'));
    expect(story(before, after)).toEqual(['retitled New plan']);
  });

  it('may keep its title, or give it up on its own', () => {
    const before = map('Plan', id('r'));
    const [only] = before.sheets;
    if (!only) throw new Error('one sheet was built');
    const rootOnly = { ...before, sheets: [{ ...only, root: { ...only.root, title: 'Goal' } }] };
    expect(story(before, rootOnly)).toEqual(['retitled Goal']);
    expect(story(before, { ...before, sheets: [{ ...only, title: 'Sheet 1' }] })).toEqual(['sheet-retitled']);
  });
});

describe('text', () => {
  it('is the same however its characters are composed and its lines end', () => {
    const before = map('Plan', topic('ガイド  案内', id('a'), note('one\r\ntwo ')));
    const after = map('Plan', topic('カ\u3099イド\u3000案内', id('a'), note('one\ntwo')));
    expect(story(before, after)).toEqual([]);
  });

  it('differs by a space where there was none', () => {
    expect(story(map('Plan', topic('ab', id('a'))), map('Plan', topic('a b', id('a'))))).toEqual([
      'retitled a b',
    ]);
  });
});

describe('ids', () => {
  it('that all changed are told once, and links, frames and lines follow', () => {
    const parts = (s: string) =>
      [
        topic('Alpha', id(`a${s}`), topicLink(`b${s}`)),
        topic('Beta', id(`b${s}`), topic('Gamma', id(`c${s}`))),
        relationship(`a${s}`, `c${s}`),
        boundary('frame', `a${s}`),
      ] as const;
    const before = map('Plan', id('r1'), ...parts('1'));
    const after = map('Plan', id('r2'), ...parts('2'));
    expect(story(before, after)).toEqual(['renumbered']);
  });

  it('used twice are no evidence', () => {
    const before = map('Plan', topic('First thing', id('x')), topic('Second thing', id('x')));
    const after = map('Plan', topic('Second thing', id('x')), topic('First thing', id('x')));
    expect(story(before, after)).toEqual(['renumbered', 'moved Second thing']);
  });

  it('speak louder than text: a new topic with the words of a removed one is new', () => {
    const before = map('Plan', topic('Note', id('1')), topic('B'), topic('C'));
    const after = map('Plan', topic('Note', id('2')), topic('B'), topic('C'));
    expect(story(before, after)).toEqual(['removed Note', 'added Note']);
  });

  it('are new after cut and paste, yet a telling branch is recognised', () => {
    const before = map(
      'Plan',
      topic('A', topic('Opening hours', id('1'), topic('Monday', id('2')))),
      topic('B'),
      topic('C'),
    );
    const after = map(
      'Plan',
      topic('A'),
      topic('B', topic('Opening hours', id('3'), topic('Monday', id('4')))),
      topic('C'),
    );
    expect(story(before, after)).toEqual(['renumbered', 'moved Opening hours']);
  });
});
