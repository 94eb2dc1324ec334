import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Document } from '../../../src/model/document.js';
import { publish } from '../../../src/publish.js';
import { foldsScript, paletteCss, stylesheet, writeHtml } from '../../../src/writers/html/index.js';
import { item } from './fragment.js';
import { largePages } from './large-library.js';
import { dotPng, showcase, showcaseSite } from './showcase.js';

/** A new folder, and what writes a file of the site into it. */
function newSite(): { folder: string; write: (path: string, bytes: string | Uint8Array) => string } {
  const folder = mkdtempSync(join(tmpdir(), 'mapress-html-'));
  const write = (path: string, bytes: string | Uint8Array): string => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    return file;
  };
  return { folder, write };
}

/** The showcase in both languages, written to a new folder. */
export function writeShowcase(): { folder: string; ja: string; en: string } {
  const { folder, write } = newSite();
  const pages = [showcase('ja'), showcase('en')] as const;
  write('assets/style.css', stylesheet + paletteCss(pages));
  write('assets/folds.js', foldsScript);
  write('assets/dot.png', dotPng);
  const [ja, en] = pages.map((page) => write(page.path, writeHtml(page, showcaseSite(page.lang))));
  return { folder, ja: ja ?? '', en: en ?? '' };
}

/** The pages of the sample maps, written to a new folder. */
export async function writeSamples(): Promise<{ folder: string; dashboard: string }> {
  const { folder, write } = newSite();
  const names = readdirSync('maps').filter((name) => /\.(?:mmap|xmind)$/.test(name));
  const sources = names.map((name) => ({ file: name, bytes: async () => readFileSync(join('maps', name)) }));
  const { files } = await publish(sources, { langs: ['ja'], only: new Set(['html']) });
  for (const { path, bytes } of files) write(path, bytes);
  return { folder, dashboard: join(folder, 'dashboard/index.html') };
}

/** Front page and dashboard of a large library, written to a new folder, with the bytes of each page. */
export function writeLargeLibrary(): { folder: string; pages: { file: string; size: number }[] } {
  const { folder, write } = newSite();
  const all = largePages();
  write('assets/style.css', stylesheet + paletteCss(all.map(({ page }) => page)));
  write('assets/folds.js', foldsScript);
  const pages = all.map(({ page, html }) => ({
    file: write(page.path, html),
    size: Buffer.byteLength(html),
  }));
  return { folder, pages };
}

/** A page of titles that fill their lines by and by, each with a bracketed word, written to a new folder. */
export function writeLines(): { folder: string; page: string } {
  const { folder, write } = newSite();
  const items = Array.from({ length: 60 }, (_, n) => {
    const title = `${'備えは日々の積み重ねから始まるものであり、'.repeat(2).slice(0, n % 40)}冊子版「中小企業向けの手引き」を配る`;
    return item(`t-${n}`, title);
  });
  const page: Document = { ...showcase('ja'), body: [{ type: 'outline', items }], side: [] };
  write('assets/style.css', stylesheet);
  write('assets/folds.js', foldsScript);
  return { folder, page: write(page.path, writeHtml(page, showcaseSite('ja'))) };
}
