import type { Element } from 'hast';
import { element, textNode } from '../hast.js';
import { markerColours } from './colours.js';
import type { MarkerDrawing } from './drawing.js';
import { gridSize } from './grid.js';

const viewBox = `0 0 ${gridSize} ${gridSize}`;

/** The drawings that one page uses: each is written once, and used by reference. */
export class Sprite {
  private readonly symbols = new Map<string, Element>();

  /** A picture with a name, or a decoration when `name` is empty. */
  use(drawing: MarkerDrawing, name: string): Element {
    const id = `icon-${drawing.shape}`;
    if (!this.symbols.has(id)) this.symbols.set(id, element('symbol', { id, viewBox }, drawing.content));
    const tint = drawing.colour ? [`tint-${drawing.colour}`] : [];
    const look = { className: ['marker', ...tint], viewBox, ...nameOf(name), ...customColour(drawing) };
    const title = name ? element('title', {}, [textNode(name)]) : undefined;
    return element('svg', look, [title, element('use', { href: `#${id}` })]);
  }

  /** The drawings themselves, for the beginning of the page. Undefined: the page has none. */
  toHast(): Element | undefined {
    if (this.symbols.size === 0) return undefined;
    const symbols = [...this.symbols].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, symbol]) => symbol);
    return element('svg', { className: ['sprite'], width: 0, height: 0, ariaHidden: 'true' }, symbols);
  }
}

const nameOf = (name: string) => (name ? { role: 'img' } : { ariaHidden: 'true' });

/** A colour that is no word reaches the drawing as an attribute, because pages carry no inline styles. */
const customColour = ({ customColour }: MarkerDrawing) => (customColour ? { fill: customColour } : {});

/** A drawing that stands alone, colours written out: for pictures outside a page of the site. */
export function standaloneMarker(drawing: MarkerDrawing, name: string): Element {
  const tint = drawing.colour ? markerColours[drawing.colour] : (drawing.customColour ?? 'none');
  const css = `.mark-line,.mark-tint{fill:none;stroke:currentColor;stroke-width:1.25;stroke-linecap:round;stroke-linejoin:round}.mark-tint{fill:${tint}}.mark-solid,.mark-label{fill:currentColor}.mark-knock{fill:none;stroke:#fff;stroke-width:1.25}.mark-knocked-label{fill:#fff}`;
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox, role: 'img' }, [
    element('title', {}, [textNode(name)]),
    element('style', {}, [{ type: 'text', value: css }]),
    ...drawing.content,
  ]);
}
