/** The fragment GitHub gives a heading of this text: lower case, punctuation gone, spaces as hyphens. */
export const headingSlug = (title: string): string =>
  title
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '')
    .replace(/\s/gu, '-');

/** Longer fragments are cut: a title may be a page long, and is written again wherever a link leads to it. */
const longest = 200;

/** A fragment as it was written, as the one it is here. */
export const writtenSlug = (fragment: string): string => cut(fragment.toLowerCase());

const cut = (slug: string): string => slug.slice(0, longest);

/** Gives out fragments in reading order; repeated ones get `-1`, `-2` … as on GitHub. */
export class HeadingSlugs {
  private readonly used = new Map<string, number>();

  next(title: string): string {
    // A title without letters or digits has no slug of its own.
    const slug = cut(headingSlug(title)) || 'section';
    let times = this.used.get(slug) ?? 0;
    let own = slug;
    while (this.used.has(own)) {
      times += 1;
      own = `${slug}-${times}`;
    }
    this.used.set(slug, times);
    if (own !== slug) this.used.set(own, 0);
    return own;
  }
}
