import type { Gap } from './status/placeholders.js';
import { TextCache } from './text/text-cache.js';
import type { RawReading } from './titles.js';

/**
 * What titles say by themselves, remembered from one map to the next. Whoever reads several maps, or revisions of one,
 * makes one and passes it to every call of `understand`; it may hold some 20,000 titles and goes with its owner. It
 * never changes what a map means.
 */
export class TitleMemory {
  readonly readings = new TextCache<RawReading>();
  readonly gaps = new TextCache<Gap | undefined>();
  /** Titles that name reference material, in folded form. */
  readonly materials = new TextCache<boolean>();
}
