import { createHash } from 'node:crypto';
import type { Element, Properties } from 'hast';
import type { Document } from '../../model/document.js';
import { relativeAddress } from './addresses.js';
import { element, newline, textNode } from './hast.js';
import type { Page } from './page.js';
import type { SiteContext } from './site.js';

/**
 * Nothing from elsewhere, nothing inline. `file:` lets style sheet, script and pictures load when the site is read from the
 * disk, where some browsers do not count a neighbouring file as `'self'`; pages on a host cannot reach the disk.
 */
const policy = [
  "default-src 'none'",
  "style-src 'self' file:",
  "img-src 'self' file: data:",
  "script-src 'self' file:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

/** The same for a page that stands alone: of what is inline, only what we wrote ourselves, told by its hash. */
function lonelyPolicy({ css, script }: NonNullable<SiteContext['inline']>): string {
  return [
    "default-src 'none'",
    `style-src ${hashOf(css)}`,
    'img-src data:',
    ...(script === undefined ? [] : [`script-src ${hashOf(script)}`]),
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}

const hashOf = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

/** A page with a bent corner and a branch, as the sign of a tab. */
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%232b3990' d='M2 1h12v14H2z'/%3E%3Cpath fill='none' stroke='%23fff' stroke-width='1.25' d='M4.5 8h2M6.5 4.5v7M6.5 4.5h5M6.5 8h5M6.5 11.5h5'/%3E%3C/svg%3E".replaceAll(
    ' ',
    '%20',
  );

export function writeHead(page: Page): Element {
  const { document, site } = page;
  const title = document.title === site.title ? site.title : `${document.title} – ${site.title}`;
  const here = (path: string): string => relativeAddress(document.path, path);
  const parts = [
    element('meta', { charSet: 'utf-8' }),
    element('meta', {
      httpEquiv: ['Content-Security-Policy'],
      content: site.inline ? lonelyPolicy(site.inline) : policy,
    }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, [textNode(title)]),
    ...described(document),
    element('meta', { name: 'generator', content: site.product }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    ...styled(page),
    element('link', { rel: ['icon'], href: icon }),
    ...published(page),
    ...document.alternates.map(({ lang, path }) =>
      element('link', { rel: ['alternate'], hrefLang: lang, href: addressed(page, path) }),
    ),
    ...(site.scripts ?? []).map((path) => element('script', { defer: true, src: here(path) })),
  ];
  return element('head', {}, [newline, ...parts.flatMap((part) => [part, newline])]);
}

function styled({ document, site }: Page): Element[] {
  if (!site.inline) {
    const href = relativeAddress(document.path, site.stylesheet);
    return [element('link', { rel: ['stylesheet'], href })];
  }
  const { css, script } = site.inline;
  const raw = (tagName: string, code: string, properties: Properties = {}): Element => ({
    ...element(tagName, properties),
    children: [{ type: 'text', value: code }],
  });
  return [raw('style', css), ...(script === undefined ? [] : [raw('script', script, { type: 'module' })])];
}

function described({ title, description }: Document): Element[] {
  if (!description) return [];
  return [
    element('meta', { name: 'description', content: textNode(description).value }),
    shared('og:title', textNode(title).value),
    shared('og:description', textNode(description).value),
  ];
}

const shared = (property: string, content: string): Element =>
  element('meta', { property, content } satisfies Properties);

function published(page: Page): Element[] {
  if (page.site.baseUrl === undefined) return [];
  return [element('link', { rel: ['canonical'], href: addressed(page, page.document.path) })];
}

/** Search engines want whole addresses where we know them; a folder's index goes by the folder's name. */
function addressed({ document, site }: Page, path: string): string {
  if (site.baseUrl === undefined) return relativeAddress(document.path, path);
  const base = site.baseUrl.endsWith('/') ? site.baseUrl : `${site.baseUrl}/`;
  return base + relativeAddress('', path).replace(/(^|\/)index\.html$/, '$1');
}
