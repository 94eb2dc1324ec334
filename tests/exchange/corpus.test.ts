import { describe, expect, it } from 'vitest';
import { same } from '../../src/diff/index.js';
import { asFreeMind } from '../../src/exchange/freemind/projection.js';
import { exchanges } from '../../src/exchange/index.js';
import { asXmind } from '../../src/exchange/xmind/projection.js';
import { read } from '../../src/readers/index.js';
import { corpusBytes, corpusExists, corpusFiles, corpusTitle } from '../corpus/corpus.js';
import { expectSameOutline } from './outlines.js';
import { inOtherWords } from './sameness.js';

const encoded = (text: string | Uint8Array) =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text;

describe.skipIf(!corpusExists)(corpusTitle('real maps written and read again'), () => {
  it.each(corpusFiles)('say what they can: %s', async (file) => {
    const reading = await read(corpusBytes(file), { file });
    const { workbook } = reading;
    if (!workbook) {
      expect(reading.diagnostics.map(({ code }) => code)).toEqual(['password-protected']);
      return;
    }
    const again = async (format: 'xmind' | 'mm' | 'opml' | 'md') => {
      const written = await exchanges[format].write(workbook, (hash) => reading.bytes(hash));
      const second = await read(encoded(written), { file: `a.${format}` });
      if (!second.workbook) throw new Error(JSON.stringify(second.diagnostics));
      return second.workbook;
    };
    const xmind = await again('xmind');
    const said = asXmind(workbook, (hash) => (reading.bytes(hash)?.length ?? 0) > 0);
    if (workbook.format === 'xmind') expect(same(xmind, workbook)).toBe(true);
    else expect(same(inOtherWords(xmind), inOtherWords(said))).toBe(true);
    expect(same(inOtherWords(await again('mm')), inOtherWords(asFreeMind(workbook)))).toBe(true);
    expectSameOutline(workbook, await again('opml'), 1);
    expectSameOutline(workbook, await again('md'), 99);
  });
});
