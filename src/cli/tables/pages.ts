import { oneLine } from '../../model/walk.js';
import { changeImpact, pageImpact } from '../../semantics/pages.js';
import { numberText } from '../../semantics/sections/number-text.js';
import { actionText } from '../../views/badges.js';
import type { TableDefinition } from './definition.js';
import type { PagesJson } from './json.js';
import { ownersText } from './status.js';

/** The page impact table: the printed book's pages in order, what happens to them, who asks for it, whose it is. */
export const pagesTable: TableDefinition = {
  json: ({ maps }): PagesJson => ({ pages: pageImpact(maps) }),
  head: (words) => [words.pages, words.action, words.targets, words.askedBy, words.owner, words.map],
  rows: ({ maps }, words) =>
    changeImpact(maps).flatMap(({ pages, map, topicId, targets, owners, ...change }) => {
      if (!pages) return [];
      const topic = map.index.topics.get(topicId)?.topic;
      return [
        [
          words.page(pages.from, pages.to, pages.openEnded),
          actionText(change, words),
          targets.map(({ name }) => numberText(name)).join(words.listSeparator),
          topic ? oneLine(topic.title) : topicId,
          ownersText(owners, words),
          map.code,
        ],
      ];
    }),
  none: (words) => words.noPagesNamed,
};
