import process from 'node:process';
import stringWidth from 'string-width';
import { now } from '../../files/clock.js';
import { blame, dayOf, type LastChange, type State } from '../../history/index.js';
import { oneLine, visitTree } from '../../model/walk.js';
import type { Topic, TopicId } from '../../model/workbook.js';
import { type ExitCode, exit, UsageError } from '../exit.js';
import { clip } from '../history/clip.js';
import { type HistoryWords, historyWords } from '../history/history-words.js';
import type { BlamedTopicJson, BlameJson } from '../history/json.js';
import { type HistoryOptions, openHistory, untilStopped } from '../history/load.js';
import { sectionTopics } from '../history/section.js';
import { newestState, shortRev, tell } from '../history/told.js';
import { reportDiagnostics } from '../report.js';
import { markdownTable } from '../table.js';
import type { Terminal } from '../terminal.js';

export interface BlameOptions extends HistoryOptions {
  readonly section?: string;
}

interface Row {
  readonly topic: Topic;
  readonly depth: number;
  readonly change: LastChange | undefined;
}

/** `mapress blame`: the map as an outline, beside each topic who changed it last and when. */
export const blameCommand = (
  [place = '']: string[],
  options: BlameOptions,
  terminal: Terminal,
): Promise<ExitCode> =>
  untilStopped(terminal, async () => {
    const { file, source, options: tellOptions } = await openHistory(place, options, terminal);
    const newest = await newestState(source, tellOptions);
    const { told, notices } = await tell(source.revisions, source, tellOptions);
    terminal.progress(undefined);
    reportDiagnostics(notices, terminal);
    if (!newest) return exit.findings;
    const readable = told.slice(told.findIndex(({ step }) => step !== undefined));
    const asOf = now(process.env);
    const rows = rowsOf(newest, blame(newest.workbook, readable, asOf), options.section, terminal);
    if (options.format === 'json') terminal.out(json(file, asOf, rows));
    else if (options.format === 'md') terminal.out(markdown(rows, historyWords[terminal.lang]));
    else terminal.out(lines(rows, terminal));
    return exit.ok;
  });

function rowsOf(
  { workbook, outline }: State,
  changes: ReadonlyMap<TopicId, LastChange>,
  section: string | undefined,
  terminal: Terminal,
): Row[] {
  const starts = section === undefined ? undefined : sectionTopics(section, outline().meaning);
  if (starts?.length === 0) throw new UsageError(historyWords[terminal.lang].noSection(section ?? ''));
  const topics = outline().topics;
  const tops = starts
    ? starts.flatMap((id) => topics.get(id) ?? [])
    : workbook.sheets.flatMap((sheet) => [sheet.root, ...sheet.floating].map((topic) => ({ topic, sheet })));
  return tops.flatMap(({ topic: top, sheet }) =>
    [...visitTree(top, sheet)].map(({ topic, depth }) => ({ topic, depth, change: changes.get(topic.id) })),
  );
}

const json = (map: string, now: string, rows: readonly Row[]): string => {
  const topics = rows.map(
    ({ topic, depth, change }): BlamedTopicJson => ({
      topicId: topic.id,
      title: oneLine(topic.title),
      depth,
      ...(change && {
        rev: change.revision.rev,
        date: change.revision.date,
        author: change.revision.author,
        ageDays: change.ageDays,
        kinds: change.kinds,
      }),
    }),
  );
  const told: BlameJson = { map, now, topics };
  return `${JSON.stringify(told, null, 2)}\n`;
};

/** Date, age, revision, author and what changed; empty where nothing is known. */
function cells({ change }: Row, words: HistoryWords): string[] {
  if (!change) return ['', '', '', '', ''];
  const { revision, ageDays, kinds } = change;
  const recorded = revision.rev !== null || revision.author !== null;
  return [
    dayOf(revision),
    words.age(ageDays),
    revision.rev === null ? '' : shortRev(revision),
    recorded ? (revision.author ?? '') : words.notRecorded,
    kinds.length === 0
      ? words.asOldAsHistory
      : kinds.map((kind) => words.kinds[kind]).join(words.listSeparator),
  ];
}

function markdown(rows: readonly Row[], words: HistoryWords): string {
  const { date, age, revision, author, change, topic } = words.heads;
  return markdownTable(
    [date, age, revision, author, change, topic],
    rows.map((row) => [...cells(row, words), `${'· '.repeat(row.depth)}${oneLine(row.topic.title)}`]),
  );
}

/** No column but the outline takes more than this. */
const widest = [10, 8, 7, 14, 16];
const narrowestOutline = 24;

function lines(rows: readonly Row[], terminal: Terminal): string {
  const words = historyWords[terminal.lang];
  const { colours, width } = terminal;
  const table = rows.map((row) => cells(row, words));
  const widths = widest.map((most, i) =>
    Math.min(most, Math.max(...table.map((row) => stringWidth(row[i] ?? '')))),
  );
  const taken = widths.reduce((sum, one) => sum + one + 2, 0);
  const room = Math.max(narrowestOutline, width - taken - 2);
  const shown = rows.map(({ topic, depth }, at) => {
    const beside = (table[at] ?? []).map((cell, i) => clip(cell, widths[i] ?? 0, i === 1));
    const repeated = at > 0 && (table[at] ?? []).join() === (table[at - 1] ?? []).join();
    const indent = '  '.repeat(Math.min(depth, Math.floor(room / 4)));
    const title = clip(`${indent}${oneLine(topic.title)}`, room).trimEnd();
    return `${repeated ? ' '.repeat(taken - 2) : colours.dim(beside.join('  '))}  ${colours.dim('│')} ${title}`;
  });
  return shown.map((line) => `${line.trimEnd()}\n`).join('');
}
