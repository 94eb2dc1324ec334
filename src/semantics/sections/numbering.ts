import type { ListedChanges } from '../changes/listed.js';
import { type FurniturePlan, isBook, isContainer } from '../furniture.js';
import type { Survey } from '../survey.js';
import { fold, undecorated } from '../text/fold.js';
import { anyText, perVocabulary } from '../text/words.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { type FoundNumber, leadingNumber } from './numbers.js';

/** Section numbers by place in the survey; numbers that are something else in this map are left out. */
export type Numbering = ReadonlyMap<number, FoundNumber>;

export function numberTopics(
  survey: Survey,
  furniture: FurniturePlan,
  listed: ListedChanges,
  vocabulary: Vocabulary,
): Numbering {
  const found = new Map<number, FoundNumber>();
  for (const spot of survey.spots) {
    if (spot.tree === 'label' || !isContainer(furniture.around[spot.index])) continue;
    if (listed.get(spot.index)?.isPointer) continue;
    const number = furniture.kindOf.has(spot.topic.id) ? undefined : leadingNumber(spot.folded, vocabulary);
    if (number && !isMention(spot.folded, number, vocabulary)) found.set(spot.index, number);
  }
  dropSayings(found, vocabulary);
  dropPartsOfSections(found, survey, vocabulary);
  const headed = [...found].filter(([index, number]) => !number.hasWord && hasSubject(survey, index, number));
  const bare = headed.filter(([index, number]) =>
    mayCount(survey.spots[index]?.folded ?? '', number, vocabulary),
  );
  const isTrusted =
    isBook(furniture) || [...found.values()].some(({ hasWord, figures }) => hasWord && figures.includes('-'));
  if (isTrusted) return found;
  const believed = believable(bare, survey, bare.length === headed.length);
  return new Map([...found].filter(([index, { hasWord }]) => hasWord || believed.has(index)));
}

const sayings = perVocabulary(({ sections }) => new Set(sections.sayings));

/** `24-7` means day and night, unless the map has other sections of a chapter 24. */
function dropSayings(found: Map<number, FoundNumber>, vocabulary: Vocabulary): void {
  const known = sayings(vocabulary);
  const isSaying = ({ figures, hasWord }: FoundNumber): boolean => !hasWord && known.has(figures);
  const chapters = new Set(
    [...found.values()].filter((number) => !isSaying(number)).map(({ figures }) => figures.split('-')[0]),
  );
  for (const [index, number] of [...found])
    if (isSaying(number) && !chapters.has(number.figures.split('-')[0])) found.delete(index);
}

type BareNumber = readonly [index: number, number: FoundNumber];

/**
 * `3-10` without a word may be a span (`3-5 days`), a date, a score or an hour. It is a section number where its
 * first part is shared by another one (`3-10`, `3-11`), or where a full-width colon follows,
 * as editors write it, and no other number of the map is an hour or a day;
 * never where the numbers follow each other like the hours of a timetable (`9-10`, `10-11`), or do not ascend.
 */
function believable(bare: readonly BareNumber[], survey: Survey, allMayCount: boolean): ReadonlySet<number> {
  const parts = bare.map(([, { figures }]) => figures.split('-'));
  const firsts = new Set(parts.map(([first]) => first));
  const isHours = ([first, second]: readonly string[]): boolean =>
    second !== first && second !== undefined && isTimetable(first, second, firsts);
  if (parts.some(isHours) || !ascend(bare, survey)) return new Set();
  const seconds = new Map<string, Set<string>>();
  for (const [first = '', second = ''] of parts)
    seconds.set(first, (seconds.get(first) ?? new Set()).add(second));
  const isShared = ([, { figures }]: BareNumber): boolean =>
    (seconds.get(figures.split('-')[0] ?? '')?.size ?? 0) > 1;
  const colons = bare.filter(
    ([index, { to, hasTail }]) => hasTail || survey.spots[index]?.topic.title.charAt(to) === '：',
  );
  return new Set([...bare.filter(isShared), ...(allMayCount ? colons : [])].map(([index]) => index));
}

