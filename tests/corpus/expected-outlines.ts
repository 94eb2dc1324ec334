import { type Content, emptyContent, note } from './content.js';
import { innerText, type Node, named } from './xml-nodes.js';

/** What a FreeMind map or an OPML outline says, its titles and links. */
export function outlineContent(nodes: readonly Node[]): Content {
  const content = emptyContent();
  for (const node of named(nodes, 'node')) {
    note(content.links, node.attributes.LINK);
    note(content.titles, node.attributes.TEXT ?? node.attributes.LOCALIZED_TEXT);
  }
  for (const outline of named(nodes, 'outline')) note(content.titles, outline.attributes.text);
  if (nodes[0]?.name === 'opml') note(content.titles, innerText(named(nodes, 'title')[0]));
  return content;
}
