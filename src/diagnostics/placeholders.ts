import type { Entry, Text } from './entry.js';

/** The names in braces in a text: `'{shown} of {total} rows'` has `'shown' | 'total'`. */
type Placeholders<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type NamesIn<T extends Text> = Placeholders<T['says'] | T['remedy']>;

/** Names that the values of a message must have: all that its text and remedy speak of, in any language. */
export type NamesOf<E extends Entry> = NamesIn<E['ja'] | E['en']>;

/** The compiler prints this type where one language leaves out what the other speaks of. */
type Complete<Own extends Text, Other extends Text> = [Exclude<NamesIn<Other>, NamesIn<Own>>] extends [never]
  ? Text
  : `this language leaves out {${Exclude<NamesIn<Other>, NamesIn<Own>>}}`;

type InBothLanguages<Entries extends Record<string, Entry>> = {
  readonly [Code in keyof Entries]: {
    readonly ja: Complete<Entries[Code]['ja'], Entries[Code]['en']>;
    readonly en: Complete<Entries[Code]['en'], Entries[Code]['ja']>;
  };
};

/** Declares messages by code. Does not compile where the languages of one speak of different values. */
export const messages = <const Entries extends Record<string, Entry>>(
  entries: Entries & InBothLanguages<Entries>,
): Entries => entries;
