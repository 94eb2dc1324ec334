import { loadEquations } from '../../container/libraries.js';
import { defaultLimits } from '../../container/limits.js';
import { Refusal } from '../../container/refusal.js';
import { parseXml, type XmlElement } from '../../container/xml.js';

/** Characters of one equation; the library takes some fifty microseconds for each. */
const longest = 2_000;
/** Macros an equation may expand: enough for people, too few for one that doubles itself. */
const mostExpansions = 200;

/**
 * An equation written in LaTeX as MathML (`math` and what is in it). Untrusted: nothing that links, loads, or names
 * classes is understood. Undefined: this is no LaTeX, too long, or it never ends; show it as it is written.
 */
export function mathMl(latex: string, isDisplay: boolean): XmlElement | undefined {
  if (latex.length > longest || latex.trim() === '') return undefined;
  try {
    const xml = library().renderToString(latex, {
      displayMode: isDisplay,
      throwOnError: true,
      trust: false,
      maxExpand: mostExpansions,
      maxSize: [20, 100],
    });
    // Braces alone, say: there is nothing to see.
    if (xml.replace(/<[^>]*>/g, '').trim() === '') return undefined;
    const part = new TextEncoder().encode(xml);
    return parseXml(part, { part: 'equation', limits: defaultLimits, namespaces: {} }).root;
  } catch (error) {
    // What the library cannot parse it tells in errors of many kinds, and deep nesting costs it its stack.
    if (error instanceof Error || error instanceof Refusal) return undefined;
    throw error;
  }
}

let loaded: ReturnType<typeof loadEquations> | undefined;

/** Loaded for the first equation: most maps have none, and it takes longer to load than a small map to read. */
function library(): ReturnType<typeof loadEquations> {
  loaded ??= loadEquations();
  return loaded;
}
