import { describe, expect, it } from 'vitest';
import type { Workbook } from '../../src/model/workbook.js';
import { linksBetween } from '../../src/semantics/map-links.js';
import { nameMaps } from '../../src/semantics/map-names.js';
import { id, linked, map, topic } from '../builders.js';

const drawn = (name: string, workbook: Workbook, folder = 'maps') => {
  const file = `${folder}/${name}.mmap`;
  return { file, code: name, ...nameMaps([file])[0], workbook };
};

const leads = (...maps: ReturnType<typeof drawn>[]) =>
  linksBetween(maps).map(({ from, topicId, to, by }) => [from.code, topicId, to.code, by]);

const to = (href: string, kind: 'map' | 'file' | 'web' = 'map') => linked({ kind, href, target: href });

describe('links between maps', () => {
  const store = drawn('Sec01-02-01', map('Store'));

  it('go by file, by name elsewhere, by the code of an exported page, and by code alone', () => {
    const book = drawn(
      'Sec01-01-02',
      map(
        'Book',
        topic('a', id('path'), to('Sec01-02-01.mmap')),
        topic('b', id('name'), to('../old/Sec01-02-01.mmap')),
        topic('c', id('code'), to('Sec01-02-01 The store.html', 'file')),
        topic('see Sec01-02-01, chapter 6', id('words')),
      ),
    );
    expect(leads(book, store)).toEqual([
      ['Sec01-01-02', 'path', 'Sec01-02-01', 'path'],
      ['Sec01-01-02', 'name', 'Sec01-02-01', 'name'],
      ['Sec01-01-02', 'code', 'Sec01-02-01', 'code'],
      ['Sec01-01-02', 'words', 'Sec01-02-01', 'mention'],
    ]);
  });

  it('go by code, whatever title stands behind it, and from a title that was changed', () => {
    const water = drawn('Sec01-02-20_水の備え', map('Water'));
    const book = drawn(
      'Sec01-01-02',
      map(
        'Book',
        topic('a', id('code'), to('Sec01-02-20.html', 'file')),
        topic('b', id('renamed'), to('Sec01-02-20_水と食べ物.mmap')),
        topic('c', id('twice'), to('Sec01-02-20.html 水の備え.html', 'file')),
        topic('d', id('other'), to('Sec01-02-2.html', 'file')),
        topic('e', id('longer'), to('Sec01-02-20-1_井戸.mmap')),
        topic('f', id('old'), to('【旧版】Sec01-02-20_水の備え.mmap')),
        topic('Sec01-02-20_水の備え', id('underscore')),
        topic('参考Sec01-02-20「水の備え」', id('quote')),
        topic('Sec01-02-20_1', id('part')),
      ),
    );
    expect(leads(book, water)).toEqual([
      ['Sec01-01-02', 'code', 'Sec01-02-20', 'code'],
      ['Sec01-01-02', 'renamed', 'Sec01-02-20', 'code'],
      ['Sec01-01-02', 'twice', 'Sec01-02-20', 'code'],
      ['Sec01-01-02', 'underscore', 'Sec01-02-20', 'mention'],
      ['Sec01-01-02', 'quote', 'Sec01-02-20', 'mention'],
    ]);
  });

  it('go by the address where the team publishes, not to an earlier edition', () => {
    const web = (name: string) => to(`https://team.example/kb/${name}`, 'web');
    const book = drawn(
      'Sec01-01-02',
      map(
        'Book',
        topic('a', id('page'), web('Sec01-02-01.html')),
        topic('b', id('file'), web('Sec01-02-01.xlsx')),
        topic('【旧版】', id('old'), web('Sec01-02-01.html')),
        topic('c', id('else'), to('https://team.example/Sec01-02-01.html', 'web')),
      ),
    );
    expect(leads(book, store)).toEqual([]);
    const found = linksBetween([book, store], { published: ['https://team.example/kb'] });
    expect(found.map(({ topicId, to: { code }, by }) => [topicId, code, by])).toEqual([
      ['page', 'Sec01-02-01', 'published'],
      ['file', 'Sec01-02-01', 'published'],
    ]);
  });

  it('count once for a topic, and not at all for the map itself', () => {
    const title = 'Sec01-02-01 and again Sec01-02-01, from Sec01-01-02';
    const book = drawn('Sec01-01-02', map('Book', topic(title, id('x'), to('Sec01-02-01.mmap'))));
    expect(leads(book, store)).toEqual([['Sec01-01-02', 'x', 'Sec01-02-01', 'path']]);
  });

  it('are not seen in longer codes, common words and web addresses', () => {
    const plan = drawn('plan', map('Plan'));
    const book = drawn(
      'Sec01-01-02',
      map('Book', topic('Sec01-02-01-3'), topic('the plan'), topic('x', to('https://a.example/plan', 'web'))),
    );
    expect(leads(book, store, plan)).toEqual([]);
  });
});
