import stringWidth from 'string-width';

/** Rows as columns for a terminal of this width; full-width characters count two. The last column takes what is left. */
export function formatTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
  paintHead: (text: string) => string = (text) => text,
): string {
  const natural = head.map((title, i) =>
    Math.max(stringWidth(title), ...rows.map((row) => stringWidth(row[i] ?? ''))),
  );
  const widths = fit(natural, width);
  const lines = [paintHead(lineOf(head, widths)), ...rows.flatMap((row) => wrappedRow(row, widths))];
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

const gap = 2;
const narrowest = 6;

/** Takes from the widest column until the line fits. */
function fit(natural: readonly number[], width: number): number[] {
  const widths = [...natural];
  let over = widths.reduce((sum, w) => sum + w, gap * (widths.length - 1)) - width;
  while (over > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    const at = widths[widest] ?? 0;
    if (at <= narrowest) break;
    const next = Math.max(narrowest, ...widths.map((w) => (w < at ? w : 0)));
    const take = Math.max(1, Math.min(over, at - next));
    widths[widest] = at - take;
    over -= take;
  }
  return widths;
}

function wrappedRow(row: readonly string[], widths: readonly number[]): string[] {
  const cells = row.map((cell, i) => wrap(cell, widths[i] ?? narrowest));
  const height = Math.max(1, ...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) =>
    lineOf(
      cells.map((cell) => cell[line] ?? ''),
      widths,
    ),
  );
}

const lineOf = (cells: readonly string[], widths: readonly number[]): string =>
  cells
    .map((cell, i) => cell + ' '.repeat(Math.max(0, (widths[i] ?? 0) - stringWidth(cell))))
    .join(' '.repeat(gap));

/** Breaks at spaces where there are any, else anywhere, as Japanese does; never splits a character. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words(text)) {
    const room = width - stringWidth(line);
    if (stringWidth(word.trimEnd()) <= room) {
      line += word;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = '';
    for (const character of graphemes(word)) {
      if (stringWidth(line + character) > width && line !== '') {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  lines.push(line.trimEnd());
  return lines;
}

/** Latin words stay whole; every wide character may end a line. */
const words = (text: string): string[] => text.match(/[\u0021-\u024f]+\s*|\s+|[^\s\u0021-\u024f]\s*/gu) ?? [];

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const graphemes = (word: string): string[] => [...segmenter.segment(word)].map((part) => part.segment);

/** Rows as a Markdown table. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (value: string) => value.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replace(/\s+/g, ' ');
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}

/**
 * Rows as CSV that a Japanese Excel opens: UTF-8 with byte order mark, CRLF. A cell that a spreadsheet would
 * take for a formula gets an apostrophe in front.
 */
export function csv(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (value: string) => {
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${[head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
