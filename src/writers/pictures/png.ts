import { loadDrawing } from '../../container/libraries.js';

/** A drawing as pixels. */
export interface Raster {
  readonly png: Uint8Array;
  /** CSS pixels the drawing itself asks for; the picture has twice as many, for print. */
  readonly width: number;
  readonly height: number;
}

/** Longest edge in pixels. */
const most = 2_000;

/**
 * An SVG picture, cleaned before, as PNG. Without the fonts of this machine, so that every machine makes the same;
 * its letters are left out. Undefined: it cannot be drawn, or there is no drawing program for this platform.
 */
export function rasterised(svg: Uint8Array): Raster | undefined {
  const Resvg = drawer();
  if (!Resvg) return undefined;
  try {
    const source = new TextDecoder().decode(svg);
    const { width, height } = new Resvg(source, options);
    const scale = Math.min(2, most / Math.max(width, height, 1));
    const scaled = new Resvg(source, { ...options, fitTo: { mode: 'zoom', value: scale } });
    return { png: new Uint8Array(scaled.render().asPng()), width, height };
  } catch {
    // It throws what it cannot parse.
    return undefined;
  }
}

const options = { font: { loadSystemFonts: false }, logLevel: 'off' } as const;

type Drawer = ReturnType<typeof loadDrawing>['Resvg'];
let loaded: Drawer | undefined | 'missing';

/** Loaded for the first drawing. Prebuilt for the usual platforms; where there is none, pictures are named instead. */
function drawer(): Drawer | undefined {
  if (loaded === undefined) {
    try {
      loaded = loadDrawing().Resvg;
    } catch {
      loaded = 'missing';
    }
  }
  return loaded === 'missing' ? undefined : loaded;
}
