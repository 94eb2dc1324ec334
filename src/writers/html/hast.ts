import type { Element, ElementContent, Properties, Text } from 'hast';

/** An element. Undefined children are left out, so that optional parts can stand in their place. */
export function element(
  tagName: string,
  properties: Properties = {},
  children: readonly (ElementContent | undefined)[] = [],
): Element {
  return { type: 'element', tagName, properties, children: children.filter((child) => child !== undefined) };
}

/** Text as it may stand in a page; see `cleanText`. */
export const textNode = (value: string): Text => ({ type: 'text', value: cleanText(value) });

/** Keeps the published file readable, and its `git diff` too: one line per block. */
export const newline: Text = { type: 'text', value: '\n' };

/** Seen by screen readers only. */
export const spoken = (value: string, properties: Properties = {}): Element =>
  element('span', { className: ['spoken'], ...properties }, [textNode(value)]);

// HTML forbids control characters and noncharacters even as references (WHATWG HTML, 13.1 "Text").
const forbidden =
  /[\0-\x08\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef]|[\ufffe\uffff\u{1fffe}\u{1ffff}\u{10fffe}\u{10ffff}]|\p{Surrogate}/gu;

/** Text without characters that no page may hold: vertical tab and form feed break the line, others show as U+FFFD. */
export const cleanText = (value: string): string =>
  value.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replace(forbidden, '\ufffd');

/** Before these, a word ends. */
const apart: ReadonlySet<string> = new Set(['br', 'use']);

/** The words of a tree; line breaks and the names of markers keep their distance. An explicit stack, so depth is no limit. */
export function wordsOf(nodes: readonly ElementContent[]): string {
  const stack = [...nodes].reverse();
  let found = '';
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text') found += node.value;
    else if (node.type === 'element') {
      if (apart.has(node.tagName)) found += ' ';
      for (const child of node.children.toReversed()) stack.push(child);
    }
  }
  return found;
}
