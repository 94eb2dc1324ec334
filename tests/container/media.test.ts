import { describe, expect, it } from 'vitest';
import { hashOf } from '../../src/container/hash.js';
import { sniffMediaType } from '../../src/container/media.js';

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('the media type of some bytes', () => {
  it.each([
    ['\x89PNG\r\n\x1a\nIHDR', 'image/png'],
    ['\xff\xd8\xff\xe0JFIF', 'image/jpeg'],
    ['GIF89a', 'image/gif'],
    ['RIFF1234WEBPVP8', 'image/webp'],
    ['BM1234', 'image/bmp'],
    ['\0\0\x01\0\x01\0', 'image/x-icon'],
    ['\xd7\xcd\xc6\x9a', 'image/wmf'],
    [`\x01\0\0\0${'\0'.repeat(36)} EMF`, 'image/emf'],
    ['%PDF-1.7', 'application/pdf'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'application/x-ole-storage'],
    [
      'PK\x03\x04…word/document.xml',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['PK\x03\x04…Document.xml', 'application/vnd.mindjet.mindmanager'],
    ['PK\x03\x04…content.json', 'application/vnd.xmind.workbook'],
    ['PK\x03\x04…a.txt', 'application/zip'],
    ['<?xml version="1.0"?>\n<!-- x -->\n<svg xmlns="…">', 'image/svg+xml'],
    ['<svg/>', 'image/svg+xml'],
    ['<?xml version="1.0"?><a/>', 'application/xml'],
    ['just words', 'text/plain'],
    ['RIFF1234other', 'text/plain'],
    ['\x01\x02\0', 'application/octet-stream'],
    ['\xff\xfe\xfd', 'application/octet-stream'],
    ['', 'application/octet-stream'],
  ])('%j is %s', (head, mediaType) => {
    expect(sniffMediaType(latin(head))).toBe(mediaType);
  });

  it('takes Japanese for text even where the part that is looked at cuts a character', () => {
    expect(sniffMediaType(Buffer.from(`x${'海'.repeat(1000)}`))).toBe('text/plain');
  });

  it('looks at the bytes given, not at what else is in their buffer', () => {
    const whole = latin('%PDF-\x89PNG\r\n\x1a\n');
    expect(sniffMediaType(whole.subarray(5))).toBe('image/png');
  });
});

describe('the hash of some bytes', () => {
  it('is their SHA-256 in lower-case hexadecimal', () => {
    expect(hashOf(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
