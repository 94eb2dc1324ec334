import type { Marker, MarkerGroup, Task } from '../../model/workbook.js';

/**
 * FreeMind's and Freeplane's icons that have an exact counterpart among the neutral ids. All others (some
 * hundred) are `other` under their own name; a folder before it (`../Bold16`) stays part of the name.
 */
const counterparts: Readonly<Record<string, readonly [id: string, group: MarkerGroup]>> = {
  flag: ['flag-red', 'flag'],
  button_ok: ['symbol-right', 'symbol'],
  button_cancel: ['symbol-wrong', 'symbol'],
  help: ['symbol-question', 'symbol'],
  yes: ['symbol-exclam', 'symbol'],
  messagebox_warning: ['symbol-attention', 'symbol'],
  info: ['symbol-info', 'symbol'],
  stop: ['symbol-no-entry', 'symbol'],
  addition: ['symbol-plus', 'symbol'],
  idea: ['other-lightbulb', 'other'],
  clock: ['other-clock', 'other'],
  calendar: ['other-calendar', 'other'],
  Mail: ['other-email', 'other'],
  encrypted: ['other-lock', 'other'],
  decrypted: ['other-unlock', 'other'],
  pencil: ['c_symbol_pen', 'symbol'],
  music: ['c_symbol_music', 'symbol'],
  up: ['arrow-up', 'arrow'],
  down: ['arrow-down', 'arrow'],
  back: ['arrow-left', 'arrow'],
  forward: ['arrow-right', 'arrow'],
  refresh: ['arrow-refresh', 'arrow'],
  ksmiletris: ['smiley-smile', 'smiley'],
  'smiley-neutral': ['smiley-boring', 'smiley'],
  'smiley-oh': ['smiley-surprise', 'smiley'],
  'smiley-angry': ['smiley-angry', 'smiley'],
  smily_bad: ['smiley-cry', 'smiley'],
};

const percentages: Readonly<Record<string, string>> = {
  '0': 'task-start',
  '25': 'task-quarter',
  '50': 'task-half',
  '75': 'task-3quar',
  '100': 'task-done',
};

/** Neutral marker of an icon's name. Any name will do: Freeplane takes user-defined icons. */
export function markerOf(name: string): Marker {
  const priority = /^full-([1-9])$/.exec(name)?.[1];
  if (priority) {
    return { id: `priority-${priority}`, group: 'priority', vendorId: name, value: Number(priority) };
  }
  const percent = /^(\d+)%$/.exec(name)?.[1];
  const share = percent === undefined ? undefined : percentages[percent];
  if (share) return { id: share, group: 'percentage', vendorId: name, value: Number(percent) };
  const colour = /^flag-([a-z-]+)$/.exec(name)?.[1];
  if (colour) return { id: name, group: 'flag', vendorId: name, colour };
  const known = Object.hasOwn(counterparts, name) ? counterparts[name] : undefined;
  if (known)
    return { id: known[0], group: known[1], vendorId: name, ...(name === 'flag' && { colour: 'red' }) };
  return { id: name, group: 'other', vendorId: name };
}

/** A topic with a priority or percentage icon is a task. Undefined: no task. */
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
