import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/readers/index.js';
import { understand } from '../../src/semantics/index.js';
import { label, map, marker, priority, relationship, task, topic, web } from '../builders.js';
import { meaningOf } from './ask.js';

const rich = map(
  'Map',
  topic('改訂履歴', topic('2020年4月9日 a【未完】')),
  topic('凡例', topic('改訂箇所', marker('flag-green'))),
  topic('目次', topic('Mission3-10 対策')),
  topic(
    '以下、本文',
    topic(
      '3-10：対策【担当：中山】',
      marker('flag-green'),
      task({ progress: 30 }),
      topic('ガイド【2018年5月IPA】', web('https://www.example.org')),
      topic('改訂箇所：3-10(p.8)を改訂'),
      label('x'),
      priority(1),
    ),
  ),
  relationship('Mission3-10 対策', '3-10：対策【担当：中山】'),
);

describe('understand', () => {
  it('returns what survives JSON', () => {
    const meaning = meaningOf(rich);
    expect(JSON.parse(JSON.stringify(meaning))).toEqual(meaning);
  });

  it('gives the same for the same map, and leaves the map alone', () => {
    const before = JSON.stringify(rich);
    expect(meaningOf(rich)).toEqual(meaningOf(rich));
    expect(JSON.stringify(rich)).toBe(before);
  });

  it('names only topics of the map', () => {
    const text = JSON.stringify(rich);
    const ids = [
      ...JSON.stringify(meaningOf(rich)).matchAll(/"(?:topicId|statedOn|contents|body)":"([^"]+)"/g),
    ];
    expect(ids.length).toBeGreaterThan(10);
    for (const [, id] of ids) expect(text).toContain(`"id":"${id}"`);
  });

  it('understands a map of one empty topic', () => {
    expect(meaningOf(map('')).sections).toMatchObject([
      { status: 'open', reasons: [{ kind: 'empty-title' }] },
    ]);
  });

  it('does not grow slow on hostile titles', () => {
    const hostile = [
      '【'.repeat(3000),
      ' '.repeat(3000),
      '@a '.repeat(3000),
      'p.1,'.repeat(3000),
      '：'.repeat(3000),
      '-'.repeat(3000),
      '2020年'.repeat(3000),
      '改訂箇所：3-1～'.repeat(2_000),
      '担当：'.repeat(3000),
      '改訂箇所：1-2 ## '.repeat(20_000),
      '資料「a」Ver.1（2020年4月 IPA）'.repeat(3_000),
      'https://a.example/'.repeat(3_000),
    ];
    const titles = hostile.flatMap((text) => [text, `${text}x`, `3-1：${text}`, `改訂箇所：${text}`]);
    const workbook = map(
      'Map',
      ...titles.map((title) => topic(title)),
      topic('改訂履歴', ...titles.map((title) => topic(title))),
    );
    expect(understand(workbook, { file: 'a.mmap' }).meaning.sections.length).toBeGreaterThan(0);
  });
});

const corpus = process.env.MAPRESS_CORPUS ?? '../shared/corpus';

/** Maps of other cultures have none of these conventions: whatever is claimed of them is made up. */
describe.skipIf(!existsSync(corpus))('maps by other people', () => {
  const files = existsSync(corpus)
    ? ['mmap', 'xmind'].flatMap((folder) =>
        readdirSync(join(corpus, folder)).map((name) => join(corpus, folder, name)),
      )
    : [];

  it('are claimed to have owners, change markers or printed pages only where they really do', async () => {
    const claims: string[] = [];
    for (const file of files) {
      const { workbook } = await read(new Uint8Array(readFileSync(file)), { file });
      if (!workbook) continue;
      const { meaning } = understand(workbook, { file });
      const tags = meaning.ownerships.filter(({ evidence }) => evidence === 'tag');
      const made = [...tags, ...meaning.changeMarkers, ...meaning.pageReferences];
      claims.push(...made.map(({ words }) => `${file}: ${words}`));
    }
    expect(claims).toEqual([]);
  });
});
