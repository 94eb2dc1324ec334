import type { Schema } from 'hast-util-sanitize';

const words = (list: string): readonly string[] => list.split(' ');

/** Elements of a drawing. Left out: scripts, links, animations, filters, patterns, masks, foreign content. */
const shapeNames = words(
  'svg g defs symbol use path rect circle ellipse line polyline polygon text tspan image clipPath ' +
    'linearGradient radialGradient stop',
);
export const shapes: ReadonlySet<string> = new Set(shapeNames);

/** Looks, which may stand in a style as well. */
const presentationNames = words(
  'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit ' +
    'stroke-dasharray stroke-dashoffset opacity color display visibility clip-path clip-rule stop-color stop-opacity ' +
    'font-family font-size font-weight font-style text-anchor letter-spacing dominant-baseline vector-effect',
);
export const presentation: ReadonlySet<string> = new Set(presentationNames);

const geometry = words(
  'id x y width height x1 y1 x2 y2 cx cy r rx ry fx fy dx dy d points offset rotate transform viewBox ' +
    'preserveAspectRatio gradientUnits gradientTransform spreadMethod clipPathUnits href xlink:href version',
);

/** What a picture may hold, to the letter. */
export const svgSchema: Schema = {
  tagNames: [...shapeNames],
  attributes: { '*': [...presentationNames, ...geometry] },
  protocols: {},
  clobber: [],
  strip: ['script', 'style'],
};
