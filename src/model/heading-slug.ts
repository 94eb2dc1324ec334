/** The fragment GitHub gives a heading of this text: lower case, punctuation gone, spaces as hyphens. */
export const headingSlug = (title: string): string =>
  title
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '')
    .replace(/\s/gu, '-');

/** Gives out fragments in reading order; repeated ones get `-1`, `-2` … as on GitHub. */
export class HeadingSlugs {
  private readonly used = new Map<string, number>();

  next(title: string): string {
    // A title without letters or digits has no slug of its own.
    const slug = headingSlug(title) || 'section';
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
