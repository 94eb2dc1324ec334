import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pagesTable } from '../../src/cli/tables/pages.js';
import type { Block, Inline, Table, UiLang } from '../../src/model/document.js';
import { readLibrary } from '../../src/publish.js';
import { dashboardPage } from '../../src/views/dashboard.js';
import { viewContext } from '../../src/views/inlines.js';
import { mapPage } from '../../src/views/map-page.js';
import { wordsIn } from '../views/library.js';
import { mapsFolder, sampleNames } from './sample-maps.js';

const { library } = await readLibrary(
  (await sampleNames()).map((file) => ({ file, bytes: () => readFile(path.join(mapsFolder, file)) })),
  { langs: ['ja', 'en'] },
);

/** The table under the heading of the changes, closed or not. */
function changesIn(blocks: readonly Block[]): Table {
  const at = blocks.findIndex((block) => block.type === 'heading' && block.anchor === 'changes');
  const next = blocks[at + 1];
  const table = next?.type === 'fold' ? next.content[0] : next;
  if (at < 0 || table?.type !== 'table') throw new Error('no table of changes');
  return table;
}

const ownersIn = (cell: readonly Inline[], separator: string): string =>
  cell.flatMap((inline) => (inline.type === 'badge' ? [inline.text] : [])).join(separator);

/** Pages, action, targets, map and owners of the rows that name pages. */
function pageRows({ rows }: Table, lang: UiLang): string[][] {
  const { words } = viewContext(library, lang);
  return rows
    .map(([pages = [], action = [], targets = [], asked = [], owners = []]) => [
      ...[pages, action, targets].map(wordsIn),
      wordsIn(asked).split(' · ').at(-1) ?? '',
      ownersIn(owners, words.listSeparator),
    ])
    .filter(([pages]) => pages !== words.noPages);
}

describe('the printed pages of the sample handbook', () => {
  it.each(['ja', 'en'] as const)('are the same on the dashboard and in `mapress pages`, in %s', (lang) => {
    const context = viewContext(library, lang);
    const printed = pagesTable
      .rows(library, context.words, false)
      .map(([pages = '', action = '', targets = '', , owners = '', map = '']) => [
        ...[pages, action, targets],
        ...[map, owners],
      ]);
    expect(printed.length).toBeGreaterThan(30);
    expect(pageRows(changesIn(dashboardPage(context).body), lang)).toEqual(printed);
  });

  it('have on the page of a map the owners that they have on the dashboard', () => {
    const context = viewContext(library, 'ja');
    const ownersByRow = (table: Table, code: string) =>
      table.rows.map((row) => [wordsIn(row[0] ?? []), ownersIn(row[4] ?? [], ' ')]).concat([[code]]);
    const all = changesIn(dashboardPage(context).body);
    for (const map of library.maps) {
      const body = mapPage(map, context, undefined).body;
      if (!body.some((block) => block.type === 'heading' && block.anchor === 'changes')) continue;
      const own = all.rows.filter((row) => wordsIn(row[3] ?? []).endsWith(` · ${map.code}`));
      expect(ownersByRow(changesIn(body), map.code)).toEqual(ownersByRow({ ...all, rows: own }, map.code));
    }
  });
});
