import type { Marker, Task } from '../../model/workbook.js';
import type { Json } from '../json-text.js';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const local = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d)?$/;

/** What priority and progress markers alone make of a topic. */
export function taskOfMarkers(markers: readonly Marker[]): Pick<Task, 'priority' | 'progress'> | undefined {
  const last = (group: Marker['group']) =>
    markers.findLast((marker) => marker.group === group && marker.value !== undefined)?.value;
  const [priority, progress] = [last('priority'), last('percentage')];
  if (priority === undefined && progress === undefined) return undefined;
  return { ...(priority !== undefined && { priority }), ...(progress !== undefined && { progress }) };
}

/** The task as it is read back; XMind has no effort and no categories, and parts people by commas. */
export function sayableTask(task: Task | null, markers: readonly Marker[]): Task | null {
  const drawn = taskOfMarkers(markers);
  if (!task) return drawn ? { ...drawn, resources: [] } : null;
  const { priority, progress, start, due, durationMinutes, milestone, resources } = task;
  const said: Task = {
    ...drawn,
    ...(priority !== undefined && { priority }),
    ...(progress !== undefined && { progress: Math.round(progress * 100) / 100 }),
    ...(sayableTime(start) && { start }),
    ...(sayableTime(due) && { due }),
    ...(durationMinutes !== undefined && { durationMinutes: Math.round(durationMinutes * 60_000) / 60_000 }),
    ...(milestone && { milestone }),
    resources: resources.flatMap((name) => name.split(/\s*[,;]\s*/)).filter((name) => name.trim() !== ''),
  };
  const { resources: people, ...rest } = said;
  return people.length === 0 && Object.keys(rest).length === 0 ? null : said;
}

const sayableTime = (time: string | undefined): boolean =>
  time !== undefined && (instant.test(time) || local.test(time));

/**
 * The extensions that say what markers do not. An instant stands in `task`, in milliseconds; a local time, which
 * names no instant, in the older `taskInfo`, in words.
 */
export function taskExtensions(task: Task, markers: readonly Marker[]): Json[] {
  const drawn = taskOfMarkers(markers);
  const progress = task.progress === drawn?.progress ? undefined : task.progress;
  const ms = (time: string | undefined) => (time && instant.test(time) ? Date.parse(time) : undefined);
  const words = (name: string, time: string | undefined) =>
    time && local.test(time) ? [{ name, content: time.replace('T', ' ') }] : [];
  const content = {
    status: progress === undefined ? undefined : progress === 100 ? 'done' : 'todo',
    progress: progress === undefined ? undefined : progress / 100,
    priority: task.priority === drawn?.priority ? undefined : task.priority,
    start: ms(task.start),
    due: ms(task.due),
    duration: task.durationMinutes === undefined ? undefined : Math.round(task.durationMinutes * 60_000),
    assignee: task.resources.length > 0 ? task.resources.join(', ') : undefined,
  };
  const older = [
    ...words('start-date', task.start),
    ...words('end-date', task.due),
    ...(task.milestone ? [{ name: 'check-point', content: 'true' }] : []),
  ];
  const says = Object.values(content).some((value) => value !== undefined);
  return [
    ...(says ? [{ provider: 'org.xmind.ui.task', content }] : []),
    ...(older.length > 0 ? [{ provider: 'org.xmind.ui.taskInfo', content: older }] : []),
  ];
}
