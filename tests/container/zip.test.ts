import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/container/limits.js';
import { openZip, type Package } from '../../src/container/zip.js';
import { limited, refusalIn, refusalOf } from './parse.js';
import { type Entry, type ZipOptions, zipOf } from './zip-builder.js';

const open = (entries: readonly Entry[], options?: ZipOptions): Promise<Package> =>
  openZip(zipOf(entries, options), defaultLimits);

const textOf = (zip: Package, name: string): string => new TextDecoder().decode(zip.read(name));

const map: Entry = { name: 'Document.xml', content: '<map>航海</map>' };

describe('a sound zip', () => {
  it('gives parts by name, in the order of the directory, and its comment', async () => {
    const zip = await open([{ name: 'b.txt', content: 'B', method: 0 }, map], { comment: '18.0.284' });
    expect(zip.names).toEqual(['b.txt', 'Document.xml']);
    expect(zip.comment).toBe('18.0.284');
    expect(zip.has('b.txt')).toBe(true);
    expect(zip.sizeOf('Document.xml')).toBe(17);
    expect(textOf(zip, 'b.txt')).toBe('B');
    expect(textOf(zip, 'Document.xml')).toBe('<map>航海</map>');
  });

  it('gives the same part again', async () => {
    const zip = await open([map]);
    expect(zip.read('Document.xml')).toEqual(zip.read('Document.xml'));
  });

  it('reads what jszip writes', async () => {
    const bytes = await new JSZip().file('図/一.txt', 'いち').generateAsync({ type: 'uint8array' });
    const zip = await openZip(bytes, defaultLimits);
    expect(zip.names).toEqual(['図/一.txt']);
    expect(textOf(zip, '図/一.txt')).toBe('いち');
  });

  it('reads a zip that starts inside a larger buffer', async () => {
    const whole = Buffer.concat([Buffer.alloc(7), zipOf([map])]);
    const zip = await openZip(
      new Uint8Array(whole.buffer, whole.byteOffset + 7, whole.length - 7),
      defaultLimits,
    );
    expect(textOf(zip, 'Document.xml')).toBe('<map>航海</map>');
  });

  it('leaves out directories and the decoys of Mac archives', async () => {
    const zip = await open([
      { name: 'bin/', method: 0 },
      { name: '__MACOSX/._Document.xml', content: 'decoy' },
      map,
    ]);
    expect(zip.names).toEqual(['Document.xml']);
  });

  it('reads a part of no bytes, as some server programs wrote their pictures', async () => {
    const zip = await open([map, { name: 'bin/1.bin', method: 0 }, { name: 'bin/2.bin' }]);
    expect(zip.names).toEqual(['Document.xml', 'bin/1.bin', 'bin/2.bin']);
    expect([...zip.read('bin/1.bin'), ...zip.read('bin/2.bin')]).toEqual([]);
    expect(zip.sizeOf('bin/1.bin')).toBe(0);
  });

  it('finds a part in whatever case its name is asked for, and the exact one before others', async () => {
    const zip = await open([{ name: 'BIN/a.BIN', content: 'A' }, { name: 'b' }, { name: 'B', content: 'B' }]);
    expect(textOf(zip, 'bin/A.bin')).toBe('A');
    expect([zip.has('Bin/A.Bin'), zip.has('bin/c.bin')]).toEqual([true, false]);
    expect([zip.sizeOf('b'), zip.sizeOf('B')]).toEqual([0, 1]);
    expect(zip.names).toEqual(['BIN/a.BIN', 'b', 'B']);
  });

  it('reads the malformed extra field of MindManager Cloud', async () => {
    const extra = Buffer.from('MJHI');
    const zip = await open([{ ...map, extra }], { comment: 'MindManager Cloud 22.1.120' });
    expect(textOf(zip, 'Document.xml')).toBe('<map>航海</map>');
  });

  it('reads a zip behind other data', async () => {
    expect(textOf(await open([map], { prefix: '#!/bin/sh\nexit\n' }), 'Document.xml')).toBe(
      '<map>航海</map>',
    );
  });

  it('reads a zip64', async () => {
    expect(textOf(await open([map], { zip64: new Uint8Array() }), 'Document.xml')).toBe('<map>航海</map>');
  });

  it('refuses to read a part that is not there', async () => {
    const zip = await open([map]);
    const refusal = refusalOf(() => zip.read('content.json'));
    expect(refusal).toMatchObject({ code: 'missing-part', values: { part: 'content.json' } });
  });
});

