import { describe, expect, it } from 'vitest';
import { readXmindXml } from '../../../src/readers/xmind/index.js';
import { jsonOf, jsonPackage, stub, xmlPackage } from './encrypted.js';
import {
  codesOf,
  contentXml,
  options,
  png,
  readJson,
  readParts,
  rootOf,
  rootXml,
  sheetXml,
  titlesOf,
  topicsOf,
  topicXml,
  workbookOf,
} from './xmind-files.js';

const xmlOf = (title: string) => contentXml(sheetXml(topicXml(title)));

describe('packages', () => {
  it('are read from content.json where there is one', async () => {
    const reading = await readParts({ 'content.xml': stub, 'content.json': jsonOf('new') });
    expect(rootOf(reading).title).toBe('new');
    expect(workbookOf(reading)).toMatchObject({ format: 'xmind', variant: 'zip+json', unread: [] });
  });

  it('that hold only the stub say that content.json is missing', async () => {
    await expect(readParts({ 'content.xml': stub })).rejects.toMatchObject({
      code: 'missing-part',
      values: { part: 'content.json' },
    });
  });

  it('are read from the shallowest content.xml', async () => {
    const reading = await readParts({
      '__MACOSX/._content.xml': 'decoy',
      'attachments/content.xml': xmlOf('attached map'),
      'a/b/content.xml': xmlOf('deep'),
      'plan/content.xml': xmlOf('right'),
      'plan/attachments/p.png': png,
      'plan/Revisions/s/content.xml': xmlOf('old'),
    });
    expect(rootOf(reading).title).toBe('right');
    expect(workbookOf(reading).unread).toEqual([
      { name: 'attachments/ without reference', count: 1 },
      { name: 'Revisions/s/content.xml', count: 1 },
    ]);
  });

  it('without any content are refused', async () => {
    await expect(readParts({ 'metadata.json': '{}' })).rejects.toMatchObject({ code: 'missing-part' });
  });

  it.each([
    ['{"half":', 'content.json'],
    ['[]', 'content.json'],
    ['7', 'content.json'],
    ['', 'content.json'],
  ])('with the content %j are refused as damaged', async (text, part) => {
    await expect(readParts({ 'content.json': text })).rejects.toMatchObject({
      code: 'damaged-part',
      values: { part },
    });
  });

  it.each([
    [contentXml('<sheet id="s">'), 'damaged-part'],
    [contentXml('<sheet id="s"/>'), 'damaged-part'],
    ['<opml/>', 'not-a-map'],
    [`<!DOCTYPE x>${contentXml('')}`.replace(/<\?.*?\?>/, ''), 'doctype-refused'],
  ])('with the XML %s are refused', async (text, code) => {
    await expect(readParts({ 'content.xml': text })).rejects.toMatchObject({ code });
  });

  it('survive damaged parts beside the content', async () => {
    const xml = await readParts({
      'content.xml': xmlOf('fine'),
      'styles.xml': '<broken',
      'meta.xml': 'nothing',
      'comments.xml': '',
      'META-INF/manifest.xml': '<m>',
    });
    expect(titlesOf(topicsOf(xml))).toEqual(['fine']);
    expect(codesOf(xml)).toEqual(['skipped-part', 'skipped-part', 'skipped-part']);
    const json = await readJson({}, {}, { 'metadata.json': '{', 'manifest.json': '{' });
    expect(codesOf(json)).toEqual(['skipped-part']);
  });

  it('may be a bare content.xml', async () => {
    const reading = await readXmindXml(Buffer.from(`\ufeff${xmlOf('bare')}`), options);
    expect(rootOf(reading).title).toBe('bare');
    expect(workbookOf(reading)).toMatchObject({ variant: 'xml', program: { name: 'XMind' }, document: {} });
  });

  it('report characters that XML forbids', async () => {
    const reading = await readParts({ 'content.xml': xmlOf('a\u0001b') });
    expect(rootOf(reading).title).toBe('ab');
    expect(reading.diagnostics).toMatchObject([{ code: 'forbidden-characters', values: { count: 2 } }]);
  });
});

