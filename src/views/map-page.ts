import type {
  Block,
  Document,
  Heading,
  Inline,
  Navigation,
  NavigationItem,
  OutlineItem,
} from '../model/document.js';
import { text } from '../model/document.js';
import { fullLabels } from '../model/relationship-labels.js';
import { oneLine } from '../model/walk.js';
import type { FormatName, Sheet, Workbook } from '../model/workbook.js';
import { changeImpact } from '../semantics/pages.js';
import { countStatus } from '../status/roll-up.js';
import { anchorOf, indexPath, mapFolder, mapPath } from './addresses.js';
import { markerInlines, stateText } from './badges.js';
import { contentLang } from './content-language.js';
import { stampDay } from './details.js';
import { alternatesOf, inLang, plainTitle, type ViewContext } from './inlines.js';
import { legendBlocks } from './legend.js';
import type { MapEntry } from './library.js';
import { mapLinkTable } from './map-links.js';
import { openPlaces, openTable } from './open-sections.js';
import { OutlineView } from './outline.js';
import { relationshipTables } from './relationships.js';
import { changeTable, historyTable, referenceTable } from './tables.js';
import type { Words } from './words.js';

/** Names of the files offered beside a map's page. */
export interface MapDownloads {
  /** Absent: no DOCX was asked for. */
  readonly docx?: { readonly path: string; readonly size: number };
  readonly source: { readonly path: string; readonly size: number };
}

/** The page of one map: facts, outline, change markers, history, legend, references. */
export function mapPage(map: MapEntry, context: ViewContext, downloads: MapDownloads | undefined): Document {
  const { lang, words } = context;
  const outline = outlineBlocks(map, context, { firstLevel: 3, headingDepth: 2 });
  const ends = endMatter(map, context).map((block) => closedWhereLong(block, words));
  return {
    path: inLang(context, mapPath(map.slug)),
    lang,
    contentLang: contentLang(map),
    title: oneLine(map.title),
    ...rootAnchor(map),
    description: `${map.code} · ${words.topics(countTopics(map))}`,
    breadcrumbs: [{ text: words.allMaps, path: inLang(context, indexPath) }],
    alternates: alternatesOf(mapPath(map.slug), context),
    body: [
      {
        type: 'facts',
        items: [
          ...mapFacts(map, context),
          { name: words.downloads, value: downloadInlines(downloads, context) },
        ],
      },
      ...outline,
      ...ends,
    ],
    side: [pageIndex(outline, ends, map, context)],
  };
}

/** The DOCX of one map: the same content, headings from level 1, its own table of contents. */
export function mapDocx(map: MapEntry, context: ViewContext): Document {
  // A document's only sheet needs no heading of its own: its branches are the chapters.
  const several = map.workbook.sheets.length > 1;
  const outline = outlineBlocks(map, context, { firstLevel: several ? 3 : 2, headingDepth: 2 });
  const ends = endMatter(map, context);
  return {
    path: `${mapFolder(map.slug)}${map.slug}.docx`,
    lang: context.lang,
    contentLang: contentLang(map),
    title: oneLine(map.title),
    ...rootAnchor(map),
    breadcrumbs: [],
    alternates: [],
    body: [
      { type: 'facts', items: mapFacts(map, context) },
      pageIndex(outline, ends, map, context),
      ...outline,
      ...ends,
    ],
    side: [],
  };
}

/** The title of the page is the root of the first sheet; links and relationships lead to it. */
function rootAnchor({ workbook }: MapEntry): Pick<Document, 'anchor'> {
  const root = workbook.sheets[0]?.root;
  return root ? { anchor: anchorOf(root.id) } : {};
}

function mapFacts(map: MapEntry, context: ViewContext): { name: string; value: Inline[] }[] {
  const { words } = context;
  const count = countStatus(map.meaning.sections);
  const owners = map.meaning.owners.flatMap((owner) => (owner.name === null ? [] : [owner.name]));
  const changed = map.meaning.history.find((entry) => entry.dates.length > 0)?.dates.at(-1);
  const facts: [string, string | undefined][] = [
    [words.code, map.code],
    [words.owners, owners.join(words.listSeparator) || undefined],
    [words.mapState, stateText(map, words)],
    [words.open, count.stated > 0 ? words.openOf(count.unfinished, count.total) : undefined],
    [words.lastChange, changed ?? stampDay(map.workbook.document.modified, map)],
    [words.format, programText(map.workbook)],
  ];
  const markers = rootMarkers(map, context);
  return [
    ...facts.flatMap(([name, value]) => (value ? [{ name, value: [text(value)] }] : [])),
    ...(markers.length > 0 ? [{ name: words.marker, value: markers }] : []),
  ];
}

