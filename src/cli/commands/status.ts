import process from 'node:process';
import { severityOf } from '../../diagnostics/catalogue.js';
import { readMapFile } from '../../files/maps.js';
import { readLibrary } from '../../publish.js';
import type { Section } from '../../semantics/meaning.js';
import { countStatus, isUnfinished, lacksOwner } from '../../status/roll-up.js';
import { reasonPhrase } from '../../views/badges.js';
import type { MapEntry } from '../../views/library.js';
import { wordsOf } from '../../views/words.js';
import { type ExitCode, exit } from '../exit.js';
import { reportDiagnostics } from '../report.js';
import { gatherMaps, loadSettings } from '../settings.js';
import { csv, formatTable, markdownTable } from '../table.js';
import type { Terminal, TerminalOptions } from '../terminal.js';
import { cliWords } from '../words.js';

export interface StatusOptions extends TerminalOptions {
  readonly format: 'table' | 'json' | 'csv' | 'md';
  readonly all?: boolean;
  readonly config?: string;
}

interface Place {
  readonly map: MapEntry;
  readonly section: Section;
}

/**
 * `mapress status`: the open sections, those without an owner first. JSON carries every section whatever its
 * status, since programs filter for themselves.
 */
export async function statusCommand(
  places: string[],
  options: StatusOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const folder = process.cwd();
  const settings = await loadSettings(folder, options.config, terminal.lang);
  const found = await gatherMaps(places, settings, folder, terminal);
  if (found.maps.length === 0) return exit.usage;
  const words = cliWords[terminal.lang];
  const password = process.env.MAPRESS_PASSWORD;
  const { library, diagnostics } = await readLibrary(
    found.maps.map((map) => ({ file: map.path, bytes: () => readMapFile(map) })),
    {
      title: settings.title,
      langs: settings.langs,
      semantics: settings.semantics,
      ...(password !== undefined && { password }),
      onProgress: (_, done, total) => terminal.progress(words.reading(done, total)),
    },
  );
  terminal.progress(undefined);
  const errors = diagnostics.filter((problem) => severityOf(problem) === 'error');
  reportDiagnostics(terminal.verbose ? diagnostics : errors, terminal);
  const sections = library.maps.flatMap((map) => map.meaning.sections.map((section) => ({ map, section })));
  print(sections, options, terminal);
  if (found.missing.length > 0) return exit.usage;
  return errors.length > 0 ? exit.findings : exit.ok;
}

function print(places: readonly Place[], options: StatusOptions, terminal: Terminal): void {
  const words = cliWords[terminal.lang];
  if (options.format === 'json') {
    terminal.out(`${JSON.stringify({ sections: places.map(sectionJson) }, null, 2)}\n`);
    return;
  }
  const shown = ordered(options.all ? places : places.filter(({ section }) => isUnfinished(section)));
  const { section, status, owner, reason, map } = words.columns;
  const head = [section, status, owner, reason, map];
  const rows = shown.map((place) => cells(place, terminal));
  if (options.format === 'csv') terminal.out(csv(head, rows));
  else if (options.format === 'md') terminal.out(markdownTable(head, rows));
  else printTable(head, rows, places, terminal);
}

function printTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  places: readonly Place[],
  terminal: Terminal,
): void {
  const words = cliWords[terminal.lang];
  const count = countStatus(places.map(({ section }) => section));
  if (rows.length === 0) terminal.out(`${words.nothingOpen}\n`);
  else terminal.out(formatTable(head, rows, terminal.width, terminal.colours.bold));
  if (!terminal.quiet) terminal.note(words.totals(count.unfinished, count.total, count.nobody));
}

/** Without an owner first: those wait for somebody to decide. */
const ordered = (places: readonly Place[]): Place[] => [
  ...places.filter(({ section }) => lacksOwner(section)),
  ...places.filter(({ section }) => !lacksOwner(section)),
];

function cells({ map, section }: Place, terminal: Terminal): string[] {
  const words = wordsOf[terminal.lang];
  const reasons = section.reasons.filter((reason) => reason.means === section.status);
  const owners = section.owners.map((owner) => owner ?? words.nobody);
  return [
    section.title || section.path.at(-1) || words.untitled,
    words.statuses[section.status],
    lacksOwner(section) ? words.nobody : owners.join(words.listSeparator),
    [...new Set(reasons.map((reason) => reasonPhrase(reason, words)))].join(words.listSeparator),
    map.code,
  ];
}

/** One section as the documented JSON contract has it. */
export const sectionJson = ({ map, section }: Place) => ({
  map: map.file,
  topicId: section.topicId,
  path: section.path,
  title: section.title,
  status: section.status,
  reasons: section.reasons,
  owners: section.owners,
  ...(section.level !== undefined && { level: section.level }),
  ...(section.number !== undefined && { number: section.number }),
});
