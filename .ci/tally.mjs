// Prints "<passed> <failed>" of a vitest JSON report; a file that could not be loaded counts as one failure.
import { readFileSync } from 'node:fs';

const [, , path = ''] = process.argv;
const report = JSON.parse(readFileSync(path, 'utf8'));
const unloaded = report.testResults.filter(
  ({ status, assertionResults }) =>
    status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
);
console.log(report.numPassedTests, report.numFailedTests + unloaded.length);
