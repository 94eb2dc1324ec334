import { createHash } from 'node:crypto';
import { type ContentHash, contentHash } from '../model/workbook.js';

/** The identity of some bytes: SHA-256, lower-case hexadecimal. */
export const hashOf = (bytes: Uint8Array): ContentHash =>
  contentHash(createHash('sha256').update(bytes).digest('hex'));
