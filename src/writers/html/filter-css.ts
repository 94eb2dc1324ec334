import type { Document, Filter } from '../../model/document.js';

/** Id of the field of a choice. */
export const filterFieldId = (key: string): string => `show-${key}`;

/**
 * Rules for every choice of the filters in these documents, to be added to the style sheet: while it is chosen,
 * items that it does not show are hidden, unless something below them is shown.
 */
export function filterCss(documents: readonly Document[]): string {
  const keys = new Set(
    documents
      .flatMap(({ body, side }) => [...body, ...side])
      .filter((block): block is Filter => block.type === 'filter')
      .flatMap(({ groups }) => groups.flatMap(({ choices }) => choices.map(({ key }) => key)))
      .filter((key) => /^[\w-]+$/.test(key)),
  );
  return [...keys].map(rule).join('');
}

function rule(key: string): string {
  const shown = `[data-shown~="${key}"]`;
  const chosen = `body:has(#${filterFieldId(key)}:checked)`;
  return `${chosen} .outline :is(li, section):not(${shown}, :has(${shown}), ${shown} *) { display: none; }\n`;
}
