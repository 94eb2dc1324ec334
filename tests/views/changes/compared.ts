import type { Document, OutlineItem } from '../../../src/model/document.js';
import type { Workbook } from '../../../src/model/workbook.js';
import {
  type ChangeContext,
  changeContext,
  compare,
  type State,
} from '../../../src/views/changes/comparison.js';
import { type Fate, type MergedTopic, shownTopic } from '../../../src/views/changes/merged-tree.js';
import { libraryOf, wordsIn } from '../library.js';

const stateOf = (label: string, workbook: Workbook): State => {
  const library = libraryOf({ 'maps/Plan-1.mmap': workbook });
  const [map] = library.maps;
  if (!map) throw new Error('no map');
  return { label, library, map };
};

/** Two states of a map, ready for any view of changes. */
export const compared = (before: Workbook, after: Workbook, lang: 'ja' | 'en' = 'en'): ChangeContext =>
  changeContext(compare(stateOf('v1', before), stateOf('v2', after)), lang);

const signs: Readonly<Record<Fate, string>> = {
  same: ' ',
  changed: '~',
  added: '+',
  removed: '-',
  moved: '→',
  'moved-away': '←',
};

/** A merged tree as lines: what happened, indent, title. */
export const mergedLines = (topics: readonly MergedTopic[], indent = ''): string[] =>
  topics.flatMap((topic) => [
    `${signs[topic.fate]} ${indent}${shownTopic(topic)?.title ?? ''}`,
    ...mergedLines(topic.below, `${indent}  `),
  ]);

/** An outline of changes as lines: what happened, indent, title. */
export const revisionLines = (items: readonly OutlineItem[], indent = ''): string[] =>
  items.flatMap((item) => [
    `${item.revision ? `[${wordsIn(item.revision.label)}] ` : ''}${indent}${wordsIn(item.title)}`,
    ...revisionLines(item.children, `${indent}  `),
  ]);

export function outlineIn({ body }: Document): readonly OutlineItem[] {
  const outline = body.find((block) => block.type === 'outline');
  return outline?.items ?? [];
}
