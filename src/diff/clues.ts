import type { Fingerprints } from './fingerprint.js';
import type { IdTrust } from './id-trust.js';
import type { Pairing } from './pairing.js';

/** What the matchers by content go by. */
export interface Clues {
  readonly topics: Pairing;
  readonly prints: Fingerprints;
  readonly trust: IdTrust;
}
