import { box, circle, type Drawing, dot, knock, line, round, solid, tint } from './grid.js';

/** Judgements, mathematics and traffic: what XMind calls symbols and MindManager verdicts. */
export const signs: Readonly<Record<string, Drawing>> = {
  plus: [tint(round), line('M8 4.75v6.5M4.75 8h6.5')],
  minus: [tint(round), line('M4.75 8h6.5')],
  divide: [tint(round), line('M4.75 8h6.5'), dot(8, 5.25), dot(8, 10.75)],
  equality: [tint(round), line('M4.75 6.5h6.5M4.75 9.5h6.5')],
  question: [tint(round), line('M6 6.25a2 2 0 1 1 3 1.75c-.7.4-1 .8-1 1.5'), dot(8, 11.5, 0.8)],
  exclam: [tint(round), line('M8 4.25v4.5'), dot(8, 11.25)],
  info: [tint(round), line('M8 7.5v4'), dot(8, 4.75)],
  attention: [tint('M8 1.75L14.75 13.75H1.25z'), line('M8 6v3.75'), dot(8, 11.75, 0.8)],
  wrong: [tint(round), line('M5.5 5.5l5 5M10.5 5.5l-5 5')],
  right: [tint(round), line('M4.75 8.25l2.25 2.5 4.25-5')],
  pause: [tint(round), line('M6.25 5.25v5.5M9.75 5.25v5.5')],
  'no-entry': [tint(round), solid(box(4, 6.75, 8, 2.5))],
  stop: [tint('M5.25 1.5h5.5L14.5 5.25v5.5L10.75 14.5h-5.5L1.5 10.75v-5.5z'), line('M5 8h6')],
  lightning: [tint('M9.25 1.25L3 9h4.25l-.75 5.75L13 7H8.75z')],
  '100': [line('M1.75 5.25L3.25 4v6.5M1.5 13.25h13'), line(oval(7)), line(oval(12.25))],
  run: [
    circleAt(9.5, 2.75),
    line('M4 6l2.5-1.25 3 .75 1.5 2.5 2.25.25M8.75 5.75L7.25 9.25l2.75 2 .25 3.25M6.75 10.5L5.5 12.5l-3 .25'),
  ],
  code: [line('M5 4L1.5 8 5 12M11 4l3.5 4-3.5 4M9.25 3l-2.5 10')],
  'traffic-lights-red': [
    line('M5 1.5h6v13H5z'),
    tint(circle(8, 4, 1.5)),
    line(circle(8, 8, 1.25)),
    line(circle(8, 12, 1.25)),
  ],
  emergency: [
    tint('M4 11.5V9a4 4 0 0 1 8 0v2.5z'),
    line('M2.5 14h11M2.5 11.5h11V14h-11zM8 1.25v1.5M2.25 3.75l1.25 1M13.75 3.75l-1.25 1'),
  ],
  bomb: [
    solid(circle(7, 9.75, 4.75)),
    line('M10.25 6.5l1.5-1.75c.75-.75 1.5.5 2.5-.5M13 1.5l.5 1'),
    knock('M4.5 9.25a2.5 2.5 0 0 1 1.75-2'),
  ],
  like: [
    tint(
      'M5.25 7l2.5-5.25c1.25 0 1.9.9 1.6 2.25L9 6h3.75c1 0 1.5.75 1.25 1.75l-1 4.75c-.15.75-.75 1.25-1.5 1.25H5.25z',
    ),
    line('M5.25 7H2v6.75h3.25'),
  ],
  dislike: [
    tint(
      'M5.25 9l2.5 5.25c1.25 0 1.9-.9 1.6-2.25L9 10h3.75c1 0 1.5-.75 1.25-1.75l-1-4.75c-.15-.75-.75-1.25-1.5-1.25H5.25z',
    ),
    line('M5.25 9H2V2.25h3.25'),
  ],
  heart: [
    tint('M8 14C4 11 1.5 8.75 1.5 5.75A3.25 3.25 0 0 1 8 4.5a3.25 3.25 0 0 1 6.5 1.25C14.5 8.75 12 11 8 14z'),
  ],
  'broken-connection': [
    line(
      'M6.5 4.5L8 3a3.4 3.4 0 0 1 5 5l-1.5 1.5M9.5 11.5L8 13a3.4 3.4 0 0 1-5-5l1.5-1.5M5 2.25v1.5M2.25 5h1.5M11 13.75v-1.5M13.75 11h-1.5',
    ),
  ],
  pin: [
    tint('M8 14.75C5 11 3.5 8.75 3.5 6.25a4.5 4.5 0 0 1 9 0C12.5 8.75 11 11 8 14.75z'),
    line(circle(8, 6.25, 1.5)),
  ],
};

function oval(x: number): string {
  return `M${x - 1.75} 7.25a1.75 3.1 0 1 1 3.5 0a1.75 3.1 0 1 1 -3.5 0z`;
}

function circleAt(x: number, y: number): ReturnType<typeof line> {
  return line(circle(x, y, 1.25));
}
