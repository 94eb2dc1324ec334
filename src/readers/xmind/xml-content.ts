import { Refusal } from '../../container/refusal.js';
import { own } from '../../container/text.js';
import {
  childOf,
  childrenOf,
  foldedOf,
  isElement,
  parseXml,
  type XmlDocument,
  type XmlElement,
} from '../../container/xml.js';
import type { Relationship, Stamp } from '../../model/workbook.js';
import { plainLines } from '../plain-lines.js';
import type { TopicDraft } from '../topic-draft.js';
import type { Context } from './context.js';
import { deepTextOf } from './deep-text.js';
import { isLayout } from './extensions.js';
import type { Legend, MarkerGroupWords } from './legend.js';
import { namespaces } from './namespaces.js';
import { directionOf } from './relationships.js';
import type { SheetDraft } from './settle.js';
import { stampOf } from './stamps.js';
import type { Theme } from './style-sheet.js';
import type { StyleProperties } from './styles.js';
import { xmlExtensionsOf } from './xml-extensions.js';
import { xmlTopicOf } from './xml-topic.js';

/** What the other parts of the package say about the sheets of `content.xml`. */
export interface SideParts {
  /** Theme id → look of relationships. */
  readonly themes: ReadonlyMap<string, Theme>;
  /** The map's own markers. */
  readonly markerGroups: readonly MarkerGroupWords[];
}

export interface XmlContent {
  readonly sheets: readonly SheetDraft[];
  readonly modified: Stamp | undefined;
}

/** Ids of the sheet and topic in the stub that newer programs put beside `content.json` for XMind 8 to show. */
const stubIds: ReadonlySet<string> = new Set(['7abtd0ssc7n4pi1nu6i7b6lsdh', '1vr0lcte2og4t2sopiogvdmifc']);

/** The sheets of `content.xml`. @throws Refusal when it is damaged, holds no sheet or is only the stub */
export function readXmlContent(
  bytes: Uint8Array,
  part: string,
  side: SideParts,
  context: Context,
): XmlContent {
  const { root } = parseContent(bytes, part, context);
  if (root.name !== 'xmap-content') throw new Refusal('not-a-map', { found: `XML <${root.name}>` });
  for (const child of childrenOf(root)) {
    if (child.name !== 'sheet') context.report.unread(`workbook/${child.name}`);
  }
  const sheets = childrenOf(root, 'sheet').flatMap((sheet) => readXmlSheet(sheet, side, context) ?? []);
  if (sheets.length === 0) throw new Refusal('damaged-part', { part, detail: 'no sheet' });
  if (sheets.some(({ id, root: { id: topic } }) => stubIds.has(id) || stubIds.has(topic))) {
    throw new Refusal('missing-part', { part: 'content.json' });
  }
  const modified = stampOf(root.attributes.timestamp, root.attributes['modified-by']);
  context.personal.add('user-name', root.attributes['modified-by']);
  return { sheets, modified };
}

/** Parses a part that holds sheets, turning each topic as soon as it closes. @throws Refusal */
export function parseContent(bytes: Uint8Array, part: string, context: Context): XmlDocument {
  const document = parseXml(bytes, {
    part,
    limits: context.options.limits,
    namespaces,
    // Where things stand on the canvas, and which information a card shows.
    skip: new Set(['position', 'control-points', 'sheet-settings']),
    fold: {
      topic: (element, own) => {
        const topic = xmlTopicOf(element, context);
        context.flaws.add(own, topic);
        return topic;
      },
    },
  });
  context.flaws.report(document, (code, values, topic) => context.report.add(code, values, topic));
  return document;
}

/** Undefined: a sheet without a topic. */
export function readXmlSheet(sheet: XmlElement, side: SideParts, context: Context): SheetDraft | undefined {
  const [root] = foldedOf(sheet, 'topic') as TopicDraft[];
  if (!root) {
    context.report.unread('sheet without topic');
    return undefined;
  }
  reportUnknown(sheet, context);
  const theme = side.themes.get(sheet.attributes.theme ?? '')?.relationship ?? {};
  const title = childOf(sheet, 'title');
  return {
    id: own(sheet.attributes.id ?? ''),
    title: title ? own(plainLines(deepTextOf(title))) : '',
    root,
    relationships: childrenOf(childOf(sheet, 'relationships'), 'relationship').map((one) =>
      relationshipOf(one, theme, context),
    ),
    legend: legendOf(childOf(sheet, 'legend'), side.markerGroups),
  };
}

const sheetChildren: ReadonlySet<string> = new Set(['topic', 'title', 'relationships', 'legend']);

function reportUnknown(sheet: XmlElement, context: Context): void {
  for (const node of sheet.children) {
    if (typeof node === 'string' || !isElement(node) || sheetChildren.has(node.name)) continue;
    if (node.name !== 'extensions') context.report.unread(`sheet/${node.name}`);
  }
  for (const extension of xmlExtensionsOf(sheet)) {
    if (!isLayout(extension)) context.report.unread(`extension ${extension.provider}`);
  }
}

function relationshipOf(element: XmlElement, theme: StyleProperties, context: Context): Relationship {
  const { id = '', end1 = '', end2 = '', 'style-id': style = '' } = element.attributes;
  const title = childOf(element, 'title');
  return {
    id: own(id),
    from: own(end1),
    to: own(end2),
    title: title ? own(plainLines(deepTextOf(title))) : '',
    direction: directionOf(context.styles.get(style) ?? {}, theme),
  };
}

function legendOf(legend: XmlElement | undefined, groups: readonly MarkerGroupWords[]): Legend {
  const names = new Map<string, string>();
  for (const { attributes } of childrenOf(childOf(legend, 'marker-descriptions'), 'marker-description')) {
    const id = attributes['marker-id'];
    if (id) names.set(own(id), own(attributes.description ?? ''));
  }
  return { names, groups };
}
