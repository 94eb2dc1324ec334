import { describe, expect, it } from 'vitest';
import { imageData } from '../../../src/writers/docx/image-data.js';
import { png } from './sample.js';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const padded = (head: readonly number[], length: number): Uint8Array => {
  const all = new Uint8Array(length);
  all.set(head);
  return all;
};

describe('format and size of a picture', () => {
  it('are read from a PNG', () => {
    expect(imageData(png(3, 2, [0, 0, 0]))).toEqual({ format: 'png', width: 3, height: 2 });
  });

  it('are read from a GIF', () => {
    const gif = padded([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 0x20, 0x01, 0x10, 0x00], 20);
    expect(imageData(gif)).toEqual({ format: 'gif', width: 288, height: 16 });
  });

  it('are read from a BMP, also one stored top down', () => {
    const bmp = padded([0x42, 0x4d], 60);
    const view = new DataView(bmp.buffer);
    view.setUint32(14, 40, true);
    view.setInt32(18, 7, true);
    view.setInt32(22, -5, true);
    expect(imageData(bmp)).toEqual({ format: 'bmp', width: 7, height: 5 });
  });

  it('are read from a JPEG, past the segments before its frame and fill bytes', () => {
    const app = [0xff, 0xe0, 0x00, 0x04, 0x00, 0x00];
    const frame = [0xff, 0xff, 0xc2, 0x00, 0x0b, 0x08, 0x01, 0x00, 0x02, 0x00, 0x01, 0x01, 0x11, 0x00];
    expect(imageData(bytes(0xff, 0xd8, ...app, ...frame))).toEqual({
      format: 'jpg',
      width: 512,
      height: 256,
    });
  });

  it('are not claimed for damaged, empty or foreign bytes', () => {
    const whole = png(3, 2, [0, 0, 0]);
    for (const damaged of [
      bytes(),
      whole.slice(0, 20),
      bytes(0xff, 0xd8, 0xff),
      bytes(0xff, 0xd8, 0xff, 0xe0, 0, 0),
    ]) {
      expect(imageData(damaged)).toBeUndefined();
    }
    expect(imageData(png(0, 2, [0, 0, 0]))).toBeUndefined();
    expect(
      imageData(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"></svg>')),
    ).toBeUndefined();
  });

  it('end on a JPEG whose segments claim no length', () => {
    expect(imageData(padded([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xe0, 0, 0], 40))).toBeUndefined();
  });
});
