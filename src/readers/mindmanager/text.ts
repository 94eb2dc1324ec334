import { childOf, childrenOf, type XmlElement } from '../../container/xml.js';
import type { TextRun, TextStyle } from '../../model/workbook.js';
import { colourOf, flagOf, kept, numberOf } from './values.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** `ap:Font` and `ap:FontRange`; an attribute that is absent is inherited. Undefined: nothing is set. */
export function textStyleOf(font: XmlElement | undefined): TextStyle | undefined {
  if (!font || !hasAttributes(font)) return undefined;
  const style: Mutable<TextStyle> = {};
  setFlags(style, font);
  const colour = colourOf(font, 'Color');
  if (colour) style.colour = colour;
  const name = kept(font, 'Name');
  if (name) style.font = name;
  const size = numberOf(font, 'Size');
  if (size !== undefined) style.size = size;
  for (const _ in style) return style;
  return undefined;
}

/** Most fonts are empty: the editor writes the element whether anything is set or not. */
function hasAttributes({ attributes }: XmlElement): boolean {
  for (const _ in attributes) return true;
  return false;
}

function setFlags(style: Mutable<TextStyle>, font: XmlElement): void {
  const bold = flagOf(font, 'Bold');
  if (bold !== undefined) style.bold = bold;
  const italic = flagOf(font, 'Italic');
  if (italic !== undefined) style.italic = italic;
  const underline = flagOf(font, 'Underline');
  if (underline !== undefined) style.underline = underline;
  const strike = flagOf(font, 'Strikethrough');
  if (strike !== undefined) style.strike = strike;
}

/** Look of the whole title, and of stretches of it. A range over all of it is the look of the whole. */
export function formatOf(text: XmlElement, title: string): TitleFormat {
  const base = textStyleOf(childOf(text, 'ap:Font'));
  const runs = runsOf(text, title);
  const [first] = runs ?? [];
  if (first?.from !== 0 || first.to !== title.length) return { look: base, runs };
  const { from: _from, to: _to, ...all } = first;
  return { look: { ...base, ...all }, runs: undefined };
}

/** Stretches of a title as stored, moved to where they are once its line ends are `\n` (see `plainLines`). */
export function withPlainLines(runs: readonly TextRun[], stored: string): TextRun[] {
  const dropped = new Uint8Array(stored.length);
  for (const { 0: end, index } of stored.matchAll(/\r+\n?/g)) {
    if (end.endsWith('\n')) dropped.fill(1, index, index + end.length - 1);
  }
  const places = new Uint32Array(stored.length + 1);
  for (const [at, isDropped] of dropped.entries()) places[at + 1] = (places[at] ?? 0) + 1 - isDropped;
  return runs
    .map((run) => ({ ...run, from: places[run.from] ?? 0, to: places[run.to] ?? 0 }))
    .filter(({ from, to }) => from < to);
}

interface TitleFormat {
  readonly look: TextStyle | undefined;
  readonly runs: readonly TextRun[] | undefined;
}

/**
 * Formatted stretches of a title, in order, cut to its length, not overlapping.
 * `To` is inclusive in the file (of 12,659 real ranges none reached the length, 4,761 ended at length - 1);
 * offsets are UTF-16 units. Undefined: none.
 */
function runsOf(text: XmlElement, title: string): TextRun[] | undefined {
  if (!childOf(text, 'ap:FontRange')) return undefined;
  const ranges = childrenOf(text, 'ap:FontRange').flatMap((range) => runOf(range) ?? []);
  if (ranges.length === 0) return undefined;
  const inside = ranges.map((range) => clipped(range, title.length)).filter(({ from, to }) => from < to);
  const runs = inside.length > 1 ? apart(inside) : inside;
  return runs.length > 0 ? runs : undefined;
}

/** @param inside ranges in the order they are written, in which later ones paint over earlier ones */
function apart(inside: readonly TextRun[]): TextRun[] {
  const sorted = inside.toSorted((a, b) => a.from - b.from);
  const overlaps = sorted.some(({ from }, at) => from < (sorted[at - 1]?.to ?? 0));
  return overlaps && inside.length <= mostLayers ? layered(inside) : oneAfterAnother(sorted);
}

const clipped = (range: TextRun, length: number): TextRun =>
  range.from >= 0 && range.to <= length
    ? range
    : { ...range, from: Math.max(range.from, 0), to: Math.min(range.to, length) };

/** Overlapping ranges looked at together; a title with more was made to keep us busy. */
const mostLayers = 200;

/** Where ranges overlap, the looks add up, and a later one paints over an earlier one. */
function layered(ranges: readonly TextRun[]): TextRun[] {
  const edges = [...new Set(ranges.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  return edges.flatMap((from, at) => {
    const to = edges[at + 1] ?? from;
    const here = ranges.filter((range) => range.from < to && range.to > from);
    return here.length > 0 ? [{ ...Object.assign({}, ...here), from, to } as TextRun] : [];
  });
}

/** Ranges cut to each other. */
function oneAfterAnother(sorted: readonly TextRun[]): TextRun[] {
  const runs: TextRun[] = [];
  let free = 0;
  for (const range of sorted) {
    const from = Math.max(range.from, free);
    if (from >= range.to) continue;
    runs.push(from === range.from ? range : { ...range, from });
    free = range.to;
  }
  return runs;
}

function runOf(range: XmlElement): TextRun | undefined {
  const style = textStyleOf(range);
  const from = numberOf(range, 'From');
  const last = numberOf(range, 'To');
  return style && from !== undefined && last !== undefined
    ? { from: Math.trunc(from), to: Math.trunc(last) + 1, ...style }
    : undefined;
}
