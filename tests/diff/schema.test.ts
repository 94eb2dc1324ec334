import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, diff } from '../../src/diff/index.js';
import { corpusExists, corpusTitle } from '../corpus/corpus.js';
import { edits, garden, tended, workbookOf } from './grown-maps.js';
import { revisionPairs, workbookIn } from './revision-pairs.js';

const schema = JSON.parse(readFileSync('schema/diff.schema.json', 'utf8'));
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const validate = ajv.compile(schema);

/** Every kind, so that the compiler asks for a new one here and the test for it in the schema. */
const kinds = Object.keys({
  renumbered: 0,
  document: 0,
  resources: 0,
  'sheet-added': 0,
  'sheet-removed': 0,
  'sheet-moved': 0,
  'sheet-retitled': 0,
  'marker-names': 0,
  background: 0,
  added: 0,
  removed: 0,
  moved: 0,
  retitled: 0,
  style: 0,
  notes: 0,
  links: 0,
  markers: 0,
  labels: 0,
  'label-groups': 0,
  task: 0,
  image: 0,
  attachments: 0,
  comments: 0,
  numbering: 0,
  properties: 0,
  table: 0,
  anchors: 0,
  covers: 0,
  redrawn: 0,
  'relationship-added': 0,
  'relationship-removed': 0,
  'relationship-changed': 0,
  'boundary-added': 0,
  'boundary-removed': 0,
  'boundary-changed': 0,
} satisfies Record<Change['kind'], 0>);

describe('the schema of a diff', () => {
  it('is written by its script', () => {
    expect(() => execFileSync(process.execPath, ['scripts/diff-schema.mjs', '--check'])).not.toThrow();
  });

  it('knows every kind of change, and no other', () => {
    const known: { $ref: string }[] = schema.$defs.Change.oneOf;
    expect(known.map(({ $ref }) => $ref.replace('#/$defs/change-', '')).toSorted()).toEqual(kinds.toSorted());
  });

  it('accepts the diffs of grown maps', () => {
    fc.assert(
      fc.property(garden, edits, (grown, work) => {
        const told = diff(workbookOf(grown), workbookOf(tended(grown, work, true)));
        expect(validate(told), JSON.stringify(validate.errors)).toBe(true);
      }),
      { numRuns: 150, seed: 20_260_401 },
    );
  });

  it('refuses a change with a field too many or too few', () => {
    const empty = { mapping: { sheets: [], topics: [] }, notices: [] };
    const place = { sheetId: 's', parentId: null, list: 'root', index: 0 };
    const moved = { kind: 'moved', topicId: 't', path: ['t'], from: place, to: place };
    expect(validate({ ...empty, changes: [moved] })).toBe(true);
    expect(validate({ ...empty, changes: [{ ...moved, more: 1 }] })).toBe(false);
    expect(validate({ ...empty, changes: [{ ...moved, to: undefined }] })).toBe(false);
  });
});

describe.skipIf(!corpusExists)(corpusTitle('the schema of a diff, on real saves'), () => {
  it.each(revisionPairs)('accepts $before → $after', async ({ before, after }) => {
    const told = diff(await workbookIn(before), await workbookIn(after));
    expect(validate(JSON.parse(JSON.stringify(told))), JSON.stringify(validate.errors)).toBe(true);
  });
});
