import { describe, expect, it } from 'vitest';
import { toXmind } from '../../src/exchange/xmind/index.js';
import type { ContentHash, Workbook } from '../../src/model/workbook.js';
import { read } from '../../src/readers/index.js';
import {
  boundary,
  callout,
  floating,
  having,
  id,
  label,
  linked,
  map,
  marker,
  markerSet,
  named,
  note,
  priority,
  relationship,
  sheet,
  sticky,
  styled,
  summary,
  task,
  topic,
  topicLink,
  web,
  workbook,
} from '../builders.js';
import { openXmind, sheetJsonOf, type TopicJson } from './files.js';

const picture = new Uint8Array(Buffer.from('\x89PNG\r\n\x1a\nx', 'latin1'));
const hash = 'c0ffee' as ContentHash;
const withPicture = (one: Workbook): Workbook => ({
  ...one,
  resources: [{ hash, part: 'bin/x.bin', mediaType: 'image/png', size: picture.length }],
});
const rootOf = async (one: Workbook) => (await sheetJsonOf(one)).rootTopic;
const attachedTo = ({ children }: TopicJson): readonly TopicJson[] => children.attached ?? [];
async function firstOf(one: Workbook): Promise<TopicJson> {
  const [first] = attachedTo(await rootOf(one));
  if (!first) throw new Error('no topic');
  return first;
}

