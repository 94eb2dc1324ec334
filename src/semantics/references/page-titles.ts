import type { Reference } from '../meaning.js';
import type { Spot } from '../survey.js';
import { findBrackets } from '../text/brackets.js';
import { fold } from '../text/fold.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { standingOf } from './sources.js';

const LONGEST = 200;
/** Browsers keep a page's title as `page | site`, `page - site`; Japanese sites also write `page：site`. */
const SITE = /^(?<page>.{3,}?)(?:\s*[|｜]\s*|\s+[-–—]\s+)(?<site>[^|｜]{3,60})$/u;
/** Behind a short word the colon explains it instead: `主催：経済産業省`. */
const SITE_BEHIND_COLON = /^(?<page>[^：]{8,})：(?<site>[^：]{3,60})$/u;

/** A linked topic that bears the title of its web page, the site's organisation at its end. */
export function webPageOf(
  { topic }: Spot,
  vocabulary: Vocabulary,
): Pick<Reference, 'title' | 'publisher'> | undefined {
  const written = topic.title.trim();
  if (written.length > LONGEST || /\n|:\/\//.test(written)) return undefined;
  const { page, site } = (SITE.exec(written) ?? SITE_BEHIND_COLON.exec(written))?.groups ?? {};
  if (page === undefined || site === undefined) return undefined;
  const publisher = withoutRemark(site.trim());
  const standing = standingOf(publisher, vocabulary);
  const isSite = standing === 'publisher' || standing === 'institution';
  return isSite ? { title: page.trim(), publisher } : undefined;
}

/** `情報協会（ABC）` is `情報協会`. */
function withoutRemark(name: string): string {
  const last = findBrackets(fold(name)).find(({ from, to }) => from > 0 && to === name.length);
  return last ? name.slice(0, last.from).trim() : name;
}
