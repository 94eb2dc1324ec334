import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../../src/container/limits.js';
import { openZip } from '../../../src/container/zip.js';
import { visitWorkbook } from '../../../src/model/walk.js';
import { readMindManagerPackage, readMindManagerXml } from '../../../src/readers/mindmanager/index.js';
import type { Reading } from '../../../src/readers/reading.js';
import { workbookOf } from './build.js';

/** Real maps by other people, which are not part of the project: skipped where they are absent. */
const corpus =
  process.env.MAPRESS_CORPUS ?? fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));
const folder = `${corpus}/mmap`;
const maps = existsSync(folder) ? readdirSync(folder).sort() : [];

async function read(name: string): Promise<Reading> {
  const bytes = new Uint8Array(readFileSync(`${folder}/${name}`));
  const options = { file: name, limits: defaultLimits };
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return zipped
    ? readMindManagerPackage(await openZip(bytes, defaultLimits), options)
    : readMindManagerXml(bytes, options);
}

describe.skipIf(maps.length === 0)('real maps', () => {
  it.each(maps)('%s: all topics are there, all references resolve, all binaries can be had', async (name) => {
    const reading = await read(name);
    const workbook = workbookOf(reading);
    const ids = [...visitWorkbook(workbook)].map(({ topic }) => topic.id);
    expect(ids).toHaveLength(workbook.document.claimedTopics ?? -1);
    expect(new Set(ids).size).toBe(ids.length);
    expect(reading.diagnostics.filter(({ code }) => code !== 'unread-content')).toEqual([]);
    for (const { hash, size } of workbook.resources) expect(reading.bytes(hash)).toHaveLength(size);
  });

  it('give the same result every time', async () => {
    for (const name of maps) {
      const [once, again] = [workbookOf(await read(name)), workbookOf(await read(name))];
      expect(JSON.stringify(again)).toBe(JSON.stringify(once));
    }
  });
});
