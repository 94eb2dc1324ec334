import type { Element } from 'hast';
import type { Facts, Heading, List, Paragraph } from '../../../model/document.js';
import { element, newline, textNode, wordsOf } from '../hast.js';
import { writeInlines } from '../inlines.js';
import type { Setting } from '../page.js';

export function writeHeading(heading: Heading, setting: Setting): Element[] {
  const { page } = setting;
  const id = heading.anchor === undefined ? undefined : page.ids.claim(heading.anchor);
  const rank = page.ranks.next(heading.level);
  const content = writeInlines(heading.content, setting);
  page.latestHeading = wordsOf(content);
  return [element(`h${rank}`, id === undefined ? {} : { id }, content)];
}

export function writeParagraph({ role, content }: Paragraph, setting: Setting): Element[] {
  return [element('p', role ? { className: [role] } : {}, writeInlines(content, setting))];
}

export function writeList(list: List, setting: Setting): Element[] {
  const items = list.items.flatMap((blocks) => [element('li', {}, inItem(blocks, setting)), newline]);
  const { start, counter: type } = list;
  const properties = list.ordered ? { ...(start !== undefined && { start }), ...(type && { type }) } : {};
  return items.length > 0 ? [element(list.ordered ? 'ol' : 'ul', properties, [newline, ...items])] : [];
}

/** An item of one plain paragraph is written without the paragraph, for a dense list. */
function inItem(blocks: List['items'][number], setting: Setting) {
  const [first, ...rest] = blocks;
  if (first?.type === 'paragraph' && !first.role && rest.length === 0)
    return writeInlines(first.content, setting);
  return setting.page.writeBlocks(blocks, setting);
}

export function writeFacts(facts: Facts, setting: Setting): Element[] {
  const pairs = facts.items.flatMap(({ name, value }) => [
    element('div', {}, [
      element('dt', {}, [textNode(name)]),
      element('dd', {}, writeInlines(value, setting)),
    ]),
    newline,
  ]);
  return pairs.length > 0 ? [element('dl', { className: ['facts'] }, [newline, ...pairs])] : [];
}
