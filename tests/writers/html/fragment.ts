import type { Block, Document, Inline, OutlineItem } from '../../../src/model/document.js';
import { text } from '../../../src/model/document.js';
import { type SiteContext, writeHtml } from '../../../src/writers/html/index.js';

export const site: SiteContext = {
  product: 'mapress',
  title: 'Site',
  navigation: [],
  footer: [],
  stylesheet: 'assets/s.css',
  assetPath: (name) => (name.startsWith('gone') ? undefined : `assets/${name}`),
};

export const document = (body: readonly Block[], more: Partial<Document> = {}): Document => ({
  path: 'maps/a/index.html',
  lang: 'en',
  title: 'Page',
  breadcrumbs: [],
  alternates: [],
  body,
  side: [],
  ...more,
});

/** The blocks as they stand in a page, without the lines between them. */
export function blocksHtml(body: readonly Block[], more: Partial<Document> = {}): string {
  const html = writeHtml(document(body, more), site);
  const main = /<main[^>]*>\n<h1[^>]*>[\s\S]*?<\/h1>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  return main.replaceAll('\n', '');
}

/** Inlines as they stand in a paragraph. */
export function inlinesHtml(content: readonly Inline[], more: Partial<Document> = {}): string {
  return blocksHtml([{ type: 'paragraph', content }], more).replace(/^<p>|<\/p>$/g, '');
}

export const item = (anchor: string, title: string, more: Partial<OutlineItem> = {}): OutlineItem => ({
  anchor,
  kind: 'topic',
  title: [text(title)],
  badges: [],
  details: [],
  folded: false,
  children: [],
  ...more,
});

/** What a reader sees of the outline: tags without attributes. */
export const bones = (html: string): string => html.replace(/<(\w+)[^>]*>/g, '<$1>');
