import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../src/writers/docx/index.js';
import { documentOf, item, sample, t } from './sample.js';
import { all, first, options, paragraphs, unpacked, unpackedUndated, val, withText } from './unpacked.js';

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('the Word file', () => {
  it('has the same bytes for the same input, in every time zone', async () => {
    const zone = process.env.TZ;
    const hashes = new Set<string>();
    for (const name of ['UTC', 'Asia/Tokyo', 'America/New_York']) {
      process.env.TZ = name;
      hashes.add(sha(await writeDocx(sample, options)));
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(hashes.size).toBe(1);
  });

  it('holds its parts in a fixed order, the content types first', async () => {
    const { names } = await unpacked(sample);
    expect(names[0]).toBe('[Content_Types].xml');
    expect(names.slice(1)).toEqual([...names.slice(1)].sort());
  });

  it('counts its relationships, and every one that is used exists', async () => {
    const { xml, body } = await unpacked(sample);
    const ids = all(xml('word/_rels/document.xml.rels'), 'Relationship').map(
      ({ attributes }) => attributes.Id,
    );
    expect(ids).toEqual(ids.map((_, at) => `rId${at + 1}`));
    const used = [
      ...all(body, 'w:hyperlink').flatMap(({ attributes }) => attributes['r:id'] ?? []),
      ...all(body, 'a:blip').map(({ attributes }) => attributes['r:embed']),
      ...all(body, 'w:headerReference').map(({ attributes }) => attributes['r:id']),
    ];
    expect(used.length).toBeGreaterThan(5);
    for (const id of used) expect(ids).toContain(id);
  });

  it('says what it is, when it was made and in which language, and names nobody', async () => {
    const { text } = await unpacked(sample, { at: '2026-11-18T09:30:00' });
    const core = text('docProps/core.xml');
    expect(core).toContain('<dc:title>Sec09-01-02 窓口業務ハンドブック 改訂案</dc:title>');
    expect(core).toContain('<dc:creator>mapress</dc:creator>');
    expect(core).toContain('<dc:language>ja</dc:language>');
    expect(core.match(/2026-11-18T09:30:00Z/g)).toHaveLength(2);
    expect(core).not.toContain('lastModifiedBy');
  });

  it('dates itself to the zip epoch when it is given no date', async () => {
    const { text } = await unpacked(documentOf([]), { at: 'soon' });
    expect(text('docProps/core.xml')).toContain('1980-01-01T00:00:00Z');
  });

  it('bears no date where nobody knows one', async () => {
    const { text, names } = await unpackedUndated(sample);
    expect(text('docProps/core.xml')).not.toContain('dcterms:created');
    const headers = names.filter((name) => /header\d\.xml$/.test(name)).map(text);
    expect(headers.join()).not.toMatch(/\d{4}年|<w:tab\/>/);
  });

  it('stands on A4, its pages numbered, its title in the header of later pages', async () => {
    const { body, names, xml } = await unpacked(sample);
    expect(first(body, 'w:pgSz')?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    const headers = names
      .filter((name) => /header\d\.xml$/.test(name))
      .map((name) => paragraphs(xml(name))[0]?.text);
    expect(new Set(headers)).toEqual(
      new Set(['Sec09-01-02 窓口業務ハンドブック 改訂案\t2026年11月20日', 'mapress\t2026年11月20日']),
    );
    const footer = xml('word/footer1.xml');
    expect(all(footer, 'w:instrText').flatMap(({ children }) => children)).toEqual(['PAGE', 'NUMPAGES']);
  });

  it('sets Japanese in a Japanese face and tells Word so', async () => {
    const { xml } = await unpacked(sample);
    const styles = xml('word/styles.xml');
    expect(first(styles, 'w:rFonts')?.attributes['w:eastAsia']).toBe('Yu Gothic');
    expect(first(styles, 'w:lang')?.attributes).toMatchObject({ 'w:val': 'en-US', 'w:eastAsia': 'ja-JP' });
    expect(first(xml('word/settings.xml'), 'w:themeFontLang')?.attributes['w:eastAsia']).toBe('ja-JP');
  });

  it('sets words of another language in its face, and names the language', async () => {
    const { body, text } = await unpacked(
      documentOf([{ type: 'paragraph', content: [{ type: 'text', value: '设计模式' }] }], {
        contentLang: 'ja',
      }),
    );
    const [paragraph] = withText(body, '设计模式');
    expect(paragraph && first(paragraph.xml, 'w:lang')?.attributes['w:eastAsia']).toBe('zh-CN');
    expect(paragraph && first(paragraph.xml, 'w:rFonts')?.attributes['w:eastAsia']).toBe('Microsoft YaHei');
    expect(text('docProps/core.xml')).toContain('<dc:language>ja</dc:language>');
  });

  it('names no language that nobody knows', async () => {
    const { text } = await unpacked(documentOf([], { contentLang: 'zh-sim' }));
    expect(text('docProps/core.xml')).toContain('<dc:language>zh</dc:language>');
  });

  it('sets other languages in their own faces', async () => {
    const faceOf = async (contentLang: string) => {
      const { xml } = await unpacked(documentOf([], { contentLang }));
      const styles = xml('word/styles.xml');
      return [
        first(styles, 'w:rFonts')?.attributes['w:eastAsia'],
        first(styles, 'w:lang')?.attributes['w:val'],
      ];
    };
    expect(await faceOf('zh')).toEqual(['Microsoft YaHei', 'en-US']);
    expect(await faceOf('zh-TW')).toEqual(['Microsoft JhengHei', 'en-US']);
    expect(await faceOf('ko')).toEqual(['Malgun Gothic', 'en-US']);
    expect(await faceOf('en')).toEqual(['Yu Gothic', 'en-US']);
    expect(await faceOf('"><evil')).toEqual(['Yu Gothic', 'en-US']);
  });

  it('keeps headings with what follows them', async () => {
    const { xml } = await unpacked(sample);
    for (const style of all(xml('word/styles.xml'), 'w:style')) {
      if (!style.attributes['w:styleId']?.startsWith('Heading')) continue;
      expect(first(style, 'w:keepNext'), style.attributes['w:styleId']).toBeDefined();
    }
  });

  it('uses no style that it does not define', async () => {
    const { body, xml } = await unpacked(sample);
    const defined = new Set(
      all(xml('word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId']),
    );
    const used = [...all(body, 'w:pStyle'), ...all(body, 'w:rStyle')].map(
      ({ attributes }) => attributes['w:val'],
    );
    expect(used.filter((style) => !defined.has(style))).toEqual([]);
  });

  it('speaks English where the interface does', async () => {
    const { body, names, xml } = await unpacked(
      documentOf([{ type: 'outline', items: [item('a', 'A', { kind: 'callout' })] }], { lang: 'en' }),
    );
    expect(paragraphs(body)[1]?.text).toBe('[Callout] A');
    expect(
      names.filter((name) => name.includes('header')).map((name) => paragraphs(xml(name))[0]?.text),
    ).toContain('mapress\t2026-11-20');
  });

  it('carries hostile text as text', async () => {
    const hostile =
      '</w:t></w:r><w:r><w:instrText>DDEAUTO c:\\\\x</w:instrText> & "q" \u0001\u0008\ud800\ufffe𠮷😀';
    const { body } = await unpacked(
      documentOf(
        [
          { type: 'paragraph', content: [t(hostile)] },
          {
            type: 'outline',
            items: [item(hostile, hostile, { level: 2, frames: [{ title: hostile, items: 1 }] })],
          },
          { type: 'figure', image: { asset: 'custom.png' }, alt: hostile, caption: hostile },
        ],
        { title: hostile, description: hostile },
      ),
    );
    const clean = '</w:t></w:r><w:r><w:instrText>DDEAUTO c:\\\\x</w:instrText> & "q" 𠮷😀';
    expect(paragraphs(body)[1]?.text).toBe(clean);
    expect(first(body, 'wp:docPr')?.attributes.descr).toBe(clean);
    expect(all(body, 'w:instrText')).toEqual([]);
    expect(val(body, 'w:pStyle')).toBe('Title');
  });

  it('reads back in another program as written', { skip: !hasPandoc() }, async () => {
    const bytes = await writeDocx(sample, options);
    const text = execFileSync('pandoc', ['-f', 'docx', '-t', 'plain', '--wrap=none'], {
      input: bytes,
      encoding: 'utf8',
    });
    expect(text).toContain('番号は年度ごとに1から始め');
    expect(text).toContain('第12段の項目');
  });
});

function hasPandoc(): boolean {
  try {
    execFileSync('pandoc', ['--version']);
    return true;
  } catch {
    return false;
  }
}
