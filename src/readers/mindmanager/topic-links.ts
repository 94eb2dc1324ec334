import { childrenOf, type XmlElement } from '../../container/xml.js';
import type { Link } from '../../model/workbook.js';
import type { ReaderContext } from './context.js';
import type { ElementDraft } from './draft.js';
import { linkOf } from './links.js';
import { kept, none, numberOf } from './values.js';

/** The first link of a topic. An empty address is what the editor leaves behind when a link is removed. */
export function readLink(part: XmlElement, draft: ElementDraft, context: ReaderContext): void {
  const href = kept(part, 'Url');
  if (href === undefined) return;
  const { topic, oid } = draft;
  const said = kept(part, 'Title') ?? kept(part, 'Name') ?? kept(part, 'CachedName');
  const link = linkFrom(href, said, oid, context);
  const links = topic.links === none ? [link] : (topic.links as Link[]);
  if (topic.links === none) topic.links = links;
  else links.push(link);
  if (link.kind === 'unknown' && /^#[^#]+$/.test(href)) {
    context.bookmarkLinks.push({ links, index: links.length - 1, bookmark: href.slice(1) });
  }
}

/** A link of a topic or in its note; one to a topic is checked when all topics are known. */
export function linkFrom(href: string, said: string | undefined, oid: string, context: ReaderContext): Link {
  const link = withResource(linkOf(href, said), oid, context);
  if (link.kind === 'topic' && link.topicId) context.topicLinks.push([oid, link.topicId]);
  return link;
}

/** A file inside this one. */
function withResource(link: Link, oid: string, context: ReaderContext): Link {
  if (!link.href.startsWith('mmarch:')) return link;
  const resource = context.resourceAt(link.href, oid);
  return resource ? { ...link, kind: 'attachment', resource } : link;
}

export function readMoreLinks(part: XmlElement, draft: ElementDraft, context: ReaderContext): void {
  const links = childrenOf(part, 'ap:IndexedHyperlink');
  links.sort((a, b) => (numberOf(a, 'Index') ?? 0) - (numberOf(b, 'Index') ?? 0));
  for (const link of links) readLink(link, draft, context);
}
