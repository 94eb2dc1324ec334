import { crc32, deflateRawSync } from 'node:zlib';

/** An entry as a hostile program may write it: every field can lie. */
export interface Entry {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  /** 0 stored, 8 deflated (default); others are unknown to us. */
  readonly method?: number;
  /** General purpose flags: 1 encrypted, 0x800 UTF-8 names. */
  readonly flags?: number;
  readonly crc?: number;
  readonly claimedSize?: number;
  /** Extra field of both headers, as it stands. */
  readonly extra?: Uint8Array;
  /** Name in the local header, where it differs. */
  readonly localName?: string;
}

export interface ZipOptions {
  readonly comment?: string;
  /** Bytes before the first entry. */
  readonly prefix?: string;
  /** Number of entries the end of the directory claims. */
  readonly claimedEntries?: number;
  /** Writes a zip64 end record, with this extensible part behind it. */
  readonly zip64?: Uint8Array;
}

const raw = (text: string | Uint8Array): Uint8Array => (typeof text === 'string' ? Buffer.from(text) : text);

const fields = (...pairs: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer => {
  const bytes = Buffer.alloc(pairs.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of pairs) {
    bytes.writeUIntLE(value, at, size);
    at += size;
  }
  return bytes;
};

/** Writes a zip byte by byte, so that tests can break any rule. */
export function zipOf(entries: readonly Entry[], options: ZipOptions = {}): Buffer {
  const prefix = Buffer.from(options.prefix ?? '');
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = localOf(entry);
    locals.push(local);
    centrals.push(centralOf(entry, offset));
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const count = options.claimedEntries ?? entries.length;
  const end = endOf(count, directory.length, offset, options);
  return Buffer.concat([prefix, ...locals, directory, ...end]);
}

const packed = new WeakMap<Entry, Uint8Array>();

function packedOf(entry: Entry): Uint8Array {
  const known = packed.get(entry);
  if (known) return known;
  const content = raw(entry.content ?? '');
  const bytes = entry.method === 0 ? content : deflateRawSync(content);
  packed.set(entry, bytes);
  return bytes;
}

/** The fields that both headers share. */
function shared(entry: Entry, name: Uint8Array): Buffer {
  const content = raw(entry.content ?? '');
  return Buffer.concat([
    fields([2, 20], [2, entry.flags ?? 0], [2, entry.method ?? 8], [2, 0], [2, 0x21]),
    fields(
      [4, entry.crc ?? crc32(content)],
      [4, packedOf(entry).length],
      [4, entry.claimedSize ?? content.length],
    ),
    fields([2, name.length], [2, entry.extra?.length ?? 0]),
  ]);
}

function localOf(entry: Entry): Buffer {
  const name = raw(entry.localName ?? entry.name);
  const extra = entry.extra ?? new Uint8Array();
  return Buffer.concat([Buffer.from('PK\x03\x04'), shared(entry, name), name, extra, packedOf(entry)]);
}

function centralOf(entry: Entry, offset: number): Buffer {
  const name = raw(entry.name);
  const extra = entry.extra ?? new Uint8Array();
  const tail = fields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
  return Buffer.concat([Buffer.from('PK\x01\x02'), fields([2, 20]), shared(entry, name), tail, name, extra]);
}

function endOf(count: number, size: number, offset: number, { comment, zip64 }: ZipOptions): Buffer[] {
  const words = Buffer.from(comment ?? '');
  const start = Buffer.from('PK\x05\x06');
  if (!zip64) {
    const numbers = fields([2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, words.length]);
    return [start, numbers, words];
  }
  const wide = (value: number) => fields([4, value], [4, 0]);
  const record = [
    wide(44 + zip64.length),
    fields([2, 45], [2, 45], [4, 0], [4, 0]),
    wide(count),
    wide(count),
  ];
  const locator = [Buffer.from('PK\x06\x07'), fields([4, 0]), wide(offset + size), fields([4, 1])];
  const numbers = fields([2, 0], [2, 0], [2, 0xffff], [2, 0xffff], [4, 0xffffffff], [4, 0xffffffff]);
  const record64 = [Buffer.from('PK\x06\x06'), ...record, wide(size), wide(offset), Buffer.from(zip64)];
  return [...record64, ...locator, start, numbers, fields([2, words.length]), words];
}
