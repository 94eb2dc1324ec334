import type { WordChange } from '../../diff/index.js';
import { oncePer } from '../../model/once-per.js';
import type { Marker, TopicId } from '../../model/workbook.js';
import { pictureName } from '../marker-names.js';
import type { ChangeContext } from './comparison.js';
import { lists, replaced } from './list-parts.js';

/** Markers that mean the same, one icon of an owner for another's, are told by what they show. */
export function markerParts(
  change: { readonly topicId: TopicId; readonly from: readonly Marker[]; readonly to: readonly Marker[] },
  context: ChangeContext,
): readonly WordChange[] {
  const byMeaning = (marker: Marker): string => markerText(marker, change.topicId, context);
  const parts = lists(change, byMeaning, context);
  const [old, now] = [change.from, change.to].map((markers) => new Set(markers.map(({ id }) => id)));
  const isExchanged =
    change.from.some(({ id }) => !now?.has(id)) || change.to.some(({ id }) => !old?.has(id));
  const isTold = parts.some(({ kind }) => kind !== 'equal');
  return isTold || !isExchanged ? parts : exchanged(change.topicId, change, context);
}

/** A marker by what it means and shows: `担当（青の人）`; the map's own pictures have no names, so their ids tell them. */
const byLooks =
  (topic: TopicId, context: ChangeContext) =>
  (marker: Marker): string => {
    const picture = pictureName(marker, context.lang);
    const looks =
      marker.group === 'custom'
        ? `${picture} ${marker.id.replace(/^custom-/, '').slice(0, OF_AN_ID)}`
        : picture;
    const meaning = markerText(marker, topic, context);
    return meaning === picture ? looks : context.words.remark(meaning, looks);
  };

/** Letters of an id that tell pictures apart. */
const OF_AN_ID = 6;

/** Markers by their ids, as either state draws them. */
const markersIn = (ids: readonly string[], { comparison }: ChangeContext): readonly Marker[] =>
  ids.flatMap((id) => drawnMarkers(comparison).get(id) ?? []);

const drawnMarkers = oncePer(
  ({ before, after }: ChangeContext['comparison']): ReadonlyMap<string, Marker> => {
    const topics = [before, after].flatMap(({ map }) => [...map.index.topics.values()]);
    return new Map(
      topics.flatMap(({ topic }) => topic.markers.map((marker) => [marker.id, marker] as const)),
    );
  },
);

/** What the marker means on this topic, in either state, else what it shows. */
function markerText(marker: Marker, id: TopicId, { comparison, lang }: ChangeContext): string {
  const { before, after } = comparison;
  const use = after.map.index.markerUses.get(`${id} ${marker.id}`);
  const entry = use ?? after.map.index.legend.get(marker.id) ?? before.map.index.legend.get(marker.id);
  return entry?.label || pictureName(marker, lang);
}

/** The icons of owners that were exchanged, where their names do not tell. */
export const iconParts = (
  topic: TopicId,
  { from, to }: { readonly from: readonly string[]; readonly to: readonly string[] },
  context: ChangeContext,
): readonly WordChange[] =>
  exchanged(topic, { from: markersIn(from, context), to: markersIn(to, context) }, context);

/** Markers that only one state has, by what they show. */
function exchanged(
  topic: TopicId,
  { from, to }: { readonly from: readonly Marker[]; readonly to: readonly Marker[] },
  context: ChangeContext,
): readonly WordChange[] {
  const only = (some: readonly Marker[], others: readonly Marker[]): string => {
    const ids = new Set(others.map(({ id }) => id));
    const looks = some.filter(({ id }) => !ids.has(id)).map(byLooks(topic, context));
    return looks.join(context.words.separator);
  };
  return replaced(only(from, to), only(to, from), context);
}
