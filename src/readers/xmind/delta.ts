import type { RichElement, RichNode, TextStyle } from '../../model/workbook.js';
import type { Draft } from '../topic-draft.js';
import type { ImageAddress } from './html.js';
import { element, styled, text } from './rich-text.js';
import { colourOf } from './styles.js';
import { type JsonObject, numberOf, objectOf, objectsOf, textOf } from './values.js';

/** Deepest list level kept, as in Quill's own toolbar. */
const listDepth = 9;

/**
 * A note as a Quill delta: a sequence of inserts, where a line break carries the attributes of its line.
 * https://quilljs.com/docs/delta
 */
export function parseDelta(ops: unknown, imageAddress: ImageAddress): readonly RichNode[] {
  const lines = new DeltaLines();
  let inline: RichNode[] = [];
  for (const op of objectsOf(ops)) {
    const attributes = objectOf(op.attributes) ?? {};
    if (typeof op.insert !== 'string') {
      inline.push(...embedded(objectOf(op.insert), imageAddress));
      continue;
    }
    const pieces = op.insert.replaceAll('\r', '').split('\n');
    pieces.forEach((piece, i) => {
      if (i > 0) {
        lines.add(attributes, inline);
        inline = [];
      }
      if (piece !== '') inline.push(...formatted(piece, attributes));
    });
  }
  if (inline.length > 0) lines.add({}, inline);
  return lines.end();
}

function embedded(insert: JsonObject | undefined, imageAddress: ImageAddress): RichNode[] {
  const src = textOf(insert?.image) ?? textOf(objectOf(insert?.image)?.src);
  return src === undefined ? [] : [element('img', [], { src: imageAddress(src) ?? src })];
}

function formatted(piece: string, attributes: JsonObject): readonly RichNode[] {
  const style: Draft<TextStyle> = {};
  if (attributes.bold) style.bold = true;
  if (attributes.italic) style.italic = true;
  if (attributes.underline) style.underline = true;
  if (attributes.strike) style.strike = true;
  const colour = colourOf(attributes.color);
  if (colour) style.colour = colour;
  const size = Number.parseFloat(textOf(attributes.size) ?? '');
  if (size > 0) style.size = size;
  const font = textOf(attributes.font);
  if (font) style.font = font;
  const nodes = styled([text(piece)], style, colourOf(attributes.background));
  const href = textOf(attributes.link);
  return href ? [element('a', nodes, { href })] : nodes;
}

/** Gathers lines into blocks; list items of one kind and level that follow each other make one list. */
class DeltaLines {
  private readonly blocks: RichNode[] = [];
  private readonly lists: { readonly tagName: string; readonly items: RichNode[][] }[] = [];

  add(attributes: JsonObject, inline: readonly RichNode[]): void {
    const list = textOf(attributes.list);
    if (list) this.addItem(list === 'ordered' ? 'ol' : 'ul', numberOf(attributes.indent) ?? 0, inline);
    else {
      this.closeLists(0);
      this.blocks.push(lineBlock(attributes, inline));
    }
  }

  end(): readonly RichNode[] {
    this.closeLists(0);
    return this.blocks;
  }

  private addItem(tagName: string, indent: number, inline: readonly RichNode[]): void {
    const level = Math.min(Math.max(0, Math.trunc(indent)), this.lists.length, listDepth);
    this.closeLists(level + 1);
    if (this.lists[level]?.tagName !== tagName) this.closeLists(level);
    if (this.lists.length === level) this.lists.push({ tagName, items: [] });
    this.lists[level]?.items.push([...inline]);
  }

  private closeLists(depth: number): void {
    while (this.lists.length > depth) {
      const list = this.lists.pop();
      if (!list) return;
      const items = list.items.map((item) => element('li', item));
      const whole = element(list.tagName, items);
      const parent = this.lists.at(-1)?.items.at(-1);
      if (parent) parent.push(whole);
      else this.blocks.push(whole);
    }
  }
}

function lineBlock(attributes: JsonObject, inline: readonly RichNode[]): RichElement {
  const header = numberOf(attributes.header);
  const align = textOf(attributes.align);
  const properties =
    align && /^(?:center|right|justify)$/.test(align) ? { style: `text-align:${align}` } : {};
  if (header && header >= 1 && header <= 6) return element(`h${Math.trunc(header)}`, inline, properties);
  if (attributes.blockquote) return element('blockquote', inline, properties);
  if (attributes['code-block']) return element('pre', inline, properties);
  return element('p', inline, properties);
}
