import { Buffer } from 'node:buffer';
import { Refusal } from './refusal.js';

const centralHeader = 0x02014b50;
const endOfDirectory = Buffer.from('PK\x05\x06', 'latin1');
const endOfDirectory64 = Buffer.from('PK\x06\x06', 'latin1');

/**
 * Counts the entries that stand in a zip's directory, whatever its end claims, before jszip makes an object of
 * each; two of one name count twice. 0: no directory was found, jszip will say why.
 * @throws Refusal for a directory that would keep jszip busy for ever
 */
export function countEntries(zip: Uint8Array): number {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = bytes.lastIndexOf(endOfDirectory);
  if (end < 0 || end + 22 > bytes.length) return 0;
  const { at, size } = isZip64(bytes, end)
    ? endRecord64(bytes)
    : { at: end, size: bytes.readUInt32LE(end + 12) };
  return countHeaders(bytes, at - size);
}

const isZip64 = (bytes: Buffer, end: number): boolean =>
  [4, 6, 8, 10].some((field) => bytes.readUInt16LE(end + field) === 0xffff) ||
  [12, 16].some((field) => bytes.readUInt32LE(end + field) === 0xffffffff);

interface EndRecord {
  /** Offset of the record; the directory ends here. */
  readonly at: number;
  /** Bytes of the directory. */
  readonly size: number;
}

/**
 * The zip64 record. No program needs its extensible part, and in jszip 3.10.2 a negative length there makes an
 * endless loop, so such a zip is refused.
 */
function endRecord64(bytes: Buffer): EndRecord {
  let at = -1;
  for (let each = bytes.indexOf(endOfDirectory64); each >= 0; ) {
    const extended = each + 56 > bytes.length || bytes.readBigUInt64LE(each + 4) !== 44n;
    if (extended) throw new Refusal('damaged-zip', { detail: 'zip64' });
    at = each;
    each = bytes.indexOf(endOfDirectory64, each + 4);
  }
  if (at < 0) throw new Refusal('damaged-zip', { detail: 'zip64' });
  return { at, size: Number(bytes.readBigUInt64LE(at + 40)) };
}

function countHeaders(bytes: Buffer, start: number): number {
  let count = 0;
  for (let at = start; at >= 0 && at + 46 <= bytes.length; count += 1) {
    if (bytes.readUInt32LE(at) !== centralHeader) break;
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return count;
}
