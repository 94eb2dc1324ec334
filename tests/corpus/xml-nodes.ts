import { XMLParser } from 'fast-xml-parser';

/** An element as the second reader sees it: names without prefix, children in order. */
export interface Node {
  readonly name: string;
  /** By name without prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  /** Text and elements, in order. */
  readonly content: readonly (Node | string)[];
}

type Raw = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
  maxNestedTags: 100_000,
  removeNSPrefix: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

/** Elements of a document, its root alone as a rule. */
export const parseNodes = (xml: string): Node[] => {
  const parsed: Raw[] = parser.parse(xml.replace(/^\ufeff/, ''));
  return parsed.filter((raw) => !('#text' in raw)).map(toNode);
};

function toNode(raw: Raw): Node {
  const name = Object.keys(raw).find((key) => key !== ':@') ?? '';
  const content = (raw[name] as readonly Raw[]).map((child) =>
    '#text' in child ? String(child['#text']) : toNode(child),
  );
  return {
    name,
    attributes: (raw[':@'] ?? {}) as Readonly<Record<string, string>>,
    children: content.filter((child) => typeof child !== 'string'),
    content,
  };
}

/** All elements below and including these, in document order. */
export function* everyNode(nodes: readonly Node[]): Generator<Node> {
  const stack = [...nodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    stack.push(...[...node.children].reverse());
  }
}

export const named = (nodes: readonly Node[], name: string): Node[] =>
  [...everyNode(nodes)].filter((node) => node.name === name);

export const childrenNamed = (node: Node | undefined, name: string): Node[] =>
  node?.children.filter((child) => child.name === name) ?? [];

/** First element at the end of a path of names. */
export const at = (node: Node | undefined, ...path: readonly string[]): Node | undefined =>
  path.reduce<Node | undefined>((here, name) => childrenNamed(here, name)[0], node);

/** All text inside, elements of these names left out. */
export function innerText(node: Node | undefined, without: readonly string[] = []): string {
  if (!node || without.includes(node.name)) return '';
  return node.content
    .map((child) => (typeof child === 'string' ? child : innerText(child, without)))
    .join('');
}
