import type { ChangeContext } from '../../views/changes/comparison.js';
import { UsageError } from '../exit.js';
import { refuseOtherName } from '../output-name.js';
import type { Terminal } from '../terminal.js';
import { type DiffFormat, diffFormatNames } from './format-names.js';
import type { FormatNeeds } from './format-needs.js';
import { writtenDiff } from './json.js';
import { markdownChanges } from './markdown.js';
import { terminalChanges } from './terminal.js';
import { diffWords } from './words.js';

interface Format {
  /** File extension that asks for it when no format is named. */
  readonly extension?: string;
  /** File extensions that fit it, of those that say what a file holds. */
  readonly names: readonly string[];
  /** No terminal can show it. */
  readonly isBinary?: true;
  readonly write: (context: ChangeContext, needs: FormatNeeds) => string | Promise<string | Uint8Array>;
}

/** What `mapress diff` prints, by the name of `--format`. */
export const diffFormats: Readonly<Record<DiffFormat, Format>> = {
  terminal: { names: [], write: (context, { terminal }) => terminalChanges(context, terminal) },
  md: { extension: 'md', names: ['md'], write: (context, needs) => markdownChanges(context, needs) },
  html: {
    extension: 'html',
    names: ['html', 'htm'],
    write: async (context) => (await import('./pages.js')).changesHtml(context),
  },
  json: {
    extension: 'json',
    names: ['json'],
    write: ({ comparison }) => `${JSON.stringify(writtenDiff(comparison), null, 2)}\n`,
  },
  table: {
    names: ['html', 'htm'],
    write: async (context) => (await import('./pages.js')).tableHtml(context),
  },
  docx: {
    extension: 'docx',
    names: ['docx'],
    isBinary: true,
    write: async (context, needs) => (await import('./pages.js')).tableDocx(context, needs),
  },
  redline: {
    names: ['docx'],
    isBinary: true,
    write: async (context, needs) => (await import('./pages.js')).redlineDocx(context, needs),
  },
};

/** The format asked for, else the one that the name of the output says, else the terminal's. @throws UsageError */
export function formatOf(
  { format, output }: { readonly format?: DiffFormat; readonly output?: string },
  terminal: Terminal,
): DiffFormat {
  const extension = /\.([a-z]+)$/i.exec(output ?? '')?.[1]?.toLowerCase();
  const byName = diffFormatNames.find(
    (name) => extension !== undefined && diffFormats[name].extension === extension,
  );
  const wanted = format ?? byName ?? 'terminal';
  if (diffFormats[wanted].isBinary && output === undefined) {
    throw new UsageError(diffWords[terminal.lang].needsFile(wanted));
  }
  refuseOtherName(output, diffFormats[wanted].names, wanted, terminal);
  return wanted;
}
