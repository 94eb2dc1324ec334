import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { paletteCss, stylesheet, writeHtml } from '../../../src/writers/html/index.js';
import { dotPng, showcase, showcaseSite } from './showcase.js';

/** The showcase in both languages, written to a new folder. */
export function writeShowcase(): { folder: string; ja: string; en: string } {
  const folder = mkdtempSync(join(tmpdir(), 'mapress-html-'));
  const write = (path: string, bytes: string | Uint8Array): string => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    return file;
  };
  const pages = [showcase('ja'), showcase('en')] as const;
  write('assets/style.css', stylesheet + paletteCss(pages));
  write('assets/dot.png', dotPng);
  const [ja, en] = pages.map((page) => write(page.path, writeHtml(page, showcaseSite(page.lang))));
  return { folder, ja: ja ?? '', en: en ?? '' };
}
