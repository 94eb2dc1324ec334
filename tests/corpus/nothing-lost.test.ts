import { describe, expect, it } from 'vitest';
import { read } from '../../src/readers/index.js';
import { missing } from './content.js';
import { corpusBytes, corpusExists, corpusFiles, corpusTitle } from './corpus.js';
import { expectedContent } from './expected.js';
import { contentOf } from './found.js';

describe.skipIf(!corpusExists)(corpusTitle('real maps'), () => {
  it('are there', () => {
    expect(corpusFiles.length).toBeGreaterThan(100);
  });

  it.each(corpusFiles)('keep every word a second reader finds: %s', async (file) => {
    const bytes = corpusBytes(file);
    const expected = await expectedContent(bytes);
    const { workbook, diagnostics } = await read(bytes, { file });
    if (!expected) {
      expect(diagnostics.map(({ code }) => code)).toEqual(['password-protected']);
      return;
    }
    expect(workbook).toBeDefined();
    const found = workbook && contentOf(workbook);
    const lost = Object.entries(expected).map(([kind, texts]) => [
      kind,
      missing(texts, found?.[kind as keyof typeof expected] ?? []),
    ]);
    expect(Object.fromEntries(lost.filter(([, texts]) => texts?.length !== 0))).toEqual({});
  });
});
