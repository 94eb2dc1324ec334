import { createHash } from 'node:crypto';
import type { UiLang } from '../model/document.js';
import type { TopicId } from '../model/workbook.js';
import type { NamedMap } from '../semantics/map-names.js';

/** A code as it stands in an address: lower case, letters and digits of any script, `-` for the rest. */
export function slugOf(code: string): string {
  const slug = code
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_.-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
  return slug || shortHash(code);
}

/**
 * Slugs for many maps: their document codes. A name that occurs twice, or repeats another map's code, gets its
 * file's path hashed behind it, stable against new files.
 */
export function slugsFor(maps: readonly NamedMap[]): string[] {
  const plain = maps.map(({ code, repeats }) => slugOf(repeats ?? code));
  const count = new Map<string, number>();
  for (const [i, slug] of plain.entries())
    if (maps[i]?.repeats === undefined) count.set(slug, (count.get(slug) ?? 0) + 1);
  return maps.map(({ file, repeats }, i) => {
    const slug = plain[i] ?? '';
    return repeats !== undefined || (count.get(slug) ?? 0) > 1 ? `${slug}-${shortHash(file)}` : slug;
  });
}

/**
 * Anchor of a topic, the same in HTML, DOCX and EPUB. It comes from the id alone, so that it survives renames
 * and moves: base64 ids in their URL form, plain ids as they are, anything else as a hash.
 */
export function anchorOf(id: TopicId): string {
  const plain = id
    .replace(/={1,2}$/, '')
    .replaceAll('+', '-')
    .replaceAll('/', '_');
  return /^[\w-]{1,32}$/.test(plain) ? `t-${plain}` : `t-${shortHash(id)}`;
}

/** Folder of an interface language: the first language stands at the root. */
export const langFolder = (lang: UiLang, langs: readonly UiLang[]): string =>
  lang === langs[0] ? '' : `${lang}/`;

export const indexPath = 'index.html';
export const dashboardPath = 'dashboard/index.html';
export const mapFolder = (slug: string): string => `maps/${slug}/`;
export const mapPath = (slug: string): string => `${mapFolder(slug)}index.html`;

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10);
