import path from 'node:path';
import process from 'node:process';
import { severityOf } from '../../diagnostics/catalogue.js';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import { type BytesOf, type ExchangeFormat, exchanges } from '../../exchange/index.js';
import { jsonWith } from '../../exchange/json.js';
import { findMaps, isFolder, type MapFile, readMapFile } from '../../files/maps.js';
import { OutputError, writeFileWhole } from '../../files/output.js';
import type { Workbook } from '../../model/workbook.js';
import { type Key, read } from '../../readers/index.js';
import { type ExitCode, exit, UsageError } from '../exit.js';
import { refuseOtherName } from '../output-name.js';
import { keyFrom } from '../password.js';
import { placeDiagnostics, reportDiagnostics } from '../report.js';
import type { UnderstoodJson } from '../tables/json.js';
import type { Terminal, TerminalOptions } from '../terminal.js';
import { cliWords } from '../words.js';

export interface ConvertOptions extends TerminalOptions {
  readonly to: ExchangeFormat;
  readonly output?: string;
  /** Adds what the map means; JSON only. */
  readonly semantics?: boolean;
  readonly config?: string;
}

/** Prints a workbook in the wished form. */
type Print = (workbook: Workbook, file: string, bytes: BytesOf) => Promise<string | Uint8Array>;

/** `mapress convert`: one output per input; a map that fails does not stop the others and is reported at the end. */
export async function convertCommand(
  files: string[],
  options: ConvertOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const words = cliWords[terminal.lang];
  const { maps, missing } = await findMaps(files, process.cwd());
  const { output } = options;
  const toStdout = output === undefined || output === '-';
  if (maps.length > 1 && toStdout) throw new UsageError(words.manyNeedFolder);
  const print = await printer(options, terminal);
  const intoFolder = maps.length > 1 || (!toStdout && (await isFolder(output)));
  if (!intoFolder) refuseOtherName(output, [exchanges[options.to].extension], options.to, terminal);
  const names = outputNames(maps, exchanges[options.to].extension);
  const problems = placeDiagnostics(missing);
  const key = keyFrom(terminal);
  let done = 0;
  for (const [i, map] of maps.entries()) {
    terminal.progress(words.reading(i, maps.length));
    const { text, diagnostics, workbook } = await convertOne(map, key, print);
    problems.push(...diagnostics);
    if (text === undefined) continue;
    if (workbook) await tellLosses(workbook, map.path, options.to, terminal);
    if (toStdout) terminal.out(text);
    else await save(intoFolder ? path.join(output, names[i] ?? map.path) : output, text, problems);
    done += 1;
  }
  terminal.progress(undefined);
  reportDiagnostics(problems, terminal);
  if (!toStdout && maps.length > 1) terminal.note(words.converted(done, maps.length, output));
  if (missing.length > 0 || problems.some((found) => found.code === 'output-unwritable')) return exit.usage;
  return problems.some((found) => severityOf(found) === 'error') ? exit.findings : exit.ok;
}

/** With `--semantics` the meaning stands beside the sheets: `schema/understood.schema.json`. */
async function printer({ to, semantics, config }: ConvertOptions, { lang }: Terminal): Promise<Print> {
  if (!semantics) return (workbook, _, bytes) => exchanges[to].write(workbook, bytes);
  if (to !== 'json') throw new UsageError(cliWords[lang].semanticsNeedsJson);
  const { loadSettings } = await import('../settings.js');
  const settings = await loadSettings(process.cwd(), config, lang);
  const { TitleMemory, understand } = await import('../../semantics/index.js');
  const memory = new TitleMemory();
  return async (workbook, file) => {
    const { meaning } = understand(workbook, { file, config: settings.semantics, memory });
    const understood: UnderstoodJson = { ...workbook, meaning };
    return jsonWith(workbook, understood);
  };
}

async function convertOne(
  map: MapFile,
  key: Key,
  print: Print,
): Promise<{ text?: string | Uint8Array; diagnostics: readonly Diagnostic[]; workbook?: Workbook }> {
  const file = map.path;
  let bytes: Uint8Array;
  try {
    bytes = await readMapFile(map, process.env);
  } catch (error) {
    const detail = (error as NodeJS.ErrnoException).code ?? String(error);
    return { diagnostics: [diagnostic('unreadable-file', { file }, { detail })] };
  }
  const reading = await read(bytes, { file, ...key });
  const { workbook, diagnostics } = reading;
  if (!workbook) return { diagnostics };
  return { text: await print(workbook, file, (hash) => reading.bytes(hash)), diagnostics, workbook };
}

/** Nothing goes without a word: what the format has no place for is counted. */
async function tellLosses(
  workbook: Workbook,
  file: string,
  to: ExchangeFormat,
  terminal: Terminal,
): Promise<void> {
  const { leaves } = exchanges[to];
  if (leaves.length === 0 || terminal.quiet) return;
  const { inspect } = await import('../../status/inspection.js');
  const { featureName } = await import('../feature-name.js');
  const { features } = inspect(workbook);
  const lost = leaves.flatMap((name) => {
    const count = features[name];
    return count === undefined ? [] : [`${featureName(name, terminal.lang)} ${count}`];
  });
  if (lost.length > 0) terminal.note(cliWords[terminal.lang].leftOut(file, to, lost));
}

async function save(location: string, text: string | Uint8Array, problems: Diagnostic[]): Promise<void> {
  try {
    await writeFileWhole(location, text);
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    problems.push(diagnostic('output-unwritable', {}, { path: location, detail: error.detail }));
  }
}

/** `plan.mmap` → `plan.json`; where two inputs share a name, both keep their extension and folder in it. */
function outputNames(maps: readonly MapFile[], extension: string): string[] {
  const stem = (map: MapFile) => path.posix.basename(map.path).replace(/\.[^.]+$/, '');
  const count = new Map<string, number>();
  for (const map of maps) count.set(stem(map).toLowerCase(), (count.get(stem(map).toLowerCase()) ?? 0) + 1);
  return maps.map((map) => {
    const unique = count.get(stem(map).toLowerCase()) === 1;
    return `${unique ? stem(map) : map.path.replaceAll('/', '_')}.${extension}`;
  });
}
