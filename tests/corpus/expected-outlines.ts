import { type Content, emptyContent, note, withoutSpace } from './content.js';
import { childrenNamed, innerText, type Node, named } from './xml-nodes.js';

/** What a FreeMind map or an OPML outline says: titles, notes and links. */
export function outlineContent(nodes: readonly Node[]): Content {
  const content = emptyContent();
  for (const node of named(nodes, 'node')) addNode(content, node);
  for (const outline of named(nodes, 'outline')) {
    note(content.titles, outline.attributes.text);
    note(content.notes, outline.attributes._note, withoutSpace);
  }
  return content;
}

function addNode(content: Content, node: Node): void {
  note(content.links, node.attributes.LINK);
  const rich = (type: string) =>
    innerText(
      childrenNamed(node, 'richcontent').find(({ attributes }) => attributes.TYPE === type),
      ['head'],
    );
  note(content.titles, node.attributes.TEXT ?? rich('NODE'), withoutSpace);
  note(content.notes, rich('NOTE'), withoutSpace);
}
