import { readLibrary, type Source } from '../../src/publish.js';
import { checkLibrary, type Finding } from '../../src/rules/index.js';
import type { Library } from '../../src/views/library.js';

/** Reads maps as one library. */
export async function libraryFrom(sources: readonly Source[]): Promise<Library> {
  const { library } = await readLibrary(sources, { title: 'maps', langs: ['en'] });
  return library;
}

/** What the rules find in a library, its own maps being all there are. */
export const findingsIn = ({ maps }: Library): readonly Finding[] =>
  checkLibrary({ maps: maps.map((map) => ({ ...map, topics: map.index.topics })) });
