import { describe, expect, it } from 'vitest';
import { calendarDay, isTimeZone, wallTime } from '../../src/model/calendar.js';

describe('the day of a time', () => {
  it.each([
    ['2026-03-20T15:30:00Z', 'Asia/Tokyo', '2026-03-21'],
    ['2026-03-20T14:59:59Z', 'Asia/Tokyo', '2026-03-20'],
    ['2026-03-20T03:00:00Z', 'America/New_York', '2026-03-19'],
    ['2026-03-20T18:20:00Z', 'Asia/Kathmandu', '2026-03-21'],
    ['2026-03-20T18:10:00Z', 'Asia/Kathmandu', '2026-03-20'],
    ['2026-03-20T15:30:00+00:00', 'Asia/Tokyo', '2026-03-21'],
    ['2026-03-20T15:30:00Z', undefined, '2026-03-20'],
    // Written by somebody's clock, not an instant.
    ['2026-03-20T23:30:00', 'Asia/Tokyo', '2026-03-20'],
    ['2026-03-20', 'America/New_York', '2026-03-20'],
    ['2026', 'Asia/Tokyo', '2026'],
  ])('%s is in %s on %s', (time, zone, day) => {
    expect(calendarDay(time, zone)).toBe(day);
  });

  it('follows summer time', () => {
    expect(wallTime('2026-01-10T12:00:00Z', 'Europe/Berlin')).toBe('2026-01-10T13:00:00');
    expect(wallTime('2026-07-10T12:00:00Z', 'Europe/Berlin')).toBe('2026-07-10T14:00:00');
  });

  it('follows the hour on the day on which clocks change', () => {
    const times = ['00:59', '01:00', '23:59'].map((time) =>
      wallTime(`2026-03-29T${time}:00Z`, 'Europe/Berlin'),
    );
    expect(times).toEqual(['2026-03-29T01:59:00', '2026-03-29T03:00:00', '2026-03-30T01:59:00']);
  });

  it('knows the names of zones', () => {
    expect(['Asia/Tokyo', 'UTC', 'Tokyo'].map(isTimeZone)).toEqual([true, true, false]);
  });
});
