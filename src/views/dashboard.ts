import type { Bars, Block, Document, Inline } from '../model/document.js';
import { text } from '../model/document.js';
import type { Section } from '../semantics/meaning.js';
import { type ChangeImpact, changeImpact } from '../semantics/pages.js';
import { countByOwner, countPlanned, countStatus, isUnfinished } from '../status/roll-up.js';
import { dashboardPath, indexPath, mapPath } from './addresses.js';
import { ownerBadge, stateText } from './badges.js';
import { alternatesOf, codeLink, inLang, mapLink, type ViewContext } from './inlines.js';
import type { Library, MapEntry } from './library.js';
import { groupName, groupsOf, isLarge, type MapGroup } from './map-groups.js';
import { openPlaces, openTable } from './open-sections.js';
import { equalShare } from './shares.js';
import { changeTable } from './tables.js';

/** Rows that a page holds of one kind; the pages of the maps have them all. */
const roomForRows = 160;
/** Rows of a table that is not closed: all that fit, so that the answer needs no click; a large library has more to show. */
const longestTable = (library: Library): number => (isLarge(library) ? 24 : roomForRows);

/** The page reviewers open: the answer first, then the open sections, then counts, then the printed book's pages. */
export function dashboardPage(context: ViewContext): Document {
  const { library, lang, words } = context;
  const sections = library.maps.flatMap((map) => map.meaning.sections);
  const count = countStatus(sections);
  const answer =
    count.stated > 0 ? words.summary(count.unfinished, count.total, count.nobody) : words.nothingStated;
  return {
    path: inLang(context, dashboardPath),
    lang,
    title: words.dashboard,
    description: answer,
    breadcrumbs: [{ text: words.allMaps, path: inLang(context, indexPath) }],
    alternates: alternatesOf(dashboardPath, context),
    body: [
      { type: 'paragraph', role: 'lead', content: [text(answer)] },
      ...planBlocks(sections, context),
      ...openBlocks(context),
      ...countBlocks(context),
      ...changeBlocks(context),
    ],
    side: [],
  };
}

/** Work that is planned, and the maps whose history leaves them in work. */
function planBlocks(sections: readonly Section[], context: ViewContext): Block[] {
  const { library, words } = context;
  const plans = countPlanned(sections);
  const lines: Inline[][] = [
    ...(plans > 0 ? [[text(words.plannedIn(plans))]] : []),
    ...library.maps.flatMap((map) => {
      const state = stateText(map, words);
      return state === undefined ? [] : [[codeLink(map, context), text(`: ${state}`)]];
    }),
  ];
  return lines.map((content) => ({ type: 'paragraph', role: 'hint', content }));
}

function openBlocks(context: ViewContext): Block[] {
  const { library, words } = context;
  const places = openPlaces(library.maps);
  const heading: Block = { type: 'heading', level: 2, anchor: 'open', content: [text(words.openSections)] };
  if (places.length === 0)
    return [heading, { type: 'paragraph', role: 'hint', content: [text(words.allClosed)] }];
  if (places.length <= longestTable(library)) return [heading, openTable(places, context, false)];
  const lengths = library.maps.map((map) => openPlaces([map]).length);
  const share = equalShare(lengths, roomForRows);
  return [heading, ...groupsOf(library.maps).flatMap((group) => openFold(group, share, context))];
}

/** What is open in a group of maps; of each map `share` sections at most. */
function openFold(group: MapGroup, share: number, context: ViewContext): Block[] {
  const { words } = context;
  const all = openPlaces(group.maps);
  if (all.length === 0) return [];
  const { nobody } = countStatus(all.map(({ section }) => section));
  const open = all.filter(({ section }) => isUnfinished(section)).length;
  const plans = countPlanned(all.map(({ section }) => section));
  const facts = [
    `${words.open} ${open}`,
    ...(plans > 0 ? [words.plannedIn(plans)] : []),
    ...(nobody > 0 ? [words.withoutOwner(nobody)] : []),
  ];
  const { shown, left } = shared(all, share);
  const rest = leftBlocks(left, 'open', context);
  const name = groupName(group, context);
  // Regions of a page need names of their own.
  const table = { ...openTable(shown, context, false), caption: `${words.openSections} – ${name}` };
  return [
    {
      type: 'fold',
      title: foldTitle(name, facts),
      content: [...(shown.length > 0 ? [table] : []), ...rest],
    },
  ];
}

