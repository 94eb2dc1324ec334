import { box, canvas, disc, dot, frame, ink, line, ring, toIco, toPng, triangle } from './drawing.mjs';

/** The drawings of the handbook, each a few shapes: nothing is photographed, nothing is anybody else's. */

/** ローリングストック: 備える → 食べる → 買い足す, a wheel of three boxes. */
const rollingStock = () => {
  const on = canvas(200, 140);
  ring(on, 100, 70, 52, 4, ink.mist);
  for (const [x, y, colour] of [
    [100, 20, ink.green],
    [148, 100, ink.orange],
    [52, 100, ink.blue],
  ]) {
    box(on, x - 30, y - 14, 60, 28, colour);
    frame(on, x - 30, y - 14, 60, 28, ink.navy, 2);
    box(on, x - 20, y - 3, 40, 3, ink.white);
    box(on, x - 20, y + 4, 26, 3, ink.white);
  }
  triangle(on, [146, 58], [162, 58], [154, 72], ink.navy);
  triangle(on, [104, 116], [104, 130], [92, 123], ink.navy);
  triangle(on, [38, 70], [54, 70], [46, 56], ink.navy);
  return on;
};

/** 体育館の区画: aisles between blocks, a screen for changing rooms, the desk at the door. */
const shelterPlan = () => {
  const on = canvas(220, 150);
  frame(on, 6, 6, 208, 138, ink.navy, 3);
  for (let row = 0; row < 3; row++)
    for (let column = 0; column < 4; column++) {
      const colour = row === 0 ? ink.sky : column === 3 ? ink.lilac : ink.leaf;
      box(on, 20 + column * 44, 20 + row * 36, 36, 26, colour);
      frame(on, 20 + column * 44, 20 + row * 36, 36, 26, ink.grey);
    }
  box(on, 92, 140, 36, 7, ink.white);
  box(on, 132, 128, 30, 10, ink.orange);
  return on;
};

/** 携帯トイレの手順: three frames from left to right. */
const toiletSteps = () => {
  const on = canvas(220, 90);
  for (let step = 0; step < 3; step++) {
    const left = 8 + step * 72;
    frame(on, left, 10, 60, 70, ink.navy, 2);
    box(on, left + 16, 46, 28, 24, ink.mist);
    ring(on, left + 30, 42, 16, 4, ink.grey);
    if (step > 0) disc(on, left + 30, 42, 10, step === 1 ? ink.sky : ink.green);
    if (step < 2) triangle(on, [left + 62, 38], [left + 62, 52], [left + 70, 45], ink.red);
  }
  return on;
};

/** 一日に要る水: three bottles beside one measure. */
const waterPerDay = () => {
  const on = canvas(160, 110);
  for (let bottle = 0; bottle < 3; bottle++) {
    const left = 16 + bottle * 40;
    box(on, left + 9, 14, 10, 8, ink.blue);
    box(on, left, 24, 28, 70, ink.sky);
    frame(on, left, 24, 28, 70, ink.blue, 2);
    box(on, left + 4, 50, 20, 16, ink.white);
  }
  line(on, 140, 24, 140, 93, ink.navy, 2);
  for (let mark = 0; mark < 7; mark++) box(on, 134, 24 + mark * 11, 6, 2, ink.navy);
  return on;
};

/** 情報の流れ: one desk, four boards. */
const newsFlow = () => {
  const on = canvas(200, 110);
  const boards = [
    [160, 18],
    [160, 44],
    [160, 70],
    [160, 96],
  ];
  for (const [x, y] of boards) {
    line(on, 50, 56, x - 16, y - 4, ink.grey, 2);
    box(on, x - 14, y - 12, 42, 18, ink.yellow);
    frame(on, x - 14, y - 12, 42, 18, ink.brown, 2);
  }
  disc(on, 40, 56, 24, ink.purple);
  disc(on, 40, 56, 17, ink.lilac);
  return on;
};

/** 問い合わせの記録票: a slip with a clock, four lines to fill in and a box to tick. */
const recordSlip = () => {
  const on = canvas(150, 110, ink.mist);
  box(on, 12, 8, 126, 94, ink.white);
  frame(on, 12, 8, 126, 94, ink.grey, 2);
  ring(on, 32, 28, 11, 2, ink.navy);
  line(on, 32, 28, 32, 21, ink.navy, 2);
  line(on, 32, 28, 37, 28, ink.navy, 2);
  for (let row = 0; row < 4; row++) box(on, 24, 50 + row * 11, row === 3 ? 62 : 100, 2, ink.grey);
  frame(on, 110, 78, 14, 14, ink.red, 2);
  return on;
};

