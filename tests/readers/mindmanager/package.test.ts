import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/container/hash.js';
import {
  el,
  map,
  note,
  picture,
  readXml,
  readZip,
  refusalOf,
  sheetOf,
  topic,
  uri,
  workbookOf,
} from './build.js';

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1);
const wmf = Uint8Array.of(0xd7, 0xcd, 0xc6, 0x9a, 0, 0, 1, 2, 3);
const xmlOf = (...parts: string[]) => map(topic('R', ...parts));

/** A metafile as MindManager packs it. */
function packed(content: Uint8Array): Uint8Array {
  const body = deflateSync(content);
  const header = Buffer.from('MJZ\x04\0\0\0\0\0\0\0\0\0\0\0\0', 'latin1');
  header.writeUInt32LE(16, 4);
  header.writeUInt32LE(body.length, 8);
  header.writeUInt32LE(content.length, 12);
  return Buffer.concat([header, body]);
}

describe('pictures and files inside a map', () => {
  it('are known by content, whatever their part is called', async () => {
    const reading = await readZip({
      'Document.xml': xmlOf(picture('mmarch://bin/0A.bin')),
      'bin/0A.bin': png,
    });
    const hash = hashOf(png);
    expect(workbookOf(reading).resources).toEqual([
      { hash, part: 'bin/0A.bin', mediaType: 'image/png', size: 9 },
    ]);
    expect(sheetOf(reading).root.image).toEqual({ resource: hash, width: 96, height: 48 });
    expect([...(reading.bytes(hash) ?? [])]).toEqual([...png]);
    expect(reading.bytes(hashOf(wmf))).toBeUndefined();
  });

  it('are listed once when several parts hold the same', async () => {
    const attachment = el(
      'ap:AttachmentData',
      { FileName: 'a.png', FileSize: '9.' },
      uri('mmarch://bin/2.bin'),
    );
    const xml = xmlOf(picture('mmarch://bin/1.bin'), el('ap:AttachmentGroup', {}, attachment));
    const reading = await readZip({ 'Document.xml': xml, 'bin/1.bin': png, 'bin/2.bin': png });
    expect(workbookOf(reading).resources).toHaveLength(1);
    expect(sheetOf(reading).root.attachments).toEqual([{ name: 'a.png', resource: hashOf(png), size: 9 }]);
  });

  it('stand inline in bare XML', () => {
    const data = el('cor:Base64', {}, Buffer.from(png).toString('base64'));
    const image = el('ap:OneImage', {}, el('ap:Image', {}, el('ap:ImageData', {}, data)));
    const reading = readXml(xmlOf(image));
    expect(workbookOf(reading)).toMatchObject({
      variant: 'xml',
      resources: [{ hash: hashOf(png), size: 9 }],
    });
    expect([...(reading.bytes(hashOf(png)) ?? [])]).toEqual([...png]);
  });

  it('are unpacked when they are metafiles', async () => {
    const xml = xmlOf(picture('mmarch://bin/1.bin'));
    const reading = await readZip({ 'Document.xml': xml, 'bin/1.bin': packed(wmf) });
    expect(workbookOf(reading).resources).toMatchObject([{ mediaType: 'image/wmf', size: wmf.length }]);
    expect([...(reading.bytes(hashOf(wmf)) ?? [])]).toEqual([...wmf]);
  });

  it.each([
    ['cut short', packed(wmf).subarray(0, 20)],
    ['that lies about its size', Uint8Array.from(packed(wmf), (byte, at) => (at === 15 ? 0xff : byte))],
  ])('are left out as damaged when they are a metafile %s', async (_name, bytes) => {
    const reading = await readZip({
      'Document.xml': xmlOf(picture('mmarch://bin/1.bin')),
      'bin/1.bin': bytes,
    });
    expect(reading.diagnostics).toMatchObject([{ code: 'skipped-part', values: { part: 'bin/1.bin' } }]);
  });

  it('are reported when their part is not there, or empty', async () => {
    const absent = await readZip({ 'Document.xml': xmlOf(picture('mmarch://bin/1.bin')) });
    expect(absent.diagnostics).toMatchObject([
      { code: 'missing-resource', values: { name: 'bin/1.bin' }, place: { topicId: 'R', path: ['R'] } },
    ]);
    const empty = await readZip({
      'Document.xml': xmlOf(picture('mmarch://bin/1.bin')),
      'bin/1.bin': new Uint8Array(),
    });
    expect(empty.diagnostics).toMatchObject([{ code: 'empty-resource', values: { name: 'bin/1.bin' } }]);
    expect(workbookOf(empty).resources).toMatchObject([{ size: 0 }]);
    expect(sheetOf(empty).root.image).toEqual({ width: 96, height: 48 });
  });

  it('of a note are named by their content', async () => {
    const data = el('ap:NotesData', { ImageUri: 'mmnotes://0.png' }, uri('mmarch://bin/1.bin'));
    const xml = xmlOf(note('<p><img src="mmnotes://0.png" width="12"/></p>', data));
    const reading = await readZip({ 'Document.xml': xml, 'bin/1.bin': png });
    expect(sheetOf(reading).root.notes?.rich).toMatchObject([
      { children: [{ tagName: 'img', properties: { src: `resource:${hashOf(png)}`, width: '12' } }] },
    ]);
  });

  it('of a note are shown by their other rendering where they are metafiles', async () => {
    const data = el(
      'ap:NotesData',
      { ImageUri: 'mmnotes://0.zwmf' },
      uri('mmarch://bin/1.bin'),
      el('ap:AlternateImages', { ImageType: 'urn:mindjet:PngImage' }, uri('mmarch://bin/2.bin')),
    );
    const xml = xmlOf(note('<p><img src="mmnotes://0.zwmf"/></p>', data));
    const reading = await readZip({ 'Document.xml': xml, 'bin/1.bin': packed(wmf), 'bin/2.bin': png });
    expect(JSON.stringify(sheetOf(reading).root.notes)).toContain(hashOf(png));
  });

  it('are icons of a topic, whose picture the topic or the legend holds', async () => {
    const icons = el('ap:IconsGroup', {}, el('ap:Icons', {}, el('ap:Icon', { IconSignature: 'sig==' })));
    const marker = el(
      'ap:IconMarker',
      {},
      el('ap:Name', { Name: 'Mori' }),
      el('ap:OneCustomIcon', { IconSignature: 'sig==' }),
      el('ap:CustomIconImageData', {}, uri('mmarch://ico/1.ico')),
    );
    const legend = el('ap:MarkersSetGroup', {}, el('ap:IconMarkers', {}, marker));
    const parts = { 'Document.xml': map(topic('R', icons), legend), 'ico/1.ico': png };
    const sheet = sheetOf(await readZip(parts));
    expect(sheet.root.markers).toEqual([
      { id: 'custom-sig==', group: 'custom', vendorId: 'sig==', image: hashOf(png) },
    ]);
    expect(sheet.markerSets[0]?.markers[0]).toMatchObject({
      key: 'custom-sig==',
      name: 'Mori',
      image: hashOf(png),
    });
  });

  it('may be what a link leads to', async () => {
    const xml = xmlOf(el('ap:Hyperlink', { Url: 'mmarch://bin/1.bin' }));
    const reading = await readZip({ 'Document.xml': xml, 'bin/1.bin': png });
    expect(sheetOf(reading).root.links).toEqual([
      { kind: 'attachment', href: 'mmarch://bin/1.bin', resource: hashOf(png) },
    ]);
  });
});

