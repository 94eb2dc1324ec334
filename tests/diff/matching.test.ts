import { describe, expect, it } from 'vitest';
import { diff, matchTopics } from '../../src/diff/index.js';
import type { Workbook } from '../../src/model/workbook.js';
import { floating, id, map, sheet, topic, workbook } from '../builders.js';

/** Old title → evidence, with every id new but where given. */
const evidence = (before: Workbook, after: Workbook): Record<string, string> =>
  Object.fromEntries(
    matchTopics(before, after, { ignoreIds: true }).topics.map((match) => [
      match.before,
      `${match.after} ${match.evidence.by}`,
    ]),
  );

describe('matching without ids', () => {
  const before = map(
    'Handbook',
    id('root'),
    topic('Opening hours', id('hours'), topic('Monday', id('mo')), topic('Tuesday', id('tu'))),
    topic('Lending rules for members', id('rules'), topic('Fees', id('fees'))),
    topic('Notes', id('notes')),
  );

  it('takes equal branches first, wherever they went', () => {
    const after = map(
      'Handbook',
      id('R'),
      topic(
        'Lending rules for members',
        id('X'),
        topic('Fees', id('F')),
        topic('Opening hours', id('H'), topic('Monday', id('M')), topic('Tuesday', id('T'))),
      ),
      topic('Notes', id('N')),
    );
    expect(evidence(before, after)).toEqual({
      root: 'R likeness',
      hours: 'H branch',
      mo: 'M branch',
      tu: 'T branch',
      rules: 'X likeness',
      fees: 'F branch',
      notes: 'N branch',
    });
  });

  it('knows a reworded topic by its place and by what is below it', () => {
    const after = map(
      'Handbook',
      id('R'),
      topic('When we are open', id('H'), topic('Monday', id('M')), topic('Tuesday', id('T'))),
      topic('Lending rules for all members', id('X'), topic('Fees and fines', id('F'))),
      topic('Remarks', id('N')),
    );
    expect(evidence(before, after)).toMatchObject({
      hours: 'H likeness',
      rules: 'X likeness',
      fees: 'F likeness',
      notes: 'N place',
    });
  });

  it('matches nothing between maps that have nothing in common', () => {
    const after = map('Recipes', topic('Soup', topic('Leek')), topic('Cake'), topic('Bread'), topic('Salad'));
    expect(evidence(before, after)).toEqual({});
  });

  it('says that ids were lost', () => {
    const after = map(
      'Handbook',
      id('R'),
      topic('Opening hours', id('H'), topic('Monday', id('M')), topic('Tuesday', id('T'))),
    );
    const { notices } = diff(before, after, { place: { file: 'handbook.mmap' } });
    expect(notices).toEqual([
      { code: 'ids-lost', place: { file: 'handbook.mmap' }, values: { count: 4, total: 7 } },
    ]);
  });

  it('is silent about ids when all that is new is one branch', () => {
    const after = map('Handbook', id('root'), topic('Opening hours', id('hours')), topic('News', id('news')));
    expect(diff(before, after).notices).toEqual([]);
  });
});

describe('matching sheets', () => {
  const before = workbook(
    {},
    sheet('One', topic('a')),
    sheet('Two', topic('b')),
    sheet('Three', topic('c', topic('d'))),
  );
  const renamed = (titles: readonly string[]): Workbook => ({
    ...before,
    sheets: before.sheets.map((one, index) => ({
      ...one,
      id: `new-${index}` as typeof one.id,
      title: titles[index] ?? '',
    })),
  });

  it('goes by id, then title, then content', () => {
    const by = (after: Workbook): string[] => matchTopics(before, after).sheets.map((match) => match.by);
    expect(by(before)).toEqual(['id', 'id', 'id']);
    expect(by(renamed(['One', 'Two', 'Tres']))).toEqual(['title', 'title', 'content']);
  });

  it('takes the only sheet for the same one, though all in it is new', () => {
    const after: Workbook = { ...renamed([]), sheets: renamed(['Uno']).sheets.slice(0, 1) };
    const first: Workbook = { ...before, sheets: before.sheets.slice(0, 1) };
    expect(matchTopics(first, after).sheets.map(({ by }) => by)).toEqual(['only']);
  });
});

describe('floating topics without ids', () => {
  it('are matched as siblings are', () => {
    const before = map(
      'Plan',
      id('r'),
      floating('Legend', id('l'), topic('red', id('x'))),
      floating('Aside', id('a')),
    );
    const after = map(
      'Plan',
      id('R'),
      floating('Aside', id('A')),
      floating('The legend', id('L'), topic('red', id('X')), topic('blue', id('Y'))),
    );
    expect(evidence(before, after)).toMatchObject({ l: 'L likeness', a: 'A branch', x: 'X branch' });
  });
});
