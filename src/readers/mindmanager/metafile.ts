import { inflateSync } from 'node:zlib';

const magic = [0x4d, 0x4a, 0x5a];
const fields = { headerSize: 4, packedSize: 8, size: 12 } as const;

/**
 * Windows metafiles are stored deflated behind a header of MindManager's own: `MJZ` and a byte, then three
 * little-endian 32-bit numbers (header size 16, packed size, inflated size), then a zlib stream that holds a
 * placeable WMF. Observed on all 27 of them in the maps examined; documented nowhere.
 *
 * @returns the bytes as they are when they are no such file, undefined when they are one but damaged
 */
export function unpackMetafile(bytes: Uint8Array<ArrayBuffer>, maxBytes: number): Uint8Array | undefined {
  if (!magic.every((byte, at) => bytes[at] === byte)) return bytes;
  if (bytes.length < 16) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = view.getUint32(fields.headerSize, true);
  const end = start + view.getUint32(fields.packedSize, true);
  const size = view.getUint32(fields.size, true);
  if (size > maxBytes || start < 16 || end > bytes.length) return undefined;
  try {
    return inflateSync(bytes.subarray(start, end), { maxOutputLength: Math.max(1, size) });
  } catch {
    return undefined;
  }
}
