/** Languages that messages exist in. */
export type Lang = 'ja' | 'en';

/** How bad it is: `error` a map could not be used; `warning` something was lost or is suspicious; `info` worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** One message in one language. */
export interface Text {
  /** What was found. `{name}` is replaced by the diagnostic's value of that name. */
  readonly says: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** One message in every language. */
export interface Entry {
  readonly severity: Severity;
  readonly ja: Text;
  readonly en: Text;
}
