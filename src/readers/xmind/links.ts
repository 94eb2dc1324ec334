import type { Link } from '../../model/workbook.js';
import { topicId } from '../../model/workbook.js';
import { isMapFile, parted } from '../address.js';
import type { Draft, TopicDraft } from '../topic-draft.js';
import type { Context } from './context.js';

const windowsDrive = /^[a-z]:[\\/]/i;

/** Where `xlink:href` or `href` leads. Links within the map are checked when the whole workbook is known. */
export function linkOf(href: string, topic: TopicDraft, context: Context): Link {
  const trimmed = href.trim();
  if (/^xap:/i.test(trimmed)) return attachmentLink(href, topic, context);
  const inner = /^(?:xmind:)?#(.+)$/i.exec(trimmed)?.[1];
  if (inner) {
    const link: Draft<Link> = { kind: 'topic', href, topicId: topicId(inner) };
    context.topicLinks.push({ link, topic });
    return link;
  }
  return outerLink(href, trimmed);
}

function attachmentLink(href: string, topic: TopicDraft, context: Context): Link {
  const resource = context.resources.find(href.trim(), topic);
  const link: Draft<Link> = { kind: 'attachment', href };
  // Observed: an attached file is a topic of its own, titled with the file's name.
  if (topic.title.trim() !== '') link.title = topic.title;
  if (resource) link.resource = resource.hash;
  return link;
}

function outerLink(href: string, text: string): Link {
  if (/^(?:https?|ftps?):\/\/\S/i.test(text)) return withTarget('web', href, text);
  if (/^mailto:\S/i.test(text)) return withTarget('mail', href, text);
  if (/^www\.\S+\.\S/i.test(text)) return withTarget('web', href, `https://${text}`);
  const path = pathOf(text);
  if (path === undefined || path === '') return { kind: 'unknown', href };
  const [file, fragment] = parted(path);
  if (!isMapFile(file)) return withTarget('file', href, path);
  const link: Link = { ...withTarget('map', href, file) };
  return fragment ? { ...link, topicId: topicId(fragment) } : link;
}

function withTarget(kind: Link['kind'], href: string, target: string): Link {
  return target === href ? { kind, href } : { kind, href, target };
}

/** The file path a link names, with `/`; undefined when it names none. */
function pathOf(text: string): string | undefined {
  const unquoted = text.replace(/^"(.*)"$/, '$1');
  const scheme = /^(file|xmind):/i.exec(unquoted)?.[0];
  if (scheme) return decodedPath(unquoted.slice(scheme.length));
  if (windowsDrive.test(unquoted) || /^(?:\\\\|\.{0,2}\/)/.test(unquoted))
    return unquoted.replaceAll('\\', '/');
  if (/^[a-z][\w+.-]*:/i.test(unquoted)) return undefined;
  return /[^\s/\\]\.[a-z]\w{1,4}$/i.test(unquoted) ? unquoted.replaceAll('\\', '/') : undefined;
}

/** `///C:/a`, `//E:/a` and `/C:/a` all name a drive; `//server/share` stays a share, `dir/a` stays relative. */
function decodedPath(path: string): string {
  const slashed = decoded(path).replaceAll('\\', '/');
  const drive = /^\/*([a-z]:\/.*)$/i.exec(slashed)?.[1];
  return drive ?? slashed.replace(/^\/\/(?=\/)/, '');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
