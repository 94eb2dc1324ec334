import type { PhrasingContent } from 'mdast';
import { taskMarkers } from '../../model/task-markers.js';
import { oneLine } from '../../model/walk.js';
import type { Link, Marker, Topic } from '../../model/workbook.js';
import type { Addresses } from './addresses.js';
import { printed } from './print.js';

/** Title and facts as the first paragraph of a list item. Empty: there is nothing to say. */
export function titleMarkdown(topic: Topic, addresses: Addresses): string {
  const content = titleContent(topic, addresses);
  const box = checkboxOf(topic);
  const [only] = content;
  // Most titles need no printer.
  if (!box && content.length === 1 && only?.type === 'text' && harmless.test(only.value)) return only.value;
  const text = content.length > 0 ? printed([{ type: 'paragraph', children: content }]) : '';
  return box && text !== '' ? `${box} ${text}` : text;
}

/** Letters, digits and what stands between them in sentences, none of which Markdown looks at. */
const harmless =
  /^[\p{L}\p{N}](?:[\p{L}\p{N} \u3000-\u303f\uff08\uff09\uff1a]*[\p{L}\p{N}\u3001\u3002\uff09])?$/u;

export function headingMarkdown(topic: Topic, depth: 1 | 2, addresses: Addresses): string {
  const content = titleContent(topic, addresses);
  return content.length > 0 ? printed([{ type: 'heading', depth, children: content }]) : '#'.repeat(depth);
}

/** A box says finished or not begun; anything between stands in a marker, if the map drew one. */
function checkboxOf({ task }: Topic): string | undefined {
  if (task?.progress === 100) return '[x]';
  return task?.progress === 0 ? '[ ]' : undefined;
}

/** The words, line by line; then a line with what else is on the topic. */
function titleContent(topic: Topic, addresses: Addresses): PhrasingContent[] {
  const lines = topic.title
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '');
  const facts = factsContent(topic, addresses);
  const all = lines.map((value): PhrasingContent[] => [{ type: 'text', value }]);
  // The line of facts is told apart by not being the first, even where there is no title.
  if (facts.length > 0) all.push(...(all.length === 0 ? [[]] : []), facts);
  return all.flatMap((line, i): PhrasingContent[] => (i > 0 ? [{ type: 'break' }, ...line] : line));
}

function factsContent(topic: Topic, addresses: Addresses): PhrasingContent[] {
  const codes = [
    ...[...topic.markers, ...taskMarkers(topic).filter(hasNoBox)].map(({ id }) => `[${id}]`),
    ...topic.labels.map((label) => `#${oneLine(label)}`),
  ];
  const picture = topic.image?.href;
  const facts: PhrasingContent[] = [
    ...codes.map((value): PhrasingContent => ({ type: 'inlineCode', value })),
    ...topic.links.map((link) => linkContent(link, addresses)),
    ...(picture === undefined ? [] : [{ type: 'image', url: oneLine(picture) } as const]),
  ];
  return facts.flatMap((fact, i): PhrasingContent[] =>
    i > 0 ? [{ type: 'text', value: ' ' }, fact] : [fact],
  );
}

/** A task that is finished or untouched has its box. */
const hasNoBox = ({ group, value }: Marker): boolean =>
  group !== 'percentage' || (value !== 0 && value !== 100);

function linkContent(link: Link, addresses: Addresses): PhrasingContent {
  const url = addresses.of(link);
  const named = oneLine(link.title ?? '') || addresses.titleOf(link) || oneLine(link.target ?? link.href);
  return { type: 'link', url, children: [{ type: 'text', value: named || url }] };
}
