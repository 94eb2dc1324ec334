/** Children that all ranges of one topic may name together: so many times each, and some more for topics with few. */
const timesEach = 32;
const spare = 1_000;

/**
 * How much the ranges over the children of one topic (summaries, boundaries) may cover together. A range is a few bytes
 * long and may name thousands of children, each of which is listed in the tree.
 */
export class RangeBudget {
  private left: number;

  /** @param children how many children the topic has */
  constructor(children: number) {
    this.left = children * timesEach + spare;
  }

  /** Whether a range over this many children still may list them. */
  allows(count: number): boolean {
    if (count > this.left) return false;
    this.left -= count;
    return true;
  }
}
