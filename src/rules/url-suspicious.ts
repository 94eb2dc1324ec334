import { linksOf } from '../model/links.js';
import type { Link } from '../model/workbook.js';
import { knownMaps } from './known-maps.js';
import { rule } from './rule.js';

/**
 * A web address that was mistyped or pasted together with something else.
 *
 * Found are quotation marks and spaces in it, text behind it, a mistyped `https:` (`htpps:`, `https;//`), and
 * addresses without `https://` that programs take for a file. An address under which a map is published is right.
 *
 * ```text bad
 * Plan
 *   Food {-> htpps://example.org/food}
 * ```
 * ```text good
 * Plan
 *   Food {-> https://example.org/food?q=1#top}
 * ```
 */
export const urlSuspicious = rule('url-suspicious', (map, tell, library) => {
  for (const visit of map.topics.values()) {
    for (const link of linksOf(visit.topic)) {
      const what = knownMaps(library).ofLink(link, map) ? undefined : suspicion(link);
      if (what) tell(visit, { what, url: link.href.trim() });
    }
  }
});

const quote = /["“”„«»]|%22/;
const mistyped =
  /^(?:h+t+p+s*|htp+s?|hpt+ps?|thtps?|t{1,2}ps?|h?ttps?|hhttps?|htt{2,}ps?|http?s{1,2})\s*[:;]\s*\/{1,3}/i;
const slips = /^https?(?:;\/\/|:\/(?!\/)|\/\/|:\/\/\/|:\/\/https?[:;]?\/\/|:\/\/https?:)/i;
const wellFormed = /^(?:https?|ftps?):\/\/(?!\/)/i;
const bareHost = /^(?:[a-z\d-]+\.)+(?:com|org|net|info|edu|gov|jp|de|fr|uk|cn|io)\/\S*$/i;

/** What is wrong with an address, as a term of the catalogue. */
function suspicion({ kind, href }: Link): string | undefined {
  const address = href.trim();
  if (kind !== 'web' && kind !== 'file' && kind !== 'unknown') return undefined;
  const start = address.replace(/^["“„«]/, '');
  if (slips.test(start) || (mistyped.test(start) && !wellFormed.test(start))) return 'scheme-mistyped';
  if (kind === 'web') return webSuspicion(address);
  return bareHost.test(address) ? 'scheme-missing' : undefined;
}

function webSuspicion(address: string): string | undefined {
  if (/^["“„«][^"”»]*["”»]\s*\S/.test(address)) return 'text-behind';
  if (quote.test(address)) return 'quotes';
  return /[\s\u3000]/.test(address) ? 'spaces' : undefined;
}
