import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/readers/index.js';
import { corpusBytes, corpusExists, corpusFiles, corpusTitle } from '../corpus/corpus.js';

const schema = JSON.parse(readFileSync('schema/workbook.schema.json', 'utf8'));
const validate = new Ajv2020({ strict: true, allErrors: false }).compile(schema);

/** Everything in the schema that describes something: definitions, properties, and what they are made of. */
function* partsOf(part: unknown, path: string): Generator<[path: string, part: Record<string, unknown>]> {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return;
  yield [path, part as Record<string, unknown>];
  for (const [key, value] of Object.entries(part)) yield* partsOf(value, `${path}/${key}`);
}

describe('the schema of a workbook', () => {
  it('is what the types of the model say', () => {
    expect(() => execFileSync(process.execPath, ['scripts/schema.mjs', '--check'])).not.toThrow();
  });

  it('describes every definition and every property', () => {
    const described = [...partsOf(schema, '#')].filter(([path]) =>
      /^#\/\$defs\/\w+(?:\/properties\/\w+)?$/.test(path),
    );
    expect(described.length).toBeGreaterThan(150);
    expect(described.filter(([, part]) => !part.description).map(([path]) => path)).toEqual([]);
  });

  it('allows no property it does not know', () => {
    const objects = [...partsOf(schema, '#')].filter(([, part]) => part.type === 'object');
    expect(objects.filter(([, part]) => part.additionalProperties === undefined)).toEqual([]);
  });

  it('accepts a small workbook, and refuses it with a field too many, too few or of another kind', () => {
    const topic = {
      type: 'topic',
      id: 't1',
      kind: 'root',
      title: 'Plan',
      notes: null,
      links: [],
      markers: [],
      labels: [],
      task: null,
      children: [],
      callouts: [],
      summaries: [],
    };
    const workbookOf = (root: unknown) => ({
      type: 'workbook',
      format: 'xmind',
      variant: 'zip+json',
      program: { name: 'XMind' },
      document: {},
      sheets: [
        {
          type: 'sheet',
          id: 's1',
          title: '',
          root,
          floating: [],
          relationships: [],
          boundaries: [],
          markerSets: [],
          background: [],
        },
      ],
      resources: [],
      unread: [],
    });
    const { title: _title, ...untitled } = topic;
    expect(validate(workbookOf(topic))).toBe(true);
    expect(validate(workbookOf({ ...topic, colour: 'red' }))).toBe(false);
    expect(validate(workbookOf(untitled))).toBe(false);
    expect(validate(workbookOf({ ...topic, kind: 'leaf' }))).toBe(false);
    expect(validate(workbookOf({ ...topic, children: [{ ...topic, title: 1 }] }))).toBe(false);
  });
});

describe.skipIf(!corpusExists)(corpusTitle('real maps'), () => {
  it.each(corpusFiles)('survive JSON unchanged, as the schema says: %s', async (file) => {
    const { workbook } = await read(corpusBytes(file), { file });
    if (!workbook) return;
    const json = JSON.parse(JSON.stringify(workbook));
    expect(json).toStrictEqual(workbook);
    expect(validate(json), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });
});
