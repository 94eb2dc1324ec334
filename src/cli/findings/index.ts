import type { FindingReport } from './finding.js';
import type { FindingFormat } from './format-names.js';
import { writeGithub } from './github.js';
import { writeJson } from './json.js';
import { writeJunit } from './junit.js';
import { type Page, writePretty } from './pretty.js';
import { writeSarif } from './sarif.js';

/** One table lists the formats of `mapress check`. */
export const writeFindings: Readonly<Record<FindingFormat, (report: FindingReport, page: Page) => string>> = {
  pretty: writePretty,
  json: writeJson,
  sarif: writeSarif,
  github: writeGithub,
  junit: writeJunit,
};
