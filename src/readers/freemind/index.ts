/*
 * FreeMind 0.7 to 1.1 and Freeplane 1.x (.mm): bare XML, as a rule without declaration.
 *
 * [x] topics, floating topics (free nodes at the root), summaries, titles nobody typed
 * [x] titles as text, as XHTML and as HTML in an attribute, with formatted runs
 * [x] notes and details, formatted and plain
 * [x] links to the web, files, maps, topics of the map
 * [x] icons, with priority and percentage
 * [x] tags
 * [x] attributes, formulas (LaTeX), reminders as properties
 * [x] equations in titles that are set with LaTeX
 * [x] relationships with labels and direction, clouds as boundaries
 * [x] fill, line and font colours of the topic itself
 * [x] folded topics
 * [x] created and modified stamps
 * [~] pictures (linked; the format holds no bytes)
 * [~] numbered topics (where all topics of one parent are)
 * [~] encrypted topics (said so; what they hide stays closed)
 * [~] copies of a topic (title taken from the original, counted under `unread`)
 * [ ] user-defined styles, scripts, other add-in data (counted under `unread`)
 * Left out as look or view state: positions, shapes, map styles, conditional styles, registries of attributes.
 */

import { Refusal } from '../../container/refusal.js';
import { isElement, isFolded, parseXml, type XmlElement } from '../../container/xml.js';
import type { Flaws } from '../../container/xml-flaws.js';
import { oneLine } from '../../model/walk.js';
import { type Program, type Sheet, sheetId, type Workbook } from '../../model/workbook.js';
import { CharacterFlaws } from '../character-flaws.js';
import { Findings } from '../findings.js';
import type { Reading, ReadOptions } from '../reading.js';
import type { TopicDraft } from '../topic-draft.js';
import { readNode } from './node.js';
import type { NodeDraft } from './node-draft.js';
import { TreeBuilder } from './tree.js';

/** A copy is a few bytes long, its original as long as it likes. */
const copiesPerByte = 4;

/** Reads a `.mm` map. @throws Refusal when the file cannot be used at all */
export function readFreeMind(bytes: Uint8Array, { file, limits }: ReadOptions): Reading {
  const findings = new Findings(file);
  const flaws = new CharacterFlaws<TopicDraft>();
  const fold = {
    node: (element: XmlElement, own?: Flaws) => {
      const draft = readNode(element, findings);
      flaws.add(own, draft.topic);
      return draft;
    },
  };
  const parsed = parseXml(bytes, {
    part: 'map',
    limits,
    namespaces: {},
    perLevel: 1,
    fold,
  });
  const { root: map } = parsed;
  if (map.name !== 'map') throw new Refusal('not-a-map', { found: map.name });
  flaws.report(parsed, (code, values, topic) => findings.add(code, values, topic));
  const sheet = sheetOf(map, findings, Math.max(100_000, bytes.length * copiesPerByte));
  const workbook: Workbook = {
    type: 'workbook',
    format: 'freemind',
    variant: 'xml',
    program: programOf(map.attributes.version ?? ''),
    document: {},
    sheets: [sheet],
    resources: [],
    unread: findings.unreadList(),
  };
  return { workbook, diagnostics: findings.diagnostics(workbook), bytes: () => undefined };
}

/** Registries and view state beside the root node. */
const furniture = new Set(['attribute_registry', 'bookmarks']);

function sheetOf(map: XmlElement, findings: Findings, copied: number): Sheet {
  const drafts: NodeDraft[] = [];
  for (const part of map.children) {
    if (isFolded(part)) drafts.push(part.folded as NodeDraft);
    else if (isElement(part) && !furniture.has(part.name)) findings.unread(`map/${part.name}`);
  }
  const [top] = drafts;
  if (!top) throw new Refusal('damaged-part', { part: 'map', detail: 'no root node' });
  for (const more of drafts.slice(1)) findings.unread('map/node', more.topic);
  const tree = new TreeBuilder(findings, copied);
  const root = tree.place(top);
  return {
    type: 'sheet',
    id: sheetId('sheet-1'),
    title: oneLine(root.title),
    root,
    floating: tree.floating,
    relationships: tree.relationships(),
    boundaries: tree.boundaries,
    markerSets: [],
    background: [],
  };
}

/** `freeplane 1.9.0`, or the bare version of FreeMind. */
function programOf(words: string): Program {
  const [, name = '', version] = /^\s*([^\d]*?)\s*(\d[\w.]*)?\s*$/.exec(words.slice(0, 100)) ?? [];
  const known = name === '' ? 'FreeMind' : name === 'freeplane' ? 'Freeplane' : name;
  return { name: known, ...(version && { version }) };
}
