import type { TopicId } from '../../model/workbook.js';
import type { Library } from '../../views/library.js';
import type { TableDefinition } from './definition.js';
import type { OwnersJson } from './json.js';

interface OwnerRow {
  readonly name: string | null;
  readonly topics: { readonly map: string; readonly topicId: TopicId }[];
  open: number;
}

/** Everyone who owns something in any map, with what is open; nobody-yet as `null`, first. */
export const ownersTable: TableDefinition = {
  json: (library): OwnersJson => ({ owners: ownersOf(library) }),
  head: (words) => [words.owner, words.open, words.ownedTopics, words.map],
  rows: (library, words) =>
    ownersOf(library).map(({ name, topics, open }) => [
      name ?? words.nobody,
      String(open),
      String(topics.length),
      [...new Set(topics.map(({ map }) => codeOfFile(library, map)))].join(words.listSeparator),
    ]),
  none: (words) => words.noOwners,
};

function ownersOf(library: Library): OwnerRow[] {
  const byName = new Map<string | null, OwnerRow>();
  for (const map of library.maps) {
    for (const owner of map.meaning.owners) {
      const row = byName.get(owner.name) ?? { name: owner.name, topics: [], open: 0 };
      byName.set(owner.name, row);
      row.open += owner.open;
      row.topics.push(...owner.topics.map((topicId) => ({ map: map.file, topicId })));
    }
  }
  return [...byName.values()].sort(byOpen);
}

const byOpen = (a: OwnerRow, b: OwnerRow): number =>
  Number(b.name === null) - Number(a.name === null) ||
  b.open - a.open ||
  ((a.name ?? '') < (b.name ?? '') ? -1 : 1);

const codeOfFile = (library: Library, file: string): string =>
  library.maps.find((map) => map.file === file)?.code ?? file;
