import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../src/model/document.js';
import { linkTo } from '../../src/readers/address.js';
import { viewContext } from '../../src/views/inlines.js';
import { OutlineView } from '../../src/views/outline.js';
import * as m from '../builders.js';
import { libraryOf, wordsIn } from './library.js';

const root = 'https://team.example/kb/';

/** Where the one link of a topic leads, in a library of two maps. */
function leadsTo(href: string, title = 'Food', file?: string): string {
  const link = linkTo(href, file);
  const library = libraryOf(
    {
      'maps/Sec01-01_手引き.mmap': m.map('手引き', m.topic(title, m.linked(link))),
      'maps/Sec01-02-20_水の備え.mmap': m.map('水の備え'),
    },
    { published: [root] },
  );
  const [map] = library.maps;
  if (!map) throw new Error('no map');
  const view = new OutlineView(map, viewContext(library, 'en'), { firstLevel: 3, headingDepth: 2 });
  const [item] = view.items(map.workbook.sheets[0]?.root.children ?? []);
  return (item?.details ?? []).flatMap(inlinesOf).map(place).join(', ');
}

const inlinesOf = (block: Block): readonly Inline[] => (block.type === 'paragraph' ? block.content : []);

function place(inline: Inline): string {
  if (inline.type === 'download') return inline.path;
  if (inline.type !== 'link') return wordsIn([inline]);
  const { target } = inline;
  if (target.type === 'web') return target.url;
  return target.type === 'page' ? target.path : target.anchor;
}

const water = 'en/maps/sec01-02-20/index.html';

describe('links to where the team publishes', () => {
  it.each([
    ['Sec01-02-20.html', water],
    ['Sec01-02-20.htm#top', water],
    ['Sec01-02-20', water],
    ['sec01-02-20/index.html', water],
    ['Sec01-02-20_%E6%B0%B4%E3%81%AE%E5%82%99%E3%81%88.html', water],
    ['Sec01-02-20_水の備え.html', water],
    ['Sec01-02-20.html 水の備え.html', water],
    ['Sec01-02-20%20水の備え（第2版）.html', water],
    ['old/Sec01-02-20_前の題.html', water],
    ['Sec01-02-20.xlsx', water],
    ['Sec01-02-20_水の備え.docx', 'maps/sec01-02-20/sec01-02-20.docx'],
    ['Sec01-02-20_水の備え.mmap', 'maps/sec01-02-20/sec01-02-20.mmap'],
    ['Sec01-01.html', 'en/maps/sec01-01/index.html'],
    ['Sec01-01.docx', 'maps/sec01-01/sec01-01.docx'],
    ['Sec01-01_手引き.mmap', 'maps/sec01-01/sec01-01.mmap'],
  ])('lead to the page or file that is made here: %s', (name, target) => {
    expect(leadsTo(`${root}${name}`)).toBe(target);
    expect(leadsTo(`HTTP://Team.example/kb/${name}`)).toBe(target);
  });

  it.each(['Sec01-02-20-1.html', 'Sec01-02-2.html', 'Sec01-02-20.pdf', 'Sec01-01.xlsx', '', 'about.html'])(
    'stay what they are where nothing here is meant: %j',
    (name) => expect(leadsTo(`${root}${name}`)).toBe(`${root}${name}`),
  );

  it('stay what they are elsewhere, and where they lead to an earlier edition', () => {
    const elsewhere = 'https://team.example/kb2/Sec01-02-20.html';
    expect(leadsTo(elsewhere)).toBe(elsewhere);
    const old = `${root}Sec01-01.html`;
    expect(leadsTo(old, '【旧版】html版')).toBe(old);
    expect(leadsTo(old, 'Old edition (HTML)')).toBe(old);
    expect(leadsTo(old, 'html版')).toBe('en/maps/sec01-01/index.html');
  });

  it('need no good percent-encoding', () => {
    expect(leadsTo(`${root}Sec01-02-20%E6%ZZ.html`)).toBe(water);
    expect(leadsTo(`${root}100%/Sec01-02-20%20%E6%B0%B4.html`)).toBe(water);
  });
});
