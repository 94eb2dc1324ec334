import type { Revision } from './revision.js';
import { type Base, type State, type Step, stepOf } from './step.js';

/** A content that is needed, as it was read; without a state when it could not be. */
export interface ReadContent {
  readonly content: string;
  readonly state: State | undefined;
}

/** A revision with what it changed. */
export interface Told {
  readonly revision: Revision;
  /** Absent: the map was not readable then; the next revision tells of both. */
  readonly step?: Step;
  /** True: a content it was made from was not readable, so it was compared with an earlier one. */
  readonly bridged?: true;
}

/** Identity of what a revision changed: the contents before and after. */
export const stepKey = ({ content, before }: Pick<Revision, 'content' | 'before'>): string =>
  `${before.join('+')}>${content}`;

/** Contents that the steps of these revisions are derived from, each once, in the order in which they are needed. */
export function contentsNeeded(revisions: readonly Revision[]): string[] {
  const oldestFirst = [...revisions].reverse();
  return [...new Set(oldestFirst.flatMap(({ before, content }) => [...before, content]))];
}

/**
 * Derives what each revision changed, oldest first.
 *
 * @param revisions newest first
 * @param contents in the order of `contentsNeeded`; each is let go after its last use, so that memory holds a few
 *   states and not all
 */
export async function* deriveSteps(
  revisions: readonly Revision[],
  contents: AsyncIterable<ReadContent>,
): AsyncGenerator<Told> {
  const states = new StateStore(revisions, contents);
  for (const revision of [...revisions].reverse()) {
    const befores: Base[] = [];
    for (const content of revision.before) befores.push(...(await states.basesFor(content)));
    const after = await states.read(revision.content);
    if (!after) states.standIn(revision.content, befores);
    const bridged = revision.before.some((content) => !befores.some((base) => base.content === content));
    yield { revision, ...(after && { step: stepOf(unique(befores), after) }), ...(bridged && { bridged }) };
    states.release(revision);
  }
}

const unique = (bases: readonly Base[]): Base[] => [
  ...new Map(bases.map((base) => [base.content, base] as const)).values(),
];

/** States that are still needed. */
class StateStore {
  private readonly states = new Map<string, State | undefined>();
  private readonly standIns = new Map<string, readonly Base[]>();
  private readonly uses = new Map<string, number>();
  private readonly source: AsyncIterator<ReadContent>;

  constructor(revisions: readonly Revision[], contents: AsyncIterable<ReadContent>) {
    this.source = contents[Symbol.asyncIterator]();
    for (const content of revisions.flatMap(usedBy))
      this.uses.set(content, (this.uses.get(content) ?? 0) + 1);
  }

  async read(content: string): Promise<State | undefined> {
    while (!this.states.has(content)) {
      const { value, done } = await this.source.next();
      if (done) return undefined;
      this.states.set(value.content, value.state);
    }
    return this.states.get(content);
  }

  /** The state itself; for one that could not be read, those it was made from. */
  async basesFor(content: string): Promise<readonly Base[]> {
    const state = await this.read(content);
    return state ? [{ content, state }] : (this.standIns.get(content) ?? []);
  }

  standIn(content: string, bases: readonly Base[]): void {
    this.standIns.set(content, bases);
  }

  release(revision: Revision): void {
    for (const content of usedBy(revision)) {
      const left = (this.uses.get(content) ?? 1) - 1;
      this.uses.set(content, left);
      if (left === 0) this.states.delete(content);
    }
  }
}

const usedBy = ({ before, content }: Revision): string[] => [...before, content];
