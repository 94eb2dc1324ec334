import { Paragraph } from 'docx';
import type { Figure } from '../../model/document.js';
import { writeInlines } from './inlines.js';
import { pictureIn } from './pictures.js';
import { layoutOf, type Place, roomIn, textHeight } from './place.js';
import type { Piece, Scene } from './scene.js';

/** A picture with its caption below; a line of text in its place when Word cannot show it. */
export function writeFigure(figure: Figure, place: Place, scene: Scene): Piece[] {
  const room = { width: roomIn(place), height: textHeight };
  const picture = pictureIn(figure.image, figure.alt || (figure.caption ?? ''), room, scene);
  if (typeof picture === 'string') return [placeholder(figure, picture, place, scene)];
  const drawn = new Paragraph({
    style: 'Figure',
    keepNext: figure.caption !== undefined,
    children: [picture],
    ...layoutOf(place),
  });
  if (!figure.caption) return [drawn];
  const children = writeInlines([{ type: 'text', value: figure.caption }], scene);
  return [drawn, new Paragraph({ style: 'FigureCaption', children, ...layoutOf(place) })];
}

function placeholder(figure: Figure, why: 'missing' | 'format', place: Place, scene: Scene): Paragraph {
  const { open, close, picture, colon, pictureMissing, pictureFormat } = scene.words;
  const names = [...new Set([figure.alt, figure.caption ?? ''])].filter((name) => name.trim() !== '');
  const reason = why === 'missing' ? pictureMissing : pictureFormat;
  const value = `${open}${picture}${colon}${[...names, reason].join(' — ')}${close}`;
  const children = writeInlines([{ type: 'text', value }], scene);
  return new Paragraph({ style: 'FigureCaption', children, ...layoutOf(place) });
}
