/** Gives every id once: the id itself on its first use, later `id#2`, `id#3` …; one made up where there is none. */
export class Ids {
  /** Uses of an id by its original text. */
  private readonly uses = new Map<string, number>();
  private nameless = 0;
  /** How many ids were repeated, and the first of them. */
  repeated = 0;
  first = '';

  unique(id: string): string {
    if (id === '') {
      this.nameless += 1;
      return this.unique(`no-id-${this.nameless}`);
    }
    if (!this.uses.has(id)) {
      this.uses.set(id, 1);
      return id;
    }
    this.repeated += 1;
    if (this.first === '') this.first = id;
    return this.numbered(id);
  }

  has(id: string): boolean {
    return this.uses.has(id);
  }

  private numbered(id: string): string {
    let number = (this.uses.get(id) ?? 1) + 1;
    while (this.uses.has(`${id}#${number}`)) number += 1;
    this.uses.set(id, number);
    this.uses.set(`${id}#${number}`, 1);
    return `${id}#${number}`;
  }
}
