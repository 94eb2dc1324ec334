import type { Element } from 'hast';
import type { Aside, Fold } from '../../../model/document.js';
import { element, newline, textNode } from '../hast.js';
import { writeInlines } from '../inlines.js';
import type { Setting } from '../page.js';

/** A box beside the flow. Not `<aside>`: inside the main content that would be one landmark more for each note. */
export function writeAside(aside: Aside, setting: Setting): Element[] {
  const { page } = setting;
  const id = aside.title ? page.ids.make('aside') : undefined;
  const title = aside.title
    ? element('p', { className: ['aside-title'], id }, [textNode(aside.title)])
    : undefined;
  const role = aside.role === 'legend' ? 'group' : 'note';
  const named = id === undefined ? {} : { ariaLabelledBy: [id] };
  return [
    element('div', { className: ['aside', `aside-${aside.role}`], role, ...named }, [
      title,
      newline,
      ...page.writeBlocks(aside.content, setting),
    ]),
  ];
}

/** Closed at first. What a link or a search on the page leads to, browsers open by themselves. */
export function writeFold({ title, content }: Fold, setting: Setting): Element[] {
  setting.page.folds += 1;
  const summary = element('summary', {}, writeInlines(title, { ...setting, inLink: true }));
  const inside = setting.page.writeBlocks(content, setting);
  return [element('details', { className: ['fold', 'fold-block'] }, [summary, newline, ...inside])];
}
