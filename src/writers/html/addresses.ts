import { withoutCredentials } from '../../model/credentials.js';

/**
 * Addresses on a page. Everything inside the site is relative, so that the site works from any folder of a host
 * and from the disk; everything outside passes an allow-list of schemes.
 */

const followed: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Relative address of `path` seen from the page `from`; both relative to the site's root. */
export function relativeAddress(from: string, path: string, anchor?: string): string {
  const fragment = anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`;
  const here = folders(from);
  const there = folders(path);
  const file = there.pop() ?? '';
  here.pop();
  let shared = 0;
  while (shared < here.length && shared < there.length && here[shared] === there[shared]) shared += 1;
  const steps = [...here.slice(shared).map(() => '..'), ...there.slice(shared), file];
  const address = steps.map(encodeURIComponent).join('/');
  // `a%3Ab` cannot be taken for a scheme, so only an empty address (the folder itself) needs the dot.
  return `${address || './'}${fragment}`;
}

/** Segments of a site address; `.`, `..` and empty ones cannot lead out of the site. The last one may be empty: a folder. */
function folders(path: string): string[] {
  const parts = path.split('/');
  const file = parts.pop() ?? '';
  const kept = parts.filter((part) => part !== '' && part !== '.' && part !== '..');
  return [...kept, file === '.' || file === '..' ? '' : file];
}

/**
 * The address as a browser may follow it, percent-encoded to the letter of the URL standard.
 * Undefined: not absolute, or a scheme that we do not link (`javascript:`, `data:`, `file:`, …).
 */
export function webAddress(url: string): string | undefined {
  const plain = withoutCredentials(url.trim());
  const parsed = URL.canParse(plain) ? new URL(plain) : undefined;
  if (!parsed || !followed.has(parsed.protocol)) return undefined;
  const encoded = parsed.href
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/g, (char) => encodeURIComponent(char));
  const [address = '', ...fragment] = encoded.split('#');
  return fragment.length === 0 ? address : `${address}#${fragment.join('%23')}`;
}

/** An id that is valid in HTML: not empty, no white space. */
export const anchorName = (anchor: string): string =>
  anchor.replace(/[\s\p{Cc}\p{Surrogate}]+/gu, '-') || '-';