/** 訓練の年間計画: twelve months from April; two drills held, the next one marked, one to come. */
const drillYear = () => {
  const on = canvas(220, 70);
  const months = { 2: ink.green, 5: ink.green, 8: ink.orange, 11: ink.sky };
  for (let month = 0; month < 12; month++) {
    box(on, 8 + month * 17, 18, 14, 34, months[month] ?? ink.mist);
    frame(on, 8 + month * 17, 18, 14, 34, ink.grey);
  }
  triangle(on, [144, 4], [158, 4], [151, 14], ink.red);
  return on;
};

/** @type {Record<string, () => import('./drawing.mjs').Canvas>} */
const drawings = {
  'rolling-stock': rollingStock,
  'shelter-plan': shelterPlan,
  'toilet-steps': toiletSteps,
  'water-per-day': waterPerDay,
  'news-flow': newsFlow,
  'record-slip': recordSlip,
  'drill-year': drillYear,
};

/** A picture of a topic or note. */
export const picture = (name) => {
  const draw = drawings[name];
  if (draw === undefined) throw new Error(`no drawing is called "${name}"`);
  const drawn = draw();
  return { bytes: toPng(drawn), width: drawn.width, height: drawn.height };
};

/** Custom icons: a coloured plate and a sign on it. */
const plates = {
  'team-stock': ink.brown,
  'team-news': ink.purple,
  'team-shelter': ink.blue,
  reference: ink.green,
};

const signs = {
  'team-stock': (on, u) => {
    box(on, 7 * u, 9 * u, 18 * u, 15 * u, ink.sand);
    box(on, 15 * u, 9 * u, 2 * u, 15 * u, ink.brown);
    box(on, 7 * u, 14 * u, 18 * u, u, ink.brown);
  },
  'team-news': (on, u) => {
    triangle(on, [7 * u, 16 * u], [21 * u, 7 * u], [21 * u, 25 * u], ink.white);
    box(on, 23 * u, 13 * u, 2 * u, 6 * u, ink.white);
  },
  'team-shelter': (on, u) => {
    triangle(on, [16 * u, 6 * u], [6 * u, 16 * u], [26 * u, 16 * u], ink.white);
    box(on, 10 * u, 16 * u, 12 * u, 9 * u, ink.white);
    box(on, 14 * u, 19 * u, 4 * u, 6 * u, ink.blue);
  },
  reference: (on, u) => {
    box(on, 7 * u, 8 * u, 8 * u, 16 * u, ink.white);
    box(on, 17 * u, 8 * u, 8 * u, 16 * u, ink.white);
    for (let row = 0; row < 3; row++) box(on, 9 * u, (11 + row * 4) * u, 4 * u, u, ink.green);
  },
};

const iconCanvas = (name, size) => {
  const on = canvas(size, size, ink.clear);
  disc(on, size / 2, size / 2, size / 2 - 1, plates[name]);
  signs[name](on, size / 32);
  return on;
};

/** The icon as `.ico` (32 and 16 pixels square). */
export const icon = (name) => toIco([iconCanvas(name, 32), halve(iconCanvas(name, 32))]);

/** The icon as PNG, 32 pixels square. */
export const iconPng = (name) => toPng(iconCanvas(name, 32));

const halve = (large) => {
  const on = canvas(large.width / 2, large.height / 2, ink.clear);
  for (let y = 0; y < on.height; y++)
    for (let x = 0; x < on.width; x++) dot(on, x, y, large.pixels[y * 2 * large.width + x * 2]);
  return on;
};

const branchInks = [ink.blue, ink.green, ink.orange, ink.purple, ink.brown, ink.red];

/** The small picture of the whole map that both programs keep beside it: the root, its branches, their twigs. */
export const thumbnail = (root) => {
  const on = canvas(320, 220);
  const branches = root.children.filter((topic) => topic.at.kind === undefined);
  const half = Math.ceil(branches.length / 2);
  for (const [index, branch] of branches.entries()) drawBranch(on, branch, index, half, branches.length);
  box(on, 124, 98, 72, 24, ink.navy);
  box(on, 134, 108, 52, 4, ink.white);
  return toPng(on);
};

const drawBranch = (on, branch, index, half, total) => {
  const right = index < half;
  const rowsHere = right ? half : total - half;
  const y = Math.round((220 * ((right ? index : index - half) + 0.5)) / rowsHere);
  const colour = branchInks[index % branchInks.length];
  const length = Math.min(24 + (branch.title ?? '').length, 50);
  const at = right ? 214 : 106 - length;
  line(on, right ? 196 : 124, 110, right ? at : at + length, y, colour, 2);
  box(on, at, y - 4, length, 9, colour);
  branch.children.slice(0, 6).forEach((twig, row) => {
    const width = Math.min(8 + (twig.title ?? '').length, 36);
    box(on, right ? at + length + 4 : at - 4 - width, y - 9 + row * 4, width, 2, ink.grey);
  });
};
