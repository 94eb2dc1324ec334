import type { Marker, Topic } from './workbook.js';

/** Names for eighths of a task, from none to all. */
const eighths = ['start', 'oct', 'quarter', '3oct', 'half', '5oct', '3quar', '7oct', 'done'];

/** Neutral id of a percentage: the nearest eighth, but "start" and "done" only when it is exactly that. */
export function percentageId(value: number): string {
  const nearest = Math.round(Math.min(100, Math.max(0, value)) / 12.5);
  const eighth = value > 0 && value < 100 ? Math.min(7, Math.max(1, nearest)) : nearest;
  return `task-${eighths[eighth]}`;
}

/**
 * Markers for the priority and progress of a task. Some programs draw them as icons, which are on the topic then;
 * others keep them as facts of the task alone. Empty: no task, or its icons are drawn.
 */
export function taskMarkers({ task, markers }: Pick<Topic, 'task' | 'markers'>): readonly Marker[] {
  const { priority, progress } = task ?? {};
  const lacks = (group: Marker['group']): boolean => !markers.some((marker) => marker.group === group);
  const found: Marker[] = [];
  if (priority !== undefined && lacks('priority')) {
    const id = `priority-${priority}`;
    found.push({ id, group: 'priority', vendorId: id, value: priority });
  }
  if (progress !== undefined && lacks('percentage')) {
    const id = percentageId(progress);
    found.push({ id, group: 'percentage', vendorId: id, value: progress });
  }
  return found;
}
