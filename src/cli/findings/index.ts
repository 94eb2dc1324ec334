import type { FindingReport } from './finding.js';
import { writeGithub } from './github.js';
import { writeJson } from './json.js';
import { writeJunit } from './junit.js';
import { type Page, writePretty } from './pretty.js';
import { writeSarif } from './sarif.js';

export const findingFormats = ['pretty', 'json', 'sarif', 'github', 'junit'] as const;
export type FindingFormat = (typeof findingFormats)[number];

/** One table lists the formats of `mapress check`. */
export const writeFindings: Readonly<Record<FindingFormat, (report: FindingReport, page: Page) => string>> = {
  pretty: writePretty,
  json: writeJson,
  sarif: writeSarif,
  github: writeGithub,
  junit: writeJunit,
};
