import type { Workbook } from '../model/workbook.js';
import { jsonText } from './json-text.js';

/** The tree as JSON, two spaces an indent, ending in a line feed. Schema: `schema/workbook.schema.json`. */
export const toJson = (workbook: Workbook): string => `${jsonText(workbook, 2)}\n`;
