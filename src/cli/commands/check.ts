import process from 'node:process';
import { createColors } from 'picocolors';
import { now } from '../../files/clock.js';
import { type FoundMaps, mapsBeside } from '../../files/maps.js';
import { OutputError, writeFileWhole } from '../../files/output.js';
import { calendarDay } from '../../model/calendar.js';
import { oneLine } from '../../model/walk.js';
import type { Finding } from '../../rules/index.js';
import type { Library } from '../../views/library.js';
import { baselineName, readBaseline, sift, toBaseline, writeBaseline } from '../baseline.js';
import { type ExitCode, exit, UsageError } from '../exit.js';
import { countsOf, type FindingReport, reported } from '../findings/finding.js';
import type { FindingFormat } from '../findings/format-names.js';
import { gatherFindings } from '../findings/gather.js';
import { writeFindings } from '../findings/index.js';
import { findingsOnWeb } from '../findings/web.js';
import { readMaps } from '../library.js';
import { refuseOtherName } from '../output-name.js';
import { gatherMaps, loadSettings, type Settings } from '../settings.js';
import type { Terminal, TerminalOptions } from '../terminal.js';
import { type CliWords, cliWords } from '../words.js';

export interface CheckOptions extends TerminalOptions {
  readonly format: FindingFormat;
  /** `-`: standard output. */
  readonly output?: string;
  readonly maxWarnings?: string;
  readonly external?: boolean;
  /** A file; false: none. */
  readonly baseline?: string | false;
  readonly updateBaseline?: boolean;
  readonly config?: string;
}

/** Formats of findings that are JSON. */
const jsonFormats: ReadonlySet<FindingFormat> = new Set<FindingFormat>(['json', 'sarif']);

/** `mapress check`: what is wrong in the maps, and what to do about it. */
export async function checkCommand(
  places: string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const folder = process.cwd();
  const words = cliWords[terminal.lang];
  const most = mostWarnings(options, words);
  refuseOtherName(options.output, jsonFormats.has(options.format) ? ['json'] : [], options.format, terminal);
  const settings = await loadSettings(folder, options.config, terminal.lang);
  const found = await gatherMaps(places, settings, folder, terminal);
  if (found.maps.length === 0) return exit.usage;
  const { all, roots } = await findAll(found, settings, options, terminal);
  const maps = found.maps.map((map) => map.path);
  const { findings, hidden } = await compareWithBaseline(all, maps, places, options, terminal);
  const shown = terminal.quiet ? findings.filter(({ severity }) => severity === 'error') : findings;
  const { lang } = terminal;
  const report = { lang, findings: shown.map((one) => reported(one, lang)), maps, roots, hidden };
  await print(report, options, terminal);
  const { error, warning } = countsOf(findings);
  if (found.missing.length > 0) return exit.usage;
  return error > 0 || warning > most ? exit.findings : exit.ok;
}

/** How many warnings are allowed. @throws UsageError */
function mostWarnings({ maxWarnings }: CheckOptions, words: CliWords): number {
  if (maxWarnings === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(maxWarnings)) throw new UsageError(words.badMaxWarnings(maxWarnings));
  return Number(maxWarnings);
}

async function findAll(
  found: FoundMaps,
  settings: Settings,
  options: CheckOptions,
  terminal: Terminal,
): Promise<{ readonly all: readonly Finding[]; readonly roots: FindingReport['roots'] }> {
  const words = cliWords[terminal.lang];
  const folder = process.cwd();
  const { library, diagnostics } = await readMaps(
    found.maps,
    settings,
    terminal,
    calendarDay(now(process.env), settings.semantics.timeZone),
  );
  const beside = await mapsBeside(found.maps, folder, settings.exclude);
  const web = options.external
    ? await findingsOnWeb(library, folder, (done, total) => terminal.progress(words.checkingWeb(done, total)))
    : [];
  terminal.progress(undefined);
  const known = [...found.maps, ...beside].map((map) => map.path);
  return { all: gatherFindings(library, [...diagnostics, ...web], known, settings), roots: rootsOf(library) };
}

const rootsOf = ({ maps }: Library): FindingReport['roots'] =>
  new Map(
    maps.map(({ file, workbook }) => [file, new Set(workbook.sheets.map(({ root }) => oneLine(root.title)))]),
  );

/** Takes known findings away, or writes the findings of now down as known. */
async function compareWithBaseline(
  all: readonly Finding[],
  maps: readonly string[],
  places: readonly string[],
  { baseline, updateBaseline }: CheckOptions,
  terminal: Terminal,
): Promise<{ readonly findings: readonly Finding[]; readonly hidden: number }> {
  const folder = process.cwd();
  const words = cliWords[terminal.lang];
  if (baseline === false && !updateBaseline) return { findings: all, hidden: 0 };
  const name = baseline || baselineName;
  const checked = new Set(maps);
  // A baseline that is about to be written need not be there yet.
  const before =
    (await readBaseline(folder, updateBaseline ? undefined : baseline || undefined, words)) ?? [];
  if (!updateBaseline) {
    const { findings, hidden, settled } = sift(all, before, checked);
    if (settled > 0 && !terminal.quiet) terminal.note(words.settledInBaseline(settled));
    return { findings, hidden };
  }
  const known = toBaseline(all, before, (file) => places.length > 0 && !checked.has(file));
  await writing(name, words, () => writeBaseline(folder, name, known));
  terminal.note(
    words.baselineWritten(
      name,
      known.reduce((sum, { count }) => sum + count, 0),
    ),
  );
  return sift(all, known, checked);
}

async function print(report: FindingReport, options: CheckOptions, terminal: Terminal): Promise<void> {
  const { format, output = '-' } = options;
  const page = output === '-' ? terminal : { width: terminal.width, colours: createColors(false) };
  const text = writeFindings[format](report, page);
  if (output === '-') terminal.out(text);
  else await writing(output, cliWords[terminal.lang], () => writeFileWhole(output, text));
}

/** @throws UsageError with the place that cannot be written */
async function writing(file: string, words: CliWords, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (error instanceof OutputError) throw new UsageError(words.cannotWrite(file, error.detail));
    throw error;
  }
}
