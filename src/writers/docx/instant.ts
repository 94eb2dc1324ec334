import { zipEpoch } from '../../container/write-zip.js';

/** A point in time in UTC to the second; the zip epoch for what is no date. */
export function isoInstant(at: string): string {
  const time = Date.parse(/\d{2}:\d{2}/.test(at) && !/(Z|[+-]\d{2}:?\d{2})$/i.test(at) ? `${at}Z` : at);
  const instant = (Number.isNaN(time) ? zipEpoch : new Date(time)).toISOString();
  return `${instant.slice(0, 19)}Z`;
}
