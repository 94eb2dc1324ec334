import { randomFrom } from './random.mjs';

/** Edits an outline in place, as an author would: new words in titles, branches moved, topics added and removed. */
export function edit(all, edits, seed = 2) {
  const random = randomFrom(seed);
  const parents = new Map(all.flatMap((one) => one.children.map((child) => [child, one])));
  for (let done = 0; done < edits; done += 1) {
    const topic = all[1 + random.below(all.length - 1)];
    const kind = random.below(4);
    if (kind === 0) topic.title = `${topic.title} ${random.below(1000)}`;
    else if (kind === 1) add(topic, random);
    else if (topic.children.length === 0) lift(topic, parents);
    if (kind === 3 && topic.children.length === 0) put(topic, all[random.below(all.length)], parents);
  }
}

function add(parent, random) {
  const title = `new ${random.below(1e6)}`;
  const copy = { ...parent, id: random.bytes(16), title, children: [], related: undefined, note: undefined };
  parent.children = [...parent.children, copy];
}

function lift(topic, parents) {
  const parent = parents.get(topic);
  if (parent) parent.children = parent.children.filter((child) => child !== topic);
  parents.delete(topic);
}

function put(topic, parent, parents) {
  if (parent === topic) return;
  parent.children = [topic, ...parent.children];
  parents.set(topic, parent);
}
