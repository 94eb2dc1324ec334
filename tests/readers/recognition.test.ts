import { describe, expect, it } from 'vitest';
import { type Reading, read } from '../../src/readers/index.js';
import { type Entry, zipOf } from '../container/zip-builder.js';
import { map, picture, topic } from './mindmanager/build.js';
import { contentXml, png, rootXml, sheetXml } from './xmind/xmind-files.js';

const readBytes = (bytes: Uint8Array, file = 'plan.bin'): Promise<Reading> => read(bytes, { file });
const readZip = (...entries: readonly Entry[]): Promise<Reading> => readBytes(zipOf(entries));
const mapXml = map(topic('Root', picture('mmarch://bin/1.bin')));
const xmindXml = contentXml(sheetXml(rootXml('')));
const xmindJson = JSON.stringify([{ id: 's', title: 'S', rootTopic: { id: 'root', title: 'Root' } }]);

const rootTitle = ({ workbook }: Reading): string | undefined => workbook?.sheets[0]?.root.title;

describe('a package is recognised', () => {
  it('by parts in whatever case their names are', async () => {
    const mindManager = await readZip(
      { name: 'document.xml', content: mapXml },
      { name: 'BIN/1.BIN', content: png },
    );
    expect(mindManager.workbook).toMatchObject({ format: 'mindmanager', resources: [{ size: png.length }] });
    expect(mindManager.diagnostics).toEqual([]);
    expect(rootTitle(await readZip({ name: 'Content.XML', content: xmindXml }))).toBe('Root');
    const json = await readZip(
      { name: 'CONTENT.JSON', content: xmindJson },
      { name: 'Metadata.json', content: '{"creator":{"name":"Vana"}}' },
    );
    expect(json.workbook).toMatchObject({ variant: 'zip+json', program: { name: 'Vana' } });
    expect(json.diagnostics).toEqual([]);
  });

  it('by parts in a folder that somebody zipped whole', async () => {
    const reading = await readZip(
      { name: '__MACOSX/plan/._Document.xml', content: 'decoy' },
      { name: 'plan/Document.xml', content: mapXml },
      { name: 'plan/bin/1.bin', content: png },
    );
    expect(reading.workbook).toMatchObject({ format: 'mindmanager', resources: [{ part: 'bin/1.bin' }] });
    expect(reading.diagnostics).toEqual([]);
  });

  it('but not by what is attached to it, or by the part of a Word document', async () => {
    const attached = await readZip(
      { name: 'attachments/Document.xml', content: mapXml },
      { name: 'content.xml', content: xmindXml },
    );
    expect(attached.workbook?.format).toBe('xmind');
    const word = await readZip({ name: 'word/document.xml', content: '<w/>' });
    expect(word.diagnostics).toMatchObject([
      { code: 'not-a-map', values: { found: 'zip: word/document.xml' } },
    ]);
  });
});

describe('text is recognised', () => {
  it('as a map without a package, whatever its encoding', async () => {
    for (const xml of [mapXml, xmindXml]) {
      const wide = Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le');
      expect(rootTitle(await readBytes(Buffer.from(`\ufeff${xml}`)))).toBe('Root');
      expect(rootTitle(await readBytes(wide))).toBe('Root');
      expect(rootTitle(await readBytes(wide.swap16()))).toBe('Root');
    }
  });

  it('as an outline even where it speaks of the formats of maps', async () => {
    const text =
      '# Formats\n\nhttp://schemas.mindjet.com/MindManager/Application/2003 and <xmap-content >\n\n- one\n';
    const reading = await readBytes(Buffer.from(text), 'formats.md');
    expect(reading.workbook).toMatchObject({ format: 'markdown' });
    expect(rootTitle(reading)).toBe('Formats');
  });
});
