import type { FurniturePlan } from '../furniture.js';
import { type Spot, type Survey, spotsBelow } from '../survey.js';
import { undecorated } from '../text/fold.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import type { EntryDraft } from './entry.js';
import { fillKey, fontKey, labelKey } from './keys.js';
import { readLabel } from './labels.js';
import { namesLook } from './looks.js';
import { writtenMarker } from './written.js';

/** The entries of every legend drawn in the map: its topics carry the markers they explain. */
export function drawnEntries(
  survey: Survey,
  furniture: FurniturePlan,
  vocabulary: Vocabulary,
): readonly EntryDraft[] {
  const tops = furniture.list.filter(({ kind }) => kind === 'legend');
  return tops.flatMap(({ topicId }) => {
    const top = survey.byId.get(topicId);
    if (!top) return [];
    const entries = spotsBelow(survey, top).filter(({ index }) => furniture.around[index] === 'legend');
    return legendEntries(top, entries, vocabulary);
  });
}

function legendEntries(top: Spot, below: readonly Spot[], vocabulary: Vocabulary): readonly EntryDraft[] {
  const meaningful = ownColours(top, below);
  return below.flatMap((spot) => {
    const written = writtenMarker(spot, vocabulary);
    const label = undecorated((written?.label ?? spot.topic.title).replace(/\s+/gu, ' ')).trim();
    const markers = written ? [written.key] : explainedKeys(spot, meaningful);
    if (markers.length === 0 || label === '' || namesLook(label, vocabulary)) return [];
    const group = spot.parent && spot.parent !== top ? spot.parent.topic.title : '';
    const entry = { label, markers, evidence: 'map-legend' } as const;
    return [
      { ...entry, ...readLabel(label, group, vocabulary), topicId: spot.topic.id, sheetId: spot.sheet.id },
    ];
  });
}

/** What an entry explains: its markers; without any, its tags; without any, a colour of its own. */
function explainedKeys({ topic }: Spot, meaningful: ReadonlySet<string>): readonly string[] {
  if (topic.markers.length > 0) return [...new Set(topic.markers.map(({ id }) => id))];
  if (topic.labels.length > 0) return topic.labels.map(labelKey);
  return coloursOf(topic).filter((key) => meaningful.has(key));
}

function coloursOf({ style }: Spot['topic']): readonly string[] {
  return [
    ...(style?.fill ? [fillKey(style.fill)] : []),
    ...(style?.text?.colour ? [fontKey(style.text.colour)] : []),
  ];
}

/** A colour that several entries share, or that the legend's own topic has, only decorates. */
function ownColours(top: Spot, below: readonly Spot[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { topic } of below)
    for (const key of coloursOf(topic)) counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const key of coloursOf(top.topic)) counts.delete(key);
  return new Set([...counts].filter(([, count]) => count === 1).map(([key]) => key));
}
