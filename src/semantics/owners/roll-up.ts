import type { TopicId } from '../../model/workbook.js';
import type { Owner, Ownership, Section } from '../meaning.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { namesEveryone } from './names.js';

/**
 * Everyone named, in reading order; nobody-yet last. Nobody's row counts every section with work left that lacks an
 * owner, whether the map asks for one (`？`) or says nothing; its topics are those that ask.
 */
export function rollUpOwners(
  ownerships: readonly Ownership[],
  sections: readonly Section[],
  vocabulary: Vocabulary,
): readonly Owner[] {
  const topics = topicsByOwner(ownerships);
  const open = openByOwner(sections);
  if (open.has(null) && !topics.has(null)) topics.set(null, new Set());
  const names = [...topics.keys()].sort((a, b) => Number(a === null) - Number(b === null));
  return names.map((name) => ({
    name,
    everyone: name !== null && namesEveryone(name, vocabulary),
    topics: [...(topics.get(name) ?? [])],
    open: open.get(name) ?? 0,
  }));
}

function topicsByOwner(ownerships: readonly Ownership[]): Map<string | null, Set<TopicId>> {
  const topics = new Map<string | null, Set<TopicId>>();
  for (const { owners, topicId } of ownerships) {
    for (const name of owners) topics.set(name, (topics.get(name) ?? new Set()).add(topicId));
  }
  return topics;
}

/** As the status roll-up counts: open or out for comment, contents and body once; nobody's only where no name stands beside. */
function openByOwner(sections: readonly Section[]): ReadonlyMap<string | null, number> {
  const open = new Map<string | null, number>();
  for (const { owners, status, sameAs } of sections) {
    if ((status !== 'open' && status !== 'comment') || sameAs !== undefined) continue;
    const names = owners.filter((name) => name !== null);
    for (const name of names.length > 0 ? names : [null]) open.set(name, (open.get(name) ?? 0) + 1);
  }
  return open;
}
