import type { ElementContent } from 'hast';
import { element, textNode } from '../hast.js';
import { aliases } from './aliases.js';
import { type MarkerColour, markerColour } from './colours.js';
import {
  arrows,
  calendarSheet,
  coloured,
  lettersOf,
  numberInCircle,
  numberInSquare,
  statuses,
  tasks,
} from './families.js';
import type { Drawing, Part } from './grid.js';
import { people } from './people.js';
import { signs } from './signs.js';
import { things } from './things.js';

/** A marker as a picture on the 16 × 16 grid. */
export interface MarkerDrawing {
  /** Name of the shape; markers that differ in colour alone share it. Letters, digits and `-`. */
  readonly shape: string;
  /** Colour inside the outline. Absent: none, ink on paper. */
  readonly colour?: MarkerColour;
  /** `#rrggbb` where the marker's colour is no word that we know. */
  readonly customColour?: string;
  /** Contents of an `<svg viewBox="0 0 16 16">`: ink is `currentColor`, classes `mark-*` say what a part is. */
  readonly content: readonly ElementContent[];
}

const fixed: ReadonlyMap<string, Drawing> = new Map(
  Object.entries({ ...signs, ...things, ...people, ...coloured, ...arrows, ...tasks, ...statuses }),
);

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const days = { sun: 'Su', mon: 'Mo', tue: 'Tu', wed: 'We', web: 'We', thu: 'Th', fri: 'Fr', sat: 'Sa' };

/**
 * The drawing of a marker by its neutral id (`flag-red`, `priority-1`, `symbol-right`). Never fails: an id that we
 * do not know is drawn as the first letters of `name`, or of the id itself.
 *
 * @param colour Colour word (`red`) or `#rrggbb`; a colour in the id itself wins.
 */
export function markerDrawing(id: string, colour?: string, name?: string): MarkerDrawing {
  const key = neutralKey(id);
  const [shape, own] = withColour(key);
  return { ...drawn(shape, name ?? id), ...tinted(own ?? colour?.toLowerCase()) };
}

function tinted(word: string | undefined): Pick<MarkerDrawing, 'colour' | 'customColour'> {
  const colour = word === undefined ? undefined : markerColour(word);
  if (colour) return { colour };
  return word !== undefined && /^#[0-9a-f]{6}$/.test(word) ? { customColour: word } : {};
}

function drawn(key: string, name: string): Pick<MarkerDrawing, 'shape' | 'content'> {
  const shape = nameOfShape(key);
  const known = fixed.get(shape) ?? numbered(shape) ?? dated(shape);
  if (known) return { shape, content: known.map(toHast) };
  const letters = initials(name);
  return { shape: `letters-${hexOf(letters)}`, content: lettersOf(letters).map(toHast) };
}

/** Vendors' spellings folded: lower case, `_` as `-`, XMind's `c_simbol` (sic), groups that say nothing. */
const neutralKey = (id: string): string =>
  id
    .replace(/^urn:mindjet:/, '')
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/^c-s[iy]mbol-/, 'symbol-');

/** Ids of a drawing carry their group in front only sometimes; `symbol-right` and `check` are one shape. */
function nameOfShape(key: string): string {
  for (const name of [key, key.replace(/^(?:symbol|other|things?|business)-/, '')]) {
    const shape = aliases[name] ?? name;
    if (fixed.has(shape)) return shape;
  }
  return key;
}

/** Ids that end in their colour: `flag-dark-green`, and the colours and labels of legends, `fill:#ffcc00`. */
function withColour(key: string): readonly [shape: string, colour?: string] {
  const [, kind, value] = /^(fill|font|label):(.*)$/s.exec(key) ?? [];
  if (kind !== undefined && value !== undefined) return kind === 'label' ? ['tag'] : [kind, value];
  const [, family, word] = /^(half-star|flag|star|people|tag)-(.+)$/.exec(key) ?? [];
  return family !== undefined && word !== undefined && markerColour(word) ? [family, word] : [key];
}

function numbered(key: string): Drawing | undefined {
  const [, family, digits] =
    /^(priority|prio|number|marker|task|percentage|progress)-?(\d{1,3})$/.exec(key) ?? [];
  if (family === undefined || digits === undefined) return undefined;
  if (family.startsWith('prio')) return numberInCircle(digits);
  return family === 'number' || family === 'marker' ? numberInSquare(digits) : progress(Number(digits));
}

/** Any percentage is drawn as the nearest eighth, but only 0 is empty and only 100 is done. */
function progress(percent: number): Drawing | undefined {
  if (percent <= 0) return tasks['task-start'];
  if (percent >= 100) return tasks['task-done'];
  const eighths = ['oct', 'quarter', '3oct', 'half', '5oct', '3quar', '7oct'];
  return tasks[`task-${eighths[Math.max(1, Math.min(7, Math.round(percent / 12.5))) - 1]}`];
}

function dated(key: string): Drawing | undefined {
  const [, unit, name] = /^(month|week)-([a-z]{3})[a-z]*$/.exec(key) ?? [];
  if (unit === 'month' && name !== undefined && months.includes(name))
    return calendarSheet(String(months.indexOf(name) + 1));
  const day = unit === 'week' ? Object.entries(days).find(([day]) => day === name)?.[1] : undefined;
  return day === undefined ? undefined : calendarSheet(day);
}

/** Two letters of an alphabet, or one character of any other script. */
function initials(name: string): string {
  const word = /[\p{L}\p{N}]+/u.exec(name.replace(/^custom-/, ''))?.[0] ?? '?';
  const [first = '?', second = ''] = [...word];
  return /^[\p{Script=Latin}\p{N}]{2}$/u.test(first + second)
    ? first.toUpperCase() + second.toLowerCase()
    : first;
}

const hexOf = (text: string): string => [...text].map((char) => char.codePointAt(0)?.toString(16)).join('-');

function toHast(part: Part): ElementContent {
  const className = [`mark-${part.as}`];
  if ('d' in part) return element('path', { className, d: part.d });
  const look = { className, x: 8, y: part.y, fontSize: part.size, textAnchor: 'middle' };
  return element('text', look, [textNode(part.text)]);
}
