import { withoutCredentials } from '../model/credentials.js';
import type { CatalogueCode, Message, Values, ValuesArgument, ValuesOf } from './catalogue.js';

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

/** @param at the place, then the values that the message's text asks for; both may be left out where it asks for none */
export function diagnostic<Code extends CatalogueCode>(
  code: Code,
  ...at: ValuesArgument<Code> extends [] ? [place?: Place] : [place: Place, values: ValuesOf<Code>]
): Diagnostic;
export function diagnostic(code: CatalogueCode, place: Place = {}, values: Values = {}): Diagnostic {
  return diagnosticOf({ code, values }, place);
}

/** A message that something else made (what refused a file, say), at its place. */
export const diagnosticOf = ({ code, values }: Message, place: Place): Diagnostic => ({
  code,
  place,
  values: publicValues(values),
});

/** Messages end in logs that many can read: addresses stand in them without passwords. */
const publicValues = (values: Values): Values =>
  Object.values(values).some((value) => typeof value === 'string' && value.includes('://'))
    ? Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === 'string' ? withoutCredentials(value) : value,
        ]),
      )
    : values;
