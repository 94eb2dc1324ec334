import type { Element, ElementContent } from 'hast';
import type { Filter, FilterGroup, Side, Sides } from '../../../model/document.js';
import { filterFieldId } from '../filter-css.js';
import { element, newline, textNode } from '../hast.js';
import type { Setting } from '../page.js';

/** Old and new beside each other; below each other where there is no room, the old one first. */
export function writeSides({ before, after }: Sides, setting: Setting): Element[] {
  return [
    element('div', { className: ['sides'] }, [
      writeSide(before, 'before', setting),
      newline,
      writeSide(after, 'after', setting),
    ]),
  ];
}

function writeSide({ label, content }: Side, which: 'before' | 'after', setting: Setting): Element {
  const id = setting.page.ids.make('side');
  return element('div', { className: ['side-of', which], role: 'group', ariaLabelledBy: [id] }, [
    element('p', { className: ['side-label'], id }, [textNode(label)]),
    newline,
    ...setting.page.writeBlocks(content, setting),
  ]);
}

/** Radio buttons that the style sheet listens to (see `filterCss`): no script is needed. */
export function writeFilter({ title, groups }: Filter, setting: Setting): Element[] {
  const shown = groups.filter(({ choices }) => choices.length > 0);
  if (shown.length === 0) return [];
  const id = setting.page.ids.make('filter');
  return [
    element('form', { className: ['filter'], ariaLabelledBy: [id] }, [
      element('p', { className: ['filter-title'], id }, [textNode(title)]),
      newline,
      ...shown.flatMap((group, i) => [writeGroup(group, `filter-${i}`), newline]),
    ]),
  ];
}

function writeGroup({ name, all, choices }: FilterGroup, field: string): Element {
  const total = radio(field, `${field}-all`, [textNode(all)], true);
  const others = choices.flatMap(({ key, text, count }) =>
    radio(
      field,
      filterFieldId(key),
      [textNode(`${text} `), element('span', { className: ['count'] }, [textNode(String(count))])],
      false,
    ),
  );
  return element('fieldset', {}, [element('legend', {}, [textNode(name)]), ...total, ...others]);
}

function radio(
  name: string,
  id: string,
  label: readonly ElementContent[],
  checked: boolean,
): ElementContent[] {
  return [
    textNode(' '),
    element('label', {}, [
      element('input', { type: 'radio', name, id, ...(checked && { checked: true }) }),
      textNode(' '),
      ...label,
    ]),
  ];
}