/** The root's markers, named in words: its title is the page's own, where no pictures stand. */
function rootMarkers(map: MapEntry, context: ViewContext): Inline[] {
  const root = map.workbook.sheets[0]?.root;
  return root ? markerInlines(root, context, map).map((marker) => ({ note: '', ...marker })) : [];
}

const productNames: Readonly<Record<FormatName, string>> = {
  mindmanager: 'MindManager',
  xmind: 'XMind',
  freemind: 'Freeplane',
  opml: 'OPML',
  markdown: 'Markdown',
};

/** `XMind R3.7.8`; a program that calls itself otherwise than the format is named behind it. */
function programText({ format, program }: Workbook): string {
  const product = productNames[format];
  const written = [program.name, program.version].filter(Boolean).join(' ');
  return written.toLowerCase().startsWith(product.toLowerCase()) || written === ''
    ? written || product
    : `${product} (${written})`;
}

export function downloadInlines(downloads: MapDownloads | undefined, { words }: ViewContext): Inline[] {
  if (!downloads) return [];
  const { docx, source } = downloads;
  return [
    ...(docx
      ? [{ type: 'download', path: docx.path, text: 'DOCX', size: docx.size } as const, text(' · ')]
      : []),
    { type: 'download', path: source.path, text: words.sourceMap, size: source.size },
  ];
}

/** One outline per sheet, then what floats beside the trees. */
function outlineBlocks(
  map: MapEntry,
  context: ViewContext,
  options: { readonly firstLevel: number; readonly headingDepth: number },
): Block[] {
  const view = new OutlineView(map, context, options);
  const several = map.workbook.sheets.length > 1;
  return map.workbook.sheets.flatMap((sheet, i) =>
    sheetBlocks(sheet, view, context, { several, isFirst: i === 0, ...options }),
  );
}

function sheetBlocks(
  sheet: Sheet,
  view: OutlineView,
  context: ViewContext,
  { several, firstLevel, isFirst }: { several: boolean; firstLevel: number; isFirst: boolean },
): Block[] {
  const { words } = context;
  const rootTitle = plainTitle(sheet.root, context);
  const heading = several ? oneLine(sheet.title) || rootTitle : words.outline;
  // The title of the page, or of the sheet, says the root's own: it is not said again below.
  const isSaid = isFirst || heading === rootTitle;
  const anchor = !several ? 'outline' : isSaid && !isFirst ? anchorOf(sheet.root.id) : sheetAnchor(sheet);
  const blocks: Block[] = [
    ...(firstLevel > 2 ? [{ type: 'heading', level: 2, anchor, content: [text(heading)] } as const] : []),
    ...(isSaid ? rootBlocks(sheet, view) : []),
    { type: 'outline', items: rootItems(sheet, view, isSaid) },
  ];
  if (sheet.floating.length > 0) {
    blocks.push({ type: 'heading', level: firstLevel, content: [text(words.floating)] });
    blocks.push({ type: 'outline', items: view.items(sheet.floating, 'floating') });
  }
  if (sheet.background.length > 0) {
    blocks.push({ type: 'heading', level: firstLevel, content: [text(words.background)] });
    blocks.push({
      type: 'list',
      ordered: false,
      items: sheet.background.map((line) => [{ type: 'paragraph', content: [text(line)] }]),
    });
  }
  return blocks;
}

/** What a root carries besides the title that stands above already: badges, a note, links. */
function rootBlocks(sheet: Sheet, view: OutlineView): Block[] {
  const own = view.item(sheet.root);
  return [
    ...(own.badges.length > 0 ? [{ type: 'paragraph', content: spaced(own.badges) } as const] : []),
    ...own.details,
  ];
}

const spaced = (inlines: readonly Inline[]): Inline[] =>
  inlines.flatMap((inline, i) => [...(i > 0 ? [text(' ')] : []), inline]);

/**
 * The root's branches are the outline. A root that no title says, since a sheet can be called otherwise, is a point
 * of its own before them.
 */
function rootItems(sheet: Sheet, view: OutlineView, isSaid: boolean): OutlineItem[] {
  const { root } = sheet;
  return [
    ...(isSaid ? [] : [view.item(root)]),
    ...view.items(root.callouts, 'callout'),
    ...view.items(root.children),
    ...view.items(root.summaries, 'summary'),
  ];
}

const sheetAnchor = (sheet: Sheet): string => `sheet-${anchorOf(sheet.root.id).slice(2)}`;

