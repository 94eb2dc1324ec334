import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import { afterAll, describe, expect, it } from 'vitest';
import type { Topic } from '../../src/model/workbook.js';
import { read } from '../../src/readers/index.js';
import { corpusBytes, corpusExists, corpusFiles } from './corpus.js';

/*
 * A third opinion: Freeplane's own import of MindManager maps, an XSLT of other authors. It keeps what hangs on
 * the root by branches and drops floating topics, callouts and relationship labels with all below them, and it
 * does not know templates. With these differences explained its count must be ours.
 */
const library = '/usr/share/freeplane/core/org.freeplane.core/lib';
const jar = existsSync(library)
  ? readdirSync(library).find((name) => /^freeplaneeditor-.*\.jar$/.test(name))
  : undefined;
const hasXsltproc = ['/usr/bin/xsltproc', '/usr/local/bin/xsltproc'].some(existsSync);
const missing = [!corpusExists && 'maps', !jar && 'Freeplane', !hasXsltproc && 'xsltproc'].filter(Boolean);

const folder = mkdtempSync(path.join(os.tmpdir(), 'mapress-freeplane-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const maps = corpusFiles.filter((file) => /\.(?:mmap|xmmap)$/.test(file));

async function styleSheet(): Promise<string> {
  const location = path.join(folder, 'mindmanager2mm.xsl');
  if (existsSync(location)) return location;
  const zip = await JSZip.loadAsync(readFileSync(path.join(library, jar ?? '')));
  const text = await zip.file('xslt/mindmanager2mm.xsl')?.async('nodebuffer');
  if (!text) throw new Error('Freeplane carries no mindmanager2mm.xsl');
  writeFileSync(location, text);
  return location;
}

async function documentOf(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x50) return bytes;
  const part = (await JSZip.loadAsync(bytes)).file('Document.xml');
  if (!part) throw new Error('no Document.xml');
  return part.async('uint8array');
}

/** Nodes that Freeplane's style sheet makes of a map. */
async function freeplaneCount(bytes: Uint8Array): Promise<number> {
  const location = path.join(folder, 'Document.xml');
  writeFileSync(location, await documentOf(bytes));
  const output = execFileSync('xsltproc', ['--huge', await styleSheet(), location], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return output.match(/<node[\s>]/g)?.length ?? 0;
}

/** Our topics that hang on the root by branches alone. */
function branchCount(root: Topic): number {
  const stack = [root];
  let count = 0;
  for (let topic = stack.pop(); topic; topic = stack.pop()) {
    count += 1;
    stack.push(...topic.children);
  }
  return count;
}

describe.skipIf(missing.length > 0)(
  `Freeplane’s import counts the same branches${missing.length > 0 ? ` (skipped: no ${missing.join(', no ')})` : ''}`,
  () => {
    it.each(maps)('in %s', async (file) => {
      const bytes = corpusBytes(file);
      const { workbook } = await read(bytes, { file });
      const [sheet] = workbook?.sheets ?? [];
      expect(sheet).toBeDefined();
      if (sheet) expect(branchCount(sheet.root)).toBe(await freeplaneCount(bytes));
    });
  },
);
