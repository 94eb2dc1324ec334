import { describe, expect, it } from 'vitest';
import { ClockError, now, systemTime } from '../../src/files/clock.js';

describe('the clock', () => {
  it.each([
    ['0', '1970-01-01T00:00:00.000Z'],
    ['1768867200', '2026-01-20T00:00:00.000Z'],
    ['253402300799', '9999-12-31T23:59:59.000Z'],
  ])('says the time that SOURCE_DATE_EPOCH gives: %s', (epoch, time) => {
    expect(now({ SOURCE_DATE_EPOCH: epoch })).toBe(time);
  });

  it.each([{}, { SOURCE_DATE_EPOCH: '' }])(
    'is that of the computer where none is given: %o',
    (environment) => {
      const before = systemTime();
      const time = Date.parse(now(environment));
      expect(time).toBeGreaterThanOrEqual(before);
      expect(time).toBeLessThanOrEqual(systemTime());
    },
  );

  it.each(['yesterday', '2026-01-20', '-1', '1.5', '1e9', ' 5', '0x10', '253402300800', '9'.repeat(400)])(
    'refuses what is no number of seconds: %s',
    (epoch) => {
      expect(() => now({ SOURCE_DATE_EPOCH: epoch })).toThrow(new ClockError(epoch));
    },
  );
});
