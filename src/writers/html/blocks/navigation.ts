import type { Element, ElementContent } from 'hast';
import type { Navigation, NavigationItem } from '../../../model/document.js';
import { element, newline, textNode } from '../hast.js';
import { linkTo, writeInlines } from '../inlines.js';
import type { Setting } from '../page.js';

/** Deeper entries stand in the list of their parent; an index that needs more steps is no index. */
const deepest = 6;

export function writeNavigation(navigation: Navigation, setting: Setting): Element[] {
  const id = setting.page.ids.make('navigation');
  const list = writeItems(navigation.items, 1, setting);
  if (!list) return [];
  const title = element('p', { className: ['navigation-title'], id }, [textNode(navigation.title)]);
  return [element('nav', { className: ['index'], ariaLabelledBy: [id] }, [title, newline, list])];
}

function writeItems(items: readonly NavigationItem[], depth: number, setting: Setting): Element | undefined {
  if (items.length === 0) return undefined;
  const shown = depth < deepest ? items : flat(items);
  const written = shown.flatMap((item) => {
    const below = depth < deepest ? writeItems(item.children, depth + 1, setting) : undefined;
    return [element('li', {}, [...writeEntry(item, setting), below]), newline];
  });
  return element('ul', {}, [newline, ...written]);
}

function writeEntry(item: NavigationItem, setting: Setting): ElementContent[] {
  const address = linkTo(item.target, setting);
  if (!address) return writeInlines(item.content, setting);
  return [element('a', address, writeInlines(item.content, { ...setting, inLink: true, brief: true }))];
}

/** All items below, in reading order. An explicit stack, so depth is no limit. */
function flat(items: readonly NavigationItem[]): NavigationItem[] {
  const stack = items.toReversed();
  const found: NavigationItem[] = [];
  for (let item = stack.pop(); item; item = stack.pop()) {
    found.push(item);
    for (const child of item.children.toReversed()) stack.push(child);
  }
  return found;
}
