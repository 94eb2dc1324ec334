import { HeadingSlugs } from '../../model/heading-slug.js';
import { fullLabels } from '../../model/relationship-labels.js';
import { shortened } from '../../model/shortened.js';
import { oneLine, visitTree } from '../../model/walk.js';
import type { Link, Topic, TopicId, Workbook } from '../../model/workbook.js';
import { asOneSheet, backgroundTopics } from '../one-tree.js';
import { connectionsOf } from './connections.js';
import { rangesOf } from './ranges.js';

interface Target {
  readonly fragment: string;
  readonly title: string;
}

/** Where links lead in Markdown: topics by the fragment their title has there, everything else by its address. */
export class Addresses {
  private readonly targets = new Map<TopicId, Target>();
  private readonly connections: ReturnType<typeof connectionsOf>;
  private readonly ranges: ReturnType<typeof rangesOf>;

  constructor(workbook: Workbook) {
    this.connections = connectionsOf(workbook);
    this.ranges = rangesOf(workbook);
    const slugs = new HeadingSlugs();
    if (workbook.sheets.length > 1) slugs.next(asOneSheet(workbook).root.title);
    for (const sheet of workbook.sheets) {
      for (const top of [sheet.root, ...sheet.floating, ...backgroundTopics(sheet), ...fullLabels(sheet)]) {
        for (const { topic } of visitTree(top, sheet)) this.add(topic.id, topic.title, slugs);
      }
    }
  }

  private add(id: TopicId, title: string, slugs: HeadingSlugs): void {
    const fragment = slugs.next(title.split('\n').map(oneLine).filter(Boolean).join('\n'));
    if (!this.targets.has(id)) this.targets.set(id, { fragment, title: shortened(oneLine(title)) });
  }

  of({ kind, href, target, topicId }: Link): string {
    const found = kind === 'topic' && topicId ? this.targets.get(topicId) : undefined;
    return found ? `#${found.fragment}` : oneLine(target ?? href);
  }

  /** What the topic sums up, what is drawn round it, what its relationships lead to and come from, a line each. */
  connectionsOf({ id }: Topic): readonly string[] {
    return [...(this.ranges.get(id) ?? []), ...(this.connections.get(id) ?? [])];
  }

  /** Title of the topic a link leads to; empty: to none of this map. */
  titleOf({ kind, topicId }: Link): string {
    return kind === 'topic' && topicId ? (this.targets.get(topicId)?.title ?? '') : '';
  }
}
