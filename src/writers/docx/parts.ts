import type { Limits } from '../../container/limits.js';
import { type PackedPart, type WrittenPart, writeZip, zipEpoch } from '../../container/write-zip.js';
import { openZip } from '../../container/zip.js';
import { isoInstant } from './instant.js';

/** Parts of a Word file by name, XML as text. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

/** Parts of a file that this program wrote. */
export async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const source = await openZip(bytes, unlimited);
  return new Map(
    source.names.map((name) => {
      const content = source.read(name);
      return [name, /\.(xml|rels)$/.test(name) ? decoder.decode(content) : content];
    }),
  );
}

/** The file is our own work of a moment ago. */
const unlimited: Limits = {
  entries: Number.POSITIVE_INFINITY,
  entryBytes: 2 ** 31 - 1,
  totalBytes: Number.POSITIVE_INFINITY,
  ratio: 2 ** 31,
  ratioFrom: 0,
  depth: 0,
};
const decoder = new TextDecoder();

/**
 * The file: parts in their order, with one date.
 * @param at ISO 8601 date or point in time. Undefined: the first that a zip can hold
 * @param compressed gives a part that was compressed before, by the name and content it has
 */
export function packed(
  parts: Parts,
  at: string | undefined,
  compressed: (name: string, content: string | Uint8Array) => PackedPart | undefined = () => undefined,
): Uint8Array {
  const entries = namesInOrder(parts).map((name) => {
    const content = parts.get(name) ?? '';
    return compressed(name, content) ?? partToPack(name, content);
  });
  return writeZip(entries, at === undefined ? zipEpoch : new Date(isoInstant(at)));
}

/** Pictures are compressed by themselves; bitmaps are not. */
const partToPack = (name: string, content: string | Uint8Array): WrittenPart =>
  /\.(png|jpg|gif)$/.test(name) ? { name, content, stored: true } : { name, content };

/** The content types first, as readers that stream expect them, the rest by name. */
function namesInOrder(parts: Parts): string[] {
  const first = '[Content_Types].xml';
  return [first, ...[...parts.keys()].filter((name) => name !== first).sort()];
}
