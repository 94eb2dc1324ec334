import type { Package } from '../../container/zip.js';
import type { Workbook } from '../../model/workbook.js';
import type { Reading, ReadOptions } from '../reading.js';
import { rebased } from './base-folder.js';
import { type Context, newContext } from './context.js';
import { decryptedPackage } from './encryption.js';
import { readJsonContent } from './json-content.js';
import { reportLeftovers } from './leftovers.js';
import { readMetadata } from './metadata.js';
import { Settling, type SheetDraft } from './settle.js';
import { noSideParts, type Origin, originOf, readMeta, readSideParts } from './side-parts.js';
import { readXmlContent } from './xml-content.js';

export { listRevisions, type RevisionEntry, readRevision } from './revisions.js';

/**
 * Reads an XMind package: `content.json` (XMind Zen, 2020 and later), else the shallowest `content.xml`
 * (XMind 3–8).
 * @throws Refusal when the file cannot be used at all
 */
export async function readXmindPackage(pkg: Package, options: ReadOptions): Promise<Reading> {
  const open = decryptedPackage(rebased(pkg), options);
  const context = newContext(open, options);
  return open.has('content.json') ? readJsonForm(open, context) : readXmlForm(open, context);
}

/** Reads a bare `content.xml` under whatever name. @throws Refusal when it cannot be used at all */
export function readXmindXml(bytes: Uint8Array, options: ReadOptions): Reading {
  const context = newContext(undefined, options);
  const { sheets, modified } = readXmlContent(bytes, 'content.xml', noSideParts, context);
  const origin = originOf({ name: '', version: '', author: '', description: '', created: '' });
  return readingOf('xml', withModified(origin, modified), sheets, context);
}

function readJsonForm(pkg: Package, context: Context): Reading {
  const sheets = readJsonContent(pkg.read('content.json'), 'content.json', context);
  const origin = readMetadata(pkg, context);
  reportLeftovers(pkg, context);
  return readingOf('zip+json', origin, sheets, context);
}

function readXmlForm(pkg: Package, context: Context): Reading {
  const side = readSideParts(pkg, context);
  const { sheets, modified } = readXmlContent(pkg.read('content.xml'), 'content.xml', side, context);
  const origin = readMeta(pkg, context);
  reportLeftovers(pkg, context);
  return readingOf('zip+xml', withModified(origin, modified), sheets, context);
}

const withModified = (origin: Origin, modified: Workbook['document']['modified']): Origin =>
  modified ? { ...origin, document: { ...origin.document, modified } } : origin;

function readingOf(
  variant: Workbook['variant'],
  { program, document }: Origin,
  drafts: readonly SheetDraft[],
  context: Context,
): Reading {
  const settling = new Settling(context);
  const sheets = drafts.map((draft) => settling.sheet(draft));
  settling.references(sheets);
  const { report, resources } = context;
  const workbook: Workbook = {
    type: 'workbook',
    format: 'xmind',
    variant,
    program,
    document,
    sheets,
    resources: resources.list(),
    unread: report.unreadList(),
  };
  return {
    workbook,
    diagnostics: report.diagnostics(workbook),
    bytes: (hash) => resources.bytes(hash),
  };
}
