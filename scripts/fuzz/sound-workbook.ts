import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { hashOf } from '../../src/container/hash.js';
import { defaultLimits } from '../../src/container/limits.js';
import { visitSheet, visitWorkbook } from '../../src/model/walk.js';
import type { ContentHash, Topic, Workbook } from '../../src/model/workbook.js';
import type { Reading } from '../../src/readers/index.js';

const schema = JSON.parse(readFileSync('schema/workbook.schema.json', 'utf8'));
const fitsSchema = new Ajv2020({ strict: true, allErrors: false }).compile(schema);

/** What becomes of a function that was taken for text. */
export const native = /\[native code\]/;

/** What no XML may hold, as JSON writes it: C0 control characters, noncharacters, lone surrogates. */
const controls = /[\ufffe\uffff]|(?<!\\)(?:\\\\)*\\(?:u00[01]|b|f|ud[89a-f])/;

/** What a workbook breaks of our promises: JSON, schema, ids, resources, clean text. Undefined: nothing. */
export function wrongIn(workbook: Workbook, reading: Reading): string | undefined {
  const json = JSON.stringify(workbook);
  const again: unknown = JSON.parse(json);
  if (JSON.stringify(again) !== json) return 'does not survive JSON';
  if (!fitsSchema(flattened(workbook))) return `schema: ${JSON.stringify(fitsSchema.errors?.[0])}`;
  if (native.test(json)) return 'workbook holds code of ours';
  const control = controls.exec(json);
  if (control) {
    const at = control.index;
    return `control character in ${JSON.stringify(json.slice(Math.max(0, at - 60), at + 20))}`;
  }
  return wrongTopics(workbook) ?? wrongResources(workbook, reading);
}

/** The workbook with all topics of a sheet beside each other, since the validator recurses. */
function flattened(workbook: Workbook): Workbook {
  const alone = (topic: Topic): Topic => ({ ...topic, children: [], callouts: [], summaries: [] });
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    root: alone(sheet.root),
    floating: [...visitSheet(sheet)].map(({ topic }) => alone(topic)),
    relationships: sheet.relationships.map((one) => (one.label ? { ...one, label: alone(one.label) } : one)),
  }));
  return { ...workbook, sheets };
}

function wrongTopics(workbook: Workbook): string | undefined {
  const ids = new Set<string>();
  for (const { topic, depth } of visitWorkbook(workbook)) {
    if (ids.has(topic.id)) return `id twice: ${topic.id}`;
    if (topic.id === '') return 'topic without id';
    if (depth > defaultLimits.depth) return `depth ${depth}`;
    if (/[\u0000-\u0008\u000b-\u001f]/u.test(topic.title))
      return `control character in title ${JSON.stringify(topic.title)}`;
    ids.add(topic.id);
  }
  const sheets = new Set(workbook.sheets.map(({ id }) => id));
  if (sheets.size < workbook.sheets.length || sheets.size === 0) return 'sheet ids';
  return undefined;
}

function wrongResources(workbook: Workbook, reading: Reading): string | undefined {
  const known = new Set(workbook.resources.map(({ hash }) => hash));
  if (known.size < workbook.resources.length) return 'resource twice';
  for (const { hash, size, part } of workbook.resources) {
    const bytes = reading.bytes(hash);
    if (bytes?.length !== size || hashOf(bytes) !== hash) return `resource not there: ${part}`;
  }
  for (const { topic } of visitWorkbook(workbook)) {
    const lost = hashesOf(topic).find((hash) => !known.has(hash));
    if (lost) return `resource not listed: ${lost} on ${topic.id}`;
  }
  return undefined;
}

const hashesOf = ({ image, markers, links, attachments = [] }: Topic): ContentHash[] =>
  [
    image?.resource,
    ...markers.map((marker) => marker.image),
    ...[...links, ...attachments].map(({ resource }) => resource),
  ].filter((hash) => hash !== undefined);
