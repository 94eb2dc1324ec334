// Fills the tables of docs/formats.md from the lists at the head of readers and exchange formats, so that what is said
// to be read and written cannot drift from what the sources say. Each table stands below the comment that names its
// source, `<!-- from src/… -->`.
//   node scripts/format-docs.mjs            writes the tables
//   node scripts/format-docs.mjs --check    exit code 1 when a table is not what its source says
import { readFileSync, writeFileSync } from 'node:fs';

const page = new URL('../docs/formats.md', import.meta.url);
const degrees = { x: 'read', '~': 'in part', ' ': 'not read' };

/** Rows of a table in Markdown: of a coverage list, `[x] notes`, else of the table that stands in the comment. */
function tableOf(path) {
  const source = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
  const listed = [...source.matchAll(/^ \* \[([x~ ])\] (.+)$/gm)];
  if (listed.length > 0) {
    return [
      '| what | |',
      '|---|---|',
      ...listed.map(([, degree, what]) => `| ${what} | ${degrees[degree]} |`),
    ];
  }
  const drawn = [...source.matchAll(/^ \* (\|.+\|)$/gm)].map(([, row]) => plainRow(row));
  if (drawn.length === 0) throw new Error(`No list and no table stands at the head of ${path}`);
  return drawn;
}

/** A row without the spaces and dashes that align it in the source. */
const plainRow = (row) => row.replace(/ {2,}\|/g, ' |').replace(/-{4,}/g, '---');

const before = readFileSync(page, 'utf8');
const after = before.replace(
  /^<!-- from (\S+) -->\n\n(?:\|.*\n)*/gm,
  (_, path) => `<!-- from ${path} -->\n\n${tableOf(path).join('\n')}\n`,
);

if (!process.argv.includes('--check')) writeFileSync(page, after);
else if (before !== after) {
  console.error('docs/formats.md: not what the sources say; run npm run format-docs');
  process.exitCode = 1;
}
