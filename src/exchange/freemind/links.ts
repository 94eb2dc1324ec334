import type { Link } from '../../model/workbook.js';

/** A link as `LINK` says it. A file inside the map cannot be linked to: the format holds none. */
export function sayableLink(link: Link): Link {
  const href = addressOf(link);
  return {
    kind: link.kind === 'attachment' ? 'unknown' : link.kind,
    href,
    ...(link.topicId && { topicId: link.topicId }),
  };
}

function addressOf({ kind, href, target, topicId }: Link): string {
  switch (kind) {
    case 'topic':
      return `#${(topicId ?? '').replaceAll('%', '%25')}`;
    case 'web':
    case 'mail':
      return (target ?? href).trim();
    case 'map':
    case 'file':
      return `${pathOf(target ?? href)}${topicId ? `#${topicId}` : ''}`;
    case 'attachment':
    case 'unknown':
      return href;
    default:
      return kind satisfies never;
  }
}

/** Freeplane takes addresses, so spaces and their like are encoded and a drive needs its scheme. */
function pathOf(path: string): string {
  if (/^file:/i.test(path)) return path;
  const encoded = encodeURI(path.replaceAll('\\', '/')).replaceAll('#', '%23');
  if (/^[a-z]:\//i.test(encoded)) return `file:///${encoded}`;
  return encoded.startsWith('//') ? `file:${encoded}` : encoded;
}
