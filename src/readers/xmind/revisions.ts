import { defaultLimits } from '../../container/limits.js';
import { Refusal } from '../../container/refusal.js';
import { childrenOf, parseXml } from '../../container/xml.js';
import type { Package } from '../../container/zip.js';
import type { Program, Sheet, SheetId, StoredRevision } from '../../model/workbook.js';
import { sheetId } from '../../model/workbook.js';
import type { ReadOptions } from '../reading.js';
import { type Context, newContext } from './context.js';
import { decryptedPackage } from './encryption.js';
import { namespaces } from './namespaces.js';
import { Settling } from './settle.js';
import { readSideParts } from './side-parts.js';
import { stampOf } from './stamps.js';
import { parseContent, readXmlSheet } from './xml-content.js';

/** An earlier state of one sheet that XMind (XML) keeps inside the file. */
export interface RevisionEntry {
  readonly sheetId: SheetId;
  /** Counts from 1 per sheet; XMind thins old revisions, so numbers skip. */
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly timestamp: number;
  /** Name of the part. */
  readonly part: string;
  /** Program that wrote it. Absent: the index does not say. */
  readonly creator?: Program;
}

const revisionPart = /^(?:.*\/)?Revisions\/([^/]+)\/rev-(\d+)-(\d+)\.xml$/;

/**
 * The revisions inside a package, by sheet and number; empty when there are none. The files themselves are the
 * truth: XMind's index may name fewer. Nothing but the small indexes is inflated.
 */
export function listRevisions(pkg: Package): readonly RevisionEntry[] {
  const creators = new Map<string, Program>();
  for (const name of pkg.names) {
    if (/^(?:.*\/)?Revisions\/[^/]+\/revisions\.xml$/.test(name)) readIndex(pkg, name, creators);
  }
  const entries = pkg.names.flatMap((part): RevisionEntry[] => {
    const [, sheet, number, timestamp] = revisionPart.exec(part) ?? [];
    if (sheet === undefined) return [];
    const creator = creators.get(part);
    const entry = { sheetId: sheetId(sheet), number: Number(number), timestamp: Number(timestamp), part };
    return [creator ? { ...entry, creator } : entry];
  });
  return entries.sort((a, b) => compare(a.sheetId, b.sheetId) || a.number - b.number);
}

/** The same as the workbook tells it, oldest first. A time that is none leaves its revision out. */
export const storedRevisions = (pkg: Package): readonly StoredRevision[] =>
  [...listRevisions(pkg)]
    .sort((a, b) => a.timestamp - b.timestamp)
    .flatMap(({ sheetId: sheet, number, timestamp }) => {
      const saved = stampOf(timestamp);
      return saved ? [{ sheet, number, saved }] : [];
    });

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function readIndex(pkg: Package, part: string, creators: Map<string, Program>): void {
  try {
    const { root } = parseXml(pkg.read(part), { part, limits: defaultLimits, namespaces });
    for (const { attributes } of childrenOf(root, 'revision')) {
      const { resource, 'creator-name': name, 'creator-version': version } = attributes;
      if (resource && name) creators.set(resource, { name, ...(version ? { version } : {}) });
    }
  } catch (error) {
    // Damaged or encrypted: the files themselves still name number and time.
    if (!(error instanceof Refusal)) throw error;
  }
}

/**
 * Reads one revision: a complete sheet, in the styles and markers of today's file. Comments are kept beside the
 * sheet and only for today, so a revision has none.
 *
 * @throws Refusal when the part is damaged or holds no sheet
 */
export function readRevision(pkg: Package, entry: RevisionEntry, options: ReadOptions): Sheet {
  const open = decryptedPackage(pkg, options);
  const context: Context = newContext(open, options);
  const side = readSideParts(open, context);
  const { root } = parseContent(open.read(entry.part), entry.part, context);
  const element = childrenOf(root, 'sheet')[0];
  const draft = element && readXmlSheet(element, side, context);
  if (!draft) throw new Refusal('damaged-part', { part: entry.part, detail: 'no sheet' });
  return new Settling(context).sheet(draft);
}
