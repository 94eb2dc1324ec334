import type { ElementContent, Properties } from 'hast';
import type { Block, Document } from '../../model/document.js';
import { languageOfText } from '../../model/text-language.js';
import { EquationBudget } from '../equations/budget.js';
import { anchorName } from './addresses.js';
import { knownLang } from './lang.js';
import { Sprite } from './markers/sprite.js';
import type { SiteContext } from './site.js';
import { type Words, words } from './words.js';

/** What is known and collected while one page is written. */
export interface Page {
  readonly document: Document;
  readonly site: SiteContext;
  readonly words: Words;
  readonly ids: Ids;
  readonly ranks: HeadingRanks;
  readonly sprite: Sprite;
  readonly equations: EquationBudget;
  /** Branches and blocks written closed. */
  folds: number;
  /** Words of the heading that was written last: what follows need not repeat them. */
  latestHeading: string;
  /** Blocks hold blocks of every kind, outlines too: the kinds reach each other through here, not through imports. */
  readonly writeBlocks: BlocksWriter;
}

export type BlocksWriter = (blocks: readonly Block[], setting: Setting) => ElementContent[];

/** Where on the page we are writing. */
export interface Setting {
  readonly page: Page;
  /** Language around this place (BCP 47). */
  readonly lang: string;
  /** Inside a link no other link may stand. */
  readonly inLink: boolean;
  /** Where there is no room, a badge shows its sign and only tells its words. */
  readonly brief?: boolean;
}

export const openPage = (document: Document, site: SiteContext, writeBlocks: BlocksWriter): Page => ({
  document,
  site,
  words: words[document.lang],
  ids: new Ids(),
  ranks: new HeadingRanks(),
  sprite: new Sprite(),
  equations: new EquationBudget(),
  folds: 0,
  latestHeading: '',
  writeBlocks,
});

/** Ids of one page: each is given once, because a second element of the same id could not be linked to. */
export class Ids {
  private readonly taken = new Set<string>();
  private made = 0;

  /** The id for this anchor; undefined when an earlier element of the page has it. */
  claim(anchor: string): string | undefined {
    const id = anchorName(anchor);
    if (this.taken.has(id)) return undefined;
    this.taken.add(id);
    return id;
  }

  /** A new id for the writer's own use. */
  make(stem: string): string {
    this.made += 1;
    return this.claim(`page-${stem}-${this.made}`) ?? this.make(stem);
  }
}

/**
 * Headings as they must stand on a page: one level below the heading they belong to, whatever the map's own levels
 * skip. 2, 4, 4, 3 becomes 2, 3, 3, 3.
 */
export class HeadingRanks {
  private readonly open = [{ asked: 1, given: 1 }];

  /** Rank (2–6) for a heading that asks for `level`, next in the order of the page. */
  next(level: number): number {
    const asked = Math.max(2, Math.min(6, Math.trunc(level) || 2));
    while ((this.open.at(-1)?.asked ?? 0) >= asked) this.open.pop();
    const given = Math.min(6, (this.open.at(-1)?.given ?? 1) + 1);
    this.open.push({ asked, given });
    return given;
  }
}

export const contentLang = ({ document }: Page): string => knownLang(document.contentLang) ?? document.lang;

/** True when a text in `zh-Hans` is at home where the language is `zh`, and one in `ja` where it is `ja-JP`. */
const covers = (around: string, tag: string): boolean =>
  around === tag || tag.startsWith(`${around}-`) || around.startsWith(`${tag}-`);

/** `lang`, where the language changes. */
export const langChange = (setting: Setting, lang: string): Properties =>
  lang === setting.lang ? {} : { lang };

/** `lang` for the writer's own words. */
export const interfaceLang = (setting: Setting): Properties =>
  langChange(setting, setting.page.document.lang);

// Ideographs and full-width forms, which Japanese shares with its neighbours.
const eastAsian = /[\u3400-\u9fff\uf900-\ufaff\uff01-\uffee]/;

/**
 * Language of a text of unknown origin: words from a map may stand among interface words of another language, and a
 * Chinese title on a Japanese page.
 */
export function langOf(value: string, declared: string | undefined, setting: Setting): string {
  const known = knownLang(declared);
  if (known) return known;
  const shown = languageOfText(value);
  if (shown !== undefined) return covers(setting.lang, shown) ? setting.lang : shown;
  if (setting.lang !== 'en') return setting.lang;
  return eastAsian.test(value) ? contentLang(setting.page) : setting.lang;
}
