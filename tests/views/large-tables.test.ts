import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/diagnostics/catalogue.js';
import { exchanges } from '../../src/exchange/index.js';
import { isCut, printedExtent, printedRows, tableOfRows } from '../../src/model/table.js';
import { publish } from '../../src/publish.js';
import { read } from '../../src/readers/index.js';
import { zipOf } from '../container/zip-builder.js';

/** A spreadsheet in which every row has a column of its own. */
function diagonal(rows: number): Uint8Array {
  const attached = Array.from({ length: rows }, (_, at) => ({
    id: `r${at}`,
    title: `Row ${at}`,
    children: { attached: [{ id: `c${at}`, title: `Cell ${at}`, labels: [`L${at}`] }] },
  }));
  const rootTopic = {
    id: 'r',
    title: 'Stock',
    structureClass: 'org.xmind.ui.spreadsheet',
    children: { attached },
  };
  const content = JSON.stringify([{ id: 's', title: 'Stock', rootTopic }]);
  return zipOf([{ name: 'content.json', content }]);
}

const emptyTable = (size: number): Uint8Array =>
  Buffer.from(
    '<ap:Map xmlns:ap="http://schemas.mindjet.com/MindManager/Application/2003"><ap:OneTopic><ap:Topic OId="r"><ap:BusinessDataGroup><ap:TableBusinessDataGroup><ap:TableBusinessData>' +
      `${'<ap:Column/>'.repeat(size)}${'<ap:Row/>'.repeat(size)}` +
      '</ap:TableBusinessData></ap:TableBusinessDataGroup></ap:BusinessDataGroup></ap:Topic></ap:OneTopic></ap:Map>',
  );

describe('the printed part of a table', () => {
  it('is all of it as a rule, empty cells included', () => {
    const table = tableOfRows([
      ['a', '', 'c'],
      ['', 'x'],
    ]);
    expect(table).toMatchObject({ rows: 2, columns: 3, cells: { length: 3 } });
    expect(isCut(table)).toBe(false);
    expect(printedRows(table)).toEqual([
      ['a', '', 'c'],
      ['', 'x', ''],
    ]);
    const long = tableOfRows(Array.from({ length: 5_000 }, () => ['a', 'b', '', 'd']));
    expect(isCut(long)).toBe(false);
  });

  it('is in proportion to what it holds where that is little', () => {
    expect(printedExtent({ rows: 300, columns: 300, cells: [] })).toEqual({ rows: 16, columns: 60 });
    expect(printedExtent({ rows: 1e6, columns: 1, cells: [] })).toEqual({ rows: 1_000, columns: 1 });
    expect(printedExtent({ rows: 1, columns: 1e6, cells: [] })).toEqual({ rows: 1, columns: 60 });
  });
});

const formats = ['md', 'text', 'opml', 'mm'] as const;

describe('a table out of all proportion', () => {
  it.each([
    ['a spreadsheet of 2,000 rows with a column each', 'stock.xmind', diagonal(2_000), 333, 2_001],
    ['a table of 2,000 × 2,000 empty cells', 'empty.xmmap', emptyTable(2_000), 16, 2_001],
  ])('is told, and printed in part: %s', async (_, file, bytes, shown, rows) => {
    const { workbook, diagnostics } = await read(bytes, { file });
    if (!workbook) throw new Error('unread');
    const told = diagnostics.find(({ code }) => code === 'table-cut');
    expect(told?.place).toMatchObject({ file, topicId: 'r' });
    expect(told && textOf(told, 'ja').says).toContain(`${rows} 行`);
    const mark = `… ${shown}/${rows} × 60/`;
    for (const format of formats) {
      const text = String(await exchanges[format].write(workbook, () => undefined));
      expect(text).toContain(mark);
      expect(text.length).toBeLessThan(100 * bytes.length);
    }
    expect(JSON.stringify(workbook).length).toBeLessThan(100 * bytes.length);
  });

  it('has the same rows on the page and in Word, and a line below that says what is missing', async () => {
    const sources = [{ file: 'empty.xmmap', bytes: () => Promise.resolve(emptyTable(300)) }];
    const { files } = await publish(sources, { langs: ['ja', 'en'] });
    const page = (path: string) => String(files.find((file) => file.path === path)?.bytes);
    expect(page('maps/empty/index.html')).toContain('301行のうち16行、300列のうち60列');
    expect(page('en/maps/empty/index.html')).toContain('16 of 301 rows, 60 of 300 columns');
    expect(page('en/maps/empty/index.html').match(/<tr>/g)).toHaveLength(16);
    const docx = files.find(({ path }) => path.endsWith('.docx'));
    expect(docx?.bytes.length).toBeLessThan(60_000);
  });
});
