import { hashOf } from '../../container/hash.js';
import type { Workbook } from '../../model/workbook.js';

/** XMind's own ids: 26 lower-case letters and digits. */
const length = 26;

/**
 * Ids in a written map. Those of XMind stay. Any other is a function of the id in the source alone, so that a
 * later save of the same map keeps them, and links between maps written by themselves still meet.
 */
export const idsFor = ({ format }: Workbook): ((id: string) => string) =>
  format === 'xmind' ? (id) => id : stableId;

export function stableId(id: string): string {
  const hash = hashOf(new TextEncoder().encode(id));
  return BigInt(`0x${hash}`).toString(36).padStart(length, '0').slice(-length);
}
