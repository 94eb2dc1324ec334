import fc from 'fast-check';
import {
  type Sheet,
  sheetId,
  type Topic,
  type TopicKind,
  topicId,
  type Workbook,
} from '../../src/model/workbook.js';

/** A map that tests can edit; `workbookOf` turns it into the real thing. */
export interface Plant {
  id: string;
  title: string;
  kind: TopicKind;
  note: string;
  markers: string[];
  /** Pick of the topic that this one links to; −1: none. */
  link: number;
  callouts: Plant[];
  children: Plant[];
  summaries: Plant[];
}
export interface Bed {
  id: string;
  title: string;
  root: Plant;
  floating: Plant[];
  /** Picks of topics: ends of a relationship, or the content of a boundary. */
  lines: { id: string; from: number; to: number; framed: boolean; title: string }[];
}
export interface Garden {
  beds: Bed[];
  /** Ids given so far. */
  named: number;
}

const lists = ['callouts', 'children', 'summaries'] as const;
const kinds = { callouts: 'callout', children: 'attached', summaries: 'summary' } as const;

const words = [
  'Plan',
  'Note',
  '概要',
  '予算の見直し',
  'Opening hours of the library',
  'x',
  '',
  'Plan B',
  'Q3',
];
const word = fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 12 }));

const seed = fc.record({
  title: word,
  note: fc.oneof({ weight: 4, arbitrary: fc.constant('') }, { weight: 1, arbitrary: word }),
  markers: fc.array(fc.constantFrom('flag-red', 'star-blue', 'priority-1'), { maxLength: 2 }),
  link: fc.oneof({ weight: 6, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat(99) }),
  /** Which earlier topic it hangs from, counted back: small numbers grow deep maps, large ones wide. */
  up: fc.nat(12),
  list: fc.oneof({ weight: 8, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.nat(2) }),
  floats: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});
type Seed = typeof seed extends fc.Arbitrary<infer S> ? S : never;

const line = fc.record({ from: fc.nat(99), to: fc.nat(99), framed: fc.boolean(), title: word });

