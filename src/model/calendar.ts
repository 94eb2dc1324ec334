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
/** Clocks change at quarters of an hour only, so that one look serves many topics that were saved together. */
const QUARTER = 15 * MINUTE;
const KEPT = 50_000;

/** Minutes that the clocks of a zone are ahead of UTC. */
function offsetAt(ms: number, timeZone: string | undefined): number {
  if (timeZone === undefined || timeZone === 'UTC') return 0;
  const { format, known } = zone(timeZone);
  const quarter = Math.floor(ms / QUARTER);
  const found = known.get(quarter);
  if (found !== undefined) return found;
  const offset = offsetIn(format.formatToParts(quarter * QUARTER));
  if (known.size === KEPT) known.clear();
  known.set(quarter, offset);
  return offset;
}

function offsetIn(parts: readonly Intl.DateTimeFormatPart[]): number {
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d{1,2}):?(\d{2})?/.exec(name) ?? [];
  const offset = Number(hours) * 60 + Number(minutes);
  return sign === '-' ? -offset : offset;
}

interface Zone {
  readonly format: Intl.DateTimeFormat;
  readonly known: Map<number, number>;
}

const zones = new Map<string, Zone>();

function zone(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const made = { format, known: new Map<number, number>() };
  zones.set(timeZone, made);
  return made;
}
