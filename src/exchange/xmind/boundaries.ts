import { addTo } from '../../model/add-to.js';
import { oncePer } from '../../model/once-per.js';
import { visitSheet } from '../../model/walk.js';
import type { Sheet, Topic, TopicId } from '../../model/workbook.js';

/** Where a topic stands among its siblings. */
export interface Spot {
  readonly parent: Topic;
  /** Among the parent's children, from 0. */
  readonly index: number;
}

/** Every topic of a sheet: its spot among the children of another, or undefined where it is no such child. */
export const spotsIn = oncePer((sheet: Sheet): ReadonlyMap<TopicId, Spot | undefined> => {
  const spots = new Map<TopicId, Spot | undefined>();
  for (const { topic } of visitSheet(sheet)) {
    if (!spots.has(topic.id)) spots.set(topic.id, undefined);
    for (const [index, child] of topic.children.entries()) spots.set(child.id, { parent: topic, index });
  }
  return spots;
});

/** Where each child of a topic stands among them, from 0. */
export const placesBelow = oncePer(
  ({ children }: Topic): ReadonlyMap<TopicId, number> => new Map(children.map(({ id }, at) => [id, at])),
);

/** Topics in stretches that XMind can frame: neighbours under one parent, or a topic that is nobody's child. */
export function stretchesOf(topics: readonly TopicId[], sheet: Sheet): TopicId[][] {
  if (topics.length === 0) return [[]];
  const spots = spotsIn(sheet);
  const lone = topics.filter((id) => spots.has(id) && !spots.get(id)).map((id) => [id]);
  const placed = topics.flatMap((id) => {
    const spot = spots.get(id);
    return spot ? [{ id, ...spot }] : [];
  });
  return [...stretched(placed), ...lone];
}

function stretched(placed: readonly (Spot & { readonly id: TopicId })[]): TopicId[][] {
  const byParent = new Map<Topic, (Spot & { readonly id: TopicId })[]>();
  for (const one of placed) addTo(byParent, one.parent, one);
  return [...byParent.values()].flatMap((siblings) => {
    const stretches: TopicId[][] = [];
    let last = -2;
    for (const { id, index } of siblings.toSorted((a, b) => a.index - b.index)) {
      if (index === last) continue;
      if (index === last + 1) stretches.at(-1)?.push(id);
      else stretches.push([id]);
      last = index;
    }
    return stretches;
  });
}
