import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { Refusal } from './refusal.js';

/** Text of a part, and how many of its bytes could not be decoded (each shown as U+FFFD). */
export interface DecodedText {
  readonly text: string;
  readonly undecodable: number;
}

/**
 * Encoding of XML bytes: a byte order mark first, then the declaration, else UTF-8.
 * Real maps are UTF-8, a few with a mark; MindManager has an option for others.
 */
export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^[^<]*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  return declared && !/^utf-?16/i.test(declared) ? declared : 'utf-8';
}

/** U+0080 to U+009F as Windows-1252 has them; five of its bytes stand for themselves. */
const upperControls = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Windows-1252 that was decoded as Latin-1. Some releases of Node mix up the two, and whoever declares Latin-1 has
 * written Windows-1252, as the encoding standard knows.
 */
export const asWindows1252 = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (control) => upperControls[control.charCodeAt(0) - 0x80] ?? control);

/** A decoder for the bytes of a part. @throws Refusal for an encoding nobody knows */
export function decoderFor(bytes: Uint8Array, part: string): TextDecoder {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding);
  } catch {
    throw new Refusal('damaged-part', { part, detail: `encoding ${encoding}` });
  }
}

/** Whether decoding these bytes may put U+FFFD in place of what cannot be decoded. */
export const isLossy = (bytes: Uint8Array, decoder: TextDecoder): boolean =>
  decoder.encoding !== 'utf-8' || !isUtf8(bytes);

/** How many U+FFFD stand in a text. */
export const replacements = (text: string): number => text.split('\ufffd').length - 1;

/** Decodes UTF-8 (or what the byte order mark says), replacing what cannot be decoded. */
export function decodeText(bytes: Uint8Array, part: string): DecodedText {
  const decoder = decoderFor(bytes, part);
  const decoded = decoder.decode(bytes);
  const text = decoder.encoding === 'windows-1252' ? asWindows1252(decoded) : decoded;
  return { text, undecodable: isLossy(bytes, decoder) ? replacements(text) : 0 };
}

/** Characters no text of a map may hold, as in XML 1.0: C0 control characters but tab and line ends, U+FFFE, U+FFFF, lone surrogates. */
const unwanted =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text without those characters, or with something else in their place, and how many of them it held. */
export function cleanText(text: string, instead = ''): { readonly text: string; readonly removed: number } {
  let removed = 0;
  const clean = text.replace(unwanted, () => {
    removed += 1;
    return instead;
  });
  return { text: clean, removed };
}

/**
 * A copy of a text that stays. What the XML tokenizer hands out are slices of the text it reads; a single title
 * kept would keep a quarter of a megabyte of XML in memory. Adding and cutting a character makes V8 copy.
 */
export const own = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));
