import type { Element, Properties } from 'hast';
import type { Figure, ImageSource } from '../../../model/document.js';
import { relativeAddress } from '../addresses.js';
import { element, textNode } from '../hast.js';
import { interfaceLang, type Setting } from '../page.js';

export function writeFigure(figure: Figure, setting: Setting): Element[] {
  const picture = writeImage(figure.image, figure.alt, setting);
  const caption = figure.caption ? element('figcaption', {}, [textNode(figure.caption)]) : undefined;
  return [element('figure', {}, [picture, caption])];
}

/** A picture, or words in its place when its bytes are not on the site. */
export function writeImage(image: ImageSource, alt: string, setting: Setting): Element {
  const { page } = setting;
  const path = page.site.assetPath(image.asset);
  if (path === undefined) {
    return element('span', { className: ['missing'], ...interfaceLang(setting) }, [
      textNode(page.words.picture(alt)),
    ]);
  }
  const src = relativeAddress(page.document.path, path);
  return element('img', { src, alt, loading: 'lazy', decoding: 'async', ...sizeOf(image) });
}

/** Whole pixels: HTML takes no fractions. Both or none, so that the proportions stay right. */
function sizeOf({ width, height }: ImageSource): Properties {
  if (!width || !height || !(width >= 0.5 && height >= 0.5)) return {};
  return { width: Math.round(width), height: Math.round(height) };
}
