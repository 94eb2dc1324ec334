import { visitWorkbook } from '../model/walk.js';
import type { RichNode, Workbook } from '../model/workbook.js';
import { deepJsonText, jsonText } from './json-text.js';

/** Levels of topics, and of elements in a note, up to which every level of the text is indented; people draw fewer. */
const indented = 30;

/** The tree as JSON, two spaces an indent, ending in a line feed. Schema: `schema/workbook.schema.json`. */
export const toJson = (workbook: Workbook): string => jsonWith(workbook, workbook);

/** The same for a value that holds this workbook. */
export const jsonWith = (workbook: Workbook, value: unknown): string =>
  `${isDeep(workbook) ? deepJsonText(value, 2) : jsonText(value, 2)}\n`;

function isDeep(workbook: Workbook): boolean {
  for (const { topic, depth } of visitWorkbook(workbook)) {
    if (depth > indented || isDeepNote(topic.notes?.rich ?? [])) return true;
  }
  return false;
}

function isDeepNote(nodes: readonly RichNode[]): boolean {
  let level = nodes;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > indented) return true;
    level = level.flatMap((node) => (node.type === 'element' ? node.children : []));
  }
  return false;
}
