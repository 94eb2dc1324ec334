import type { TopicId } from '../../model/workbook.js';
import { type FurniturePlan, isContainer } from '../furniture.js';
import type { LegendUses } from '../legend/uses.js';
import type { ChangeMarker, ChangeTarget } from '../meaning.js';
import type { Numbering } from '../sections/numbering.js';
import type { Spot, Survey } from '../survey.js';
import { normalForm, undecorated } from '../text/fold.js';
import type { TitleReading } from '../titles.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { type ChangeWords, namesPrintedPages, parseChange } from './grammar.js';
import type { ListedChanges } from './listed.js';

/** Every change asked for in the map, in reading order; targets are not looked up yet. */
export function findChangeMarkers(
  survey: Survey,
  furniture: FurniturePlan,
  titles: readonly TitleReading[],
  listed: ListedChanges,
  legend: LegendUses,
  vocabulary: Vocabulary,
): readonly ChangeMarker[] {
  const found: ChangeMarker[] = [];
  const spoken = new Set<TopicId>();
  const drawn: Spot[] = [];
  for (const spot of survey.spots) {
    const written = writtenMarkers(spot, listed, titles[spot.index]);
    found.push(...written);
    for (const { topicId, statedOn } of written) spoken.add(topicId).add(statedOn);
    if (isDrawn(spot, furniture, legend)) drawn.push(spot);
  }
  for (const spot of drawn) {
    if (!spoken.has(spot.topic.id)) found.push(drawnMarker(spot, legend, vocabulary));
  }
  return inReadingOrder(found, survey);
}

function writtenMarkers(
  { index, topic, parent }: Spot,
  listed: ListedChanges,
  reading: TitleReading | undefined,
): readonly ChangeMarker[] {
  const own = listed.get(index);
  if (own && !reading?.changes.some(({ by }) => by === 'words'))
    return [{ topicId: topic.id, statedOn: topic.id, words: topic.title.trim(), by: 'words', ...own.change }];
  if (!reading) return [];
  const speaksOf = reading.speaksOfParent && parent ? parent.topic.id : topic.id;
  return reading.changes.map(({ words, by, from: _from, to: _to, ...change }) => ({
    topicId: by === 'title' ? topic.id : speaksOf,
    statedOn: topic.id,
    words,
    by,
    ...change,
  }));
}

/** A marker that the map's own legend or the project explains as a change. */
function isDrawn(spot: Spot, furniture: FurniturePlan, legend: LegendUses): boolean {
  return isContainer(furniture.around[spot.index]) && changeEntry(spot, legend) !== undefined;
}

const changeEntry = ({ index }: Spot, legend: LegendUses) =>
  legend.explained.get(index)?.find(({ role }) => role === 'change');

const NOTHING_SAID: ChangeWords = {
  ...{ targets: [], pages: [], action: null, furtherActions: [], destinations: [] },
};

/**
 * The title of a marked topic may spell out the change (`Mission3-11(p.110)を改訂`): pages and an action show it.
 * A title that names itself and its pages (`3-15 節（P.20）`) says where the change goes, if not what it is.
 */
function drawnMarker(spot: Spot, legend: LegendUses, vocabulary: Vocabulary): ChangeMarker {
  const { topic, folded } = spot;
  const change = /\d/.test(folded) ? parseChange(folded, topic.title, vocabulary) : NOTHING_SAID;
  const isSpelled = change.pages.length > 0 && change.action !== null;
  const isPlaced = change.pages.length > 0 && namesPrintedPages(folded, vocabulary);
  return {
    topicId: topic.id,
    statedOn: topic.id,
    words: isSpelled ? topic.title.trim() : (changeEntry(spot, legend)?.label ?? ''),
    by: 'marker',
    ...(isSpelled || isPlaced ? change : NOTHING_SAID),
  };
}

function inReadingOrder(markers: readonly ChangeMarker[], survey: Survey): readonly ChangeMarker[] {
  const place = ({ statedOn }: ChangeMarker): number => survey.byId.get(statedOn)?.index ?? 0;
  return [...markers].sort((a, b) => place(a) - place(b));
}

