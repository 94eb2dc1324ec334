import type { Stamp } from '../../model/workbook.js';
import { numberOf } from './values.js';

/** Milliseconds since 1970 that a `Date` can hold. */
const latest = 8.64e15;

/** UTC time of day to the second: XMind's milliseconds since 1970 name an instant. */
export const isoOf = (ms: number): string => `${new Date(ms).toISOString().slice(0, -5)}Z`;

/** Undefined: no time, or none that exists. `by` is the OS user name XMind wrote; an e-mail address is left out. */
export function stampOf(time: unknown, by?: string): Stamp | undefined {
  const ms = numberOf(time);
  if (ms === undefined || ms <= 0 || ms > latest) return undefined;
  const stamp = { text: String(time), kind: 'utc', iso: isoOf(ms) } as const;
  return by && !by.includes('@') ? { ...stamp, by } : stamp;
}

/** Stamps of one file. Many topics were saved at the same moment by the same person and share one object. */
export class Stamps {
  private readonly known = new Map<string, Stamp | undefined>();

  of(time: string, by: string | undefined): Stamp | undefined {
    const key = by === undefined ? time : `${time} ${by}`;
    const known = this.known.get(key);
    if (known) return known;
    const stamp = stampOf(time, by);
    this.known.set(key, stamp);
    return stamp;
  }
}