/** True when the numbers beside each other go up, as sections do; scores and days of the calendar jump. */
function ascend(bare: readonly BareNumber[], survey: Survey): boolean {
  const last = new Map<number, string>();
  let steps = 0;
  let falls = 0;
  for (const [index, { figures }] of bare) {
    const place = survey.spots[index]?.parent?.index ?? -1;
    const order = figures.replace(/\d+/g, (part) => part.padStart(3, '0'));
    const before = last.get(place);
    last.set(place, order);
    if (before === undefined) continue;
    steps += 1;
    if (order <= before) falls += 1;
  }
  return falls * MOST_FALLS <= steps;
}

/** One number in so many may stand out of order. */
const MOST_FALLS = 3;

const weekdayInBrackets = perVocabulary(
  ({ dates }) => new RegExp(`^\\s?\\(${anyText(dates.weekdays)}\\)`, 'iu'),
);

/** Sections are counted from 1: `1-0` is a score, `9-00` and `3-10：00` are hours, `5-1（月）` is a day. */
function mayCount(folded: string, { from, to }: FoundNumber, vocabulary: Vocabulary): boolean {
  const behind = folded.slice(to, to + 20);
  if (/(?:^|-)0/.test(folded.slice(from, to)) || /^\s?:\s?\d\d(?!\d)/.test(behind)) return false;
  return !weekdayInBrackets(vocabulary).test(behind);
}

const mentionWords = perVocabulary(({ citations, sections }) => ({
  see: new RegExp(`^(?:\\([^()]*\\))?\\s*${anyText(citations.see)}$`, 'iu'),
  behind: new RegExp(`^${anyText(sections.mentions)}`, 'iu'),
}));

/** `Mission3-10参照`, `第3章で示す…` and `「第3章 備え」は…` speak of a section that stands elsewhere. */
function isMention(folded: string, { to, hasWord }: FoundNumber, vocabulary: Vocabulary): boolean {
  const { see, behind } = mentionWords(vocabulary);
  const rest = folded.slice(to);
  if (rest.length < 40 && see.test(undecorated(rest.replace(/[】)\]]$/, '')))) return true;
  return (hasWord && behind.test(rest)) || QUOTED_IN_SENTENCE.test(folded);
}

/** A quotation that a sentence goes on behind. */
const QUOTED_IN_SENTENCE = /^\s*「[^「」]{1,80}」\p{sc=Hiragana}/u;

/** Words such as `Part` divide a whole book; below a section with another number they are parts of something else. */
function dropPartsOfSections(found: Map<number, FoundNumber>, survey: Survey, vocabulary: Vocabulary): void {
  const divisions = divisionNames(vocabulary);
  const isDivision = (number: FoundNumber): boolean => divisions.has(wordOf(number));
  const around: (FoundNumber | undefined)[] = [];
  for (const { index, parent } of survey.spots) {
    const own = found.get(index);
    const outer = parent && around[parent.index];
    const isPart = own !== undefined && outer !== undefined && isDivision(own) && !isDivision(outer);
    if (isPart) found.delete(index);
    around.push(isPart ? outer : (own ?? outer));
  }
}

const wordOf = ({ number }: FoundNumber): string => number.replace(/-\d.*$/u, '');

/** The names that numbers of these divisions bear: `part`, `部`. */
const divisionNames = perVocabulary(
  ({ sections }) =>
    new Set(
      sections.divisions.map((form) =>
        fold(form.split('#').at(-1) ?? form)
          .trim()
          .toLowerCase(),
      ),
    ),
);

/** A number and nothing else numbers steps or cases, not the sections of a book. */
const hasSubject = (survey: Survey, index: number, { to }: FoundNumber): boolean =>
  undecorated(survey.spots[index]?.folded.slice(to).replace(/[】)\]]/g, '') ?? '') !== '';

const isTimetable = (
  first: string | undefined,
  second: string,
  firsts: ReadonlySet<string | undefined>,
): boolean => Number(second) === Number(first) + 1 && firsts.has(second) && Number(first) > 5;
