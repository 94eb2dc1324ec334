import type { Inline, OutlineItem } from '../../src/model/document.js';
import type { Workbook } from '../../src/model/workbook.js';
import { understand } from '../../src/semantics/index.js';
import type { Naming } from '../../src/semantics/map-names.js';
import { type ViewContext, viewContext } from '../../src/views/inlines.js';
import { type Library, type MapEntry, toLibrary } from '../../src/views/library.js';

/** A library of maps by file name, understood with the built-in vocabulary. */
export function libraryOf(maps: Readonly<Record<string, Workbook>>, naming: Naming = {}): Library {
  const parts = Object.entries(maps).map(([file, workbook]) => ({
    ...{ file, workbook, size: 1 },
    ...understand(workbook, { file }),
  }));
  return toLibrary(parts, [], { title: 'Library', langs: ['ja', 'en'], docx: true, naming });
}

/** One map and its view in English. */
export function viewOf(
  workbook: Workbook,
  file = 'maps/Plan-1.mmap',
): { map: MapEntry; context: ViewContext } {
  const library = libraryOf({ [file]: workbook });
  const [map] = library.maps;
  if (!map) throw new Error('no map');
  return { map, context: viewContext(library, 'en') };
}

/** Text of inlines as a reader sees it, every space the same; markers and badges in brackets. */
export function wordsIn(inlines: readonly Inline[]): string {
  return inlines.map(wordOf).join('');
}

function wordOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.value.replaceAll('\u00a0', ' ');
    case 'equation':
      return `$${inline.latex}$`;
    case 'link':
      return wordsIn(inline.content);
    case 'marker':
      return `(${inline.name})`;
    case 'badge':
      return `[${inline.text}]`;
    case 'download':
      return inline.text;
    case 'break':
      return '\n';
    case 'inserted':
      return `{+${wordsIn(inline.content)}+}`;
    case 'deleted':
      return `[-${wordsIn(inline.content)}-]`;
    default:
      return inline satisfies never;
  }
}

/** An outline as lines: indent, `#` with the level of a heading or `-`, title. */
export const outlineLines = (items: readonly OutlineItem[], indent = ''): string[] =>
  items.flatMap((item) => [
    `${indent}${item.level === undefined ? '-' : '#'.repeat(item.level)} ${wordsIn(item.title)}`,
    ...outlineLines(item.children, `${indent}  `),
  ]);
