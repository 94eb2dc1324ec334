import type { CatalogueCode } from './catalogue.js';

/** How bad it is: `error` a map could not be used; `warning` something was lost or is suspicious; `info` worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** Where a person finds it. */
export interface Place {
  /** Path of the map as the user gave it, with `/`. Absent: not about one file. */
  readonly file?: string;
  readonly sheet?: string;
  /** Titles from the root down to the topic. */
  readonly path?: readonly string[];
  readonly topicId?: string;
}

/** One thing to tell people. Text comes from the catalogue, so it exists in every language. */
export interface Diagnostic {
  readonly code: CatalogueCode;
  readonly place: Place;
  /** Values the message speaks of. */
  readonly values: Readonly<Record<string, string | number>>;
}

export const diagnostic = (
  code: CatalogueCode,
  place: Place = {},
  values: Readonly<Record<string, string | number>> = {},
): Diagnostic => ({ code, place, values });
