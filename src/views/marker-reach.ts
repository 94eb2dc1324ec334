import { oncePer } from '../model/once-per.js';
import type { Marker, Topic, TopicId } from '../model/workbook.js';
import type { FurnitureKind } from '../semantics/meaning.js';
import type { MapEntry } from './library.js';

/**
 * A marker that sits on nearly every topic of a branch says something about the branch. It is shown where the branch
 * begins, and where a topic is without it; between them it would only be noise.
 */
export interface ShownMarker {
  readonly marker: Marker;
  /** `below`: the topics below have it too. `ends`: this topic, unlike those around it, is without it. */
  readonly reach?: 'below' | 'ends';
}

/** Share of the topics below that have the marker, from which on it belongs to the branch. */
const nearlyAll = 0.8;
/** Branches of fewer topics show every marker. */
const smallBranch = 4;

/** What each topic shows, by its id; topics that are not here show their own markers. */
export const shownMarkers = oncePer((map: MapEntry): ReadonlyMap<TopicId, readonly ShownMarker[]> => {
  const shown = new Map<TopicId, readonly ShownMarker[]>();
  const { furniture } = map.meaning;
  const apart = new Set(furniture.filter(({ kind }) => serving.has(kind)).map(({ topicId }) => topicId));
  for (const sheet of map.workbook.sheets) new BranchMarkers(sheet.root).collect(shown, apart);
  return shown;
});

/** What the markers say about the content is not said about these, and a legend shows each marker it explains. */
const serving: ReadonlySet<FurnitureKind> = new Set(['history', 'legend', 'links']);

/** Markers in force at a place, by id. */
type Force = ReadonlyMap<string, Marker>;
const none: Force = new Map();

/** The tree of one root: branches alone, since callouts and summaries are beside the flow. */
class BranchMarkers {
  /** Topics in reading order. */
  private readonly order: Topic[] = [];
  /** Place of each topic's last descendant. */
  private readonly last: number[] = [];
  /** Places of the topics that have a marker, ascending. */
  private readonly places = new Map<string, number[]>();

  constructor(root: Topic) {
    const above: number[] = [];
    const stack: { readonly topic: Topic; readonly parent: number }[] = [{ topic: root, parent: -1 }];
    for (let next = stack.pop(); next; next = stack.pop()) {
      const at = this.order.push(next.topic) - 1;
      above.push(next.parent);
      this.last.push(at);
      for (const id of new Set(next.topic.markers.map((marker) => marker.id))) this.note(id, at);
      for (const topic of next.topic.children.toReversed()) stack.push({ topic, parent: at });
    }
    for (let at = this.order.length - 1; at > 0; at -= 1) {
      const parent = above[at] ?? 0;
      this.last[parent] = Math.max(this.last[parent] ?? 0, this.last[at] ?? 0);
    }
  }

  private note(id: string, at: number): void {
    const places = this.places.get(id);
    if (places) places.push(at);
    else this.places.set(id, [at]);
  }

  collect(shown: Map<TopicId, readonly ShownMarker[]>, apart: ReadonlySet<TopicId>): void {
    // What is in force behind a topic's last descendant: that of its parent.
    const outer: { readonly until: number; readonly force: Force }[] = [];
    let force = none;
    for (const [at, topic] of this.order.entries()) {
      while (outer.length > 0 && at > (outer.at(-1)?.until ?? 0)) force = outer.pop()?.force ?? none;
      const last = this.last[at] ?? at;
      if (apart.has(topic.id)) {
        outer.push({ until: last, force });
        force = none;
        continue;
      }
      if (topic.markers.length === 0 && force.size === 0) continue;
      const here = this.shownAt(at, topic, force);
      shown.set(topic.id, here);
      if (last > at && here.some(({ reach }) => reach)) {
        outer.push({ until: last, force });
        force = changed(force, here);
      }
    }
  }

  private shownAt(at: number, topic: Topic, force: Force): ShownMarker[] {
    const own = new Set(topic.markers.map(({ id }) => id));
    const fresh = topic.markers.filter(({ id }) => !force.has(id));
    return [
      ...fresh.map(
        (marker): ShownMarker => (this.reachesBelow(at, marker.id) ? { marker, reach: 'below' } : { marker }),
      ),
      ...[...force.values()]
        .filter(({ id }) => !own.has(id))
        .map((marker): ShownMarker => ({ marker, reach: 'ends' })),
    ];
  }

  private reachesBelow(at: number, id: string): boolean {
    const last = this.last[at] ?? at;
    if (last - at < smallBranch) return false;
    const places = this.places.get(id) ?? [];
    const have = firstAbove(places, last) - firstAbove(places, at);
    return have >= nearlyAll * (last - at);
  }
}

function changed(force: Force, here: readonly ShownMarker[]): Force {
  const result = new Map(force);
  for (const { marker, reach } of here) {
    if (reach === 'below') result.set(marker.id, marker);
    if (reach === 'ends') result.delete(marker.id);
  }
  return result;
}

/** How many of these ascending numbers are not above `limit`. */
function firstAbove(numbers: readonly number[], limit: number): number {
  let from = 0;
  let to = numbers.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] ?? 0) <= limit) from = middle + 1;
    else to = middle;
  }
  return from;
}
