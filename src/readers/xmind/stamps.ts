import { own } from '../../container/text.js';
import type { Stamp } from '../../model/workbook.js';
import { numberOf } from './values.js';

/** Milliseconds since 1970 that a `Date` can hold. */
const latest = 8.64e15;

const dayLength = 86_400_000;

/**
 * UTC time of day to the second: XMind's milliseconds since 1970 name an instant.
 *
 * @param dates those of the file. Absent: this is the only time that is asked for
 */
export function isoOf(ms: number, dates = new Dates()): string {
  const day = Math.floor(ms / dayLength);
  const seconds = Math.floor((ms - day * dayLength) / 1000);
  const iso = `${dates.of(day)}${timesOfDay[Math.floor(seconds / 60)]}${secondsOfMinute[seconds % 60]}`;
  // Looking at a character joins the pieces, which would otherwise be kept beside each other for every topic.
  iso.charCodeAt(0);
  return iso;
}

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);
const timesOfDay = Array.from({ length: 1440 }, (_, i) => `${two(Math.floor(i / 60))}:${two(i % 60)}:`);
const secondsOfMinute = Array.from({ length: 60 }, (_, i) => `${two(i)}Z`);

/** `2022-01-21T` by day since 1970: the topics of a map were saved on few days, and `Date` is slow to write them. */
class Dates {
  private readonly written = new Map<number, string>();

  of(day: number): string {
    const known = this.written.get(day);
    if (known !== undefined) return known;
    const date = new Date(day * dayLength).toISOString().slice(0, -13);
    this.written.set(day, date);
    return date;
  }
}

/** Undefined: no time, or none that exists. `by` is the OS user name XMind wrote; an e-mail address is left out. */
export function stampOf(time: unknown, by?: string, dates?: Dates): Stamp | undefined {
  const ms = numberOf(time);
  if (ms === undefined || ms <= 0 || ms > latest) return undefined;
  const text = own(String(time));
  const iso = isoOf(ms, dates);
  return by && !by.includes('@') ? { text, kind: 'utc', iso, by: own(by) } : { text, kind: 'utc', iso };
}

/** Stamps of one file. Topics saved one after the other at the same moment by the same person share one object. */
export class Stamps {
  private readonly dates = new Dates();
  private time = '';
  private by: string | undefined;
  private stamp: Stamp | undefined;

  of(time: string, by: string | undefined): Stamp | undefined {
    if (time === this.time && by === this.by) return this.stamp;
    this.time = time;
    this.by = by;
    this.stamp = stampOf(time, by, this.dates);
    return this.stamp;
  }
}
