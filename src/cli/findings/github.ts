import type { Severity } from '../../diagnostics/diagnostic.js';
import { type FindingReport, fullText, type ReportedFinding } from './finding.js';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands that GitHub Actions turns into annotations: `::warning file=…,title=…::…`. */
export const writeGithub = ({ findings }: FindingReport): string =>
  findings.map((finding) => `${commandOf(finding)}\n`).join('');

const commandOf = (finding: ReportedFinding): string =>
  `::${commands[finding.severity]} file=${property(finding.map)},title=${property(finding.ruleId)}::${data(fullText(finding))}`;

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
