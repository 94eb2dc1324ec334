import { childrenOf, isElement, type XmlElement } from '../../container/xml.js';
import { joined } from '../topic-draft.js';
import { deepTextOf } from './deep-text.js';
import type { Extension, ExtensionValue } from './extensions.js';

/** Nesting of an extension's content that is looked into. */
const contentDepth = 16;

const noExtensions: readonly Extension[] = [];

/** The extensions of a topic or sheet element. Most have none, so the look costs nothing. */
export function xmlExtensionsOf(owner: XmlElement): readonly Extension[] {
  let found = noExtensions;
  for (const node of owner.children) {
    if (typeof node === 'string' || node.name !== 'extensions' || !isElement(node)) continue;
    const more = childrenOf(node, 'extension').map(extensionOf);
    found = joined(found, more);
  }
  return found;
}

function extensionOf(element: XmlElement): Extension {
  const content = childrenOf(element, 'content')[0];
  const refs = childrenOf(element, 'resource-refs').flatMap((list) => childrenOf(list, 'resource-ref'));
  return {
    provider: element.attributes.provider ?? '',
    content: content ? valueFrom(content, 0) : { name: 'content', text: '', attributes: {}, children: [] },
    resources: refs.flatMap(({ attributes }) => attributes['resource-id'] ?? []),
  };
}

function valueFrom(element: XmlElement, depth: number): ExtensionValue {
  const inner = depth < contentDepth ? childrenOf(element) : [];
  return {
    name: element.name,
    text: inner.length === 0 ? deepTextOf(element) : '',
    attributes: element.attributes,
    children: inner.map((child) => valueFrom(child, depth + 1)),
  };
}
