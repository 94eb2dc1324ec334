import { countsOf, type FindingReport, fullText, pathText, type ReportedFinding } from './finding.js';

/**
 * JUnit XML: a test suite per map, a failed case per finding; a map without findings is one case that passed.
 * Notes (`info`) pass and keep their text as output.
 */
export function writeJunit({ findings, maps }: FindingReport): string {
  const suites = maps.map((map) =>
    suiteOf(
      map,
      findings.filter((finding) => finding.map === map),
    ),
  );
  const { error, warning } = countsOf(findings);
  const tests = maps.reduce((sum, map) => sum + casesIn(findings, map), 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="mapress" tests="${tests}" failures="${error + warning}">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

const casesIn = (findings: readonly ReportedFinding[], map: string): number =>
  Math.max(1, findings.filter((finding) => finding.map === map).length);

function suiteOf(map: string, findings: readonly ReportedFinding[]): string {
  const { error, warning } = countsOf(findings);
  const cases =
    findings.length === 0 ? [`    <testcase name="mapress check" classname="${escaped(map)}"/>`] : [];
  return [
    `  <testsuite name="${escaped(map)}" tests="${Math.max(1, findings.length)}" failures="${error + warning}" errors="0">`,
    ...cases,
    ...findings.map(caseOf),
    '  </testsuite>',
  ].join('\n');
}

function caseOf(finding: ReportedFinding): string {
  const { ruleId, severity, map, message } = finding;
  const place = pathText(finding);
  const name = escaped(place === '' ? ruleId : `${ruleId}: ${place}`);
  const text = escaped(fullText(finding));
  const result =
    severity === 'info'
      ? `<system-out>${text}</system-out>`
      : `<failure type="${severity}" message="${escaped(message)}">${text}</failure>`;
  return `    <testcase name="${name}" classname="${escaped(map)}">${result}</testcase>`;
}

/** Characters that XML 1.0 cannot hold, not even escaped. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escaped = (text: string): string =>
  text
    .replace(FORBIDDEN, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
