import { own } from '../../container/text.js';
import type { XmlElement } from '../../container/xml.js';
import type { Stamp } from '../../model/workbook.js';
import { plainLines } from '../plain-lines.js';
import { none } from '../topic-draft.js';

export { none, own };

/** `filled` for text that stays in the tree. */
export function kept(element: XmlElement | undefined, name: string): string | undefined {
  const text = filled(element, name);
  return text === undefined ? undefined : own(plainLines(text));
}

/** An attribute that is there and not empty. */
export const filled = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.attributes[name] || undefined;

/** Numbers are written `10.` (Windows) or `10.000000` (Mac), even where only integers make sense. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const text = filled(element, name);
  const value = text === undefined ? Number.NaN : Number.parseFloat(text);
  return Number.isFinite(value) ? value : undefined;
}

/** `xsd:boolean`; undefined when absent. */
export function flagOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const text = filled(element, name);
  return text === undefined ? undefined : text === 'true' || text === '1';
}

/** `urn:mindjet:FlagRed` → `FlagRed`. */
export const urnName = (urn: string): string => urn.slice(urn.lastIndexOf(':') + 1);

/** Colours are AARRGGBB. Absent: none given, or fully transparent, which is how MindManager writes "no fill". */
export function colourOf(element: XmlElement | undefined, name: string): string | undefined {
  const parts = /^([\da-f]{2})([\da-f]{6})$/i.exec(filled(element, name) ?? '');
  return parts?.[2] && parts[1] !== '00' ? `#${parts[2].toLowerCase()}` : undefined;
}

const isoPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/** A stamp of a known kind; `free` when the text is no date. The zone is never guessed from this machine. */
export function stampOf(written: string | undefined, kind: 'local' | 'utc', by?: string): Stamp | undefined {
  if (!written) return undefined;
  const text = own(written);
  const person = personOf(by);
  const iso = isoPattern.exec(text)?.[0];
  const when: Stamp = iso ? { text, kind, iso: kind === 'utc' ? `${iso}Z` : iso } : { text, kind: 'free' };
  return person ? { ...when, by: person } : when;
}

/** A name of a person; an e-mail address in its place is personal data and left out. */
export const personOf = (name: string | undefined): string | undefined =>
  name && !name.includes('@') ? own(name) : undefined;

/** Millimetres → CSS pixels (1/96 inch), to a hundredth. */
export const pixels = (millimetres: number): number => Math.round((millimetres * 9600) / 25.4) / 100;
