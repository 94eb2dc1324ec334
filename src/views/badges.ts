import { type Badge, type Inline, type MarkerInline, text } from '../model/document.js';
import { shortened } from '../model/shortened.js';
import { taskMarkers } from '../model/task-markers.js';
import type { Marker, Topic } from '../model/workbook.js';
import type { ChangeMarker, PageRange, Reason, Section, Status } from '../semantics/meaning.js';
import { anchorOf } from './addresses.js';
import type { ViewContext } from './inlines.js';
import { assetOf, type MapEntry, meaningOf } from './library.js';
import { pictureName } from './marker-names.js';
import { type ShownMarker, shownMarkers } from './marker-reach.js';
import type { Words } from './words.js';

/** The topic's pictures, each named by what it means here or, when nothing says so, by what it shows. */
export function markerInlines(topic: Topic, context: ViewContext, map: MapEntry): MarkerInline[] {
  const own = topic.markers.map((marker): ShownMarker => ({ marker }));
  const shown = shownMarkers(map).get(topic.id) ?? own;
  const ofTask = taskMarkers(topic).map((marker): ShownMarker => ({ marker }));
  return [...shown, ...ofTask].map(({ marker, reach }) => ({
    ...markerInline(marker, topic, context, map),
    ...(reach && { note: context.words.markerReach[reach] }),
  }));
}

function markerInline(marker: Marker, topic: Topic, context: ViewContext, map: MapEntry): MarkerInline {
  // Where a branch's marker ends, the topic is without it: what it means is in the legend.
  const label = (
    topic.markers.includes(marker) ? meaningOf(map, topic, marker.id) : map.index.legend.get(marker.id)
  )?.label;
  const asset = assetOf(map, marker.image);
  return {
    type: 'marker',
    id: marker.id,
    name: shortened(label || pictureName(marker, context.lang)),
    ...(marker.colour !== undefined && { colour: marker.colour }),
    ...(asset !== undefined && { asset }),
  };
}

/** Small facts after a title: status, owner, change markers, tags. */
export function badgesOf(
  topic: Topic,
  context: ViewContext,
  map: MapEntry,
  changes: readonly ChangeMarker[],
): Inline[] {
  const section = map.index.sections.get(topic.id);
  return [
    ...(section ? statusBadges(section, context.words) : []),
    ...ownerBadges(topic, context, map),
    ...changes.map((change) => changeBadge(change, topic, context.words)),
    ...labelBadges(topic),
    ...(map.index.untitled.has(topic.id) ? [badge('default', context.words.defaultTitle)] : []),
  ];
}

function statusBadges(section: Section, words: Words): Badge[] {
  if (section.status === 'unstated') return [];
  return [badge(statusRole(section), statusText(section, words))];
}

/** Work that has begun (a progress above 0, or a word that says so) looks different from work not begun. */
export function statusRole({ status, reasons }: Pick<Section, 'status' | 'reasons'>): Badge['role'] {
  const roles: Record<Status, Badge['role']> = {
    open: reasons.some(isUnderWay) ? 'work' : 'open',
    frozen: 'frozen',
    comment: 'comment',
    closed: 'closed',
    unstated: 'default',
  };
  return roles[status];
}

/** The status in a word; work under way has its own. */
export const statusText = (section: Pick<Section, 'status' | 'reasons'>, words: Words): string =>
  statusRole(section) === 'work' ? words.inWork : words.statuses[section.status];

/** What the newest entry of a map's history says of all of it. Undefined: nothing that leaves it in work. */
export function stateText({ meaning }: MapEntry, words: Words): string | undefined {
  if (!meaning.state) return undefined;
  const { status, found } = meaning.state;
  return words.saysHistory(status === 'open' ? words.inWork : words.statuses[status], found);
}

const isUnderWay = (reason: Reason): boolean =>
  reason.means === 'open' &&
  (reason.kind === 'word' || (reason.kind === 'progress' && Number.parseFloat(reason.found) > 0));

/** Owners stated elsewhere than in the title itself, which already says so. */
function ownerBadges(topic: Topic, context: ViewContext, map: MapEntry): Badge[] {
  const stated = map.index.ownerships.get(topic.id) ?? [];
  const names = stated
    .filter((ownership) => ownership.statedOn !== topic.id || ownership.evidence !== 'tag')
    .flatMap((ownership) => ownership.owners);
  return [...new Set(names)].map((name) => ownerBadge(name, context.words));
}

export const ownerBadge = (name: string | null, words: Words): Badge =>
  name === null ? badge('nobody', words.nobody) : badge('owner', name);

function changeBadge(change: ChangeMarker, topic: Topic, words: Words): Badge {
  const action = change.action ? words.actions[change.action] : words.changeMarkers;
  const pages = pagesText(change.pages, words);
  const label = badge('change', pages ? `${action} ${pages}` : action);
  if (change.statedOn === topic.id) return label;
  return { ...label, target: { type: 'anchor', anchor: anchorOf(change.statedOn) } };
}

/** Spreadsheet headings are kept out of the labels by the reader; the rest are tags people chose. */
const labelBadges = (topic: Topic): Badge[] => topic.labels.map((label) => badge('label', label));

/** What a change marker asks for, in order, with its condition: `revise, add (if needed)`. */
export function actionText(
  { action, furtherActions, qualifier }: Pick<ChangeMarker, 'action' | 'furtherActions' | 'qualifier'>,
  words: Words,
): string {
  const actions = action === null ? [] : [action, ...furtherActions];
  const named = actions.map((each) => words.actions[each]).join(words.listSeparator) || words.noAction;
  return qualifier === undefined ? named : `${named} (${qualifier})`;
}

export const pagesText = (pages: readonly PageRange[], words: Words): string =>
  pages.map((range) => words.page(range.from, range.to, range.openEnded)).join(', ');

export const badge = (role: Badge['role'], value: string): Badge => ({ type: 'badge', role, text: value });

/** Why a section has its status, one phrase a reason, each reason once. */
export function reasonInlines(reasons: readonly Reason[], words: Words): Inline[] {
  const phrases = new Set(reasons.map((reason) => reasonPhrase(reason, words)));
  return [text([...phrases].join(words.listSeparator))];
}

/** One reason in words. */
export function reasonPhrase(reason: Reason, words: Words): string {
  const { reasons } = words;
  const found = shortened(reason.found);
  switch (reason.kind) {
    case 'word':
      return reasons.word(found);
    case 'placeholder':
      return reasons.placeholder(found);
    case 'default-title':
      return reasons.defaultTitle(found);
    case 'empty-title':
      return reasons.emptyTitle;
    case 'progress':
      return reasons.progress(reason.found.replace(/\s*%$/, ''));
    case 'marker':
      return reasons.marker(found);
    case 'owner-wanted':
      return reasons.ownerWanted;
    default:
      return reason.kind satisfies never;
  }
}
