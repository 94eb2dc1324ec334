import JSZip from 'jszip';

export interface WrittenPart {
  /** With `/`, without leading slash. */
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Written as it stands, not compressed: EPUB wants its `mimetype` so. */
  readonly stored?: true;
}

/** Zip entries cannot be older. */
export const zipEpoch = new Date('1980-01-01T00:00:00Z');

/**
 * Packs parts in the order given. The same parts and date give the same bytes, in every time zone.
 * @param date stamped on every part, in UTC, to two seconds; what is no date or too old becomes `zipEpoch`
 */
export function writeZip(parts: readonly WrittenPart[], date: Date): Promise<Uint8Array> {
  const zip = new JSZip();
  const stamp = date >= zipEpoch ? date : zipEpoch;
  for (const { name, content, stored } of parts) {
    const compression = stored ? 'STORE' : 'DEFLATE';
    zip.file(name, content, { date: stamp, createFolders: false, compression });
  }
  return zip.generateAsync({ type: 'uint8array', platform: 'DOS', compressionOptions: { level: 6 } });
}
