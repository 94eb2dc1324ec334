import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listRevisions } from '../../../src/readers/xmind/revisions.js';
import {
  childrenXml,
  contentXml,
  packageOf,
  png,
  readJson,
  readParts,
  readXml,
  rootOf,
  rootXml,
  sheetOf,
  sheetXml,
  topicXml,
  workbookOf,
} from './xmind-files.js';

const source = readFileSync(new URL('../../../src/readers/xmind/index.ts', import.meta.url), 'utf8');

/** The list at the head of the reader: feature → `x` read, `~` in part, ` ` not. */
const claims = new Map(
  [...source.matchAll(/^ \* \[([x~ ])\] (.*)$/gm)].map(([, mark = '', feature = '']) => [
    feature.replace(/ \(.*\)$/, ''),
    mark,
  ]),
);

const extension = (provider: string, content: string) =>
  `<extensions><extension provider="org.xmind.ui.${provider}"><content>${content}</content></extension></extensions>`;
const unreadNames = async (reading: ReturnType<typeof readXml>) =>
  workbookOf(await reading).unread.map(({ name }) => name);
const root = async (inside: string, parts = {}) => rootOf(await readXml(rootXml(inside), '', parts));
const jsonRoot = async (topic: Record<string, unknown>, parts = {}) =>
  rootOf(await readJson(topic, {}, parts));

/** For each feature a map that has it; the value is what came of it. */
const read: Readonly<Record<string, () => unknown>> = {
  'XML form': async () => workbookOf(await readXml(rootXml(''))).variant === 'zip+xml',
  'JSON form': async () => workbookOf(await readJson({})).variant === 'zip+json',
  'encrypted packages': () =>
    readParts({
      'content.json': 'x',
      'manifest.json': '{"file-entries":{"content.json":{"encryption-data":{}}}}',
    }).catch(({ code }) => code === 'password-protected'),
  'several sheets': async () =>
    workbookOf(
      await readParts({ 'content.xml': contentXml(sheetXml(rootXml('')) + sheetXml(topicXml('b'))) }),
    ).sheets[1],
  'child topics': async () => (await root(childrenXml(topicXml('a')))).children[0],
  'floating topics, wherever they hang': async () =>
    sheetOf(await readXml(rootXml(childrenXml(topicXml('a', childrenXml(topicXml('f'), 'detached'))))))
      .floating[0],
  callouts: async () => (await root(childrenXml(topicXml('a'), 'callout'))).callouts[0],
  'summaries with what they cover': async () =>
    (
      await jsonRoot({
        children: { attached: [{ id: 'a' }], summary: [{ id: 's' }] },
        summaries: [{ range: '(0,0)', topicId: 's' }],
      })
    ).summaries[0]?.covers,
  boundaries: async () =>
    sheetOf(await readXml(rootXml('<boundaries><boundary id="b" range="master"/></boundaries>')))
      .boundaries[0],
  'relationships with titles and arrow heads': async () => {
    const after =
      '<relationships><relationship end1="root" end2="root"><title>t</title></relationship></relationships>';
    return sheetOf(await readXml(rootXml(''), after)).relationships[0]?.title;
  },
  'titles, formatted titles, unedited titles': async () =>
    (await jsonRoot({ title: 'a', attributedTitle: [{ text: 'a', 'fo:color': '#fff' }] })).runs,
  'notes in every form': async () => (await root('<notes><plain>n</plain></notes>')).notes,
  links: async () => (await jsonRoot({ href: 'https://example.org' })).links[0],
  attachments: async () =>
    (await jsonRoot({ href: 'xap:resources/a' }, { 'resources/a': png })).links[0]?.resource,
  images: async () =>
    (await jsonRoot({ image: { src: 'xap:resources/a' } }, { 'resources/a': png })).image?.resource,
  labels: async () => (await root('<labels><label>l</label></labels>')).labels[0],
  markers: async () =>
    (await root('<marker-refs><marker-ref marker-id="flag-red"/></marker-refs>')).markers[0],
  "markers of the map's own": async () => {
    const sheet =
      '<marker-sheet><marker-group name="g"><marker id="m" name="Ours"/></marker-group></marker-sheet>';
    return sheetOf(await readXml(rootXml(''), '', { 'markers/markerSheet.xml': sheet })).markerSets[0];
  },
  legend: async () => {
    const legend =
      '<legend><marker-descriptions><marker-description marker-id="x" description="d"/></marker-descriptions></legend>';
    return sheetOf(await readXml(rootXml(''), legend)).markerSets[0];
  },
  'priority, progress and task information': async () =>
    (await root(extension('taskInfo', '<assigned-to>Kim</assigned-to>'))).task,
  comments: async () => (await jsonRoot({ comments: [{ content: 'c' }] })).comments?.[0],
  recordings: async () => {
    const audio = { provider: 'org.xmind.ui.audionotes', content: [], resourceRefs: ['xap:resources/a.mp3'] };
    return (await jsonRoot({ extensions: [audio] }, { 'resources/a.mp3': 'abc' })).attachments?.[0]?.resource;
  },
  formulas: async () =>
    (await jsonRoot({ extensions: [{ provider: 'org.xmind.ui.mathJax', content: 'x^2' }] })).properties?.[0],
  spreadsheets: async () => (await jsonRoot({ structureClass: 'org.xmind.ui.spreadsheet' })).table,
  numbering: async () => (await root('<numbering number-format="org.xmind.numbering.arabic"/>')).numbering,
  'folded branches and structures': async () => (await jsonRoot({ branch: 'folded' })).folded,
  'colours and fonts': async () =>
    (await jsonRoot({ style: { properties: { 'svg:fill': '#ffffff' } } })).style,
  'time stamps': async () => rootOf(await readXml('<topic id="root" timestamp="1000"/>')).modified,
  'author and program': async () =>
    workbookOf(await readJson({}, {}, { 'metadata.json': '{"Author":"Kim"}' })).document.author,
  'earlier revisions of a sheet': async () =>
    listRevisions(await packageOf({ 'Revisions/s/rev-1-1000.xml': '' }))[0],
};

