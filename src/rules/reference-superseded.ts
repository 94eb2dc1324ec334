import { grouped } from '../model/grouped.js';
import type { Reference } from '../semantics/meaning.js';
import { normalForm } from '../semantics/text/fold.js';
import { type CheckedMap, perLibrary, rule } from './rule.js';

/**
 * An outside document is cited in an older edition, while the same map or another one already cites a newer one.
 *
 * Two citations are of one document when their titles agree, edition and date left out, and no two publishers
 * contradict: one of several may agree, and a short form in Latin letters may stand for a name in others. Editions are
 * compared by their numbers, else dates as far as both are given. An edition that is only spoken of in quotation marks
 * (`「Shelter guide 第3版」の要点`) counts as well, unless its topic names the newer one, too.
 *
 * ```text bad
 * Plan
 *   Shelter guide 第2版【2019年4月Ministry】
 *   Shelter guide 第3版【2022年4月Ministry】
 * ```
 * ```text bad
 * Plan
 *   避難の手引き（第2版）【総務省】
 *   「避難の手引き第3版」の要点
 * ```
 * ```text bad
 * Plan
 *   避難の手引き Ver1.1【2016年12月METI】
 *   避難の手引き [Ver.2.0]（経済産業省/IPA）
 * ```
 * ```text good
 * Plan
 *   Shelter guide 第3版【2022年4月Ministry】
 *   Water guide 第1版【2019年4月Ministry】
 * ```
 * ```text good
 * Plan
 *   避難の手引き（第3版）【総務省】
 *   「避難の手引き第2版」から「避難の手引き第3版」への変更
 * ```
 */
export const referenceSuperseded = rule('reference-superseded', (map, tell, library) => {
  for (const reference of editionsIn(map)) {
    const newest = newestEditions(library).get(keyOf(reference) ?? '');
    if (!newest || !isOlder(reference, newest.reference) || isNamedBeside(reference, map)) continue;
    const [old, latest] = described(reference, newest.reference);
    const { topicId, title } = reference;
    tell(topicId, { title, old, new: latest, where: newest.map.code });
  }
});

interface Citation {
  readonly map: CheckedMap;
  readonly reference: Reference;
}

/** What is cited and, at the end, what is only spoken of. */
const editionsIn = ({ meaning }: CheckedMap): readonly Reference[] => [
  ...meaning.references,
  ...meaning.mentions,
];

/** True when the same topic names a newer edition: it is about the change. */
const isNamedBeside = (reference: Reference, { meaning }: CheckedMap): boolean =>
  meaning.mentions.some(
    (other) =>
      other.topicId === reference.topicId && keyOf(other) === keyOf(reference) && isOlder(reference, other),
  );

const newestEditions = perLibrary(({ maps }): ReadonlyMap<string, Citation> => {
  const all = maps.flatMap((map) => editionsIn(map).map((reference) => ({ map, reference })));
  const newest = new Map<string, Citation>();
  for (const [key, citations] of grouped(all, ({ reference }) => keyOf(reference))) {
    const [first, ...others] = citations;
    if (!first) continue;
    newest.set(
      key,
      others.reduce((best, next) => (isOlder(best.reference, next.reference) ? next : best), first),
    );
  }
  return newest;
});

/** Title without its edition. Absent: nothing tells this citation's edition from another's. */
function keyOf({ title, edition, date }: Reference): string | undefined {
  if (edition === undefined && date === undefined) return undefined;
  const key = normalForm(edition === undefined ? title : title.replace(edition, '')).replace(
    /[^\p{L}\p{N}]/gu,
    '',
  );
  return key.length >= 4 ? key : undefined;
}

type Dated = Pick<Reference, 'edition' | 'date' | 'publisher'>;

function isOlder(one: Dated, other: Dated): boolean {
  if (one.publisher && other.publisher && contradict(one.publisher, other.publisher)) return false;
  const [a, b] = [editionNumbers(one), editionNumbers(other)];
  if (a && b) return compareNumbers(a, b) < 0;
  if (!one.date || !other.date) return false;
  const length = Math.min(one.date.length, other.date.length);
  return one.date.slice(0, length) < other.date.slice(0, length);
}

const LATIN = /^[\p{sc=Latin}\P{L}]+$/u;

/** True for two publishers of whom none is the same, when none can be the other's short form either. */
function contradict(one: string, other: string): boolean {
  const [a, b] = [one, other].map((names) => names.split(/[\s\u3000・、，,&＆/／]+/u).map(normalForm));
  return !a?.some((name) => b?.some((next) => name === next || LATIN.test(name) !== LATIN.test(next)));
}

const editionNumbers = ({ edition }: Dated): readonly number[] | undefined =>
  edition?.normalize('NFKC').match(/\d+/g)?.map(Number);

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const length = Math.max(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Both by what tells them apart. */
const described = (old: Dated, latest: Dated): readonly [string, string] =>
  old.edition && latest.edition ? [old.edition, latest.edition] : [old.date ?? '', latest.date ?? ''];
