import { describe, expect, it } from 'vitest';
import { audit, disagreements, type Revision, stateOf, stepOf, type Told } from '../../src/history/index.js';
import type { Workbook } from '../../src/model/workbook.js';
import { id, map, note, topic } from '../builders.js';

const history = (...entries: readonly string[]) => topic('改訂履歴', ...entries.map((entry) => topic(entry)));
const section = (title: string, ...parts: Parameters<typeof topic>[1][]) =>
  topic(title, id(title.split(' ')[0] ?? ''), ...parts);

const before = map(
  'Handbook',
  history('【2026年4月9日】担当割記載'),
  section(
    'Mission3-1 水',
    topic('【担当：中山】'),
    topic('改訂箇所：Mission3-1(p.8)を改訂'),
    topic('text one'),
  ),
  section('Mission3-2 火', topic('改訂箇所：Mission3-2(p.9)を改訂'), topic('text two')),
  section('Mission3-3 風', topic('【担当：早出】'), topic('text three')),
);

/** The same map with notes on these topics. */
const noted = (titles: readonly string[], ...entries: readonly string[]): Workbook => {
  const text = (title: string) => (titles.includes(title) ? topic(title, note('new')) : topic(title));
  return map(
    'Handbook',
    history(...entries, '【2026年4月9日】担当割記載'),
    section(
      'Mission3-1 水',
      topic('【担当：中山】'),
      topic('改訂箇所：Mission3-1(p.8)を改訂'),
      text('text one'),
    ),
    section('Mission3-2 火', topic('改訂箇所：Mission3-2(p.9)を改訂'), text('text two')),
    section('Mission3-3 風', topic('【担当：早出】'), text('text three')),
  );
};

const revision = (date: string, rev: string | null = 'r'): Revision => ({
  ...{ rev, author: '中山', subject: '', path: 'm.mmap', content: 'after', before: ['before'] },
  date: `${date}T10:00:00+09:00`,
});

function auditOf(old: Workbook, now: Workbook, date = '2026-11-18', rev: string | null = 'r') {
  const [from, to] = [stateOf(old, { file: 'm.mmap' }), stateOf(now, { file: 'm.mmap' })];
  const told: Told = {
    revision: revision(date, rev),
    step: stepOf([{ content: 'before', state: from }], to),
  };
  return audit(from, to, [told], '2026-11-20');
}

const verdicts = (found: ReturnType<typeof auditOf>) =>
  Object.fromEntries(found.sections.map(({ title, verdict }) => [title, verdict]));

describe('an audit', () => {
  it('finds what is marked and unchanged, changed and unmarked, and what agrees', () => {
    const found = auditOf(before, noted(['text one', 'text three'], '2026年11月18日 改訂'));
    expect(verdicts(found)).toEqual({
      'Mission3-1 水': 'agrees',
      'Mission3-2 火': 'unchanged',
      'Mission3-3 風': 'unmarked',
    });
    expect(found.sections.map(({ owners }) => owners)).toEqual([['中山'], [], ['早出']]);
    expect(disagreements(found)).toBe(2);
  });

  it('takes a new mark for no change of the text', () => {
    const marked = map(
      'Handbook',
      history('【2026年4月9日】担当割記載'),
      section(
        'Mission3-1 水',
        topic('【担当：中山】'),
        topic('改訂箇所：Mission3-1(p.8)を改訂'),
        topic('text one'),
      ),
      section('Mission3-2 火', topic('改訂箇所：Mission3-2(p.9)を改訂'), topic('text two')),
      section(
        'Mission3-3 風',
        topic('【担当：早出】'),
        topic('改訂箇所：Mission3-3(p.10)を改訂'),
        topic('text three'),
      ),
    );
    expect(verdicts(auditOf(before, marked))['Mission3-3 風']).toBe('unchanged');
  });

  it('lets a mark around a section claim what is inside it', () => {
    const nested = (text: Parameters<typeof topic>[1]) =>
      map(
        'Handbook',
        section(
          'Mission3-1 水',
          topic('改訂箇所：Mission3-1(p.8)を改訂'),
          section('Mission3-1-1 井戸', text),
        ),
      );
    const found = auditOf(nested(topic('deep')), nested(topic('deep', note('x'))));
    expect(new Set(Object.values(verdicts(found)))).toEqual(new Set(['agrees']));
  });

  it('tells of a section that is gone and was not marked', () => {
    const without = map(
      'Handbook',
      history('【2026年4月9日】担当割記載'),
      section(
        'Mission3-1 水',
        topic('【担当：中山】'),
        topic('改訂箇所：Mission3-1(p.8)を改訂'),
        topic('text one'),
      ),
      section('Mission3-2 火', topic('改訂箇所：Mission3-2(p.9)を改訂'), topic('text two')),
    );
    const gone = auditOf(before, without).sections.at(-1);
    expect(gone).toMatchObject({ title: 'Mission3-3 風', verdict: 'unmarked', owners: ['早出'] });
  });

  it('misses the history entry of a day with changes, and proposes one as the map writes them', () => {
    const [day] = auditOf(before, noted(['text three'])).days;
    expect(day).toEqual({
      day: '2026-11-18',
      authors: ['中山'],
      places: ['Mission3-3 風'],
      proposed: '【2026年11月18日】Mission3-3 風を改訂',
    });
  });

  it('is content with an entry for the day, one of several days, or the whole month', () => {
    for (const entry of ['【2026年11月18日】改訂', '【2026年11月17・18日】合宿', '【2026年11月】見直し']) {
      expect(auditOf(before, noted(['text three'], entry)).days[0]?.entry).toBeDefined();
    }
  });

  it('asks for no entry where only the history itself or nothing was changed', () => {
    expect(auditOf(before, noted([], '【2026年11月1日】会議')).days).toEqual([]);
    expect(auditOf(before, before).days).toEqual([]);
  });

  it('counts what is not recorded yet as of today', () => {
    expect(auditOf(before, noted(['text three']), '2026-11-01', null).days[0]?.day).toBe('2026-11-20');
  });

  it('holds nothing against marks in a map that uses none', () => {
    const plain = (text: string) => map('Handbook', section('Mission3-1 水', topic('a', note(text))));
    const found = auditOf(plain('one'), plain('two'));
    expect(found.marked).toBe(false);
    expect(Object.values(verdicts(found))).toEqual(['agrees']);
  });
});
