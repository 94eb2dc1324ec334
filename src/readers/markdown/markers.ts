import type { Marker, MarkerGroup, Task } from '../../model/workbook.js';

const groups: Readonly<Record<string, MarkerGroup>> = {
  priority: 'priority',
  task: 'percentage',
  flag: 'flag',
  star: 'star',
  people: 'people',
  arrow: 'arrow',
  smiley: 'smiley',
  symbol: 'symbol',
  month: 'month',
  week: 'week',
  tag: 'tag',
  custom: 'custom',
};
const coloured: ReadonlySet<MarkerGroup> = new Set(['flag', 'star', 'people', 'tag']);
/** Names for eighths of a task, from none to all. */
const eighths = ['start', 'oct', 'quarter', '3oct', 'half', '5oct', '3quar', '7oct', 'done'];

/** A marker by its neutral id, in which Markdown written by mapress names it. */
export function markerOf(id: string): Marker {
  const [, family = '', rest = ''] = /^([a-z]+)-(.+)$/.exec(id) ?? [];
  const group = Object.hasOwn(groups, family) ? (groups[family] ?? 'other') : 'other';
  const value = valueIn(group, rest);
  return {
    id,
    group,
    vendorId: id,
    ...(coloured.has(group) && { colour: rest }),
    ...(value !== undefined && { value }),
  };
}

function valueIn(group: MarkerGroup, rest: string): number | undefined {
  if (group === 'priority') return /^[1-9]$/.test(rest) ? Number(rest) : undefined;
  const at = group === 'percentage' ? eighths.indexOf(rest) : -1;
  return at < 0 ? undefined : at * 12.5;
}

/** A topic with a priority or percentage is a task. Undefined: no task. */
export function taskFrom(markers: readonly Marker[]): Task | undefined {
  const last = (group: MarkerGroup) => markers.findLast((marker) => marker.group === group)?.value;
  const [priority, progress] = [last('priority'), last('percentage')];
  if (priority === undefined && progress === undefined) return undefined;
  return {
    ...(priority !== undefined && { priority }),
    ...(progress !== undefined && { progress }),
    resources: [],
  };
}
