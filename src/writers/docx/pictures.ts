import { ImageRun } from 'docx';
import type { ImageSource } from '../../model/document.js';
import { type Raster, rasterised } from '../pictures/png.js';
import { type ImageData, imageData } from './image-data.js';
import type { Scene } from './scene.js';
import { xmlLine } from './xml-text.js';

/** Twentieths of a point in a CSS pixel. */
const twipsPerPixel = 15;
/** Edge of a marker's picture in CSS pixels: as high as the letters. */
const markerEdge = 13;

/** Why a picture could not be written. */
export type NoPicture = 'missing' | 'format';

interface WordPicture {
  readonly bytes: Uint8Array;
  readonly image: ImageData;
}

/** A picture as Word takes it: drawings become pixels, the size they ask for is kept. */
function wordPicture(asset: string, scene: Scene): WordPicture | NoPicture {
  const bytes = scene.assets(asset);
  if (!bytes || bytes.length === 0) return 'missing';
  const image = imageData(bytes);
  if (image) return { bytes, image };
  const raster = asset.endsWith('.svg') ? rasterOf(asset, bytes, scene) : undefined;
  return raster
    ? { bytes: raster.png, image: { format: 'png', width: raster.width, height: raster.height } }
    : 'format';
}

/** The same drawing may stand on thousands of topics. */
function rasterOf(asset: string, bytes: Uint8Array, { rasters }: Scene): Raster | undefined {
  if (!rasters.has(asset)) rasters.set(asset, rasterised(bytes));
  return rasters.get(asset);
}

/** The picture scaled down to a room in twips, never up. */
export function pictureIn(
  source: ImageSource,
  alt: string,
  room: { readonly width: number; readonly height: number },
  scene: Scene,
): ImageRun | NoPicture {
  const found = wordPicture(source.asset, scene);
  if (typeof found === 'string') return found;
  const { bytes, image } = found;
  const { width, height } = drawnSize(source, image);
  const scale = Math.min(1, room.width / twipsPerPixel / width, room.height / twipsPerPixel / height);
  return imageRun(bytes, image, { width: width * scale, height: height * scale }, alt, scene);
}

/** A custom marker's picture, as high as the text. Undefined when there is none that Word can show. */
export function smallPicture(asset: string, alt: string, scene: Scene): ImageRun | undefined {
  const found = wordPicture(asset, scene);
  if (typeof found === 'string') return undefined;
  const { bytes, image } = found;
  const scale = markerEdge / Math.max(image.width, image.height);
  return imageRun(bytes, image, { width: image.width * scale, height: image.height * scale }, alt, scene);
}

/** Size the map drew it at, proportions of the picture kept where it names only one side. */
function drawnSize(source: ImageSource, image: ImageData): { width: number; height: number } {
  const width = positive(source.width);
  const height = positive(source.height);
  if (width && height) return { width, height };
  if (width) return { width, height: (width * image.height) / image.width };
  if (height) return { width: (height * image.width) / image.height, height };
  return { width: image.width, height: image.height };
}

const positive = (value: number | undefined): number | undefined =>
  value !== undefined && Number.isFinite(value) && value > 0 ? value : undefined;

function imageRun(
  bytes: Uint8Array,
  image: ImageData,
  size: { width: number; height: number },
  alt: string,
  scene: Scene,
): ImageRun {
  scene.counters.drawing += 1;
  const id = String(scene.counters.drawing);
  const description = xmlLine(alt);
  return new ImageRun({
    type: image.format,
    data: bytes,
    transformation: {
      width: Math.max(1, Math.round(size.width)),
      height: Math.max(1, Math.round(size.height)),
    },
    altText: { id, name: `${scene.words.picture} ${id}`, description },
  });
}
