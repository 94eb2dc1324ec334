import type { Figure } from '../../model/document.js';
import type { NoPicture } from './image-data.js';
import { writeInlines } from './inlines.js';
import { paragraph } from './markup/paragraph.js';
import { type Blocks, joined } from './markup/xml.js';
import { pictureIn } from './pictures.js';
import { layoutOf, type Place, roomIn, textHeight } from './place.js';
import type { Scene } from './scene.js';

/** A picture with its caption below; a line of text in its place when Word cannot show it. */
export function writeFigure(figure: Figure, place: Place, scene: Scene): Blocks {
  const room = { width: roomIn(place), height: textHeight };
  const picture = pictureIn(figure.image, figure.alt || (figure.caption ?? ''), room, scene);
  if (typeof picture === 'string') return placeholder(figure, picture, place, scene);
  const drawn = paragraph(
    { style: 'Figure', keepNext: figure.caption !== undefined, ...layoutOf(place) },
    picture.drawn,
  );
  return figure.caption ? joined([drawn, captionOf(figure.caption, place, scene)]) : drawn;
}

function placeholder(figure: Figure, why: NoPicture, place: Place, scene: Scene): Blocks {
  const { open, close, picture, colon, pictureMissing, pictureFormat } = scene.words;
  const names = [...new Set([figure.alt, figure.caption ?? ''])].filter((name) => name.trim() !== '');
  const reason = why === 'missing' ? pictureMissing : pictureFormat;
  return captionOf(`${open}${picture}${colon}${[...names, reason].join(' — ')}${close}`, place, scene);
}

const captionOf = (value: string, place: Place, scene: Scene): Blocks =>
  paragraph({ style: 'FigureCaption', ...layoutOf(place) }, writeInlines([{ type: 'text', value }], scene));
