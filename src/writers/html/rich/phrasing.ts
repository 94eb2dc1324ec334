import type { ElementContent } from 'hast';
import type { RichContent, Target } from '../../../model/document.js';
import { writeImage } from '../blocks/figure.js';
import { textColourClass } from '../colours/palette.js';
import { element, textNode } from '../hast.js';
import { addressOf, linkTo, unfollowed } from '../inlines.js';
import type { Setting } from '../page.js';
import { deepestNote, silent, textMarks } from './elements.js';
import { type NoteStyle, styleOf } from './style.js';

export type RichElement = Extract<RichContent, { type: 'element' }>;

/** Text and marks of a note; block elements among them count as their content. */
export const writePhrasing = (nodes: readonly RichContent[], setting: Setting, depth = 0): ElementContent[] =>
  nodes.flatMap((node) => {
    if (node.type === 'text') return [textNode(node.value)];
    if (silent.has(node.tagName)) return [];
    if (depth > 2 * deepestNote) return [textNode(plainOf(node.children))];
    return phrase(node, setting, depth);
  });

function phrase(node: RichElement, setting: Setting, depth: number): ElementContent[] {
  if (node.tagName === 'br') return [element('br')];
  if (node.tagName === 'img') return [image(node, setting)];
  const link = linkOf(node, setting);
  const inner = writePhrasing(node.children, link ? { ...setting, inLink: true } : setting, depth + 1);
  if (link) return linked(link, inner, setting);
  const mark = markOf(node);
  return mark ? marked(mark, inner) : inner;
}

/** Names of the elements and the class that an element puts on its text. Undefined: none. */
export interface Mark {
  readonly tagNames: readonly string[];
  readonly tone: string | undefined;
}

export function markOf(node: RichElement): Mark | undefined {
  const style = styleOf(node.properties);
  const own = textMarks.get(node.tagName);
  const tagNames = [...new Set([...(own ? [own] : []), ...marksOf(style)])];
  const tone = style.colour === undefined ? undefined : textColourClass(style.colour);
  return tagNames.length > 0 || tone ? { tagNames, tone } : undefined;
}

const marksOf = (style: NoteStyle): string[] => [
  ...(style.bold ? ['strong'] : []),
  ...(style.italic ? ['em'] : []),
  ...(style.underline ? ['u'] : []),
  ...(style.strike ? ['s'] : []),
];

function marked(mark: Mark, inner: ElementContent[]): ElementContent[] {
  let content = inner;
  for (const tagName of mark.tagNames.toReversed()) content = [element(tagName, {}, content)];
  return mark.tone ? [element('span', { className: [mark.tone] }, content)] : content;
}

function linkOf(node: RichElement, setting: Setting): Target | undefined {
  if (node.tagName !== 'a' || setting.inLink) return undefined;
  const url = node.properties.href;
  return node.target ?? (url ? { type: 'web', url } : undefined);
}

/** By the same rules as every other link: what must not be followed is shown. */
function linked(target: Target, inner: readonly ElementContent[], setting: Setting): ElementContent[] {
  const address = linkTo(target, setting);
  if (!address) return target.type === 'web' ? unfollowed(inner, target.url) : [...inner];
  return [element('a', address, inner.length > 0 ? inner : [textNode(addressOf(target))])];
}

/** Pictures of the map itself are shown. Those elsewhere on the web are only linked: a page loads nothing from others. */
function image({ properties }: RichElement, setting: Setting): ElementContent {
  const [, asset] = /^asset:(.+)$/.exec(properties.src ?? '') ?? [];
  const alt = properties.alt ?? '';
  if (asset !== undefined) return writeImage({ asset, ...pixels(properties) }, alt, setting);
  return element(
    'span',
    {},
    linked({ type: 'web', url: properties.src ?? '' }, [textNode(setting.page.words.picture(alt))], setting),
  );
}

function pixels({ width, height }: Readonly<Record<string, string>>): { width?: number; height?: number } {
  const [w, h] = [Number.parseFloat(width ?? ''), Number.parseFloat(height ?? '')];
  return w > 0 && h > 0 ? { width: w, height: h } : {};
}

/** The text of a note's part. An explicit stack, so depth is no limit. */
export function plainOf(nodes: readonly RichContent[]): string {
  const stack = nodes.toReversed();
  let found = '';
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text') found += node.value;
    else if (node.tagName === 'br') found += '\n';
    else if (!silent.has(node.tagName)) for (const child of node.children.toReversed()) stack.push(child);
  }
  return found;
}
