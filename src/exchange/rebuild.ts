import type { Topic } from '../model/workbook.js';

/** What hangs on a topic, already rebuilt. */
export type Branches = Pick<Topic, 'callouts' | 'children' | 'summaries'>;

/** Where a topic stood. */
export interface Around {
  /** Absent: the topic is the top of its tree. */
  readonly parent?: Topic;
  readonly grandparent?: Topic;
}

/**
 * A tree made anew from its leaves up, with an explicit list instead of recursion.
 * @param convert one topic, with what hangs on it already converted
 */
export function rebuild(
  top: Topic,
  convert: (topic: Topic, branches: Branches, around: Around) => Topic,
): Topic {
  const order: { readonly topic: Topic; readonly around: Around }[] = [{ topic: top, around: {} }];
  for (const { topic, around } of order) {
    const below: Around = around.parent ? { parent: topic, grandparent: around.parent } : { parent: topic };
    for (const list of [topic.callouts, topic.children, topic.summaries]) {
      for (const child of list) order.push({ topic: child, around: below });
    }
  }
  const done = new Map<Topic, Topic>();
  const rebuilt = (list: readonly Topic[]) => list.map((topic) => done.get(topic) ?? topic);
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const next = order[at];
    if (!next) continue;
    const { callouts, children, summaries } = next.topic;
    const branches = {
      callouts: rebuilt(callouts),
      children: rebuilt(children),
      summaries: rebuilt(summaries),
    };
    done.set(next.topic, convert(next.topic, branches, next.around));
  }
  return done.get(top) ?? top;
}
