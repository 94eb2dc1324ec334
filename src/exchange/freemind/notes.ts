import { printedLines } from '../../model/table.js';
import { oneLine } from '../../model/walk.js';
import type { Comment, Link, Notes, RichNode, Topic, TopicTable } from '../../model/workbook.js';
import { sayableNodes } from '../rich-html.js';
import { sayableLink } from './links.js';

interface Part {
  readonly plain: string;
  readonly rich: RichNode;
}

/** The note, and at its end what Freeplane has no other place for: further links, comments, a table. */
export function sayableNotes(topic: Topic): Notes | null {
  const own = topic.notes && sayableRich(topic.notes);
  const [, ...moreLinks] = topic.links;
  const extra = [
    ...moreLinks.map(linkPart),
    ...(topic.comments ?? []).map(commentPart),
    ...(topic.table ? [tablePart(topic.table)] : []),
  ];
  if (extra.length === 0) return own;
  return {
    plain: [own?.plain ?? '', ...extra.map(({ plain }) => plain)].filter((text) => text !== '').join('\n'),
    rich: [...(own?.rich ?? []), ...extra.map(({ rich }) => rich)],
  };
}

/** Pictures of the map have no place in the file. A note always has formatting: a paragraph per line. */
function sayableRich({ plain, rich }: Notes): Notes | null {
  const nodes = rich
    ? sayableNodes(rich, (src) => (src.startsWith('resource:') ? undefined : src))
    : linesOf(plain);
  const hasPicture = JSON.stringify(nodes).includes('"tagName":"img"');
  return plain.trim() === '' && !hasPicture ? null : { plain, rich: nodes };
}

const text = (value: string): RichNode => ({ type: 'text', value });
const element = (
  tagName: string,
  children: readonly RichNode[],
  properties: Readonly<Record<string, string>> = {},
): RichNode => ({ type: 'element', tagName, properties, children });

const linesOf = (plain: string): RichNode[] =>
  plain.split('\n').map((line) => element('p', line === '' ? [element('br', [])] : [text(line)]));

function linkPart(link: Link): Part {
  const { href } = sayableLink(link);
  const plain = oneLine(link.title ?? '') || oneLine(link.target ?? link.href) || href;
  return { plain, rich: element('p', [element('a', [text(plain)], { href })]) };
}

function commentPart({ text: words, author }: Comment): Part {
  const plain = author ? `${author}: ${words}` : words;
  return { plain, rich: element('div', linesOf(plain)) };
}

function tablePart(table: TopicTable): Part {
  const cells = printedLines(table).map((row) => row.map(oneLine));
  const lines = cells.map((row) =>
    element(
      'tr',
      row.map((cell) => element('td', [text(cell)])),
    ),
  );
  return { plain: cells.map((row) => row.join('\t')).join('\n'), rich: element('table', lines) };
}
