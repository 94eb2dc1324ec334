import { printedLines } from '../../model/table.js';
import { oneLine } from '../../model/walk.js';
import type { Link, Notes, RichNode, Topic } from '../../model/workbook.js';
import { sayableNodes } from '../rich-html.js';
import { sayableLink } from './links.js';
import type { Projecting } from './projecting.js';

/** The note, and at its end what XMind has no other place for: further links, properties, a table. */
export function sayableNotes(topic: Topic, moreLinks: readonly Link[], projecting: Projecting): Notes | null {
  const own = topic.notes && sayableRich(topic.notes, projecting);
  if (projecting.isNative) return own;
  const extra = [
    ...moreLinks.map((link) => linkLine(link, projecting)),
    ...(topic.properties ?? [])
      .filter(({ name }) => name !== 'LaTeX')
      .map(({ name, value }) => line(`${name}: ${value}`)),
    ...(topic.table ? printedLines(topic.table) : []).map((row) => line(row.map(oneLine).join('\t'))),
  ];
  return extra.length === 0 ? own : extended(own, extra);
}

interface Line {
  readonly plain: string;
  readonly rich: RichNode;
}

function extended(own: Notes | null, extra: readonly Line[]): Notes {
  const plain = [own?.plain ?? '', ...extra.map((one) => one.plain)].filter((text) => text !== '').join('\n');
  const before =
    own?.rich ?? (own?.plain ?? '').split('\n').flatMap((text) => (own ? [paragraph([textNode(text)])] : []));
  return { plain, rich: [...before, ...extra.map((one) => one.rich)] };
}

const textNode = (value: string): RichNode => ({ type: 'text', value });
const paragraph = (children: readonly RichNode[]): RichNode => ({
  type: 'element',
  tagName: 'p',
  properties: {},
  children,
});
const line = (plain: string): Line => ({ plain, rich: paragraph([textNode(plain)]) });

function linkLine(link: Link, projecting: Projecting): Line {
  const { href } = sayableLink(link, projecting);
  const plain = oneLine(link.title ?? '') || oneLine(link.target ?? link.href) || href;
  const anchor = {
    type: 'element',
    tagName: 'a',
    properties: { href },
    children: [textNode(plain)],
  } as const;
  return { plain, rich: paragraph([anchor]) };
}

/** Null: neither words nor pictures are left. */
function sayableRich({ plain, rich }: Notes, { stored, isNative }: Projecting): Notes | null {
  const nodes = sayableNodes(rich ?? [], (src) => {
    const hash = /^resource:(.+)$/.exec(src)?.[1];
    if (hash === undefined) return src;
    return stored(hash as Parameters<typeof stored>[0]) && src;
  });
  if (nodes.length === 0) return plain.trim() === '' ? null : { plain };
  if (plain.trim() === '' && !hasPicture(nodes) && !isNative) return null;
  return { plain, rich: nodes };
}

function hasPicture(nodes: readonly RichNode[]): boolean {
  const stack = [...nodes];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text') continue;
    if (node.tagName === 'img') return true;
    stack.push(...node.children);
  }
  return false;
}
