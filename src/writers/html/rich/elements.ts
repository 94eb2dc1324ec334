/** How the elements of a note are understood. Whatever is not listed is left out and its content kept. */

export type Shape =
  | 'paragraph'
  | 'heading'
  | 'list'
  | 'item'
  | 'table'
  | 'row'
  | 'cell'
  | 'box'
  | 'preformatted'
  | 'rule';

/** Elements that make blocks. */
export const blockShapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ...[
    'p',
    'div',
    'section',
    'article',
    'header',
    'footer',
    'center',
    'body',
    'html',
    'main',
    'address',
    'dt',
    'dd',
  ].map((name) => [name, 'paragraph'] as const),
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, 'heading'] as const),
  ['ul', 'list'],
  ['ol', 'list'],
  ['li', 'item'],
  ['table', 'table'],
  ['tr', 'row'],
  ['td', 'cell'],
  ['th', 'cell'],
  ['blockquote', 'box'],
  ['pre', 'preformatted'],
  ['hr', 'rule'],
]);

/** Elements that mark text, under the name we give them. */
export const textMarks: ReadonlyMap<string, string> = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'em'],
  ['em', 'em'],
  ['cite', 'em'],
  ['u', 'u'],
  ['ins', 'u'],
  ['s', 's'],
  ['strike', 's'],
  ['del', 's'],
  ['sub', 'sub'],
  ['sup', 'sup'],
  ['code', 'code'],
  ['tt', 'code'],
  ['kbd', 'code'],
]);

/** Elements whose text is no text for people. */
export const silent: ReadonlySet<string> = new Set([
  ...['script', 'style', 'template', 'title', 'head', 'iframe', 'object', 'embed', 'noscript', 'svg', 'math'],
  ...['input', 'textarea', 'select', 'link', 'meta', 'base', 'frame', 'frameset', 'applet', 'audio', 'video'],
]);

/** Deeper than any editor nests; what lies below is kept as text. */
export const deepestNote = 32;
