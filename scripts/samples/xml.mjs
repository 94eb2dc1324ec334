/** The few lines of XML writing that the sample maps need. */

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#xA;' };

/** @param {string} value text of an attribute; line breaks survive as character references */
export const escapeAttribute = (value) => value.replace(/[&<>"\n]/g, (sign) => entities[sign]);

/** @param {string} value text between tags */
export const text = (value) => value.replace(/[&<>]/g, (sign) => entities[sign]);

/**
 * One element. An attribute that is `undefined` is left out; so is content that is `undefined` or `''`.
 * @param {string} name
 * @param {Record<string, string | number | boolean | undefined>} attributes
 * @param {...(string | undefined | (string | undefined)[])} content markup, already escaped
 * @returns {string}
 */
export const el = (name, attributes = {}, ...content) => {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`)
    .join('');
  const inside = content
    .flat()
    .filter((part) => part !== undefined)
    .join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
};

/** An element with content, or nothing when there is none. */
export const wrap = (name, attributes, content) => {
  const inside = [content].flat().filter(Boolean).join('');
  return inside === '' ? undefined : el(name, attributes, inside);
};
