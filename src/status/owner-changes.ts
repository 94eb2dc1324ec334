import type { Topic, TopicId } from '../model/workbook.js';
import type { Meaning } from '../semantics/meaning.js';

/** What two workbooks say of the owner of one topic, in lists of names; `null`: nobody yet. */
export interface OwnersThenAndNow {
  readonly from: readonly (string | null)[];
  readonly to: readonly (string | null)[];
  /** Markers of owners that were exchanged, where their names do not tell. Absent: the names tell the change. */
  readonly icons?: { readonly from: readonly string[]; readonly to: readonly string[] };
}

/** Compares the owners of topics that two workbooks have in common. */
export class OwnerComparison {
  readonly #before: Stated;
  readonly #after: Stated;
  readonly #icons: ReadonlySet<string>;

  constructor(before: Meaning, after: Meaning) {
    this.#before = new Stated(before);
    this.#after = new Stated(after);
    this.#icons = new Set([before, after].flatMap(ownerIcons));
  }

  /** Undefined: the owners are the same. */
  changeOf(before: Topic, after: Topic): OwnersThenAndNow | undefined {
    const icons = { from: this.#iconsOn(before), to: this.#iconsOn(after) };
    const isExchanged = !sameWords(icons.from, icons.to);
    // What is learned of an icon may come and go with the tags elsewhere; the topic says the same as long as it stays.
    const from = this.#before.ownersOf(before.id, isExchanged);
    const to = this.#after.ownersOf(after.id, isExchanged);
    if (!sameWords(from, to)) return { from, to };
    return isExchanged ? { from, to, icons } : undefined;
  }

  #iconsOn({ markers }: Topic): readonly string[] {
    return markers.map(({ id }) => id).filter((id) => this.#icons.has(id));
  }
}

const ownerIcons = ({ legend }: Meaning): readonly string[] =>
  legend.flatMap(({ role, markers }) => (role === 'owner' ? markers : []));

/** The owners stated on the topics of one map. */
class Stated {
  readonly #owners = new Map<TopicId, Set<string | null>>();
  /** Those that are known from learned icons alone. */
  readonly #learned = new Map<TopicId, Set<string | null>>();

  constructor({ ownerships, legend }: Meaning) {
    const learned = new Set(legend.flatMap(({ learnedFrom, markers }) => (learnedFrom ? markers : [])));
    for (const { topicId, owners, marker } of ownerships) {
      const list = marker !== undefined && learned.has(marker) ? this.#learned : this.#owners;
      const names = list.get(topicId) ?? new Set();
      list.set(topicId, names);
      for (const owner of owners) names.add(owner);
    }
  }

  ownersOf(topic: TopicId, isWithLearned: boolean): readonly (string | null)[] {
    const learned = isWithLearned ? (this.#learned.get(topic) ?? []) : [];
    return [...new Set([...(this.#owners.get(topic) ?? []), ...learned])];
  }
}

const sameWords = (a: readonly (string | null)[], b: readonly (string | null)[]): boolean =>
  a.length === b.length && a.every((word, i) => word === b[i]);
