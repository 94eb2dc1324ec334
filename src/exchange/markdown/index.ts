import { fullLabels } from '../../model/relationship-labels.js';
import { oneLine } from '../../model/walk.js';
import type { Sheet, Topic, Workbook } from '../../model/workbook.js';
import { asOneSheet, backgroundTopics } from '../one-tree.js';
import { topicsBelow } from '../topics-below.js';
import { plainText } from '../xml-text.js';
import { Addresses } from './addresses.js';
import { noteMarkdown, tableMarkdown } from './note.js';
import { headingMarkdown, titleMarkdown } from './title.js';

/**
 * The map as a Markdown outline: the root is a heading, every topic below it a list item, nested as drawn, floating
 * topics are headings of their own. Nothing needs HTML, so it shows well everywhere. Reading it back gives the same
 * titles, notes and links.
 *
 * | drawn                                | in Markdown                                                  |
 * |--------------------------------------|--------------------------------------------------------------|
 * | several sheets                       | a first-level heading each; read back as branches of one root |
 * | callouts, summaries                  | list items, in reading order                                 |
 * | floating topics, text beside the tree | second-level headings; read back as branches of the root     |
 * | title                                | words and line breaks; formatting goes                       |
 * | note                                 | a quote with its formatting, blank lines and spacing aside   |
 * | links                                | on a line under the title; to topics by the title's fragment |
 * | markers, labels                      | code spans on the same line                                  |
 * | finished or untouched task           | a checkbox                                                   |
 * | table                                | a table                                                      |
 * | comments, properties, attachments' names | lines of the note                                        |
 * | linked pictures                      | pictures; those inside the map go                            |
 * | relationships                        | lines of the notes at both ends, `→ title (label)`           |
 * | labels of relationships with a note or subtopics | second-level headings behind these   |
 * | range of a summary                   | a line of its note, `} first … last`                         |
 * | boundaries with a name or several topics | a line of the first topic's note, `▢ name: first … last` |
 * | legend, colours, numbering, stamps, folding, attached files | –          |
 */
export function toMarkdown(workbook: Workbook): string {
  const addresses = new Addresses(workbook);
  const blocks = workbook.sheets.flatMap((sheet) => sheetBlocks(sheet, addresses));
  return plainText(`${[...frontMatter(workbook), ...blocks].join('\n\n')}\n`);
}

/** Only where several sheets leave the root without a title. */
function frontMatter(workbook: Workbook): string[] {
  if (workbook.sheets.length < 2) return [];
  const title = oneLine(asOneSheet(workbook).root.title).replace(/["\\]/g, '\\$&');
  return [`---\ntitle: "${title}"\n---`];
}

function sheetBlocks(sheet: Sheet, addresses: Addresses): string[] {
  const beside = [...sheet.floating, ...backgroundTopics(sheet), ...fullLabels(sheet)];
  return [
    ...topBlocks(sheet.root, 1, addresses),
    ...beside.flatMap((topic) => topBlocks(topic, 2, addresses)),
  ].filter((block) => block !== '');
}

function topBlocks(topic: Topic, depth: 1 | 2, addresses: Addresses): string[] {
  return [
    headingMarkdown(topic, depth, addresses),
    ...detailBlocks(topic, addresses),
    listMarkdown(topicsBelow(topic), addresses),
  ];
}

const detailBlocks = (topic: Topic, addresses: Addresses): string[] =>
  [
    noteMarkdown(topic.notes, [...extraLines(topic), ...addresses.connectionsOf(topic)]),
    tableMarkdown(topic.table),
  ].filter((block) => block !== '');

/** What is said of a topic besides its note. */
const extraLines = (topic: Topic): string[] => [
  ...(topic.comments ?? []).map(({ author, text }) => (author ? `${author}: ${text}` : text)),
  ...(topic.properties ?? []).map(({ name, value }) => `${name}: ${value}`),
  ...(topic.attachments ?? []).map(({ name }) => name),
];

/** A nested list, written line by line with an explicit stack: maps may be a thousand levels deep. */
function listMarkdown(topics: readonly Topic[], addresses: Addresses): string {
  const lines: string[] = [];
  const stack = topics.map((topic) => ({ topic, depth: 0 })).reverse();
  let afterTable = false;
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { topic, depth } = next;
    const indent = '  '.repeat(depth);
    if (afterTable) lines.push('');
    afterTable = topic.table !== undefined;
    const title = titleMarkdown(topic, addresses);
    // A lone hyphen under words would make them a heading.
    if (title === '' && lines.length > 0 && !isBare(lines.at(-1))) lines.push('');
    lines.push(title === '' ? `${indent}-` : `${indent}- ${indented(title, indent)}`);
    for (const block of detailBlocks(topic, addresses)) {
      if (block.startsWith('|') && !isBare(lines.at(-1))) lines.push('');
      lines.push(`${indent}  ${indented(block, indent)}`);
    }
    stack.push(
      ...topicsBelow(topic)
        .map((child) => ({ topic: child, depth: depth + 1 }))
        .reverse(),
    );
  }
  return lines.join('\n');
}

/** A line that holds nothing, or only opens an item: a blank line behind it would end the item. */
const isBare = (line: string | undefined): boolean => /^ *-?$/.test(line ?? '');

const indented = (block: string, indent: string): string => block.replaceAll('\n', `\n${indent}  `);
