/*
 * What a workbook becomes in FreeMind's format, Freeplane's dialect. `asFreeMind` says it as a tree, the writer
 * prints that tree, and reading the print gives it back.
 *
 * | drawn                                | in a `.mm` file                                             |
 * |--------------------------------------|-------------------------------------------------------------|
 * | several sheets                       | branches of one root                                        |
 * | sticky note, background text         | floating topic                                              |
 * | callout                              | first topics below                                          |
 * | summary of scattered or shared topics | last topics below                                          |
 * | boundary                             | a cloud per topic; its title an attribute                   |
 * | second and further links, comments, tables | at the end of the note                                |
 * | dates, people … of a task, attachments | attributes                                                |
 * | markers without counterpart          | kept by name; Freeplane shows them as missing               |
 * | percentages between quarters         | icon of the quarter below                                   |
 * | numbering                            | numbers, always arabic                                      |
 * | underlined titles, sizes inside a title; formatting of titles with odd spaces | –                  |
 * | pictures and attached files themselves | –                                                         |
 * | legend, groups of labels, anchors, hidden, local stamps, data of the document | –                  |
 */

import { shortened } from '../../model/shortened.js';
import { oneLine, visitSheet } from '../../model/walk.js';
import {
  type Boundary,
  type Relationship,
  type Sheet,
  sheetId,
  type Topic,
  type TopicId,
  type Workbook,
} from '../../model/workbook.js';
import { asOneSheet } from '../one-tree.js';
import { rebuild } from '../rebuild.js';
import { numberedParents } from './numbering.js';
import { type Projecting, sayableTopic } from './sayable-topic.js';

export function asFreeMind(workbook: Workbook): Workbook {
  const sheet = asOneSheet(workbook);
  const projecting: Projecting = {
    isNative: workbook.format === 'freemind',
    numbered: numberedParents(sheet),
    clouds: cloudTitles(sheet),
  };
  const tree = (top: Topic) => rebuild(top, (topic, branches) => sayableTopic(topic, branches, projecting));
  const root = tree(sheet.root);
  const boundaries = cloudsOf(sheet);
  return {
    ...workbook,
    format: 'freemind',
    variant: 'xml',
    document: {},
    sheets: [
      {
        ...sheet,
        id: sheetId('sheet-1'),
        title: oneLine(root.title),
        root,
        floating: sheet.floating.map(tree),
        relationships: arrowsOf(sheet),
        boundaries,
      },
    ],
    resources: [],
    unread: [],
  };
}

/** Topics that exist, in the order of the file. */
const topicIds = (sheet: Sheet): ReadonlySet<string> =>
  new Set([...visitSheet(sheet)].map(({ topic }) => topic.id as string));

const cloudsOf = (sheet: Sheet): Boundary[] => {
  const known = topicIds(sheet);
  const framed = new Set(sheet.boundaries.flatMap(({ topics }) => topics));
  return [...framed]
    .filter((id) => known.has(id))
    .map((id) => ({ id: `cloud-${id}`, title: '', topics: [id] }));
};

function cloudTitles(sheet: Sheet): Map<TopicId, string> {
  const titles = new Map<TopicId, string>();
  for (const { title, topics } of sheet.boundaries) {
    if (title.trim() !== '')
      for (const id of topics)
        titles.set(id, shortened([titles.get(id), title].filter(Boolean).join(' / '), 200));
  }
  return titles;
}

/** Arrows begin at topics; one from or to a boundary begins or ends at its first topic. */
function arrowsOf(sheet: Sheet): Relationship[] {
  const known = topicIds(sheet);
  const firsts = new Map(sheet.boundaries.map(({ id, topics }) => [id, topics[0]]));
  const end = (id: string): string => (known.has(id) ? id : (firsts.get(id) ?? id));
  return sheet.relationships
    .map(({ label, ...line }) => ({
      ...line,
      from: end(line.from),
      to: end(line.to),
      title: line.title || (label?.title ?? ''),
    }))
    .filter(({ from }) => known.has(from));
}
