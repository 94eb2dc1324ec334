import { Buffer } from 'node:buffer';
import { crc32, deflateRawSync } from 'node:zlib';

export interface WrittenPart {
  /** With `/`, without leading slash. */
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Written as it stands, not compressed: EPUB wants its `mimetype` so. */
  readonly stored?: true;
}

/** A part as it stands in a zip, without its date. Compressed once, it may go into many files. */
export interface PackedPart {
  readonly name: string;
  readonly method: typeof stored | typeof deflated;
  readonly crc: number;
  /** Bytes before they were compressed. */
  readonly size: number;
  readonly packed: Uint8Array;
}

/** Zip entries cannot be older. */
export const zipEpoch = new Date('1980-01-01T00:00:00Z');

/** Compression methods, as zip numbers them. */
const stored = 0;
const deflated = 8;

/** Compresses a part for `writeZip`. */
export function packPart({ name, content, stored: asItStands }: WrittenPart): PackedPart {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const method = asItStands ? stored : deflated;
  const packed = asItStands ? bytes : deflateRawSync(bytes);
  return { name, method, crc: crc32(bytes), size: bytes.length, packed };
}

/**
 * Packs parts in the order given (APPNOTE.TXT 6.3.10, without zip64: 65,535 parts, 4 GB). The same parts and date give
 * the same bytes, in every time zone; another version of zlib may compress them differently.
 * @param date stamped on every part, in UTC, to two seconds; what is no date or too old becomes `zipEpoch`
 */
export function writeZip(parts: readonly (WrittenPart | PackedPart)[], date: Date): Uint8Array {
  const stamp = dosTime(date >= zipEpoch ? date : zipEpoch);
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const entry = 'packed' in part ? part : packPart(part);
    const name = Buffer.from(entry.name);
    const fields = fieldsOf(entry, name, stamp);
    directory.push(directoryHeader(fields, offset), name);
    files.push(localHeader(fields), name, entry.packed);
    offset += 30 + name.length + entry.packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([...files, ...directory, endOfDirectory(parts.length, size, offset)]);
}

/** Date and time as MS-DOS counts them, in one number. */
const dosTime = (date: Date): number =>
  ((date.getUTCFullYear() - 1980) * 2 ** 25 +
    ((date.getUTCMonth() + 1) << 21) +
    (date.getUTCDate() << 16) +
    (date.getUTCHours() << 11) +
    (date.getUTCMinutes() << 5) +
    (date.getUTCSeconds() >> 1)) >>>
  0;

/** Deflate needs version 2.0 of a reader. */
const version = 20;
/** The name is UTF-8; said only where it is not ASCII, as old readers expect. */
const utf8Name = 0x0800;

/** What both headers of an entry say about it, 26 bytes: from the version needed to the length of what comes after the name. */
function fieldsOf({ name, method, crc, packed, size }: PackedPart, nameBytes: Buffer, stamp: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(version, 0);
  fields.writeUInt16LE(nameBytes.length === name.length ? 0 : utf8Name, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt32LE(stamp, 6);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(nameBytes.length, 22);
  return fields;
}

function localHeader(fields: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  fields.copy(header, 4);
  return header;
}

/** No comment, first disk, no attributes. */
function directoryHeader(fields: Buffer, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(version, 4);
  fields.copy(header, 6);
  header.writeUInt32LE(offset, 42);
  return header;
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
