import type { Workbook } from '../model/workbook.js';

/** The tree as JSON, two spaces an indent, ending in a line feed. Schema: `schema/workbook.schema.json`. */
export const toJson = (workbook: Workbook): string => `${JSON.stringify(workbook, null, 2)}\n`;
