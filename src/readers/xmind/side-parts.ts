import { Refusal } from '../../container/refusal.js';
import { own } from '../../container/text.js';
import { childOf, childrenOf, descend, parseXml, type XmlElement } from '../../container/xml.js';
import type { Package } from '../../container/zip.js';
import type { Comment, ContentHash } from '../../model/workbook.js';
import { plainLines } from '../plain-lines.js';
import type { Context } from './context.js';
import { deepTextOf } from './deep-text.js';
import type { MarkerGroupWords } from './legend.js';
import { namespaces } from './namespaces.js';
import { type Origin, originOf } from './origin.js';
import { stampOf } from './stamps.js';
import { readStyleSheet } from './style-sheet.js';
import type { SideParts } from './xml-content.js';

/** A bare `content.xml` has no parts beside it. */
export const noSideParts: SideParts = { themes: new Map(), markerGroups: [] };

/** Reads the parts a sheet depends on: styles and the map's own markers. */
export function readSideParts(pkg: Package, context: Context): SideParts {
  const styles = rootOf('styles.xml', pkg, context);
  const markers = rootOf('markers/markerSheet.xml', pkg, context);
  return {
    themes: styles ? readStyleSheet(styles, context.styles) : new Map(),
    markerGroups: markers ? readMarkerSheet(markers, context) : [],
  };
}

/** Root element of a part; undefined when it is missing or, reported, damaged: the map itself is still there. */
function rootOf(part: string, pkg: Package, context: Context): XmlElement | undefined {
  if (!pkg.has(part)) return undefined;
  try {
    return parseXml(pkg.read(part), { part, limits: context.options.limits, namespaces }).root;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    context.report.add('skipped-part', { part });
    return undefined;
  }
}

/** Group names and markers of `markerSheet.xml`; their pictures lie beside it. */
function readMarkerSheet(sheet: XmlElement, context: Context): MarkerGroupWords[] {
  return childrenOf(sheet, 'marker-group').map((group) => ({
    name: own(group.attributes.name ?? ''),
    markers: childrenOf(group, 'marker').flatMap(({ attributes }) => {
      const { id, name = '', resource } = attributes;
      if (!id) return [];
      const picture = resource ? pictureOf(resource, context) : {};
      context.markers.declare({ id: own(id), name: own(name), ...picture });
      return [{ id: own(id), ...picture }];
    }),
  }));
}

function pictureOf(resource: string, context: Context): { image?: ContentHash } {
  const path = resource.includes('/') ? resource : `markers/${resource}`;
  const found = context.resources.find(path);
  return found ? { image: found.hash } : {};
}

/** Reads `comments.xml`; topics take their comments as they are read. */
export function readComments(pkg: Package, context: Context): void {
  const byTopic = new Map<string, Comment[]>();
  for (const comment of childrenOf(rootOf('comments.xml', pkg, context), 'comment')) {
    const id = own(comment.attributes['object-id'] ?? '');
    const list = byTopic.get(id) ?? [];
    byTopic.set(id, list);
    list.push(commentOf(comment, context));
  }
  for (const [id, list] of byTopic) context.comments.set(id, list);
}

function commentOf(comment: XmlElement, { personal }: Context): Comment {
  const { author, time } = comment.attributes;
  if (author?.includes('@')) personal.add('e-mail', author);
  const content = childOf(comment, 'content');
  const at = stampOf(time);
  return {
    text: content ? own(plainLines(deepTextOf(content))) : '',
    ...(author && !author.includes('@') ? { author: own(author) } : {}),
    ...(at ? { at } : {}),
  };
}

/** What `meta.xml` says. E-mail address and organisation stay out; times are in the author's locale. */
export function readMeta(pkg: Package, context: Context): Origin {
  const meta = rootOf('meta.xml', pkg, context);
  const textAt = (...path: string[]) => {
    const element = descend(meta, ...path);
    return element ? own(plainLines(deepTextOf(element)).trim()) : '';
  };
  context.personal.add('user-name', textAt('Author', 'Name'));
  context.personal.add('e-mail', textAt('Author', 'Email'));
  context.personal.add('company', textAt('Author', 'Org'));
  return originOf({
    name: textAt('Creator', 'Name'),
    version: textAt('Creator', 'Version'),
    author: textAt('Author', 'Name'),
    description: textAt('Description'),
    created: textAt('Create', 'Time'),
  });
}
