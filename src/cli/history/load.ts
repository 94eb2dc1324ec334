import path from 'node:path';
import process from 'node:process';
import { type Diagnostic, diagnostic, diagnosticOf } from '../../diagnostics/diagnostic.js';
import { GitError } from '../../files/git.js';
import { readMapFile } from '../../files/maps.js';
import { TitleMemory } from '../../semantics/index.js';
import { type ExitCode, exit } from '../exit.js';
import { keyFrom } from '../password.js';
import { reportDiagnostics } from '../report.js';
import { loadSettings } from '../settings.js';
import type { Terminal, TerminalOptions } from '../terminal.js';
import { gitSource } from './git-source.js';
import { historyWords } from './history-words.js';
import { storedSource } from './stored-source.js';
import type { RevisionSource, TellOptions } from './told.js';

export interface HistoryOptions extends TerminalOptions {
  readonly format: 'terminal' | 'table' | 'json' | 'md';
  readonly config?: string;
  /** Where to take revisions from. Absent: git, and where it has none, the map itself. */
  readonly source?: 'git' | 'map';
}

/** A map with its revisions at hand. */
export interface MapHistory {
  /** Path as the user gave it, with `/`. */
  readonly file: string;
  readonly location: string;
  readonly source: RevisionSource;
  readonly options: TellOptions;
}

/** What stops a command before it has a result. */
export class Stopped extends Error {
  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ code }) => code).join(' '));
    this.name = 'Stopped';
  }
}

/** @throws Stopped when no revisions can be had */
export async function openHistory(
  place: string,
  options: HistoryOptions,
  terminal: Terminal,
): Promise<MapHistory> {
  const folder = process.cwd();
  const file = place.replaceAll('\\', '/');
  const location = path.resolve(folder, place);
  const { semantics } = await loadSettings(folder, options.config, terminal.lang);
  const words = historyWords[terminal.lang];
  const tellOptions: TellOptions = {
    ...{ file, config: semantics, memory: new TitleMemory(), ...keyFrom(terminal) },
    onProgress: (done, total) => terminal.progress(words.comparing(done, total)),
  };
  return {
    file,
    location,
    source: await sourceOf(location, tellOptions, options.source),
    options: tellOptions,
  };
}

async function sourceOf(
  location: string,
  options: TellOptions,
  asked: 'git' | 'map' | undefined,
): Promise<RevisionSource> {
  if (asked === 'map') return fromMap(location, options);
  try {
    return await gitSource(location, process.env, options.config.timeZone);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const stored = asked === undefined ? await fromMap(location, options).catch(() => undefined) : undefined;
    if (stored) return stored;
    throw stoppedBy(error, options.file);
  }
}

async function fromMap(location: string, options: TellOptions): Promise<RevisionSource> {
  const { file } = options;
  const bytes = await readMapFile({ path: file, location }, process.env).catch(
    (error: NodeJS.ErrnoException) => {
      throw new Stopped([diagnostic('unreadable-file', { file }, { detail: error.code ?? error.message })]);
    },
  );
  const stored = await storedSource(bytes, options);
  if (!stored) throw new Stopped([diagnostic('no-stored-revisions', { file })]);
  return stored;
}

export const stoppedBy = (error: GitError, file: string): Stopped =>
  new Stopped([diagnosticOf(error, { file })]);

/** Runs a command; what stops it is told like any other finding, and is wrong usage. */
export async function untilStopped(terminal: Terminal, run: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await run();
  } catch (error) {
    const stopped = error instanceof GitError ? stoppedBy(error, '') : error;
    if (!(stopped instanceof Stopped)) throw error;
    terminal.progress(undefined);
    reportDiagnostics(stopped.diagnostics, terminal);
    return exit.usage;
  }
}
