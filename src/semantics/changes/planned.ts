import { oneLine } from '../../model/walk.js';
import type { Topic, TopicId } from '../../model/workbook.js';
import type { LegendUses } from '../legend/uses.js';
import type { ChangeMarker, PlannedWork } from '../meaning.js';
import type { Spot, Survey } from '../survey.js';
import type { TitleReading } from '../titles.js';

/** What is known about a map when its planned work is gathered. */
export interface PlanEvidence {
  readonly survey: Survey;
  readonly titles: readonly TitleReading[];
  readonly legend: LegendUses;
  readonly changeMarkers: readonly ChangeMarker[];
  /** The section that an entry stands for, by their topics. */
  readonly entries: ReadonlyMap<TopicId, TopicId>;
}

/**
 * Work that the map plans, by the section it concerns: changes that it asks for, and new items that nothing is
 * written for yet. What is struck off, or said to be done, is left out.
 */
export function findPlannedWork(
  sections: readonly Spot[],
  evidence: PlanEvidence,
): ReadonlyMap<TopicId, readonly PlannedWork[]> {
  const planned = new Map<TopicId, PlannedWork[]>();
  const add = (section: TopicId, work: PlannedWork): void => {
    planned.set(section, [...(planned.get(section) ?? []), work]);
  };
  for (const { topicId, statedOn, words, action, pages } of evidence.changeMarkers) {
    if (isSettled(topicId, evidence) || isSettled(statedOn, evidence)) continue;
    add(topicId, { kind: 'change', statedOn, words: oneLine(words), action, pages });
  }
  for (const spot of sections) {
    const { topic } = spot;
    if (planned.has(topic.id) || !isNewItem(spot, evidence) || isSettled(topic.id, evidence)) continue;
    add(topic.id, {
      kind: 'new-item',
      statedOn: topic.id,
      words: oneLine(topic.title),
      action: null,
      pages: [],
    });
  }
  return planned;
}

/** Struck off, or said to be done: the words that ask for the change, or the section they speak of. */
function isSettled(id: TopicId, { survey, titles }: PlanEvidence): boolean {
  const spot = survey.byId.get(id);
  const status = spot ? (titles[spot.index]?.status ?? []) : [];
  return !spot || isStruck(spot.topic) || status.some(({ means }) => means === 'closed');
}

/** The whole title is struck through. */
function isStruck({ title, style, runs = [] }: Topic): boolean {
  if (style?.text?.strike === true) return true;
  const struck = runs.filter(({ strike }) => strike === true);
  let rest = title;
  for (const { from, to } of struck) rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to);
  return struck.length > 0 && rest.trim() === '';
}

/** Marked as new by the legend, with nothing written for it: no section elsewhere, and nothing on or below the topic. */
function isNewItem({ topic, index }: Spot, { legend, titles, survey, entries }: PlanEvidence): boolean {
  const isMarked = legend.explained.get(index)?.some(({ role }) => role === 'new-item') ?? false;
  if (!isMarked || entries.has(topic.id)) return false;
  if (topic.notes || topic.image || topic.table || topic.links.length > 0) return false;
  return topic.children.every(({ id }) => {
    const at = survey.byId.get(id);
    return at !== undefined && titles[at.index]?.speaksOfParent === true;
  });
}
