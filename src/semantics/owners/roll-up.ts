import type { TopicId } from '../../model/workbook.js';
import type { Owner, Ownership, Section } from '../meaning.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { namesEveryone } from './names.js';

/** Everyone named, in reading order; nobody-yet last. */
export function rollUpOwners(
  ownerships: readonly Ownership[],
  sections: readonly Section[],
  vocabulary: Vocabulary,
): readonly Owner[] {
  const topics = new Map<string | null, Set<TopicId>>();
  for (const { owners, topicId } of ownerships) {
    for (const name of owners) topics.set(name, (topics.get(name) ?? new Set()).add(topicId));
  }
  const open = new Map<string | null, number>();
  for (const { owners, status } of sections) {
    if (status === 'open') for (const name of owners) open.set(name, (open.get(name) ?? 0) + 1);
  }
  const names = [...topics.keys()].sort((a, b) => Number(a === null) - Number(b === null));
  return names.map((name) => ({
    name,
    everyone: name !== null && namesEveryone(name, vocabulary),
    topics: [...(topics.get(name) ?? [])],
    open: open.get(name) ?? 0,
  }));
}
