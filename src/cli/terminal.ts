import process from 'node:process';
import { createColors } from 'picocolors';
import type { Lang } from '../diagnostics/catalogue.js';

/** Where a command prints and how. Results go to `out`, everything else to `note`. */
export interface Terminal {
  readonly lang: Lang;
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** Columns of the result's window. */
  readonly width: number;
  /** Colours for results; they vanish when the result goes into a file or pipe. */
  readonly colours: ReturnType<typeof createColors>;
  readonly noteColours: ReturnType<typeof createColors>;
  out(text: string | Uint8Array): void;
  note(line: string): void;
  /** One line that is overwritten while work goes on; shown only to people. */
  progress(line: string | undefined): void;
}

export interface TerminalOptions {
  readonly lang?: string | undefined;
  readonly quiet?: boolean | undefined;
  readonly verbose?: boolean | undefined;
  /** False: `--no-color`. */
  readonly color?: boolean | undefined;
}

const fallbackWidth = 100;

export function openTerminal(options: TerminalOptions): Terminal {
  const { stdout, stderr, env } = process;
  const quiet = options.quiet === true;
  const allowed = options.color !== false && env.NO_COLOR === undefined;
  const showsProgress = stderr.isTTY && !quiet && env.CI === undefined;
  let pending = false;
  const clear = () => {
    if (pending) stderr.write('\r\u001b[2K');
    pending = false;
  };
  return {
    lang: toLang(options.lang) ?? localeLang(env),
    quiet,
    verbose: options.verbose === true,
    width: stdout.columns || Number(env.COLUMNS) || fallbackWidth,
    colours: createColors(allowed && (stdout.isTTY || env.FORCE_COLOR !== undefined)),
    noteColours: createColors(allowed && (stderr.isTTY || env.FORCE_COLOR !== undefined)),
    out: (text) => {
      clear();
      stdout.write(stdout.isTTY && typeof text === 'string' ? harmless(text) : text);
    },
    note: (line) => {
      clear();
      stderr.write(`${harmless(line)}\n`);
    },
    progress: (line) => {
      if (!showsProgress) return;
      clear();
      if (line === undefined) return;
      stderr.write(line);
      pending = true;
    },
  };
}

/** A text from a map may hold C1 control characters, which some terminals obey as they do an escape. */
const harmless = (text: string): string => text.replace(/[\u007f-\u009f]/g, '\ufffd');

/** Language by locale, as programs do: the first of these variables that is set decides. */
export function localeLang(env: Readonly<Record<string, string | undefined>>): Lang {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  if (locale !== '') return locale.toLowerCase().startsWith('ja') ? 'ja' : 'en';
  // Windows sets none of them; the runtime knows the user's locale.
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith('ja') ? 'ja' : 'en';
}

export const toLang = (text: string | undefined): Lang | undefined =>
  text === 'ja' || text === 'en' ? text : undefined;
