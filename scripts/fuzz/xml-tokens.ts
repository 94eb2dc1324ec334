/** A piece of XML source. Joined in order, the pieces are the source again. */
export interface Token {
  /** `open` includes what closes itself. */
  readonly kind: 'open' | 'close' | 'alone' | 'text' | 'other';
  readonly source: string;
}

const pieces = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<\/[^>]*>|<[^!?/][^>]*>|[^<]+|</g;

export const tokensOf = (xml: string): Token[] =>
  [...xml.matchAll(pieces)].map(([source]) => ({ kind: kindOf(source), source }));

function kindOf(source: string): Token['kind'] {
  if (!source.startsWith('<')) return 'text';
  if (/^<[!?]/.test(source) || source === '<') return 'other';
  if (source.startsWith('</')) return 'close';
  return source.endsWith('/>') ? 'alone' : 'open';
}

export const sourceOf = (tokens: readonly Token[]): string => tokens.map(({ source }) => source).join('');

/** Where the element that begins here ends, exclusive; one further where nothing closes it. */
export function endOf(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.kind !== 'open') return from + 1;
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const kind = tokens[at]?.kind;
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return from + 1;
}

export interface Attribute {
  readonly name: string;
  readonly value: string;
}

const attribute = /([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

export const nameOf = (tag: string): string => /^<\/?([^\s/>]*)/.exec(tag)?.[1] ?? '';

export const attributesOf = (tag: string): Attribute[] =>
  [...tag.matchAll(attribute)].map(([, name = '', double, single]) => ({
    name,
    value: double ?? single ?? '',
  }));

/** A tag with these attributes; their values are source, not text. */
export const tagOf = (name: string, attributes: readonly Attribute[], alone: boolean): string =>
  `<${name}${attributes.map((one) => ` ${one.name}="${one.value.replaceAll('"', '&quot;')}"`).join('')}${alone ? '/>' : '>'}`;
