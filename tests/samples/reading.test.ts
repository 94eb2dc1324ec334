import { describe, expect, it } from 'vitest';
import { visitWorkbook } from '../../src/model/walk.js';
import { read } from '../../src/readers/index.js';
import { openSamples } from './sample-maps.js';

const samples = await openSamples();

describe('reading a sample map', () => {
  it.each(samples)(
    'finds every topic of $name, and nothing to complain about',
    async ({ name, bytes, titles }) => {
      const { workbook, diagnostics } = await read(bytes, { file: `maps/${name}` });
      const topics = workbook === undefined ? [] : [...visitWorkbook(workbook)].map(({ topic }) => topic);
      const drawn = topics.map(({ title, titleOrigin }) => (titleOrigin === 'default' ? '' : title));
      expect(drawn.sort()).toEqual([...titles].sort());
      expect(workbook?.unread).toEqual([]);
      expect(diagnostics).toEqual([]);
    },
  );

  it.each(samples)('follows every link inside $name to a topic that is there', async ({ name, bytes }) => {
    const { workbook } = await read(bytes, { file: name });
    const topics = workbook === undefined ? [] : [...visitWorkbook(workbook)].map(({ topic }) => topic);
    const ids = new Set(topics.map(({ id }) => id));
    const inside = topics.flatMap(({ links }) => links).filter(({ kind }) => kind === 'topic');
    expect(inside.filter(({ topicId }) => topicId === undefined || !ids.has(topicId))).toEqual([]);
    if (name.startsWith('Sec01-01-02')) expect(inside.length).toBeGreaterThan(40);
  });
});
