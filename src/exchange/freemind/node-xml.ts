import type { Notes, Property, Relationship, RichNode, TextRun, Topic } from '../../model/workbook.js';
import { richHtml } from '../rich-html.js';
import { xmlAttributes } from '../xml-text.js';
import { isLatexTitle } from './latex.js';

/** Distance between floating topics, so that they do not lie on each other. Points. */
const apart = 60;

/** @param place among the floating topics, from 0; −1: not floating */
export function openingTag(topic: Topic, isNumbered: boolean, place: number): string {
  const { title, links, labels, style, created, modified } = topic;
  const attributes = {
    TEXT: hasRichTitle(topic) ? undefined : title,
    FORMAT: isLatexTitle(topic) && !hasRichTitle(topic) ? 'latexPatternFormat' : undefined,
    ID: topic.id,
    LINK: links[0]?.href,
    FOLDED: topic.folded && 'true',
    CREATED: milliseconds(created?.iso),
    MODIFIED: milliseconds(modified?.iso),
    COLOR: style?.text?.colour,
    BACKGROUND_COLOR: style?.fill,
    NUMBERED: isNumbered ? 'true' : undefined,
    TAGS: labels.length > 0 ? labels.join('\n') : undefined,
    VSHIFT_QUANTITY: place < 0 ? undefined : `${(place + 1) * apart} pt`,
  };
  return `<node${xmlAttributes({ ...attributes, FOLDED: attributes.FOLDED || undefined })}>`;
}

const milliseconds = (iso: string | undefined): number | undefined =>
  iso === undefined ? undefined : Date.parse(iso);

/** Everything of a node but the nodes in it. */
export function contentXml(topic: Topic, hasCloud: boolean, arrows: readonly Relationship[]): string {
  const parts = [
    hasRichTitle(topic) ? richContent('NODE', titleNodes(topic)) : '',
    ...(topic.notes ? noteXml(topic.notes) : []),
    topic.kind === 'floating' ? '<hook NAME="FreeNode"/>' : '',
    fontXml(topic),
    topic.style?.line ? `<edge${xmlAttributes({ COLOR: topic.style.line })}/>` : '',
    hasCloud ? '<cloud COLOR="#f0f0f0" SHAPE="ARC"/>' : '',
    ...topic.markers.map(({ vendorId }) => `<icon${xmlAttributes({ BUILTIN: vendorId })}/>`),
    ...arrows.map(arrowXml),
    ...(topic.properties ?? []).map(propertyXml),
    topic.image
      ? `<hook NAME="ExternalObject"${xmlAttributes({ URI: topic.image.href, SIZE: '1.0' })}/>`
      : '',
  ];
  return parts.map((part) => (part === '' ? '' : `${part}\n`)).join('');
}

/** A title that looks like HTML would be read as such. */
const hasRichTitle = (topic: Topic): boolean =>
  (topic.runs !== undefined && !isLatexTitle(topic)) || /^\s*<html>/i.test(topic.title);

const richContent = (type: string, nodes: readonly RichNode[]): string =>
  `<richcontent TYPE="${type}">\n<html>\n<head>\n</head>\n<body>\n${richHtml(nodes)}\n</body>\n</html>\n</richcontent>`;

/** Details are marked in the tree; they stand under the title, the rest in the note's window. */
function noteXml({ rich = [] }: Notes): string[] {
  const [first, ...rest] = rich;
  if (first?.type !== 'element' || first.properties.class !== 'details') return [richContent('NOTE', rich)];
  return [richContent('DETAILS', first.children), ...(rest.length > 0 ? [richContent('NOTE', rest)] : [])];
}

function fontXml({ style }: Topic): string {
  const { font, size, bold, italic, strike } = style?.text ?? {};
  const attributes = xmlAttributes({
    NAME: font,
    SIZE: size,
    BOLD: flag(bold),
    ITALIC: flag(italic),
    STRIKETHROUGH: flag(strike),
  });
  return attributes === '' ? '' : `<font${attributes}/>`;
}

const flag = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : String(value);

const text = (value: string): RichNode => ({ type: 'text', value });
const element = (
  tagName: string,
  children: readonly RichNode[],
  properties: Readonly<Record<string, string>> = {},
): RichNode => ({ type: 'element', tagName, properties, children });

/** A paragraph per line, each with its runs. */
function titleNodes({ title, runs = [] }: Topic): RichNode[] {
  let start = 0;
  return title.split('\n').map((line) => {
    const [from, to] = [start, start + line.length];
    start = to + 1;
    // An empty paragraph is no line, one with a break is.
    return element('p', line === '' ? [element('br', [])] : lineNodes(title, from, to, runs));
  });
}

function lineNodes(title: string, from: number, to: number, runs: readonly TextRun[]): RichNode[] {
  const nodes: RichNode[] = [];
  let at = from;
  for (const run of runs.filter((one) => one.from >= from && one.to <= to)) {
    if (run.from > at) nodes.push(text(title.slice(at, run.from)));
    nodes.push(runNode(title.slice(run.from, run.to), run));
    at = run.to;
  }
  if (at < to) nodes.push(text(title.slice(at, to)));
  return nodes;
}

function runNode(words: string, { bold, italic, underline, strike, colour, font }: TextRun): RichNode {
  let node = text(words);
  const properties = { ...(colour && { color: colour }), ...(font && { face: font }) };
  if (Object.keys(properties).length > 0) node = element('font', [node], properties);
  if (strike) node = element('strike', [node]);
  if (underline) node = element('u', [node]);
  if (italic) node = element('i', [node]);
  return bold ? element('b', [node]) : node;
}

/** Without arrow attributes the map's default decides, as it did in the source. */
function arrowXml({ id, to, title, direction }: Relationship): string {
  const drawn = direction !== 'unknown';
  const start = direction === 'backward' || direction === 'both' ? 'DEFAULT' : 'NONE';
  const end = direction === 'forward' || direction === 'both' ? 'DEFAULT' : 'NONE';
  const attributes = {
    ID: id === '' ? undefined : id,
    DESTINATION: to,
    MIDDLE_LABEL: title === '' ? undefined : title,
    STARTARROW: drawn ? start : undefined,
    ENDARROW: drawn ? end : undefined,
  };
  return `<arrowlink${xmlAttributes(attributes)}/>`;
}

function propertyXml({ name, value }: Property): string {
  if (name === 'LaTeX') {
    return `<hook${xmlAttributes({ EQUATION: value, NAME: 'plugins/latex/LatexNodeHook.properties' })}/>`;
  }
  if (name === 'reminder' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value)) {
    const at = xmlAttributes({ REMINDUSERAT: Date.parse(value) });
    return `<hook NAME="plugins/TimeManagementReminder.xml">\n<Parameters${at}/>\n</hook>`;
  }
  return `<attribute${xmlAttributes({ NAME: name, VALUE: value })}/>`;
}
