import type { Flaws } from '../container/xml-flaws.js';
import type { ValuesOf } from '../diagnostics/catalogue.js';

/** Topics named one by one; a file full of rubbish would name them all. */
const mostNamed = 20;

/** What XML does not allow in the texts of one file, by the topic it was met on. */
export class CharacterFlaws<Where> {
  private readonly found: { readonly flaws: Flaws; readonly at: Where }[] = [];

  /** @param flaws absent: the topic has none */
  add(flaws: Flaws | undefined, at: Where): void {
    if (flaws && this.found.length < mostNamed) this.found.push({ flaws, at });
  }

  /** Hands over one finding a topic and kind; what has no topic, or was met on further ones, in one without place. */
  report(all: Flaws, add: (code: FlawCode, values: ValuesOf<FlawCode>, at?: Where) => void): void {
    for (const [code, kind] of kinds) {
      let rest = all[kind];
      for (const { flaws, at } of this.found) {
        if (flaws[kind] > 0) add(code, { count: flaws[kind] }, at);
        rest -= flaws[kind];
      }
      if (rest > 0) add(code, { count: rest });
    }
  }
}

type FlawCode = 'forbidden-characters' | 'bare-ampersand';

const kinds: readonly (readonly [code: FlawCode, kind: keyof Flaws])[] = [
  ['forbidden-characters', 'forbidden'],
  ['bare-ampersand', 'ampersands'],
];
