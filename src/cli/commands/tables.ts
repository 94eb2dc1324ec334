import process from 'node:process';
import { severityOf } from '../../diagnostics/catalogue.js';
import type { Library } from '../../views/library.js';
import { wordsOf } from '../../views/words.js';
import { type ExitCode, exit } from '../exit.js';
import { readMaps } from '../library.js';
import { reportDiagnostics } from '../report.js';
import { gatherMaps, loadSettings } from '../settings.js';
import { csv, formatTable, markdownTable } from '../table.js';
import type { TableDefinition } from '../tables/definition.js';
import { type TableName, tables } from '../tables/index.js';
import type { Terminal, TerminalOptions } from '../terminal.js';

export interface TableOptions extends TerminalOptions {
  readonly format: 'table' | 'json' | 'csv' | 'md';
  readonly all?: boolean;
  readonly config?: string;
}

/** A command that reads maps and prints one table of what they mean: `status`, `owners`, `legend` … */
export const tableCommand =
  (name: TableName) =>
  async (places: string[], options: TableOptions, terminal: Terminal): Promise<ExitCode> => {
    const folder = process.cwd();
    const settings = await loadSettings(folder, options.config, terminal.lang);
    const found = await gatherMaps(places, settings, folder, terminal);
    if (found.maps.length === 0) return exit.usage;
    const { library, diagnostics } = await readMaps(found.maps, settings, terminal);
    terminal.progress(undefined);
    const errors = diagnostics.filter((problem) => severityOf(problem) === 'error');
    reportDiagnostics(terminal.verbose ? diagnostics : errors, terminal);
    // With nothing read there is nothing to say; a table of nothing would sound like good news.
    if (library.maps.length > 0 || options.format === 'json')
      print(await tables[name](), library, options, terminal);
    if (found.missing.length > 0) return exit.usage;
    return errors.length > 0 ? exit.findings : exit.ok;
  };

function print(table: TableDefinition, library: Library, options: TableOptions, terminal: Terminal): void {
  if (options.format === 'json') {
    terminal.out(`${JSON.stringify(table.json(library), null, 2)}\n`);
    return;
  }
  const words = wordsOf[terminal.lang];
  const head = table.head(words);
  const rows = table.rows(library, words, options.all === true);
  if (options.format === 'csv') terminal.out(csv(head, rows));
  else if (options.format === 'md') terminal.out(markdownTable(head, rows));
  else if (rows.length === 0) terminal.out(`${table.none(words)}\n`);
  else terminal.out(formatTable(head, rows, terminal.width, terminal.colours.bold));
  printAlso(table, library, options, terminal);
  if (options.format === 'table' && table.total && !terminal.quiet)
    terminal.note(table.total(library, words));
}

function printAlso(
  { also }: TableDefinition,
  library: Library,
  { format, all }: TableOptions,
  terminal: Terminal,
): void {
  const { width, colours } = terminal;
  const words = wordsOf[terminal.lang];
  const rows = also?.rows(library, words, all === true) ?? [];
  if (!also || rows.length === 0 || format === 'csv') return;
  const head = also.head(words);
  terminal.out(
    `\n${format === 'md' ? markdownTable(head, rows) : formatTable(head, rows, width, colours.bold)}`,
  );
}
