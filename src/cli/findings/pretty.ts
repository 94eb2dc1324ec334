import stringWidth from 'string-width';
import { oneLine } from '../../model/walk.js';
import type { Terminal } from '../terminal.js';
import { type CliWords, cliWords } from '../words.js';
import { wrap } from '../wrap.js';
import { countsOf, type FindingReport, type ReportedFinding } from './finding.js';

/** How the findings are printed for people. */
export type Page = Pick<Terminal, 'width' | 'colours'>;

/** Lines longer than this are hard to read, however wide the window is. */
const WIDEST = 110;
const NARROWEST = 40;

/** The findings for people: by map and topic, with what to do once per map and rule, and a line that sums up. */
export function writePretty(report: FindingReport, page: Page): string {
  const words = cliWords[report.lang];
  const width = Math.max(NARROWEST, Math.min(page.width, WIDEST));
  const layout = { words, colours: page.colours, width };
  const maps = report.maps.flatMap((map) => {
    const findings = report.findings.filter((finding) => finding.map === map);
    if (findings.length === 0) return [];
    const roots = report.roots.get(map) ?? new Set();
    return [page.colours.bold(oneLine(map)), ...mapLines(findings, roots, layout), ''];
  });
  return [...maps, summaryLine(report, layout), ...hiddenLines(report, layout)]
    .map((line) => `${line}\n`)
    .join('');
}

interface Layout {
  readonly words: CliWords;
  readonly colours: Terminal['colours'];
  readonly width: number;
}

function mapLines(
  findings: readonly ReportedFinding[],
  roots: ReadonlySet<string>,
  layout: Layout,
): string[] {
  const explained = new Set<string>();
  let place = '';
  return findings.flatMap((finding) => {
    const here = placeText(finding, roots);
    const head = here === place ? [] : wrap(here, layout.width - 2).map((line) => `  ${line}`);
    place = here;
    const isNew = !explained.has(finding.ruleId);
    explained.add(finding.ruleId);
    return [...head, ...findingLines(finding, layout), ...(isNew ? remedyLines(finding, layout) : [])];
  });
}

/** Titles below the root; a long way is shortened in the middle, since its ends tell most. */
function placeText({ path, sheet }: ReportedFinding, roots: ReadonlySet<string>): string {
  const below = path.length > 1 && roots.has(path[0] ?? '') ? path.slice(1) : path;
  const titles = below.map((title) => (title.length > 40 ? `${title.slice(0, 39)}…` : title));
  const shown = titles.length > 4 ? [...titles.slice(0, 1), '…', ...titles.slice(-2)] : titles;
  return [...(sheet ? [`[${sheet}]`] : []), shown.map((title) => title || '–').join(' › ')].join(' ').trim();
}

const INDENT = '    ';

function findingLines({ severity, message, ruleId }: ReportedFinding, layout: Layout): string[] {
  const { colours, words } = layout;
  const paint = { error: colours.red, warning: colours.yellow, info: colours.cyan }[severity];
  const label = labelled(words[severity], words);
  const lines = wrap(message, roomOf(layout));
  const last = lines.pop() ?? '';
  const gap = roomOf(layout) - stringWidth(last) - stringWidth(ruleId);
  const tail =
    gap >= 2 ? [`${last}${' '.repeat(gap)}${colours.dim(ruleId)}`] : [last, behind(ruleId, layout)];
  return [...lines, ...tail].map((line, i) =>
    i === 0 ? `${INDENT}${paint(label)}${line}` : hanging(line, words),
  );
}

const behind = (ruleId: string, layout: Layout): string =>
  ' '.repeat(Math.max(0, roomOf(layout) - stringWidth(ruleId))) + layout.colours.dim(ruleId);

const remedyLines = ({ remedy }: ReportedFinding, layout: Layout): string[] =>
  wrap(remedy, roomOf(layout)).map((line, i) =>
    i === 0
      ? `${INDENT}${layout.colours.dim(labelled(layout.words.remedy, layout.words))}${line}`
      : hanging(line, layout.words),
  );

const hanging = (line: string, words: CliWords): string => `${INDENT}${' '.repeat(labelWidth(words))}${line}`;

const roomOf = ({ words, width }: Layout): number => width - INDENT.length - labelWidth(words);

const labelWidth = ({ error, warning, info, remedy }: CliWords): number =>
  Math.max(...[error, warning, info, remedy].map((word) => stringWidth(word))) + 2;

const labelled = (word: string, words: CliWords): string =>
  word + ' '.repeat(labelWidth(words) - stringWidth(word));

function summaryLine({ findings, maps }: FindingReport, { words, colours }: Layout): string {
  const counts = countsOf(findings);
  if (findings.length === 0) return colours.green(`✓ ${words.nothingFound(maps.length)}`);
  const text = words.foundResult(counts, maps.length);
  if (counts.error > 0) return colours.red(`✖ ${text}`);
  return counts.warning > 0 ? colours.yellow(`✖ ${text}`) : colours.green(`✓ ${text}`);
}

const hiddenLines = ({ hidden }: FindingReport, { words, colours }: Layout): string[] =>
  hidden > 0 ? [colours.dim(words.hiddenByBaseline(hidden))] : [];
