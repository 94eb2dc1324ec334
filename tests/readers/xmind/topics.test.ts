import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/container/refusal.js';
import type { Topic } from '../../../src/model/workbook.js';
import {
  childrenXml,
  codesOf,
  type Json,
  readJson,
  readParts,
  readXml,
  rootOf,
  rootXml,
  sheetOf,
  titlesOf,
  topicNamed,
  topicsOf,
  topicXml,
  workbookOf,
} from './xmind-files.js';

const both = async (xml: string, json: Json, check: (root: Topic) => void): Promise<void> => {
  check(rootOf(await readXml(rootXml(xml))));
  check(rootOf(await readJson(json)));
};

describe('topics', () => {
  it('keep the order of children, callouts and summaries, each with its kind', async () => {
    const xml =
      '<children>' +
      `<topics type="attached">${topicXml('a')}${topicXml('b')}</topics>` +
      `<topics type="callout">${topicXml('c')}</topics>` +
      `<topics type="summary">${topicXml('d')}</topics></children>`;
    const one = (title: string) => ({ id: title, title });
    const json = { children: { attached: [one('a'), one('b')], callout: [one('c')], summary: [one('d')] } };
    await both(xml, json, (root) => {
      expect(root.kind).toBe('root');
      expect(root.children.map(({ title, kind }) => [title, kind])).toEqual([
        ['a', 'attached'],
        ['b', 'attached'],
      ]);
      expect(root.callouts.map(({ title, kind }) => [title, kind])).toEqual([['c', 'callout']]);
      expect(root.summaries.map(({ title, kind }) => [title, kind])).toEqual([['d', 'summary']]);
    });
  });

  it('that float below any topic become floating topics of the sheet, outermost first', async () => {
    const inner = childrenXml(topicXml('deep', childrenXml(topicXml('below deep'))), 'detached');
    const root = `<children><topics type="attached">${topicXml('a', inner)}</topics><topics type="detached">${topicXml('near')}</topics></children>`;
    const xml = await readXml(rootXml(root));
    const json = await readJson({
      children: {
        attached: [
          {
            id: 'a',
            title: 'a',
            children: {
              detached: [{ id: 'deep', title: 'deep', children: { attached: [{ title: 'below deep' }] } }],
            },
          },
        ],
        detached: [{ id: 'near', title: 'near' }],
      },
    });
    for (const reading of [xml, json]) {
      expect(titlesOf(sheetOf(reading).floating)).toEqual(['near', 'deep']);
      expect(sheetOf(reading).floating.map(({ kind }) => kind)).toEqual(['floating', 'floating']);
      expect(titlesOf(sheetOf(reading).floating[1]?.children ?? [])).toEqual(['below deep']);
      expect(topicNamed(reading, 'a').children).toEqual([]);
    }
  });

  it('in a group nobody knows stay children, and the group is reported', async () => {
    const xml = await readXml(rootXml(childrenXml(topicXml('x'), 'orbiting')));
    const json = await readJson({ children: { orbiting: [{ id: 'x', title: 'x' }] } });
    expect(titlesOf(rootOf(xml).children)).toEqual(['x']);
    expect(workbookOf(xml).unread).toEqual([{ name: 'topics type orbiting', count: 1, topicId: 'root' }]);
    expect(titlesOf(rootOf(json).children)).toEqual(['x']);
    expect(workbookOf(json).unread).toEqual([{ name: 'children.orbiting', count: 1, topicId: 'root' }]);
  });

  it('may be folded and may state a structure', async () => {
    const xml = childrenXml(topicXml('a', '', 'branch="folded" structure-class="org.xmind.ui.tree.right"'));
    const json = {
      children: {
        attached: [{ id: 'a', title: 'a', branch: 'folded', structureClass: 'org.xmind.ui.tree.right' }],
      },
    };
    await both(xml, json, ({ children: [a] }) => {
      expect(a).toMatchObject({ folded: true, structure: 'org.xmind.ui.tree.right' });
    });
  });

  /** As text, since writing JSON recurses. */
  const nestedJson = (depth: number) =>
    `[{"id":"s1","title":"Sheet","rootTopic":${'{"children":{"attached":['.repeat(depth)}{"title":"bottom"}${']}}'.repeat(depth)}}]`;

  it('nest 1,500 deep without trouble', async () => {
    let xml = topicXml('bottom');
    for (let depth = 1; depth < 1_500; depth += 1) xml = topicXml(`t${depth}`, childrenXml(xml));
    expect(topicsOf(await readXml(rootXml(childrenXml(xml))))).toHaveLength(1_501);
    expect(topicsOf(await readParts({ 'content.json': nestedJson(1_500) }))).toHaveLength(1_501);
  });

  it('that nest deeper than the limit are refused in words', async () => {
    const reading = readParts({ 'content.json': nestedJson(10_000) });
    await expect(reading).rejects.toMatchObject({ code: 'too-deep', values: { part: 'content.json' } });
    await expect(reading).rejects.toThrow(Refusal);
    // Without the lists between topic and topic, fewer elements hold as many levels.
    let xml = topicXml('bottom');
    for (let depth = 1; depth < 2_500; depth += 1) xml = topicXml(`t${depth}`, xml);
    const bare = readXml(rootXml(xml));
    await expect(bare).rejects.toMatchObject({ code: 'too-deep', values: { part: 'content.xml' } });
  });
});