/** The first `share` items of each map, and how many each map has besides. */
function shared<T extends { readonly map: MapEntry }>(
  items: readonly T[],
  share: number,
): { readonly shown: readonly T[]; readonly left: ReadonlyMap<MapEntry, number> } {
  const seen = new Map<MapEntry, number>();
  const shown: T[] = [];
  for (const item of items) {
    const before = seen.get(item.map) ?? 0;
    seen.set(item.map, before + 1);
    if (before < share) shown.push(item);
  }
  const left = [...seen].map(([map, count]) => [map, count - share] as const).filter(([, more]) => more > 0);
  return { shown, left: new Map(left) };
}

/** How many rows are elsewhere, with links to where they are. */
function leftBlocks(left: ReadonlyMap<MapEntry, number>, anchor: string, context: ViewContext): Block[] {
  if (left.size === 0) return [];
  const total = [...left.values()].reduce((sum, more) => sum + more, 0);
  const links = [...left].flatMap(([map, more], i): Inline[] => [
    ...(i > 0 ? [text(context.words.listSeparator)] : []),
    {
      type: 'link',
      target: { type: 'page', path: inLang(context, mapPath(map.slug)), anchor },
      content: [text(map.code)],
    },
    text(` (${more})`),
  ]);
  return [{ type: 'paragraph', role: 'hint', content: [text(context.words.moreRows(total)), ...links] }];
}

const foldTitle = (name: string, facts: readonly string[]): Inline[] => [
  { ...text(name), bold: true },
  text(` ${facts.join(' · ')}`),
];

function countBlocks(context: ViewContext): Block[] {
  const { library, words } = context;
  const owners = countByOwner(
    library.maps.flatMap((map) => map.meaning.sections).filter((section) => section.status !== 'unstated'),
  );
  const byOwner: Bars = {
    type: 'bars',
    caption: words.byOwner,
    rows: owners.map(({ owner, unfinished, total }) => ({
      label: [ownerBadge(owner, words)],
      value: unfinished,
      total,
      text: words.openOf(unfinished, total),
    })),
  };
  return [
    { type: 'heading', level: 2, anchor: 'counts', content: [text(words.open)] },
    ...(owners.length > 0 ? [byOwner] : []),
    isLarge(library) ? groupBars(context) : mapBars(context),
  ];
}

const mapBars = (context: ViewContext): Bars => ({
  type: 'bars',
  caption: context.words.byMap,
  rows: context.library.maps.map((map) => barOf([mapLink(map, context)], [map], context)),
});

/** In a large library; the front page has the counts of each map. */
const groupBars = (context: ViewContext): Bars => ({
  type: 'bars',
  caption: context.words.byGroup,
  rows: groupsOf(context.library.maps).map((group) =>
    barOf([text(groupName(group, context))], group.maps, context),
  ),
});

function barOf(
  label: readonly Inline[],
  maps: readonly MapEntry[],
  { words }: ViewContext,
): Bars['rows'][number] {
  const { unfinished, total } = countStatus(maps.flatMap((map) => map.meaning.sections));
  return { label, value: unfinished, total, text: words.openOf(unfinished, total) };
}

/** The printed book's pages in order; a long list is closed, and leaves to the maps what a page cannot hold. */
function changeBlocks(context: ViewContext): Block[] {
  const { library, words } = context;
  const changes = changeImpact(library.maps);
  if (changes.length === 0) return [];
  const heading: Block = {
    type: 'heading',
    level: 2,
    anchor: 'changes',
    content: [text(words.changeMarkers)],
  };
  if (changes.length <= longestTable(library)) return [heading, changeTable(changes, context, false)];
  const share = equalShare([...countByMap(changes).values()], roomForRows);
  const { shown, left } = shared(changes, share);
  const content = [changeTable(shown, context, false), ...leftBlocks(left, 'changes', context)];
  return [heading, { type: 'fold', title: [text(words.rows(changes.length))], content }];
}

function countByMap(changes: readonly ChangeImpact<MapEntry>[]): Map<MapEntry, number> {
  const counts = new Map<MapEntry, number>();
  for (const { map } of changes) counts.set(map, (counts.get(map) ?? 0) + 1);
  return counts;
}
