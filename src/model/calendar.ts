/** An instant: a time with `Z` or an offset. Anything else is a day or local time as somebody wrote it. */
const INSTANT = /T.*(?:Z|[+-]\d\d:?\d\d)$/;

/**
 * The day of an ISO 8601 date or time, `2026-03-20`: of an instant by the calendar of a time zone, of local time as
 * written.
 *
 * @param timeZone IANA name, `Asia/Tokyo`. Absent: UTC.
 */
export const calendarDay = (time: string, timeZone?: string): string => wallTime(time, timeZone).slice(0, 10);

/** The same with the time of day, as clocks there show it: `2026-03-20T09:00:00`. */
export function wallTime(time: string, timeZone?: string): string {
  const ms = INSTANT.test(time) ? Date.parse(time) : Number.NaN;
  if (Number.isNaN(ms)) return time;
  return new Date(ms + offsetAt(ms, timeZone) * MINUTE).toISOString().slice(0, 19);
}

/** True for the name of a time zone that this system knows. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const MINUTE = 60_000;
/** Clocks change at quarters of an hour only. */
const QUARTER = 15 * MINUTE;
const DAY = 1440 * MINUTE;
const QUARTERS = DAY / QUARTER;
/** Days of a zone that are kept, some 27 years. */
const KEPT = 10_000;

/** Minutes that the clocks of a zone are ahead of UTC. */
function offsetAt(ms: number, timeZone: string | undefined): number {
  if (timeZone === undefined || timeZone === 'UTC') return 0;
  const day = Math.floor(ms / DAY);
  const offsets = offsetsOn(day, zone(timeZone));
  return offsets[Math.floor(ms / QUARTER) - day * QUARTERS] ?? offsets[0];
}

/** The offset that holds all day, or that of every quarter of an hour when clocks change. */
type Offsets = readonly [number, ...number[]];

function offsetsOn(day: number, { format, days }: Zone): Offsets {
  const known = days.get(day);
  if (known) return known;
  const at = (quarter: number): number => offsetIn(format.formatToParts(day * DAY + quarter * QUARTER));
  const first = at(0);
  const isSteady = at(QUARTERS - 1) === first;
  const offsets: Offsets = [
    first,
    ...(isSteady ? [] : Array.from({ length: QUARTERS - 1 }, (_, i) => at(i + 1))),
  ];
  if (days.size === KEPT) days.clear();
  days.set(day, offsets);
  return offsets;
}

function offsetIn(parts: readonly Intl.DateTimeFormatPart[]): number {
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d{1,2}):?(\d{2})?/.exec(name) ?? [];
  const offset = Number(hours) * 60 + Number(minutes);
  return sign === '-' ? -offset : offset;
}

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** By day since 1970, in UTC. */
  readonly days: Map<number, Offsets>;
}

/** What is known of time zones: it grows with the days of a calendar, not with the topics that were saved on them. */
const zones = new Map<string, Zone>();

function zone(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const made = { format, days: new Map<number, Offsets>() };
  zones.set(timeZone, made);
  return made;
}
