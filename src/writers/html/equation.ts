import type { Element, ElementContent, Properties } from 'hast';
import { isElement, type XmlElement } from '../../container/xml.js';
import type { Equation } from '../../model/document.js';
import { mathMl } from '../equations/mathml.js';
import { cleanText, element, textNode } from './hast.js';
import type { Setting } from './page.js';

/** An equation as MathML, which browsers set themselves; as it is written where it cannot be set. */
export function writeEquation({ latex, display }: Equation, { page }: Setting): ElementContent[] {
  const math = page.equations.allows(latex) ? mathMl(latex, display === true) : undefined;
  if (!math) return [element('code', {}, [textNode(latex)])];
  const { children } = mathElement(math);
  return [element('math', { ...(display && { displaystyle: 'true' }), alttext: cleanText(latex) }, children)];
}

const tags: ReadonlySet<string> = new Set(
  (
    'math mrow mi mn mo mtext ms mspace mfrac msqrt mroot msub msup msubsup munder mover munderover ' +
    'mmultiscripts mprescripts mtable mtr mtd mpadded mphantom mstyle menclose'
  ).split(' '),
);
const plainAttributes: ReadonlySet<string> = new Set(
  (
    'mathvariant stretchy fence form separator symmetric largeop movablelimits lspace rspace minsize maxsize ' +
    'linethickness accent accentunder width height depth voffset displaystyle scriptlevel columnspan rowspan ' +
    'mathcolor mathbackground notation'
  ).split(' '),
);
const value = /^[\w .,#%+-]*$/;

/** Known elements and attributes alone; of others, what is in them. The depth is bounded by what made it. */
function mathElement({ name, attributes, children }: XmlElement): Element {
  const properties: Properties = {};
  for (const [key, text] of Object.entries(attributes)) {
    if (plainAttributes.has(key) && value.test(text)) properties[key] = text;
  }
  const colour = /(?:^|;)\s*color:\s*(#[\da-f]{3,6})/i.exec(attributes.style ?? '')?.[1];
  if (colour) properties.mathcolor = colour;
  const inner = children.flatMap((child): ElementContent[] => {
    if (typeof child === 'string') return child === '' ? [] : [textNode(child)];
    return isElement(child) ? [mathElement(child)] : [];
  });
  return element(tags.has(name) ? name : 'mrow', properties, inner);
}
