import { HeadingSlugs, writtenSlug } from '../../model/heading-slug.js';
import type { Link, TopicId } from '../../model/workbook.js';
import type { Findings } from '../findings.js';
import type { Draft, TopicDraft } from '../topic-draft.js';
import { TopicIds } from '../topic-ids.js';

/** Gives every topic an id made from place and title, and leads `#fragment` links to the topic of that title. */
export function settleIds(root: TopicDraft, findings: Findings): void {
  const ids = new TopicIds();
  const slugs = new HeadingSlugs();
  const bySlug = new Map<string, TopicId>();
  const linked: TopicDraft[] = [];
  root.id = ids.invent(undefined, root.title);
  const stack = [root];
  for (let topic = stack.pop(); topic; topic = stack.pop()) {
    bySlug.set(slugs.next(topic.title), topic.id);
    if (topic.links.length > 0 || topic.notes?.links) linked.push(topic);
    for (const child of topic.children) child.id = ids.invent(topic.id, child.title);
    for (let i = topic.children.length - 1; i >= 0; i -= 1) {
      const child = topic.children[i];
      if (child) stack.push(child);
    }
  }
  for (const topic of linked) {
    const settled = (links: readonly Link[]) => links.map((link) => resolved(link, topic, bySlug, findings));
    topic.links = settled(topic.links);
    const { notes } = topic;
    if (notes?.links) topic.notes = { ...notes, links: settled(notes.links) };
  }
}

function resolved(
  link: Draft<Link>,
  topic: TopicDraft,
  bySlug: ReadonlyMap<string, TopicId>,
  findings: Findings,
): Link {
  if (link.kind !== 'topic') return link;
  const id = bySlug.get(writtenSlug(link.topicId ?? ''));
  if (id) return { ...link, topicId: id };
  findings.add('dangling-reference', { what: 'link', id: link.href }, topic);
  return link;
}
