import { type Entry, type ZipOptions, zipOf } from '../../tests/container/zip-builder.js';
import { mutateBytes } from './byte-mutations.js';
import type { Random } from './random.js';

/** A zip in its parts, before it is written. */
export interface Parts {
  readonly entries: readonly Entry[];
  readonly options: ZipOptions;
}

type PartMutation = (parts: Parts, random: Random) => Parts;

const hostileNames = [
  '../x',
  '/content.json',
  '\\content.xml',
  'C:\\x',
  'a/../b',
  'a\0b',
  '',
  '/',
  '.',
  '__MACOSX/._Document.xml',
  '__proto__',
  'constructor',
  'content.json/',
  'x'.repeat(60_000),
  '図\u001b[2J.png',
  'CONTENT.JSON',
  'sub/content.xml',
  'sub/Document.xml',
  'Document.xml.zencr',
  'manifest.json',
  'META-INF/manifest.xml',
] as const;

const contentOf = ({ content = '' }: Entry): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : content;

const withEntry = (parts: Parts, at: number, ...entries: readonly Entry[]): Parts => ({
  ...parts,
  entries: parts.entries.toSpliced(at, 1, ...entries),
});

/** A mutation of one entry, chosen at random. */
const ofEntry =
  (change: (entry: Entry, random: Random, parts: Parts) => Entry | readonly Entry[]): PartMutation =>
  (parts, random) => {
    const at = random.below(parts.entries.length);
    const entry = parts.entries[at];
    if (!entry) return parts;
    const changed = change(entry, random, parts);
    return Array.isArray(changed) ? withEntry(parts, at, ...changed) : withEntry(parts, at, changed as Entry);
  };

const mutations = {
  rename: ofEntry((entry, random) => ({ ...entry, name: random.pick(hostileNames) })),
  renameInBytes: ofEntry((entry, random) => ({
    ...entry,
    name: mutateBytes(Buffer.from(entry.name), random).subarray(0, 60_000),
    flags: random.pick([0, 0x800]),
  })),
  nameTwice: ofEntry((entry, random, { entries }) => ({ ...entry, name: random.pick(entries).name })),
  differInLocalName: ofEntry((entry, random) => ({ ...entry, localName: random.pick(hostileNames) })),
  drop: ofEntry(() => []),
  double: ofEntry((entry) => [entry, { ...entry }]),
  lieAboutSize: ofEntry((entry, random) => ({
    ...entry,
    claimedSize: random.pick([0, 1, 0xffffffff, 0x7fffffff, contentOf(entry).length + 1]),
  })),
  lieAboutChecksum: ofEntry((entry, random) => ({ ...entry, crc: random.pick([0, 0xffffffff]) })),
  lieAboutMethod: ofEntry((entry, random) => ({
    ...entry,
    method: random.pick([0, 1, 8, 9, 12, 14, 93, 99, 0xffff]),
  })),
  flag: ofEntry((entry, random) => ({
    ...entry,
    flags: random.pick([1, 8, 0x20, 0x40, 0x800, 0x2000, 0xffff]),
  })),
  extra: ofEntry((entry, random) => ({
    ...entry,
    extra: random.pick([
      Buffer.from('MJHI'),
      Uint8Array.of(1, 0, 0xff, 0xff),
      Uint8Array.of(1, 0, 8, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff),
      Uint8Array.of(0x75, 0x70, 5, 0, 1, 0, 0, 0, 0),
      new Uint8Array(60_000),
      Uint8Array.of(0),
    ]),
  })),
  comment: (parts, random) => ({
    ...parts,
    options: {
      ...parts.options,
      comment: random.pick([
        '',
        'PK\u0005\u0006',
        '18.0.284',
        '\u001b[2J',
        'x'.repeat(65_535),
        'MindManager',
      ]),
    },
  }),
  prefix: (parts, random) => ({
    ...parts,
    options: { ...parts.options, prefix: random.pick(['PK', 'PK\u0003\u0004', '#!/bin/sh\n', '<x/>', '\0']) },
  }),
  lieAboutCount: (parts, random) => ({
    ...parts,
    options: { ...parts.options, claimedEntries: random.pick([0, 1, 0xffff, parts.entries.length + 1]) },
  }),
  zip64: (parts, random) => ({
    ...parts,
    options: { ...parts.options, zip64: new Uint8Array(random.pick([0, 0, 4, 28])) },
  }),
  reorder: (parts, random) => {
    const [from, to] = random.span(parts.entries.length);
    const { entries } = parts;
    return {
      ...parts,
      entries: [...entries.slice(from, to), ...entries.slice(0, from), ...entries.slice(to)],
    };
  },
  swapContents: (parts, random) => {
    const [a, b] = [random.below(parts.entries.length), random.below(parts.entries.length)];
    const [one, other] = [parts.entries[a], parts.entries[b]];
    if (!one || !other) return parts;
    const swapped = withEntry(parts, a, { ...other, name: one.name });
    return withEntry(swapped, b, { ...one, name: other.name });
  },
  nest: ofEntry((entry, _random, { entries, options }) => ({ ...entry, content: zipOf(entries, options) })),
  addZeros: (parts, random) => ({
    ...parts,
    entries: [...parts.entries, { name: random.pick(hostileNames), content: new Uint8Array(300_000) }],
  }),
  blank: ofEntry((entry) => ({ ...entry, content: '' })),
  damageContent: ofEntry((entry, random) => ({ ...entry, content: mutateBytes(contentOf(entry), random) })),
  addMany: (parts, random) => ({
    ...parts,
    entries: [
      ...parts.entries,
      ...Array.from({ length: 200 }, (_, i) => ({ name: `bin/${i}${random.pick(hostileNames)}`, method: 0 })),
    ],
  }),
} satisfies Record<string, PartMutation>;

export function mutateParts(parts: Parts, random: Random): Parts {
  if (parts.entries.length === 0) return parts;
  const name = random.pick(Object.keys(mutations) as (keyof typeof mutations)[]);
  return mutations[name](parts, random);
}
