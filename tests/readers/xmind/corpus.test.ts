import { XMLParser } from 'fast-xml-parser';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../../src/container/limits.js';
import { openZip } from '../../../src/container/zip.js';
import { visitWorkbook } from '../../../src/model/walk.js';
import type { Workbook } from '../../../src/model/workbook.js';
import { read } from '../../../src/readers/index.js';
import { listRevisions, readRevision } from '../../../src/readers/xmind/revisions.js';
import { corpusBytes, corpusExists, corpusFiles, corpusTitle } from '../../corpus/corpus.js';

interface Counts {
  readonly topics: number;
  readonly notes: number;
  readonly labels: number;
  readonly relationships: number;
}

/** Every XMind file, templates included. */
const files = corpusFiles.filter((file) => /\.(?:xmind|xmt)$/.test(file));

/** A second, independent XML reader; every option away from its defaults keeps it from changing text. */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
  maxNestedTags: 100_000,
});

type XmlNode = Readonly<Record<string, unknown>>;

/** Counts elements by name in the tree of fast-xml-parser. */
function xmlCounts(text: string): Counts {
  const counts = new Map<string, number>();
  const stack = parser.parse(text) as XmlNode[];
  for (let node = stack.pop(); node; node = stack.pop()) {
    for (const [name, children] of Object.entries(node)) {
      if (!Array.isArray(children)) continue;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      stack.push(...(children as XmlNode[]));
    }
  }
  const count = (name: string) => counts.get(name) ?? 0;
  return {
    topics: count('topic'),
    notes: count('notes'),
    labels: count('label'),
    relationships: count('relationship'),
  };
}

/** Counts in content.json by walking every value, whatever its key. */
function jsonCounts(text: string): Counts {
  const counts = { topics: 0, notes: 0, labels: 0, relationships: 0 };
  const stack: unknown[] = (JSON.parse(text) as XmlNode[]).map((sheet) => ({ ...sheet, theme: 0 }));
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      const size = Array.isArray(inner) ? inner.length : 0;
      if (key === 'rootTopic') counts.topics += 1;
      if (['attached', 'detached', 'callout', 'summary'].includes(key)) counts.topics += size;
      if (key === 'notes') counts.notes += 1;
      if (key === 'labels') counts.labels += size;
      if (key === 'relationships') counts.relationships += size;
      stack.push(inner ?? 0);
    }
  }
  return counts;
}

async function expectedCounts(bytes: Uint8Array): Promise<Counts> {
  const zip = await JSZip.loadAsync(bytes);
  const json = await zip.file('content.json')?.async('string');
  if (json !== undefined) return jsonCounts(json);
  return xmlCounts((await zip.file('content.xml')?.async('string')) ?? '');
}

/** Labels of spreadsheet cells are columns: they count as what they became. */
function foundCounts(workbook: Workbook): Counts {
  const topics = [...visitWorkbook(workbook)].map(({ topic }) => topic);
  const cells = topics.filter(({ properties }) =>
    properties?.some(({ name }) => name === 'column' || name === 'row'),
  );
  return {
    topics: topics.length,
    notes: topics.filter(({ notes }) => notes).length,
    labels: topics.reduce((sum, { labels }) => sum + labels.length, cells.length),
    relationships: workbook.sheets.reduce((sum, { relationships }) => sum + relationships.length, 0),
  };
}

describe.skipIf(!corpusExists)(corpusTitle('real XMind maps'), () => {
  const isEncrypted = (file: string) => file.includes('example1');

  it.each(files.filter((file) => !isEncrypted(file)))('lose nothing: %s', async (file) => {
    const bytes = corpusBytes(file);
    const { workbook, diagnostics } = await read(bytes, { file });
    expect(workbook && foundCounts(workbook)).toEqual(await expectedCounts(bytes));
    expect(diagnostics.filter(({ code }) => code === 'duplicate-id')).toEqual([]);
  });

  it.each(files.filter(isEncrypted))('open with their password: %s', async (file) => {
    const bytes = corpusBytes(file);
    expect((await read(bytes, { file })).diagnostics).toMatchObject([{ code: 'password-protected' }]);
    expect((await read(bytes, { file, password: '654321' })).diagnostics).toMatchObject([
      { code: 'wrong-password' },
    ]);
    const { workbook, diagnostics } = await read(bytes, { file, password: '123456' });
    expect(diagnostics).toEqual([]);
    expect(workbook && foundCounts(workbook).topics).toBe(4);
  });

  it('keep the revisions of their sheets readable', async () => {
    let revisions = 0;
    for (const file of files) {
      const pkg = await openZip(corpusBytes(file), defaultLimits);
      const entries = listRevisions(pkg);
      // The newest of each sheet; reading all would take minutes and prove no more.
      const newest = entries.filter(({ sheetId }, i) => entries[i + 1]?.sheetId !== sheetId);
      for (const entry of newest) {
        const sheet = readRevision(pkg, entry, { file, limits: defaultLimits });
        expect(sheet.id).toBe(entry.sheetId);
        revisions += 1;
      }
    }
    expect(revisions).toBeGreaterThan(40);
  });

  it('are read the same way twice', async () => {
    for (const file of files.slice(0, 10)) {
      const bytes = corpusBytes(file);
      const [first, second] = [await read(bytes, { file }), await read(bytes, { file })];
      expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    }
  });
});
