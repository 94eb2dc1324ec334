/**
 * The tree of what we publish: a Document of blocks and inlines. Views build it, writers print it; it knows
 * nothing of maps. Text is plain and untrusted: writers escape it. Plain, readonly, survives JSON.
 */

import type { ListNumbers } from './list-numbers.js';

/** Language of the interface words around the content. */
export type UiLang = 'ja' | 'en';

/** A page of the site, or the content of a DOCX or EPUB. */
export interface Document {
  /** Address inside the site, `/` between folders: `maps/sec01-01/index.html`. */
  readonly path: string;
  /** Language of the interface words. */
  readonly lang: UiLang;
  /** Language of the content (BCP 47). Absent: the same as `lang`. */
  readonly contentLang?: string;
  readonly title: string;
  /** Permanent anchor of the title. Absent: nothing links to it. */
  readonly anchor?: string;
  /** One sentence for search engines and shared links. */
  readonly description?: string;
  /** Way from the site's front page to here, this page left out. */
  readonly breadcrumbs: readonly Crumb[];
  /** The same page in other interface languages. */
  readonly alternates: readonly Alternate[];
  readonly body: readonly Block[];
  /** Beside the body on wide screens: index of the page, legend. */
  readonly side: readonly Block[];
  /** How paper lies. Absent: upright. */
  readonly paper?: 'landscape';
}

export interface Crumb {
  readonly text: string;
  /** Address inside the site. */
  readonly path: string;
}

export interface Alternate {
  readonly lang: UiLang;
  readonly path: string;
}

/** Where a link of a Document leads. `page` paths are relative to the site's root; writers make them relative. */
export type Target =
  | { readonly type: 'page'; readonly path: string; readonly anchor?: string }
  | { readonly type: 'anchor'; readonly anchor: string }
  | { readonly type: 'web'; readonly url: string };

export type Block =
  | Heading
  | Paragraph
  | List
  | Outline
  | Table
  | Figure
  | Aside
  | Fold
  | Facts
  | RichBlock
  | Bars
  | Navigation
  | Sides
  | Filter;

/** Heading levels count from 1, the title of the page; views start at 2. */
export interface Heading {
  readonly type: 'heading';
  readonly level: number;
  readonly anchor?: string;
  readonly content: readonly Inline[];
}

export interface Paragraph {
  readonly type: 'paragraph';
  /** `lead` the first line that answers the page's question; `hint` an empty state or remark. */
  readonly role?: 'lead' | 'hint';
  readonly content: readonly Inline[];
}

export interface List extends ListNumbers {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Block[])[];
}

/** The topics of a map: sections with headings above, nested points below. */
export interface Outline {
  readonly type: 'outline';
  readonly items: readonly OutlineItem[];
}

export interface OutlineItem {
  /** Permanent anchor, from the topic's id. */
  readonly anchor: string;
  /** Heading level (2–6) when the topic heads a section; absent: a point in a list. */
  readonly level?: number;
  /** How the topic was drawn, for its look. */
  readonly kind:
    | 'topic'
    | 'callout'
    | 'summary'
    | 'floating'
    | 'sticky'
    | 'column'
    | 'reference'
    | 'remark'
    /** No topic: it stands for those below it, in which nothing changed. */
    | 'unchanged';
  /** Automatic number drawn by the program (`1.2`). */
  readonly number?: string;
  readonly title: readonly Inline[];
  /** Small facts after the title: owner, status, change marker. */
  readonly badges: readonly Inline[];
  /** Colours the map gave, `#rrggbb`. */
  readonly fill?: string;
  /** Boundaries that begin here, outermost first. Absent: none does. */
  readonly frames?: readonly Frame[];
  /** Notes, pictures, links, attachments, comments under the title. */
  readonly details: readonly Block[];
  /** Drawn collapsed: shown closed, content present. */
  readonly folded: boolean;
  readonly children: readonly OutlineItem[];
  /** What happened to it between two states of the map. Absent: nothing, or no states are compared. */
  readonly revision?: Revision;
}

/** A boundary: drawn around an item with its branch, or around a run of neighbours that begins with it. */
export interface Frame {
  /** Empty: drawn without a name. */
  readonly title: string;
  /** How many neighbours stand inside, the one it begins with included. */
  readonly items: number;
  /** The first and the last of them, `A … C`. Absent: there is only one. */
  readonly range?: string;
}

/** What happened to a topic. Told by shape and word, never by colour alone. */
export interface Revision {
  /** `moved-away`: where a moved topic stood before. */
  readonly kind: 'added' | 'removed' | 'moved' | 'moved-away' | 'changed';
  /** The kind in words, and where to or from it moved. */
  readonly label: readonly Inline[];
  /** Keys of the filter choices that show it. */
  readonly shownBy: readonly string[];
  /** Anchors of the changes before and after it. Absent: there is none, or it is told with the one above it. */
  readonly previous?: string;
  readonly next?: string;
}

export interface Table {
  readonly type: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Lines between columns too. Absent: between rows alone. */
  readonly ruled?: true;
}
export interface Column {
  readonly heading: string;
  readonly align?: 'start' | 'end';
  /** The cells of this column head their rows. */
  readonly rowHeading?: boolean;
  /** Share of the table's width, 0–1. Absent: as its texts need. */
  readonly share?: number;
  /** An empty cell belongs to the cell above it. */
  readonly continues?: true;
}
export type Cell = readonly Inline[];

