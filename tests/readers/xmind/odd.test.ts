import { describe, expect, it } from 'vitest';
import {
  childrenXml,
  contentXml,
  type Json,
  readJson,
  readParts,
  readXml,
  rootOf,
  rootXml,
  sheetXml,
  titlesOf,
  topicXml,
  workbookOf,
} from './xmind-files.js';

const unreadOf = async (topic: Json) => workbookOf(await readJson(topic)).unread;

describe('values that other programs write in their own way', () => {
  it('are read where they say the same', async () => {
    const root = rootOf(
      await readJson({
        notes: 'one\r\ntwo',
        labels: 'spring',
        markers: ['priority-1', { markerId: 'flag-red' }],
        image: 'https://example.org/a.png',
        comments: { author: 'kim', content: 'see' },
        extensions: { provider: 'org.xmind.ui.mathJax', content: { content: { content: 'x^2' } } },
      }),
    );
    expect(root).toMatchObject({
      notes: { plain: 'one\ntwo' },
      labels: ['spring'],
      markers: [{ id: 'priority-1' }, { id: 'flag-red' }],
      task: { priority: 1 },
      image: { href: 'https://example.org/a.png' },
      comments: [{ author: 'kim', text: 'see' }],
      properties: [{ name: 'LaTeX', value: 'x^2' }],
    });
  });

  it.each<[string, Json, number]>([
    ['topic.title', { title: { text: 'x' } }, 1],
    ['topic.href', { href: { url: 'x' } }, 1],
    ['topic.notes', { notes: ['x'] }, 1],
    ['topic.labels', { labels: ['a', { text: 'x' }] }, 1],
    ['topic.labels', { labels: true }, 1],
    ['topic.markers', { markers: [{ name: 'x' }, null] }, 2],
    ['topic.image', { image: { width: 3 } }, 1],
    ['topic.comments', { comments: ['x', { content: 'y' }] }, 1],
    ['topic.boundaries', { boundaries: 7 }, 1],
    ['topic.extensions', { extensions: 7 }, 1],
    ['topic.children', { children: [{ title: 'x' }] }, 1],
    ['children.attached', { children: { attached: ['x', null, { title: 'y' }] } }, 2],
    ['children.callout', { children: { callout: { title: 'x' } } }, 1],
  ])('are counted as %s where nobody knows what they say', async (name, topic, count) => {
    expect(await unreadOf(topic)).toEqual([{ name, count, topicId: 'root' }]);
  });

  it('are nothing where they are empty', async () => {
    const nothing = { notes: null, labels: null, markers: [], image: null, comments: null, children: null };
    expect(await unreadOf({ ...nothing, extensions: null, boundaries: null, href: '' })).toEqual([]);
  });
});

describe('a sheet without a topic', () => {
  it('is counted, whichever form it has', async () => {
    const json = [{ id: 'a', title: 'lost' }, { id: 'b', rootTopic: { id: 'r' } }, 'x'];
    const unread = [{ name: 'sheet without topic', count: 2 }];
    const readJsonSheets = await readParts({ 'content.json': JSON.stringify(json) });
    expect(workbookOf(readJsonSheets)).toMatchObject({ sheets: [{ id: 'b' }], unread });
    const xml = contentXml(`${sheetXml('')}${sheetXml(rootXml(''), '', 'id="b"')}${sheetXml('')}`);
    expect(workbookOf(await readParts({ 'content.xml': xml }))).toMatchObject({
      sheets: [{ id: 'b' }],
      unread,
    });
  });
});

describe('an XML topic', () => {
  it('has all its extensions, in however many lists', async () => {
    const list = (name: string, value: string) =>
      `<extensions><extension provider="org.xmind.ui.taskInfo"><content><${name}>${value}</${name}></content></extension></extensions>`;
    const root = rootOf(
      await readXml(rootXml(list('assigned-to', 'kim') + list('start-date', '2024-09-02'))),
    );
    expect(root.task).toMatchObject({ resources: ['kim'], start: '2024-09-02' });
  });

  it('counts a marker without an id', async () => {
    const reading = await readXml(
      rootXml('<marker-refs><marker-ref/><other marker-id="flag-red"/></marker-refs>'),
    );
    expect(rootOf(reading).markers).toMatchObject([{ id: 'flag-red' }]);
    expect(workbookOf(reading).unread).toEqual([{ name: 'topic/marker-refs', count: 1, topicId: 'root' }]);
  });

  it('is read from several lists of topics', async () => {
    const reading = await readXml(rootXml(childrenXml(topicXml('a')) + childrenXml(topicXml('b'))));
    expect(titlesOf(rootOf(reading).children)).toEqual(['a', 'b']);
  });
});

describe('comments that no topic claims', () => {
  it('stand on the root where they are about the sheet, and are counted where that is gone', async () => {
    const comment = (id: string, text: string) =>
      `<comment author="kim@example.org" object-id="${id}"><content>${text}</content></comment>`;
    const comments = `<comments xmlns="urn:xmind:xmap:xmlns:comments:2.0">${comment('s1', 'all')}${comment('gone', 'a')}${comment('gone', 'b')}</comments>`;
    const reading = await readXml(rootXml(''), '', { 'comments.xml': comments });
    expect(rootOf(reading).comments).toEqual([{ text: 'all' }]);
    expect(workbookOf(reading)).toMatchObject({
      unread: [{ name: 'comments/comment', count: 2 }],
      personal: [{ kind: 'e-mail', count: 3 }],
    });
    expect(reading.diagnostics[0]).toMatchObject({ code: 'dangling-reference', values: { id: 'gone' } });
  });
});
