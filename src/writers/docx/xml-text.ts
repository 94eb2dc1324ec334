/** Characters XML 1.0 forbids, lone surrogates included: Word refuses a file that holds one. */
const forbidden =
  /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Nearly no text holds a character that is forbidden, half of one, or a line end other than `\n`. */
const uncommon = /[\u0000-\u0008\u000b-\u001f\u0085\u2028\u2029\ud800-\udfff\ufffe\uffff]/;

/** The text with everything removed that XML cannot carry; line ends become `\n`. */
export function xmlText(text: string): string {
  if (!uncommon.test(text)) return text;
  return text.replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n').replace(forbidden, '');
}

/** The same on one line, for names and attributes. */
export const xmlLine = (text: string): string => xmlText(text).replace(/\s+/g, ' ').trim();

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML element content or attribute value. */
export const escapeXml = (text: string): string =>
  xmlText(text).replace(/[&<>"]/g, (character) => escapes[character] ?? '');
