import { withoutCredentials } from '../model/credentials.js';
import type { Inline, RichContent } from '../model/document.js';
import { oneLine } from '../model/walk.js';
import {
  type ContentHash,
  contentHash,
  type RichElement,
  type RichNode,
  type Topic,
} from '../model/workbook.js';
import type { ViewContext } from './inlines.js';
import { assetOf, type MapEntry } from './library.js';
import { linkInline } from './links.js';

/** A note's formatting for the page: pictures by their assets, links to where they lead on the site. */
export function noteNodes(
  nodes: readonly RichNode[],
  topic: Topic,
  context: ViewContext,
  map: MapEntry,
): RichContent[] {
  const links = new Map(topic.notes?.links?.map((link) => [link.href, link]));
  // Notes nest as deep as their HTML; readers cap that far below the call stack.
  const shown = (node: RichNode): RichContent => {
    if (node.type === 'text') return { ...node, value: withoutCredentials(node.value) };
    const children = node.children.map(shown);
    const link = node.tagName === 'a' ? links.get(node.properties.href ?? '') : undefined;
    if (link) return linked(node, children, linkInline(link, topic, context, map));
    return { ...node, properties: withAsset(node, map), children };
  };
  return nodes.map(shown);
}

/** The note's own words lead where the link leads; an address in their place gives way to the name of the target. */
function linked(node: RichElement, children: readonly RichContent[], inline: Inline): RichContent {
  const { href = '', ...properties } = node.properties;
  const words = oneLine(textIn(children));
  const isNamed = words !== '' && (words !== oneLine(withoutCredentials(href)) || inlineIsWeb(inline));
  const named = (name: string): readonly RichContent[] =>
    isNamed ? children : [{ type: 'text', value: name }];
  switch (inline.type) {
    case 'link':
      return { ...node, properties, target: inline.target, children: named(wordsOf(inline.content)) };
    case 'download':
      return {
        ...node,
        properties,
        target: { type: 'page', path: inline.path },
        children: named(inline.text),
      };
    default: {
      const reason = wordsOf([inline]);
      const shown = isNamed ? [...children, { type: 'text', value: ` (${reason})` } as const] : named(reason);
      return { ...node, tagName: 'span', properties, children: shown };
    }
  }
}

const textIn = (nodes: readonly RichContent[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.value : textIn(node.children))).join('');

const inlineIsWeb = (inline: Inline): boolean => inline.type === 'link' && inline.target.type === 'web';

/** Links, and the words that stand for them, hold texts only. */
const wordsOf = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (inline.type === 'text' ? inline.value : '')).join('');

function withAsset({ properties }: RichElement, map: MapEntry): RichElement['properties'] {
  const asset = assetOf(map, hashIn(properties.src));
  return asset === undefined ? properties : { ...properties, src: `asset:${asset}` };
}

/** The picture inside the map that an `src` names. */
export const hashIn = (src: string | undefined): ContentHash | undefined =>
  src?.startsWith('resource:') ? contentHash(src.slice('resource:'.length)) : undefined;
