import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/container/hash.js';
import type { Link } from '../../../src/model/workbook.js';
import {
  childrenXml,
  codesOf,
  contentXml,
  png,
  readJson,
  readParts,
  readXml,
  rootOf,
  rootXml,
  sheetXml,
  topicNamed,
  topicXml,
  workbookOf,
} from './xmind-files.js';

const linkOf = async (href: string): Promise<Link | undefined> => rootOf(await readJson({ href })).links[0];

describe('links', () => {
  it.each([
    ['https://example.org/a?b=1', { kind: 'web' }],
    ['www.example.org/a', { kind: 'web', target: 'https://www.example.org/a' }],
    ['mailto:kim@example.org', { kind: 'mail' }],
    ['file:report.docx', { kind: 'file', target: 'report.docx' }],
    ['file:///C:/data/a%20b.txt', { kind: 'file', target: 'C:/data/a b.txt' }],
    ['file://E:/data/%E8%A1%A8.csv', { kind: 'file', target: 'E:/data/表.csv' }],
    ['file:////server/share/a.txt', { kind: 'file', target: '//server/share/a.txt' }],
    ['C:\\data\\a.txt', { kind: 'file', target: 'C:/data/a.txt' }],
    ['"..\\plans\\b.pdf"', { kind: 'file', target: '../plans/b.pdf' }],
    ['file:other.xmind', { kind: 'map', target: 'other.xmind' }],
    ['../maps/Sec02.mmap', { kind: 'map' }],
    ['file:other.xmind#abc', { kind: 'map', target: 'other.xmind', topicId: 'abc' }],
    ['obsidian://open?vault=x', { kind: 'unknown' }],
    ['javascript:alert(1)', { kind: 'unknown' }],
    ['see above', { kind: 'unknown' }],
    ['file:%E0%A4%A', { kind: 'file', target: '%E0%A4%A' }],
  ])('tell what %s leads to', async (href, expected) => {
    expect(await linkOf(href)).toEqual({ href, ...expected });
  });

  it('to a topic name it, and its sheet may be another one', async () => {
    const reading = await readParts({
      'content.xml': contentXml(
        sheetXml(`<topic id="a" xlink:href="xmind:#b"><title>a</title></topic>`, '', 'id="s1"') +
          sheetXml(topicXml('b'), '', 'id="s2"'),
      ),
    });
    expect(topicNamed(reading, 'a').links).toEqual([{ kind: 'topic', href: 'xmind:#b', topicId: 'b' }]);
    expect(codesOf(reading)).toEqual([]);
  });

  it('to a sheet lead to its root', async () => {
    const reading = await readJson({ href: 'xmind:#s1', children: { attached: [] } });
    expect(rootOf(reading).links).toEqual([{ kind: 'topic', href: 'xmind:#s1', topicId: 'root' }]);
    expect(codesOf(reading)).toEqual([]);
  });

  it('into nothing are kept and reported with the way to them', async () => {
    const reading = await readJson({
      children: { attached: [{ id: 'a', title: 'A', href: 'xmind:#gone' }] },
    });
    expect(topicNamed(reading, 'A').links).toEqual([{ kind: 'topic', href: 'xmind:#gone', topicId: 'gone' }]);
    expect(reading.diagnostics).toEqual([
      {
        code: 'dangling-reference',
        place: { file: 'plan.xmind', sheet: 'Sheet', path: ['Root', 'A'], topicId: 'a' },
        values: { what: 'link', id: 'gone' },
      },
    ]);
  });
});

describe('attachments', () => {
  it('are links to a resource with its media type, named by their topic', async () => {
    const file = 'hello';
    const topic = '<topic id="root" xlink:href="xap:attachments/1a.txt"><title>notes.txt</title></topic>';
    const reading = await readXml(topic, '', { 'attachments/1a.txt': file });
    const hash = hashOf(Buffer.from(file));
    expect(rootOf(reading).links).toEqual([
      { kind: 'attachment', href: 'xap:attachments/1a.txt', title: 'notes.txt', resource: hash },
    ]);
    expect(workbookOf(reading).resources).toEqual([
      { hash, part: 'attachments/1a.txt', mediaType: 'text/plain', size: 5 },
    ]);
    expect(Buffer.from(reading.bytes(hash) ?? []).toString()).toBe(file);
  });

  it('that are missing or empty are reported once', async () => {
    const one = (id: string, part: string) => ({ id, title: id, href: `xap:resources/${part}` });
    const reading = await readJson(
      { children: { attached: [one('a', 'gone.txt'), one('b', 'gone.txt'), one('c', 'empty.txt')] } },
      {},
      { 'resources/empty.txt': '' },
    );
    expect(reading.diagnostics).toMatchObject([
      { code: 'missing-resource', values: { name: 'resources/gone.txt' }, place: { topicId: 'a' } },
      { code: 'empty-resource', values: { name: 'resources/empty.txt' }, place: { topicId: 'c' } },
    ]);
    expect(topicNamed(reading, 'b').links[0]).not.toHaveProperty('resource');
  });

  it('that nothing refers to are counted', async () => {
    const reading = await readJson(
      {},
      {},
      { 'resources/a.png': png, 'resources/b.png': png, 'odd.bin': 'x' },
    );
    expect(workbookOf(reading).unread).toEqual([
      { name: 'resources/ without reference', count: 2 },
      { name: 'odd.bin', count: 1 },
    ]);
  });
});

describe('images', () => {
  it('have their pixels as size and share bytes that are equal', async () => {
    const image = (part: string) =>
      `<xhtml:img svg:width="120" svg:height="90.5" xhtml:src="xap:attachments/${part}"/>`;
    const reading = await readXml(rootXml(image('a.png') + childrenXml(topicXml('b', image('b.png')))), '', {
      'attachments/a.png': png,
      'attachments/b.png': png,
    });
    const expected = { resource: hashOf(png), width: 120, height: 90.5 };
    expect(rootOf(reading).image).toEqual(expected);
    expect(topicNamed(reading, 'b').image).toEqual(expected);
    expect(workbookOf(reading).resources).toHaveLength(1);
  });

  it('may lie on the web', async () => {
    const reading = await readJson({ image: { src: 'https://example.org/p.png' } });
    expect(rootOf(reading).image).toEqual({ href: 'https://example.org/p.png' });
  });

  it('that are missing keep their address', async () => {
    const reading = await readJson({ image: { src: 'xap:resources/gone.png', width: 3 } });
    expect(rootOf(reading).image).toEqual({ href: 'xap:resources/gone.png', width: 3 });
    expect(codesOf(reading)).toEqual(['missing-resource']);
  });
});
