import { oneLine } from '../../model/walk.js';
import { pageImpact } from '../../semantics/pages.js';
import { numberText } from '../../semantics/sections/number-text.js';
import { actionText } from '../../views/badges.js';
import type { Library } from '../../views/library.js';
import type { TableDefinition } from './definition.js';
import type { PagesJson } from './json.js';
import { ownersText } from './status.js';

/** The page impact table: the printed book's pages in order, what happens to them, who asks for it, whose it is. */
export const pagesTable: TableDefinition = {
  json: (library): PagesJson => ({ pages: impactOf(library) }),
  head: (words) => [words.pages, words.action, words.targets, words.askedBy, words.owner, words.map],
  rows: (library, words) => {
    const maps = new Map(library.maps.map((map) => [map.file, map] as const));
    return impactOf(library).map((impact) => {
      const map = maps.get(impact.map);
      const topic = map?.index.topics.get(impact.topicId)?.topic;
      return [
        words.page(impact.from, impact.to, impact.openEnded),
        actionText(impact, words),
        impact.targets.map((name) => numberText(name)).join(words.listSeparator),
        topic ? oneLine(topic.title) : impact.topicId,
        ownersText(impact.owners, words),
        map?.code ?? impact.map,
      ];
    });
  },
  none: (words) => words.noPagesNamed,
};

const impactOf = (library: Library) =>
  pageImpact(library.maps.map((map) => ({ map: map.file, meaning: map.meaning })));
