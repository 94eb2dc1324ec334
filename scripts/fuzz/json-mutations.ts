import { type Kind, kinds, names, pieces } from './nasty-values.js';
import type { Random } from './random.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A list or an object, and which of its values is meant. */
interface Place {
  readonly of: Json[] | { [key: string]: Json };
  readonly key: string;
}

/** All places in a value, in order; an explicit stack, since mutations nest deep. */
function placesIn(value: Json): Place[] {
  const places: Place[] = [];
  const stack: Json[] = [value];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (typeof at !== 'object' || at === null) continue;
    for (const key of Object.keys(at)) {
      const place = { of: at, key };
      places.push(place);
      stack.push(valueAt(place));
    }
  }
  return places;
}

const valueAt = ({ of, key }: Place): Json => (Array.isArray(of) ? of[Number(key)] : of[key]) ?? null;

function put({ of, key }: Place, value: Json): void {
  if (Array.isArray(of)) of[Number(key)] = value;
  // Like JSON.parse, which makes a member of `__proto__` as of any other key.
  else Object.defineProperty(of, key, { value, enumerable: true, configurable: true, writable: true });
}

function drop({ of, key }: Place): void {
  if (Array.isArray(of)) of.splice(Number(key), 1);
  else delete of[key];
}

/** Source that JSON.stringify would not write, put in place of a marked string afterwards. */
const rawMark = 'raw source ';
const rawSources = [
  '1e999',
  '-1e999',
  '-0',
  '1e-999',
  '123456789012345678901234567890',
  '"\\ud800"',
  '"\\udc00x\\ud83d"',
  '"\\u0000\\u001b[2J\\b\\f"',
  '"\\u009b31m\\u007f"',
  '"\\u202e\\ufffe"',
  '{"a":1,"a":2}',
  '{"__proto__":{"title":"x"},"constructor":1}',
  `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
  `${'{"a":'.repeat(3_000)}0${'}'.repeat(3_000)}`,
  'nul',
  "'x'",
  '01',
  '"\\x"',
  '"\n"',
  ',',
  '',
] as const;

function nastyValue(random: Random): Json {
  switch (random.below(8)) {
    case 0:
      return random.pick([null, true, false, 0, -1, 1e300, 0.5]);
    case 1:
      return random.pick<Json>([[], {}, [[]], [null], { '': null }, [{}, {}], [1, 'x', null]]);
    case 2:
      return `${rawMark}${random.below(rawSources.length)}`;
    default:
      return random.pick(kinds[random.pick(Object.keys(kinds) as Kind[])]);
  }
}

type JsonMutation = (places: readonly Place[], random: Random) => void;

const mutations = {
  drop: (places, random) => drop(random.pick(places)),
  replace: (places, random) => put(random.pick(places), nastyValue(random)),
  /** What is text, number or list becomes something of the other kinds. */
  retype: (places, random) => {
    const place = random.pick(places);
    const value = valueAt(place);
    const types = [
      [value],
      { content: value },
      typeof value === 'object' ? 'object' : String(value),
      typeof value === 'object' ? 7 : Number(value),
      { 0: value, length: 1 },
    ];
    put(place, random.pick<Json>(types));
  },
  swap: (places, random) => {
    const [one, other] = [random.pick(places), random.pick(places)];
    const [a, b] = [copyOf(valueAt(one)), copyOf(valueAt(other))];
    put(one, b);
    put(other, a);
  },
  copy: (places, random) => put(random.pick(places), copyOf(valueAt(random.pick(places)))),
  add: (places, random) => {
    const { of } = random.pick(places);
    const source = random.pick(places);
    if (Array.isArray(of)) of.splice(random.below(of.length + 1), 0, copyOf(valueAt(source)));
    else put({ of, key: random.chance(0.5) ? source.key : random.pick(names) }, copyOf(valueAt(source)));
  },
  renameKey: (places, random) => {
    const place = random.pick(places);
    const value = valueAt(place);
    drop(place);
    put({ of: place.of, key: random.chance(0.5) ? random.pick(places).key : random.pick(names) }, value);
  },
  /** Ids that meet: duplicates, links to themselves, cycles. */
  shareId: (places, random) => {
    const ids = places.filter(({ key }) => /id$/i.test(key));
    if (ids.length > 0) put(random.pick(ids), copyOf(valueAt(random.pick(ids))));
  },
  many: (places, random) => {
    const lists = places.filter((place) => Array.isArray(valueAt(place)));
    if (lists.length === 0) return;
    const place = random.pick(lists);
    const list = valueAt(place) as Json[];
    const size = JSON.stringify(list).length + 1;
    const times = Math.min(random.pick([3, 10, 10, 100, 100, 2_000]), Math.floor(300_000 / size));
    put(place, Array.from({ length: Math.max(1, times) }, () => list).flat());
  },
  nest: (places, random) => {
    const place = random.pick(places);
    let value = copyOf(valueAt(place));
    if (JSON.stringify(value).length > 2_000) value = 'x';
    const topic = random.chance(0.7);
    for (let times = random.pick([3, 5, 5, 70, 70, 900, 2_500]); times > 0; times -= 1) {
      value = topic ? { id: 'n', title: 't', children: { attached: [value] } } : { [place.key]: value };
    }
    put(place, value);
  },
  hugeText: (places, random) => {
    const piece = random.pick([...pieces, '<b>', '<!--', '&#27;', '<a b=', '\\', ' a="']);
    put(random.pick(places), piece.repeat(random.pick([3, 50, 50, 30_000])));
  },
} satisfies Record<string, JsonMutation>;

const copyOf = (value: Json): Json => structuredClone(value);

/** JSON source after one change that knows its structure; source that is no JSON stays as it is. */
export function mutateJson(source: string, random: Random): string {
  let value: Json;
  try {
    value = JSON.parse(source) as Json;
  } catch {
    return source;
  }
  const places = placesIn(value);
  if (places.length === 0) return source;
  const name = random.pick(Object.keys(mutations) as (keyof typeof mutations)[]);
  mutations[name](places, random);
  try {
    return asSource(value, random);
  } catch (error) {
    // Nested too often to be written by JSON.stringify.
    if (error instanceof RangeError) return source;
    throw error;
  }
}

function asSource(value: Json, random: Random): string {
  const source = JSON.stringify(value).replace(
    /"raw source (\d+)"/g,
    (_, index: string) => rawSources[Number(index)] ?? '',
  );
  return random.chance(0.03)
    ? `${random.pick(['\ufeff', ' \n', '//x\n'])}${source}${random.pick(['', ',', '\0'])}`
    : source;
}
