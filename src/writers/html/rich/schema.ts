import type { Schema } from 'hast-util-sanitize';

/**
 * What a note may hold on a page, to the letter. The notes are rebuilt from parts we know (`rebuild.ts`); this is the
 * second lock, which holds even where the rebuilding errs.
 */
export const noteSchema: Schema = {
  tagNames: [
    ...['p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'dl', 'dt', 'dd', 'figure'],
    ...['div', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['strong', 'em', 'u', 's', 'sub', 'sup', 'code', 'span', 'br', 'a', 'img'],
  ],
  attributes: {
    a: ['href', ['rel', 'external']],
    img: ['src', 'alt', 'width', 'height', ['loading', 'lazy'], ['decoding', 'async']],
    span: ['lang', ['className', /^c-[0-9a-f]{6}$/, 'missing']],
    code: [['className', 'address']],
    td: ['colSpan'],
    ol: ['start', ['type', '1', 'a', 'A', 'i', 'I']],
    p: [['className', 'note-heading']],
    div: [['className', 'scroll']],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: [] },
  strip: ['script', 'style', 'template', 'title', 'iframe', 'object', 'noscript', 'svg', 'math'],
  clobber: ['id', 'name'],
  clobberPrefix: 'note-',
};
