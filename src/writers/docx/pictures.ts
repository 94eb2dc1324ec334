import type { ImageSource } from '../../model/document.js';
import { rasterised } from '../pictures/png.js';
import { type ImageData, imageData, type NoPicture, type WordPicture } from './image-data.js';
import { picture } from './markup/picture.js';
import type { Inlines } from './markup/xml.js';
import type { Scene } from './scene.js';
import { xmlLine } from './xml-text.js';

/** Twentieths of a point in a CSS pixel. */
const twipsPerPixel = 15;
/** Edge of a marker's picture in CSS pixels: as high as the letters. */
const markerEdge = 13;

function wordPicture(asset: string, scene: Scene): WordPicture | NoPicture {
  const known = scene.pictures.get(asset) ?? asWordTakesIt(asset, scene.assets(asset));
  scene.pictures.set(asset, known);
  return known;
}

/** Drawings become pixels; the size they ask for is kept. */
function asWordTakesIt(asset: string, bytes: Uint8Array | undefined): WordPicture | NoPicture {
  if (!bytes || bytes.length === 0) return 'missing';
  const image = imageData(bytes);
  if (image) return { bytes, image };
  const raster = asset.endsWith('.svg') ? rasterised(bytes) : undefined;
  return raster
    ? { bytes: raster.png, image: { format: 'png', width: raster.width, height: raster.height } }
    : 'format';
}

/** The picture scaled down to a room in twips, never up. */
export function pictureIn(
  source: ImageSource,
  alt: string,
  room: { readonly width: number; readonly height: number },
  scene: Scene,
): { readonly drawn: Inlines } | NoPicture {
  const found = wordPicture(source.asset, scene);
  if (typeof found === 'string') return found;
  const { bytes, image } = found;
  const { width, height } = drawnSize(source, image);
  const scale = Math.min(1, room.width / twipsPerPixel / width, room.height / twipsPerPixel / height);
  return { drawn: draw(bytes, image, { width: width * scale, height: height * scale }, alt, scene) };
}

/** A custom marker's picture, as high as the text. Undefined when there is none that Word can show. */
export function smallPicture(asset: string, alt: string, scene: Scene): Inlines | undefined {
  const found = wordPicture(asset, scene);
  if (typeof found === 'string') return undefined;
  const { bytes, image } = found;
  const scale = markerEdge / Math.max(image.width, image.height);
  return draw(bytes, image, { width: image.width * scale, height: image.height * scale }, alt, scene);
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

function draw(
  bytes: Uint8Array,
  image: ImageData,
  size: { width: number; height: number },
  alt: string,
  scene: Scene,
): Inlines {
  scene.counters.drawing += 1;
  const id = scene.counters.drawing;
  return picture({
    id,
    name: `${scene.words.picture} ${id}`,
    description: xmlLine(alt),
    width: Math.max(1, Math.round(size.width)),
    height: Math.max(1, Math.round(size.height)),
    relationship: scene.relations.picture(bytes, image.format),
  });
}
