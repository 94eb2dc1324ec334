import type { Inline, Navigation, NavigationItem } from '../../model/document.js';
import { textOf, writeInlines } from './inlines.js';
import { destinationOf } from './links.js';
import { type ContentsEntry, tableOfContents } from './markup/contents.js';
import { paragraph } from './markup/paragraph.js';
import { type Blocks, joined, noBlocks } from './markup/xml.js';
import { layoutOf, type Place, step } from './place.js';
import type { Scene } from './scene.js';
import { badgeSymbols } from './symbols.js';
import { xmlLine } from './xml-text.js';

/** Levels listed, as the field's own switch says. */
const deepest = 3;

/** Links to the headings as plain indented lines, for a navigation inside other blocks. */
export function writeNavigation(navigation: Navigation, place: Place, scene: Scene): Blocks {
  const entries = entriesOf(navigation.items).map(({ item, level }) => {
    const link = { type: 'link', target: item.target, content: item.content } as const;
    const inner = { ...place, indent: place.indent + step * (level - 1) };
    return paragraph({ style: `TOC${level}`, ...layoutOf(inner) }, writeInlines([link], scene));
  });
  return joined([contentsTitle(navigation.title, scene, place), ...entries]);
}

const contentsTitle = (value: string, scene: Scene, place?: Place): Blocks =>
  paragraph(
    { style: 'ContentsTitle', ...(place ? layoutOf(place) : {}) },
    writeInlines([{ type: 'text', value }], scene),
  );

/**
 * The contents as Word's own field, filled with our entries: the links work at once and nothing asks to be updated
 * on opening, and "Update Table" in Word adds the page numbers, which only a layout program knows.
 */
export function writeContents(navigation: Navigation, scene: Scene): Blocks {
  const entries = entriesOf(navigation.items).flatMap(({ item, level }): ContentsEntry[] => {
    const destination = destinationOf(item.target, scene.links);
    const anchor = destination?.type === 'bookmark' ? { anchor: destination.name } : {};
    const title = xmlLine(item.content.map(entryText).join(''));
    return title === '' ? [] : [{ title, level, ...anchor }];
  });
  if (entries.length === 0) return noBlocks;
  const title = xmlLine(navigation.title) || scene.words.contents;
  return joined([contentsTitle(title, scene), tableOfContents(title, entries, deepest)]);
}

/** A status before an entry is its shape alone. */
const entryText = (inline: Inline): string =>
  inline.type === 'badge' ? badgeSymbols[inline.role] || inline.text : textOf([inline]);

interface Entry {
  readonly item: NavigationItem;
  readonly level: number;
}

/** Entries to the third level, in reading order. */
function entriesOf(items: readonly NavigationItem[], level = 1): Entry[] {
  return items.flatMap((item) => [
    { item, level },
    ...(level < deepest ? entriesOf(item.children, level + 1) : []),
  ]);
}
