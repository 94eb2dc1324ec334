import { type Content, emptyContent, note, plainText, withoutSpace } from './content.js';
import { at, childrenNamed, innerText, type Node, named } from './xml-nodes.js';

/** What a MindManager document says. */
export function mindManagerContent(nodes: readonly Node[]): Content {
  const content = emptyContent();
  for (const topic of named(nodes, 'Topic')) addTopic(content, topic);
  for (const relationship of named(nodes, 'Relationship')) addRelationship(content, relationship);
  return content;
}

function addTopic(content: Content, topic: Node): void {
  note(content.titles, at(topic, 'Text')?.attributes.PlainText);
  note(content.notes, innerText(at(topic, 'NotesGroup', 'NotesXhtmlData', 'html'), ['head']), withoutSpace);
  const links = [at(topic, 'Hyperlink'), ...childrenNamed(at(topic, 'HyperlinkGroup'), 'IndexedHyperlink')];
  for (const link of links) note(content.links, link?.attributes.Url);
  for (const label of childrenNamed(at(topic, 'TextLabels'), 'TextLabel')) {
    note(content.labels, label.attributes.TextLabelName);
  }
  for (const icon of childrenNamed(at(topic, 'IconsGroup', 'Icons'), 'Icon')) {
    note(content.markers, icon.attributes.IconType ?? icon.attributes.IconSignature);
  }
  for (const comment of childrenNamed(at(topic, 'Comments'), 'Comment')) {
    note(content.comments, comment.attributes.Text);
  }
}

function addRelationship(content: Content, relationship: Node): void {
  const ends = childrenNamed(relationship, 'ConnectionGroup').map(
    (group) => at(group, 'Connection', 'ObjectReference')?.attributes.OIdRef ?? '',
  );
  const label = at(relationship, 'FloatingTopics', 'Topic', 'Text')?.attributes.PlainText ?? '';
  content.relationships.push(`${ends.join(' → ')}: ${plainText(label)}`);
}
