import { createHash } from 'node:crypto';

/**
 * Ids that look like the programs' own and depend on nothing but a seed: a document code plus either an
 * explicit key or the path of titles. Give a topic a `key` before retitling or moving it, and its id stays.
 */

const digest = (seed) => createHash('sha256').update(`handbook:${seed}`).digest();

/** 16 bytes in base64, as MindManager writes `OId`. */
export const oid = (seed) => digest(seed).subarray(0, 16).toString('base64');

/** The same 16 bytes as a Windows GUID (first three fields little-endian), as links to other maps spell it. */
export const guid = (seed) => {
  const b = digest(seed).subarray(0, 16);
  const order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];
  const hex = order.map((index) => (b[index] ?? 0).toString(16).padStart(2, '0')).join('');
  return hex.toUpperCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/** 26 characters `[0-9a-v]`, as XMind 3 – 8 write ids. */
export const xmindId = (seed) => {
  let bits = BigInt(`0x${digest(seed).subarray(0, 16).toString('hex')}`);
  let out = '';
  for (let index = 0; index < 26; index++) {
    out = (bits & 31n).toString(32) + out;
    bits >>= 5n;
  }
  return out;
};

/** 26 hexadecimal characters, as XMind 2020 and later write the ids of sheets and first topics. */
export const xmindHexId = (seed) => digest(seed).subarray(0, 13).toString('hex');

/** SHA-256 of bytes, the file name of an XMind resource. */
export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** A whole number below `limit` that depends on the seed alone. */
export const spread = (seed, limit) => digest(`spread:${seed}`).readUInt32BE(0) % limit;