describe('the package', () => {
  it('tells the version of the program by its comment', async () => {
    const parts = { 'Document.xml': xmlOf() };
    expect(workbookOf(await readZip(parts, '18.0.284')).program).toEqual({
      name: 'MindManager',
      version: '18.0.284',
    });
    expect(workbookOf(await readZip(parts, 'MindManager Cloud 22.1.120')).program).toEqual({
      name: 'MindManager Cloud',
      version: '22.1.120',
    });
  });

  it('reports parts that MindManager does not write', async () => {
    const parts = { 'Document.xml': xmlOf(), 'Preview.png': png, 'xsd/a.xsd': 'x', 'extra/macro.bas': 'x' };
    expect(workbookOf(await readZip(parts)).unread).toEqual([{ name: 'extra/macro.bas', count: 1 }]);
  });
});

describe('a file that cannot be used', () => {
  it('is refused when it has a password', async () => {
    const refusal = await refusalOf(() => readZip({ 'Document.xml.zencr': 'MJETENCR' }));
    expect(refusal).toMatchObject({ code: 'password-protected', values: { program: 'MindManager' } });
  });

  it('is refused when it has no Document.xml', async () => {
    expect((await refusalOf(() => readZip({ 'Preview.png': png }))).code).toBe('missing-part');
  });

  it.each([
    ['another root', map(topic('R')).replaceAll('ap:Map', 'ap:Style'), 'not-a-map'],
    ['a root of no namespace', '<Map><OneTopic/></Map>', 'not-a-map'],
    ['damaged XML', map(topic('R')).slice(0, -5), 'damaged-part'],
    ['no topic', map(''), 'damaged-part'],
    ['a document type', map(topic('R')).replace('<ap:Map', '<!DOCTYPE x><ap:Map'), 'doctype-refused'],
    ['endless depth', map('<ap:Topic>'.repeat(50_000)), 'too-deep'],
  ])('is refused when it has %s', async (_name, xml, code) => {
    expect((await refusalOf(() => readXml(xml))).code).toBe(code);
  });

  it('is read all the same when it holds characters that XML forbids', () => {
    const reading = readXml(
      xmlOf().replace('"R">', '"R\ufffe">').replace('PlainText="R"', 'PlainText="a\ufffeb"'),
    );
    expect(sheetOf(reading).root.title).toBe('ab');
    const place = { topicId: 'R', path: ['ab'] };
    expect(reading.diagnostics).toMatchObject([
      { code: 'forbidden-characters', values: { count: 2 }, place },
    ]);
  });

  it('is read all the same when it is a template', () => {
    expect(sheetOf(readXml(map(topic('R')).replaceAll('ap:Map', 'ap:MapTemplate'))).root.title).toBe('R');
  });

  it('is read whatever prefixes it uses', () => {
    const xml = map(topic('R', el('ap:Color', { FillColor: 'ff112233' })));
    expect(
      sheetOf(readXml(xml.replaceAll('ap:', 'm:').replace('xmlns:ap', 'xmlns:m'))).root.style?.fill,
    ).toBe('#112233');
  });
});
