import { childOf, childrenOf, textOf, type XmlElement } from '../../container/xml.js';
import type { DocumentData, PersonalData, Stamp } from '../../model/workbook.js';
import type { Findings } from '../findings.js';
import type { Draft } from '../topic-draft.js';

/** Elements of the head that are read here, personal, or view state. */
const known = new Set(
  [
    'title dateCreated dateModified ownerName ownerEmail ownerId docs',
    'expansionState vertScrollState windowTop windowLeft windowBottom windowRight',
  ]
    .join(' ')
    .split(' '),
);

export function documentOf(head: XmlElement | undefined, findings: Findings): DocumentData {
  const said = (name: string) => textOf(childOf(head, name)).trim();
  const data: Draft<DocumentData> = {};
  const author = said('ownerName');
  if (said('title')) data.title = said('title');
  if (author && !author.includes('@')) data.author = author;
  const [created, modified] = [stampOf(said('dateCreated')), stampOf(said('dateModified'))];
  if (created) data.created = created;
  if (modified) data.modified = modified;
  for (const { name } of childrenOf(head)) if (!known.has(name)) findings.unread(`head/${name}`);
  return data;
}

/** What the head says about its owner and the tree leaves out. */
export function personalOf(head: XmlElement | undefined): PersonalData[] {
  const count = (...names: string[]) =>
    childrenOf(head).filter((part) => names.includes(part.name) && textOf(part).trim() !== '').length;
  const kinds = [
    { kind: 'e-mail', count: count('ownerEmail') },
    { kind: 'user-name', count: count('ownerId') },
  ] as const;
  return kinds.filter((one) => one.count > 0);
}

/** RFC 822: `Thu, 14 Jul 2005 23:41:05 GMT`. Undefined: no date. One without a zone stays free text. */
export function stampOf(text: string | undefined): Stamp | undefined {
  if (!text?.trim()) return undefined;
  const hasZone = /\d\d:\d\d(?::\d\d)?\s*(?:GMT|UTC?|Z|[+-]\d{4}|[ECMP][SD]T)$/i.test(text.trim());
  const ms = hasZone ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms)) return { text, kind: 'free' };
  return { text, kind: 'utc', iso: `${new Date(ms).toISOString().slice(0, -5)}Z` };
}
