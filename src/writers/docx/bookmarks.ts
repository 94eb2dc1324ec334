import { BookmarkEnd, BookmarkStart, type ParagraphChild } from 'docx';
import type { Scene } from './scene.js';

/**
 * Puts the anchor's bookmark around a paragraph's content; an anchor met before has its bookmark already.
 * The package's own `Bookmark` numbers on from document to document, so ours are made of its two ends.
 */
export function bookmarked(
  anchor: string | undefined,
  content: readonly ParagraphChild[],
  scene: Scene,
): ParagraphChild[] {
  const name = anchor === undefined ? undefined : scene.links.bookmarks.get(anchor);
  if (anchor === undefined || name === undefined || scene.marked.has(anchor)) return [...content];
  scene.marked.add(anchor);
  scene.counters.bookmark += 1;
  const id = scene.counters.bookmark;
  return [asChild(new BookmarkStart(name, id)), ...content, asChild(new BookmarkEnd(id))];
}

/** A paragraph writes any component among its children; its type does not name the ends of a bookmark. */
const asChild = (end: BookmarkStart | BookmarkEnd): ParagraphChild => end as unknown as ParagraphChild;
