import { dictionary } from '../../model/dictionary.js';
import type { Numbering } from '../../model/workbook.js';
import type { Draft } from '../topic-draft.js';

/** Numbering in XMind's words, whichever form wrote it. */
export interface NumberingWords {
  readonly format?: string | undefined;
  readonly depth?: number | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly separator?: string | undefined;
  /** `none`: the parent's number is not drawn in front. */
  readonly prepending?: string | undefined;
}

/** XMind names its separators; sic `obelique` in some versions. */
const separators: Readonly<Record<string, string>> = dictionary({
  dot: '.',
  comma: ',',
  dash: '–',
  hyphen: '-',
  oblique: '/',
  obelique: '/',
});

/** A topic without a format of its own takes that of its parent: `inherited`. */
export function numberingOf(words: NumberingWords): Numbering {
  const numbering: Draft<Numbering> = {
    format: words.format?.replace(/^org\.xmind\.numbering\./, '') || 'inherited',
  };
  if (words.depth !== undefined && words.depth > 0) numbering.depth = words.depth;
  if (words.prefix) numbering.prefix = words.prefix;
  if (words.suffix) numbering.suffix = words.suffix;
  const separator = words.separator?.replace(/^org\.xmind\.numbering\.separator\./, '');
  if (separator) numbering.separator = separators[separator] ?? separator;
  if (words.prepending === 'none') numbering.flat = true;
  return numbering;
}
