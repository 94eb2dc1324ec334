import process from 'node:process';

/** `SOURCE_DATE_EPOCH` stands in for the clock, as it does for other programs whose output is compared. ISO 8601. */
export function clock(): string {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH);
  return (epoch > 0 ? new Date(epoch * 1000) : new Date()).toISOString();
}
