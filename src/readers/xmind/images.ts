import type { Image } from '../../model/workbook.js';
import type { Draft, TopicDraft } from '../topic-draft.js';
import type { Context } from './context.js';
import { numberOf } from './values.js';

/**
 * The picture of a topic. Observed: a picture nobody resized has its own size in pixels as `width` and
 * `height`, so XMind counts pixels.
 */
export function imageOf(
  src: string,
  width: unknown,
  height: unknown,
  topic: TopicDraft,
  context: Context,
): Image {
  const image: Draft<Image> = {};
  if (/^xap:/i.test(src)) {
    const resource = context.resources.find(src, topic);
    if (resource) image.resource = resource.hash;
    else image.href = src;
  } else image.href = src;
  const [w, h] = [numberOf(width), numberOf(height)];
  if (w !== undefined && w > 0) image.width = w;
  if (h !== undefined && h > 0) image.height = h;
  return image;
}
