import { withoutCredentials } from '../model/credentials.js';
import type { Block, Inline } from '../model/document.js';
import { text } from '../model/document.js';
import { shortened } from '../model/shortened.js';
import { oneLine } from '../model/walk.js';
import type { Attachment, Link, Topic } from '../model/workbook.js';
import { linkTitle } from '../semantics/link-titles.js';
import { mapFolder } from './addresses.js';
import { downloadName } from './assets.js';
import { inLang, plainTitle, type ViewContext } from './inlines.js';
import type { MapEntry } from './library.js';
import { webTarget } from './link-targets.js';

/** Links to topics of the same map, to stand behind the title: contents to body, body to contents, and others. */
export function topicLinks(topic: Topic, context: ViewContext, map: MapEntry): Inline[] {
  return topic.links.filter((link) => link.kind === 'topic').map((link) => topicLink(link, context, map));
}

function topicLink(link: Link, context: ViewContext, map: MapEntry): Inline {
  const { words } = context;
  const resolved = context.targets.resolve(link, map, '');
  const found = link.topicId === undefined ? undefined : map.index.topics.get(link.topicId);
  const title = shortened(found ? plainTitle(found.topic, context) : oneLine(link.title ?? ''));
  if (!resolved.found) return text(title ? `${words.deadLink}: ${title}` : words.deadLink);
  const pair = pairLabel(link, context, map);
  const shown = pair ?? title;
  return {
    type: 'link',
    target: resolved.target,
    content: [text(`→\u00a0${shown}`)],
    ...(pair !== undefined && { label: `${pair}: ${title}` }),
  };
}

/** Contents send to the body and the body receives: say which way this link goes. */
function pairLabel(link: Link, context: ViewContext, map: MapEntry): string | undefined {
  if (link.topicId === undefined) return undefined;
  if (map.index.bodies.has(link.topicId)) return context.words.toBody;
  return map.index.contents.has(link.topicId) ? context.words.toContents : undefined;
}

/** All other links as one line below the title. */
export function linkBlocks(topic: Topic, context: ViewContext, map: MapEntry): Block[] {
  const links = topic.links.filter((link) => link.kind !== 'topic');
  if (links.length === 0) return [];
  const content = links.flatMap((link, i) => [
    ...(i > 0 ? [text(' · ')] : []),
    linkInline(link, topic, context, map),
  ]);
  return [{ type: 'paragraph', content }];
}

/** One link as it stands on the page. */
export function linkInline(link: Link, topic: Topic, context: ViewContext, map: MapEntry): Inline {
  if (link.kind === 'topic') return topicLink(link, context, map);
  if (link.kind === 'attachment') return attachmentLink(link, context, map);
  const resolved = context.targets.resolve(link, map, topic.title);
  if (!resolved.found) return notFollowed(link, resolved.why, context);
  const { target } = resolved;
  if (target.type !== 'page') return { type: 'link', target, content: [text(outsideName(link, context))] };
  const edition = resolved.map && editionOf(link, resolved.map, resolved.map === map, context);
  if (edition) return edition;
  const name = resolved.map ? `${resolved.map.code} ${oneLine(resolved.map.title)}` : target.path;
  return {
    type: 'link',
    target: { ...target, path: inLang(context, target.path) },
    content: [text(`→\u00a0${resolved.map === map ? context.words.thisPage : name}`)],
  };
}

/** A web address that nothing could read: `htpps://…`. Shown as it is, since it names no file. */
const isMistyped = ({ kind, href }: Link): boolean =>
  kind === 'unknown' && /^\s*[a-z]{3,8}:\/\/[\w.-]+\.[a-z]{2,}/i.test(href);

/** Shown in words, with nothing to click on. */
function notFollowed(link: Link, why: 'dead' | 'other-file' | 'unsafe', { words }: ViewContext): Inline {
  if (isMistyped(link)) return text(shortened(oneLine(withoutCredentials(link.href))));
  if (why !== 'unsafe') return text(`${words.otherFile}: ${shownAddress(link)}`);
  const name = [link.title ?? '', link.target ?? link.href]
    .map((said) => oneLine(withoutCredentials(said)))
    .filter(Boolean)
    .join(' ');
  return text(`${words.unsafeLink}: ${shortened(name)}`);
}

/**
 * A link to an exported edition of a map leads to the edition that is published here. One to an edition of the own
 * map that is not made here, such as a spreadsheet, stays what it is. Undefined: the map's page will do.
 */
function editionOf(link: Link, map: MapEntry, isOwn: boolean, context: ViewContext): Inline | undefined {
  const { library, words } = context;
  const extension = extensionOf(link.target ?? link.href);
  const source = extensionOf(map.file);
  const file = `${mapFolder(map.slug)}${map.slug}`;
  if (extension === 'docx' && library.docx)
    return { type: 'download', path: `${file}.docx`, text: `${map.code} DOCX` };
  const asksForMap = link.kind === 'web' || (isOwn && link.topicId === undefined);
  if (asksForMap && extension !== undefined && extension === source)
    return { type: 'download', path: `${file}.${source}`, text: `${map.code} ${words.sourceMap}` };
  if (!isOwn || link.kind !== 'web' || extension === undefined || /^html?$/.test(extension)) return undefined;
  return { type: 'link', target: webTarget(link), content: [text(outsideName(link, context))] };
}

const extensionOf = (address: string): string | undefined =>
  /\.([a-z]+)\s*(?:[#?].*)?$/i.exec(address)?.[1]?.toLowerCase();

/** What a link out of the library is called: the page's title as the map keeps it, else its address. */
const outsideName = (link: Link, { vocabulary }: ViewContext): string =>
  linkTitle(link, vocabulary) || shownAddress(link);

/** File names without the folders of somebody's machine; web addresses without what only machines need. */
function shownAddress(link: Link): string {
  const address = withoutCredentials(link.target ?? link.href);
  if (link.kind === 'web') return address.replace(/^https?:\/\//, '').replace(/\/$/, '');
  if (link.kind === 'mail') return address.replace(/^mailto:/i, '').replace(/\?.*$/, '');
  return address.replaceAll('\\', '/').replace(/\/+$/, '').replace(/^.*\//, '') || link.kind;
}

function attachmentLink(link: Link, context: ViewContext, map: MapEntry): Inline {
  const name = link.title ?? shownAddress(link);
  return downloadInline({ name, ...(link.resource && { resource: link.resource }) }, context, map);
}

/** An attachment as a download, or as its name when it is not offered. */
export function downloadInline(attachment: Attachment, context: ViewContext, map: MapEntry): Inline {
  const resource = attachment.resource && map.index.resources.get(attachment.resource);
  const name = resource && downloadName(attachment.name, resource);
  const shown = attachment.name.replace(/^.*[/\\]/, '');
  if (!resource || name === undefined) return text(`${shown} (${context.words.notOffered})`);
  return { type: 'download', path: `${mapFolder(map.slug)}files/${name}`, text: shown, size: resource.size };
}
