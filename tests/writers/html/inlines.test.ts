import { describe, expect, it } from 'vitest';
import type { Inline, Target } from '../../../src/model/document.js';
import { text } from '../../../src/model/document.js';
import { blocksHtml, inlinesHtml } from './fragment.js';

const link = (target: Target, label: string): Inline => ({ type: 'link', target, content: [text(label)] });

describe('a marker', () => {
  it('that stands for a branch says its name, and how far it reaches', () => {
    const html = inlinesHtml([{ type: 'marker', id: 'mailbox', name: 'booklet', note: ' (from here on)' }]);
    expect(html).toMatch(
      /^<span class="marker-words"><svg .*aria-hidden="true".*booklet \(from here on\)<\/span>$/,
    );
    expect(html).not.toContain('<title>');
  });
});

describe('text', () => {
  it('shows markup as text', () => {
    expect(inlinesHtml([text('<script>alert(1)</script> &amp; "x"')])).toBe(
      '&#x3C;script>alert(1)&#x3C;/script> &#x26;amp; "x"',
    );
  });

  it('carries its marks and its language', () => {
    expect(
      inlinesHtml([{ type: 'text', value: 'a', bold: true, italic: true, underline: true, strike: true }]),
    ).toBe('<s><u><em><strong>a</strong></em></u></s>');
    expect(inlinesHtml([{ type: 'text', value: 'Wort', lang: 'de' }])).toBe('<span lang="de">Wort</span>');
  });

  it('names the language of Japanese words among English ones', () => {
    const more = { contentLang: 'ja' };
    expect(inlinesHtml([text('Owner: '), text('中山')], more)).toBe('Owner: <span lang="ja">中山</span>');
    expect(inlinesHtml([text('中山')])).toBe('中山');
    expect(inlinesHtml([text('ひらがな')])).toBe('<span lang="ja">ひらがな</span>');
    expect(inlinesHtml([text('ひらがな')], { lang: 'ja' })).toBe('ひらがな');
  });

  it('names the language of a text that is in another than the page', () => {
    const more = { contentLang: 'ja', lang: 'ja' } as const;
    expect(inlinesHtml([text('设计模式'), text('設計')], more)).toBe(
      '<span lang="zh-Hans">设计模式</span>設計',
    );
    expect(inlinesHtml([text('대피 요령')], more)).toBe('<span lang="ko">대피 요령</span>');
  });

  it('keeps the ideographs behind an opening bracket with it', () => {
    expect(inlinesHtml([text('「中小企業向け」と（例）')], { lang: 'ja' })).toBe(
      '<span class="word">「中小企業</span>向け」と（例）',
    );
  });

  it('breaks lines where the text does', () => {
    expect(inlinesHtml([text('a\r\nb\vc'), { type: 'break' }])).toBe('a<br>b<br>c<br>');
  });

  it('replaces characters that no page may hold', () => {
    expect(inlinesHtml([text('a\0b\u0007c\ufffed\ud800e\u0085f')])).toBe(
      'a\ufffdb\ufffdc\ufffdd\ufffde<br>f',
    );
  });

  it('takes the colour of the map as a class, and leaves black and white to the page', () => {
    expect(inlinesHtml([{ type: 'text', value: 'a', colour: '#FF0000' }])).toBe(
      '<span class="c-ff0000">a</span>',
    );
    expect(inlinesHtml([{ type: 'text', value: 'a', colour: '#000000' }])).toBe('a');
    expect(inlinesHtml([{ type: 'text', value: 'a', colour: 'red;background:url(x)' }])).toBe('a');
  });
});

