import { dayOf, type Told } from '../../history/index.js';
import { type ExitCode, exit, UsageError } from '../exit.js';
import { countsText } from '../history/counts.js';
import { type HistoryWords, historyWords } from '../history/history-words.js';
import type { LogJson, LogRevisionJson } from '../history/json.js';
import { type HistoryOptions, openHistory, untilStopped } from '../history/load.js';
import { shortRev, tell } from '../history/told.js';
import { reportDiagnostics } from '../report.js';
import { markdownTable } from '../table.js';
import type { Terminal } from '../terminal.js';
import { cliWords } from '../words.js';
import { wrap } from '../wrap.js';

export interface LogOptions extends HistoryOptions {
  readonly number?: string;
}

/** `mapress log`: what each revision of a map changed, newest first. */
export const logCommand = (
  [place = '']: string[],
  options: LogOptions,
  terminal: Terminal,
): Promise<ExitCode> =>
  untilStopped(terminal, async () => {
    const most = countOf(options.number, terminal);
    const { file, source, options: tellOptions } = await openHistory(place, options, terminal);
    const { told, notices } = await tell(source.revisions.slice(0, most), source, tellOptions);
    terminal.progress(undefined);
    reportDiagnostics(notices, terminal);
    const shown = told.filter(isTold);
    if (options.format === 'json') terminal.out(json(file, source.name, source.shallow, shown));
    else if (options.format === 'md') terminal.out(markdown(shown, historyWords[terminal.lang]));
    else terminal.out(lines(file, shown, terminal));
    return exit.ok;
  });

function countOf(number: string | undefined, terminal: Terminal): number | undefined {
  if (number === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(number)) throw new UsageError(cliWords[terminal.lang].history.badNumber(number));
  return Number(number);
}

/** Merges that only bring together what others did, and saves of what git has already, are told by those. */
const isTold = ({ revision, step }: Told): boolean => {
  if (revision.rev !== null && revision.before.length < 2) return true;
  return step === undefined || Object.values(step.counts).some((count) => count > 0);
};

function json(map: string, source: LogJson['source'], shallow: boolean, told: readonly Told[]): string {
  const log: LogJson = { map, source, shallow, revisions: told.map(revisionJson) };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const revisionJson = ({ revision, step }: Told): LogRevisionJson => ({
  rev: revision.rev,
  date: revision.date,
  author: revision.author,
  subject: revision.subject,
  path: revision.path,
  readable: step !== undefined,
  ...(step && { topics: step.topics, counts: step.counts, sections: step.places.map(({ name }) => name) }),
});

function markdown(told: readonly Told[], words: HistoryWords): string {
  const { date, author, revision, subject, changes, sections } = words.heads;
  const rows = told.map((one) => [
    dayOf(one.revision),
    authorOf(one, words),
    one.revision.rev === null ? words.notRecorded : shortRev(one.revision),
    one.revision.subject,
    changesText(one, words),
    one.step?.places.map(({ name }) => name).join(words.listSeparator) ?? '',
  ]);
  return markdownTable([date, author, revision, subject, changes, sections], rows);
}

const authorOf = ({ revision }: Told, words: HistoryWords): string =>
  revision.author ?? (revision.rev === null ? '' : words.unknownAuthor);

function changesText({ revision, step }: Told, words: HistoryWords): string {
  if (!step) return words.unreadable;
  if (revision.before.length === 0) return words.first(step.topics);
  return countsText(step.counts, words) || words.nothing;
}

const mostPlaces = 8;

function lines(file: string, told: readonly Told[], terminal: Terminal): string {
  const words = historyWords[terminal.lang];
  const { colours, width } = terminal;
  const out = [`${colours.bold(file)}  ${words.revisions(told.length)}`];
  const olderNames = renames(told);
  for (const one of told) {
    const { revision } = one;
    const rev = revision.rev === null ? words.notRecorded : shortRev(revision);
    out.push(
      '',
      joined([dayOf(revision), colours.yellow(rev), colours.cyan(authorOf(one, words)), revision.subject]),
    );
    out.push(`    ${joined([changesText(one, words), renameText(one, olderNames, words)])}`);
    for (const line of placeLines(one, words, width - 4)) out.push(`    ${colours.dim(line)}`);
  }
  return `${out.join('\n')}\n`;
}

/** Revisions that gave the map another name, with the name before. Merges are left out: they have two. */
function renames(told: readonly Told[]): Map<Told, string> {
  const found = new Map<Told, string>();
  const paths = new Map<string, string>();
  for (const one of told.toReversed()) {
    const { before, content, path } = one.revision;
    const older = before.length === 1 ? paths.get(before[0] ?? '') : undefined;
    if (older !== undefined && older !== path) found.set(one, older);
    paths.set(content, path);
  }
  return found;
}

function renameText(one: Told, olderNames: ReadonlyMap<Told, string>, words: HistoryWords): string {
  const older = olderNames.get(one);
  return older === undefined ? '' : `${words.renamed(older)} ${one.revision.path}`;
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('  ');

/** Sections in as few lines as they need; a long list ends in how many more there are. */
function placeLines({ step }: Told, words: HistoryWords, width: number): string[] {
  const places = (step?.places ?? []).map(({ name }) => (name.length > 40 ? `${name.slice(0, 39)}…` : name));
  if (places.length === 0) return [];
  const more = places.length > mostPlaces ? ` … +${places.length - mostPlaces}` : '';
  return wrap(places.slice(0, mostPlaces).join(words.separator) + more, Math.max(20, width));
}
