import { LeaderType, Paragraph, TableOfContents } from 'docx';
import type { Inline, Navigation, NavigationItem } from '../../model/document.js';
import { textOf, writeInlines } from './inlines.js';
import { destinationOf } from './links.js';
import { layoutOf, type Place, step } from './place.js';
import type { Piece, Scene } from './scene.js';
import { badgeSymbols } from './symbols.js';
import { xmlLine } from './xml-text.js';

/** Levels listed, as the field's own switch says. */
const deepest = 3;

/** Links to the headings as plain indented lines, for a navigation inside other blocks. */
export function writeNavigation(navigation: Navigation, place: Place, scene: Scene): Piece[] {
  const title = new Paragraph({
    style: 'ContentsTitle',
    children: writeInlines([{ type: 'text', value: navigation.title }], scene),
    ...layoutOf(place),
  });
  const entries = entriesOf(navigation.items).map(({ item, level }) => {
    const link = { type: 'link', target: item.target, content: item.content } as const;
    const inner = { ...place, indent: place.indent + step * (level - 1) };
    return new Paragraph({ style: `TOC${level}`, children: writeInlines([link], scene), ...layoutOf(inner) });
  });
  return [title, ...entries];
}

/**
 * The contents as Word's own field, filled with our entries: the links work at once and nothing asks to be updated
 * on opening, and "Update Table" in Word adds the page numbers, which only a layout program knows.
 */
export function writeContents(navigation: Navigation, scene: Scene): (Paragraph | TableOfContents)[] {
  const cachedEntries = entriesOf(navigation.items).flatMap(({ item, level }) => {
    const destination = destinationOf(item.target, scene.links);
    const href = destination?.type === 'bookmark' ? { href: destination.name } : {};
    const title = xmlLine(item.content.map(entryText).join(''));
    return title === '' ? [] : [{ title, level, ...href }];
  });
  if (cachedEntries.length === 0) return [];
  const title = xmlLine(navigation.title) || scene.words.contents;
  return [
    new Paragraph({
      style: 'ContentsTitle',
      children: writeInlines([{ type: 'text', value: title }], scene),
    }),
    new TableOfContents(title, {
      cachedEntries,
      hyperlink: true,
      headingStyleRange: `1-${deepest}`,
      beginDirty: false,
      tabLeader: LeaderType.NONE,
    }),
  ];
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
