import type { Element, ElementContent } from 'hast';
import { relativeAddress } from './addresses.js';
import { element, newline, textNode } from './hast.js';
import { writeInlines } from './inlines.js';
import { langChange, langOf, type Page, type Setting } from './page.js';
import { languageNames } from './words.js';

/** Ids of the writer's own landmarks; topics' anchors start with `t-`. */
export const contentId = 'page-content';
export const sideId = 'page-side';

const here = ({ page }: Setting, path: string): string => relativeAddress(page.document.path, path);

export function writeHeader(setting: Setting): Element {
  const { site, words } = setting.page;
  const [home] = site.navigation;
  const name = home
    ? element('a', { href: here(setting, home.path) }, [textNode(site.title)])
    : textNode(site.title);
  const lang = inOwnLang(site.title, setting);
  return element('header', { className: ['site-header'] }, [
    element('div', { className: ['site-line'] }, [
      element('p', { className: ['site-name'], ...lang }, [name]),
      site.navigation.length > 0
        ? element('nav', { className: ['site-navigation'], ariaLabel: words.mainNavigation }, [
            mainPages(setting),
          ])
        : undefined,
      searchField(setting),
      languageSwitch(setting),
    ]),
  ]);
}

function mainPages(setting: Setting): Element {
  const { document, site } = setting.page;
  const items = site.navigation.map(({ text, path }, i) => {
    const current =
      path === document.path ? 'page' : i > 0 && isBelow(document.path, path) ? 'true' : undefined;
    const attributes = { href: here(setting, path), ...(current && { ariaCurrent: current }) };
    return element('li', {}, [element('a', attributes, [textNode(text)])]);
  });
  return element('ul', {}, items);
}

/** A page in the folder of a main page belongs to it; that of the front page, the first, holds everything. */
function isBelow(path: string, main: string): boolean {
  const folder = main.replace(/[^/]*$/, '');
  return folder !== '' && path.startsWith(folder);
}

function searchField(setting: Setting): Element | undefined {
  const { site, words } = setting.page;
  if (site.search === undefined) return undefined;
  const field = { type: 'search', name: 'q', ariaLabel: words.search, autoComplete: ['off'] };
  return element(
    'form',
    { className: ['search'], role: 'search', action: here(setting, site.search), method: 'get' },
    [element('input', field), element('button', { type: 'submit' }, [textNode(words.searchButton)])],
  );
}

function languageSwitch(setting: Setting): Element | undefined {
  const { document, words } = setting.page;
  const others = document.alternates.filter(({ lang }) => lang !== document.lang);
  if (others.length === 0) return undefined;
  const links = others.map(({ lang, path }) =>
    element('li', {}, [
      element('a', { href: here(setting, path), hrefLang: lang, lang }, [textNode(languageNames[lang])]),
    ]),
  );
  return element('nav', { className: ['languages'], ariaLabel: words.languages }, [element('ul', {}, links)]);
}

export function writeBreadcrumbs(setting: Setting): Element | undefined {
  const { document, words } = setting.page;
  if (document.breadcrumbs.length === 0) return undefined;
  const crumbs = document.breadcrumbs.map(({ text, path }) =>
    element('li', {}, [
      element('a', { href: here(setting, path), ...inOwnLang(text, setting) }, [textNode(text)]),
    ]),
  );
  const last = element('li', { ariaCurrent: 'page', ...inOwnLang(document.title, setting) }, [
    textNode(document.title),
  ]);
  return element('nav', { className: ['breadcrumbs'], ariaLabel: words.breadcrumbs }, [
    element('ol', {}, [...crumbs, last]),
  ]);
}

const inOwnLang = (value: string, setting: Setting) => langChange(setting, langOf(value, undefined, setting));

/** The side stands after the content; a narrow screen shows it when this link is followed. */
export function sideLink(page: Page): Element {
  return element('p', { className: ['open-side'] }, [
    element('a', { href: `#${sideId}` }, [textNode(page.words.openSide)]),
  ]);
}

export function writeSide(setting: Setting): Element {
  const { document, words, writeBlocks } = setting.page;
  const close = element('p', { className: ['close-side'] }, [
    element('a', { href: `#${contentId}` }, [textNode(words.closeSide)]),
  ]);
  const side = { id: sideId, className: ['side'], ariaLabel: words.side, tabIndex: -1 };
  return element('aside', side, [newline, close, newline, ...writeBlocks(document.side, setting)]);
}

export function writeMain(setting: Setting): Element {
  const { page } = setting;
  const { document } = page;
  const id = document.anchor === undefined ? undefined : page.ids.claim(document.anchor);
  const title = element('h1', { ...(id !== undefined && { id }), ...inOwnLang(document.title, setting) }, [
    textNode(document.title || page.words.untitled),
  ]);
  const body = page.writeBlocks(document.body, setting);
  return element('main', { id: contentId, tabIndex: -1 }, [
    newline,
    title,
    newline,
    document.side.length > 0 ? sideLink(page) : undefined,
    newline,
    page.folds > 1 && page.site.scripts ? openFolds(page) : undefined,
    newline,
    ...body,
  ]);
}

/** Hidden until the script that it needs is there. */
function openFolds({ words }: Page): Element {
  const button = element('button', { type: 'button', dataClose: words.closeFolds }, [
    textNode(words.openFolds),
  ]);
  return element('p', { className: ['open-folds'], hidden: true }, [button]);
}

export function writeFooter(setting: Setting): Element {
  return element('footer', { className: ['site-footer'] }, [
    element('p', {}, writeInlines(setting.page.site.footer, setting)),
  ]);
}

export const skipLink = ({ words }: Page): ElementContent =>
  element('a', { className: ['skip'], href: `#${contentId}` }, [textNode(words.skip)]);
