import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/diagnostics/catalogue.js';
import { diagnostic } from '../../src/diagnostics/diagnostic.js';
import { hasPassword, withoutCredentials } from '../../src/model/credentials.js';
import { linkOf } from '../../src/readers/mindmanager/links.js';
import { checkLibrary } from '../../src/rules/index.js';
import { viewContext } from '../../src/views/inlines.js';
import { mapDocx, mapPage } from '../../src/views/map-page.js';
import { writeHtml } from '../../src/writers/html/index.js';
import * as m from '../builders.js';
import { growth, NEARLY_LINEAR } from '../growth.js';
import { site } from '../writers/html/fragment.js';
import { libraryOf } from './library.js';

const secret = 'https://keeper:rice99@store.example/list';

describe('names and passwords in addresses', () => {
  it('are cut out, and nothing else is', () => {
    expect(withoutCredentials(`a ${secret}、b ftp://kim@f.example/@x`)).toBe(
      'a https://store.example/list、b ftp://f.example/@x',
    );
    for (const plain of ['https://a.example/@kim:x', 'kim@a.example', 'a://b c@d', 'mailto:kim@a.example'])
      expect(withoutCredentials(plain)).toBe(plain);
    expect([secret, 'http://kim@a.example/', 'https://a.example/a:b@c'].map(hasPassword)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('take no longer than the text is long', () => {
    const pieces = ['://', 'a://b', '@', 'x', '://@'];
    const cleaned = (size: number) => pieces.map((piece) => withoutCredentials(`://${piece.repeat(size)}`));
    expect(growth(cleaned, 50_000)).toBeLessThan(NEARLY_LINEAR);
  });

  it('stand on no page and in no Word file, wherever the map has them', () => {
    const note = {
      plain: secret,
      rich: [
        {
          type: 'element' as const,
          tagName: 'a',
          properties: { href: secret },
          children: [{ type: 'text' as const, value: secret }],
        },
      ],
      links: [linkOf(secret, undefined)],
    };
    const library = libraryOf({
      'Plan.mmap': m.map(
        'Plan',
        m.topic('Store', m.linked(linkOf(secret, `The store, ${secret}`))),
        m.topic(secret, m.linked(linkOf(secret, secret)), m.having({ notes: note })),
        m.topic('Plain', m.note(`see ${secret}`)),
        m.topic('Mistyped', m.linked(linkOf(secret.replace('https', 'htpps'), undefined))),
      ),
    });
    const [map] = library.maps;
    if (!map) throw new Error('no map');
    const page = writeHtml(mapPage(map, viewContext(library, 'ja'), undefined), site);
    const word = JSON.stringify(mapDocx(map, viewContext(library, 'ja')));
    expect(page).toContain('href="https://store.example/list"');
    for (const published of [page, word]) expect(published).not.toContain('rice99');
    expect(map.meaning.references.every(({ url = '' }) => !url.includes('rice99'))).toBe(true);
  });

  it('are told by check, without being said', () => {
    const { maps } = libraryOf({
      'Plan.mmap': m.map('Plan', m.topic(`Store ${secret}`, m.id('store'), m.linked(linkOf(secret, '')))),
    });
    const found = checkLibrary({ maps: maps.map((map) => ({ ...map, topics: map.index.topics })) });
    const [told] = found.filter(({ diagnostic: { code } }) => code === 'link-credentials');
    expect(told && textOf(told.diagnostic, 'en').says).toContain('https://store.example/list');
    expect(JSON.stringify(found)).not.toContain('rice99');
    expect(JSON.stringify(diagnostic('url-dead', {}, { url: secret, reason: '404' }))).not.toContain(
      'rice99',
    );
  });
});
