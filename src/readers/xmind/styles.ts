import type { TextStyle, TopicStyle } from '../../model/workbook.js';
import type { Draft } from '../topic-draft.js';
import { textOf } from './values.js';

/** `svg:fill`, `fo:color`, `line-color` …: the same names in styles.xml, style.properties and attributedTitle. */
export type StyleProperties = Readonly<Record<string, unknown>>;

/** `#rrggbb`; undefined for `none`, `inherited` and whatever is no colour. An alpha channel is dropped. */
export function colourOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const hex = value.trim().toLowerCase();
  if (/^#[0-9a-f]{6}(?:[0-9a-f]{2})?$/.test(hex)) return hex.slice(0, 7);
  if (!/^#[0-9a-f]{3}$/.test(hex)) return undefined;
  return `#${[...hex.slice(1)].map((digit) => digit + digit).join('')}`;
}

/** Undefined: the properties say nothing about text. */
export function textStyleOf(properties: StyleProperties): TextStyle | undefined {
  const style: Draft<TextStyle> = {};
  addWeight(style, textOf(properties['fo:font-weight']));
  addSlant(style, textOf(properties['fo:font-style']));
  addDecoration(style, textOf(properties['fo:text-decoration']));
  const colour = colourOf(properties['fo:color']);
  if (colour) style.colour = colour;
  const font = textOf(properties['fo:font-family'])?.trim();
  if (font && font !== 'inherited' && !font.startsWith('$')) style.font = font;
  const size = Number.parseFloat(textOf(properties['fo:font-size']) ?? '');
  if (size > 0 && Number.isFinite(size)) style.size = size;
  return hasKeys(style) ? style : undefined;
}

function addWeight(style: Draft<TextStyle>, weight: string | undefined): void {
  if (weight === undefined || weight === 'inherited') return;
  if (weight.startsWith('bold') || Number(weight) >= 600) style.bold = true;
  else if (weight === 'normal' || Number(weight) > 0) style.bold = false;
}

function addSlant(style: Draft<TextStyle>, slant: string | undefined): void {
  if (slant === 'italic' || slant === 'oblique') style.italic = true;
  else if (slant === 'normal') style.italic = false;
}

function addDecoration(style: Draft<TextStyle>, decoration: string | undefined): void {
  if (decoration?.includes('underline')) style.underline = true;
  if (decoration?.includes('line-through')) style.strike = true;
}

/** Undefined: nothing the tree keeps; shapes and line forms are look only. */
export function topicStyleOf(properties: StyleProperties): TopicStyle | undefined {
  const style: Draft<TopicStyle> = {};
  const fill = colourOf(properties['svg:fill']);
  if (fill) style.fill = fill;
  const line = colourOf(properties['line-color']);
  if (line) style.line = line;
  const text = textStyleOf(properties);
  if (text) style.text = text;
  return hasKeys(style) ? style : undefined;
}

const hasKeys = (style: object): boolean => {
  for (const _ in style) return true;
  return false;
};
