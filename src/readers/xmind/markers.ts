import type { MarkerGroup } from '../../model/workbook.js';

/**
 * XMind's standard markers as data: ids from XMind 8's own marker sheet (misspellings such as `c_simbol-` are
 * XMind's) and those newer releases added, with their English names. The list grows with each release, so an
 * id that is not here is accepted all the same.
 */
type Names = Readonly<Record<string, string>>;

interface Family {
  readonly prefix: string;
  readonly group: MarkerGroup;
  /** Rest of the id → standard English name. */
  readonly names: Names;
}

const colours = ['Red', 'Orange', 'Yellow', 'Blue', 'Green', 'Purple', 'Gray'];
const darkColours = ['Dark Green', 'Dark Gray', 'Dark Blue'];

const coloured = (noun: string, words: readonly string[]): Names =>
  Object.fromEntries(words.map((word) => [word.toLowerCase().replace(' ', '-'), `${word} ${noun}`]));

const numbered: Names = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => [n, `Priority ${n}`]));

const signs: Names = {
  plus: 'Plus',
  minus: 'Minus',
  question: 'Question',
  exclam: 'Exclamation',
  info: 'Information',
  attention: 'Attention',
  wrong: 'Wrong',
  right: 'Right',
  pause: 'Pause',
};

/** Longer prefixes first: `half-star-` before `star-` would also do, ids are matched from their start. */
export const families: readonly Family[] = [
  { prefix: 'priority-', group: 'priority', names: numbered },
  {
    prefix: 'task-',
    group: 'percentage',
    names: {
      start: 'Starting',
      oct: '1/8 Done',
      quarter: '1/4 Done',
      '3oct': '3/8 Done',
      half: 'Half Done',
      '5oct': '5/8 Done',
      '3quar': '3/4 Done',
      '7oct': '7/8 Done',
      done: 'Done',
      pause: 'Pause',
    },
  },
  { prefix: 'flag-', group: 'flag', names: coloured('Flag', [...colours, ...darkColours]) },
  { prefix: 'star-', group: 'star', names: coloured('Star', [...colours, ...darkColours]) },
  { prefix: 'half-star-', group: 'star', names: coloured('Half Star', colours) },
  { prefix: 'people-', group: 'people', names: coloured('People', [...colours, ...darkColours]) },
  { prefix: 'tag-', group: 'tag', names: coloured('Tag', [...colours, ...darkColours]) },
  {
    prefix: 'smiley-',
    group: 'smiley',
    names: {
      smile: 'Smile',
      laugh: 'Laugh',
      angry: 'Angry',
      cry: 'Cry',
      surprise: 'Surprise',
      boring: 'Boring',
      embarrass: 'Embarrass',
    },
  },
  {
    prefix: 'arrow-',
    group: 'arrow',
    names: {
      up: 'Up',
      'up-right': 'Up Right',
      right: 'Right',
      'down-right': 'Down Right',
      down: 'Down',
      'down-left': 'Down Left',
      left: 'Left',
      'up-left': 'Up Left',
      refresh: 'Refresh',
      'left-right': 'Left Right',
      'up-down': 'Up Down',
    },
  },
  {
    prefix: 'symbol-',
    group: 'symbol',
    names: {
      ...signs,
      'no-entry': 'No Entry',
      lightning: 'Lightning',
      '100': '100',
      run: 'Run',
      divide: 'Divide',
      equality: 'Equality',
      code: 'Code',
      image: 'Image',
      pin: 'Pin',
    },
  },
  { prefix: 'c_simbol-', group: 'symbol', names: signs },
  {
    prefix: 'c_symbol_',
    group: 'symbol',
    names: {
      bar_chart: 'Bar Chart',
      contact: 'Contact',
      dislike: 'Dislike',
      drink: 'Quote',
      exercise: 'Exercise',
      flight: 'Flight',
      heart: 'Heart',
      like: 'Like',
      line_graph: 'Line Graph',
      medals: 'Medals',
      money: 'Money',
      music: 'Music',
      pen: 'Pen',
      pie_chart: 'Pie Chart',
      shopping_cart: 'Shopping Cart',
      telephone: 'Telephone',
      thermometer: 'Thermometer',
      trophy: 'Trophy',
    },
  },
  {
    prefix: 'month-',
    group: 'month',
    names: {
      jan: 'January',
      feb: 'February',
      mar: 'March',
      apr: 'April',
      may: 'May',
      jun: 'June',
      jul: 'July',
      aug: 'August',
      sep: 'September',
      oct: 'October',
      nov: 'November',
      dec: 'December',
    },
  },
  {
    prefix: 'week-',
    group: 'week',
    names: {
      sun: 'Sunday',
      mon: 'Monday',
      tue: 'Tuesday',
      wed: 'Wednesday',
      thu: 'Thursday',
      fri: 'Friday',
      sat: 'Saturday',
    },
  },
  {
    prefix: 'other-',
    group: 'other',
    names: {
      calendar: 'Calendar',
      email: 'Email',
      phone: 'Phone',
      phone2: 'Phone',
      fax: 'Fax',
      people: 'People',
      people2: 'People',
      clock: 'Clock',
      'coffee-cup': 'Coffee Cup',
      question: 'Question',
      exclam: 'Exclamation',
      lightbulb: 'Lightbulb',
      businesscard: 'Business Card',
      social: 'Social',
      chat: 'Chat',
      note: 'Note',
      lock: 'Lock',
      unlock: 'Unlock',
      yes: 'Yes',
      no: 'No',
      bomb: 'Bomb',
    },
  },
];

/** Share completed that a task marker stands for, 0–100. `task-pause` stands for none. */
export const percentages: Readonly<Record<string, number>> = {
  'task-start': 0,
  'task-oct': 12.5,
  'task-quarter': 25,
  'task-3oct': 37.5,
  'task-half': 50,
  'task-5oct': 62.5,
  'task-3quar': 75,
  'task-7oct': 87.5,
  'task-done': 100,
};

/** The family an id belongs to by its prefix, whether or not the id is a standard one. */
export const familyOf = (id: string): Family | undefined =>
  families.find(({ prefix }) => id.startsWith(prefix));

/** Name XMind gives a standard marker. Undefined: no standard marker. */
export function standardName(id: string): string | undefined {
  const family = familyOf(id);
  const rest = id.slice(family?.prefix.length);
  return family && Object.hasOwn(family.names, rest) ? family.names[rest] : undefined;
}
