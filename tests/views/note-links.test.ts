import { describe, expect, it } from 'vitest';
import type { Link, RichNode } from '../../src/model/workbook.js';
import { linkOf } from '../../src/readers/mindmanager/links.js';
import { checkLibrary } from '../../src/rules/index.js';
import { linksBetween } from '../../src/semantics/map-links.js';
import { viewContext } from '../../src/views/inlines.js';
import { mapDocx, mapPage } from '../../src/views/map-page.js';
import { writeHtml } from '../../src/writers/html/index.js';
import * as m from '../builders.js';
import { unpacked } from '../writers/docx/unpacked.js';
import { site } from '../writers/html/fragment.js';
import { libraryOf } from './library.js';

const a = (href: string, words: string): RichNode => ({
  type: 'element',
  tagName: 'a',
  properties: { href },
  children: [{ type: 'text', value: words }],
});

const pointer = (id: string, file = ''): string =>
  `${file}#xpointer(/descendant-or-self::ap:Topic[@OId='${id}'])`;

type Anchor = readonly [href: string, words: string];

/** A topic whose note is one paragraph of links. */
const noted = (...anchors: readonly Anchor[]) => {
  const links: readonly Link[] = anchors.map(([href]) => linkOf(href, undefined));
  const rich: RichNode[] = [
    {
      type: 'element',
      tagName: 'p',
      properties: {},
      children: anchors.map(([href, words]) => a(href, words)),
    },
  ];
  return m.topic('Noted', m.having({ notes: { plain: 'x', rich, links } }));
};

const libraryWith = (...anchors: readonly Anchor[]) =>
  libraryOf({
    'maps/Sec01-01.mmap': m.map('手引き', noted(...anchors), m.topic('Well')),
    'maps/Sec01-02_水.mmap': m.map('水', m.topic('Spring')),
  });

/** The note as it stands on the page of the first map. */
function noteOn(...anchors: readonly Anchor[]): string {
  const library = libraryWith(...anchors);
  const page = writeHtml(mapPage(library.maps[0] as never, viewContext(library, 'en'), undefined), site);
  return (/<aside[^>]*note[^>]*>([\s\S]*?)<\/aside>/.exec(page)?.[1] ?? page)
    .replace(/<\/?p[^>]*>|\n/g, '')
    .trim();
}

describe('links in notes', () => {
  it.each([
    [pointer('Well'), 'the well', '<a href="#t-Well">the well</a>'],
    [pointer('Well'), pointer('Well'), '<a href="#t-Well">→ Well</a>'],
    [pointer('gone'), 'the pump', 'the pump (the linked topic is not there)'],
    ['Sec01-02_水.mmap', 'water', '<a href="../sec01-02/index.html">water</a>'],
    ['Sec01-02_前の題.mmap', 'water', '<a href="../sec01-02/index.html">water</a>'],
    [pointer('Spring', 'Sec01-02_水.mmap'), 'water', '<a href="../sec01-02/index.html#t-Spring">water</a>'],
    ['Sec01-02.docx', 'as a text', '<a href="../../../maps/sec01-02/sec01-02.docx">as a text</a>'],
    ['C:\\Users\\kim\\plan.pdf', 'the plan', 'the plan (other file: plan.pdf)'],
    ['htpps://a.example/food', 'food', 'food (htpps://a.example/food)'],
    ['https://a.example/food', 'food', '<a href="https://a.example/food" rel="external">food</a>'],
    [
      'javascript:alert(1)',
      'food',
      'food (unsafe link, left out (to follow it could run a program): javascript:alert(1))',
    ],
  ])('lead where they would lead from a topic: %s', (href, words, html) => {
    const shown = noteOn([href, words]).replaceAll('<span>', '').replaceAll('</span>', '');
    expect(shown.replaceAll('&#x2192;', '→').replaceAll('\u00a0', ' ')).toContain(html);
  });

  it('lead to bookmarks in Word', async () => {
    const library = libraryWith([pointer('Well'), 'the well']);
    const file = await unpacked(mapDocx(library.maps[0] as never, viewContext(library, 'en')));
    const text = JSON.stringify(file.body);
    expect(text).toMatch(/w:hyperlink/);
    expect(text).toContain('the well');
    expect(text).not.toContain('xpointer');
  });

  it('count among the links between maps, and are checked', () => {
    const { maps } = libraryWith(
      ['Sec01-02_水.mmap', 'water'],
      [pointer('gone'), 'gone'],
      ['Sec01-09.mmap', 'missing'],
      ['htpps://a.example/', 'mistyped'],
    );
    expect(linksBetween(maps).map(({ to, by }) => [to.code, by])).toEqual([['Sec01-02', 'path']]);
    const found = checkLibrary({ maps: maps.map((map) => ({ ...map, topics: map.index.topics })) });
    const codes = found.map(({ diagnostic }) => diagnostic.code);
    for (const code of ['link-broken', 'link-file-missing', 'url-suspicious']) expect(codes).toContain(code);
  });
});