describe('a damaged zip', () => {
  const sound = zipOf([
    { ...map, content: '<map>\n\r\n</map>'.repeat(500), method: 0 },
    { name: 'b', content: 'B' },
  ]);

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a single byte', Buffer.from('P')],
    ['no zip at all', Buffer.from('<map/>'.repeat(100))],
    ['a signature alone', Buffer.from('PK\x03\x04')],
    ['a zip cut in half', sound.subarray(0, sound.length / 2)],
    ['a zip that lost its last byte', sound.subarray(0, -1)],
    ['a zip that lost its beginning', sound.subarray(100)],
    [
      'line ends changed on the way',
      Buffer.from(sound.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'),
    ],
    ['line ends added on the way', Buffer.from(sound.toString('latin1').replaceAll('\n', '\r\n'), 'latin1')],
    ['bytes replaced as if they were text', Buffer.from(sound.toString('utf8'), 'utf8')],
    [
      'an end of the directory without a directory',
      Buffer.from(`PK\x05\x06${'\0'.repeat(6)}\x09\0\x09${'\0'.repeat(9)}`),
    ],
    ['a compression nobody knows', zipOf([{ ...map, method: 99 }])],
  ])('is refused: %s', async (_name, bytes) => {
    const refusal = await refusalIn(async () => {
      const zip = await openZip(bytes, defaultLimits);
      for (const name of zip.names) zip.read(name);
    });
    expect(refusal.code).toBe('damaged-zip');
    expect(String(refusal.values.detail).length).toBeLessThanOrEqual(81);
  });

  it('refuses any zip cut short, and never fails in another way', async () => {
    for (let length = 0; length < sound.length; length += 97) {
      const refusal = await refusalIn(() => openZip(sound.subarray(0, length), defaultLimits));
      expect(refusal.code).toBe('damaged-zip');
    }
  });

  it('never fails in another way than by refusing when single bytes are wrong', async () => {
    for (let at = 0; at < sound.length; at += at < sound.length - 400 ? 211 : 1) {
      const bytes = Buffer.from(sound);
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      const refusal = await refusalIn(async () => {
        const zip = await openZip(bytes, defaultLimits);
        for (const name of zip.names) zip.read(name);
        throw refusalOf(() => zip.read('nothing here'));
      });
      expect(refusal.code).toMatch(/^(damaged-zip|missing-part|unsafe-name|over-limit|password-protected)$/);
    }
  });

  it('refuses a part whose checksum does not match', async () => {
    const zip = await open([{ ...map, crc: 12345 }]);
    expect(refusalOf(() => zip.read('Document.xml'))).toMatchObject({
      code: 'damaged-zip',
      values: { detail: 'Document.xml: checksum' },
    });
  });

  it.each([1, 5, 1_000_000])('refuses a part that claims %d bytes and holds others', async (claimedSize) => {
    const zip = await open([{ ...map, claimedSize }]);
    expect(refusalOf(() => zip.read('Document.xml')).code).toBe('damaged-zip');
  });

  it('refuses two parts of one name, since programs differ in which one they read', async () => {
    const twice = [map, { ...map, content: '<evil/>' }];
    expect((await refusalIn(() => open(twice))).code).toBe('damaged-zip');
    expect((await refusalIn(() => open(twice, { claimedEntries: 1 }))).code).toBe('damaged-zip');
    expect((await refusalIn(() => open([map, { ...map, name: '/Document.xml' }]))).code).toBe('damaged-zip');
    expect((await refusalIn(() => open([map, { ...map, name: 'x/../Document.xml' }]))).code).toBe(
      'damaged-zip',
    );
    expect((await refusalIn(() => open([map, { ...map, name: 'x', localName: 'Document.xml' }]))).code).toBe(
      'damaged-zip',
    );
  });

  it('refuses a zip64 with an extensible part, where a length below zero would never end', async () => {
    const endless = Uint8Array.of(1, 0, 0xfa, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0, 0);
    expect((await refusalIn(() => open([map], { zip64: endless }))).code).toBe('damaged-zip');
  });

  it('reads parts that are sound when the count of the directory lies', async () => {
    for (const claimedEntries of [0, 1, 9]) {
      const zip = await open([map, { name: 'b', content: 'B' }], { claimedEntries });
      expect(zip.names).toEqual(['Document.xml', 'b']);
    }
  });
});

describe('an encrypted zip', () => {
  it('is told from a damaged one', async () => {
    expect((await refusalIn(() => open([{ ...map, flags: 1 }]))).code).toBe('password-protected');
  });
});

