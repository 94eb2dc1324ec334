import type { Frame } from '../model/document.js';
import { shortened } from '../model/shortened.js';
import type { Boundary, Topic, TopicId, Workbook } from '../model/workbook.js';
import { plainTitle, type ViewContext } from './inlines.js';

/** The boundaries around each topic, those with the most topics first. */
export type BoundariesAround = ReadonlyMap<TopicId, ReadonlySet<Boundary>>;

export function boundariesAround({ sheets }: Workbook): BoundariesAround {
  const found = new Map<TopicId, Set<Boundary>>();
  const bySize = sheets
    .flatMap(({ boundaries }) => boundaries)
    .sort((a, b) => b.topics.length - a.topics.length);
  for (const boundary of bySize) {
    for (const id of boundary.topics) {
      const around = found.get(id);
      if (around) around.add(boundary);
      else found.set(id, new Set([boundary]));
    }
  }
  return found;
}

/** More frames than this around the same topic could not be told apart. */
const mostFrames = 4;

interface OpenFrame {
  readonly boundary: Boundary;
  readonly from: number;
}

/**
 * The frames that boundaries draw around neighbours, by the first topic inside, outermost first. One that leaves out a
 * neighbour in the middle, or crosses another, is drawn in as many pieces as it takes.
 */
export function framesIn(
  topics: readonly Topic[],
  around: BoundariesAround,
  context: ViewContext,
): ReadonlyMap<Topic, readonly Frame[]> {
  const found = new Map<Topic, Frame[]>();
  const open: OpenFrame[] = [];
  const closeDown = (left: number, end: number): void => {
    for (const { boundary, from } of open.splice(left).reverse()) {
      const [first, last] = [topics[from], topics[end - 1]];
      if (!first || !last) continue;
      const frame = frameOf(boundary, first, last, end - from, context);
      found.set(first, [frame, ...(found.get(first) ?? [])]);
    }
  };
  for (const [i, { id }] of topics.entries()) {
    const now = around.get(id);
    const ended = open.findIndex(({ boundary }) => !now?.has(boundary));
    if (ended >= 0) closeDown(ended, i);
    for (const boundary of now ?? []) {
      if (open.length === mostFrames) break;
      if (!open.some((one) => one.boundary === boundary)) open.push({ boundary, from: i });
    }
  }
  closeDown(0, topics.length);
  return found;
}

const frameOf = (
  { title }: Boundary,
  first: Topic,
  last: Topic,
  items: number,
  context: ViewContext,
): Frame => ({
  title: shortened(title),
  items,
  ...(items > 1 && { range: rangeText(first, last, context) }),
});

/** In a range the titles only say which topics are meant. */
const longestInRange = 40;

const rangeText = (first: Topic, last: Topic, context: ViewContext): string =>
  [first, last].map((topic) => titleInRange(topic, context)).join(' … ');

export const titleInRange = (topic: Topic, context: ViewContext): string =>
  shortened(plainTitle(topic, context), longestInRange);
