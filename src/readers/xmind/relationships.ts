import type { Relationship } from '../../model/workbook.js';
import type { StyleProperties } from './styles.js';

/** Ends that are arrow heads; dots, squares and diamonds only decorate an end. */
const heads = /arrowShape\.(?:normal|spearhead|triangle|herringbone|doubleArrow|antiTriangle|arrow)/i;

/**
 * Which ends carry an arrow head, from the relationship's own style over that of the sheet's theme.
 * XMind draws no head at the beginning unless told to; the end is the theme's to say.
 */
export function directionOf(own: StyleProperties, theme: StyleProperties): Relationship['direction'] {
  const end = stated('arrow-end-class', own, theme);
  if (end === undefined) return 'unknown';
  const begin = stated('arrow-begin-class', own, theme) ?? '';
  const forward = heads.test(end);
  const backward = heads.test(begin);
  if (forward) return backward ? 'both' : 'forward';
  return backward ? 'backward' : 'none';
}

function stated(name: string, own: StyleProperties, theme: StyleProperties): string | undefined {
  for (const value of [own[name], theme[name]]) {
    if (typeof value === 'string' && value.includes('arrowShape')) return value;
  }
  return undefined;
}