describe('an XMind file', () => {
  it('holds what XMind expects, in a fixed order and with fixed dates', async () => {
    const zip = await openXmind(map('Plan', topic('a')));
    expect(Object.keys(zip.files)).toEqual(['content.json', 'metadata.json', 'content.xml', 'manifest.json']);
    expect(Object.values(zip.files).map(({ date }) => date.toISOString().slice(0, 10))).toEqual(
      Array.from({ length: 4 }, () => '1980-01-01'),
    );
  });

  it('lists its parts in the manifest, but not the notice for old programs', async () => {
    const zip = await openXmind(map('Plan'));
    const manifest = JSON.parse((await zip.file('manifest.json')?.async('string')) ?? '');
    expect(manifest).toEqual({ 'file-entries': { 'content.json': {}, 'metadata.json': {} } });
    expect(await zip.file('content.xml')?.async('string')).toContain('XMind 2020');
  });

  it('gives topics of other programs ids of 26 letters and digits that only their own id decides', async () => {
    const before = await firstOf(map('Plan', topic('a', id('qL///RQr+A=='))));
    const after = await firstOf(map('Other', topic('b', id('qL///RQr+A==')), topic('c')));
    expect(before.id).toMatch(/^[0-9a-z]{26}$/);
    expect(after.id).toBe(before.id);
  });

  it('keeps ids of XMind', async () => {
    const native = workbook({ format: 'xmind' }, sheet('Plan', topic('a', id('1vr0lcte2og4t2sopiogvdmifc'))));
    expect((await firstOf(native)).id).toBe('1vr0lcte2og4t2sopiogvdmifc');
  });

  it('writes a note as text and as HTML, and nothing in it that could run', async () => {
    const rich = having({
      notes: {
        plain: 'a & b',
        rich: [
          {
            type: 'element',
            tagName: 'p',
            properties: { onclick: 'x()', style: 'color:red' },
            children: [
              { type: 'text', value: 'a & b' },
              {
                type: 'element',
                tagName: 'script',
                properties: {},
                children: [{ type: 'text', value: 'x()' }],
              },
              { type: 'element', tagName: 'a', properties: { href: ' javascript:x()' }, children: [] },
            ],
          },
        ],
      },
    });
    expect((await firstOf(map('Plan', topic('a', rich)))).notes).toEqual({
      plain: { content: 'a & b' },
      realHTML: { content: '<p style="color:red">a &amp; b<a></a></p>' },
    });
  });

  it('writes links: to the web, to topics, to files wherever they lie', async () => {
    const href = async (...parts: Parameters<typeof topic>[1][]) =>
      (await firstOf(map('Plan', topic('a', ...parts)))).href;
    expect(await href(web('https://a.example'))).toBe('https://a.example');
    expect(await href(topicLink('a'))).toMatch(/^xmind:#[0-9a-z]{26}$/);
    expect(await href(linked({ kind: 'file', href: 'C:\\a b\\c.pdf' }))).toBe('file:///C:/a%20b/c.pdf');
    expect(await href(linked({ kind: 'file', href: '//server/share/c.pdf' }))).toBe(
      'file://server/share/c.pdf',
    );
    expect(await href(linked({ kind: 'file', href: '../c#1.pdf' }))).toBe('file:../c%231.pdf');
  });

  it('leads into another map by the id its topic gets there', async () => {
    const from = await rootOf(
      map('Plan', topic('a', linked({ kind: 'map', href: 'b.xmind', topicId: 'x=' as never }))),
    );
    const target = await firstOf(map('b', topic('there', id('x='))));
    expect(attachedTo(from)[0]?.href).toBe(`file:b.xmind#${target.id}`);
  });

  it('puts what XMind has one place for, and the map several, at the end of the note', async () => {
    const written = await firstOf(
      map(
        'Plan',
        topic(
          'a',
          note('own'),
          web('https://a.example'),
          web('https://b.example'),
          having({ properties: [{ name: 'cost', value: '3' }] }),
        ),
      ),
    );
    expect(written.href).toBe('https://a.example');
    expect(written.notes?.plain.content).toBe('own\nhttps://b.example\ncost: 3');
    expect(written.notes?.realHTML?.content).toContain('<a href="https://b.example">https://b.example</a>');
  });

  it('attaches files as topics of their own, as XMind does', async () => {
    const attached = having({ attachments: [{ name: 'plan.png', resource: hash }] });
    const bytes = toXmind(withPicture(map('Plan', topic('a', attached))), () => picture);
    const reading = await read(bytes, { file: 'a.xmind' });
    const [file] = reading.workbook?.sheets[0]?.root.children[0]?.children ?? [];
    expect(file?.title).toBe('plan.png');
    expect([...(reading.bytes(file?.links[0]?.resource ?? hash) ?? [])]).toEqual([...picture]);
  });

  it('leaves out a picture whose bytes are gone', async () => {
    const lost = withPicture(map('Plan', topic('a', having({ image: { resource: hash } }))));
    const reading = await read(
      toXmind(lost, () => undefined),
      { file: 'a.xmind' },
    );
    expect(reading.diagnostics).toEqual([]);
    expect(reading.workbook?.sheets[0]?.root.children[0]?.image).toBeUndefined();
  });

  it('names markers as XMind does, and keeps the unknown ones by name', async () => {
    const { markers } = await firstOf(
      map('Plan', topic('a', priority(2), marker('check'), marker('rocket'))),
    );
    expect(markers).toEqual([
      { markerId: 'priority-2' },
      { markerId: 'symbol-right' },
      { markerId: 'rocket' },
    ]);
  });

  it('carries what the author named markers, not what the program did', async () => {
    const { legend } = await sheetJsonOf(
      map(
        'Plan',
        markerSet(
          'Ours',
          named('flag-red', 'late'),
          named('check', 'done', true),
          named('#ff0000', 'x', false, 'fill'),
        ),
      ),
    );
    expect(legend?.markers).toEqual({ 'flag-red': { name: 'late' } });
    expect(legend?.groups).toEqual({ 'group-1': { name: 'Ours', markers: ['flag-red'] } });
  });

  it('writes instants as milliseconds and local times, which name none, as words', async () => {
    const due = { start: '2024-09-02', due: '2024-09-03T00:00:00Z', progress: 33, milestone: true } as const;
    expect(
      (await firstOf(map('Plan', topic('a', task({ ...due, resources: ['Ann', 'Bob'] }))))).extensions,
    ).toEqual([
      {
        provider: 'org.xmind.ui.task',
        content: { status: 'todo', progress: 0.33, due: 1725321600000, assignee: 'Ann, Bob' },
      },
      {
        provider: 'org.xmind.ui.taskInfo',
        content: [
          { name: 'start-date', content: '2024-09-02' },
          { name: 'check-point', content: 'true' },
        ],
      },
    ]);
  });

  it('draws callouts, summaries, floating topics and sticky notes', async () => {
    const root = await rootOf(
      map('Plan', topic('a'), topic('b'), callout('c'), summary('s', ['b']), floating('f'), sticky('n')),
    );
    const titles = Object.fromEntries(
      Object.entries(root.children).map(([kind, list]) => [kind, list.map(({ title }) => title)]),
    );
    expect(titles).toEqual({ attached: ['a', 'b'], callout: ['c'], summary: ['s'], detached: ['f', 'n'] });
    expect(root.summaries).toMatchObject([{ range: '(1,1)', topicId: root.children.summary?.[0]?.id }]);
  });

  it('frames neighbours together and scattered topics apart', async () => {
    const root = await rootOf(
      map('Plan', topic('a'), topic('b'), topic('c'), topic('d'), boundary('both', 'a', 'b', 'd')),
    );
    expect(root.boundaries).toMatchObject([
      { range: '(0,1)', title: 'both' },
      { range: '(3,3)', title: 'both' },
    ]);
  });

  it('keeps both ends and the label of a relationship', async () => {
    const { relationships, rootTopic } = await sheetJsonOf(
      map('Plan', topic('a'), topic('b'), relationship('a', 'b', 'feeds')),
    );
    const [a, b] = attachedTo(rootTopic);
    expect(relationships).toMatchObject([{ end1Id: a?.id, end2Id: b?.id, title: 'feeds' }]);
    expect(relationships?.[0]?.style?.properties['arrow-end-class']).toContain('triangle');
  });

  it('writes the look of a topic and of stretches of its title', async () => {
    const look = styled({ fill: '#aabbcc', text: { bold: true, size: 12 } });
    const runs = having({ runs: [{ from: 0, to: 1, italic: true }] });
    const written = await firstOf(map('Plan', topic('ab', look, runs, label('x'))));
    expect(written.style?.properties).toEqual({
      'svg:fill': '#aabbcc',
      'fo:font-weight': 'bold',
      'fo:font-size': '12pt',
    });
    expect(written.attributedTitle).toEqual([{ text: 'a', 'fo:font-style': 'italic' }, { text: 'b' }]);
    expect(written.labels).toEqual(['x']);
  });

  it('says nothing of what is not there', async () => {
    expect(await firstOf(map('Plan', topic('a')))).toEqual({
      id: expect.any(String),
      class: 'topic',
      title: 'a',
    });
  });
});
