import type { Topic } from '../../model/workbook.js';
import type { MarkerUse } from '../meaning.js';

/** Something on a topic that a legend can explain. */
export interface MarkerKey {
  /** `flag-green`, `fill:#ffcc00`, `font:#ff0000`, `label:要確認`. */
  readonly key: string;
  readonly group: MarkerUse['group'];
}

export const fillKey = (colour: string): string => `fill:${colour.toLowerCase()}`;
export const fontKey = (colour: string): string => `font:${colour.toLowerCase()}`;
export const labelKey = (label: string): string => `label:${label}`;

/** Everything on a topic that a legend can explain, each once: markers, tags, then colours. */
export function keysOf(topic: Topic): readonly MarkerKey[] {
  const keys = topic.markers.map(({ id, group }): MarkerKey => ({ key: id, group }));
  for (const label of topic.labels) keys.push({ key: labelKey(label), group: 'label' });
  if (topic.style?.fill) keys.push({ key: fillKey(topic.style.fill), group: 'fill' });
  if (topic.style?.text?.colour) keys.push({ key: fontKey(topic.style.text.colour), group: 'font' });
  return keys.length < 2 ? keys : [...new Map(keys.map((key) => [key.key, key])).values()];
}

/** Colours decorate more often than they mean something; markers and tags are put on purpose. */
export const isColour = ({ group }: MarkerKey): boolean => group === 'fill' || group === 'font';

/** Priorities and percentages say by themselves what they are. */
export const explainsItself = ({ group }: MarkerKey): boolean =>
  group === 'priority' || group === 'percentage';
