import path from 'node:path';
import process from 'node:process';
import { severityOf } from '../../diagnostics/catalogue.js';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import type { MapFile } from '../../files/maps.js';
import { OutputError, writeWhole } from '../../files/output.js';
import { type PlannedKind, type Publication, publish } from '../../publish.js';
import { countStatus } from '../../status/roll-up.js';
import { type ExitCode, exit, UsageError } from '../exit.js';
import { readingOptions, sourcesOf } from '../library.js';
import { reportDiagnostics } from '../report.js';
import { gatherMaps, loadSettings, type Settings } from '../settings.js';
import type { Terminal, TerminalOptions } from '../terminal.js';
import { cliWords } from '../words.js';

export interface BuildOptions extends TerminalOptions {
  readonly output?: string;
  readonly only?: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
  readonly config?: string;
}

/** `mapress build`: reads the maps, makes the site, writes it whole or not at all. */
export async function buildCommand(
  places: string[],
  options: BuildOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const started = performance.now();
  const folder = process.cwd();
  const settings = await loadSettings(folder, options.config, terminal.lang);
  if (options.output === '-') throw new UsageError(cliWords[terminal.lang].siteNeedsFolder);
  const only = onlyOf(options.only, terminal);
  const found = await gatherMaps(places, settings, folder, terminal);
  if (found.maps.length === 0) return exit.usage;
  const publication = await publishMaps(found.maps, settings, only, terminal);
  reportDiagnostics(publication.diagnostics, terminal);
  const output = options.output ?? settings.output;
  const keep = found.maps.map((map) => map.location.toString());
  const code = await write(publication, output, { ...options, keep }, terminal);
  if (code === exit.ok) summarise(publication, found.maps.length, output, started, options, terminal);
  if (code !== exit.ok || found.missing.length === 0)
    return code === exit.ok ? findingsCode(publication) : code;
  return exit.usage;
}

const findingsCode = (publication: Publication): ExitCode =>
  publication.diagnostics.some((found) => severityOf(found) === 'error') ? exit.findings : exit.ok;

const kinds = ['html', 'docx'] as const;

function onlyOf(text: string | undefined, terminal: Terminal): ReadonlySet<'html' | 'docx'> | undefined {
  if (text === undefined) return undefined;
  const wanted = text.split(',').map((word) => word.trim());
  const unknown = wanted.find((word) => !kinds.some((kind) => kind === word));
  if (unknown !== undefined)
    throw new UsageError(cliWords[terminal.lang].unknownFormat(unknown, kinds.join(', ')));
  return new Set(kinds.filter((kind) => wanted.includes(kind)));
}

async function publishMaps(
  maps: readonly MapFile[],
  settings: Settings,
  only: ReadonlySet<'html' | 'docx'> | undefined,
  terminal: Terminal,
): Promise<Publication> {
  const words = cliWords[terminal.lang];
  const publication = await publish(sourcesOf(maps), {
    ...readingOptions(settings, terminal),
    ...(only && { only }),
    onProgress: (step, done, total) =>
      terminal.progress(step === 'read' ? words.reading(done, total) : words.writing(done, total)),
  });
  terminal.progress(undefined);
  return publication;
}

async function write(
  publication: Publication,
  output: string,
  options: BuildOptions & { readonly keep: readonly string[] },
  terminal: Terminal,
): Promise<ExitCode> {
  const words = cliWords[terminal.lang];
  if (publication.library.maps.length === 0) {
    terminal.note(words.nothingPublished);
    return exit.findings;
  }
  if (options.dryRun) {
    for (const file of publication.files) terminal.out(`${inside(output, file.path)}\n`);
    return exit.ok;
  }
  try {
    await writeWhole(publication.files, output, { force: options.force === true, keep: options.keep });
    return exit.ok;
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    reportDiagnostics([outputDiagnostic(error, output)], terminal);
    return exit.usage;
  }
}

/** A place in the output folder as people read it, whether or not they ended the folder with a slash. */
const inside = (output: string, name: string): string => path.posix.join(output, name);

function outputDiagnostic({ reason, detail }: OutputError, output: string): Diagnostic {
  switch (reason) {
    case 'foreign':
      return diagnostic('output-foreign', {}, { path: inside(output, detail) });
    case 'source':
      return diagnostic('output-around-source', {}, { path: output, kept: detail });
    case 'unwritable':
      return diagnostic('output-unwritable', {}, { path: output, detail });
    default:
      return reason satisfies never;
  }
}

/** The result in four lines; the last says where to look. */
function summarise(
  publication: Publication,
  asked: number,
  output: string,
  started: number,
  options: BuildOptions,
  terminal: Terminal,
): void {
  if (options.dryRun) return;
  const words = cliWords[terminal.lang];
  const { library, files, diagnostics } = publication;
  const count = countStatus(library.maps.flatMap((map) => map.meaning.sections));
  const topics = library.maps.reduce((sum, map) => sum + map.index.topics.size, 0);
  const made = (kind: PlannedKind) => files.filter((file) => file.kind === kind).length;
  const warnings = diagnostics.filter((found) => severityOf(found) === 'warning').length;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const rows: [string, string][] = [
    [words.read, words.readResult(library.maps.length, asked, topics)],
    [words.published, words.publishedResult(inside(output, '/'), made('page'), made('docx'), seconds)],
    [words.open, words.openResult(count.unfinished, count.nobody, inside(output, 'dashboard/index.html'))],
    ...(warnings > 0 ? ([[words.warnings, words.warningsResult(warnings)]] as [string, string][]) : []),
    [words.lookAt, inside(output, 'index.html')],
  ];
  for (const [name, value] of rows) terminal.out(`${terminal.colours.bold(pad(name))}  ${value}\n`);
  if (library.failed.length > 0) terminal.note(words.failedMaps(library.failed.length));
}

/** Names stand in a column of eight cells; wide characters take two. */
const pad = (name: string): string =>
  name +
  ' '.repeat(
    Math.max(0, 9 - [...name].reduce((sum, c) => sum + ((c.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1), 0)),
  );