/** Looks up what targets name: section numbers, titles, columns of the section named before. */
export function resolveTargets(
  markers: readonly ChangeMarker[],
  look: TargetLookUp,
): readonly ChangeMarker[] {
  return markers.map((marker) => {
    let section: TopicId | undefined = marker.topicId;
    const targets = marker.targets.map((target) => {
      const resolved = resolve(target, section, look);
      if (resolved.kind === 'section') section = resolved.topicId ?? section;
      return resolved;
    });
    const destinations = marker.destinations.map((goal) => resolve(goal, undefined, look));
    return { ...marker, targets, destinations };
  });
}

export interface TargetLookUp {
  readonly number: (number: string) => TopicId | undefined;
  readonly title: (title: string) => TopicId | undefined;
  /** The column of that title, else the only one, below a section. */
  readonly column: (section: TopicId, title: string) => TopicId | undefined;
}

function resolve(target: ChangeTarget, section: TopicId | undefined, look: TargetLookUp): ChangeTarget {
  const topicId = resolvedId(target, section, look);
  return topicId === undefined ? target : { ...target, topicId };
}

function resolvedId(
  target: ChangeTarget,
  section: TopicId | undefined,
  look: TargetLookUp,
): TopicId | undefined {
  switch (target.kind) {
    case 'section':
      return look.number(target.name);
    case 'title':
      return look.title(target.name);
    case 'column':
      return section && look.column(section, target.name);
  }
}

/** Look-ups over a map's sections; the body goes before the contents, sections before other topics. */
export function targetLookUp(
  survey: Survey,
  furniture: FurniturePlan,
  sections: readonly Spot[],
  numbering: Numbering,
  isColumn: (spot: Spot) => boolean,
  readings: readonly TitleReading[],
): TargetLookUp {
  const bodyFirst = [...sections].sort(
    (a, b) => Number(isContents(a, furniture)) - Number(isContents(b, furniture)),
  );
  const numbers = firstBy(bodyFirst, ({ index }) => numbering.get(index)?.number);
  const figures = firstBy(bodyFirst, ({ index }) => numbering.get(index)?.figures);
  let titles: ReadonlyMap<string, Spot> | undefined;
  let columns: readonly Spot[] | undefined;
  const titlesOnce = (): ReadonlyMap<string, Spot> => {
    titles ??= firstBy([...bodyFirst, ...survey.spots], (spot) =>
      titleKey(spot, furniture, numbering, readings[spot.index]),
    );
    return titles;
  };
  return {
    number: (number) => (numbers.get(number) ?? figures.get(number.replace(/^\D+-(?=\d+-)/, '')))?.topic.id,
    title: (title) => titlesOnce().get(normalForm(undecorated(title)))?.topic.id,
    column: (section, title) => {
      columns ??= survey.spots.filter(isColumn);
      const name = normalForm(title);
      const titled = columns.filter((spot) => {
        const key = titleKey(spot, furniture, numbering);
        return key !== name && key?.endsWith(name);
      });
      return titled.length === 1 ? titled[0]?.topic.id : onlyColumn(survey, section, columns);
    },
  };
}

const isContents = ({ index }: Spot, furniture: FurniturePlan): boolean =>
  furniture.around[index] === 'contents';

function firstBy(
  spots: readonly Spot[],
  keyOf: (spot: Spot) => string | undefined,
): ReadonlyMap<string, Spot> {
  const found = new Map<string, Spot>();
  for (const spot of spots) {
    const key = keyOf(spot);
    if (key !== undefined && !found.has(key)) found.set(key, spot);
  }
  return found;
}

/** The title without its number, brackets, owners and status; absent for furniture and the words of change markers themselves. */
function titleKey(
  spot: Spot,
  furniture: FurniturePlan,
  numbering: Numbering,
  reading?: TitleReading,
): string | undefined {
  if (!isContainer(furniture.around[spot.index]) || spot.folded.length > 200) return undefined;
  const said = reading?.speaksOfParent ? [] : [...(reading?.status ?? []), ...(reading?.owners ?? [])];
  const blank = said.reduce(
    (text, { from, to }) => text.slice(0, from) + ' '.repeat(to - from) + text.slice(to),
    spot.folded,
  );
  const subject = blank.slice(numbering.get(spot.index)?.to ?? 0).replace(/[【】「」『』]/g, ' ');
  return normalForm(undecorated(subject)) || undefined;
}

function onlyColumn(survey: Survey, section: TopicId, columns: readonly Spot[]): TopicId | undefined {
  const spot = survey.byId.get(section);
  const inside = columns.filter(({ index }) => spot && index > spot.index && index < spot.end);
  return inside.length === 1 ? inside[0]?.topic.id : undefined;
}
