import type { Inline } from '../../model/document.js';

/** What all pages of one site share. Paths are site addresses: relative to the site's root, `/` between folders. */
export interface SiteContext {
  /** Name of the program that made the pages, for `<meta name="generator">`. */
  readonly product: string;
  /** Name of the site, at the top of every page. */
  readonly title: string;
  /** Top navigation, in order. The first entry's page is also where the site's name leads. */
  readonly navigation: readonly { readonly text: string; readonly path: string }[];
  readonly footer: readonly Inline[];
  /** Address of the style sheet. */
  readonly stylesheet: string;
  /** A page that stands alone carries its style sheet and script in itself. Absent: they are files of the site. */
  readonly inline?: { readonly css: string; readonly script?: string };
  /** Address of an asset by its name. Undefined: there is no such asset, and a placeholder stands in its place. */
  assetPath(name: string): string | undefined;
  /** Where the site is published (`https://example.org/handbook/`). Absent: unknown, and no canonical address is given. */
  readonly baseUrl?: string;
  /** Page that takes a search (`?q=`). Absent: no search field. */
  readonly search?: string;
  /** Addresses of scripts, run when the page is there; no modules, which browsers do not load from the disk. */
  readonly scripts?: readonly string[];
}
