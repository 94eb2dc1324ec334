import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tableOfRows } from '../../../src/model/table.js';
import { visitSheet } from '../../../src/model/walk.js';
import type { Topic } from '../../../src/model/workbook.js';
import { readXml, sheetOf, workbookOf } from './build.js';
import { everything } from './everything.js';

/*
 * The list at the head of the reader says what is read. Here each line is held against one map that holds
 * everything: a line without a proof fails, and so does a proof without a line.
 */
const reader = new URL('../../../src/readers/mindmanager/index.ts', import.meta.url);
const lines = [...readFileSync(reader, 'utf8').matchAll(/^ \* \[(x|~| )\] (.+)$/gm)].map(
  (found) => found[2] ?? '',
);

const reading = readXml(everything);
const sheet = sheetOf(reading);
const topics = [...visitSheet(sheet)].map(({ topic: one }) => one);
const found = (id: string): Topic => {
  const one = topics.find((candidate) => candidate.id === id);
  if (!one) throw new Error(id);
  return one;
};
const all = found('full');
const unread = workbookOf(reading).unread.map(({ name }) => name);

const proofs: Readonly<Record<string, () => void>> = {
  'topics, floating topics, sticky notes, callouts, summaries, relationship labels': () =>
    expect(new Set(topics.map(({ kind }) => kind))).toEqual(
      new Set(['root', 'attached', 'floating', 'sticky', 'callout', 'summary', 'label']),
    ),
  'titles, their line breaks, formatted runs and style defaults': () => {
    expect(all).toMatchObject({ title: 'full\ntitle', runs: [{ from: 0, to: 4 }] });
    expect(found('bare')).toMatchObject({ title: 'Main', titleOrigin: 'default' });
  },
  'notes with formatting and pictures': () => expect(all.notes?.rich).toMatchObject([{ children: [{}, {}] }]),
  'links, to topics, maps, files, the web, bookmarks, attachments': () =>
    expect(all.links).toMatchObject([{ kind: 'web' }, { kind: 'topic', topicId: 'full' }]),
  'stock and custom icons, priorities, percentages': () =>
    expect(all.markers.map(({ group }) => group)).toEqual(['flag', 'custom', 'priority', 'percentage']),
  'tags and their groups': () => expect(all).toMatchObject({ labels: ['tag'], labelGroups: { tag: 'Tags' } }),
  'tasks: dates, duration, effort, milestone, resources, categories': () =>
    expect(all.task).toMatchObject({ priority: 1, progress: 25, due: '2024-09-09T00:00:00' }),
  'pictures, attachments, metafiles': () => {
    expect(all.image?.resource).toBeDefined();
    expect(all.attachments).toMatchObject([{ name: 'a.png', resource: all.image?.resource }]);
  },
  comments: () => expect(all.comments).toEqual([{ text: 'see' }]),
  'created and modified stamps per topic': () => {
    expect(all.created?.iso).toBe('2025-03-01T18:28:12Z');
    expect(all.modified?.kind).toBe('utc');
  },
  'custom properties, spreadsheets': () =>
    expect(all).toMatchObject({ properties: [{ name: 'p' }], table: tableOfRows([['A']]) }),
  'fill, line and font colours, automatic formats': () =>
    expect(all).toMatchObject({
      style: { fill: '#000001', line: '#000002' },
      runs: [{ colour: '#000003' }],
      automaticFormat: true,
    }),
  'folded and hidden topics, structure': () =>
    expect(all).toMatchObject({ folded: true, hidden: true, structure: 'Vertical' }),
  'relationships and their direction, boundaries': () => {
    expect(sheet.relationships).toMatchObject([{ direction: 'forward', title: 'label' }]);
    expect(sheet.boundaries).toEqual([{ id: 'frame', title: '', topics: ['full'] }]);
  },
  "the map's own legend, with default names told apart": () =>
    expect(sheet.markerSets).toMatchObject([
      { markers: [{ key: 'flag-red', name: 'fix', isDefault: false }] },
    ]),
  'text of background objects': () => expect(sheet.background).toEqual(['lane']),
  'document data': () => expect(workbookOf(reading).document.language).toBe('ja'),
  'reviews: their state, who takes part, topics added in one': () => {
    expect(workbookOf(reading).document.review).toMatchObject({ isOpen: true });
    expect(all.review?.at?.kind).toBe('local');
  },
  "numbering (formats in MindManager's own codes)": () => expect(all.numbering).toEqual({ format: '1' }),
  'task costs and loads (counted under `unread`)': () => expect(unread).toContain('ap:Task@TotalCost'),
  'slides, filters, baselines, ink, formulas, charts (counted under `unread`)': () =>
    expect(unread).toEqual(
      expect.arrayContaining([
        'ap:SlidesGroup',
        'ap:FiltersGroup',
        'ap:Baselines',
        'ap:InkGroup',
        'ap:Formulas',
        'ap:ChartBusinessDataGroup',
      ]),
    ),
  'other add-in data (counted under `unread`)': () => expect(unread).toContain('cor:Custom urn:acme'),
};

describe('the coverage list of the reader', () => {
  it('has a proof for every line, and a line for every proof', () => {
    expect(lines).toEqual(Object.keys(proofs));
  });

  it.each(Object.entries(proofs))('tells the truth about %s', (_line, proof) => {
    expect(proof).not.toThrow();
  });
});
