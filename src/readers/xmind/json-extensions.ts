import type { Extension, ExtensionValue } from './extensions.js';
import { listOf, objectOf, objectsOf, textOf } from './values.js';

/** Nesting of an extension's content that is looked into. */
const contentDepth = 16;

/** The extensions of a JSON topic or sheet. */
export const jsonExtensionsOf = (value: unknown): Extension[] =>
  objectsOf(value).map((extension) => ({
    provider: textOf(extension.provider) ?? '',
    content: valueFrom('content', extension.content, 0),
    resources: [...listOf(extension.resourceRefs), ...listOf(extension['resource-refs'])].flatMap(
      (ref) => textOf(ref) ?? textOf(objectOf(ref)?.resourceId) ?? [],
    ),
  }));

/** `content` may be a text, an object by name, or a list of `{name, content, attrs}`. */
function valueFrom(name: string, content: unknown, depth: number): ExtensionValue {
  const text = typeof content === 'boolean' ? String(content) : (textOf(content) ?? '');
  return { name, text, attributes: {}, children: depth < contentDepth ? childrenOf(content, depth + 1) : [] };
}

function childrenOf(content: unknown, depth: number): ExtensionValue[] {
  if (!Array.isArray(content)) {
    return Object.entries(objectOf(content) ?? {}).map(([name, value]) => valueFrom(name, value, depth));
  }
  return content.flatMap((item) => {
    const named = objectOf(item);
    if (!named) return [valueFrom('', item, depth)];
    const name = textOf(named.name);
    if (name === undefined || !('content' in named)) return [valueFrom(name ?? '', named, depth)];
    return [{ ...valueFrom(name, named.content, depth), attributes: attributesOf(named.attrs) }];
  });
}

function attributesOf(value: unknown): Record<string, string> {
  const entries = Object.entries(objectOf(value) ?? {});
  return Object.fromEntries(entries.map(([name, one]) => [name, String(one)]));
}
