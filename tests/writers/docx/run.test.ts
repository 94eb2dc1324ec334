import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../../src/model/document.js';
import { DocxWriter, writeDocx } from '../../../src/writers/docx/index.js';
import { documentOf, png, sample, t } from './sample.js';
import { all, bodyOf, options, shown, unpacked } from './unpacked.js';

const paragraph = (...content: Parameters<typeof t>[0][]): Block => ({
  type: 'paragraph',
  content: content.map((value) => t(value)),
});
const numbered = (more: { start?: number; counter?: 'A' } = {}): Block => ({
  type: 'list',
  ordered: true,
  ...more,
  items: [[paragraph('一')], [paragraph('二')]],
});

describe('the files of one run', () => {
  const documents: readonly Document[] = [
    sample,
    { ...sample, lang: 'en', contentLang: 'en' },
    { ...sample, paper: 'landscape' },
    documentOf([numbered({ start: 4 }), numbered()]),
    documentOf([]),
  ];

  it('are the same as each of them written alone, whatever came before', async () => {
    const writer = new DocxWriter();
    const alone = await Promise.all(documents.map((document) => writeDocx(document, options)));
    for (const [at, document] of [...documents.entries(), ...documents.entries()]) {
      expect(await writer.write(document, options)).toEqual(alone[at]);
    }
  });

  it('may be written at the same time', async () => {
    const writer = new DocxWriter();
    const write = (document: Document) => writer.write(document, options);
    const together = await Promise.all(documents.map(write));
    expect(together).toEqual(await Promise.all(documents.map((document) => writeDocx(document, options))));
  });
});

describe('text', () => {
  it('that looks like a mark of some program’s own stays as it is', async () => {
    const words = ['{points-0}', '{numbers-1}', 'rId{x.png}', '$&', '$1', '<w:p/>', 'r:id="rId1"'];
    const body = await bodyOf(numbered(), ...words.map((word) => paragraph(word)));
    expect(all(body, 'w:p').map(shown)).toEqual(['見本', '一', '二', ...words]);
  });

  it('of quotation marks and apostrophes comes out as itself', async () => {
    const title = `"don't" & 'do'`;
    const file = await unpacked(documentOf([paragraph(title)], { title }));
    expect(all(file.body, 'w:p').map(shown)).toEqual([title, title]);
    expect(shown(file.xml('word/header1.xml'))).toContain(title);
  });
});

describe('pictures', () => {
  const red = png(4, 2, [255, 0, 0]);
  const assets = (name: string) => (name === 'other.png' ? png(2, 2, [0, 0, 255]) : red);
  const figure = (asset: string): Block => ({
    type: 'figure',
    image: { asset: `asset:${asset}` },
    alt: '図',
  });

  it('are stored once for the same bytes, and each place shows its own', async () => {
    const blocks = [figure('a.png'), figure('other.png'), figure('b.png')];
    const file = await unpacked(documentOf(blocks), { assets });
    const targets = new Map(
      all(file.xml('word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => [
        attributes.Id,
        attributes.Target,
      ]),
    );
    const shownIn = all(file.body, 'a:blip').map(({ attributes }) =>
      targets.get(attributes['r:embed'] ?? ''),
    );
    expect(shownIn).toEqual(['media/image1.png', 'media/image2.png', 'media/image1.png']);
    expect(file.names.filter((name) => name.startsWith('word/media/'))).toEqual([
      'word/media/image1.png',
      'word/media/image2.png',
    ]);
  });

  it('stand in the file as they are', async () => {
    const file = await unpacked(documentOf([figure('a.png')]), { assets });
    expect(Buffer.from(file.bytes).includes(Buffer.from(red))).toBe(true);
  });
});

describe('web links', () => {
  const link = (url: string): Block => ({
    type: 'paragraph',
    content: [{ type: 'link', target: { type: 'web', url }, content: [t('x')] }],
  });
  const long = 'f'.repeat(300);

  it('name a place in a page apart from it, unless it is too long for Word', async () => {
    const urls = ['https://a.example/#x', 'https://a.example/', `https://a.example/#${long}`];
    const file = await unpacked(documentOf(urls.map(link)));
    expect(all(file.body, 'w:hyperlink').map(({ attributes }) => attributes['w:anchor'])).toEqual([
      'x',
      undefined,
      undefined,
    ]);
    const external = all(file.xml('word/_rels/document.xml.rels'), 'Relationship').filter(
      ({ attributes }) => attributes.TargetMode === 'External',
    );
    expect(external.map(({ attributes }) => attributes.Target)).toEqual([
      'https://a.example/',
      'https://a.example/',
      `https://a.example/#${long}`,
    ]);
  });
});

describe('numbered lists', () => {
  it('are each a list that starts anew, and only those that count differently are defined anew', async () => {
    const file = await unpacked(
      documentOf([numbered(), numbered(), numbered({ start: 4 }), numbered({ counter: 'A' })]),
    );
    const lists = all(file.body, 'w:numId').map(({ attributes }) => attributes['w:val']);
    expect(lists).toEqual(['2', '2', '3', '3', '4', '4', '5', '5']);
    const numbering = file.xml('word/numbering.xml');
    const definitionOf = all(numbering, 'w:num').map(
      (list) => all(list, 'w:abstractNumId')[0]?.attributes['w:val'],
    );
    expect(definitionOf).toEqual(['1', '3', '3', '4', '5']);
    const formats = all(numbering, 'w:abstractNum').map(
      (one) => all(one, 'w:numFmt')[0]?.attributes['w:val'],
    );
    expect(formats).toEqual(['bullet', 'bullet', 'decimal', 'decimal', 'upperLetter']);
    const starts = all(numbering, 'w:abstractNum').map((one) => all(one, 'w:start')[0]?.attributes['w:val']);
    expect(starts).toEqual(['1', '1', '1', '4', '1']);
  });
});
