import type { TopicId } from '../../model/workbook.js';
import type { SectionPair } from '../meaning.js';
import type { Spot, Survey } from '../survey.js';

/** One partner each; a weaker kind of evidence adds only what a stronger one left over. */
export class Pairs {
  readonly #list: SectionPair[] = [];
  readonly #taken = new Set<TopicId>();

  add(by: SectionPair['by'], contents: TopicId, body: TopicId): void {
    if (contents === body || this.#taken.has(contents) || this.#taken.has(body)) return;
    this.#taken.add(contents).add(body);
    this.#list.push({ contents, body, by });
  }

  inOrder(survey: Survey): readonly SectionPair[] {
    const place = ({ contents }: SectionPair): number => survey.byId.get(contents)?.index ?? 0;
    return [...this.#list].sort((a, b) => place(a) - place(b));
  }
}

/** Pairs what bears the same key, when only one topic on each side bears it. */
export function pairByKey(
  pairs: Pairs,
  by: SectionPair['by'],
  contents: readonly Spot[],
  body: readonly Spot[],
  keyOf: (spot: Spot) => string | undefined,
): void {
  const inContents = onlyBearers(contents, keyOf);
  const inBody = onlyBearers(body, keyOf);
  for (const [key, spot] of inContents) {
    const partner = inBody.get(key);
    if (spot && partner) pairs.add(by, spot.topic.id, partner.topic.id);
  }
}

function onlyBearers(
  spots: readonly Spot[],
  keyOf: (spot: Spot) => string | undefined,
): ReadonlyMap<string, Spot | undefined> {
  const found = new Map<string, Spot | undefined>();
  for (const spot of spots) {
    const key = keyOf(spot);
    if (key !== undefined) found.set(key, found.has(key) ? undefined : spot);
  }
  return found;
}
