import { childOf, childrenOf, type XmlElement } from '../../container/xml.js';
import { percentageId } from '../../model/task-markers.js';
import type { ContentHash, Marker } from '../../model/workbook.js';
import { stockIcon } from './stock-icons.js';
import { filled, numberOf, own, urnName } from './values.js';

/** Pictures of custom icons by signature; the picture may be stored on the topic, in the legend, or both. */
export type IconPictures = Map<string, ContentHash>;

/** The markers of one map, each made once: thousands of topics share a few. */
export class MarkerPalette {
  private readonly icons = new Map<string, Marker>();
  private readonly priorities = new Map<number, Marker>();
  private readonly percentages = new Map<number, Marker>();

  stock(urn: string): Marker {
    return once(this.icons, own(urn), () => ({ ...stockIcon(urnName(urn)), vendorId: own(urn) }));
  }

  custom(signature: string): Marker {
    const id = `custom-${signature}`;
    return once(this.icons, id, () => ({ id, group: 'custom', vendorId: own(signature) }));
  }

  /** Priority 1–9 of a task, which MindManager draws as an icon. */
  priority(value: number): Marker {
    return once(this.priorities, value, () => {
      return { id: `priority-${value}`, group: 'priority', vendorId: `urn:mindjet:Prio${value}`, value };
    });
  }

  percentage(value: number): Marker {
    return once(this.percentages, value, () => {
      return {
        id: percentageId(value),
        group: 'percentage',
        vendorId: `TaskPercentage=${value}`,
        value,
      };
    });
  }
}

function once<Key>(known: Map<Key, Marker>, key: Key, make: () => Marker): Marker {
  const found = known.get(key);
  if (found) return found;
  const made = make();
  known.set(key, made);
  return made;
}

/** `ap:IconsGroup`: stock and custom icons in display order. */
export function iconsOf(group: XmlElement, palette: MarkerPalette, onNameless: () => void): Marker[] {
  const markers: Marker[] = [];
  for (const icon of childrenOf(childOf(group, 'ap:Icons'), 'ap:Icon')) {
    const signature = filled(icon, 'IconSignature');
    const urn = filled(icon, 'IconType');
    if (signature) markers.push(palette.custom(signature));
    else if (urn) markers.push(palette.stock(urn));
    else onNameless();
  }
  return markers;
}

/** `urn:mindjet:Prio3` → 3. Undefined: no priority. */
export function priorityOf(task: XmlElement | undefined): number | undefined {
  const urn = filled(task, 'TaskPriority');
  if (urn === undefined) return undefined;
  const digit = /(?:^|:)Prio([1-9])$/.exec(urn)?.[1];
  return digit === undefined ? undefined : Number(digit);
}

/** `TaskPercentage`, when it is a share at all. 0 is a real value and differs from absent. */
export function percentageOf(task: XmlElement | undefined): number | undefined {
  const percent = numberOf(task, 'TaskPercentage');
  return percent !== undefined && percent >= 0 && percent <= 100 ? percent : undefined;
}
