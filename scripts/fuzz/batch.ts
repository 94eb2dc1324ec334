import type { Workbook } from '../../src/model/workbook.js';
import { read } from '../../src/readers/index.js';
import { type Case, caseOf, mutated } from './cases.js';
import { judge, type Verdict } from './judge.js';
import type { Family, Origin } from './origins.js';

/** A case with what came of it. */
export interface Judged {
  readonly index: number;
  readonly family: Family;
  readonly file: string;
  readonly seed: string;
  readonly steps: readonly number[];
  readonly verdict: Verdict;
}

/** Makes cases by number and judges them. */
export class Batch {
  private readonly sound = new Map<Origin, Workbook | undefined>();

  /** @param deepEach one case in this many is also compared, and written in every format */
  constructor(
    private readonly origins: readonly Origin[],
    private readonly seed: string,
    private readonly deepEach: number,
  ) {}

  caseAt(index: number): Case {
    return caseOf(this.origins, `${this.seed}:${index}`);
  }

  /** Judges a case; one that fails is made as small as it can be. */
  async judged(index: number): Promise<Judged> {
    const made = this.caseAt(index);
    const deep = index % this.deepEach === 0;
    const verdict = await this.verdictOf(made.origin, made.bytes, deep);
    const small = verdict.problem === undefined ? made : await this.smaller(made, verdict.problem, deep);
    const { family, file } = made.origin;
    return { index, family, file, seed: made.seed, steps: small.steps, verdict };
  }

  private async verdictOf(origin: Origin, bytes: Uint8Array, deep: boolean): Promise<Verdict> {
    const size = Math.max(bytes.length, origin.size);
    return judge(bytes, origin.file, { size, deep: deep ? await this.soundOf(origin) : undefined });
  }

  private async soundOf(origin: Origin): Promise<Workbook | undefined> {
    if (!this.sound.has(origin)) {
      const { workbook } = await read(mutated(origin, '', []), { file: origin.file });
      this.sound.set(origin, workbook);
    }
    return this.sound.get(origin);
  }

  /** Leaves out every step without which the same thing goes wrong. */
  private async smaller(made: Case, problem: string, deep: boolean): Promise<Case> {
    let small = made;
    for (const step of made.steps) {
      const steps = small.steps.filter((one) => one !== step);
      const bytes = mutated(made.origin, made.seed, steps, this.origins);
      const verdict = await this.verdictOf(made.origin, bytes, deep);
      if (verdict.problem && kindOf(verdict.problem) === kindOf(problem)) small = { ...made, steps, bytes };
    }
    return small;
  }
}

/** What two failures have in common when they are one. */
export const kindOf = (problem: string): string => problem.replace(/["'\d].*$/s, '');