describe('titles', () => {
  it('keep their white space, and line breaks become \\n', async () => {
    const xml = await readXml('<topic id="root"><title svg:width="200"> two &#13;\nlines </title></topic>');
    const json = await readJson({ title: ' two \r\nlines ' });
    expect(rootOf(xml).title).toBe(' two \nlines ');
    expect(rootOf(json).title).toBe(' two \nlines ');
  });

  it('may be missing, empty, a number or look like one', async () => {
    expect(rootOf(await readXml('<topic id="root"/>')).title).toBe('');
    expect(rootOf(await readXml('<topic id="root"><title/></topic>')).title).toBe('');
    expect(rootOf(await readXml('<topic id="root"><title>1e5</title></topic>')).title).toBe('1e5');
    expect(rootOf(await readJson({ title: 12 })).title).toBe('12');
    expect(rootOf(await readJson({ title: null })).title).toBe('');
  });

  it('that nobody typed say so', async () => {
    const root = rootOf(await readJson({ title: 'Central Topic', titleUnedited: true }));
    expect(root.titleOrigin).toBe('unedited');
    expect(rootOf(await readJson({ title: 'Plan' })).titleOrigin).toBeUndefined();
  });

  it('carry their formatting as runs over the whole text', async () => {
    const root = rootOf(
      await readJson({
        title: 'Red and bold',
        attributedTitle: [
          { text: 'Red', 'fo:color': '#FF0000' },
          { text: ' and ' },
          { text: 'bold', 'fo:font-weight': 'bold', 'fo:text-decoration': ' underline' },
        ],
      }),
    );
    expect(root.runs).toEqual([
      { from: 0, to: 3, colour: '#ff0000' },
      { from: 8, to: 12, bold: true, underline: true },
    ]);
  });

  it('win over formatted pieces that say something else', async () => {
    const reading = await readJson({ title: 'New', attributedTitle: [{ text: 'Old', 'fo:color': '#f00' }] });
    expect(rootOf(reading)).toMatchObject({ title: 'New' });
    expect(rootOf(reading).runs).toBeUndefined();
    expect(workbookOf(reading).unread).toEqual([
      { name: 'topic.attributedTitle', count: 1, topicId: 'root' },
    ]);
  });
});

