/** Formats Word can hold, by their first bytes. */
export type ImageFormat = 'png' | 'jpg' | 'gif' | 'bmp';

/** A picture Word can show. */
export interface ImageData {
  readonly format: ImageFormat;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** A picture's bytes with what they say. */
export interface WordPicture {
  readonly bytes: Uint8Array;
  readonly image: ImageData;
}

/** Why a picture cannot be written. */
export type NoPicture = 'missing' | 'format';

/** Format and size of a picture from its bytes; undefined when Word could not show it. */
export function imageData(bytes: Uint8Array): ImageData | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = pngSize(bytes, view) ?? gifSize(bytes, view) ?? bmpSize(bytes, view) ?? jpegSize(bytes, view);
  return found && found.width > 0 && found.height > 0 ? found : undefined;
}

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((value, at) => bytes[at] === value);

function pngSize(bytes: Uint8Array, view: DataView): ImageData | undefined {
  if (bytes.length < 33 || !startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))
    return undefined;
  return { format: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

function gifSize(bytes: Uint8Array, view: DataView): ImageData | undefined {
  if (bytes.length < 14 || !startsWith(bytes, 0x47, 0x49, 0x46, 0x38)) return undefined;
  return { format: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function bmpSize(bytes: Uint8Array, view: DataView): ImageData | undefined {
  if (bytes.length < 54 || !startsWith(bytes, 0x42, 0x4d) || view.getUint32(14, true) < 40) return undefined;
  const height = Math.abs(view.getInt32(22, true));
  return { format: 'bmp', width: Math.abs(view.getInt32(18, true)), height };
}

/** Walks JPEG segments to the frame header (SOF0–SOF15 without DHT, JPG and DAC). */
function jpegSize(bytes: Uint8Array, view: DataView): ImageData | undefined {
  if (!startsWith(bytes, 0xff, 0xd8, 0xff)) return undefined;
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return { format: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}
