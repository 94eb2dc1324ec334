import { countsOf, type FindingReport } from './finding.js';

/** The findings for programs; `schema/findings.schema.json` describes them. */
export const writeJson = ({ findings, maps, hidden }: FindingReport): string =>
  `${JSON.stringify({ findings, summary: { ...countsOf(findings), maps: maps.length, hidden } }, null, 2)}\n`;
