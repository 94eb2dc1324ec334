import { ink } from './colours.js';
import type { ParagraphProperties } from './markup/paragraph.js';

/** Twentieths of a point, Word's unit of length. */
export const page = {
  width: 11_906,
  height: 16_838,
  top: 1_474,
  bottom: 1_304,
  side: 1_304,
  header: 680,
  footer: 624,
} as const;

/** The paper of a document: upright, or the same on its side. */
export const paperFor = (paper: 'landscape' | undefined): Paper =>
  paper === 'landscape'
    ? { width: page.height, height: page.width, textWidth: page.height - 2 * page.side }
    : { width: page.width, height: page.height, textWidth };

export interface Paper {
  readonly width: number;
  readonly height: number;
  /** Between the margins. */
  readonly textWidth: number;
}

export const textWidth = page.width - 2 * page.side;
/** The deepest picture: a page less its margins, some lines left for the caption. */
export const textHeight = page.height - page.top - page.bottom - 1_200;

/** Indent of one list level. */
export const step = 284;
/** The same inside a note: three levels keep within the widest distance Word allows to the note's line. */
export const noteStep = 220;
/** Distance of the text from the line on the left of a note. */
const frameGap = 180;
/** Word allows at most this distance between a border and its text, in points. */
const widestBorderSpace = 31;
/** Blocks nested deeper than this are written at this depth. */
export const deepestBlock = 24;
/** Word has nine list levels, 0 to 8. */
export const deepestList = 8;

/** Where on the page something is written. */
export interface Place {
  /** From the left edge of the text or cell. */
  readonly indent: number;
  /** Width of the text or cell, indent included. */
  readonly width: number;
  /** Line on the left, of a note: where it stands and its colour. Absent: not inside a note. */
  readonly frame?: { readonly at: number; readonly colour: string };
  /** Paragraph style of running text here. */
  readonly style: 'BodyText' | 'PointText' | 'TableText' | 'NoteText';
  /** Lists around this place. */
  readonly lists: number;
  /** Blocks around this place. */
  readonly depth: number;
}

export const topPlaceOn = (paper: Paper): Place => ({
  indent: 0,
  width: paper.textWidth,
  style: 'BodyText',
  lists: 0,
  depth: 0,
});

/** Width left for text, never less than a few characters. */
export const roomIn = (place: Place): number => Math.max(1_400, place.width - place.indent);

export const indented = (place: Place, by: number): Place => ({
  ...place,
  indent: Math.min(place.indent + by, place.width - 2_000),
});

export const deeper = (place: Place): Place => ({ ...place, depth: place.depth + 1 });

/** Inside a note: a line on the left, smaller text. A note within a note is only indented. */
export function framed(place: Place, colour: string): Place {
  const inner = deeper(indented(place, frameGap));
  return place.frame ? inner : { ...inner, style: 'NoteText', frame: { at: place.indent, colour } };
}

/** Paragraph properties of a place: indent and the line of a note, which stays where it is however deep the text. */
export function layoutOf(place: Place, hanging = 0): Pick<ParagraphProperties, 'indent' | 'borders'> {
  const { frame } = place;
  const indent = place.indent || hanging ? { indent: { left: place.indent, hanging } } : {};
  if (!frame) return indent;
  const gap = Math.round((place.indent - hanging - frame.at) / 20);
  const space = Math.min(widestBorderSpace, Math.max(1, gap));
  return { ...indent, borders: { left: { style: 'single', size: 12, colour: frame.colour, space } } };
}

/** Colour of the line of a note. */
export const frameColours = {
  note: ink.rule,
  comment: ink.work,
  legend: ink.accent,
  warning: ink.alert,
} as const;
