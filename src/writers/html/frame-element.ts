import type { Element } from 'hast';
import type { Frame } from '../../model/document.js';
import { element, newline, textNode } from './hast.js';
import type { Setting } from './page.js';

/** A boundary, labelled once, for what stands inside. */
export function frameElement({ title }: Frame, setting: Setting): Element {
  const ariaLabel = setting.page.words.boundary(title);
  const frame = element('div', { className: ['boundary'], role: 'group', ariaLabel }, [newline]);
  // The group's own label says it already.
  const name = element('p', { className: ['boundary-name'], ariaHidden: 'true' }, [textNode(title)]);
  if (title) frame.children.push(name, newline);
  return frame;
}
