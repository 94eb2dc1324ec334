import { describe, expect, it } from 'vitest';
import { codesOf, el, map, readTopic, readXml, sheetOf, sub, topic, topicWith } from './build.js';

const link = (Url: string, more: Readonly<Record<string, string>> = {}) =>
  el('ap:Hyperlink', { Url, ...more });
const linkOf = (Url: string) => readTopic(link(Url)).links[0];

describe('what an address leads to', () => {
  it.each([
    ['https://example.org/a b/図.html?x=1&y=2', { kind: 'web' }],
    ['www.example.org', { kind: 'web', target: 'http://www.example.org' }],
    ['mailto:k@example.org', { kind: 'mail' }],
    ['k@example.org', { kind: 'mail', target: 'mailto:k@example.org' }],
    ['..\\notes\\図.md', { kind: 'file', target: '../notes/図.md' }],
    ['C:\\plans\\a.docx', { kind: 'file', target: 'C:/plans/a.docx' }],
    ['\\\\server\\share\\a.pdf', { kind: 'file', target: '//server/share/a.pdf' }],
    ['file:///C:/my%20plans/a.pdf', { kind: 'file', target: 'C:/my plans/a.pdf' }],
    ['file://server/share/a.pdf', { kind: 'file', target: '//server/share/a.pdf' }],
    ['file:///home/100%.txt', { kind: 'file', target: '/home/100%.txt' }],
    ['maps\\Other.mmap', { kind: 'map', target: 'maps/Other.mmap' }],
    ['Other.xmind', { kind: 'map' }],
    ['notes/sub', { kind: 'file' }],
    ['"https://example.org/x.mmap" pasted text', { kind: 'web', target: 'https://example.org/x.mmap' }],
    ['"C:\\a b\\Other.mmap" /open', { kind: 'map', target: 'C:/a b/Other.mmap' }],
    ['htpps://example.org/typo', { kind: 'unknown' }],
    ['javascript:alert(1)', { kind: 'unknown' }],
    ['#nowhere', { kind: 'unknown' }],
  ])('%s', (href, expected) => {
    expect(linkOf(href)).toEqual({ href, ...expected });
  });

  it('finds a topic of this map by its OId', () => {
    const href = "#xpointer(/descendant-or-self::ap:Topic[@OId='R'])";
    expect(linkOf(href)).toEqual({ kind: 'topic', href, topicId: 'R' });
  });

  it('finds a topic of another map by its GUID, whose first fields are little-endian', () => {
    const href = 'mj-map:///C:\\maps\\Other.mmap#oid={03020100-0504-0706-0809-0A0B0C0D0E0F}';
    const topicId = Buffer.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]).toString('base64');
    expect(linkOf(href)).toEqual({ kind: 'map', href, target: 'C:/maps/Other.mmap', topicId });
  });

  it('finds a topic of another map by an xpointer after its path', () => {
    const href = `"..\\Other.mmap#xpointer(/descendant-or-self::ap:Topic[@OId='abc=='])"`;
    expect(linkOf(href)).toEqual({ kind: 'map', href, target: '../Other.mmap', topicId: 'abc==' });
  });
});

describe('the links of a topic', () => {
  it('come in order, the first one apart from the others', () => {
    const group = el(
      'ap:HyperlinkGroup',
      {},
      el('ap:IndexedHyperlink', { Index: '1', Url: 'https://c.example' }),
      el('ap:IndexedHyperlink', { Index: '0', Url: 'https://b.example' }),
    );
    const { links } = readTopic(link('https://a.example'), group);
    expect(links.map(({ href }) => href)).toEqual([
      'https://a.example',
      'https://b.example',
      'https://c.example',
    ]);
  });

  it('carry the title that was given, else the one that was cached', () => {
    const titled = link('https://a.example', { Title: 'A', CachedName: 'old' });
    expect(readTopic(titled).links[0]?.title).toBe('A');
    expect(readTopic(link('https://a.example', { Title: '', CachedName: 'old' })).links[0]?.title).toBe(
      'old',
    );
  });

  it('are none when the address is empty', () => {
    expect(readTopic(link('')).links).toEqual([]);
  });

  it('find a bookmark wherever it stands', () => {
    const target = topic('home', el('ap:Bookmark', { Name: 'start' }));
    const { root } = sheetOf(readXml(map(topic('R', link('#start'), sub(target)))));
    expect(root.links).toEqual([{ kind: 'topic', href: '#start', topicId: 'home' }]);
    expect(root.children[0]?.anchors).toEqual(['start']);
  });

  it('are reported when they point to no topic', () => {
    const lost = link("#xpointer(/descendant-or-self::ap:Topic[@OId='gone'])");
    const reading = readXml(map(topic('R', sub(topicWith({ OId: 'T' }, lost)))));
    expect(reading.diagnostics).toMatchObject([
      { code: 'dangling-reference', values: { what: 'link', id: 'gone' }, place: { topicId: 'T' } },
    ]);
  });

  it('are not reported when they point to a topic that is a relationship label', () => {
    const end = (index: string) =>
      el(
        'ap:ConnectionGroup',
        { Index: index },
        el('ap:Connection', {}, el('ap:ObjectReference', { OIdRef: 'R' })),
      );
    const line = el(
      'ap:Relationship',
      { OId: 'r' },
      end('0'),
      end('1'),
      el('ap:FloatingTopics', {}, topic('L')),
    );
    const toLabel = link("#xpointer(/descendant-or-self::ap:Topic[@OId='L'])");
    expect(codesOf(readXml(map(topic('R', toLabel), el('ap:Relationships', {}, line))))).toEqual([]);
  });
});
