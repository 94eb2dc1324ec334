import { type Content, emptyContent, note, withoutSpace } from './content.js';
import { childrenNamed, innerText, type Node, named } from './xml-nodes.js';

/** What a FreeMind map or an OPML outline says: titles, notes and links. Titles are held to without white space. */
export function outlineContent(nodes: readonly Node[]): Content {
  const content = emptyContent();
  for (const node of named(nodes, 'node')) addNode(content, node);
  for (const outline of named(nodes, 'outline')) {
    note(content.titles, wordsOf(outline.attributes.text ?? ''), withoutSpace);
    note(content.notes, outline.attributes._note, withoutSpace);
    note(content.links, outline.attributes.url);
  }
  return content;
}

/** Details stand under a title and notes in a window; the tree has one note for both. */
function addNode(content: Content, node: Node): void {
  note(content.links, node.attributes.LINK);
  const rich = (type: string) =>
    innerText(
      childrenNamed(node, 'richcontent').find(({ attributes }) => attributes.TYPE === type),
      ['head'],
    );
  const title = wordsOf(node.attributes.TEXT ?? rich('NODE'));
  // The first word of a title that Freeplane sets with LaTeX is a switch.
  note(content.titles, title.replace(/^\\latex\s+/, ''), withoutSpace);
  note(content.notes, `${rich('DETAILS')}${rich('NOTE')}`, withoutSpace);
}

/** Old maps and outlines keep HTML in an attribute. */
const wordsOf = (text: string): string =>
  /<\/?[a-z]+[^<>]*>/.test(text)
    ? text
        .replace(/<\/?[a-z]+[^<>]*>/g, '')
        .replace(/&#160;/g, ' ')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&')
    : text;
