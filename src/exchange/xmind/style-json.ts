import type { TextRun, TextStyle, TopicStyle } from '../../model/workbook.js';
import type { Json } from '../json-text.js';

type Properties = { readonly [name: string]: Json | undefined };

/** XMind's names for the look of text. */
export const textProperties = (style: TextStyle | undefined): Properties => ({
  'fo:font-weight': style?.bold === undefined ? undefined : style.bold ? 'bold' : 'normal',
  'fo:font-style': style?.italic === undefined ? undefined : style.italic ? 'italic' : 'normal',
  'fo:text-decoration': decorationOf(style),
  'fo:color': style?.colour,
  'fo:font-family': style?.font,
  'fo:font-size': style?.size === undefined ? undefined : `${style.size}pt`,
});

function decorationOf(style: TextStyle | undefined): string | undefined {
  const lines = [style?.underline && 'underline', style?.strike && 'line-through'].filter(Boolean);
  return lines.length > 0 ? lines.join(' ') : undefined;
}

export const styleProperties = (style: TopicStyle): Properties => ({
  'svg:fill': style.fill,
  'line-color': style.line,
  ...textProperties(style.text),
});

/** The title in pieces, each with its look; what lies between the runs has none. */
export function titlePieces(title: string, runs: readonly TextRun[]): Json[] {
  const pieces: Json[] = [];
  let at = 0;
  for (const { from, to, ...style } of runs) {
    if (from > at) pieces.push({ text: title.slice(at, from) });
    pieces.push({ text: title.slice(from, to), ...textProperties(style) });
    at = to;
  }
  if (at < title.length) pieces.push({ text: title.slice(at) });
  return pieces;
}

/**
 * Text style as XMind can say it. Undefined: nothing. XMind can take a line under or through the text away only by
 * leaving it out, and knows no fonts whose names it reads as variables.
 */
export function sayableText(style: TextStyle | undefined): TextStyle | undefined {
  if (!style) return undefined;
  const { underline, strike, font, size, ...rest } = style;
  const name = font?.trim();
  const said: TextStyle = {
    ...rest,
    ...(underline && { underline }),
    ...(strike && { strike }),
    ...(name && name !== 'inherited' && !name.startsWith('$') && { font: name }),
    ...(size && size > 0 && { size }),
  };
  return Object.keys(said).length > 0 ? said : undefined;
}

export function sayableStyle({ text, ...rest }: TopicStyle): TopicStyle | undefined {
  const said = sayableText(text);
  const style = { ...rest, ...(said && { text: said }) };
  return Object.keys(style).length > 0 ? style : undefined;
}

/** Runs in order, within the title, not overlapping, each with a look. */
export function sayableRuns(title: string, runs: readonly TextRun[]): TextRun[] {
  let at = 0;
  return runs.flatMap(({ from, to, math: _, ...style }) => {
    const said = sayableText(style);
    const start = Math.max(at, from);
    const end = Math.min(to, title.length);
    if (!said || end <= start) return [];
    at = end;
    return [{ from: start, to: end, ...said }];
  });
}
