/*
 * OPML 1.0 and 2.0 (.opml), as outliners and feed readers write it.
 *
 * [x] topics, titles as text and as HTML in an attribute, with formatted runs
 * [x] notes (`_note`)
 * [x] links (`url`, `htmlUrl`, `xmlUrl`)
 * [x] categories as labels, checkboxes (`_status`) as tasks
 * [x] what is done, as WorkFlowy and Dynalist say it (`_complete`, `complete`), and Mubu's formatting (`_mubu_text`)
 * [x] created stamps
 * [x] title, owner and dates of the document
 * [x] all other attributes as properties
 * [~] `isComment`, `isBreakpoint` (properties; without effect)
 * [ ] other elements of the head (counted under `unread`)
 * Left out as view state: expansion, windows, scroll position. Left out as personal: e-mail and page of the owner.
 */
import { Refusal } from '../../container/refusal.js';
import { childOf, childrenOf, foldedOf, parseXml, type XmlElement } from '../../container/xml.js';
import type { Flaws } from '../../container/xml-flaws.js';
import { oneLine } from '../../model/walk.js';
import { type Sheet, sheetId, type Workbook } from '../../model/workbook.js';
import { CharacterFlaws } from '../character-flaws.js';
import { Findings } from '../findings.js';
import type { Reading, ReadOptions } from '../reading.js';
import { newTopicDraft, type TopicDraft } from '../topic-draft.js';
import { TopicIds } from '../topic-ids.js';
import { documentOf, personalOf } from './head.js';
import { readOutline } from './outline.js';

/** Reads an outline. @throws Refusal when the file cannot be used at all */
export function readOpml(bytes: Uint8Array, { file, limits }: ReadOptions): Reading {
  const findings = new Findings(file);
  const flaws = new CharacterFlaws<TopicDraft>();
  const fold = {
    outline: (element: XmlElement, own?: Flaws) => {
      const topic = readOutline(element, findings);
      flaws.add(own, topic);
      return topic;
    },
  };
  const parsed = parseXml(bytes, {
    part: 'opml',
    limits,
    namespaces: {},
    perLevel: 1,
    fold,
  });
  const { root: opml } = parsed;
  if (opml.name !== 'opml') throw new Refusal('not-a-map', { found: opml.name });
  flaws.report(parsed, (code, values, topic) => findings.add(code, values, topic));
  const head = childOf(opml, 'head');
  const document = documentOf(head, findings);
  const personal = personalOf(head);
  const sheet = sheetOf(opml, document.title ?? '', file, findings);
  const workbook: Workbook = {
    type: 'workbook',
    format: 'opml',
    variant: 'xml',
    program: { name: 'OPML', ...(opml.attributes.version && { version: opml.attributes.version }) },
    document,
    sheets: [sheet],
    resources: [],
    unread: findings.unreadList(),
    ...(personal.length > 0 && { personal }),
  };
  return { workbook, diagnostics: findings.diagnostics(workbook), bytes: () => undefined };
}

/** One outline at the top is the root; several are its children, and the document's title, else the file's name, is theirs. */
function sheetOf(opml: XmlElement, title: string, file: string, findings: Findings): Sheet {
  const bodies = childrenOf(opml, 'body');
  if (bodies.length === 0) throw new Refusal('damaged-part', { part: 'opml', detail: 'no body' });
  const tops = bodies.flatMap((body) => foldedOf(body, 'outline') as TopicDraft[]);
  const [only] = tops;
  const root = only && tops.length === 1 ? only : newTopicDraft('root');
  if (root !== only) {
    root.title = title || fileTitle(file);
    root.children = tops;
  }
  settleIds(root, findings);
  return {
    type: 'sheet',
    id: sheetId('sheet-1'),
    title: oneLine(title || root.title),
    root,
    floating: [],
    relationships: [],
    boundaries: [],
    markerSets: [],
    background: [],
  };
}

const fileTitle = (file: string): string => (file.split('/').at(-1) ?? file).replace(/\.[^.]+$/, '');

/** Few outlines have ids: as a rule each is made from place and title. */
function settleIds(root: TopicDraft, findings: Findings): void {
  const ids = new TopicIds();
  const idFor = (topic: TopicDraft, parent?: TopicDraft) =>
    topic.id === '' ? ids.invent(parent?.id, topic.title) : ids.claim(topic.id);
  root.kind = 'root';
  root.id = idFor(root);
  const topics = [root];
  for (const topic of topics) {
    for (const child of topic.children) {
      child.id = idFor(child, topic);
      topics.push(child);
    }
  }
  for (const topic of topics) {
    for (const { kind, topicId: id = '' } of topic.links) {
      if (kind === 'topic' && !ids.has(id)) findings.add('dangling-reference', { what: 'link', id }, topic);
    }
  }
  const repeated = ids.repeated();
  if (repeated) findings.add('duplicate-id', repeated);
}