export interface Figure {
  readonly type: 'figure';
  /** Address inside the site; `resource` when the bytes come with the document. */
  readonly image: ImageSource;
  /** Alternative text; empty: decoration. */
  readonly alt: string;
  readonly caption?: string;
}

export interface ImageSource {
  /** Name of the asset, from `Publication.assets`. */
  readonly asset: string;
  /** CSS pixels. Absent: unknown. */
  readonly width?: number;
  readonly height?: number;
}

/** A box beside the flow: a note, a comment, a legend. */
export interface Aside {
  readonly type: 'aside';
  readonly role: 'note' | 'comment' | 'legend' | 'warning';
  readonly title?: string;
  readonly content: readonly Block[];
}

/** Blocks that stand closed below a line until a reader opens them. Paper has them open. */
export interface Fold {
  readonly type: 'fold';
  /** The line: what is inside, and how much of it. No links. */
  readonly title: readonly Inline[];
  readonly content: readonly Block[];
}

/** Names with values, in order. */
export interface Facts {
  readonly type: 'facts';
  readonly items: readonly { readonly name: string; readonly value: readonly Inline[] }[];
}

/**
 * A note's own formatting. Untrusted: the writer sanitises it. Structurally the model's `RichNode`, but an
 * image's `src` is `asset:<name>` (see `ImageSource.asset`) or a web address, which writers never load, and an `a`
 * leads to its `target`.
 */
export interface RichBlock {
  readonly type: 'rich';
  readonly nodes: readonly RichContent[];
  /** The same as text, for writers that cannot show the formatting. */
  readonly plain: string;
}
export type RichContent =
  | { readonly type: 'text'; readonly value: string }
  | {
      readonly type: 'element';
      readonly tagName: string;
      readonly properties: Readonly<Record<string, string>>;
      readonly children: readonly RichContent[];
      /** Of an `a`; goes before its `href`. */
      readonly target?: Target;
    };

/** Horizontal bars, one a row, with their numbers as text. */
export interface Bars {
  readonly type: 'bars';
  readonly caption: string;
  readonly rows: readonly {
    readonly label: readonly Inline[];
    readonly value: number;
    readonly total: number;
    readonly text: string;
  }[];
}

/** Links to the headings of this page. */
export interface Navigation {
  readonly type: 'navigation';
  readonly title: string;
  readonly items: readonly NavigationItem[];
}
export interface NavigationItem {
  readonly content: readonly Inline[];
  readonly target: Target;
  readonly children: readonly NavigationItem[];
}

/** The same thing in two states, beside each other where there is room. */
export interface Sides {
  readonly type: 'sides';
  readonly before: Side;
  readonly after: Side;
}
export interface Side {
  readonly label: string;
  readonly content: readonly Block[];
}

/** Choices that show some of the revised items of a page and hide the others; of each group one is in force. */
export interface Filter {
  readonly type: 'filter';
  readonly title: string;
  readonly groups: readonly FilterGroup[];
}
export interface FilterGroup {
  readonly name: string;
  /** The choice that hides nothing. */
  readonly all: string;
  readonly choices: readonly FilterChoice[];
}
export interface FilterChoice {
  /** As in `Revision.shownBy`: letters, digits and hyphens. */
  readonly key: string;
  readonly text: string;
  readonly count: number;
}

export type Inline =
  | Text
  | Equation
  | LinkInline
  | MarkerInline
  | Badge
  | LineBreak
  | Download
  | Inserted
  | Deleted;

/** Words that came between two states. */
export interface Inserted {
  readonly type: 'inserted';
  readonly content: readonly Inline[];
}

/** Words that went between two states. */
export interface Deleted {
  readonly type: 'deleted';
  readonly content: readonly Inline[];
}

export interface Text {
  readonly type: 'text';
  readonly value: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  /** `#rrggbb`. */
  readonly colour?: string;
  /** Language when it differs from its surroundings (BCP 47). */
  readonly lang?: string;
}

/** An equation in LaTeX. Untrusted: writers set it within bounds, or show it as it is written. */
export interface Equation {
  readonly type: 'equation';
  readonly latex: string;
  /** Set as large as on a line of its own. */
  readonly display?: true;
}

export interface LinkInline {
  readonly type: 'link';
  readonly target: Target;
  readonly content: readonly Inline[];
  /** What the link is, when its text does not say: `to the contents`, `external`. */
  readonly label?: string;
}

/** A marker's picture with its meaning as name. */
export interface MarkerInline {
  readonly type: 'marker';
  /** Neutral marker id (`flag-red`), the key of our drawings. */
  readonly id: string;
  /** Meaning shown to people who cannot see it, and on hover. */
  readonly name: string;
  readonly colour?: string;
  /** Picture of a custom marker, an asset name. */
  readonly asset?: string;
  /** Then the name is shown in words too, and this behind it: how far the marker reaches. May be empty. */
  readonly note?: string;
}

/** A word in a small frame. Status is told by shape and word, never by colour alone. */
export interface Badge {
  readonly type: 'badge';
  readonly role:
    | 'open'
    | 'work'
    | 'closed'
    | 'frozen'
    | 'comment'
    | 'owner'
    | 'nobody'
    | 'change'
    | 'label'
    | 'default';
  readonly text: string;
  readonly target?: Target;
}

export interface LineBreak {
  readonly type: 'break';
}

/** A file to download. */
export interface Download {
  readonly type: 'download';
  /** Address inside the site. */
  readonly path: string;
  readonly text: string;
  /** Bytes. */
  readonly size?: number;
}

export const text = (value: string): Text => ({ type: 'text', value });
