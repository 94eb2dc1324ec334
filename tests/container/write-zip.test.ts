import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/container/limits.js';
import { packPart, writeZip } from '../../src/container/write-zip.js';
import { openZip } from '../../src/container/zip.js';

const date = new Date('2026-03-01T12:00:00Z');
const parts = [
  { name: 'mimetype', content: 'application/epub+zip', stored: true as const },
  { name: '図/一.txt', content: 'いち'.repeat(100) },
  { name: 'bytes.bin', content: Uint8Array.of(0, 1, 255) },
  { name: 'empty', content: '' },
];

describe('a written zip', () => {
  it('holds the parts it was given, in their order', async () => {
    const zip = await openZip(writeZip(parts, date), defaultLimits);
    expect(zip.names).toEqual(['mimetype', '図/一.txt', 'bytes.bin', 'empty']);
    expect(new TextDecoder().decode(zip.read('図/一.txt'))).toBe('いち'.repeat(100));
    expect([...zip.read('bytes.bin')]).toEqual([0, 1, 255]);
  });

  it('is one that another library reads, checksums and dates included', async () => {
    const zip = await JSZip.loadAsync(writeZip(parts, date), { checkCRC32: true });
    expect(Object.keys(zip.files)).toEqual(parts.map(({ name }) => name));
    expect(await zip.file('図/一.txt')?.async('text')).toBe('いち'.repeat(100));
    expect(Object.values(zip.files).map((file) => file.date)).toEqual(parts.map(() => date));
  });

  it('takes parts that were compressed before', () => {
    expect(writeZip(parts.map(packPart), date)).toEqual(writeZip(parts, date));
  });

  it('without parts is an empty zip', async () => {
    const zip = await JSZip.loadAsync(writeZip([], date));
    expect(Object.keys(zip.files)).toEqual([]);
  });

  it('begins with the bytes of a stored part, as EPUB wants', () => {
    const bytes = writeZip(parts, date);
    expect(Buffer.from(bytes.subarray(30, 58)).toString('latin1')).toBe('mimetypeapplication/epub+zip');
  });

  it('is the same for the same parts and date, and another for another date', () => {
    const once = writeZip(parts, date);
    expect(writeZip(parts, date)).toEqual(once);
    expect(writeZip(parts, new Date('2026-03-02T12:00:00Z'))).not.toEqual(once);
  });

  it('bears a date older than zip knows, and none at all', () => {
    const oldest = writeZip(parts, new Date('1980-01-01T00:00:00Z'));
    expect(writeZip(parts, new Date('1970-01-01T00:00:00Z'))).toEqual(oldest);
    expect(writeZip(parts, new Date(Number.NaN))).toEqual(oldest);
  });
});
