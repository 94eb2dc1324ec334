import { type Judged, kindOf } from './batch.js';

/** A failure with the cases that show it. */
export interface Failure {
  readonly problem: string;
  count: number;
  /** `seed/steps of file`, to find it again. */
  readonly first: string;
}

/** What came of all cases so far. */
export class Tally {
  private readonly outcomes = new Map<string, Map<string, number>>();
  private readonly told = new Map<string, number>();
  readonly failures = new Map<string, Failure>();
  private slowest: Judged | undefined;
  private cases = 0;

  add(judged: Judged): void {
    this.cases += 1;
    const { family, verdict } = judged;
    const counts = this.outcomes.get(family) ?? new Map<string, number>();
    this.outcomes.set(family, counts);
    counts.set(verdict.outcome, (counts.get(verdict.outcome) ?? 0) + 1);
    for (const code of verdict.codes) this.told.set(code, (this.told.get(code) ?? 0) + 1);
    if (!this.slowest || verdict.slowest.ms > this.slowest.verdict.slowest.ms) this.slowest = judged;
    if (verdict.problem !== undefined) this.fail(verdict.problem, judged);
  }

  fail(problem: string, { seed, steps, file }: Pick<Judged, 'seed' | 'steps' | 'file'>): void {
    const known = this.failures.get(kindOf(problem));
    if (known) known.count += 1;
    else
      this.failures.set(kindOf(problem), {
        problem,
        count: 1,
        first: `${seed} [${steps.join(' ')}] ${file}`,
      });
  }

  lines(): string[] {
    const lines = [...this.outcomes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([family, counts]) => {
        const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
        const each = byCount(counts).map(([outcome, count]) => `${outcome} ${count}`);
        return [`${family.padEnd(12)} ${String(total).padStart(7)}   ${each.join(', ')}`];
      });
    const told = byCount(this.told).map(([code, count]) => `${code} ${count}`);
    return [
      ...lines,
      `${'all'.padEnd(12)} ${String(this.cases).padStart(7)}`,
      `told         ${told.join(', ')}`,
      ...this.slowLines(),
    ];
  }

  private slowLines(): string[] {
    if (!this.slowest) return [];
    const { seed, file, verdict } = this.slowest;
    return [`slowest      ${Math.round(verdict.slowest.ms)} ms in ${verdict.slowest.step}: ${seed} ${file}`];
  }
}

const byCount = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].sort(([, a], [, b]) => b - a);
