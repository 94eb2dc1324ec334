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

import { Refusal } from '../../container/refusal.js';
import type { Package } from '../../container/zip.js';
import type { Workbook } from '../../model/workbook.js';
import type { Reading, ReadOptions } from '../reading.js';
import { rebased } from './base-folder.js';
import { type Context, newContext } from './context.js';
import { decryptedPackage } from './encryption.js';
import type { Form } from './form.js';
import { reportLeftovers } from './leftovers.js';
import { tallyParts } from './personal.js';
import { Settling } from './settle.js';

/**
 * Reads an XMind package: `content.json` (XMind Zen, 2020 and later), else the shallowest `content.xml`
 * (XMind 3–8).
 * @throws Refusal when the file cannot be used at all
 */
export async function readXmindPackage(pkg: Package, options: ReadOptions): Promise<Reading> {
  try {
    return await readOpened(pkg, options);
  } catch (error) {
    const answer = isClosed(error) ? await options.askPassword?.(options.file) : undefined;
    if (answer === undefined) throw error;
    return readXmindPackage(pkg, { ...options, password: answer });
  }
}

const isClosed = (error: unknown): boolean =>
  error instanceof Refusal && (error.code === 'password-protected' || error.code === 'wrong-password');

async function readOpened(pkg: Package, options: ReadOptions): Promise<Reading> {
  const open = decryptedPackage(rebased(pkg), options);
  const context = newContext(open, options);
  // A file has one form; what reads the other one is not loaded.
  const form = open.has('content.json')
    ? (await import('./json-form.js')).readJsonForm(open, context)
    : (await import('./xml-form.js')).readXmlForm(open, context);
  tallyParts(open, context);
  reportLeftovers(open, context);
  return readingOf(form, context);
}

/** Reads a bare `content.xml` under whatever name. @throws Refusal when it cannot be used at all */
export async function readXmindXml(bytes: Uint8Array, options: ReadOptions): Promise<Reading> {
  const context = newContext(undefined, options);
  return readingOf((await import('./xml-form.js')).readBareXml(bytes, context), context);
}

function readingOf({ variant, origin, sheets: drafts }: Form, context: Context): Reading {
  const settling = new Settling(context);
  const sheets = drafts.map((draft) => settling.sheet(draft));
  settling.references(sheets);
  const { report, resources } = context;
  const personal = context.personal.list();
  const workbook: Workbook = {
    type: 'workbook',
    format: 'xmind',
    variant,
    ...origin,
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
