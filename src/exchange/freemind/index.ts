import { addTo } from '../../model/add-to.js';
import type { Boundary, Relationship, Sheet, Topic, Workbook } from '../../model/workbook.js';
import { xmlAttributes } from '../xml-text.js';
import { contentXml, openingTag } from './node-xml.js';
import { asFreeMind } from './projection.js';

/**
 * The workbook as Freeplane 1.x opens it (FreeMind too, less what it does not know). What the format has no place
 * for is said in `projection.ts`.
 */
export function toFreeMind(workbook: Workbook): string {
  const [sheet] = asFreeMind(workbook).sheets;
  return sheet
    ? `<map version="freeplane 1.9.13">\n${treeXml(sheet)}</map>\n`
    : '<map version="freeplane 1.9.13"/>\n';
}

/** A node to be opened, or text to be written as it stands. */
type Pending = string | { readonly topic: Topic; readonly isNumbered: boolean };

function treeXml(sheet: Sheet): string {
  const arrows = grouped(sheet.relationships);
  const clouds = new Set(sheet.boundaries.flatMap(({ topics }: Boundary) => topics));
  const lines: string[] = [];
  const stack: Pending[] = [{ topic: sheet.root, isNumbered: false }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') {
      lines.push(next);
      continue;
    }
    const { topic } = next;
    const place = topic.kind === 'floating' ? sheet.floating.indexOf(topic) : -1;
    lines.push(`${openingTag(topic, next.isNumbered, place)}\n`);
    lines.push(contentXml(topic, clouds.has(topic.id), arrows.get(topic.id) ?? []));
    const free = topic === sheet.root ? sheet.floating.map((one) => ({ topic: one, isNumbered: false })) : [];
    const below = [...nodesBelow(topic), ...free, '</node>\n'];
    for (let i = below.length - 1; i >= 0; i -= 1) {
      const pending = below[i];
      if (pending !== undefined) stack.push(pending);
    }
  }
  return lines.join('');
}

function grouped(relationships: readonly Relationship[]): Map<string, Relationship[]> {
  const byStart = new Map<string, Relationship[]>();
  for (const one of relationships) addTo(byStart, one.from, one);
  return byStart;
}

const empty = (hook: string): string =>
  `<node${xmlAttributes({ TEXT: '' })}>\n<hook NAME="${hook}"/>\n${hook === 'SummaryNode' ? '<hook NAME="AlwaysUnfoldedNode"/>\n' : '</node>\n'}`;

/** The topics below, with the empty nodes that begin and end a bracket around those that a summary covers. */
function nodesBelow(topic: Topic): Pending[] {
  const isNumbered = topic.numbering !== undefined;
  const starts = new Set<string>(topic.summaries.flatMap(({ covers }) => covers?.[0] ?? []));
  const ends = new Map<string, Topic[]>();
  for (const summary of topic.summaries) {
    addTo(ends, summary.covers?.at(-1) ?? '', summary);
  }
  return topic.children.flatMap((child): Pending[] => {
    const closing = ends.get(child.id)?.map((one) => ({ topic: one, isNumbered: false }));
    return [
      ...(starts.has(child.id) ? [empty('FirstGroupNode')] : []),
      { topic: child, isNumbered },
      ...(closing ? [empty('SummaryNode'), ...closing, '</node>\n'] : []),
    ];
  });
}