export const garden: fc.Arbitrary<Garden> = fc
  .array(
    fc.record({
      title: word,
      seeds: fc.array(seed, { maxLength: 25 }),
      lines: fc.array(line, { maxLength: 3 }),
    }),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((plans) => {
    const grown: Garden = { beds: [], named: 0 };
    for (const plan of plans) grown.beds.push(grow(grown, plan.title, plan.seeds, plan.lines));
    return grown;
  });

function grow(
  grown: Garden,
  title: string,
  seeds: readonly Seed[],
  lines: readonly Omit<Bed['lines'][0], 'id'>[],
): Bed {
  const root = plant(grown, { title, note: '', markers: [], link: -1 }, 'root');
  const bed: Bed = { id: name(grown), title, root, floating: [], lines: [] };
  const all = [root];
  for (const one of seeds) {
    const list = lists[one.list] ?? 'children';
    const parent = all[Math.max(0, all.length - 1 - one.up)] ?? root;
    const child = plant(grown, one, one.floats ? 'floating' : kinds[list]);
    (one.floats ? bed.floating : parent[list]).push(child);
    all.push(child);
  }
  bed.lines = lines.map((one) => ({ ...one, id: name(grown) }));
  return bed;
}

const name = (grown: Garden): string => {
  grown.named += 1;
  return `n${grown.named}`;
};

export const plant = (
  grown: Garden,
  from: Pick<Plant, 'title' | 'note' | 'markers' | 'link'>,
  kind: TopicKind,
): Plant => ({
  id: name(grown),
  title: from.title,
  note: from.note,
  markers: [...from.markers],
  link: from.link,
  kind,
  callouts: [],
  children: [],
  summaries: [],
});

const edit = fc.record({
  what: fc.constantFrom(
    ...(['add', 'remove', 'retitle', 'move', 'move', 'shuffle', 'mark', 'note', 'float', 'promote'] as const),
    ...([
      'new sheet',
      'drop sheet',
      'move sheet',
      'title sheet',
      'draw line',
      'drop line',
      'new ids',
    ] as const),
  ),
  on: fc.nat(199),
  to: fc.nat(199),
  list: fc.nat(2),
  index: fc.nat(9),
  title: word,
});
export type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

export const edits = fc.array(edit, { maxLength: 12 });

/** The same garden after some work in it. */
export function tended(before: Garden, work: readonly Edit[], newIds: boolean): Garden {
  const after = structuredClone(before);
  for (const one of work) if (one.what !== 'new ids' || newIds) tend(after, one);
  return after;
}

function tend(grown: Garden, one: Edit): void {
  const bed = grown.beds[one.on % grown.beds.length];
  const all = plantsOf(grown);
  const target = all[one.on % all.length];
  const list = lists[one.list] ?? 'children';
  if (!bed || !target) return;
  const into = (): Plant[] => (all[one.to % all.length] ?? target)[list];
  const place = (home: Plant[], what: Plant): void =>
    void home.splice(one.index % (home.length + 1), 0, what);
  switch (one.what) {
    case 'add':
      place(into(), plant(grown, { title: one.title, note: '', markers: [], link: -1 }, kinds[list]));
      return;
    case 'remove':
      lift(grown, target);
      return;
    case 'retitle':
      target.title = one.title;
      return;
    case 'mark':
      target.markers = target.markers.includes('flag-green') ? [] : ['flag-green', ...target.markers];
      return;
    case 'note':
      target.note = one.title;
      return;
    case 'move': {
      if (within(target).includes(all[one.to % all.length] ?? target) || !lift(grown, target)) return;
      target.kind = kinds[list];
      place(into(), target);
      return;
    }
    case 'float':
      if (!lift(grown, target)) return;
      target.kind = one.index % 2 ? 'floating' : 'sticky';
      place(bed.floating, target);
      return;
    case 'shuffle':
      target.children.reverse();
      return;
    case 'promote': {
      const crown = plant(grown, { title: one.title, note: '', markers: [], link: -1 }, 'root');
      bed.root.kind = 'attached';
      crown.children.push(bed.root);
      bed.root = crown;
      return;
    }
    case 'new sheet':
      grown.beds.splice(one.to % (grown.beds.length + 1), 0, grow(grown, one.title, [], []));
      return;
    case 'drop sheet':
      if (grown.beds.length > 1) grown.beds.splice(grown.beds.indexOf(bed), 1);
      return;
    case 'move sheet':
      grown.beds.push(...grown.beds.splice(grown.beds.indexOf(bed), 1));
      return;
    case 'title sheet':
      bed.title = one.title;
      return;
    case 'draw line':
      bed.lines.push({ id: name(grown), from: one.on, to: one.to, framed: one.list === 0, title: one.title });
      return;
    case 'drop line':
      bed.lines.splice(one.index, 1);
      return;
    case 'new ids':
      for (const every of one.index % 2 ? within(target) : all) every.id = name(grown);
  }
}

const plantsOf = (grown: Garden): Plant[] =>
  grown.beds.flatMap(({ root, floating }) => [root, ...floating].flatMap(within));
const within = (top: Plant): Plant[] => [top, ...lists.flatMap((list) => top[list].flatMap(within))];

/** Takes a topic out of its list; roots stay. */
function lift(grown: Garden, target: Plant): boolean {
  const homes = [
    ...grown.beds.map(({ floating }) => floating),
    ...plantsOf(grown).flatMap((one) => lists.map((list) => one[list])),
  ];
  const home = homes.find((some) => some.includes(target));
  home?.splice(home.indexOf(target), 1);
  return home !== undefined;
}

export function workbookOf(grown: Garden): Workbook {
  const all = plantsOf(grown);
  const pick = (index: number): string => all[index % all.length]?.id ?? '';
  return {
    type: 'workbook',
    format: 'xmind',
    variant: 'zip+json',
    program: { name: 'XMind' },
    document: {},
    sheets: grown.beds.map((bed) => sheetOf(bed, pick)),
    resources: [],
    unread: [],
  };
}

const sheetOf = (bed: Bed, pick: (index: number) => string): Sheet => ({
  type: 'sheet',
  id: sheetId(bed.id),
  title: bed.title,
  root: topicOf(bed.root, pick),
  floating: bed.floating.map((one) => topicOf(one, pick)),
  relationships: bed.lines
    .filter(({ framed }) => !framed)
    .map(({ id, title, from, to }) => ({ id, title, from: pick(from), to: pick(to), direction: 'forward' })),
  boundaries: bed.lines
    .filter(({ framed }) => framed)
    .map(({ id, title, from, to }) => ({
      id,
      title,
      topics: [...new Set([pick(from), pick(to)])].map(topicId),
    })),
  markerSets: [],
  background: [],
});

const topicOf = (one: Plant, pick: (index: number) => string): Topic => ({
  type: 'topic',
  id: topicId(one.id),
  kind: one.kind,
  title: one.title,
  notes: one.note === '' ? null : { plain: one.note },
  links:
    one.link < 0 ? [] : [{ kind: 'topic', href: `#${pick(one.link)}`, topicId: topicId(pick(one.link)) }],
  markers: one.markers.map((id) => ({ id, group: 'flag', vendorId: id })),
  labels: [],
  task: null,
  children: one.children.map((child) => topicOf(child, pick)),
  callouts: one.callouts.map((child) => topicOf(child, pick)),
  summaries: one.summaries.map((child) => summaryOf(child, one, pick)),
});

/** Summaries cover the first child of their parent, where it has one. */
const summaryOf = (one: Plant, parent: Plant, pick: (index: number) => string): Topic => ({
  ...topicOf(one, pick),
  ...(parent.children[0] && { covers: [topicId(parent.children[0].id)] }),
});