describe('facts about the file', () => {
  it('come from meta.xml, without e-mail address and with the time as the locale wrote it', async () => {
    const meta =
      '<meta xmlns="urn:xmind:xmap:xmlns:meta:2.0" version="2.0"><Author><Name>Kim</Name><Email>kim@example.org</Email><Org>Boats</Org></Author>' +
      '<Create><Time>Jun 8, 2018 2:35:59 PM</Time></Create><Creator><Name>XMind</Name><Version>R3.7.9</Version></Creator><Description>All boats</Description></meta>';
    const content = contentXml(
      sheetXml(rootXml('')),
      'version="2.0" timestamp="1546300800000" modified-by="lee"',
    );
    const reading = await readParts({ 'content.xml': content, 'meta.xml': meta });
    expect(workbookOf(reading)).toMatchObject({
      variant: 'zip+xml',
      program: { name: 'XMind', version: 'R3.7.9' },
      document: {
        author: 'Kim',
        description: 'All boats',
        created: { text: 'Jun 8, 2018 2:35:59 PM', kind: 'free' },
        modified: { text: '1546300800000', kind: 'utc', iso: '2019-01-01T00:00:00Z', by: 'lee' },
      },
    });
    expect(JSON.stringify(workbookOf(reading))).not.toContain('example.org');
  });

  it('come from metadata.json', async () => {
    const metadata = {
      creator: { name: 'Vana', version: '25.07' },
      Author: 'Kim',
      'Create.Time': '2020/02/06 14:02:13',
      DESCRIPTION: 'All boats',
      modifier: 'lee',
    };
    const reading = await readJson({}, {}, { 'metadata.json': JSON.stringify(metadata) });
    expect(workbookOf(reading)).toMatchObject({
      program: { name: 'Vana', version: '25.07' },
      document: {
        author: 'Kim',
        description: 'All boats',
        created: { text: '2020/02/06 14:02:13', kind: 'free' },
      },
    });
  });
});

describe.each([
  ['JSON', jsonPackage],
  ['XML since 3.7', (password: string) => xmlPackage(password, 'new')],
  ['XML up to 3.6', (password: string) => xmlPackage(password, 'old')],
])('encrypted packages in %s', (_, parts) => {
  it('open with their password', async () => {
    const reading = await readParts(parts('ボート'), { password: 'ボート' });
    expect(rootOf(reading).title).toBe('secret');
    expect(codesOf(reading)).toEqual([]);
  });

  it('say that they need a password', async () => {
    await expect(readParts(parts('boat'))).rejects.toMatchObject({
      code: 'password-protected',
      values: { program: 'XMind' },
    });
  });

  it('ask until an answer opens them or none is given', async () => {
    const answers = ['Boat', 'boat', 'never asked for'];
    const asked: string[] = [];
    const askPassword = async (file: string) => {
      asked.push(file);
      return answers.shift();
    };
    expect(rootOf(await readParts(parts('boat'), { password: 'x', askPassword })).title).toBe('secret');
    expect(asked).toEqual(['plan.xmind', 'plan.xmind']);
    await expect(readParts(parts('boat'), { askPassword: async () => undefined })).rejects.toMatchObject({
      code: 'password-protected',
    });
  });

  it('say that a password is wrong', async () => {
    for (const password of ['', 'Boat', 'boat ', 'x']) {
      await expect(readParts(parts('boat'), { password })).rejects.toMatchObject({ code: 'wrong-password' });
    }
  });
});

describe('hostile encryption data', () => {
  it('cannot keep the reader busy', async () => {
    const manifest = {
      'file-entries': { 'content.json': { 'encryption-data': { 'iteration-count': 1e12 } } },
    };
    const parts = { 'manifest.json': JSON.stringify(manifest), 'content.json': 'x' };
    await expect(readParts(parts, { password: 'x' })).rejects.toMatchObject({ code: 'over-limit' });
  });

  it('of the wrong shape is a wrong password at worst', async () => {
    const data = { salt: 7, iv: 'AAAA', 'key-derivation-name': 'PBKDF2WithHmacSHA999' };
    const manifest = { 'file-entries': { 'content.json': { 'encryption-data': data } } };
    const parts = { 'manifest.json': JSON.stringify(manifest), 'content.json': 'x' };
    await expect(readParts(parts, { password: 'x' })).rejects.toMatchObject({ code: 'wrong-password' });
  });
});
