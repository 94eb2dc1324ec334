import { Refusal } from '../../container/refusal.js';
import { cleanText, decodeText } from '../../container/text.js';

/** A JSON part as plain values. */
export interface ParsedJson {
  readonly value: unknown;
  /** Characters that XML forbids or that could not be decoded, removed or replaced, as `parseXml` does. */
  readonly forbidden: number;
}

/** @throws Refusal `damaged-part` */
export function parseJson(bytes: Uint8Array, part: string): ParsedJson {
  const { text, undecodable } = decodeText(bytes, part);
  const { text: clean, removed } = rare.test(text) ? cleanJson(text) : { text, removed: 0 };
  try {
    return { value: JSON.parse(clean), forbidden: undecodable + removed };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new Refusal('damaged-part', { part, detail: cleanText(detail).text.slice(0, 100) });
  }
}

/**
 * Whether a text may hold what `cleanJson` removes; told apart because no real file does. The last part tells an
 * escape from the end of a path: `C:\\files` in JSON source holds no `\f`.
 */
const rare = /[\u007f-\u009f\ufffe\uffff]|\\(?:[bf]|u[0df])(?<=(?<!\\)(?:\\\\)*\\(?:[bf]|u[0df]))/i;
/** Every escape at once, so that none begins inside another; a pair of surrogates is one. */
const escapes =
  /[\u007f-\u009f\ufffe\uffff]|\\(?:ud[89ab][\da-f]{2}\\ud[c-f][\da-f]{2}|u[\da-f]{4}|[\s\S])/gi;

/**
 * Takes out of JSON source what `cleanText` takes out of text. On the source this is one pass, keys included;
 * control characters in their raw form need no care, since JSON forbids them.
 */
function cleanJson(source: string): { readonly text: string; readonly removed: number } {
  let removed = 0;
  const text = source.replace(escapes, (found: string) => {
    if (isWanted(found)) return found;
    removed += 1;
    return '';
  });
  return { text, removed };
}

/** @param found a character, an escape, or the escapes of a pair */
function isWanted(found: string): boolean {
  if (found.length === 2) return found !== '\\b' && found !== '\\f';
  if (found.length !== 6) return found.length > 2;
  const unit = Number.parseInt(found.slice(2), 16);
  return cleanText(String.fromCharCode(unit)).removed === 0;
}