describe('names of parts', () => {
  it.each([
    ['../evil.xml'],
    ['bin/../../evil.xml'],
    ['bin\\..\\..\\evil.xml'],
    ['/../evil.xml'],
    ['C:\\windows\\evil.xml'],
    ['c:/evil.xml'],
    ['C:evil.xml'],
    ['Document.xml\0.png'],
  ])('refuse %j', async (name) => {
    expect((await refusalIn(() => open([map, { name, content: 'x' }]))).code).toBe('unsafe-name');
  });

  it.each([
    ['/content.xml', 'content.xml'],
    ['//content.xml', 'content.xml'],
    ['bin\\1.bin', 'bin/1.bin'],
    ['\\bin\\1.bin', 'bin/1.bin'],
    ['a..b/..c.xml', 'a..b/..c.xml'],
    ['__proto__', '__proto__'],
    ['constructor/prototype', 'constructor/prototype'],
  ])('read %j as %j', async (name, expected) => {
    const zip = await open([{ name, content: 'x' }]);
    expect(zip.names).toEqual([expected]);
    expect(textOf(zip, expected)).toBe('x');
    expect(zip.has('toString')).toBe(false);
  });

  it('read UTF-8 with and without its flag', async () => {
    const zip = await open([
      { name: '図一.png', content: '1' },
      { name: '図二.png', content: '2', flags: 0x800 },
    ]);
    expect(zip.names).toEqual(['図一.png', '図二.png']);
  });

  it('read Shift_JIS, which older archivers write', async () => {
    const name = Uint8Array.of(0x90, 0x7d, 0x2e, 0x70, 0x6e, 0x67);
    expect((await open([{ name, content: 'x' }])).names).toEqual(['図.png']);
  });

  it('show the start of an endless name alone', async () => {
    const refusal = await refusalIn(() => open([{ name: `../${'x'.repeat(60_000)}` }]));
    expect(String(refusal.values.name)).toHaveLength(81);
  });
});

describe('limits', () => {
  const zeros = (megabytes: number) => new Uint8Array(megabytes * 2 ** 20);
  const bomb: Entry = { name: 'bomb', content: zeros(64) };

  it('refuse a part that unpacks to far more than it is, once it is large', async () => {
    const zip = await open([bomb]);
    expect(refusalOf(() => zip.read('bomb'))).toMatchObject({
      code: 'over-limit',
      values: { what: 'bomb', found: '64.0 MB', limit: '12.4 MB' },
    });
  });

  it('allow a small part to be packed well', async () => {
    const zip = await open([{ name: 'blank', content: new Uint8Array(2 ** 20) }]);
    expect(zip.read('blank')).toHaveLength(2 ** 20);
  });

  it('refuse a bomb that claims to be small', async () => {
    const zip = await open([{ ...bomb, claimedSize: 1_000 }]);
    expect(refusalOf(() => zip.read('bomb')).code).toBe('over-limit');
  });

  it('refuse a part above the limit for one part, packed or not', async () => {
    const limits = limited({ entryBytes: 1_000 });
    const entries = [0, 8].map((method) => ({ name: `m${method}`, content: 'ab'.repeat(501), method }));
    const zip = await openZip(zipOf(entries), limits);
    expect(refusalOf(() => zip.read('m0'))).toMatchObject({ code: 'over-limit', values: { what: 'm0' } });
    expect(refusalOf(() => zip.read('m8'))).toMatchObject({ code: 'over-limit', values: { what: 'm8' } });
  });

  it('refuse the part that brings the total above its limit', async () => {
    const entries = ['a', 'b', 'c'].map((name) => ({ name, content: 'x'.repeat(400) }));
    const zip = await openZip(zipOf(entries), limited({ totalBytes: 1_000 }));
    expect(zip.read('a')).toHaveLength(400);
    expect(zip.read('b')).toHaveLength(400);
    expect(refusalOf(() => zip.read('c')).code).toBe('over-limit');
  });

  it('never unpack a zip inside the zip', async () => {
    const inner = zipOf([bomb]);
    const zip = await open([{ name: 'attachment.zip', content: inner, method: 0 }]);
    expect(Buffer.from(zip.read('attachment.zip'))).toEqual(inner);
  });

  const empty = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `p${i}`, method: 0 }));

  it.each([{}, { claimedEntries: 3 }, { zip64: new Uint8Array() }])(
    'refuse too many entries before looking at them, whatever the directory claims: %j',
    async (options) => {
      expect(await refusalIn(() => open(empty(10_001), options))).toMatchObject({
        code: 'over-limit',
        values: { found: 10_001, limit: 10_000 },
      });
    },
  );

  it('refuse more entries than the directory can count', async () => {
    const refusal = await refusalIn(() => open(empty(70_000), { claimedEntries: 70_000 % 65_536 }));
    expect(refusal).toMatchObject({ code: 'over-limit', values: { found: 70_000 } });
  });

  it('allow as many entries as they say', async () => {
    const entries = Array.from({ length: 10_000 }, (_, i) => ({ name: `p${i}`, content: 'x', method: 0 }));
    expect((await open(entries)).names).toHaveLength(10_000);
  });
});
