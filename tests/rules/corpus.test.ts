import { describe, expect, it } from 'vitest';
import type { CatalogueCode } from '../../src/diagnostics/catalogue.js';
import { corpusBytes, corpusExists, corpusFiles, corpusTitle } from '../corpus/corpus.js';
import { findingsIn, libraryFrom } from './sources.js';

/**
 * What real maps by people who never heard of our conventions are found to have. Looked at one by one: titles that
 * nobody typed, pasted addresses, links to maps that were not collected with them, examples of deep branches. Every
 * other rule has to stay silent there.
 */
const expected: readonly CatalogueCode[] = [
  'history-behind',
  'link-broken',
  'link-file-missing',
  'nesting-deep',
  'personal-data',
  'title-default',
  'title-empty',
  'title-repeated',
  'url-suspicious',
];

describe.skipIf(!corpusExists)(corpusTitle('real maps'), () => {
  it('give no rule about editorial conventions a reason to speak', { timeout: 300_000 }, async () => {
    const alarms: string[] = [];
    for (const file of corpusFiles) {
      const library = await libraryFrom([{ file, bytes: async () => corpusBytes(file) }]);
      for (const { diagnostic } of findingsIn(library)) {
        if (!expected.includes(diagnostic.code)) alarms.push(`${file}: ${diagnostic.code}`);
      }
    }
    expect(alarms).toEqual([]);
  });
});
