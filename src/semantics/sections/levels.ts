import { type FurniturePlan, isContainer } from '../furniture.js';
import type { LegendEntry } from '../meaning.js';
import type { SemanticsConfig } from '../settings.js';
import type { Spot, Survey } from '../survey.js';

/** What gives a heading its level in this map. */
export type LevelMode = 'priority' | 'depth';

const DEEPEST_LEVEL = 6;
const FEWEST_PAIRS = 3;
const SHARE_IN_ORDER = 0.9;

/** The priority of a topic as a heading level, 1–6. */
export function priorityLevel({ topic }: Spot): number | undefined {
  const value = topic.markers.find(({ group }) => group === 'priority')?.value ?? topic.task?.priority;
  return value !== undefined && value >= 1 && value <= DEEPEST_LEVEL ? value : undefined;
}

/**
 * Priorities are heading levels where they grow downwards: nearly every topic with a priority stands below one
 * with a smaller number. Where they rank work instead, they repeat and jump. A legend that explains them decides.
 */
export function levelMode(
  survey: Survey,
  furniture: FurniturePlan,
  legend: readonly LegendEntry[],
  setting: SemanticsConfig['levels'],
): LevelMode {
  if (setting === 'priority' || setting === 'depth') return setting;
  const explained = legend.find(explainsPriorities);
  if (explained) return explained.role === 'level' ? 'priority' : 'depth';
  const { pairs, inOrder, values } = countPairs(survey, furniture);
  return values > 1 && pairs >= FEWEST_PAIRS && inOrder >= pairs * SHARE_IN_ORDER ? 'priority' : 'depth';
}

/** Names in the program are mostly ranks (`P1`) that say nothing about headings. */
const explainsPriorities = ({ evidence, markers }: LegendEntry): boolean =>
  evidence !== 'program-legend' && markers.some((marker) => /^priority-\d$/.test(marker));

interface PairCount {
  readonly pairs: number;
  readonly inOrder: number;
  /** Different priorities in use. */
  readonly values: number;
}

function countPairs(survey: Survey, furniture: FurniturePlan): PairCount {
  const around: (number | undefined)[] = [];
  const values = new Set<number>();
  let pairs = 0;
  let inOrder = 0;
  for (const spot of survey.spots) {
    const outer = spot.parent ? around[spot.parent.index] : undefined;
    const isCounted = spot.tree === 'main' && isContainer(furniture.around[spot.index]);
    const own = isCounted ? priorityLevel(spot) : undefined;
    around.push(own ?? outer);
    if (own === undefined) continue;
    values.add(own);
    if (outer === undefined) continue;
    pairs += 1;
    if (own > outer) inOrder += 1;
  }
  return { pairs, inOrder, values: values.size };
}
