import { withoutCredentials } from '../model/credentials.js';
import type { CatalogueCode, Message } from './catalogue.js';

export type { Severity } from './catalogue.js';

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
export interface Diagnostic extends Message {
  readonly place: Place;
}

export const diagnostic = (
  code: CatalogueCode,
  place: Place = {},
  values: Readonly<Record<string, string | number>> = {},
): Diagnostic => ({ code, place, values: publicValues(values) });

/** Messages end in logs that many can read: addresses stand in them without passwords. */
const publicValues = (values: Diagnostic['values']): Diagnostic['values'] =>
  Object.values(values).some((value) => typeof value === 'string' && value.includes('://'))
    ? Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === 'string' ? withoutCredentials(value) : value,
        ]),
      )
    : values;
