import { type Lang, textOf } from '../diagnostics/catalogue.js';
import type { Block, Document, Inline, Table } from '../model/document.js';
import { text } from '../model/document.js';
import { countStatus } from '../status/roll-up.js';
import { dashboardPath, indexPath } from './addresses.js';
import { badge } from './badges.js';
import { stampDay } from './details.js';
import { alternatesOf, inLang, mapLink, type ViewContext } from './inlines.js';
import type { FailedMap, MapEntry } from './library.js';
import { groupName, groupsOf, isLarge, type MapGroup } from './map-groups.js';
import { downloadInlines, type MapDownloads } from './map-page.js';

/** The front page: every map with its owners, what is open, and its downloads. */
export function indexPage(context: ViewContext, downloads: ReadonlyMap<MapEntry, MapDownloads>): Document {
  const { library, lang, words } = context;
  const sections = library.maps.flatMap((map) => map.meaning.sections);
  const count = countStatus(sections);
  const summary =
    count.stated > 0 ? words.summary(count.unfinished, count.total, count.nobody) : words.nothingStated;
  const body: Block[] = [
    {
      type: 'paragraph',
      role: 'lead',
      content: [
        text(
          `${words.maps(library.maps.length)} · ${words.topics(topicTotal(library.maps))}${words.sentenceGap}${summary} `,
        ),
        {
          type: 'link',
          target: { type: 'page', path: inLang(context, dashboardPath) },
          content: [text(words.dashboard)],
        },
      ],
    },
    ...mapBlocks(context, downloads),
    ...failedBlocks(library.failed, lang, context),
  ];
  return {
    path: inLang(context, indexPath),
    lang,
    title: context.siteTitle,
    description: summary,
    breadcrumbs: [],
    alternates: alternatesOf(indexPath, context),
    body,
    side: [],
  };
}

const topicTotal = (maps: readonly MapEntry[]): number =>
  maps.reduce((sum, map) => sum + map.index.topics.size, 0);

/** One table; in a large library one for each group of maps, closed. */
function mapBlocks(context: ViewContext, downloads: ReadonlyMap<MapEntry, MapDownloads>): Block[] {
  const { library } = context;
  const { words } = context;
  if (!isLarge(library)) return [mapTable(words.allMaps, library.maps, context, downloads)];
  return groupsOf(library.maps).map((group) => ({
    type: 'fold',
    title: groupTitle(group, context),
    // Regions of a page need names of their own.
    content: [mapTable(`${words.allMaps} – ${groupName(group, context)}`, group.maps, context, downloads)],
  }));
}

/** What a closed group holds: how many maps, what is open, and the latest change. */
function groupTitle(group: MapGroup, context: ViewContext): Inline[] {
  const { words } = context;
  const count = countStatus(group.maps.flatMap((map) => map.meaning.sections));
  const latest = group.maps
    .flatMap((map) => lastChange(map) ?? [])
    .sort()
    .at(-1);
  const facts = [
    words.maps(group.maps.length),
    ...(count.unfinished > 0 ? [`${words.open} ${words.openOf(count.unfinished, count.total)}`] : []),
    ...(latest !== undefined ? [`${words.lastChange} ${latest}`] : []),
  ];
  return [{ ...text(groupName(group, context)), bold: true }, text(` ${facts.join(' · ')}`)];
}

function mapTable(
  caption: string,
  maps: readonly MapEntry[],
  context: ViewContext,
  downloads: ReadonlyMap<MapEntry, MapDownloads>,
): Table {
  const { words } = context;
  return {
    type: 'table',
    caption,
    columns: [
      { heading: words.map, rowHeading: true },
      { heading: words.code },
      { heading: words.owners },
      { heading: words.open, align: 'end' },
      { heading: words.lastChange },
      { heading: words.downloads },
    ],
    rows: maps.map((map) => [
      [mapLink(map, context)],
      [text(map.code)],
      [text(ownerNames(map).join(words.listSeparator))],
      [text(openText(map, context)), ...stateBadges(map, context)],
      [text(lastChange(map) ?? '')],
      downloadInlines(downloads.get(map), context),
    ]),
  };
}

export const ownerNames = (map: MapEntry): string[] =>
  map.meaning.owners.flatMap((owner) => (owner.name === null ? [] : [owner.name]));

function openText(map: MapEntry, { words }: ViewContext): string {
  const count = countStatus(map.meaning.sections);
  return count.stated === 0 ? '–' : words.openOf(count.unfinished, count.total);
}

const stateBadges = ({ meaning }: MapEntry, { words }: ViewContext): Inline[] => {
  const { status } = meaning.state ?? {};
  if (!status) return [];
  const said = status === 'open' ? badge('work', words.inWork) : badge(status, words.statuses[status]);
  return [text(' '), said];
};

/** Newest dated entry of the revision history, else the program's own stamp. */
export const lastChange = (map: MapEntry): string | undefined =>
  map.meaning.history.find((entry) => entry.dates.length > 0)?.dates.at(-1) ??
  stampDay(map.workbook.document.modified, map);

/** Maps that could not be read are not passed over: readers of the site should know that something is missing. */
function failedBlocks(failed: readonly FailedMap[], lang: Lang, { words }: ViewContext): Block[] {
  if (failed.length === 0) return [];
  return [
    { type: 'heading', level: 2, anchor: 'unreadable', content: [text(words.unreadable)] },
    { type: 'paragraph', role: 'hint', content: [text(words.unreadableHint)] },
    {
      type: 'table',
      caption: words.unreadable,
      columns: [
        { heading: words.file, rowHeading: true },
        { heading: words.problem },
        { heading: words.remedy },
      ],
      rows: failed.map(({ file, diagnostics }) => {
        const message = diagnostics[0] ? textOf(diagnostics[0], lang) : { says: '', remedy: '' };
        return [[text(file)], [text(message.says)], [text(message.remedy)]];
      }),
    },
  ];
}
