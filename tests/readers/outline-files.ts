import { readFileSync } from 'node:fs';
import type { Sheet, Topic, Workbook } from '../../src/model/workbook.js';
import { type Reading, read } from '../../src/readers/index.js';

/** Reads text as a file of this name. */
export const readFile = (file: string, text: string): Promise<Reading> =>
  read(new TextEncoder().encode(text), { file });

export function workbookOf(reading: Reading): Workbook {
  if (!reading.workbook) throw new Error(JSON.stringify(reading.diagnostics));
  return reading.workbook;
}

export function sheetOf(reading: Reading): Sheet {
  const [sheet] = workbookOf(reading).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

export const rootOf = (reading: Reading): Topic => sheetOf(reading).root;

export const codesOf = ({ diagnostics }: Reading): string[] => diagnostics.map(({ code }) => code);

export const unreadNames = (reading: Reading): string[] => workbookOf(reading).unread.map(({ name }) => name);

/** The topics below as an indented outline. */
export const outlineOf = (topic: Topic, indent = ''): string =>
  [`${indent}${topic.title}`, ...topic.children.map((child) => outlineOf(child, `${indent}  `))].join('\n');

/** Lines of the list at the head of a reader, with their marks: `x` read, `~` in part, ` ` not. */
export function claimsOf(reader: string): ReadonlyMap<string, string> {
  const source = readFileSync(new URL(`../../src/readers/${reader}/index.ts`, import.meta.url), 'utf8');
  const lines = [...source.matchAll(/^ \* \[([x~ ])\] (.*)$/gm)];
  return new Map(lines.map(([, mark = '', feature = '']) => [feature, mark]));
}
