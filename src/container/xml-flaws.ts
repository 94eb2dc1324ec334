/** What XML text held that XML does not allow, counted. */
export interface Flaws {
  /** Characters that XML forbids, removed, or bytes that could not be decoded, shown as U+FFFD. */
  readonly forbidden: number;
  /** `&` that begins no reference, kept as it stands. */
  readonly ampersands: number;
}

/*
 * The parser must not meet what is not allowed, and only the parser knows where it stands. So stand-ins go in and are
 * settled when they come out: noncharacters, which no text is to be interchanged with. A text that holds both one of
 * these and a flaw loses it like any forbidden character, and that is told.
 */
const removed = '\ufdd0';
const lineBreak = '\ufdd1';
const ampersand = '\ufdd2';
const standIns = /[\ufdd0-\ufdd2]/;
const settled = /[\ufdd0-\ufdd2]|\ufffd/g;

/** Characters that XML 1.0 forbids (lone surrogates do not survive decoding). C1 control characters are allowed. */
const forbidden = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff';
const forbiddenCharacter = new RegExp(`[${forbidden}]`);
const allowedPoint = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]$/u;
/** An `&` but for the references that every file is full of. */
const unusualAmpersand = /&(?!(?:amp|lt|gt|quot|apos|nbsp);|#(?:x(?:[9ADad]|2[\da-fA-F])|9|1[03]|3[49]);)/;
const suspicious = new RegExp(
  `[${forbidden}]|&(?!(?:amp|lt|gt|quot|apos|nbsp);)(?:#(?:x([\\da-fA-F]+)|(\\d+));)?`,
  'g',
);

/** A reference that the end of a chunk may have cut. */
export const cutReference = /&[#\w]{0,12}$/;

/** Whether a text may hold a flaw; told apart because most texts do not. */
export const mayBeFlawed = (text: string): boolean =>
  forbiddenCharacter.test(text) || unusualAmpersand.test(text);

/** XML with stand-ins for what the parser would stumble over. Vertical tab and form feed break the line. */
export const withStandIns = (xml: string): string =>
  xml.replace(suspicious, (found: string, hex?: string, decimal?: string) => {
    if (found === '&') return ampersand;
    const point = found.length === 1 ? found.charCodeAt(0) : pointOf(hex, decimal);
    if (point === 0x0b || point === 0x0c) return lineBreak;
    return found.length > 1 && isAllowed(point) ? found : removed;
  });

const pointOf = (hex: string | undefined, decimal: string | undefined): number =>
  hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);

const isAllowed = (point: number): boolean =>
  point <= 0x10ffff && allowedPoint.test(String.fromCodePoint(point));

/** Characters before the first tag or behind the last, where not even a stand-in may be. */
export const withoutForbidden = (text: string): string => text.replace(new RegExp(`[${forbidden}]`, 'g'), '');

/** The flaws met, and the text as it is to be read. */
export interface Settled extends Flaws {
  readonly text: string;
}

/**
 * A text that came out of the parser.
 * @param lossy U+FFFD stands for bytes that could not be decoded
 * @param verbatim the text is a CDATA section, in which every `&` is at its place
 */
export function settle(text: string, lossy: boolean, verbatim: boolean): Settled | undefined {
  if (!standIns.test(text) && !(lossy && text.includes('\ufffd'))) return undefined;
  const flaws = { forbidden: 0, ampersands: 0 };
  const clean = text.replace(settled, (found) => {
    if (found === lineBreak) return '\n';
    if (found === ampersand) {
      if (!verbatim) flaws.ampersands += 1;
      return '&';
    }
    if (found === removed || lossy) flaws.forbidden += 1;
    return found === removed ? '' : found;
  });
  return { text: clean, ...flaws };
}
