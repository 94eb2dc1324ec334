import { isElement, type XmlElement } from '../../container/xml.js';
import type { Equation } from '../../model/document.js';
import { mathMl } from '../equations/mathml.js';
import { equation, type Formula, mathRun, math as om, mathValue as valued } from './markup/math.js';
import type { Inlines } from './markup/xml.js';
import type { Look } from './runs.js';
import { runsOf } from './runs.js';
import type { Scene } from './scene.js';
import { xmlText } from './xml-text.js';

/** An equation as Word's own (Office MathML, ECMA-376 part 1, 22.1); as it is written where it cannot be set. */
export function writeEquation({ latex, display }: Equation, look: Look, scene: Scene): Inlines {
  const math = scene.equations?.allows(latex) ? mathMl(latex, display === true) : undefined;
  if (!math) return runsOf(latex, look, scene);
  return equation(...argument(math));
}

/** Children that are elements, white space between them left out. */
const partsOf = (element: XmlElement | undefined): XmlElement[] =>
  (element?.children ?? []).filter((child) => typeof child !== 'string').filter(isElement);

/** The content of an argument (`m:e`, `m:num` …). */
const argument = (element: XmlElement | undefined): Formula[] =>
  element === undefined ? [] : transparent.has(element.name) ? sequence(partsOf(element)) : written(element);

const slot = (name: string, element: XmlElement | undefined): Formula => om(name, ...argument(element));

const transparent: ReadonlySet<string> = new Set([
  'math',
  'mrow',
  'mstyle',
  'mpadded',
  'menclose',
  'semantics',
]);

/** Elements one after the other. What follows a sum or an integral stands in it, as Word has it. */
function sequence(elements: readonly XmlElement[]): Formula[] {
  const result: Formula[] = [];
  for (const [at, element] of elements.entries()) {
    const operator = largeOperator(element);
    if (operator) return [...result, nary(operator, elements.slice(at + 1))];
    result.push(...argument(element));
  }
  return result;
}

const writers: Readonly<Record<string, (parts: readonly XmlElement[], element: XmlElement) => Formula[]>> = {
  mi: (_, element) => run(element, isUpright(element)),
  mn: (_, element) => run(element, false),
  mo: (_, element) => run(element, false),
  mtext: (_, element) => run(element, true),
  ms: (_, element) => run(element, true),
  mspace: () => [textRun(' ', true)],
  mfrac: ([num, den], { attributes }) => {
    const bar = /^0(?:[a-z%]|$)/.test(attributes.linethickness ?? '')
      ? [om('fPr', valued('type', 'noBar'))]
      : [];
    return [om('f', ...bar, slot('num', num), slot('den', den))];
  },
  msqrt: (parts) => [om('rad', om('radPr', valued('degHide', '1')), om('deg'), om('e', ...sequence(parts)))],
  mroot: ([base, degree]) => [om('rad', slot('deg', degree), slot('e', base))],
  msub: ([base, sub]) => [om('sSub', slot('e', base), slot('sub', sub))],
  msup: ([base, sup]) => [om('sSup', slot('e', base), slot('sup', sup))],
  msubsup: ([base, sub, sup]) => [om('sSubSup', slot('e', base), slot('sub', sub), slot('sup', sup))],
  munder: ([base, under]) => [om('limLow', slot('e', base), slot('lim', under))],
  mover: ([base, over]) => [accented(base, over)],
  munderover: ([base, under, over]) => [
    om('limUpp', om('e', om('limLow', slot('e', base), slot('lim', under))), slot('lim', over)),
  ],
  mtable: (rows) => [
    om(
      'm',
      ...rows.map((row) => om('mr', ...partsOf(row).map((cell) => om('e', ...sequence(partsOf(cell)))))),
    ),
  ],
  mphantom: (parts) => [om('phant', om('phantPr', valued('show', '0')), om('e', ...sequence(parts)))],
};

/** The depth is bounded by what made the elements. */
function written(element: XmlElement): Formula[] {
  const parts = partsOf(element);
  const write = Object.hasOwn(writers, element.name) ? writers[element.name] : undefined;
  return write ? write(parts, element) : sequence(parts);
}

