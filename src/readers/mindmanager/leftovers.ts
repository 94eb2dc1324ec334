import { childOf, childrenOf, isElement, type XmlElement } from '../../container/xml.js';
import type { Package } from '../../container/zip.js';
import { isAddInSettings } from './add-ins.js';
import type { ReaderContext } from './context.js';
import { filled } from './values.js';

/** Children of the map that are read, or that are look, view or server state without content. */
const known = new Set(
  [
    'OneTopic Relationships StyleGroup DocumentGroup MarkersSetGroup ReviewGroup BackgroundObjects',
    'Name Owner LinkType Locked Archived Deleted Important ModificationStamp CreationInfo Transition',
    'PresenceGroup LocalPresenceGroup InheritAccessGroup SnapshotVersionsGroup',
  ]
    .join(' ')
    .split(' ')
    .map((name) => `ap:${name}`),
);

/** Counts what stands on the map itself and is not interpreted. */
export function addUnreadMapParts(map: XmlElement, context: ReaderContext): void {
  const { unread } = context;
  addUnreadWithin(map, context);
  for (const part of map.children) {
    if (!isElement(part) || known.has(part.name)) continue;
    if (part.name === 'cor:Custom') {
      const uri = filled(part, 'Uri') ?? '';
      if (!isAddInSettings(uri)) unread.add(`cor:Custom ${uri}`);
    } else if (!isEmpty(part)) unread.add(part.name);
  }
  for (const object of childrenOf(childOf(map, 'ap:BackgroundObjects'), 'ap:BackgroundObject')) {
    if (childOf(object, 'ap:ImageData')) unread.add('ap:BackgroundObject/ap:ImageData');
  }
}

/** Topics that stand where none was ever seen: they are in no tree. Slides may have some of their own. */
export function addTopicsOutOfPlace(placed: number, { topics, unread }: ReaderContext): void {
  if (topics > placed) unread.add('ap:Topic out of place', undefined, topics - placed);
}

/** What the document's data and the legend hold beyond what is read. */
function addUnreadWithin(map: XmlElement, { unread }: ReaderContext): void {
  const document = childOf(map, 'ap:DocumentGroup');
  if (filled(childOf(document, 'ap:Category'), 'Name')) unread.add('ap:Category');
  for (const { name } of childrenOf(childOf(map, 'ap:MarkersSetGroup'))) {
    if (!/^ap:(?:Icon|FillColor|TextColor|Task\w+|TextLabel)Markers(?:Name|Sets)?$/.test(name))
      unread.add(name);
  }
}

/** A group without members: the editor writes some of them always. */
const isEmpty = (part: XmlElement): boolean => !part.children.some((node) => typeof node !== 'string');

const knownParts = /^(?:Document\.xml|(?:PDF)?Preview\.\w+|(?:bin|ico|xsd)\/.*)$/i;

/** Counts parts of the package that no MindManager is known to write. */
export function addUnreadPackageParts(pkg: Package, { unread }: ReaderContext): void {
  for (const name of pkg.names) if (!knownParts.test(name)) unread.add(name);
}
