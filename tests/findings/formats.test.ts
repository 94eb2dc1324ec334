import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { createColors } from 'picocolors';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { FindingReport, ReportedFinding } from '../../src/cli/findings/finding.js';
import { writeFindings } from '../../src/cli/findings/index.js';

const page = { width: 80, colours: createColors(false) };

const finding = (fields: Partial<ReportedFinding> = {}): ReportedFinding => ({
  ruleId: 'owner-wanted',
  severity: 'warning',
  map: 'maps/A.mmap',
  path: ['Plan', 'Food', 'Rice'],
  topicId: 't1',
  message: 'Nobody has it yet',
  remedy: 'Agree on an owner',
  ...fields,
});

const report = (
  findings: readonly ReportedFinding[],
  fields: Partial<FindingReport> = {},
): FindingReport => ({
  lang: 'en',
  findings,
  maps: ['maps/A.mmap', 'maps/B, C: 50%.xmind'],
  roots: new Map([['maps/A.mmap', new Set(['Plan'])]]),
  hidden: 0,
  ...fields,
});

const hostile = finding({ message: 'a <b> & "c"\u0000 ]]> %0A::error::x\nnext', path: ['Plan', '<i>,:%'] });

describe('findings for people', () => {
  const pretty = (findings: readonly ReportedFinding[], width = 80, fields: Partial<FindingReport> = {}) =>
    writeFindings.pretty(report(findings, fields), { ...page, width }).split('\n');

  it('stand under their map and topic, with what to do and what rule it is', () => {
    const [map, place, says, remedy] = pretty([finding()]);
    expect([map, place]).toEqual(['maps/A.mmap', '  Food › Rice']);
    expect(says).toMatch(/^ {4}warning {5}Nobody has it yet +owner-wanted$/);
    expect(remedy).toMatch(/^ {4}what to do {2}Agree on an owner$/);
  });

  it('say what to do once per map and rule', () => {
    const lines = pretty([
      finding(),
      finding({ path: ['Plan', 'Water'] }),
      finding({ map: 'maps/B, C: 50%.xmind' }),
    ]);
    expect(lines.filter((line) => line.includes('Agree on an owner')).length).toBe(2);
  });

  it('fit into narrow windows, full-width characters included', () => {
    const long = finding({ message: '備蓄品の見直し'.repeat(12), remedy: '担当を決める'.repeat(12) });
    for (const width of [40, 56, 80]) {
      expect(Math.max(...pretty([long], width).map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
    }
  });

  it('keep the way to a floating topic whole, since it has no root', () => {
    expect(pretty([finding({ path: ['Legend', 'Flag'] })])[1]).toBe('  Legend › Flag');
  });

  it('are summed up in one line', () => {
    const last = (findings: readonly ReportedFinding[], fields = {}) =>
      pretty(findings, 80, fields).slice(0, -1);
    expect(last([finding()]).at(-1)).toBe('✖ 0 errors, 1 warning in 2 maps');
    expect(last([finding({ severity: 'info' })]).at(-1)).toBe('✓ 0 errors, 0 warnings, 1 note in 2 maps');
    expect(last([])).toEqual(['✓ no findings in 2 maps']);
    expect(last([], { hidden: 3 }).at(-1)).toContain('3 known findings');
  });
});

describe('findings as JSON', () => {
  const schema = JSON.parse(readFileSync('schema/findings.schema.json', 'utf8'));
  const validate = new Ajv2020({ strict: true }).compile(schema);

  it('are what the schema says', () => {
    const json = JSON.parse(writeFindings.json(report([finding(), hostile, finding({ path: [] })]), page));
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
    expect(json.summary).toEqual({ error: 0, warning: 3, info: 0, maps: 2, hidden: 0 });
  });

  it('are refused by the schema with a field too many or too few', () => {
    const { remedy: _remedy, ...short } = finding();
    const summary = { error: 0, warning: 0, info: 0, maps: 0, hidden: 0 };
    expect(validate({ findings: [short], summary })).toBe(false);
    expect(validate({ findings: [{ ...finding(), line: 3 }], summary })).toBe(false);
  });
});

describe('findings as SARIF', () => {
  const sarif = (findings: readonly ReportedFinding[]) =>
    JSON.parse(writeFindings.sarif(report(findings), page));

  it('name the version, the tool and every rule they speak of', () => {
    const log = sarif([finding(), finding({ ruleId: 'unread-content', severity: 'info' })]);
    const [run] = log.runs;
    expect([log.version, run.tool.driver.name]).toEqual(['2.1.0', 'mapress']);
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
      'owner-wanted',
      'unread-content',
    ]);
    expect(
      run.results.map(({ ruleIndex, level }: { ruleIndex: number; level: string }) => [ruleIndex, level]),
    ).toEqual([
      [0, 'warning'],
      [1, 'note'],
    ]);
  });

  it('carry the way to the topic as a logical location, and the map as an encoded address', () => {
    const [result] = sarif([finding({ map: 'maps/B, C: 50%.xmind' })]).runs[0].results;
    const [location] = result.locations;
    expect(location.logicalLocations[0].fullyQualifiedName).toBe('Plan › Food › Rice');
    expect(location.physicalLocation.artifactLocation.uri).toBe('maps/B%2C%20C%3A%2050%25.xmind');
  });

  it('have a fingerprint that does not change with the wording', () => {
    const print = (one: ReportedFinding) => sarif([one]).runs[0].results[0].partialFingerprints;
    expect(print(finding({ message: 'other' }))).toEqual(print(finding()));
    expect(print(finding({ topicId: 't2' }))).not.toEqual(print(finding()));
  });
});

describe('findings as workflow commands', () => {
  it('are one line each, whatever stands in them', () => {
    const lines = writeFindings
      .github(report([hostile, finding({ map: 'maps/B, C: 50%.xmind' })]), page)
      .split('\n');
    expect(lines.length).toBe(3);
    expect(lines[0]).toContain('%250A::error::x%0Anext');
    expect(lines[1]).toMatch(/^::warning file=maps\/B%2C C%3A 50%25\.xmind,title=owner-wanted::Nobody/);
  });

  it('have the levels that GitHub knows', () => {
    const levels = (['error', 'warning', 'info'] as const).map((severity) => finding({ severity }));
    const lines = writeFindings.github(report(levels), page).split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['::error', '::warning', '::notice', '']);
  });
});

describe('findings as JUnit XML', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => ['testsuites', 'testsuite', 'testcase'].includes(name),
  });
  const junit = (findings: readonly ReportedFinding[]) => {
    const xml = writeFindings.junit(report(findings), page);
    expect(XMLValidator.validate(xml)).toBe(true);
    return parser.parse(xml).testsuites[0];
  };

  it('are failed cases of their map; a map without any passes', () => {
    const suites = junit([finding(), finding({ severity: 'info' })]);
    expect([suites.tests, suites.failures]).toEqual(['3', '1']);
    const [first, second] = suites.testsuite;
    expect([first.name, first.tests, first.failures]).toEqual(['maps/A.mmap', '2', '1']);
    expect([second.name, second.testcase[0].name]).toEqual(['maps/B, C: 50%.xmind', 'mapress check']);
  });

  it('are well-formed whatever stands in them', () => {
    const [suite] = junit([hostile]).testsuite;
    expect(suite.testcase[0].failure.message).toContain('a <b> & "c"\ufffd ]]>');
  });
});
