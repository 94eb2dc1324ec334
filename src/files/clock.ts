import type { Environment } from './git-process.js';

/** `SOURCE_DATE_EPOCH` is set to something that is no time. */
export class ClockError extends Error {
  constructor(
    /** As it is set. */
    readonly given: string,
  ) {
    super(`SOURCE_DATE_EPOCH is not a number of seconds: ${given}`);
    this.name = 'ClockError';
  }
}

/** The last second of the year 9999: later years have no date of four digits. */
const latest = 253_402_300_799;

/**
 * Now, in UTC: `2026-11-18T09:30:00.000Z`. Whatever says today, an age or a stamp takes it from here, so that
 * `SOURCE_DATE_EPOCH` (seconds since 1970) stands in for the clock as it does for other programs whose output is
 * compared. Unset or empty: the clock of this computer.
 *
 * @throws ClockError
 */
export function now({ SOURCE_DATE_EPOCH: epoch = '' }: Environment): string {
  if (epoch === '') return new Date().toISOString();
  if (!/^\d+$/.test(epoch) || Number(epoch) > latest) throw new ClockError(epoch);
  return new Date(Number(epoch) * 1000).toISOString();
}

/**
 * Milliseconds since 1970 by the clock of this computer, whatever `SOURCE_DATE_EPOCH` says: for how long an answer from
 * the web holds. Under a time that stands still, a link would never be asked for again.
 */
export const systemTime = (): number => Date.now();

/** The time zone of this computer, `Asia/Tokyo`: the environment's `TZ`, else what the system is set to. */
export const systemTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
