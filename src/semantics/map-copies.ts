import type { Visit } from '../model/walk.js';
import type { TopicId, Workbook } from '../model/workbook.js';
import { fileTitle, type NamedMap } from './map-codes.js';
import { fold } from './text/fold.js';
import { anyText, perVocabulary } from './text/words.js';
import { defaultVocabulary } from './vocabulary/index.js';
import type { Vocabulary } from './vocabulary/vocabulary.js';

/** A map with its topics at hand. */
interface FiledMap extends NamedMap {
  readonly workbook: Workbook;
  readonly topics: ReadonlyMap<TopicId, Visit>;
}

/** A map that is a copy of another one. */
export interface MapCopy<M> {
  readonly copy: M;
  /** File of the original; its name without extension, when it is not there. */
  readonly original: string;
}

/** Fewer topics in common than this may come from a template. */
const FEWEST_SHARED = 10;
/** Part of the larger map that has to be in the other one: a branch that was moved into a map makes no copy of it. */
const SHARE = 0.6;

/**
 * Maps that were copied: most of their topics have ids and titles of another map's, or their name says so
 * (`計画 - コピー (2)`, `plan-DESKTOP-1A2B3C4`, `plan (conflicted copy)`). Linear in the number of topics.
 */
export function copiesAmong<M extends FiledMap>(
  maps: readonly M[],
  known: readonly NamedMap[],
  vocabulary: Vocabulary = defaultVocabulary,
): readonly MapCopy<M>[] {
  const titles = new Map(known.map(({ file }) => [fold(fileTitle(file)).toLowerCase(), file]));
  const holders = new Map<TopicId, M>();
  return originalsFirst(maps, vocabulary).flatMap((map) => {
    const original = sharedWith(map, holders) ?? namedOriginal(map, titles, vocabulary);
    for (const id of map.topics.keys()) if (!holders.has(id)) holders.set(id, map);
    return original === undefined ? [] : [{ copy: map, original }];
  });
}

/** Names with a code of their own first, those that say they are copies last; shorter before longer ones, then by path. */
const originalsFirst = <M extends NamedMap>(maps: readonly M[], vocabulary: Vocabulary): readonly M[] =>
  maps
    .map((map) => ({ map, title: fileTitle(map.file) }))
    .map(({ map, title }) => ({ map, title, doubt: doubtOf(map, title, vocabulary) }))
    .sort(
      (a, b) => a.doubt - b.doubt || a.title.length - b.title.length || (a.map.file < b.map.file ? -1 : 1),
    )
    .map(({ map }) => map);

function doubtOf(map: NamedMap, title: string, vocabulary: Vocabulary): number {
  if (markedName(title, vocabulary).isSure) return 2;
  return map.code === title || map.repeats !== undefined ? 1 : 0;
}

/** Programs that give topics ids of their own; elsewhere ids follow from titles, and equal outlines share them. */
const formatsWithIds = new Set(['mindmanager', 'xmind', 'freemind']);

function sharedWith<M extends FiledMap>(map: M, holders: ReadonlyMap<TopicId, M>): string | undefined {
  if (!formatsWithIds.has(map.workbook.format)) return undefined;
  const counts = new Map<M, number>();
  for (const [id, { topic }] of map.topics) {
    const holder = holders.get(id);
    if (holder?.topics.get(id)?.topic.title === topic.title)
      counts.set(holder, (counts.get(holder) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (!most) return undefined;
  const [other, shared] = most;
  const larger = Math.max(map.topics.size, other.topics.size);
  return shared >= FEWEST_SHARED && shared >= larger * SHARE ? other.file : undefined;
}

function namedOriginal(
  { file }: NamedMap,
  titles: ReadonlyMap<string, string>,
  vocabulary: Vocabulary,
): string | undefined {
  for (let { title, isSure } = markedName(fileTitle(file), vocabulary); title !== undefined; ) {
    const original = titles.get(title.toLowerCase());
    if (original !== undefined && original !== file) return original;
    const next = markedName(title, vocabulary);
    if (next.title === undefined) return isSure ? title : undefined;
    title = next.title;
    isSure ||= next.isSure;
  }
  return undefined;
}

interface CopyMark {
  readonly pattern: RegExp;
  /** It marks copies even where the original is not to be seen. */
  readonly isSure: boolean;
}

const marks = perVocabulary(({ copies: { after, before, computers } }): readonly CopyMark[] => {
  const words = anyText(after);
  const number = '(?:\\s?\\(?\\d{1,3}\\)?)?';
  const sure = [
    // ` - コピー (2)`, `_BAK3`
    new RegExp(`\\s?[_-]\\s?${words}${number}$`, 'iu'),
    // ` (kim's conflicted copy 2020-05-28)`
    new RegExp(`\\s?\\([^()]{0,60}${words}[^()]{0,40}\\)$`, 'iu'),
    // `-DESKTOP-1A2B3C4`
    new RegExp(`[\\s_-]${anyText(computers)}-[A-Z\\d-]{3,15}(?:-\\d{1,3})?$`, 'u'),
  ];
  // Elsewhere such words may be what the map is about: `計画のコピー`, `plan copy`, `Copy of plan`, `plan (2)`.
  const unsure = [
    new RegExp(`(?:\\s|(?<=\\P{ASCII}))${words}${number}$`, 'iu'),
    new RegExp(`^${anyText(before)}\\s`, 'iu'),
    /\s?\(\d{1,2}\)$/u,
  ];
  return [
    ...sure.map((pattern) => ({ pattern, isSure: true })),
    ...unsure.map((pattern) => ({ pattern, isSure: false })),
  ];
});

/** A name without the outermost sign of being a copy. Title undefined: it has none. */
function markedName(
  title: string,
  vocabulary: Vocabulary,
): { readonly title: string | undefined; readonly isSure: boolean } {
  const folded = fold(title).trim();
  for (const { pattern, isSure } of marks(vocabulary)) {
    const original = folded.replace(pattern, '').trim();
    if (original !== folded && original !== '') return { title: original, isSure };
  }
  return { title: undefined, isSure: false };
}
