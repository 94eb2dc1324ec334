import { Buffer } from 'node:buffer';

/**
 * A canvas of palette indices, and two ways to store it: PNG and ICO. The picture data is kept in *stored*
 * deflate blocks, because compressors differ between versions of Node and these bytes must not.
 */

/** Index 0 is transparent paper; the rest is ink. */
const palette = [
  [255, 255, 255, 0],
  [255, 255, 255, 255],
  [38, 50, 72, 255],
  [121, 134, 156, 255],
  [214, 220, 230, 255],
  [196, 60, 48, 255],
  [233, 154, 47, 255],
  [250, 214, 104, 255],
  [86, 142, 82, 255],
  [188, 217, 178, 255],
  [52, 106, 168, 255],
  [172, 206, 236, 255],
  [126, 88, 152, 255],
  [218, 200, 232, 255],
  [139, 94, 60, 255],
  [226, 202, 176, 255],
];
export const ink = {
  clear: 0,
  white: 1,
  navy: 2,
  grey: 3,
  mist: 4,
  red: 5,
  orange: 6,
  yellow: 7,
  green: 8,
  leaf: 9,
  blue: 10,
  sky: 11,
  purple: 12,
  lilac: 13,
  brown: 14,
  sand: 15,
};

/** @typedef {{ width: number, height: number, pixels: Uint8Array }} Canvas */

/** @returns {Canvas} */
export const canvas = (width, height, paper = ink.white) => ({
  width,
  height,
  pixels: new Uint8Array(width * height).fill(paper),
});

export const dot = (on, x, y, colour) => {
  if (x >= 0 && y >= 0 && x < on.width && y < on.height) on.pixels[y * on.width + x] = colour;
};

export const box = (on, left, top, width, height, colour) => {
  for (let y = top; y < top + height; y++) for (let x = left; x < left + width; x++) dot(on, x, y, colour);
};

export const frame = (on, left, top, width, height, colour, thick = 1) => {
  box(on, left, top, width, thick, colour);
  box(on, left, top + height - thick, width, thick, colour);
  box(on, left, top, thick, height, colour);
  box(on, left + width - thick, top, thick, height, colour);
};

export const disc = (on, centreX, centreY, radius, colour) => {
  for (let y = -radius; y <= radius; y++)
    for (let x = -radius; x <= radius; x++)
      if (x * x + y * y < (radius + 0.3) * radius) dot(on, centreX + x, centreY + y, colour);
};

export const ring = (on, centreX, centreY, radius, thick, colour) => {
  const inner = (radius - thick) ** 2;
  for (let y = -radius; y <= radius; y++)
    for (let x = -radius; x <= radius; x++) {
      const far = x * x + y * y;
      if (far <= radius * radius && far > inner) dot(on, centreX + x, centreY + y, colour);
    }
};

export const line = (on, fromX, fromY, toX, toY, colour, thick = 1) => {
  const steps = Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY), 1);
  for (let step = 0; step <= steps; step++) {
    const x = Math.round(fromX + ((toX - fromX) * step) / steps);
    const y = Math.round(fromY + ((toY - fromY) * step) / steps);
    box(on, x, y, thick, thick, colour);
  }
};

/** A filled triangle; corners as `[x, y]`. */
export const triangle = (on, a, b, c, colour) => {
  const side = (p, q, x, y) => (q[0] - p[0]) * (y - p[1]) - (q[1] - p[1]) * (x - p[0]);
  for (let y = Math.min(a[1], b[1], c[1]); y <= Math.max(a[1], b[1], c[1]); y++)
    for (let x = Math.min(a[0], b[0], c[0]); x <= Math.max(a[0], b[0], c[0]); x++) {
      const turns = [side(a, b, x, y), side(b, c, x, y), side(c, a, x, y)];
      if (turns.every((turn) => turn >= 0) || turns.every((turn) => turn <= 0)) dot(on, x, y, colour);
    }
};

const crcTable = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

const crc32 = (bytes) => {
  let value = 0xffffffff;
  for (const byte of bytes) value = crcTable[(value ^ byte) & 255] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
};

const adler32 = (bytes) => {
  let low = 1;
  let high = 0;
  for (const byte of bytes) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return ((high << 16) | low) >>> 0;
};

const uint32 = (value) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** A zlib stream of stored blocks (at most 65,535 bytes each). */
const stored = (bytes) => {
  const blocks = [Buffer.from([0x78, 0x01])];
  for (let at = 0; at < bytes.length; at += 65535) {
    const slice = bytes.subarray(at, at + 65535);
    const head = Buffer.alloc(5);
    head[0] = at + 65535 >= bytes.length ? 1 : 0;
    head.writeUInt16LE(slice.length, 1);
    head.writeUInt16LE(~slice.length & 0xffff, 3);
    blocks.push(head, slice);
  }
  return Buffer.concat([...blocks, uint32(adler32(bytes))]);
};

const chunk = (name, bytes) => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), bytes]);
  return Buffer.concat([uint32(bytes.length), body, uint32(crc32(body))]);
};

/** Rows of 4-bit indices, each behind filter byte 0. */
const rows = ({ width, height, pixels }) => {
  const stride = 1 + Math.ceil(width / 2);
  const bytes = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * stride + 1 + (x >> 1);
      bytes[at] |= x % 2 === 0 ? pixels[y * width + x] << 4 : pixels[y * width + x];
    }
  return bytes;
};

/** @param {Canvas} drawn */
export const toPng = (drawn) => {
  const header = Buffer.concat([uint32(drawn.width), uint32(drawn.height), Buffer.from([4, 3, 0, 0, 0])]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => colour.slice(0, 3)))),
    chunk('tRNS', Buffer.from([0])),
    chunk('IDAT', stored(rows(drawn))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** Device-independent bitmap as icons hold it: bottom row first, BGRA, then an empty mask. */
const bitmap = ({ width, height, pixels }) => {
  const head = Buffer.alloc(40);
  head.writeUInt32LE(40, 0);
  head.writeInt32LE(width, 4);
  head.writeInt32LE(height * 2, 8);
  head.writeUInt16LE(1, 12);
  head.writeUInt16LE(32, 14);
  const body = Buffer.alloc(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [r, g, b, a] = palette[pixels[(height - 1 - y) * width + x]];
      body.set([b, g, r, a], (y * width + x) * 4);
    }
  return Buffer.concat([head, body, Buffer.alloc(Math.ceil(width / 32) * 4 * height)]);
};

/** An `.ico` with one picture per canvas, as MindManager stores custom icons. */
export const toIco = (drawings) => {
  const images = drawings.map(bitmap);
  const head = Buffer.alloc(6 + 16 * drawings.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(drawings.length, 4);
  let offset = head.length;
  drawings.forEach((drawn, index) => {
    const at = 6 + 16 * index;
    head[at] = drawn.width;
    head[at + 1] = drawn.height;
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(images[index].length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += images[index].length;
  });
  return Buffer.concat([head, ...images]);
};
