import type { Spot, Survey } from '../survey.js';
import { normalForm } from '../text/fold.js';
import { anyWord, normalSet, perVocabulary } from '../text/words.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { readNames } from './names.js';
import type { OwnerTag } from './tags.js';

/** Only handles: `@mary`, `@mary @john`. */
const ALONE = /^\s*@\p{L}[\p{L}\p{N}_.-]*(?:[\s,、・/]+@\p{L}[\p{L}\p{N}_.-]*)*\s*$/u;
/** A handle that ends a title: `Write the introduction @mary`. */
const AT_END = /(?<=\S\s)(?:@\p{L}[\p{L}\p{N}_-]*[\s,]*)+$/u;
/** Handles that start a short title: `@alice @bob 節`. One alone is often something else: `@State private var`. */
const AT_START = /^\s*@\p{L}[\p{L}\p{N}_-]*(?:[\s,、]+@\p{L}[\p{L}\p{N}_-]*)+(?=\s+[^\s@][^@(){};=]*$)/u;
const LONGEST_STARTED = 60;
const LONGEST = 200;
const ANY = /(?<![\p{L}\p{N}_.+-])@([\p{L}\p{N}_./-]+)/gu;

interface HandleWords {
  readonly code: ReadonlySet<string>;
  readonly social: RegExp;
}

const handleWords = perVocabulary(
  ({ handles }): HandleWords => ({
    code: normalSet(handles.codeWords),
    social: new RegExp(anyWord(handles.socialWords), 'iu'),
  }),
);

/**
 * Handles that name owners, by place in the survey. `@` has many other uses (annotations, style sheets, package
 * scopes, addresses in social networks). A handle is believed where its name is known otherwise, or where the map
 * has owners or states work in other words; one use of another kind in a map, and only known names are believed.
 *
 * @param statesWork the map names owners, or states status or changes, by other words than handles
 */
export function findHandles(
  survey: Survey,
  known: ReadonlySet<string>,
  statesWork: boolean,
  vocabulary: Vocabulary,
): ReadonlyMap<number, OwnerTag> {
  const candidates = survey.spots.filter(({ folded }) => folded.includes('@'));
  const words = handleWords(vocabulary);
  const isBelieved = (spot: Spot): boolean => (statesWork || isPlanned(spot)) && isPlausible(spot, words);
  const isCode = candidates.some(({ folded }) => speaksCode(folded, words));
  const found = new Map<number, OwnerTag>();
  for (const spot of candidates) {
    const tag = handlesOf(spot, vocabulary);
    if (tag && (isKnown(tag, known) || (!isCode && isBelieved(spot)))) found.set(spot.index, tag);
  }
  return found;
}

const speaksCode = (folded: string, words: HandleWords): boolean =>
  [...folded.matchAll(ANY)].some(([, name = '']) => name.includes('/') || words.code.has(normalForm(name)));

function handlesOf({ folded, topic }: Spot, vocabulary: Vocabulary): OwnerTag | undefined {
  const tailFrom = Math.max(0, folded.length - LONGEST);
  const match =
    (tailFrom === 0 ? ALONE.exec(folded) : null) ??
    (folded.length <= LONGEST_STARTED ? AT_START.exec(folded) : null) ??
    AT_END.exec(folded.slice(tailFrom));
  if (!match) return undefined;
  const from = match.input.length === folded.length ? match.index : tailFrom + match.index;
  const to = from + match[0].length;
  const written = topic.title.slice(from, to);
  const owners = written
    .split(/[\s,、，・/／]+/u)
    .flatMap((handle) => readNames(handle, vocabulary).owners)
    .filter((name) => name !== null);
  return owners.length === 0
    ? undefined
    : { from, to, words: written.trim(), owners: [...new Set(owners)], handedOverFrom: [], beside: [] };
}

const isKnown = (tag: OwnerTag, known: ReadonlySet<string>): boolean =>
  tag.owners.every((name) => name !== null && known.has(normalForm(name)));

/** The topic, or the one it hangs on, is a task with a share done or a day. */
const isPlanned = ({ topic, parent }: Spot): boolean =>
  [topic, parent?.topic].some((one) => {
    const { progress, start, due } = one?.task ?? {};
    return progress !== undefined || start !== undefined || due !== undefined;
  });

/** A leaf that belongs to a topic of the main tree, away from addresses. */
function isPlausible({ topic, parent, folded }: Spot, words: HandleWords): boolean {
  if (!parent || topic.children.length > 0 || topic.links.length > 0) return false;
  if (folded.length <= LONGEST && ALONE.test(folded) && parent.parent === undefined) return false;
  return !words.social.test(folded) && !words.social.test(parent.folded);
}
