import type { Random } from './random.js';

/** Bytes after one change. The bytes themselves stay as they are. */
type ByteMutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const joined = (...pieces: readonly Uint8Array[]): Uint8Array => Buffer.concat(pieces);

/** Changes single bytes in place; sizes and offsets live in them. */
const changeBytes: ByteMutation = (bytes, random) => {
  const copy = Uint8Array.from(bytes);
  for (let times = 1 + random.below(8); times > 0 && copy.length > 0; times -= 1) {
    const at = placeIn(copy, random);
    copy[at] = random.chance(0.5)
      ? (copy[at] ?? 0) ^ (1 << random.below(8))
      : random.pick([0, 1, 0x7f, 0x80, 0xff]);
  }
  return copy;
};

/** Anywhere, or near one of the ends, where zips keep what matters. */
function placeIn(bytes: Uint8Array, random: Random): number {
  const near = Math.min(bytes.length, 200);
  switch (random.below(3)) {
    case 0:
      return random.below(near);
    case 1:
      return bytes.length - 1 - random.below(near);
    default:
      return random.below(bytes.length);
  }
}

const mutations = {
  changeBytes,
  cutEnd: (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
  cutStart: (bytes, random) => bytes.subarray(random.below(Math.min(bytes.length, 64) + 1)),
  cutOut: (bytes, random) => {
    const [from, to] = random.span(bytes.length);
    return joined(bytes.subarray(0, from), bytes.subarray(random.chance(0.5) ? to : from + 1));
  },
  repeat: (bytes, random) => {
    const [from, to] = random.span(bytes.length);
    const piece = bytes.subarray(from, Math.min(to, from + 5_000));
    return joined(bytes.subarray(0, from), piece, piece, bytes.subarray(from));
  },
  moveApart: (bytes, random) => {
    const [from, to] = random.span(bytes.length);
    return joined(bytes.subarray(from, to), bytes.subarray(0, from), bytes.subarray(to));
  },
  insert: (bytes, random) => {
    const at = random.below(bytes.length + 1);
    const noise = Uint8Array.from({ length: 1 + random.below(20) }, () => random.below(256));
    return joined(bytes.subarray(0, at), noise, bytes.subarray(at));
  },
  /** What happens to a file that is sent as text. */
  textMode: (bytes, random) =>
    random.chance(0.5)
      ? Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
      : Buffer.from(Buffer.from(bytes).toString('utf8'), 'utf8'),
} satisfies Record<string, ByteMutation>;

export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  if (bytes.length === 0) return bytes;
  const name = random.pick(Object.keys(mutations) as (keyof typeof mutations)[]);
  return mutations[name](bytes, random);
}
