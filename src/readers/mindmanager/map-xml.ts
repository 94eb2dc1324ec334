import type { Limits } from '../../container/limits.js';
import { parseXml, type XmlDocument, type XmlElement } from '../../container/xml.js';
import type { Flaws } from '../../container/xml-flaws.js';

/** The URIs never changed from version 5 to 25; prefixes may differ. */
const namespaces = {
  'http://schemas.mindjet.com/MindManager/Application/2003': 'ap',
  'http://schemas.mindjet.com/MindManager/Core/2003': 'cor',
  'http://www.w3.org/2001/XMLSchema-instance': 'xsi',
  'http://www.w3.org/1999/xhtml': '',
};

/** Look and view state, left out while parsing: nothing in them is content. */
const looks = new Set(
  [
    'BackgroundObjectViewGroup BoundaryViewGroup RelationshipViewGroup MapViewGroup NamedViewGroup GanttView',
    'SubTopicShape CalloutFloatingTopicShape TopicLayout ImageThumbnailSize NamedDefaultsId SpellingOptions',
    'IgnoreSpellingRange ConditionalFormattingRulesGroup PreviewImageData NotesWindow',
    'PrintingOptions SheetsPrintingOptions GanttPrintingOptions ModifiedProtected',
  ]
    .join(' ')
    .split(' ')
    .map((name) => `ap:${name}`),
);

/** Parses `Document.xml`, handing over each topic as soon as it is complete. @throws Refusal */
export const parseMap = (
  bytes: Uint8Array,
  limits: Limits,
  onTopic: (topic: XmlElement, flaws?: Flaws) => unknown,
): XmlDocument =>
  parseXml(bytes, {
    part: 'Document.xml',
    limits,
    namespaces,
    perLevel: 2,
    skip: looks,
    fold: { 'ap:Topic': onTopic },
  });
