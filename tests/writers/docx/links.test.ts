import { describe, expect, it } from 'vitest';
import type { Inline, Target } from '../../../src/model/document.js';
import { bookmarkName } from '../../../src/writers/docx/anchors.js';
import { badge, documentOf, item, sample, t } from './sample.js';
import { all, paragraphs, unpacked } from './unpacked.js';

const link = (target: Target, ...content: readonly Inline[]): Inline => ({
  type: 'link',
  target,
  content: content.length > 0 ? content : [t('link')],
});

/** Where the links of a Document lead: `#bookmark` or an address. */
async function destinations(targets: readonly Target[], siteUrl?: string): Promise<string[]> {
  const document = documentOf([
    { type: 'heading', level: 2, anchor: 'here', content: [t('H')] },
    ...targets.map((target) => ({ type: 'paragraph', content: [link(target)] }) as const),
  ]);
  const file = await unpacked(document, siteUrl ? { siteUrl } : {});
  const addresses = new Map(
    all(file.xml('word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes.Id,
      attributes.Target,
    ]),
  );
  return all(file.body, 'w:hyperlink').map(({ attributes }) =>
    attributes['r:id']
      ? `${addresses.get(attributes['r:id'])}${attributes['w:anchor'] ? `#${attributes['w:anchor']}` : ''}`
      : `#${attributes['w:anchor']}`,
  );
}

describe('bookmarks', () => {
  it('are short, begin with a letter and depend on the anchor alone', () => {
    const anchors = [
      't-abc',
      't-ABC',
      't_abc',
      '日本語',
      '9lives',
      'x'.repeat(200),
      `${'x'.repeat(199)}y`,
      '_',
      'a--b',
      'a-b',
    ];
    const names = anchors.map(bookmarkName);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]{0,39}$/);
    expect(new Set(names).size).toBe(anchors.length);
    expect(anchors.map(bookmarkName)).toEqual(names);
    expect(bookmarkName('t-abc')).toBe('t_abc');
  });

  it('stand at every heading and topic, each name and number once', async () => {
    const { body } = await unpacked(sample);
    const starts = all(body, 'w:bookmarkStart').map(({ attributes }) => attributes);
    const names = starts.map((start) => start['w:name']?.toLowerCase());
    const ids = starts.map((start) => start['w:id']);
    expect(names.length).toBeGreaterThan(30);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(ids).size).toBe(ids.length);
    expect(all(body, 'w:bookmarkEnd').map(({ attributes }) => attributes['w:id'])).toEqual(ids);
  });

  it('stand once for an anchor that occurs twice', async () => {
    const twice = documentOf([{ type: 'outline', items: [item('a', 'A'), item('a', 'B')] }]);
    const { body } = await unpacked(twice);
    expect(all(body, 'w:bookmarkStart')).toHaveLength(1);
  });

  it('differ even where anchors were made to meet in one name', async () => {
    const hashed = bookmarkName('T-A');
    const hostile = documentOf([
      {
        type: 'outline',
        items: [item('T-A', 'A'), item(hashed.replaceAll('_', '-'), 'B'), item(hashed, 'C')],
      },
    ]);
    const { body } = await unpacked(hostile);
    const names = all(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']);
    expect(new Set(names).size).toBe(3);
  });
});

describe('links', () => {
  it('inside the document lead to bookmarks that exist, all of them', async () => {
    const { body } = await unpacked(sample);
    const names = new Set(all(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']));
    const internal = all(body, 'w:hyperlink').filter(({ attributes }) => !attributes['r:id']);
    expect(internal.length).toBeGreaterThan(5);
    for (const { attributes } of internal) expect(names).toContain(attributes['w:anchor']);
  });

  it('to an anchor nobody set are plain text', async () => {
    expect(
      await destinations([
        { type: 'anchor', anchor: 'nowhere' },
        { type: 'anchor', anchor: 'here' },
      ]),
    ).toEqual(['#here']);
  });

  it('lead to safe addresses only', async () => {
    const urls = [
      'https://example.org/a?b=1&c="2"#d',
      'http://例え.jp/道',
      'mailto:office@example.org',
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'https://user:secret@example.org/',
      'ms-word:ofe|u|https://example.org',
      '\\\\server\\share',
      'no address',
      `https://example.org/${'x'.repeat(3_000)}`,
    ];
    expect(await destinations(urls.map((url) => ({ type: 'web', url })))).toEqual([
      'https://example.org/a?b=1&c=%222%22#d',
      'http://xn--r8jz45g.jp/%E9%81%93',
      'mailto:office@example.org',
    ]);
  });

  it('to pages lead into this document, to the site, or nowhere when no site is known', async () => {
    const targets: Target[] = [
      { type: 'page', path: 'maps/sample/index.html', anchor: 'here' },
      { type: 'page', path: 'maps/other/index.html', anchor: 'here' },
      { type: 'page', path: 'a b/../c.html' },
    ];
    expect(await destinations(targets)).toEqual(['#here']);
    expect(await destinations(targets, 'https://example.org/book')).toEqual([
      '#here',
      'https://example.org/book/maps/other/index.html#here',
    ]);
  });

  it('never stand in one another, and keep the words of the inner one', async () => {
    const inner = link({ type: 'web', url: 'https://example.org/inner' }, t('inner'));
    const target: Target = { type: 'web', url: 'https://example.org/outer' };
    const content = [t('outer '), inner, badge('owner', 'A')];
    const { body } = await unpacked(documentOf([{ type: 'paragraph', content: [link(target, ...content)] }]));
    expect(all(body, 'w:hyperlink')).toHaveLength(1);
    expect(paragraphs(body)[1]?.text).toBe('outer inner [A]');
  });

  it('of a badge go around its word', async () => {
    const linked: Inline = {
      type: 'badge',
      role: 'change',
      text: 'p.8',
      target: { type: 'web', url: 'https://example.org/' },
    };
    const { body } = await unpacked(documentOf([{ type: 'paragraph', content: [linked] }]));
    expect(all(body, 'w:hyperlink')).toHaveLength(1);
    expect(paragraphs(body)[1]?.text).toBe('[⚑ p.8]');
  });
});

describe('contents', () => {
  it('are a field of Word’s that opens without a question and already lists the sections', async () => {
    const { body, text } = await unpacked(sample);
    const entries = paragraphs(body).filter(({ style }) => style.startsWith('TOC'));
    expect(entries.map(({ style, text: words }) => [style, words.trim()])).toEqual([
      ['TOC1', '1 窓口業務の基本'],
      ['TOC2', '1.1 受付から回答までの流れ'],
      ['TOC2', '1.2 苦情と相談'],
      ['TOC1', '2 電子申請'],
      ['TOC2', '2.1 様式の整理'],
      ['TOC1', '進み具合'],
    ]);
    expect(text('word/document.xml')).toContain('TOC \\h \\o');
    expect(text('word/document.xml')).not.toContain('w:dirty="true"');
    expect(text('word/settings.xml')).not.toContain('updateFields');
  });
});
