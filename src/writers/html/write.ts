import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Document } from '../../model/document.js';
import { writeBlocks } from './blocks.js';
import {
  contentId,
  sideId,
  skipLink,
  writeBreadcrumbs,
  writeFooter,
  writeHeader,
  writeMain,
  writeSide,
} from './frame.js';
import { element, newline } from './hast.js';
import { writeHead } from './head.js';
import { openPage, type Page, type Setting } from './page.js';
import type { SiteContext } from './site.js';

/** One whole page. Never fails on content: what a page cannot hold is shown as text. */
export function writeHtml(document: Document, site: SiteContext): string {
  const page = openPage(document, site, writeBlocks);
  page.ids.claim(contentId);
  page.ids.claim(sideId);
  const html = element('html', { lang: document.lang }, [
    newline,
    writeHead(page),
    newline,
    writeBody(page),
    newline,
  ]);
  const root: Root = { type: 'root', children: [{ type: 'doctype' }, newline, html, newline] };
  return toHtml(root);
}

const paperOf = ({ document }: Page): string[] => (document.paper === 'landscape' ? ['wide'] : []);

/** The content comes before the side in the source; the style sheet places them. */
function writeBody(page: Page): Element {
  const setting: Setting = { page, lang: page.document.lang, inLink: false };
  const hasSide = page.document.side.length > 0;
  const columns = element(
    'div',
    { className: ['page', ...(hasSide ? ['with-side'] : []), ...paperOf(page)] },
    [
      newline,
      writeBreadcrumbs(setting),
      newline,
      writeMain(setting),
      newline,
      hasSide ? writeSide(setting) : undefined,
      newline,
    ],
  );
  const parts = [skipLink(page), writeHeader(setting), columns, writeFooter(setting)];
  // Last, because only now we know which drawings the page uses.
  const drawings = page.sprite.toHast();
  const all = drawings ? [drawings, ...parts] : parts;
  return element('body', {}, [newline, ...all.flatMap((part) => [part, newline])]);
}
