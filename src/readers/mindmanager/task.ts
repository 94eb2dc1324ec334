import type { XmlElement } from '../../container/xml.js';
import type { Task } from '../../model/workbook.js';
import { percentageOf, priorityOf } from './markers.js';
import { filled, flagOf, kept, none, numberOf } from './values.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * `ap:Task`. Null when it holds only editor noise: read-only flags, `Milestone="false"`, zero effort or costs,
 * which MindManager leaves on topics that nobody made a task.
 */
export function taskOf(element: XmlElement): Task | null {
  const task: Mutable<Task> = { resources: namesOf(element, 'Resources') };
  setState(task, element);
  setTimes(task, element);
  const categories = namesOf(element, 'Categories');
  if (categories.length > 0) task.categories = categories;
  if (task.resources.length > 0) return task;
  for (const field in task) if (field !== 'resources') return task;
  return null;
}

function setState(task: Mutable<Task>, element: XmlElement): void {
  const priority = priorityOf(element);
  if (priority !== undefined) task.priority = priority;
  const progress = percentageOf(element);
  if (progress !== undefined) task.progress = progress;
  if (flagOf(element, 'Milestone')) task.milestone = true;
}

/** The due date is called `DeadlineDate`; durations are calendar time, in minutes and again in hours. */
function setTimes(task: Mutable<Task>, element: XmlElement): void {
  const start = kept(element, 'StartDate');
  if (start) task.start = start;
  const due = kept(element, 'DeadlineDate');
  if (due) task.due = due;
  const duration = numberOf(element, 'DurationMinutes') ?? (numberOf(element, 'DurationHours') ?? 0) * 60;
  if (duration > 0) task.durationMinutes = duration;
  const effort = numberOf(element, 'EffortMinutes') ?? 0;
  if (effort > 0) task.effortMinutes = effort;
}

/** One string of names; sources disagree whether `;` or `,` separates them. */
function namesOf(element: XmlElement, attribute: string): readonly string[] {
  const text = kept(element, attribute);
  if (!text) return none;
  return text.split(/[;,]/).flatMap((name) => name.trim() || []);
}

const costs = ['GeneralCost', 'ResourcesCost', 'TotalCost'];

/** Attributes that say something but have no place in our tree: non-zero costs and work loads. */
export function unreadTaskAttributes(element: XmlElement): readonly string[] {
  const unread = filled(element, 'ResourcesLoad') ? ['ResourcesLoad'] : none;
  return costs.some((name) => numberOf(element, name))
    ? [...costs.filter((name) => numberOf(element, name)), ...unread]
    : unread;
}
