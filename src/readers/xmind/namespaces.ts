/**
 * XMind's namespaces. All of XMind's own count as one, since its parts mix them: revisions put sheets into the
 * revision namespace, old style sheets mix versions 1.0 and 2.0, and the index of revisions has none at all.
 */
export const namespaces: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['content', 'style', 'meta', 'comments', 'manifest', 'marker', 'revision', 'stories'].flatMap((part) =>
      ['1.0', '2.0'].map((version) => [`urn:xmind:xmap:xmlns:${part}:${version}`, '']),
    ),
  ),
  'http://www.w3.org/1999/XSL/Format': 'fo',
  'http://www.w3.org/2000/svg': 'svg',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.w3.org/1999/xlink': 'xlink',
};
