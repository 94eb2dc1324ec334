import process from 'node:process';
import { now } from '../../files/clock.js';
import { resolveBefore, revisionsSince } from '../../files/git-before.js';
import {
  type Audit,
  type AuditedDay,
  type AuditedSection,
  audit,
  disagreements,
} from '../../history/index.js';
import { calendarDay } from '../../model/calendar.js';
import { oneLine } from '../../model/walk.js';
import { changeVocabulary, defaultVocabulary, type SemanticsConfig } from '../../semantics/index.js';
import { type ExitCode, exit } from '../exit.js';
import { countsText } from '../history/counts.js';
import { type HistoryWords, historyWords } from '../history/history-words.js';
import type { AuditJson } from '../history/json.js';
import { type HistoryOptions, type MapHistory, openHistory, Stopped, untilStopped } from '../history/load.js';
import { sinceOf } from '../history/since.js';
import { newestState, readState, tell } from '../history/told.js';
import { reportDiagnostics } from '../report.js';
import { formatTable, markdownTable } from '../table.js';
import type { Terminal } from '../terminal.js';

export interface AuditOptions extends HistoryOptions {
  readonly since: string;
}

/** `mapress audit`: change markers and history entries against what was really changed. */
export const auditCommand = (
  [place = '']: string[],
  options: AuditOptions,
  terminal: Terminal,
): Promise<ExitCode> =>
  untilStopped(terminal, async () => {
    const history = await openHistory(place, { ...options, source: 'git' }, terminal);
    const since = sinceOf(options.since, history.options.config);
    const found = await auditMap(history, since, terminal);
    terminal.progress(undefined);
    if (!found) return exit.findings;
    const { file } = history;
    if (options.format === 'json') terminal.out(json(file, since, found));
    else if (options.format === 'md') terminal.out(markdown(found, historyWords[terminal.lang]));
    else terminal.out(tables(file, since, found, terminal));
    return disagreements(found) > 0 ? exit.findings : exit.ok;
  });

async function auditMap(
  { location, source, options }: MapHistory,
  since: string,
  terminal: Terminal,
): Promise<Audit | undefined> {
  const before = await resolveBefore(location, since, process.env);
  const newer = await revisionsSince(location, since, process.env);
  const revisions = source.revisions.filter(({ rev }) => rev === null || newer.has(rev));
  const old = await readState(before.bytes, { ...options, file: `${before.label}:${before.path}` });
  if (!old.state) throw new Stopped(old.diagnostics);
  const newest = await newestState(source, options);
  const { told, notices } = await tell(revisions, source, options);
  reportDiagnostics(notices, terminal);
  return (
    newest &&
    audit(
      old.state,
      newest,
      told,
      calendarDay(now(process.env), options.config.timeZone),
      vocabularyOf(options.config),
    )
  );
}

const vocabularyOf = ({ vocabulary }: SemanticsConfig) =>
  vocabulary ? changeVocabulary(defaultVocabulary, vocabulary) : defaultVocabulary;

function json(map: string, since: string, found: Audit): string {
  const told: AuditJson = { map, since, agrees: disagreements(found) === 0, ...found };
  return `${JSON.stringify(told, null, 2)}\n`;
}

function sectionRow(section: AuditedSection, words: HistoryWords): string[] {
  const { verdict, title, owners, counts, marks } = section;
  const [first, ...others] = marks;
  const more = others.length > 0 ? ` … +${others.length}` : '';
  const marked = first === undefined ? '' : words.audit.claimed(oneLine(first) + more);
  return [
    words.audit.verdicts[verdict],
    title,
    owners.map((owner) => owner ?? words.nobody).join(words.listSeparator),
    [countsText(counts, words), marked].filter(Boolean).join(words.separator),
  ];
}

function dayRow({ day, authors, places, entry, proposed }: AuditedDay, words: HistoryWords): string[] {
  const { verdicts } = words.audit;
  return [
    entry === undefined ? verdicts['no-entry'] : verdicts.agrees,
    day,
    authors.join(words.listSeparator),
    entry === undefined
      ? `${words.audit.proposed}: ${oneLine(proposed ?? '')}`
      : oneLine(entry) || places.join(words.listSeparator),
  ];
}

const worstFirst = (rows: readonly AuditedSection[]): AuditedSection[] => [
  ...rows.filter(({ verdict }) => verdict !== 'agrees'),
  ...rows.filter(({ verdict }) => verdict === 'agrees'),
];

function markdown({ sections, days }: Audit, words: HistoryWords): string {
  const rows = worstFirst(sections).map((section) => sectionRow(section, words));
  const entries = days.map((day) => dayRow(day, words));
  return `${markdownTable(words.audit.head, rows)}\n${markdownTable(words.audit.entryHead, entries)}`;
}

function tables(file: string, since: string, found: Audit, terminal: Terminal): string {
  const words = historyWords[terminal.lang];
  const { colours, width } = terminal;
  const { sections, days, marked } = found;
  const parts = [`${colours.bold(words.audit.title(file, since))}\n`];
  if (sections.length > 0) {
    const rows = worstFirst(sections).map((section) => sectionRow(section, words));
    parts.push(formatTable(words.audit.head, rows, width, colours.bold));
  }
  if (days.length > 0) {
    const rows = days.map((day) => dayRow(day, words));
    parts.push(formatTable(words.audit.entryHead, rows, width, colours.bold));
  }
  if (!marked && sections.length > 0) parts.push(`${words.audit.noMarker}\n`);
  parts.push(`${verdictText(found, words)}\n`);
  return parts.join('\n');
}

function verdictText(found: Audit, { audit: words }: HistoryWords): string {
  const count = disagreements(found);
  if (count > 0) return words.disagrees(count);
  return found.sections.length + found.days.length > 0 ? words.agrees(found.sections.length) : words.nothing;
}
