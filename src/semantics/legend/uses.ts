import type { FurniturePlan } from '../furniture.js';
import type { LegendEntry, MarkerUse, UnexplainedMarker } from '../meaning.js';
import type { Spot, Survey } from '../survey.js';
import type { EntryDraft } from './entry.js';
import { explainsItself, isColour, keysOf, type MarkerKey } from './keys.js';
import type { LegendPlan } from './plan.js';

export interface LegendUses {
  readonly legend: readonly LegendEntry[];
  readonly markerUses: readonly MarkerUse[];
  /** The entries behind the uses, by place in the survey. */
  readonly explained: ReadonlyMap<number, readonly EntryDraft[]>;
  readonly unexplained: readonly UnexplainedMarker[];
}

/** Where each marker is used and what it says there. The legend's own topics are left out. */
export function countUses(survey: Survey, furniture: FurniturePlan, plan: LegendPlan): LegendUses {
  const uses = new Map<EntryDraft, number>();
  const markerUses: MarkerUse[] = [];
  const explained = new Map<number, EntryDraft[]>();
  const unexplained = new Map<string, UnexplainedMarker>();
  const colours = colourKinds(plan);
  for (const spot of survey.spots) {
    if (furniture.around[spot.index] === 'legend') continue;
    const entries: EntryDraft[] = [];
    for (const key of keysOf(spot.topic)) {
      const entry = plan.explain(key.key, spot.sheet.id);
      if (!entry) noteUnexplained(unexplained, key, spot, colours, plan.defaultNames.get(key.key));
      else {
        markerUses.push(useOf(entry, key, spot));
        if (!entries.includes(entry)) entries.push(entry);
      }
    }
    for (const entry of entries) uses.set(entry, (uses.get(entry) ?? 0) + 1);
    if (entries.length > 0) explained.set(spot.index, entries);
  }
  const legend = plan.entries.map(({ entry, markers }) => ({
    ...entry,
    markers,
    uses: uses.get(entry) ?? 0,
  }));
  return {
    legend,
    markerUses,
    explained,
    unexplained: [...unexplained.values()],
  };
}

/** Kinds of colour that the legend speaks of: `fill`, `font`. */
const colourKinds = ({ entries }: LegendPlan): ReadonlySet<string> =>
  new Set(
    entries.flatMap(({ markers }) =>
      markers.filter((key) => /^(?:fill|font):/.test(key)).map((key) => key.slice(0, 4)),
    ),
  );

/** Ink and paper mean nothing by themselves. */
const PLAIN = new Set(['font:#000000', 'fill:#ffffff']);

const useOf = (entry: EntryDraft, { key, group }: MarkerKey, { topic }: Spot): MarkerUse => ({
  topicId: topic.id,
  marker: key,
  group,
  role: entry.role,
  label: entry.label,
  ...(entry.media && { media: entry.media }),
  evidence: entry.evidence,
});

function noteUnexplained(
  found: Map<string, UnexplainedMarker>,
  key: MarkerKey,
  { topic }: Spot,
  colours: ReadonlySet<string>,
  defaultName: string | undefined,
): void {
  if (explainsItself(key) || topic.automaticFormat) return;
  if (isColour(key) && (!colours.has(key.group) || PLAIN.has(key.key))) return;
  const known = found.get(key.key);
  found.set(key.key, {
    marker: key.key,
    ...(defaultName !== undefined && { defaultName }),
    group: key.group,
    uses: (known?.uses ?? 0) + 1,
    topicId: known?.topicId ?? topic.id,
  });
}
