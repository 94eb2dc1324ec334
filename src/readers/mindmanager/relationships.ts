import { childOf, childrenOf, descend, type XmlElement } from '../../container/xml.js';
import type { Relationship } from '../../model/workbook.js';
import type { StyleDefaults } from './style.js';
import { filled, kept, numberOf, urnName } from './values.js';

/** `ap:Relationship` without its label, which is a topic. */
export type RelationshipLine = Omit<Relationship, 'title' | 'label'>;

export function relationshipLine(element: XmlElement, index: number, style: StyleDefaults): RelationshipLine {
  const ends = childrenOf(element, 'ap:ConnectionGroup');
  const start = endAt(ends, 0);
  const end = endAt(ends, 1);
  return {
    id: kept(element, 'OId') ?? `relationship-${index}`,
    from: referenceOf(start),
    to: referenceOf(end),
    direction: directionOf(shapeOf(start, 0, style), shapeOf(end, 1, style)),
  };
}

const endAt = (ends: readonly XmlElement[], index: number): XmlElement | undefined =>
  ends.find((end, at) => (numberOf(end, 'Index') ?? at) === index);

/** OId of the topic, boundary or background object at this end; empty when the file names none. */
function referenceOf(end: XmlElement | undefined): string {
  const reference = descend(end, 'ap:Connection', 'ap:ObjectReference');
  return kept(reference, 'OIdRef') ?? kept(reference, 'OIdWeakRef') ?? '';
}

function shapeOf(end: XmlElement | undefined, index: number, style: StyleDefaults): string | undefined {
  const own = filled(childOf(end, 'ap:ConnectionStyle'), 'ConnectionShape');
  return own ? urnName(own) : style.connectionShape(index);
}

function directionOf(start: string | undefined, end: string | undefined): Relationship['direction'] {
  if (start === undefined || end === undefined) return 'unknown';
  if (start !== 'NoArrow') return end !== 'NoArrow' ? 'both' : 'backward';
  return end !== 'NoArrow' ? 'forward' : 'none';
}
