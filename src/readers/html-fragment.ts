import { asWindows1252, cleanText } from '../container/text.js';
import type { RichNode } from '../model/workbook.js';

/** Inline and block tags that people's outliners write into titles; anything else in angle brackets is text. */
const tag =
  /<(\/?)(html|head|body|b|i|u|s|strong|em|a|br|code|del|sub|sup|span|font|p|div|ul|ol|li|pre|img|h[1-6]|center)((?:\s+[^<>]*)?)\/?>/gi;
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;
const attribute = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const empty = new Set(['br', 'img']);
/** Nesting that is kept; deeper text moves up to this level. */
const deepest = 64;

/** True when a text is meant as HTML: it holds one of the known tags, or an entity. */
export const isHtml = (text: string): boolean => text.search(tag) >= 0 || text.search(entity) >= 0;

/** HTML of an attribute or a Markdown file as a rich tree; forgiving, and judged by nobody here: untrusted. */
export function richFromHtml(html: string): RichNode[] {
  const top: Open = { name: '', children: [] };
  const stack = [top];
  let at = 0;
  for (const found of html.matchAll(tag)) {
    addText(html.slice(at, found.index), stack.at(-1) ?? top);
    at = found.index + found[0].length;
    const [, slash, name = '', rest = ''] = found;
    if (slash) close(name.toLowerCase(), stack);
    else open(name.toLowerCase(), rest, stack);
  }
  addText(html.slice(at), stack.at(-1) ?? top);
  return top.children;
}

interface Open {
  readonly name: string;
  readonly children: RichNode[];
}

function addText(raw: string, { children }: Open): void {
  const value = raw.replace(entity, (_, decimal?: string, hex?: string, name?: string) =>
    name
      ? (named[name.toLowerCase()] ?? '')
      : htmlCharacter(Number.parseInt(decimal ?? hex ?? '', decimal ? 10 : 16)),
  );
  if (value !== '') children.push({ type: 'text', value });
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** What a numeric reference in HTML means. As browsers have it, U+0080 to U+009F are the characters of Windows-1252. */
export function htmlCharacter(point: number): string {
  if (point >= 0x80 && point <= 0x9f) return asWindows1252(String.fromCodePoint(point));
  const isText = point <= 0x10ffff && cleanText(String.fromCodePoint(point)).removed === 0;
  return isText ? String.fromCodePoint(point) : '\ufffd';
}

function open(name: string, rest: string, stack: Open[]): void {
  const children: RichNode[] = [];
  const properties: Record<string, string> = {};
  for (const [, key = '', double, single] of rest.matchAll(attribute)) {
    if (key !== '__proto__') properties[key.toLowerCase()] = double ?? single ?? '';
  }
  stack.at(-1)?.children.push({ type: 'element', tagName: name, properties, children });
  if (!empty.has(name) && stack.length < deepest) stack.push({ name, children });
}

function close(name: string, stack: Open[]): void {
  const at = stack.findLastIndex((one) => one.name === name);
  if (at > 0) stack.length = at;
}
