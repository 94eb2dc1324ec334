import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/container/limits.js';
import { writeZip } from '../../src/container/write-zip.js';
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
    const zip = await openZip(await writeZip(parts, date), defaultLimits);
    expect(zip.names).toEqual(['mimetype', '図/一.txt', 'bytes.bin', 'empty']);
    expect(new TextDecoder().decode(zip.read('図/一.txt'))).toBe('いち'.repeat(100));
    expect([...zip.read('bytes.bin')]).toEqual([0, 1, 255]);
  });

  it('begins with the bytes of a stored part, as EPUB wants', async () => {
    const bytes = await writeZip(parts, date);
    expect(Buffer.from(bytes.subarray(30, 58)).toString('latin1')).toBe('mimetypeapplication/epub+zip');
  });

  it('is the same for the same parts and date, and another for another date', async () => {
    const [once, again, later] = await Promise.all([
      writeZip(parts, date),
      writeZip(parts, date),
      writeZip(parts, new Date('2026-03-02T12:00:00Z')),
    ]);
    expect(again).toEqual(once);
    expect(later).not.toEqual(once);
  });

  it('bears a date older than zip knows, and none at all', async () => {
    const oldest = await writeZip(parts, new Date('1980-01-01T00:00:00Z'));
    expect(await writeZip(parts, new Date('1970-01-01T00:00:00Z'))).toEqual(oldest);
    expect(await writeZip(parts, new Date(Number.NaN))).toEqual(oldest);
  });
});
