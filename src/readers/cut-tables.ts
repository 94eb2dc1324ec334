import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { isCut, printedExtent } from '../model/table.js';
import { pathOf, visitWorkbook } from '../model/walk.js';
import type { Reading } from './reading.js';

/** The reading, which also tells of the tables that are printed in part. */
export function withCutTables(reading: Reading, file: string): Reading {
  const { workbook, diagnostics } = reading;
  if (!workbook) return reading;
  const found: Diagnostic[] = [];
  for (const visit of visitWorkbook(workbook)) {
    const { table, id } = visit.topic;
    if (!table || !isCut(table)) continue;
    const { rows: shownRows, columns: shownColumns } = printedExtent(table);
    const place = { file, sheet: visit.sheet.title, path: pathOf(visit), topicId: id };
    const { rows, columns } = table;
    found.push(diagnostic('table-cut', place, { rows, columns, shownRows, shownColumns }));
  }
  return found.length === 0 ? reading : { ...reading, diagnostics: [...diagnostics, ...found] };
}
