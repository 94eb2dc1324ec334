import type { BlockContent, DefinitionContent, Heading, List, ListItem, Root, RootContent } from 'mdast';
import { tableOfRows } from '../../model/table.js';
import { linkTo } from '../address.js';
import type { Findings } from '../findings.js';
import { withLinks } from '../note-links.js';
import { newTopicDraft, type TopicDraft } from '../topic-draft.js';
import { cellText } from './inlines.js';
import { type Definitions, definitionsIn, noteOf } from './notes.js';
import { checkboxTask, setHeading } from './titles.js';

type Block = RootContent | BlockContent | DefinitionContent;

/** A topic whose title and note are still in pieces. */
interface Branch {
  readonly topic: TopicDraft;
  readonly children: TopicDraft[];
  readonly note: Block[];
}

interface Pending {
  readonly list: List;
  readonly under: Branch;
}

/** The topics of a Markdown tree. @param title of the root when no lone first-level heading is it */
export function outlineOf(tree: Root, title: string, findings: Findings): TopicDraft {
  return new OutlineBuilder(definitionsIn(tree), findings).build(tree, title);
}

class OutlineBuilder {
  private readonly branches: Branch[] = [];
  private readonly lists: Pending[] = [];

  constructor(
    private readonly definitions: Definitions,
    private readonly findings: Findings,
  ) {}

  build(tree: Root, title: string): TopicDraft {
    const headings = tree.children.filter((node) => node.type === 'heading');
    const lone = headings.filter(({ depth }) => depth === 1).length === 1 && headings[0]?.depth === 1;
    const root = this.branch('root');
    root.topic.title = title;
    let path: { level: number; branch: Branch }[] = [{ level: 0, branch: root }];
    for (const node of tree.children) {
      const under = path.at(-1)?.branch ?? root;
      if (node.type !== 'heading') this.addBlock(node, under);
      else if (lone && node.depth === 1) {
        setHeading(root.topic, node.children, this.definitions);
        path = [{ level: 1, branch: root }];
      } else path = this.openHeading(node, path, root);
    }
    this.finish();
    return root.topic;
  }

  private branch(kind: 'root' | 'attached'): Branch {
    const branch = { topic: newTopicDraft(kind), children: [], note: [] };
    this.branches.push(branch);
    return branch;
  }

  private child(under: Branch): Branch {
    const branch = this.branch('attached');
    under.children.push(branch.topic);
    return branch;
  }

  /** A heading stands under the last one of a lower level, whatever levels are skipped. */
  private openHeading(
    node: Heading,
    path: readonly { level: number; branch: Branch }[],
    root: Branch,
  ): { level: number; branch: Branch }[] {
    const above = path.filter(({ level, branch }) => level < node.depth || branch === root);
    const branch = this.child(above.at(-1)?.branch ?? root);
    setHeading(branch.topic, node.children, this.definitions);
    return [...above, { level: node.depth, branch }];
  }

  private addBlock(node: Block, under: Branch): void {
    if (node.type === 'list') {
      this.lists.push({ list: node, under });
      this.drain();
    } else if (node.type === 'table' && !under.topic.table) {
      under.topic.table = tableOfRows(node.children.map((row) => row.children.map(cellText)));
    } else if (node.type === 'html' && /^<!--[\s\S]*-->\s*$/.test(node.value)) {
      this.findings.unread('comment', under.topic);
    } else if (node.type !== 'definition' && node.type !== 'thematicBreak') under.note.push(node);
  }

  /** Lists within lists, with an explicit stack. */
  private drain(): void {
    for (let next = this.lists.pop(); next; next = this.lists.pop()) {
      const { list, under } = next;
      if (list.ordered) under.topic.numbering = { format: 'arabic', depth: 1 };
      for (const item of list.children) this.addItem(item, this.child(under));
    }
  }

  private addItem(item: ListItem, branch: Branch): void {
    const [first, ...rest] = item.children;
    const isTitle = first?.type === 'paragraph';
    if (isTitle) setHeading(branch.topic, first.children, this.definitions);
    const task = checkboxTask(item.checked, branch.topic.task);
    if (task) branch.topic.task = task;
    const lists: Pending[] = [];
    for (const node of isTitle ? rest : item.children) {
      if (node.type === 'list') lists.push({ list: node, under: branch });
      else this.addBlock(node, branch);
    }
    this.lists.push(...lists.reverse());
  }

  private finish(): void {
    for (const { topic, children, note } of this.branches) {
      if (children.length > 0) topic.children = children;
      topic.notes = withLinks(noteOf(note, this.definitions), (href) => linkTo(href));
    }
  }
}
