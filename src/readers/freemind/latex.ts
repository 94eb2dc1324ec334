import type { TextRun } from '../../model/workbook.js';

/** Where equations begin in a text that Freeplane sets with LaTeX, and what ends each; the longer sign first. */
const delimiters: readonly (readonly [open: string, close: string])[] = [
  ['$$', '$$'],
  ['\\[', '\\]'],
  ['\\(', '\\)'],
  ['$', '$'],
];
const opening = /\$\$?|\\[[(]|\\[\s\S]/g;

/** A title that Freeplane sets with LaTeX, by its format or its first word. Undefined: it does not. */
export function latexTitle(
  title: string,
  format: string | undefined,
): { readonly title: string; readonly runs: readonly TextRun[] } | undefined {
  const prefix = /^\\latex\s+/.exec(title)?.[0];
  if (prefix === undefined && format !== 'latexPatternFormat') return undefined;
  const text = title.slice(prefix?.length ?? 0).trimEnd();
  return { title: text, runs: equationsIn(text) };
}

/** Stretches that are equations, their delimiters included. */
function equationsIn(text: string): TextRun[] {
  const runs: TextRun[] = [];
  opening.lastIndex = 0;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const [open, close] = delimiters.find(([sign]) => sign === found?.[0]) ?? [];
    if (open === undefined || close === undefined) continue;
    const end = text.indexOf(close, found.index + open.length);
    // What never ends is no equation, and neither is anything behind it that would end the same way.
    if (end < 0) break;
    if (end > found.index + open.length) runs.push({ from: found.index, to: end + close.length, math: true });
    opening.lastIndex = end + close.length;
  }
  return runs;
}
