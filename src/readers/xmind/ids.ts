/** Gives every id once: the id itself on its first use, later `id#2`, `id#3` …; one made up where there is none. */
export class Ids {
  private readonly taken = new Set<string>();
  /** Last number given to a repeated id. */
  private readonly numbers = new Map<string, number>();
  private nameless = 0;
  /** How many ids were repeated, and the first of them. */
  repeated = 0;
  first = '';

  unique(id: string): string {
    if (id === '') {
      this.nameless += 1;
      return this.unique(`no-id-${this.nameless}`);
    }
    const before = this.taken.size;
    if (this.taken.add(id).size > before) return id;
    this.repeated += 1;
    if (this.first === '') this.first = id;
    return this.numbered(id);
  }

  has(id: string): boolean {
    return this.taken.has(id);
  }

  private numbered(id: string): string {
    let number = (this.numbers.get(id) ?? 1) + 1;
    while (this.taken.has(`${id}#${number}`)) number += 1;
    this.numbers.set(id, number);
    this.taken.add(`${id}#${number}`);
    return `${id}#${number}`;
  }
}