/** For each feature that is not read a map that has it, and what is then reported as unread. */
const unread: Readonly<Record<string, readonly [() => Promise<string[]>, string[]]>> = {
  'task dependencies': [
    () => unreadNames(readXml(rootXml(extension('taskInfo', '<predecessors/>')))),
    ['task predecessors'],
  ],
  'other extensions': [
    () => unreadNames(readXml(rootXml(extension('ideafactory', '<groups/>')))),
    ['extension org.xmind.ui.ideafactory'],
  ],
  presentations: [
    () =>
      unreadNames(readXml(rootXml(''), '', { 'extensions/org.xmind.ui.presentation.stories.xml': '<s/>' })),
    ['extensions/org.xmind.ui.presentation.stories.xml'],
  ],
  'positions, shapes and line forms': [
    () => unreadNames(readXml(rootXml('<position svg:x="1" svg:y="2"/>'))),
    [],
  ],
};

const featuresMarked = (...marks: string[]) =>
  [...claims].filter(([, mark]) => marks.includes(mark)).map(([feature]) => feature);

describe('the coverage list of the XMind reader', () => {
  it('names exactly what these maps show', () => {
    expect(featuresMarked('x', '~').sort()).toEqual(Object.keys(read).sort());
    expect(featuresMarked(' ').sort()).toEqual(Object.keys(unread).sort());
  });

  it.each(Object.entries(read))('is right that it reads %s', async (_, result) => {
    expect(await result()).toBeTruthy();
  });

  it.each(Object.entries(unread))('is right that it does not read %s', async (_, [names, expected]) => {
    expect(await names()).toEqual(expected);
  });
});
