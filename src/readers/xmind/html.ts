import { dictionary } from '../../model/dictionary.js';
import type { RichNode } from '../../model/workbook.js';
import { htmlCharacter } from '../html-fragment.js';
import { element, richDepth, text } from './rich-text.js';

/** `img@src` of a note → the address the tree uses. Undefined: the picture is missing. */
export type ImageAddress = (src: string) => string | undefined;

/**
 * The HTML XMind serialises from its note editor (`realHTML`). It is the output of a browser, so five entities
 * and quoted attributes are all there is; anything else is taken as text. Its own elements (`xmind-autolink`) have a
 * hyphen in their name and are what they hold. Untrusted: nothing is judged here.
 */
export function parseNoteHtml(html: string, imageAddress: ImageAddress): readonly RichNode[] {
  const builder = new HtmlBuilder(imageAddress);
  const markup = withoutComments(html);
  let at = 0;
  for (const match of markup.matchAll(tag)) {
    builder.text(markup.slice(at, match.index));
    at = match.index + match[0].length;
    const [whole, slash, name = '', attributes = ''] = match;
    if (slash) builder.close(name.toLowerCase());
    else builder.open(name.toLowerCase(), attributes, whole.endsWith('/>'));
  }
  builder.text(markup.slice(at));
  return builder.end();
}

/** Linear even where a hostile note opens comments without end. */
const withoutComments = (html: string): string =>
  html
    .split('<!--')
    .map((piece, i) => {
      const end = i === 0 ? -3 : piece.indexOf('-->');
      return end === -1 ? piece : piece.slice(end + 3);
    })
    .join('');

/** Neither names nor bare values may hold `<`, so that a tag that never ends is given up at the next one. */
const tag = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=<>"'/]+(?:="[^"]*"|='[^']*'|=[^\s<>"']*)?)*)\s*\/?>/gi;
const attribute = /([^\s=<>"'/]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s<>"']*)))?/g;
const empty: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'col', 'meta', 'link', 'wbr']);
const silent: ReadonlySet<string> = new Set(['script', 'style', 'head', 'title', 'template']);

interface Open {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly children: RichNode[];
}

class HtmlBuilder {
  private readonly stack: Open[] = [{ name: '', properties: {}, children: [] }];
  /** Elements open beyond the depth limit, by name; their text stays, they do not. */
  private readonly ignored: string[] = [];
  private silence = '';

  constructor(private readonly imageAddress: ImageAddress) {}

  text(raw: string): void {
    if (raw !== '' && this.silence === '') this.top().children.push(text(decoded(raw)));
  }

  open(name: string, attributes: string, closed: boolean): void {
    if (this.silence !== '') return;
    if (silent.has(name)) {
      this.silence = closed ? '' : name;
      return;
    }
    const properties = this.propertiesOf(name, attributes);
    if (closed || empty.has(name)) this.top().children.push(element(name, [], properties));
    else if (this.stack.length > richDepth) this.ignored.push(name);
    else this.stack.push({ name, properties, children: [] });
  }

  close(name: string): void {
    if (this.silence !== '') {
      if (name === this.silence) this.silence = '';
      return;
    }
    if (this.ignored.at(-1) === name) {
      this.ignored.pop();
      return;
    }
    if (!this.stack.some((open) => open.name === name)) return;
    while (this.top().name !== name) this.fold();
    this.fold();
  }

  end(): readonly RichNode[] {
    while (this.stack.length > 1) this.fold();
    return this.top().children;
  }

  private top(): Open {
    const top = this.stack.at(-1);
    if (!top) throw new Error('the outermost level of a note is never closed');
    return top;
  }

  private fold(): void {
    const { name, properties, children } = this.top();
    this.stack.pop();
    this.top().children.push(element(name, children, properties));
  }

  private propertiesOf(name: string, attributes: string): Record<string, string> {
    const properties: Record<string, string> = {};
    for (const [, key = '', double, single, bare] of attributes.matchAll(attribute)) {
      const lower = key.toLowerCase();
      if (lower !== '__proto__') properties[lower] = decoded(double ?? single ?? bare ?? '');
    }
    if (name === 'img' && properties.src !== undefined) {
      properties.src = this.imageAddress(properties.src) ?? properties.src;
    }
    return properties;
  }
}

const entities: Readonly<Record<string, string>> = dictionary({
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
});

const decoded = (raw: string): string =>
  raw.includes('&')
    ? raw.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) =>
        name ? (entities[name] ?? whole) : htmlCharacter(Number.parseInt(decimal ?? hex, decimal ? 10 : 16)),
      )
    : raw;