const wordsIn = (element: XmlElement): string =>
  element.children
    .map((child) => (typeof child === 'string' ? child : isElement(child) ? wordsIn(child) : ''))
    .join('');

/** Names of functions and letters that are told to stand upright. */
const isUpright = (element: XmlElement): boolean =>
  element.attributes.mathvariant === 'normal' || [...wordsIn(element)].length > 1;

/** Operators that only structure speech are not drawn. */
function run(element: XmlElement, isText: boolean): Formula[] {
  const words = wordsIn(element).replace(/[\u2061-\u2064]/g, '');
  return words === '' ? [] : [textRun(words, isText)];
}

const textRun = (value: string, isText: boolean): Formula =>
  mathRun(isText ? [om('rPr', valued('sty', 'p'))] : [], xmlText(value).replaceAll('\n', ' '));

const accents: ReadonlySet<string> = new Set('ˆ~˜¯ˉ˙¨´`ˇ˘→←↔^¯‾→'.split(''));

/** A sign over a letter is an accent, a line over several a bar, anything else stands above. */
function accented(base: XmlElement | undefined, over: XmlElement | undefined): Formula {
  const sign = over ? wordsIn(over) : '';
  if (/^[‾¯ˉ―─]$/.test(sign)) return om('bar', om('barPr', valued('pos', 'top')), slot('e', base));
  if (accents.has(sign))
    return om('acc', om('accPr', valued('chr', combining[sign] ?? sign)), slot('e', base));
  return om('limUpp', slot('e', base), slot('lim', over));
}

/** Word draws accents by their combining characters. */
const combining: Readonly<Record<string, string>> = {
  ˆ: '\u0302',
  '^': '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '˙': '\u0307',
  '¨': '\u0308',
  '´': '\u0301',
  '`': '\u0300',
  ˇ: '\u030c',
  '˘': '\u0306',
  '→': '\u20d7',
  '←': '\u20d6',
  '↔': '\u20e1',
};

interface LargeOperator {
  readonly sign: string;
  readonly limits: 'undOvr' | 'subSup';
  readonly sub: XmlElement | undefined;
  readonly sup: XmlElement | undefined;
}

const isLarge = (sign: string): boolean => /^[∑∏∐⋃⋂⋁⋀⨁⨂⨀⨄⨆∫∬∭∮∯∰]$/u.test(sign);

/** A sum, product or integral with its limits. Undefined: it is none. */
function largeOperator(element: XmlElement): LargeOperator | undefined {
  if (transparent.has(element.name)) {
    const [only, ...others] = partsOf(element);
    return only && others.length === 0 ? largeOperator(only) : undefined;
  }
  const parts = partsOf(element);
  const sign = element.name === 'mo' ? wordsIn(element) : parts[0]?.name === 'mo' ? wordsIn(parts[0]) : '';
  if (!isLarge(sign)) return undefined;
  const [, first, second] = parts;
  switch (element.name) {
    case 'mo':
      return { sign, limits: 'subSup', sub: undefined, sup: undefined };
    case 'munderover':
      return { sign, limits: 'undOvr', sub: first, sup: second };
    case 'munder':
      return { sign, limits: 'undOvr', sub: first, sup: undefined };
    case 'msubsup':
      return { sign, limits: 'subSup', sub: first, sup: second };
    case 'msub':
      return { sign, limits: 'subSup', sub: first, sup: undefined };
    case 'msup':
      return { sign, limits: 'subSup', sub: undefined, sup: first };
    default:
      return undefined;
  }
}

function nary({ sign, limits, sub, sup }: LargeOperator, following: readonly XmlElement[]): Formula {
  const properties = om(
    'naryPr',
    valued('chr', sign),
    valued('limLoc', limits),
    ...(sub ? [] : [valued('subHide', '1')]),
    ...(sup ? [] : [valued('supHide', '1')]),
  );
  return om('nary', properties, slot('sub', sub), slot('sup', sup), om('e', ...sequence(following)));
}
