import { describe, expect, it } from 'vitest';
import { anchorName, relativeAddress, webAddress } from '../../../src/writers/html/addresses.js';

describe('relative addresses', () => {
  it.each([
    ['index.html', 'maps/a/index.html', 'maps/a/index.html'],
    ['maps/a/index.html', 'index.html', '../../index.html'],
    ['maps/a/index.html', 'maps/b/3-10/index.html', '../b/3-10/index.html'],
    ['maps/a/index.html', 'maps/a/index.html', 'index.html'],
    ['maps/a/index.html', 'maps/a/', './'],
    ['a.html', '日本 語.html', '%E6%97%A5%E6%9C%AC%20%E8%AA%9E.html'],
  ])('leads from %s to %s', (from, to, address) => {
    expect(relativeAddress(from, to)).toBe(address);
  });

  it('carries the anchor, encoded', () => {
    expect(relativeAddress('a.html', 'b.html', 't-1 "x"')).toBe('b.html#t-1%20%22x%22');
  });

  it('cannot climb out of the site or name a scheme', () => {
    expect(relativeAddress('a.html', '../../etc/passwd')).toBe('etc/passwd');
    expect(relativeAddress('a.html', 'javascript:alert(1)')).toBe('javascript%3Aalert(1)');
    expect(relativeAddress('a.html', '//evil.example/x')).toBe('evil.example/x');
  });
});

describe('web addresses', () => {
  it.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///c:/secret.txt',
    'page.html',
    '//example.org/x',
    '',
    'http://',
  ])('does not follow %j', (url) => {
    expect(webAddress(url)).toBeUndefined();
  });

  it('keeps web, mail and telephone addresses', () => {
    expect(webAddress(' https://example.org/a?b=c#d ')).toBe('https://example.org/a?b=c#d');
    expect(webAddress('mailto:info@example.org')).toBe('mailto:info@example.org');
    expect(webAddress('tel:+81312345678')).toBe('tel:+81312345678');
  });

  it('percent-encodes what the URL standard does not allow bare', () => {
    expect(webAddress('https://example.org/a|b[c] 50%?q={x}|y#a#b')).toBe(
      'https://example.org/a%7Cb%5Bc%5D%2050%25?q=%7Bx%7D%7Cy#a%23b',
    );
  });
});

it('encodes however many signs of a fragment at once', () => {
  const address = webAddress(`https://example.org/${'a#'.repeat(200_000)}`);
  expect(address?.slice(0, 32)).toBe('https://example.org/a#a%23a%23a%');
});

it('makes any anchor a valid id', () => {
  expect(anchorName('t-1\n x')).toBe('t-1-x');
  expect(anchorName('')).toBe('-');
});
