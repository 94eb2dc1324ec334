import { own } from '../../container/text.js';
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
  const text = own(String(time));
  const iso = isoOf(ms);
  return by && !by.includes('@') ? { text, kind: 'utc', iso, by: own(by) } : { text, kind: 'utc', iso };
}

/** Stamps of one file. Topics saved one after the other at the same moment by the same person share one object. */
export class Stamps {
  private time = '';
  private by: string | undefined;
  private stamp: Stamp | undefined;

  of(time: string, by: string | undefined): Stamp | undefined {
    if (time === this.time && by === this.by) return this.stamp;
    this.time = time;
    this.by = by;
    this.stamp = stampOf(time, by);
    return this.stamp;
  }
}
