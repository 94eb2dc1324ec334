import { type Lang, textOf } from '../diagnostics/catalogue.js';
import type { Block, Document, Table } from '../model/document.js';
import { text } from '../model/document.js';
import { countStatus } from '../status/roll-up.js';
import { dashboardPath, indexPath } from './addresses.js';
import { stampDay } from './details.js';
import { alternatesOf, inLang, mapLink, type ViewContext } from './inlines.js';
import type { FailedMap, MapEntry } from './library.js';
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
    mapTable(context, downloads),
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

function mapTable(context: ViewContext, downloads: ReadonlyMap<MapEntry, MapDownloads>): Table {
  const { library, words } = context;
  return {
    type: 'table',
    caption: words.allMaps,
    columns: [
      { heading: words.map, rowHeading: true },
      { heading: words.code },
      { heading: words.owners },
      { heading: words.open, align: 'end' },
      { heading: words.lastChange },
      { heading: words.downloads },
    ],
    rows: library.maps.map((map) => [
      [mapLink(map, context)],
      [text(map.code)],
      [text(ownerNames(map).join(words.listSeparator))],
      [text(openText(map, context))],
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

/** Newest dated entry of the revision history, else the program's own stamp. */
export const lastChange = (map: MapEntry): string | undefined =>
  map.meaning.history.find((entry) => entry.dates.length > 0)?.dates.at(-1) ??
  stampDay(map.workbook.document.modified);

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
