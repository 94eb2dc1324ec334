/**
 * Limits for untrusted input, checked while inflating and parsing, not afterwards.
 * Measured on some 1,600 real maps: the largest is 2.2 MB of XML, no entry compresses better than 100:1,
 * nesting ends at 22 topics. The limits leave a factor of a hundred.
 */
export interface Limits {
  /** Entries in a zip. */
  readonly entries: number;
  /** Inflated bytes of one entry. */
  readonly entryBytes: number;
  /** Inflated bytes of all entries read from one file. */
  readonly totalBytes: number;
  /** Inflated : packed size of one entry, enforced once it is over `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Nested XML elements, or JSON topics. */
  readonly depth: number;
}

export const defaultLimits: Limits = {
  entries: 10_000,
  entryBytes: 256 * 2 ** 20,
  totalBytes: 2 ** 30,
  ratio: 200,
  ratioFrom: 2 ** 20,
  depth: 2_000,
};
