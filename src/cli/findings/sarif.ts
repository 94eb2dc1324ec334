import { type CatalogueCode, catalogue } from '../../diagnostics/catalogue.js';
import type { Severity } from '../../diagnostics/diagnostic.js';
import { ruleMessages } from '../../diagnostics/words/rules.js';
import { version } from '../../version.js';
import { type FindingReport, pathText, type ReportedFinding } from './finding.js';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** SARIF 2.1.0, which code scanning services read. The topic's path is a logical location. */
export function writeSarif({ findings, lang }: FindingReport): string {
  const ids = [...new Set(findings.map(({ ruleId }) => ruleId))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'mapress', version, rules: ids.map((id) => ruleOf(id, lang)) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, ids.indexOf(finding.ruleId))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(id: string, lang: FindingReport['lang']) {
  const entry = catalogue[id as CatalogueCode];
  return {
    id,
    shortDescription: { text: entry[lang].says.replace(/\{\w+\}/g, '…') },
    help: { text: entry[lang].remedy },
    ...(Object.hasOwn(ruleMessages, id) && { helpUri: `https://unpkg.com/mapress/docs/rules/${id}.md` }),
    defaultConfiguration: { level: levels[entry.severity] },
  };
}

function resultOf(finding: ReportedFinding, ruleIndex: number) {
  const { ruleId, severity, map, message, remedy, topicId = '' } = finding;
  return {
    ruleId,
    ruleIndex,
    level: levels[severity],
    message: { text: `${message}\n${remedy}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: map.split('/').map(encodeURIComponent).join('/') } },
        ...(finding.path.length > 0 && { logicalLocations: [logicalLocation(finding)] }),
      },
    ],
    partialFingerprints: { 'mapressFinding/v1': [ruleId, map, topicId].join(' ') },
  };
}

const logicalLocation = (finding: ReportedFinding) => ({
  name: finding.path.at(-1) ?? '',
  fullyQualifiedName: pathText(finding),
  kind: 'element',
});
