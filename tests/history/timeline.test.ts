import { describe, expect, it } from 'vitest';
import {
  blame,
  contentsNeeded,
  deriveSteps,
  type ReadContent,
  type Revision,
  stateOf,
  type Told,
} from '../../src/history/index.js';
import type { Workbook } from '../../src/model/workbook.js';
import { topicId } from '../../src/model/workbook.js';
import { having, id, map, note, topic } from '../builders.js';

type Maps = Readonly<Record<string, Workbook | undefined>>;

/** Revisions from `content: [contents before]`, oldest first, a day apart from 1 March on. */
function revisionsOf(made: Readonly<Record<string, readonly string[]>>): Revision[] {
  const oldestFirst = Object.entries(made).map(
    ([content, before], i): Revision => ({
      ...{ rev: `r-${content}`, author: `by ${content}`, subject: '', path: 'm.mmap', content, before },
      date: `2026-03-0${i + 1}T10:00:00+09:00`,
    }),
  );
  return oldestFirst.reverse();
}

async function* reading(wanted: readonly string[], maps: Maps): AsyncGenerator<ReadContent> {
  for (const content of wanted) {
    const workbook = maps[content];
    yield { content, state: workbook && stateOf(workbook, { file: 'm.mmap' }) };
  }
}

/** Newest first. */
async function tell(revisions: readonly Revision[], maps: Maps): Promise<Told[]> {
  const told: Told[] = [];
  for await (const one of deriveSteps(revisions, reading(contentsNeeded(revisions), maps))) told.push(one);
  return told.reverse();
}

const now = '2026-03-11T10:00:00+09:00';

async function blamed(made: Readonly<Record<string, readonly string[]>>, maps: Maps) {
  const told = await tell(revisionsOf(made), maps);
  const newest = maps[told[0]?.revision.content ?? ''];
  if (!newest) throw new Error('the newest map is readable');
  const found = blame(newest, told, now);
  return (title: string) => found.get(topicId(title));
}

const base = map('Plan', topic('Food', topic('Rice')), topic('Water'));

describe('what a revision changed', () => {
  it('is counted, and named by the places it is in', async () => {
    const after = map('Plan', topic('Food', topic('Rice', note('30 kg')), topic('Beans')), topic('Water'));
    const [step, first] = await tell(revisionsOf({ a: [], b: ['a'] }), { a: base, b: after });
    expect(step?.step?.counts).toMatchObject({ added: 1, changed: 1, removed: 0, moved: 0 });
    expect(step?.step?.places.map(({ name }) => name)).toEqual(['Food', 'Rice']);
    expect(first?.step).toMatchObject({ topics: 4, places: [], against: [] });
  });

  it('is told by the section around it, by furniture, or by the main branch', async () => {
    const plan = (text: string) =>
      map(
        'Plan',
        topic('改訂履歴', topic('2026年1月1日', note(text))),
        topic('Mission3-1 水', topic('Mission3-2 火', topic('deep', having({ title: `deep ${text}` })))),
      );
    const [step] = await tell(revisionsOf({ a: [], b: ['a'] }), { a: plan('one'), b: plan('two') });
    expect(step?.step?.places).toEqual([
      { name: '改訂履歴', kind: 'furniture' },
      { name: 'Mission3-2 火', kind: 'section' },
    ]);
  });

  it('is told where it was, when the topic is gone', async () => {
    const after = map('Plan', topic('Food'));
    const [step] = await tell(revisionsOf({ a: [], b: ['a'] }), { a: base, b: after });
    expect(step?.step?.places.map(({ name }) => name)).toEqual(['Food', 'Water']);
  });

  it('is nothing of its own in a merge that only brings two sides together', async () => {
    const left = map('Plan', topic('Food', id('Food')), topic('Water', note('left')));
    const right = map('Plan', topic('Food!', id('Food')), topic('Water'));
    const both = map('Plan', topic('Food!', id('Food')), topic('Water', note('left')));
    const [merge] = await tell(revisionsOf({ a: [], l: ['a'], r: ['a'], m: ['l', 'r'] }), {
      ...{ a: map('Plan', topic('Food'), topic('Water')), l: left, r: right, m: both },
    });
    expect(merge?.step?.counts).toMatchObject({ added: 0, removed: 0, changed: 0, other: 0 });
  });

  it('is held against the last readable map where one in between is not readable', async () => {
    const after = map('Plan', topic('Food', topic('Rice')), topic('Water', note('x')));
    const told = await tell(revisionsOf({ a: [], broken: ['a'], c: ['broken'] }), { a: base, c: after });
    expect(told.map(({ step, bridged }) => [step?.counts.changed, bridged])).toEqual([
      [1, true],
      [undefined, undefined],
      [0, undefined],
    ]);
  });

  it('needs each map once, in order, and no more than asked for', () => {
    const revisions = revisionsOf({ a: [], b: ['a'], c: ['b'], d: ['c'] });
    expect(contentsNeeded(revisions)).toEqual(['a', 'b', 'c', 'd']);
    expect(contentsNeeded(revisions.slice(0, 1))).toEqual(['c', 'd']);
  });
});

