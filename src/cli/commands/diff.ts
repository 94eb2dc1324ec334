import process from 'node:process';
import { severityOf } from '../../diagnostics/catalogue.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import { OutputError, writeFileWhole } from '../../files/output.js';
import { assetBytes, readLibrary } from '../../publish.js';
import { TitleMemory } from '../../semantics/index.js';
import { type ChangeContext, changeContext, compare, type State } from '../../views/changes/comparison.js';
import type { DiffFormat } from '../changes/format-names.js';
import { diffFormats, formatOf } from '../changes/formats.js';
import { type Side, sidesOf } from '../changes/sides.js';
import { diffWords } from '../changes/words.js';
import { type ExitCode, exit, UsageError } from '../exit.js';
import { untilStopped } from '../history/load.js';
import { sinceOf } from '../history/since.js';
import { readingOptions } from '../library.js';
import { reportDiagnostics } from '../report.js';
import { loadSettings, type Settings } from '../settings.js';
import type { Terminal, TerminalOptions } from '../terminal.js';

export interface DiffOptions extends TerminalOptions {
  readonly format?: DiffFormat;
  readonly output?: string;
  /** A revision or date to compare with. */
  readonly since?: string;
  readonly exitCode?: boolean;
  /** Address of the whole, for a text that had to be cut. */
  readonly link?: string;
  /** Most characters of a Markdown text. */
  readonly limit?: string;
  readonly config?: string;
}

/** `mapress diff`: what happened between two states of a map, for people, programs and papers. */
export const diffCommand = (places: string[], options: DiffOptions, terminal: Terminal): Promise<ExitCode> =>
  untilStopped(terminal, () => diffMaps(places, options, terminal));

async function diffMaps(places: string[], options: DiffOptions, terminal: Terminal): Promise<ExitCode> {
  const folder = process.cwd();
  const format = formatOf(options, terminal);
  const settings = await loadSettings(folder, options.config, terminal.lang);
  const since = options.since && sinceOf(options.since, settings.semantics);
  const sides = await sidesOf(places, since, folder, terminal);
  const memory = new TitleMemory();
  const before = await readState(sides.before, settings, memory, terminal);
  const after = await readState(sides.after, settings, memory, terminal);
  if (!before || !after) return exit.findings;
  const comparison = compare(before.state, after.state);
  reportDiagnostics(comparison.diff.notices, terminal);
  const context = changeContext(comparison, terminal.lang);
  const result = await diffFormats[format].write(context, {
    terminal,
    link: options.link,
    limit: limitOf(options, terminal),
    bytes: { before: before.bytes, after: after.bytes },
  });
  const written = await print(result, options, context, terminal);
  if (written !== exit.ok) return written;
  const differs = comparison.diff.changes.length + comparison.meaning.length > 0;
  return options.exitCode && differs ? exit.findings : exit.ok;
}

interface ReadState {
  readonly state: State;
  readonly bytes: (asset: string) => Uint8Array | undefined;
}

/** One state, read and understood; what is wrong with it is reported. */
async function readState(
  side: Side,
  settings: Settings,
  memory: TitleMemory,
  terminal: Terminal,
): Promise<ReadState | undefined> {
  const { library, understood, diagnostics } = await readLibrary([side.source], {
    ...readingOptions(settings, terminal),
    langs: [terminal.lang],
    memory,
  });
  const errors = diagnostics.filter((found) => severityOf(found) === 'error');
  reportDiagnostics(terminal.verbose ? diagnostics : errors, terminal);
  const [map] = library.maps;
  const [source] = understood;
  if (!map || !source) return undefined;
  const assets = assetBytes(map, source.reading);
  return { state: { label: side.label, library, map }, bytes: (asset) => assets.get(asset)?.() };
}

const defaultLimit = 60_000;

function limitOf({ limit }: DiffOptions, terminal: Terminal): number {
  if (limit === undefined) return defaultLimit;
  const number = Number(limit);
  if (!Number.isInteger(number) || number < 1) throw new UsageError(diffWords[terminal.lang].badLimit(limit));
  return number;
}

async function print(
  result: string | Uint8Array,
  { output }: DiffOptions,
  { comparison, words }: ChangeContext,
  terminal: Terminal,
): Promise<ExitCode> {
  if (output === undefined || output === '-') {
    terminal.out(result);
    return exit.ok;
  }
  try {
    await writeFileWhole(output, result);
    if (!terminal.quiet)
      terminal.note(diffWords[terminal.lang].written(output, words.summary(comparison.tally)));
    return exit.ok;
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    reportDiagnostics(
      [diagnostic('output-unwritable', {}, { path: output, detail: error.detail })],
      terminal,
    );
    return exit.usage;
  }
}
