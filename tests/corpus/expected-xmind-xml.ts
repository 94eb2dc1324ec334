import { type Content, emptyContent, note, plainText, withoutSpace } from './content.js';
import { at, childrenNamed, innerText, type Node, named } from './xml-nodes.js';

/** What an XMind document in XML says, with its comments. */
export function xmindXmlContent(nodes: readonly Node[], comments: readonly Node[]): Content {
  const content = emptyContent();
  for (const topic of named(nodes, 'topic')) addTopic(content, topic);
  for (const relationship of named(nodes, 'relationship')) {
    const { end1 = '', end2 = '' } = relationship.attributes;
    content.relationships.push(`${end1} → ${end2}: ${plainText(titleOf(relationship))}`);
  }
  for (const boundary of named(nodes, 'boundary')) note(content.boundaries, titleOf(boundary));
  for (const comment of named(comments, 'comment')) note(content.comments, innerText(at(comment, 'content')));
  return content;
}

const titleOf = (node: Node): string => innerText(at(node, 'title'));

function addTopic(content: Content, topic: Node): void {
  note(content.titles, titleOf(topic));
  note(content.links, topic.attributes.href);
  for (const label of childrenNamed(at(topic, 'labels'), 'label')) note(content.labels, innerText(label));
  for (const marker of childrenNamed(at(topic, 'marker-refs'), 'marker-ref')) {
    note(content.markers, marker.attributes['marker-id']);
  }
  const notes = at(topic, 'notes');
  const html = withoutSpace(innerText(at(notes, 'html')));
  note(content.notes, html === '' ? innerText(at(notes, 'plain')) : html, withoutSpace);
}
