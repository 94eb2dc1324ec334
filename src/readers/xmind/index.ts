import { Refusal } from '../../container/refusal.js';
/*
 * What this reader reads of XMind's files: [x] all of it, [~] in part, [ ] not. What is not read is counted
 * under `unread`, unless it is only look. tests/readers/xmind/coverage.test.ts holds this list against maps.
 *
 * [x] XML form (XMind 3–8)
 * [x] JSON form (Zen, 2020 and later)
 * [x] encrypted packages
 * [x] several sheets
 * [x] child topics
 * [x] floating topics, wherever they hang
 * [x] callouts
 * [x] summaries with what they cover
 * [x] boundaries
 * [x] relationships with titles and arrow heads
 * [x] titles, formatted titles, unedited titles
 * [x] notes in every form
 * [x] links
 * [x] attachments
 * [x] images
 * [x] labels
 * [x] markers
 * [x] markers of the map's own
 * [x] legend
 * [x] priority, progress and task information
 * [ ] task dependencies
 * [x] comments
 * [x] recordings
 * [x] formulas
 * [x] spreadsheets
 * [x] numbering
 * [x] folded branches and structures
 * [~] colours and fonts (of topics; themes only for arrow heads)
 * [x] time stamps
 * [x] author and program
 * [x] earlier revisions of a sheet
 * [ ] other extensions
 * [ ] presentations
 * [ ] positions, shapes and line forms (look only)
 */

import type { Package } from '../../container/zip.js';
import type { Workbook } from '../../model/workbook.js';
import type { Reading, ReadOptions } from '../reading.js';
import { rebased } from './base-folder.js';
import { type Context, newContext } from './context.js';
import { decryptedPackage } from './encryption.js';
import { readJsonContent } from './json-content.js';
import { reportLeftovers } from './leftovers.js';
import { readMetadata } from './metadata.js';
import { tallyParts } from './personal.js';
import { storedRevisions } from './revisions.js';
import { Settling, type SheetDraft } from './settle.js';
import { noSideParts, type Origin, originOf, readComments, readMeta, readSideParts } from './side-parts.js';
import { readXmlContent } from './xml-content.js';

export { listRevisions, type RevisionEntry, readRevision } from './revisions.js';

/**
 * Reads an XMind package: `content.json` (XMind Zen, 2020 and later), else the shallowest `content.xml`
 * (XMind 3–8).
 * @throws Refusal when the file cannot be used at all
 */
export async function readXmindPackage(pkg: Package, options: ReadOptions): Promise<Reading> {
  try {
    return readOpened(pkg, options);
  } catch (error) {
    const answer = isClosed(error) ? await options.askPassword?.(options.file) : undefined;
    if (answer === undefined) throw error;
    return readXmindPackage(pkg, { ...options, password: answer });
  }
}

const isClosed = (error: unknown): boolean =>
  error instanceof Refusal && (error.code === 'password-protected' || error.code === 'wrong-password');

function readOpened(pkg: Package, options: ReadOptions): Reading {
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
  tallyParts(pkg, context);
  reportLeftovers(pkg, context);
  return readingOf('zip+json', origin, sheets, context);
}

function readXmlForm(pkg: Package, context: Context): Reading {
  const side = readSideParts(pkg, context);
  readComments(pkg, context);
  const { sheets, modified } = readXmlContent(pkg.read('content.xml'), 'content.xml', side, context);
  const origin = readMeta(pkg, context);
  tallyParts(pkg, context);
  reportLeftovers(pkg, context);
  return readingOf('zip+xml', withRevisions(withModified(origin, modified), pkg), sheets, context);
}

function withRevisions(origin: Origin, pkg: Package): Origin {
  const revisions = storedRevisions(pkg);
  return revisions.length > 0 ? { ...origin, document: { ...origin.document, revisions } } : origin;
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
  const personal = context.personal.list();
  const workbook: Workbook = {
    type: 'workbook',
    format: 'xmind',
    variant,
    program,
    document,
    sheets,
    resources: resources.list(),
    unread: report.unreadList(),
    ...(personal.length > 0 && { personal }),
  };
  return {
    workbook,
    diagnostics: report.diagnostics(workbook),
    bytes: (hash) => resources.bytes(hash),
  };
}
