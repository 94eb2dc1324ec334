/**
 * A point in time as the file wrote it. Files mix local time without zone, UTC without `Z`,
 * milliseconds and locale text, so the raw text stays and `kind` says what it is.
 */
export interface Stamp {
  readonly text: string;
  readonly kind: 'local' | 'utc' | 'free';
  /** ISO 8601: `2021-07-05T09:00:00` when local, with `Z` when utc. Absent for `free` text. */
  readonly iso?: string;
  /** Name of the person; never an e-mail address. */
  readonly by?: string;
}
