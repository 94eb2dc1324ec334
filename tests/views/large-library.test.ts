import { describe, expect, it } from 'vitest';
import type { Block, Fold, Table } from '../../src/model/document.js';
import { dashboardPage } from '../../src/views/dashboard.js';
import { indexPage } from '../../src/views/index-page.js';
import { viewContext } from '../../src/views/inlines.js';
import type { Library } from '../../src/views/library.js';
import { groupName, groupsOf } from '../../src/views/map-groups.js';
import { mapPage } from '../../src/views/map-page.js';
import { equalShare } from '../../src/views/shares.js';
import * as m from '../builders.js';
import { libraryOf, wordsIn } from './library.js';

const open = (n: number) => Array.from({ length: n }, (_, i) => m.topic(`${i + 1}-1 備える${i}【更新中】`));
const libraryOfFiles = (files: readonly string[], sections = 0): Library =>
  libraryOf(Object.fromEntries(files.map((file) => [file, m.map(`防災 ${file}`, ...open(sections))])));
const named = (library: Library): string[] => {
  const context = viewContext(library, 'en');
  return groupsOf(library.maps).map((group) => `${groupName(group, context)}: ${group.maps.length}`);
};
const folds = (blocks: readonly Block[]): Fold[] =>
  blocks.flatMap((block) => (block.type === 'fold' ? [block] : []));
const tables = (blocks: readonly Block[]): Table[] =>
  blocks.flatMap((block) => (block.type === 'table' ? [block] : []));
const many = Array.from({ length: 40 }, (_, i) => `maps/Sec0${1 + Math.floor(i / 10)}-${10 + i}.mmap`);

describe('groups of maps', () => {
  it('are series of codes, split where they are large; a map alone goes to the rest', () => {
    const twenty = Array.from({ length: 20 }, (_, i) => `Sec01-0${i < 12 ? 2 : 8}-${i}.mmap`);
    const files = [
      'Sec01-04.mmap',
      ...twenty,
      'Sec93-1.mmap',
      'Sec93-2.mmap',
      'DAX20-0402-3.mmap',
      '避難.mmap',
    ];
    expect(named(libraryOfFiles(files))).toEqual([
      'Sec01: 1',
      'Sec01-02: 12',
      'Sec01-08: 8',
      'Sec93: 2',
      'Other maps: 2',
    ]);
  });

  it('end where folders end, below the folder that holds all', () => {
    const files = [
      'w/maps/a/Sec1-1.mmap',
      'w/maps/a/Sec1-2.mmap',
      'w/maps/a/x.mm',
      'w/maps/b/y.mm',
      'w/maps/Sec1-3.mm',
    ];
    expect(named(libraryOfFiles(files))).toEqual([
      'a/ Sec1: 2',
      'a/ Other maps: 1',
      'b/: 1',
      'Other maps: 1',
    ]);
  });

  it('bear the title of the map that has their code', () => {
    const library = libraryOf({ 'Sec02.mmap': m.map('Index of shelters'), 'Sec02-1.mmap': m.map('A') });
    expect(named(library)).toEqual(['Sec02 Index of shelters: 2']);
  });

  it('hold every map once, however many parts its code has', () => {
    const files = Array.from({ length: 30 }, (_, i) => `A1${'-1'.repeat(i)}.mmap`);
    const all = groupsOf(libraryOfFiles(files).maps).flatMap(({ maps }) => maps.map(({ file }) => file));
    expect(all.toSorted()).toEqual(files.toSorted());
  });
});

it('shares room so that short lists are whole and long ones equal', () => {
  expect(equalShare([1, 50, 2, 50], 23)).toBe(10);
  expect(equalShare([1, 2], 3)).toBe(Number.POSITIVE_INFINITY);
  expect(equalShare([5, 5, 5], 2)).toBe(0);
});

describe('a large library', () => {
  it('lists its maps in closed groups that say how much is in them', () => {
    const page = indexPage(viewContext(libraryOfFiles(many, 1), 'en'), new Map());
    expect(tables(page.body)).toEqual([]);
    expect(folds(page.body).map(({ title }) => wordsIn(title))).toEqual(
      [1, 2, 3, 4].map((n) => `Sec0${n} 10 maps · Open 10 of 10`),
    );
    expect(folds(page.body).flatMap(({ content }) => tables(content)[0]?.rows ?? [])).toHaveLength(40);
  });

  it('shows what is open by group, some of each map, and where the rest is', () => {
    const context = viewContext(libraryOfFiles(many, 9), 'en');
    const groups = folds(dashboardPage(context).body);
    expect(wordsIn(groups[0]?.title ?? [])).toBe('Sec01 Open 90 · 90 without an owner');
    expect(groups.flatMap(({ content }) => tables(content)[0]?.rows ?? [])).toHaveLength(160);
    const rest = groups[0]?.content.at(-1);
    expect(rest?.type === 'paragraph' && wordsIn(rest.content)).toContain(
      '50 more are on the pages of the maps: Sec01-10 (5)',
    );
    expect(JSON.stringify(rest)).toContain('"path":"en/maps/sec01-10/index.html","anchor":"open"');
  });

  it('gives every table of a page a name of its own', () => {
    const context = viewContext(libraryOfFiles(many, 9), 'en');
    for (const page of [indexPage(context, new Map()), dashboardPage(context)]) {
      const captions = folds(page.body).flatMap(({ content }) =>
        tables(content).map(({ caption }) => caption),
      );
      expect(new Set(captions).size).toBe(captions.length);
      expect(captions).toHaveLength(4);
    }
  });

  it('keeps every open section on the page of its map', () => {
    const context = viewContext(libraryOfFiles(many, 9), 'en');
    const page = mapPage(context.library.maps[0] as never, context, undefined);
    const table = tables(page.body).find(({ caption }) => caption === 'Open sections');
    expect(table?.rows).toHaveLength(9);
    expect(JSON.stringify(page.body)).toContain('"anchor":"open"');
  });
});