/** Tables after the outline: change markers, relationships, references, history, legend. */
function endMatter(map: MapEntry, context: ViewContext): Block[] {
  const { words } = context;
  const { meaning } = map;
  const changes = changeImpact([map]);
  const mapLinks = mapLinkTable(map, context);
  const open = openPlaces([map]);
  return [
    ...section('open', words.openSections, open.length > 0 ? [openTable(open, context, true)] : []),
    ...section(
      'changes',
      words.changeMarkers,
      changes.length > 0 ? [changeTable(changes, context, true)] : [],
    ),
    ...section(
      'history',
      words.history,
      meaning.history.length > 0 ? [historyTable(meaning.history, context)] : [],
    ),
    ...section('legend', words.legend, legendBlocks(map, context)),
    ...section(
      'references',
      words.references,
      meaning.references.length > 0 ? [referenceTable(meaning.references, map, context)] : [],
    ),
    ...section('maps', words.mapLinks, mapLinks ? [mapLinks] : []),
    ...section('relationships', words.relationships, relationshipBlocksOf(map, context)),
  ];
}

/** All relationships, and the labels that hold more than their title. */
function relationshipBlocksOf(map: MapEntry, context: ViewContext): Block[] {
  const labels = map.workbook.sheets.flatMap(fullLabels);
  const view = new OutlineView(map, context, { firstLevel: 3, headingDepth: 0 });
  const outline: Block[] = labels.length > 0 ? [{ type: 'outline', items: view.items(labels) }] : [];
  return [...relationshipTables(map, context), ...outline];
}

/** Rows of a table that a page shows before it is opened. */
const longestTable = 24;

/** A long table is closed on the page; on paper, and in Word, it is there to be read. */
const closedWhereLong = (block: Block, words: Words): Block =>
  block.type === 'table' && block.rows.length > longestTable
    ? { type: 'fold', title: [text(words.rows(block.rows.length))], content: [block] }
    : block;

const section = (anchor: string, title: string, blocks: readonly Block[]): Block[] =>
  blocks.length > 0 ? [{ type: 'heading', level: 2, anchor, content: [text(title)] }, ...blocks] : [];

/** Links to the headings of the outline (two levels) and to the tables after it. */
function pageIndex(
  outline: readonly Block[],
  ends: readonly Block[],
  map: MapEntry,
  context: ViewContext,
): Navigation {
  const { words } = context;
  const several = map.workbook.sheets.length > 1;
  const tabled = tabledFurniture(map);
  const items: NavigationItem[] = [];
  for (const block of outline) {
    if (several && block.type === 'heading' && block.level === 2) items.push(headingLink(block));
    if (block.type !== 'outline') continue;
    const sheet = several ? items.at(-1) : undefined;
    if (sheet)
      items.splice(-1, 1, { ...sheet, children: [...sheet.children, ...headingItems(block.items, 1)] });
    else
      items.push(
        ...headingItems(
          block.items.filter((item) => !tabled.has(item.anchor)),
          2,
        ),
      );
  }
  const tables = ends.flatMap((block) =>
    block.type === 'heading' && block.anchor ? [headingLink(block)] : [],
  );
  return { type: 'navigation', title: words.onThisPage, items: [...items, ...tables] };
}

/** Furniture that the tables at the end show again: once in the index is enough. */
const tabledFurniture = ({ meaning }: MapEntry): ReadonlySet<string> =>
  new Set(
    meaning.furniture
      .filter(({ kind }) => kind === 'history' || kind === 'legend')
      .map(({ topicId }) => anchorOf(topicId)),
  );

const headingLink = ({ content, anchor = '' }: Heading): NavigationItem => ({
  content,
  target: { type: 'anchor', anchor },
  children: [],
});

function headingItems(items: readonly OutlineItem[], levels: number): NavigationItem[] {
  return items
    .filter((item) => item.level !== undefined)
    .map((item) => ({
      content: [
        ...statusMarks(item),
        ...item.title.filter((inline) => inline.type !== 'marker').map(unlinked),
      ],
      target: { type: 'anchor', anchor: item.anchor },
      children: levels > 1 ? headingItems(item.children, levels - 1) : [],
    }));
}

/** Inside a link there is no other link, and a line break would tear the index. */
const unlinked = (inline: Inline): Inline => {
  if (inline.type === 'link') return inline.content[0] ?? text('');
  return inline.type === 'break' ? text(' ') : inline;
};

const statusMarks = (item: OutlineItem): Inline[] => {
  const status = item.badges.find((inline) => inline.type === 'badge' && statusRoles.has(inline.role));
  return status ? [status, text(' ')] : [];
};
const statusRoles = new Set(['open', 'work', 'closed', 'frozen', 'comment']);

export const countTopics = (map: MapEntry): number => map.index.topics.size;
