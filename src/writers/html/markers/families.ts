import {
  arrow,
  box,
  circle,
  type Drawing,
  dot,
  knock,
  knockedLabel,
  label,
  line,
  round,
  sector,
  solid,
  tint,
} from './grid.js';

/** A five-pointed star, and its left half for half-stars. */
const star = 'M8 1.5l1.95 4.2 4.55.55-3.4 3.1.9 4.55L8 11.65 4 13.9l.9-4.55-3.4-3.1 4.55-.55z';
const halfStar = 'M8 1.5v10.15L4 13.9l.9-4.55-3.4-3.1 4.55-.55z';

/** One drawing for all colours of a family: flags, stars, tags; people are in `people.ts`. */
export const coloured: Readonly<Record<string, Drawing>> = {
  flag: [tint('M3.5 2.25c3-1.5 5.25 1.5 9.5 0v6.5c-4.25 1.5-6.5-1.5-9.5 0z'), line('M3.5 1.5v13.25')],
  star: [tint(star)],
  'half-star': [line(star), tint(halfStar)],
  // Colours that a legend explains: of a topic's ground, of its text.
  fill: [tint(box(2, 4, 12, 8))],
  font: [line('M4.5 9.5L8 1.5l3.5 8M5.75 6.75h4.5'), tint(box(2, 11.75, 12, 2.5))],
};

const directions = ['up', 'up-right', 'right', 'down-right', 'down', 'down-left', 'left', 'up-left'] as const;

export const arrows: Readonly<Record<string, Drawing>> = {
  ...Object.fromEntries(directions.map((name, eighths) => [`arrow-${name}`, [arrow(eighths)]])),
  'arrow-left-right': [line('M1.75 8h12.5M5 4.75L1.75 8 5 11.25M11 4.75L14.25 8 11 11.25')],
  'arrow-up-down': [line('M8 1.75v12.5M4.75 5L8 1.75 11.25 5M4.75 11L8 14.25 11.25 11')],
  'arrow-refresh': [line('M13.5 8a5.5 5.5 0 1 1-1.75-4L14 6M14 2.25V6h-3.75')],
};

const pie = (share: number): Drawing => [line(round), solid(sector(share, 4.75))];

/** Progress: a pie that fills clockwise. */
export const tasks: Readonly<Record<string, Drawing>> = {
  'task-start': [line(round), dot(8, 8, 1)],
  'task-oct': pie(1 / 8),
  'task-quarter': pie(1 / 4),
  'task-3oct': pie(3 / 8),
  'task-half': pie(1 / 2),
  'task-5oct': pie(5 / 8),
  'task-3quar': pie(3 / 4),
  'task-7oct': pie(7 / 8),
  'task-done': [solid(circle(8, 8, 7.1)), knock('M4.5 8.25l2.5 2.75 4.5-5.5')],
  'task-pause': [line(round), line('M6.25 5.25v5.5M9.75 5.25v5.5')],
};

/** Signs of status words on badges. */
export const statuses: Readonly<Record<string, Drawing>> = {
  'status-open': [line(circle(8, 8, 5.5))],
  'status-work': [line(circle(8, 8, 5.5)), solid('M8 2.5a5.5 5.5 0 0 1 0 11z')],
  'status-closed': [line('M2.5 8.5l3.75 4.25L13.5 3.5')],
  'status-frozen': [
    line(
      'M8 1.5v13M2.4 4.75l11.2 6.5M13.6 4.75L2.4 11.25M6.25 2.5L8 4.25 9.75 2.5M6.25 13.5L8 11.75l1.75 1.75',
    ),
  ],
  'status-nobody': [line('M5 5.25a3 3 0 1 1 4.5 2.6C8.4 8.5 8 9.1 8 10.25'), dot(8, 13, 1)],
};

/** Priorities are numbers in a circle, number markers in a square: the two never look alike. */
export const numberInCircle = (text: string): Drawing => [line(round), label(text)];
export const numberInSquare = (text: string): Drawing => [solid(box(1.5, 1.5, 13, 13)), knockedLabel(text)];

/** A sheet of a calendar with letters: months and days of the week. */
export const calendarSheet = (text: string): Drawing => [
  tint(box(1.75, 2.75, 12.5, 11.5)),
  solid(box(1.75, 1.75, 12.5, 2.5)),
  label(text, 9.25, 7),
];

/** For whatever we have no drawing of: its first letters in a soft frame. */
export const lettersOf = (text: string): Drawing => [
  line('M4 1.5h8A2.5 2.5 0 0 1 14.5 4v8a2.5 2.5 0 0 1-2.5 2.5H4A2.5 2.5 0 0 1 1.5 12V4A2.5 2.5 0 0 1 4 1.5z'),
  label(text),
];