describe('blame', () => {
  it('names revision, person and age of the last change of each topic', async () => {
    const after = map('Plan', topic('Food', topic('Rice', note('30 kg'))), topic('Water'));
    const who = await blamed({ a: [], b: ['a'] }, { a: base, b: after });
    expect(who('Rice')).toMatchObject({
      revision: { rev: 'r-b', author: 'by b' },
      kinds: ['notes'],
      ageDays: 9,
    });
    expect(who('Water')).toMatchObject({ revision: { rev: 'r-a' }, kinds: [], ageDays: 10 });
  });

  it('passes over later revisions that did not touch the topic', async () => {
    const second = map('Plan', topic('Food!', id('Food'), topic('Rice')), topic('Water'));
    const third = map('Plan', topic('Food!', id('Food'), topic('Rice')), topic('Water', note('x')));
    const who = await blamed({ a: [], b: ['a'], c: ['b'] }, { a: base, b: second, c: third });
    expect(who('Food')?.revision.rev).toBe('r-b');
    expect(who('Rice')?.revision.rev).toBe('r-a');
  });

  it('follows a topic through a program that gave every topic a new id', async () => {
    const renumbered = map(
      'Plan',
      id('x0'),
      topic('Food', id('x1'), topic('Rice', id('x2'))),
      topic('Water', id('x3')),
    );
    const later = map(
      'Plan',
      id('x0'),
      topic('Food', id('x1'), topic('Rice', id('x2'))),
      topic('Water', id('x3'), note('y')),
    );
    const who = await blamed({ a: [], b: ['a'], c: ['b'] }, { a: base, b: renumbered, c: later });
    expect(who('x2')?.revision.rev).toBe('r-a');
    expect(who('x3')?.revision.rev).toBe('r-c');
  });

  it('finds each side of a merge, and the merge only for what it did itself', async () => {
    const left = map('Plan', topic('Food', note('left'), topic('Rice')), topic('Water'));
    const right = map('Plan', topic('Food', topic('Rice')), topic('Water', note('right')));
    const both = map(
      'Plan',
      topic('Food', note('left'), topic('Rice', note('merge'))),
      topic('Water', note('right')),
    );
    const who = await blamed(
      { a: [], l: ['a'], r: ['a'], m: ['l', 'r'] },
      { a: base, l: left, r: right, m: both },
    );
    expect(who('Food')?.revision.rev).toBe('r-l');
    expect(who('Water')?.revision.rev).toBe('r-r');
    expect(who('Rice')?.revision.rev).toBe('r-m');
    expect(who('Plan')?.revision.rev).toBe('r-a');
  });

  it('asks the newest of the revisions that made the same content', async () => {
    const changed = map('Plan', topic('Food', topic('Rice')), topic('Water', note('x')));
    const revisions = revisionsOf({ a: [], b: ['a'] });
    const back: Revision = {
      ...(revisions[1] as Revision),
      rev: 'back',
      before: ['b'],
      date: '2026-03-05T10:00:00+09:00',
    };
    const told = await tell([back, ...revisions], { a: base, b: changed });
    const found = blame(base, told, now);
    expect(found.get(topicId('Water'))?.revision.rev).toBe('back');
    expect(found.get(topicId('Rice'))?.revision.rev).toBe('r-a');
  });

  it('gives no negative age where clocks disagree', async () => {
    const told = await tell(revisionsOf({ a: [] }), { a: base });
    expect(blame(base, told, '2020-01-01T00:00:00Z').get(topicId('Food'))?.ageDays).toBe(0);
  });

  it('holds for a map a thousand levels deep', async () => {
    let deep = topic('leaf', having({ title: 'leaf' }));
    for (let level = 0; level < 1_000; level += 1) deep = topic(`level ${level}`, deep);
    const workbook = map('Plan', deep);
    const told = await tell(revisionsOf({ a: [] }), { a: workbook });
    expect(blame(workbook, told, now).size).toBe(1_002);
  });
});
