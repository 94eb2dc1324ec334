/** Characters that XML 1.0 forbids, lone halves of surrogate pairs included. */
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text without the characters that no program takes. */
export const plainText = (text: string): string => text.replace(forbidden, '');

/** Text between tags; what XML forbids is left out. */
export const xmlText = (text: string): string =>
  plainText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** ` name="value"` for every value that is there; line breaks and tabs survive attribute normalisation. */
export const xmlAttributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${attributeText(String(value))}"`]))
    .join('');

const attributeText = (value: string): string =>
  xmlText(value)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (space) => `&#x${space.charCodeAt(0).toString(16)};`);
