import { childrenOf, descend, type XmlElement } from '../../container/xml.js';
import type { ContentHash, Marker } from '../../model/workbook.js';
import { stockIcon } from './stock-icons.js';
import { filled, numberOf, urnName } from './values.js';

/** Pictures of custom icons by signature; the picture may be stored on the topic, in the legend, or both. */
export type IconPictures = Map<string, ContentHash>;

export const customIconId = (signature: string): string => `custom-${signature}`;

/** `ap:IconsGroup`: stock and custom icons in display order. */
export function iconsOf(group: XmlElement): Marker[] {
  return childrenOf(descend(group, 'ap:Icons'), 'ap:Icon').flatMap((icon) => iconOf(icon) ?? []);
}

function iconOf(icon: XmlElement): Marker | undefined {
  const signature = filled(icon, 'IconSignature');
  if (signature) return { id: customIconId(signature), group: 'custom', vendorId: signature };
  const urn = filled(icon, 'IconType');
  return urn ? { ...stockIcon(urnName(urn)), vendorId: urn } : undefined;
}

/** Priority 1–9 of a task; MindManager draws it as an icon. */
export function priorityMarker(urn: string | undefined): Marker | undefined {
  const value = priorityOf(urn);
  if (urn === undefined || value === undefined) return undefined;
  return { id: `priority-${value}`, group: 'priority', vendorId: urn, value };
}

/** `urn:mindjet:Prio3` → 3. */
export function priorityOf(urn: string | undefined): number | undefined {
  const digit = /(?:^|:)Prio([1-9])$/.exec(urn ?? '')?.[1];
  return digit === undefined ? undefined : Number(digit);
}

const eighths = ['start', 'oct', 'quarter', '3oct', 'half', '5oct', '3quar', '7oct', 'done'];

/** Percentage of a task, named by the nearest eighth, but never "start" or "done" unless it is exactly that. */
export function percentageMarker(percent: number): Marker {
  const nearest = Math.round(percent / 12.5);
  const within = percent > 0 && percent < 100 ? Math.min(7, Math.max(1, nearest)) : nearest;
  return {
    id: `task-${eighths[within]}`,
    group: 'percentage',
    vendorId: `TaskPercentage=${percent}`,
    value: percent,
  };
}

/** `TaskPercentage`, when it is a share at all. */
export function percentageOf(task: XmlElement): number | undefined {
  const percent = numberOf(task, 'TaskPercentage');
  return percent !== undefined && percent >= 0 && percent <= 100 ? percent : undefined;
}