describe('links', () => {
  it('lead to pages of the site by relative address', () => {
    expect(inlinesHtml([link({ type: 'page', path: 'maps/b/index.html', anchor: 't-1' }, 'b')])).toBe(
      '<a href="../b/index.html#t-1">b</a>',
    );
  });

  it('say when they lead outside', () => {
    expect(inlinesHtml([link({ type: 'web', url: 'https://example.org/' }, 'x')])).toBe(
      '<a href="https://example.org/" rel="external">x</a>',
    );
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'mmarch://x'])(
    'never follow %s, and show it',
    (url) => {
      expect(inlinesHtml([link({ type: 'web', url }, 'x')])).toBe(`x <code class="address">${url}</code>`);
      expect(inlinesHtml([link({ type: 'web', url }, url)])).toBe(url);
    },
  );

  it('never stand inside each other', () => {
    const outer: Inline = {
      type: 'link',
      target: { type: 'anchor', anchor: 'a' },
      content: [
        link({ type: 'anchor', anchor: 'b' }, 'inner'),
        { type: 'badge', role: 'default', text: 'badge', target: { type: 'anchor', anchor: 'c' } },
        { type: 'download', path: 'x.docx', text: 'file' },
      ],
    };
    expect(inlinesHtml([outer]).match(/<a /g)).toHaveLength(1);
  });

  it('have a name even without text', () => {
    expect(
      inlinesHtml([{ type: 'link', target: { type: 'web', url: 'https://example.org/' }, content: [] }]),
    ).toContain('>https://example.org/</a>');
  });

  it('offer files with their size', () => {
    expect(inlinesHtml([{ type: 'download', path: 'maps/a/a.docx', text: 'DOCX', size: 1_400_000 }])).toBe(
      '<a href="a.docx" download class="download">DOCX<span class="size"> 1.4 MB</span></a>',
    );
  });
});

describe('markers and badges', () => {
  it('give a marker its meaning as name and title', () => {
    expect(inlinesHtml([{ type: 'marker', id: 'flag-green', name: 'Change "here"' }])).toBe(
      '<svg class="marker tint-green" viewBox="0 0 16 16" role="img"><title>Change "here"</title><use href="#icon-flag"></use></svg>',
    );
  });

  it('show the picture of a custom marker, or its first letter where there is none', () => {
    const marker = { type: 'marker', id: 'custom-1', name: '中山' } as const;
    expect(inlinesHtml([{ ...marker, asset: 'n.png' }])).toContain('src="../../assets/n.png" alt="中山"');
    expect(inlinesHtml([{ ...marker, asset: 'gone.png' }])).toContain('href="#icon-letters-4e2d"');
  });

  it('tell status by shape and word', () => {
    expect(inlinesHtml([{ type: 'badge', role: 'open', text: 'open' }])).toBe(
      '<span class="badge badge-open"><svg class="marker" viewBox="0 0 16 16" aria-hidden="true"><use href="#icon-status-open"></use></svg>open</span>',
    );
  });

  it('say in words what only the sign of a badge says, once', () => {
    expect(inlinesHtml([{ type: 'badge', role: 'owner', text: 'Mori' }])).toContain(
      '<span class="spoken">Owner </span>Mori',
    );
    expect(inlinesHtml([{ type: 'badge', role: 'owner', text: 'Owner Mori' }])).not.toContain('spoken');
  });
});

it('keeps hostile text inert wherever text may stand', () => {
  const hostile = '"><img src=x onerror=alert(1)><script>alert(1)</script>\' onload=alert(1) x="';
  const html = blocksHtml([
    { type: 'heading', level: 2, anchor: hostile, content: [text(hostile)] },
    { type: 'table', caption: hostile, columns: [{ heading: hostile }], rows: [[[text(hostile)]]] },
    { type: 'figure', image: { asset: `${hostile}.png` }, alt: hostile, caption: hostile },
    { type: 'aside', role: 'note', title: hostile, content: [] },
    {
      type: 'facts',
      items: [{ name: hostile, value: [{ type: 'marker', id: hostile, name: hostile, colour: hostile }] }],
    },
    { type: 'bars', caption: hostile, rows: [{ label: [text(hostile)], value: 1, total: 2, text: hostile }] },
    {
      type: 'paragraph',
      content: [
        link({ type: 'anchor', anchor: hostile }, hostile),
        link({ type: 'page', path: hostile }, hostile),
      ],
    },
  ]);
  // Without quoted attribute values and text, only tags that the writer makes are left.
  const tags = [...html.replace(/"[^"]*"/g, '""').matchAll(/<(\w+)([^>]*)>/g)];
  expect(tags.map(([, name]) => name)).not.toContain('script');
  expect(tags.filter(([, , attributes]) => /\son\w+/.test(attributes ?? ''))).toEqual([]);
  expect(tags.filter(([, name]) => name === 'img')).toHaveLength(1);
});
