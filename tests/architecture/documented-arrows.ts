/** Folder of `src/` → folders it may import. `.` is the root of `src/`: the pipeline and the public names. */
export type Arrows = ReadonlyMap<string, readonly string[]>;

/**
 * Reads the table of folders from the Markdown of `docs/architecture.md`: a row for each folder, the folder first, what
 * it may import last. That is a list of folders, `all`, `all but` some, or a dash for none.
 *
 * @throws Error when there is no such table, or a cell says something else
 */
export function documentedArrows(markdown: string): Arrows {
  const rows = tableBelow('| folder |', markdown.split(/\r?\n/)).map(cellsOf);
  const folders = rows.map(([first = '']) => onlyFolder(first));
  const twice = folders.find((folder, i) => folders.indexOf(folder) !== i);
  if (twice !== undefined) throw new Error(`Two rows speak of the folder ${twice}`);
  return new Map(rows.map((cells) => [onlyFolder(cells[0] ?? ''), importsIn(cells.at(-1) ?? '', folders)]));
}

/** The rows of the first table whose head begins like this, without head and rule. */
function tableBelow(head: string, lines: readonly string[]): readonly string[] {
  const start = lines.findIndex((line) => line.startsWith(head));
  if (start < 0) throw new Error(`No table begins with ${head}`);
  const rows = lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return end < 0 ? rows : rows.slice(0, end);
}

const cellsOf = (row: string): readonly string[] =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** Folders in backticks, `src/model/`, by their name below `src/`. */
const foldersIn = (cell: string): readonly string[] =>
  [...cell.matchAll(/`src\/(?:([\w-]+)\/)?`/g)].map(([, name = '.']) => name);

function onlyFolder(cell: string): string {
  const [folder, ...others] = foldersIn(cell);
  if (folder === undefined || others.length > 0) throw new Error(`Expected one folder, found: ${cell}`);
  return folder;
}

function importsIn(cell: string, all: readonly string[]): readonly string[] {
  const named = foldersIn(cell);
  const unknown = named.find((folder) => !all.includes(folder));
  if (unknown !== undefined) throw new Error(`No row speaks of the folder ${unknown}`);
  const words = cell.replace(/`[^`]*`/g, '').replace(/[,\s]+/g, ' ');
  switch (words.trim()) {
    case '–':
    case '':
      return named;
    case 'all':
    case 'all but':
      return all.filter((folder) => !named.includes(folder));
    default:
      throw new Error(`Expected folders, found: ${cell}`);
  }
}
