import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { publish } from '../../src/publish.js';
import { corpusBytes, corpusExists, corpusFiles, corpusTitle } from '../corpus/corpus.js';

/** Links of a site that lead nowhere: files that are not there, anchors that no page has. */
async function brokenLinks(
  sources: readonly { file: string; bytes: () => Promise<Uint8Array> }[],
): Promise<string[]> {
  const { files } = await publish(sources, { title: 'Site', langs: ['ja', 'en'], only: new Set(['html']) });
  const pages = new Map(files.map((file) => [file.path, typeof file.bytes === 'string' ? file.bytes : '']));
  const ids = new Map(
    [...pages].map(([page, html]) => [
      page,
      new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((found) => found[1])),
    ]),
  );
  const broken: string[] = [];
  for (const [page, html] of pages) {
    if (!page.endsWith('.html')) continue;
    for (const [, href = ''] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href)) continue;
      const [address = '', anchor] = decodeURI(href.replaceAll('&#x26;', '&')).split('#');
      const target =
        address === ''
          ? page
          : path.posix.join(path.posix.dirname(page), address).replace(/\/$/, '/index.html');
      if (!pages.has(target) || (anchor && !ids.get(target)?.has(anchor))) broken.push(`${page}: ${href}`);
    }
  }
  return broken;
}

const sourcesIn = (names: readonly string[], bytesOf: (name: string) => Uint8Array) =>
  names.map((name) => ({ file: name, bytes: async () => bytesOf(name) }));

describe('links between pages', () => {
  it('all lead somewhere on the site of the sample maps', async () => {
    const names = readdirSync('maps').filter((name) => /\.(?:mmap|xmind)$/.test(name));
    expect(await brokenLinks(sourcesIn(names, (name) => readFileSync(path.join('maps', name))))).toEqual([]);
  });

  it.skipIf(!corpusExists)(corpusTitle('all lead somewhere on a site of real maps'), async () => {
    expect(await brokenLinks(sourcesIn(corpusFiles, corpusBytes))).toEqual([]);
  });
});
