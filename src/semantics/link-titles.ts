import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { withoutCredentials } from '../model/credentials.js';
import { oneLine } from '../model/walk.js';
import type { Link } from '../model/workbook.js';
import { fold } from './text/fold.js';
import { anyText, perVocabulary } from './text/words.js';
import type { Vocabulary } from './vocabulary/vocabulary.js';

/**
 * What a link calls its target: the title that a program kept of the page, character references decoded. `''`: it
 * keeps none, or only the address, or what the server said of a page that is gone.
 */
export function linkTitle({ title = '', href, target = href }: Link, vocabulary: Vocabulary): string {
  const said = withoutCredentials(oneLine(withCharacters(title)));
  const isAddress = [href, target].some((address) => withoutCredentials(oneLine(address)) === said);
  return isAddress || gonePages(vocabulary).test(fold(said)) ? '' : said;
}

/** Latin words begin the page's or the site's part of the title, perhaps behind a number: `404 – Not found`. */
const gonePages = perVocabulary(({ citations: { gonePages: words } }) => {
  const [latin, others] = [true, false].map((isLatin) =>
    words.filter((word) => /^\p{ASCII}+$/u.test(word) === isLatin),
  );
  const start = '(?:^|[|:·–—-]\\s{0,3})(?:\\d{3}[\\s:–—-]{0,3})?';
  return new RegExp(`${start}${anyText(latin ?? [])}|${anyText(others ?? [])}`, 'iu');
});

/** Programs keep the titles of pages as they stand in HTML: `Guide &middot; Team`. */
const withCharacters = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,31}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return decodeNamedCharacterReference(name) || whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0x1f && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : whole;
  });