describe('ids', () => {
  it('are kept as the program wrote them', async () => {
    const root = rootOf(await readXml(rootXml(childrenXml(topicXml('4d6ek1jg2ifub3ciqdtd5jdvpr')))));
    expect([root.id, root.children[0]?.id]).toEqual(['root', '4d6ek1jg2ifub3ciqdtd5jdvpr']);
  });

  it('that repeat are numbered in reading order, also across sheets, and reported once', async () => {
    const sheet = (id: string) => ({
      id,
      title: id,
      rootTopic: { id: 'x', title: 'root', children: { attached: [{ id: 'x' }, { id: 'y' }] } },
    });
    const reading = await readParts({ 'content.json': JSON.stringify([sheet('s1'), sheet('s2')]) });
    expect(topicsOf(reading).map(({ id }) => id)).toEqual(['x', 'x#2', 'y', 'x#3', 'x#4', 'y#2']);
    expect(reading.diagnostics).toMatchObject([{ code: 'duplicate-id', values: { count: 4, id: 'x' } }]);
  });

  it('never clash with one that already ends in a number', async () => {
    const ids = ['a', 'a#2', 'a', 'a'];
    const reading = await readJson({ children: { attached: ids.map((id) => ({ id })) } });
    const found = topicsOf(reading).map(({ id }) => id);
    expect(found).toEqual(['root', 'a', 'a#2', 'a#3', 'a#4']);
  });

  it('are made up where there is none', async () => {
    const reading = await readJson({ children: { attached: [{ title: 'a' }, { title: 'b' }] } });
    const [root, ...others] = topicsOf(reading).map(({ id }) => id);
    expect(root).toBe('root');
    expect(new Set(others).size).toBe(2);
    for (const id of others) expect(id).toMatch(/^no-id-[\da-f]{16}/);
    expect(codesOf(reading)).toEqual([]);
  });
});

describe('time stamps', () => {
  it('are instants with the name of who saved', async () => {
    const reading = await readXml('<topic id="root" timestamp="1546300800000" modified-by="kim"/>');
    expect(rootOf(reading).modified).toEqual({
      text: '1546300800000',
      kind: 'utc',
      iso: '2019-01-01T00:00:00Z',
      by: 'kim',
    });
  });

  it('leave out what is no time, and e-mail addresses', async () => {
    expect(rootOf(await readXml('<topic id="root" timestamp="soon"/>')).modified).toBeUndefined();
    expect(
      rootOf(await readXml('<topic id="root" timestamp="99999999999999999"/>')).modified,
    ).toBeUndefined();
    const mailed = rootOf(await readXml('<topic id="root" timestamp="1000" modified-by="kim@example.org"/>'));
    expect(mailed.modified).toEqual({ text: '1000', kind: 'utc', iso: '1970-01-01T00:00:01Z' });
  });
});

describe('untrusted JSON', () => {
  it('of the wrong types is read as if it were absent', async () => {
    const odd = { labels: 7, markers: {}, notes: [], image: 'x', style: 1, summaries: 'no', comments: null };
    const reading = await readJson({ ...odd, children: { attached: [null, 3, 'x', { title: 'real' }] } });
    expect(titlesOf(rootOf(reading).children)).toEqual(['real']);
    expect(rootOf(reading)).toMatchObject({ labels: [], markers: [], notes: null, task: null });
  });

  it('cannot reach into the objects of the program', async () => {
    const text = '[{"rootTopic":{"id":"root","title":"a","__proto__":{"title":"b"},"constructor":"x"}}]';
    const reading = await readParts({ 'content.json': text });
    expect(rootOf(reading).title).toBe('a');
    expect(({} as Json).title).toBeUndefined();
  });

  it('keeps what it does not know in sight', async () => {
    const reading = await readJson({ sparkle: true, children: { attached: [{ id: 'a', sparkle: 1 }] } });
    expect(workbookOf(reading).unread).toEqual([{ name: 'topic.sparkle', count: 2, topicId: 'root' }]);
    expect(reading.diagnostics).toMatchObject([
      { code: 'unread-content', place: { file: 'plan.xmind' }, values: { names: 'topic.sparkle (2)' } },
    ]);
  });
});
