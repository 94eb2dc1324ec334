import { addTo } from '../../model/add-to.js';
import type { TopicId } from '../../model/workbook.js';
import { type FurniturePlan, isContainer } from '../furniture.js';
import { keysOf } from '../legend/keys.js';
import type { LegendUses } from '../legend/uses.js';
import type { Ownership } from '../meaning.js';
import type { Spot, Survey } from '../survey.js';
import { fold, normalForm } from '../text/fold.js';
import type { TitleReading } from '../titles.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { type NamedOwners, readNames } from './names.js';
import { findOwnerTags } from './tags.js';
import { isOwnerWord } from './words.js';

/** Every owner stated in the map, in reading order; spellings of one person are joined. */
export function findOwnerships(
  survey: Survey,
  furniture: FurniturePlan,
  titles: readonly TitleReading[],
  legend: LegendUses,
  aliases: Readonly<Record<string, readonly string[]>>,
  vocabulary: Vocabulary,
): readonly Ownership[] {
  const found: FoundOwnership[] = [];
  const inBoundary = boundaryTags(survey, vocabulary);
  for (const spot of survey.spots) {
    if (spot.tree === 'label' || !isContainer(furniture.around[spot.index])) continue;
    found.push(...(inBoundary.get(spot.topic.id) ?? []));
    found.push(...titleOwnerships(spot, titles[spot.index]));
    found.push(...carriedOwnerships(spot, legend, vocabulary));
  }
  return joinSpellings(withoutOverruled(found), aliases);
}

function titleOwnerships(spot: Spot, reading: TitleReading | undefined): readonly Ownership[] {
  if (!reading) return [];
  return reading.owners.flatMap((tag) =>
    ownedBy(spot, reading).map((topicId) => ({
      topicId,
      owners: tag.owners,
      handedOverFrom: tag.handedOverFrom,
      statedOn: spot.topic.id,
      words: tag.words,
      evidence: 'tag' as const,
    })),
  );
}

/** An owner topic owns its parent, or what it sums up; a tag beside other words owns its own topic. */
export function ownedBy({ topic, parent }: Spot, { speaksOfParent }: TitleReading): readonly TopicId[] {
  if (!speaksOfParent || !parent) return [topic.id];
  if (topic.kind === 'summary' && topic.covers) return topic.covers;
  const others = parent.topic.children.filter(({ children }) => children.length > 0);
  const isGroup = topic.children.length > 0 && others.length > 1;
  return [isGroup ? topic.id : parent.topic.id];
}

/** Owners that a topic carries beside its title: task resources, tags, properties, the legend's owner icons. */
function carriedOwnerships(
  spot: Spot,
  legend: LegendUses,
  vocabulary: Vocabulary,
): readonly FoundOwnership[] {
  const { topic } = spot;
  const found: FoundOwnership[] = [];
  const add = (
    evidence: Ownership['evidence'],
    words: string,
    { owners, handedOverFrom }: Pick<NamedOwners, 'owners' | 'handedOverFrom'>,
  ): void => {
    found.push({ topicId: topic.id, owners, handedOverFrom, statedOn: topic.id, words, evidence });
  };
  const resources = (topic.task?.resources ?? []).filter((name) => name.trim() !== '' && !name.includes('@'));
  if (resources.length > 0)
    add('task', resources.join('; '), { owners: resources.map((name) => name.trim()), handedOverFrom: [] });
  for (const label of topic.labels) {
    const named = labelOwners(label, topic.labelGroups?.[label], vocabulary);
    if (named) add('tag', label, named);
  }
  for (const { name, value } of topic.properties ?? []) {
    if (isOwnerWord(name, vocabulary) && value.trim() !== '')
      add('tag', `${name}: ${value}`, readNames(value, vocabulary));
  }
  for (const { role, owner, label, evidence, markers, learnedFrom } of legend.explained.get(spot.index) ??
    []) {
    if (role !== 'owner' || !owner || evidence === 'vocabulary') continue;
    const marker = keysOf(topic).find(({ key }) => markers.includes(key))?.key;
    found.push({
      ...{ topicId: topic.id, owners: [owner], handedOverFrom: [], statedOn: topic.id, words: label },
      ...{
        evidence: 'marker',
        ...(marker !== undefined && { marker }),
        ...(learnedFrom && { isLearned: true }),
      },
    });
  }
  return found;
}

/** What was learned from tags says nothing where a tag speaks: on the tag itself, and on what it owns. */
function withoutOverruled(found: readonly FoundOwnership[]): readonly Ownership[] {
  const tags = found.filter(({ evidence }) => evidence === 'tag');
  const spoken = new Set(tags.flatMap(({ topicId, statedOn }) => [topicId, statedOn]));
  return found.flatMap(({ isLearned, ...ownership }) =>
    isLearned && spoken.has(ownership.topicId) ? [] : [ownership],
  );
}

interface FoundOwnership extends Ownership {
  /** The marker's owner was learned from tags. */
  readonly isLearned?: boolean;
}

/** A tag that is an owner tag itself, or that stands in a group named as owners. */
function labelOwners(
  label: string,
  group: string | undefined,
  vocabulary: Vocabulary,
): NamedOwners | undefined {
  const tag = findOwnerTags(fold(label), label, vocabulary)[0];
  if (tag) return tag;
  return group !== undefined && isOwnerWord(group, vocabulary) ? readNames(label, vocabulary) : undefined;
}

/** Owners named by the title of a boundary own the topics inside. */
function boundaryTags(survey: Survey, vocabulary: Vocabulary): ReadonlyMap<TopicId, readonly Ownership[]> {
  const found = new Map<TopicId, Ownership[]>();
  for (const { boundaries } of survey.workbook.sheets) {
    for (const { title, topics } of boundaries) {
      for (const { owners, handedOverFrom, words } of findOwnerTags(fold(title), title, vocabulary)) {
        for (const topicId of topics) {
          const ownership = {
            topicId,
            owners,
            handedOverFrom,
            statedOn: topicId,
            words,
            evidence: 'tag' as const,
          };
          addTo(found, topicId, ownership);
        }
      }
    }
  }
  return found;
}

/** One spelling per person: the config's name, else the spelling that comes first. */
function joinSpellings(
  ownerships: readonly Ownership[],
  aliases: Readonly<Record<string, readonly string[]>>,
): readonly Ownership[] {
  const spelling = new Map<string, string>();
  for (const [name, others] of Object.entries(aliases)) {
    for (const other of [name, ...others]) spelling.set(spellingForm(other), name);
  }
  const join = (name: string): string => {
    const form = spellingForm(name);
    const known = spelling.get(form);
    if (known === undefined) spelling.set(form, name);
    return known ?? name;
  };
  return ownerships.map((ownership) => ({
    ...ownership,
    handedOverFrom: ownership.handedOverFrom.map(join),
    owners: [...new Set(ownership.owners.map((name) => (name === null ? null : join(name))))],
  }));
}

const spellingForm = (name: string): string => normalForm(name).replace(/^@/, '');

/** Owners stated on each topic, all statements together. */
export function statedOwners(
  ownerships: readonly Ownership[],
): ReadonlyMap<TopicId, readonly (string | null)[]> {
  const found = new Map<TopicId, Set<string | null>>();
  for (const { topicId, owners } of ownerships) {
    const names = found.get(topicId) ?? new Set();
    found.set(topicId, names);
    for (const owner of owners) names.add(owner);
  }
  return new Map([...found].map(([topicId, names]) => [topicId, [...names]]));
}
