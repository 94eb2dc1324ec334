/**
 * The grid that all our drawings share: 16 × 16 units, strokes 1.25 wide with round ends, drawn in the ink of the
 * text; `tint` shapes take the marker's colour inside the same outline. Drawings are our own.
 */

export type Part =
  | { readonly as: 'line' | 'tint' | 'solid' | 'knock'; readonly d: string }
  | {
      readonly as: 'label' | 'knocked-label';
      readonly text: string;
      readonly y: number;
      readonly size: number;
    };

export type Drawing = readonly Part[];

export const gridSize = 16;

export const round2 = (value: number): number => Math.round(value * 100) / 100;

/** An open or closed outline. */
export const line = (d: string): Part => ({ as: 'line', d });
/** An outline filled with the marker's colour; without a colour, an outline. */
export const tint = (d: string): Part => ({ as: 'tint', d });
/** Filled with ink. */
export const solid = (d: string): Part => ({ as: 'solid', d });
/** A stroke in the colour of the paper, on something solid. */
export const knock = (d: string): Part => ({ as: 'knock', d });

export const circle = (x: number, y: number, r: number): string =>
  `M${round2(x - r)} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;

export const box = (x: number, y: number, width: number, height: number): string =>
  `M${x} ${y}h${width}v${height}h${-width}z`;

/** The frame of round markers. */
export const round = circle(8, 8, 6.5);
export const dot = (x: number, y: number, r = 0.9): Part => solid(circle(x, y, r));

const sizes: readonly [number, ...number[]] = [9.5, 8.5, 7, 5.5];
const labelSize = (text: string): number => {
  const width = [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 1.6 : 1), 0);
  return sizes[Math.min(sizes.length, Math.ceil(width)) - 1] ?? sizes[0];
};

/** Letters in the middle, as large as fits beside a frame. */
export const label = (text: string, middle = 8, largest = sizes[0]): Part => {
  const size = Math.min(largest, labelSize(text));
  return { as: 'label', text, y: round2(middle + size * 0.36), size };
};

export const knockedLabel = (text: string): Part => {
  const size = labelSize(text);
  return { as: 'knocked-label', text, y: round2(8 + size * 0.36), size };
};

/** Sector of a circle from twelve o'clock, clockwise; `share` of 1. */
export function sector(share: number, r: number): string {
  const angle = 2 * Math.PI * share;
  const [x, y] = [round2(8 + r * Math.sin(angle)), round2(8 - r * Math.cos(angle))];
  return `M8 8V${8 - r}A${r} ${r} 0 ${share > 0.5 ? 1 : 0} 1 ${x} ${y}z`;
}

/** An arrow from the middle; 0 points up, clockwise in eighths of a turn. */
export function arrow(eighths: number): Part {
  const turn = (x: number, y: number): string => {
    const angle = (Math.PI / 4) * eighths;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return `${round2(8 + x * cos - y * sin)} ${round2(8 + x * sin + y * cos)}`;
  };
  return line(`M${turn(0, 5.5)}L${turn(0, -5.5)}M${turn(-4, -1.5)}L${turn(0, -5.5)}L${turn(4, -1.5)}`);
}
