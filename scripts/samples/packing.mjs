import JSZip from 'jszip';

/**
 * @typedef {{ path: string, bytes: Uint8Array | string }} Part
 */

/**
 * Zip with the parts in the order given, every time stamp the same: equal parts, equal bytes.
 * The compressor is JSZip's own (plain JavaScript), so the bytes do not depend on Node's zlib either.
 * @param {readonly Part[]} parts
 * @param {{ date: Date, comment?: string }} options
 */
export const pack = (parts, { date, comment }) => {
  const zip = new JSZip();
  for (const { path, bytes } of parts)
    zip.file(path, bytes, { date, createFolders: false, binary: typeof bytes !== 'string' });
  return zip.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
    platform: 'DOS',
    ...(comment === undefined ? {} : { comment }),
  });
};
