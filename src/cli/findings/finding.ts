import { type Lang, textOf } from '../../diagnostics/catalogue.js';
import type { Severity } from '../../diagnostics/diagnostic.js';
import { oneLine } from '../../model/walk.js';
import type { Finding } from '../../rules/index.js';

/** A finding as people and programs are shown it, in one language. Its JSON form is in `schema/findings.schema.json`. */
export interface ReportedFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  /** Path of the map as the user gave it. */
  readonly map: string;
  /** Absent: the map has one sheet, or the finding is about all of it. */
  readonly sheet?: string;
  /** Titles from the root down to the topic. Empty: the finding is about the map as a whole. */
  readonly path: readonly string[];
  readonly topicId?: string;
  readonly message: string;
  readonly remedy: string;
}

/** What a run of `mapress check` found. */
export interface FindingReport {
  readonly lang: Lang;
  readonly findings: readonly ReportedFinding[];
  /** Every map that was checked, unreadable ones included, in order. */
  readonly maps: readonly string[];
  /** Titles of the roots of each map's sheets, which people need not be told again and again. */
  readonly roots: ReadonlyMap<string, ReadonlySet<string>>;
  /** Findings that the baseline lists, which are left out of `findings`. */
  readonly hidden: number;
}

export function reported({ diagnostic, severity }: Finding, lang: Lang): ReportedFinding {
  const { place, code } = diagnostic;
  const { says, remedy } = textOf(diagnostic, lang);
  return {
    ruleId: code,
    severity,
    map: place.file ?? '',
    ...(place.sheet !== undefined && { sheet: place.sheet }),
    path: place.path ?? [],
    ...(place.topicId !== undefined && { topicId: place.topicId }),
    message: oneLine(says),
    remedy,
  };
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

export function countsOf(findings: readonly { readonly severity: Severity }[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** The way to a topic on one line; empty for a finding about the whole map. */
export const pathText = ({ path }: Pick<ReportedFinding, 'path'>): string => path.join(' › ');

/** Message, place and remedy as plain text, for formats that have one field for all of it. */
export const fullText = (finding: ReportedFinding): string =>
  [finding.message, pathText(finding), finding.remedy].filter((line) => line !== '').join('\n');
