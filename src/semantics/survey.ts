import { type Visit, visitTree } from '../model/walk.js';
import type { Sheet, Topic, TopicId, Workbook } from '../model/workbook.js';
import { fold } from './text/fold.js';

/** A topic with its place in reading order, so that every later question is a look-up, not a walk. */
export interface Spot {
  readonly topic: Topic;
  readonly visit: Visit;
  readonly sheet: Sheet;
  /** Place in `Survey.spots`. */
  readonly index: number;
  /** Its subtree is `spots[index]` … `spots[end - 1]`. */
  readonly end: number;
  readonly parent: Spot | undefined;
  readonly depth: number;
  /** Which tree of the sheet it stands in. */
  readonly tree: 'main' | 'floating' | 'label';
  /** Title folded to plain forms; the same length as the title. */
  readonly folded: string;
}

/** All topics of a workbook in reading order. */
export interface Survey {
  readonly workbook: Workbook;
  readonly spots: readonly Spot[];
  readonly byId: ReadonlyMap<TopicId, Spot>;
}

type OpenSpot = { -readonly [K in keyof Spot]: Spot[K] };

export function surveyWorkbook(workbook: Workbook): Survey {
  const spots: OpenSpot[] = [];
  for (const sheet of workbook.sheets) {
    surveyTree(sheet, sheet.root, 'main', spots);
    for (const top of sheet.floating) surveyTree(sheet, top, 'floating', spots);
    for (const { label } of sheet.relationships) if (label) surveyTree(sheet, label, 'label', spots);
  }
  const byId = new Map<TopicId, Spot>();
  for (const spot of spots) if (!byId.has(spot.topic.id)) byId.set(spot.topic.id, spot);
  return { workbook, spots, byId };
}

function surveyTree(sheet: Sheet, top: Topic, tree: Spot['tree'], spots: OpenSpot[]): void {
  const way: OpenSpot[] = [];
  for (const visit of visitTree(top, sheet)) {
    closeDown(way, visit.depth, spots.length);
    const { topic, depth } = visit;
    const index = spots.length;
    const folded = fold(topic.title);
    const spot: OpenSpot = {
      topic,
      visit,
      sheet,
      index,
      end: index + 1,
      parent: way.at(-1),
      depth,
      tree,
      folded,
    };
    spots.push(spot);
    way.push(spot);
  }
  closeDown(way, 0, spots.length);
}

/** Ends the subtrees that are complete once a topic of this depth comes. */
function closeDown(way: OpenSpot[], depth: number, end: number): void {
  while (way.length > depth) {
    const done = way.pop();
    if (done) done.end = end;
  }
}

/** The spots of a subtree without its top. */
export const spotsBelow = (survey: Survey, spot: Spot): readonly Spot[] =>
  survey.spots.slice(spot.index + 1, spot.end);

/** The direct children among the attached topics, in order. */
export const childSpots = (survey: Survey, spot: Spot): readonly Spot[] =>
  spot.topic.children.flatMap((child) => survey.byId.get(child.id) ?? []);

/** True when more than half of some topics are such. */
export const mostOf = (spots: readonly Spot[], holds: (spot: Spot) => boolean): boolean =>
  spots.length > 0 && spots.filter(holds).length * 2 > spots.length;
