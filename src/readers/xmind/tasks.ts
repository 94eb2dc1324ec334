import { dictionary } from '../../model/dictionary.js';
import type { Marker, Task } from '../../model/workbook.js';
import { none } from '../topic-draft.js';

/** What a task extension states. */
export interface TaskInfo {
  priority?: number;
  progress?: number;
  start?: string;
  due?: string;
  durationMinutes?: number;
  milestone?: true;
  resources?: readonly string[];
}

/**
 * A topic is a task when it carries a priority or progress marker or a task extension. What the extension
 * states wins over a marker. Null: no task.
 */
export function taskOf(markers: readonly Marker[], info: TaskInfo | undefined): Task | null {
  const stated = fromMarkers(markers);
  if (!stated && !info) return null;
  return { ...stated, ...info, resources: info?.resources ?? none };
}

function fromMarkers(markers: readonly Marker[]): Pick<Task, 'priority' | 'progress'> | undefined {
  let task: { priority?: number; progress?: number } | undefined;
  for (const { group, value } of markers) {
    if (value === undefined) continue;
    if (group === 'priority') task = { ...task, priority: value };
    if (group === 'percentage') task = { ...task, progress: value };
  }
  return task;
}

const unitMinutes: Readonly<Record<string, number>> = dictionary({ m: 1, min: 1, h: 60, d: 1440, w: 10_080 });

/** `1d`, `2h`, `30m` in minutes of calendar time. Undefined: no duration. */
export function durationOf(text: string): number | undefined {
  const [, amount, unit = ''] = /^\s*(\d+(?:\.\d+)?)\s*(min|[mhdw])\s*$/i.exec(text) ?? [];
  const minutes = unitMinutes[unit.toLowerCase()];
  return amount && minutes ? Number(amount) * minutes : undefined;
}

/** `2022-04-05` and `2022-04-05 09:00:00` as ISO local time. Undefined: neither. */
export function localTimeOf(text: string): string | undefined {
  const [, day, time] = /^\s*(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d(?::\d\d)?))?/.exec(text) ?? [];
  return day && time ? `${day}T${time.length === 5 ? `${time}:00` : time}` : day;
}
