import { box, circle, type Drawing, dot, line, round, tint } from './grid.js';

const face = (...features: Drawing): Drawing => [tint(round), dot(5.75, 6.5), dot(10.25, 6.5), ...features];

/** People, faces and what they do. */
export const people: Readonly<Record<string, Drawing>> = {
  people: [tint(circle(8, 4.75, 3)), tint('M2 14.25c0-3.5 2.5-5 6-5s6 1.5 6 5z')],
  people2: [
    line('M10.75 2.25a2.5 2.5 0 0 1 0 4.75M12 8.75c2 .5 3 2 3 4.5h-2'),
    tint(circle(6, 4.75, 2.75)),
    tint('M1 13.75c0-3.25 2-4.75 5-4.75s5 1.5 5 4.75z'),
  ],
  social: [
    tint(circle(8, 3.5, 2)),
    tint(circle(3.25, 9, 1.75)),
    tint(circle(12.75, 9, 1.75)),
    line(
      'M.75 14.25c0-2 .9-3 2.5-3s2.5 1 2.5 3M10.25 14.25c0-2 .9-3 2.5-3s2.5 1 2.5 3M5.5 8c.25-1.25 1-1.75 2.5-1.75s2.25.5 2.5 1.75',
    ),
  ],
  'two-feet': [
    tint(
      'M5 1.5c1.75 0 2.25 1.75 2 4L6.5 8.5H3.5L2.75 5.75C2.25 3.25 3.25 1.5 5 1.5zM3.75 10.25h2.75c.25 1.75-.25 2.75-1.25 2.75s-1.5-1-1.5-2.75z',
    ),
    tint(
      'M11 3c-1.75 0-2.25 1.75-2 4l.5 3h3l.75-2.75C13.75 4.75 12.75 3 11 3zM9.5 11.75h2.75c0 1.75-.5 2.75-1.5 2.75s-1.5-1-1.25-2.75z',
    ),
  ],
  contact: [
    tint(box(2.5, 1.75, 11, 12.5)),
    line(circle(8, 6.25, 1.75)),
    line('M5 11.75c0-1.75 1.15-2.5 3-2.5s3 .75 3 2.5M1.25 5h2.5M1.25 11h2.5'),
  ],
  businesscard: [
    tint(box(1.25, 3.25, 13.5, 9.5)),
    line(circle(4.75, 7, 1.25)),
    line('M2.9 10.75c0-1.25.75-1.75 1.85-1.75s1.85.5 1.85 1.75M9 6.75h3.5M9 9.5h3.5'),
  ],
  chat: [tint('M1.5 2.25h13v8.5H7.25L4 14v-3.25H1.5z'), dot(5, 6.5), dot(8, 6.5), dot(11, 6.5)],
  quote: [
    tint('M1.5 2.25h13v8.5H7.25L4 14v-3.25H1.5z'),
    line('M6.75 4.75c-1.25.5-1.75 1.25-1.75 3.25h1.75V6.25M11 4.75c-1.25.5-1.75 1.25-1.75 3.25H11V6.25'),
  ],
  exercise: [line('M1.25 6v4M3.5 4.25v7.5M12.5 4.25v7.5M14.75 6v4M3.5 8h9')],
  'smiley-smile': face(line('M5 9.5c.75 1.35 1.75 2 3 2s2.25-.65 3-2')),
  'smiley-laugh': face(tint('M4.75 9h6.5c-.25 2-1.5 3.25-3.25 3.25S5 11 4.75 9z')),
  'smiley-angry': face(line('M5.25 11.5C6 10.5 6.9 10 8 10s2 .5 2.75 1.5M4 4.25l2.5 1M12 4.25l-2.5 1')),
  'smiley-cry': face(line('M5.25 11.75C6 10.75 6.9 10.25 8 10.25s2 .5 2.75 1.5M4.75 8.25v1.5')),
  'smiley-surprise': face(line(circle(8, 10.5, 1.4))),
  'smiley-boring': face(line('M5.5 10.5h5')),
  'smiley-embarrass': face(line('M5.25 10.75l1.5-.75 1.25.75 1.25-.75 1.5.75M3.75 8.75h1M11.25 8.75h1')),
};
