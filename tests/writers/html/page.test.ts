import { describe, expect, it } from 'vitest';
import { text } from '../../../src/model/document.js';
import { contrast } from '../../../src/writers/html/colours/oklch.js';
import { grounds, readable } from '../../../src/writers/html/colours/palette.js';
import { paletteCss, stylesheet, writeHtml } from '../../../src/writers/html/index.js';
import { knownLang } from '../../../src/writers/html/lang.js';
import { document, site } from './fragment.js';
import { showcase, showcaseSite } from './showcase.js';

const navigation = [
  { text: 'Maps', path: 'index.html' },
  { text: 'Dashboard', path: 'dashboard/index.html' },
];

describe('a page', () => {
  const html = writeHtml(showcase('en'), showcaseSite('en'));

  it('is the same bytes every time', () => {
    expect(writeHtml(showcase('en'), showcaseSite('en'))).toBe(html);
  });

  it('has one first heading, and the content before the side', () => {
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.indexOf('<main')).toBeLessThan(html.indexOf('<aside'));
  });

  it('names the language of the interface', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
  });

  it.each([
    ['zh-sim', 'zh'],
    ['zh-Hans-CN', 'zh-Hans-CN'],
    ['ja_JP', 'ja'],
    ['xx', undefined],
    ['"><script>', undefined],
    ['', undefined],
  ])('takes the language %j of a map as %j', (tag, lang) => {
    expect(knownLang(tag)).toBe(lang);
  });

  it('allows nothing inline and nothing from elsewhere', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
    expect(policy?.replaceAll('&#x27;', "'")).toMatch(/^default-src 'none'; style-src 'self' file:;/);
    expect(html).not.toMatch(/ style="|<style|<script(?! defer src="\.\.\/)|\son\w+="/);
    expect(html).not.toMatch(/ src="(?!\.\.\/)/);
  });

  it('uses each id once, and draws what it refers to', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const drawn = new Set([...html.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id));
    const used = new Set([...html.matchAll(/<use href="#([^"]+)"/g)].map(([, id]) => id));
    expect(drawn).toEqual(used);
  });
});

describe('the frame', () => {
  it('says where we are in the navigation', () => {
    const at = (path: string) => writeHtml(document([], { path }), { ...site, navigation });
    expect(at('index.html')).toContain('<a href="index.html" aria-current="page">Maps</a>');
    expect(at('dashboard/index.html')).toContain('<a href="index.html" aria-current="page">Dashboard</a>');
    expect(at('dashboard/week/index.html')).toContain(
      '<a href="../index.html" aria-current="true">Dashboard</a>',
    );
    expect(at('maps/a/index.html')).not.toContain('aria-current');
  });

  it('leads to the same page in other languages, each under its own name', () => {
    const alternates = [
      { lang: 'ja', path: 'maps/a/index.html' },
      { lang: 'en', path: 'en/maps/a/index.html' },
    ] as const;
    const html = writeHtml(document([], { path: 'en/maps/a/index.html', alternates }), site);
    expect(html).toContain('<a href="../../../maps/a/index.html" hreflang="ja" lang="ja">日本語</a>');
    expect(html).toContain('<link rel="alternate" hreflang="ja" href="../../../maps/a/index.html">');
  });

  it('gives whole addresses where the site knows its own', () => {
    const html = writeHtml(document([]), { ...site, baseUrl: 'https://example.org/handbook' });
    expect(html).toContain('<link rel="canonical" href="https://example.org/handbook/maps/a/">');
  });

  it('has breadcrumbs only below the front page', () => {
    expect(writeHtml(document([]), site)).not.toContain('breadcrumbs');
    const html = writeHtml(document([], { breadcrumbs: [{ text: 'All', path: 'index.html' }] }), site);
    expect(html).toContain(
      '<ol><li><a href="../../index.html">All</a></li><li aria-current="page">Page</li></ol>',
    );
  });

  it('offers a search only where there is a page for it', () => {
    expect(writeHtml(document([]), site)).not.toContain('<form');
    expect(writeHtml(document([]), { ...site, search: 'search/index.html' })).toContain(
      'role="search" action="../../search/index.html" method="get"',
    );
  });

  it('has no way to a side that is not there', () => {
    expect(writeHtml(document([]), site)).not.toContain('page-side');
  });
});

describe('the colours of text', () => {
  const colours = [
    '#ff0000',
    '#ffff00',
    '#00ffff',
    '#808080',
    '#000080',
    '#123456',
    '#99ccff',
    '#ffcc00',
    '#c00000',
  ];

  it.each(colours)('%s reads on light and dark ground', (colour) => {
    for (const ground of ['light', 'dark'] as const) {
      expect(contrast(readable(colour, ground), grounds[ground])).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('stay as they are where they read already', () => {
    expect(readable('#c00000', 'light')).toBe('#c00000');
  });

  it('have a rule for each one in the documents, in notes too', () => {
    const css = paletteCss([
      document([{ type: 'paragraph', content: [{ ...text('a'), colour: '#FF0000' }] }]),
      document([
        {
          type: 'rich',
          plain: '',
          nodes: [{ type: 'element', tagName: 'font', properties: { color: '#00f' }, children: [] }],
        },
      ]),
    ]);
    expect([...css.matchAll(/\.(c-\w+)/g)].map(([, name]) => name)).toEqual([
      'c-0000ff',
      'c-ff0000',
      'c-0000ff',
      'c-ff0000',
    ]);
    expect(paletteCss([document([])])).toBe('');
  });

  it('are those of the style sheet, whose every pair of text and ground reads', () => {
    const [light = '', dark = ''] = [...stylesheet.matchAll(/:root \{([^}]*--paper:[^}]*)\}/g)].map(
      ([, block]) => block,
    );
    for (const block of [light, dark]) {
      const value = (name: string): string => {
        const hex = new RegExp(`--${name}: (#\\w+);`).exec(block)?.[1] ?? '';
        return hex.length === 4 ? `#${[...hex.slice(1)].map((digit) => digit + digit).join('')}` : hex;
      };
      for (const ink of ['ink', 'quiet', 'accent', 'accent-visited', 'warn']) {
        for (const ground of ['paper', 'paper-dim', 'accent-wash']) {
          expect(contrast(value(ink), value(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
        }
      }
    }
    expect(light).toContain(grounds.light);
    expect(dark).toContain(grounds.dark);
  });
});
