import { bookmark } from './markup/paragraph.js';
import type { Inlines } from './markup/xml.js';
import type { Scene } from './scene.js';

/** Puts the anchor's bookmark around a paragraph's content; an anchor met before has its bookmark already. */
export function bookmarked(anchor: string | undefined, content: Inlines, scene: Scene): Inlines {
  const name = anchor === undefined ? undefined : scene.links.bookmarks.get(anchor);
  if (anchor === undefined || name === undefined || scene.marked.has(anchor)) return content;
  scene.marked.add(anchor);
  scene.counters.bookmark += 1;
  return bookmark(name, scene.counters.bookmark, content);
}
