import type { ChangeAction, FurnitureKind, Medium, Role } from '../meaning.js';

/** A list of words; how each is compared is said where the list is. */
export type Words = readonly string[];
/** Words with a number each. */
export type Numbers = Readonly<Record<string, number>>;

/** What a status word says; `neutral` words are notes without a status. */
export type StatusMeaning = 'open' | 'frozen' | 'comment' | 'closed' | 'neutral';

/**
 * Every word the software knows, as data. Language files hold one each; they are merged, and a project's
 * config adds, removes or replaces words of any list. Width and, unless said otherwise, letter case do not matter.
 */
export interface Vocabulary {
  /** Titles of furniture: enough by themselves. */
  readonly furniture: Readonly<Record<FurnitureKind, Words>>;
  /** Titles that other topics bear too: they need a second sign (dated entries, markers, links …). */
  readonly likelyFurniture: Readonly<Record<FurnitureKind, Words>>;
  /** Words in the titles of links to other editions of the same map: `html版`, `Download`. */
  readonly editions: Words;
  /** In titles of links to an earlier edition, which stays where it was published: `旧版`. */
  readonly oldEditions: Words;
  readonly copies: {
    /** At the end of a file's name, perhaps with a number: `計画 - コピー (2)`. */
    readonly after: Words;
    /** At its beginning: `Copy of plan`. */
    readonly before: Words;
    /** Begins the name of a computer, which programs add where two have saved: `plan-DESKTOP-1A2B3C4`. */
    readonly computers: Words;
  };
  /** Status words, good in brackets, alone as a topic, and at the edge of a title. Latin ones as spelled here. */
  readonly status: Readonly<Record<StatusMeaning, Words>>;
  /** Status words too common to count outside brackets, unless they stand alone where a status is expected. */
  readonly bracketedStatus: Readonly<Record<StatusMeaning, Words>>;
  /** Latin words that state a status behind a title in other letters or a section number: `節 draft`. */
  readonly trailingStatus: Readonly<Record<StatusMeaning, Words>>;
  /** Status words that say other things in round brackets or alone: `Shop (closed)`. They need a map that states status. */
  readonly doubtfulStatus: Words;
  /** Those of the status words that also end longer ones in brackets: `本文取り込み済`. */
  readonly statusEnds: Words;
  readonly statusAffixes: {
    /** May stand before a status word without changing it: `一部`, `現在`. */
    readonly before: Words;
    /** May stand after it: `です`. */
    readonly after: Words;
  };
  readonly placeholders: {
    /** Whole titles, or whole contents of brackets: `？`. */
    readonly whole: Words;
    /** Stretches inside a title: `○○`. */
    readonly within: Words;
    /** Beside one of these a stretch is no gap: `二〇〇八` is a year. */
    readonly notBeside: Words;
    /** Before a gap: `第○○章`. */
    readonly before: Words;
    /** Behind a gap at the start of a title: `○○の`. */
    readonly after: Words;
    /** Behind a gap that stands for a number: `第○○章`. */
    readonly units: Words;
    /** Those of `whole` that may say something else in a map that states no status: `?`. Width matters. */
    readonly doubtful: Words;
    /** Letters written where a digit of a section number will be: `3-XX`. Letter case matters. */
    readonly digits: Words;
    /** Right behind such letters they make a word of them: `6-X線`. */
    readonly notBehindDigits: Words;
  };
  /** Titles that programs write into new topics, with or without a number after them. */
  readonly defaultTitles: Words;
  readonly owners: {
    /** `担当`, `Owner`. Latin ones in capitals (`PIC`) as spelled. */
    readonly words: Words;
    /** Between the word and the name: `：`. */
    readonly separators: Words;
    /** From one owner to the next: `⇒`. */
    readonly arrows: Words;
    /** Between several owners: `、`, `and`. */
    readonly between: Words;
    /** Ends of names that stand for everyone: `全員`. Latin ones must be the whole name. */
    readonly everyone: Words;
    /** In place of a name: nobody yet. */
    readonly nobody: Words;
    /** Cut from the end of a name: `さん`. */
    readonly honorifics: Words;
    /** What somebody does, in brackets behind the name: `中山（主）`. No part of the name. */
    readonly remarks: Words;
    /** A text with one of these is no name. */
    readonly notInNames: Words;
    /** Behind a number in place of a name they say how many or how often: `3名`. */
    readonly counters: Words;
  };
  readonly handles: {
    /** `@` words of programming languages and style sheets: one of them shows that `@` names no people here. */
    readonly codeWords: Words;
    /** Near one of these a handle is an address, not an owner: `Twitter`. */
    readonly socialWords: Words;
  };
  readonly changes: {
    /** Before a change marker's colon: `改訂箇所`. Whatever follows is a change marker. */
    readonly words: Words;
    /** The same, but what follows must name a section or a page. */
    readonly likelyWords: Words;
    /** The same, and the word says what is to be done, unless an action follows: `To revise`. */
    readonly askingWords: Words;
    /** Between what is divided, joined or moved and where it goes: `を`, `into`. */
    readonly into: Words;
    readonly actions: Readonly<Record<ChangeAction, Words>>;
    readonly qualifiers: Words;
    /** Before page numbers: `p`, `pp`. A full stop may follow. */
    readonly pagesBefore: Words;
    /** After page numbers: `ページ`. */
    readonly pagesAfter: Words;
    /** From where a section is to where it goes: `【Mission03-C⇒Mission6.6】`. */
    readonly arrows: Words;
    /** After a page number: from there on. */
    readonly onwards: Words;
  };
  readonly sections: {
    /** Words before section numbers: `Information`. */
    readonly words: Words;
    /** The same, but left out of the number's normal form when it has two parts: `Mission3-10` is `3-10`. */
    readonly impliedWords: Words;
    /** Numbers in words, `#` for the number: `第#章`. The word behind the number names it: `章-3`. */
    readonly chapters: Words;
    /** Those of `words` and `chapters` that divide a whole book: below a numbered section they count something else. */
    readonly divisions: Words;
    /** Right behind a number with its word they show that a section elsewhere is spoken of: `第3章で示す`. */
    readonly mentions: Words;
    /** Longer words that begin with a chapter's and are none: `部隊` in `第3部隊`. */
    readonly notChapters: Words;
    /** Right behind a number without a word, they make it a quantity: `3-5人`; not as the start of a longer word. */
    readonly counters: Words;
    /** The same, whole words, also behind a space: `3-5 days`. */
    readonly unitWords: Words;
    /** Numbers that say something else, unless other sections of that chapter stand in the map: `24-7`. */
    readonly sayings: Words;
  };
  readonly boxes: {
    readonly column: Words;
    readonly reference: Words;
    readonly remark: Words;
    /** Numbered boxes that are no sections: `POINT`. */
    readonly numbered: Words;
  };
  readonly citations: {
    /** Editions of documents, `#` for the number: `第#版`, `Ver#`. */
    readonly editions: Words;
    /** Cut from the end of a publisher, and between its date and its name: `公表`, `最新版`. */
    readonly afterPublisher: Words;
    /** Right behind a document that is cited, and still about it: `より`, `対応`. */
    readonly behindSource: Words;
    /** Behind a document, where a sentence goes on about several: `等`. */
    readonly andOthers: Words;
    /** How the file of a document is described behind its title: `PDF`. */
    readonly files: Words;
    /** In titles that programs keep of web pages that are gone: `Page not found`. */
    readonly gonePages: Words;
    /** In brackets before a document's title, beside the names of boxes, and no part of it: `文献`. */
    readonly labels: Words;
    /** What the numbers of standards begin with: `ISO`. Letter case matters. */
    readonly standards: Words;
    /** In names of companies, which also appear where they published nothing: `株式会社`. */
    readonly companies: Words;
    /** A text with one of these names no publisher. */
    readonly notInPublishers: Words;
    /** Names of well-known publishers, whole: `IPA`. */
    readonly publishers: Words;
    /** Ends of publishers' names in other letters than Latin, whole words in Latin ones: `省`. */
    readonly organisations: Words;
    /** The same, of bodies that people also work for, study at and meet in: `大学`, `Institute`. */
    readonly institutions: Words;
    /** Ends of names of the parts of a body, which publish nothing themselves: `部`. */
    readonly departments: Words;
    /** In titles of documents: `ガイドライン`. A Latin word alone counts unless a small one follows: `guide dog`. */
    readonly documents: Words;
    /** Ends of titles in other letters than Latin, whole words in Latin ones, of what is no document: `会議`. */
    readonly notDocuments: Words;
    /** Names of topics that list documents: `参考資料`. */
    readonly headings: Words;
    /** Around a web address, no part of a title: `を見る`. */
    readonly pointers: Words;
    /** Beside printed pages: `参照`. */
    readonly see: Words;
  };
  readonly dates: {
    readonly year: Words;
    /** Begin like a year's sign and are none: `年度`, a business year. */
    readonly notYear: Words;
    readonly month: Words;
    readonly day: Words;
    /** Era name → the year before its first year. */
    readonly eras: Numbers;
    /** Era letter, as in `R2.4.9` → the year before its first year. Letter case matters. */
    readonly eraLetters: Numbers;
    /** First year of an era: `元`. */
    readonly firstYear: Words;
    /** Month name → 1–12. */
    readonly months: Numbers;
    /** After a day's number: `th`. */
    readonly ordinals: Words;
    readonly weekdays: Words;
    /** Units of time before now, `2 weeks ago`. */
    readonly units: Readonly<Record<'day' | 'week' | 'month' | 'year', Words>>;
    /** Behind a number and a unit: so long before now. */
    readonly ago: Words;
    /** Days by name. */
    readonly today: Words;
    readonly yesterday: Words;
    /** Before the date of something that a history entry speaks of: `of`. */
    readonly otherBefore: Words;
    /** Behind such a date: `施行`. */
    readonly otherBehind: Words;
  };
  /** Words in legend labels → what the marker is for. The first role with a match wins, in this order. */
  readonly roles: Readonly<Record<LabelRole, Words>>;
  /** Whole legend labels, too common to count inside longer ones: `New`. */
  readonly wholeRoles: Readonly<Record<LabelRole, Words>>;
  /** Words in legend labels that say for which medium a topic is meant: `冊子体`, `Web版`. */
  readonly media: Readonly<Record<Medium, Words>>;
  /** Words of which the names of markers consist that say only what they look like: `赤`, `flag`, `旗`. */
  readonly looks: Words;
  /** Marker id → how a legend written in words calls it: `緑の旗`. */
  readonly markers: Readonly<Record<string, Words>>;
}

/** Roles that words of their own tell. */
export type LabelRole = Exclude<Role, 'edition' | 'other'>;

/** A vocabulary of one language: any part may be missing. */
export type PartialVocabulary = {
  readonly [K in keyof Vocabulary]?: Vocabulary[K] extends Words ? Words : Partial<Vocabulary[K]>;
};

/** Changes to one list: a list replaces it, else words are added and removed. */
export type WordChanges = Words | { readonly add?: Words; readonly remove?: Words };
/** Changes to words with numbers: a number adds or replaces, `null` removes. */
export type NumberChanges = Readonly<Record<string, number | null>>;

type ChangesTo<T> = T extends Words
  ? WordChanges
  : T extends Numbers
    ? NumberChanges
    : { readonly [K in keyof T]?: ChangesTo<T[K]> };

/** What a project's config may change, in the shape of the vocabulary itself. */
export type VocabularyChanges = ChangesTo<Vocabulary>;
