import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Branch, Repository, xmind } from '../history/repository.js';
import { mapress } from './run.js';

let repository: Repository;
const plan = (water: string): Branch => ['Plan', ['改訂履歴', '【2030年1月5日】作業開始'], ['水', water]];

beforeAll(async () => {
  repository = new Repository();
  repository.save('maps/plan.xmind', await xmind(plan('tap'))).commit('begin', '中山');
  repository.save('maps/plan.xmind', await xmind(plan('well'))).commit('well', '早出');
});
afterAll(() => repository.delete());

const at = (day: string) => String(Date.parse(`${day}T00:00:00Z`) / 1000);
const run = (epoch: string, ...args: string[]) =>
  mapress(args, { cwd: repository.folder, env: { SOURCE_DATE_EPOCH: epoch, TZ: 'Asia/Tokyo' } });

const commands: readonly (readonly string[])[] = [
  ['build', '--dry-run'],
  ['check'],
  ['convert', 'maps/plan.xmind', '-o', '-'],
  ['diff', 'maps/plan.xmind', '--since', 'HEAD~1'],
  ['inspect', 'maps/plan.xmind'],
  ...['status', 'owners', 'legend', 'pages', 'refs', 'history'].map((name) => [name]),
  ['log', 'maps/plan.xmind'],
  ['blame', 'maps/plan.xmind'],
  ['audit', 'maps/plan.xmind', '--since', 'HEAD~1'],
  ['git', 'doctor'],
];

describe('SOURCE_DATE_EPOCH', () => {
  it.each(commands)('that is no time is wrong usage: %s', (...args) => {
    const { code, out, err } = run('tomorrow', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('SOURCE_DATE_EPOCH takes a whole number of seconds');
    expect(err).toContain(': tomorrow');
  });

  it('that is no time is explained in the language of the reader', () => {
    expect(run('tomorrow', 'status', '--lang', 'ja').err).toContain('秒数（0 以上の整数）');
  });

  it('is today for the dates of a revision history', () => {
    const codes = (day: string) =>
      JSON.parse(run(at(day), 'check', '--format', 'json').out).findings.map(
        ({ ruleId }: { ruleId: string }) => ruleId,
      );
    expect(codes('2030-01-04')).toContain('history-in-future');
    expect(codes('2030-01-05')).not.toContain('history-in-future');
  });

  it('is what ages are counted to', () => {
    const blamed = (day: string) =>
      JSON.parse(run(at(day), 'blame', 'maps/plan.xmind', '--format', 'json').out);
    const [early, late] = [blamed('2031-02-03'), blamed('2031-02-13')];
    expect(early.now).toBe('2031-02-03T00:00:00.000Z');
    const ages = ({ topics }: { topics: { ageDays?: number }[] }) =>
      topics.flatMap(({ ageDays }) => ageDays ?? []);
    expect(ages(early).length).toBeGreaterThan(0);
    expect(ages(late)).toEqual(ages(early).map((age) => age + 10));
  });

  it('is what `--since` counts back from', () => {
    for (const command of ['diff', 'audit']) {
      const { err } = run(at('2011-02-03'), command, 'maps/plan.xmind', '--since', '2 weeks ago');
      expect(err).toContain('2011-01-20');
    }
  });
});
