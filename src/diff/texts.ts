/**
 * Two texts are the same when they read the same: spelling of characters (composed or not), kind and number
 * of white space and line endings do not count, since programs rewrite them on saving.
 */
export const sameText = (a: string | undefined, b: string | undefined): boolean =>
  a === b || plainText(a ?? '') === plainText(b ?? '');

/** A text as it is compared: on one line. */
export const plainText = (text: string): string =>
  NOT_PLAIN.test(text) ? text.normalize('NFC').replace(/\s+/gu, ' ').trim() : text;

/** Anything but single spaces between characters that have one spelling, Latin or Japanese, as in most texts. */
const NOT_PLAIN = /[^ !-~\u3001-\u3020\u3041-\u3096\u30a1-\u30ff\u4e00-\u9fff\uff01-\uff9d]| {2}|^ | $/;

/** Length in half-width characters: one of Japanese says about as much as two of English. */
export const textWeight = (text: string): number =>
  [...plainText(text)].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);
