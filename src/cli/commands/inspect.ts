import process from 'node:process';
import { severityOf } from '../../diagnostics/catalogue.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import { findMaps, readMapFile } from '../../files/maps.js';
import { read } from '../../readers/index.js';
import { inspect } from '../../status/inspection.js';
import { type ExitCode, exit } from '../exit.js';
import { inspectionLines } from '../inspection-text.js';
import { keyFrom } from '../password.js';
import { placeDiagnostics, reportDiagnostics } from '../report.js';
import type { Terminal, TerminalOptions } from '../terminal.js';

export interface InspectOptions extends TerminalOptions {
  readonly format: 'pretty' | 'json';
}

/** `mapress inspect`: what is in each map, in numbers; with JSON one object, or a list for several maps. */
export async function inspectCommand(
  files: string[],
  options: InspectOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { maps, missing } = await findMaps(files, process.cwd());
  const problems = placeDiagnostics(missing);
  const results: unknown[] = [];
  const key = keyFrom(terminal);
  for (const map of maps) {
    const file = map.path;
    const bytes = await readMapFile(map, process.env).catch(
      (error: NodeJS.ErrnoException) => error.code ?? error.message,
    );
    if (typeof bytes === 'string') {
      problems.push(diagnostic('unreadable-file', { file }, { detail: bytes }));
      continue;
    }
    const reading = await read(bytes, { file, ...key });
    problems.push(...reading.diagnostics);
    if (!reading.workbook) continue;
    const found = { file, bytes: bytes.length, ...inspect(reading.workbook) };
    results.push(found);
    const resourceBytes = reading.workbook.resources.reduce((sum, { size }) => sum + size, 0);
    if (options.format === 'pretty') terminal.out(inspectionLines({ ...found, resourceBytes }, terminal));
  }
  if (options.format === 'json') {
    terminal.out(`${JSON.stringify(results.length === 1 ? results[0] : results, null, 2)}\n`);
  }
  reportDiagnostics(problems, terminal);
  if (missing.length > 0) return exit.usage;
  return problems.some((found) => severityOf(found) === 'error') ? exit.findings : exit.ok;
}
