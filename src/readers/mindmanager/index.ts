/*
 * MindManager (.mmap, .mmat, .xmmap), versions 5 to 25.
 *
 * [x] topics, floating topics, sticky notes, callouts, summaries, relationship labels
 * [x] titles, their line breaks, formatted runs and style defaults
 * [x] notes with formatting and pictures
 * [x] links, to topics, maps, files, the web, bookmarks, attachments
 * [x] stock and custom icons, priorities, percentages
 * [x] tags and their groups
 * [x] tasks: dates, duration, effort, milestone, resources, categories
 * [x] pictures, attachments, metafiles
 * [x] comments
 * [x] created and modified stamps per topic
 * [x] custom properties, spreadsheets
 * [x] fill, line and font colours, automatic formats
 * [x] folded and hidden topics, structure
 * [x] relationships and their direction, boundaries
 * [x] the map's own legend, with default names told apart
 * [x] text of background objects
 * [x] document data
 * [x] reviews: their state, who takes part, topics added in one
 * [~] numbering (formats in MindManager's own codes)
 * [~] task costs and loads (counted under `unread`)
 * [ ] slides, filters, baselines, ink, formulas, charts (counted under `unread`)
 * [ ] other add-in data (counted under `unread`)
 * Left out as look or view state: positions, shapes, margins, styles, views, rules of conditional formats.
 */
import { Refusal } from '../../container/refusal.js';
import { childOf, type XmlElement } from '../../container/xml.js';
import type { Package } from '../../container/zip.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { Program, Workbook } from '../../model/workbook.js';
import { packageFrom, shallowest } from '../base-folder.js';
import { CharacterFlaws } from '../character-flaws.js';
import type { Reading, ReadOptions } from '../reading.js';
import { checkMap, unreadDiagnostic, withPaths } from './checks.js';
import { ReaderContext } from './context.js';
import { addTopicsOutOfPlace, addUnreadMapParts, addUnreadPackageParts } from './leftovers.js';
import { parseMap } from './map-xml.js';
import { documentDataOf, programOf } from './metadata.js';
import { tallyMap } from './personal.js';
import { ResourceStore } from './resources.js';
import { documentReviewOf, nameReviewers } from './review.js';
import { buildSheet } from './sheet.js';
import { topicDraft } from './topic.js';

const documentPart = 'Document.xml';
const roots = new Set(['ap:Map', 'ap:MapTemplate']);

/** Reads a map from its package of parts. @throws Refusal when the file cannot be used at all */
export async function readMindManagerPackage(pkg: Package, options: ReadOptions): Promise<Reading> {
  if (pkg.names.some((name) => /\.zencr$/i.test(name))) {
    throw new Refusal('password-protected', { program: 'MindManager' });
  }
  const document = shallowest(pkg.names, documentPart);
  if (document === undefined) throw new Refusal('missing-part', { part: documentPart });
  const folder = packageFrom(pkg, document);
  return readMap({ bytes: folder.read(documentPart), pkg: folder }, options);
}

/** Reads a bare `Document.xml` (`.xmmap`), binaries inline. @throws Refusal when the file cannot be used at all */
export function readMindManagerXml(bytes: Uint8Array, options: ReadOptions): Reading {
  return readMap({ bytes }, options);
}

interface Source {
  readonly bytes: Uint8Array;
  /** Absent: bare XML. */
  readonly pkg?: Package;
}

function readMap({ bytes, pkg }: Source, { file, limits }: ReadOptions): Reading {
  const resources = new ResourceStore(pkg, limits);
  const context = new ReaderContext(file, resources);
  const flaws = new CharacterFlaws<string>();
  const parsed = parseMap(bytes, limits, (topic, own) => {
    const draft = topicDraft(topic, context);
    flaws.add(own, draft.oid);
    return draft;
  });
  const { root, instructions } = parsed;
  if (!roots.has(root.name)) throw new Refusal('not-a-map', { found: root.name });
  flaws.report(parsed, (code, values, oid) =>
    context.diagnostics.push(diagnostic(code, { file, ...(oid && { topicId: oid }) }, values)),
  );
  const program = programOf(instructions.get('xml-client'), pkg?.comment ?? '');
  const workbook = buildWorkbook(root, context, program, pkg);
  return {
    workbook,
    diagnostics: withPaths(context.diagnostics, workbook),
    bytes: (hash) => resources.bytes(hash),
  };
}

function buildWorkbook(
  map: XmlElement,
  context: ReaderContext,
  program: Program,
  pkg: Package | undefined,
): Workbook {
  const built = buildSheet(map, context);
  const review = childOf(map, 'ap:ReviewGroup');
  nameReviewers(context.reviews, review);
  const document = documentDataOf(childOf(map, 'ap:DocumentGroup'), documentReviewOf(review));
  addUnreadMapParts(map, context);
  addTopicsOutOfPlace(built.tree.count, context);
  if (pkg) addUnreadPackageParts(pkg, context);
  tallyMap(map, pkg, context.personal);
  const personal = context.personal.list();
  const unread = context.unread.list();
  context.diagnostics.push(
    ...checkMap(map, built, context, document),
    ...unreadDiagnostic(unread, context.file),
  );
  return {
    type: 'workbook',
    format: 'mindmanager',
    variant: pkg ? 'zip+xml' : 'xml',
    program,
    document,
    sheets: [built.sheet],
    resources: context.resources.list(),
    unread,
    ...(personal.length > 0 && { personal }),
  };
}
