import type {
  BlockContent,
  List,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
  TableCell,
  TableRow,
} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { oneLine } from '../model/walk.js';
import type { Link, Sheet, Topic, Workbook } from '../model/workbook.js';

/**
 * The map as a Markdown outline: the root is a heading, every topic below it a list item, nested as drawn.
 * Notes, links and tables stand inside their item. Nothing needs HTML, so it shows well everywhere.
 */
export function toMarkdown(workbook: Workbook): string {
  const children = workbook.sheets.flatMap(sheetContent);
  const root: Root = { type: 'root', children };
  return unified()
    .use(remarkGfm)
    .use(remarkStringify, { bullet: '-', listItemIndent: 'one' })
    .stringify(root);
}

function sheetContent(sheet: Sheet): RootContent[] {
  const { root } = sheet;
  const blocks: RootContent[] = [
    { type: 'heading', depth: 1, children: titleContent(root) },
    ...details(root),
    ...listOf([...root.callouts, ...root.children, ...root.summaries]),
  ];
  for (const topic of sheet.floating) {
    blocks.push({ type: 'heading', depth: 2, children: titleContent(topic) }, ...details(topic));
    blocks.push(...listOf([...topic.callouts, ...topic.children, ...topic.summaries]));
  }
  return blocks;
}

interface Pending {
  readonly topic: Topic;
  readonly item: ListItem;
}

/** A nested list, built with an explicit stack. */
function listOf(topics: readonly Topic[]): List[] {
  if (topics.length === 0) return [];
  const stack: Pending[] = [];
  const top = emptyList(topics, stack);
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { topic, item } = next;
    const title = { type: 'paragraph', children: titleContent(topic) } as const;
    item.children.push(title, ...details(topic));
    const below = [...topic.callouts, ...topic.children, ...topic.summaries];
    if (below.length > 0) item.children.push(emptyList(below, stack));
  }
  return [top];
}

function emptyList(topics: readonly Topic[], stack: Pending[]): List {
  const children = topics.map((topic): ListItem => {
    const item: ListItem = { type: 'listItem', spread: false, children: [] };
    stack.push({ topic, item });
    return item;
  });
  return { type: 'list', ordered: false, spread: false, children };
}

function titleContent(topic: Topic): PhrasingContent[] {
  const lines = topic.title.trim() === '' ? ['(untitled)'] : topic.title.trim().split('\n');
  const title = lines.flatMap((line, i): PhrasingContent[] => [
    ...(i > 0 ? [{ type: 'break' } as const] : []),
    ...(line === '' ? [] : [{ type: 'text', value: line } as const]),
  ]);
  const marks = topic.markers.map((marker) => marker.id);
  const words = [...marks.map((id) => `[${id}]`), ...topic.labels.map((label) => `#${oneLine(label)}`)];
  const links = topic.links.flatMap((link): PhrasingContent[] => [
    { type: 'text', value: ' ' },
    linkContent(link),
  ]);
  return [
    ...title,
    ...words.flatMap((word): PhrasingContent[] => [
      { type: 'text', value: ' ' },
      { type: 'inlineCode', value: word },
    ]),
    ...links,
  ];
}

function linkContent(link: Link): PhrasingContent {
  const address = oneLine(link.target ?? link.href);
  const label = oneLine(link.title ?? '') || address;
  if (link.kind === 'web' || link.kind === 'mail')
    return { type: 'link', url: address, children: [{ type: 'text', value: label }] };
  return { type: 'inlineCode', value: `→ ${label}` };
}

function details(topic: Topic): BlockContent[] {
  const blocks: BlockContent[] = [];
  if (topic.notes && topic.notes.plain.trim() !== '') {
    blocks.push({
      type: 'blockquote',
      children: topic.notes.plain
        .split(/\n{2,}/)
        .filter((part) => part.trim())
        .map(paragraph),
    });
  }
  const [head, ...rows] = topic.table ?? [];
  if (head) {
    blocks.push({ type: 'table', children: [head, ...rows].map(tableRow) });
  }
  for (const { text, author } of topic.comments ?? []) {
    blocks.push({ type: 'blockquote', children: [paragraph(`${author ?? ''}: ${text}`)] });
  }
  return blocks;
}

function tableRow(row: readonly string[]): TableRow {
  const children = row.map(
    (value): TableCell => ({ type: 'tableCell', children: [{ type: 'text', value: oneLine(value) }] }),
  );
  return { type: 'tableRow', children };
}

function paragraph(part: string) {
  const lines = part.split('\n').filter((line) => line.trim() !== '');
  const children = lines.flatMap((value, i): PhrasingContent[] =>
    i > 0 ? [{ type: 'break' }, { type: 'text', value }] : [{ type: 'text', value }],
  );
  return { type: 'paragraph', children } as const;
}
