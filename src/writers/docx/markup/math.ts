import { escaped, type Inlines, inlines, joined, type Markup } from './xml.js';

/** Elements of Office MathML (ECMA-376 part 1, 22.1). */
export type Formula = Markup<'math'>;

const formula = (xml: string): Formula => xml as Formula;

export const math = (name: string, ...children: readonly Formula[]): Formula => {
  const content = joined(children);
  return formula(content === '' ? `<m:${name}/>` : `<m:${name}>${content}</m:${name}>`);
};

/** A property: `<m:chr m:val="∑"/>`. */
export const mathValue = (name: string, value: string): Formula =>
  formula(`<m:${name} m:val="${escaped(value)}"/>`);

/** Word sets equations in a face that has their signs, but only where it is named. */
const mathFace = '<w:rPr><w:rFonts w:ascii="Cambria Math" w:hAnsi="Cambria Math"/></w:rPr>';

/** A run, spaces at its ends included. @param properties of the run in terms of mathematics; may be empty */
export const mathRun = (properties: readonly Formula[], value: string): Formula =>
  formula(`<m:r>${joined(properties)}${mathFace}<m:t xml:space="preserve">${escaped(value)}</m:t></m:r>`);

/** An equation in the line of text. */
export const equation = (...content: readonly Formula[]): Inlines => inlines(math('oMath', ...content));
