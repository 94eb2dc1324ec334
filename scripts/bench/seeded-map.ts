import { sheetId, type Topic, type TopicId, topicId, type Workbook } from '../../src/model/workbook.js';

/** A map, the same map after edits, and the same again with new ids throughout. */
export interface SeededPair {
  readonly before: Workbook;
  readonly after: Workbook;
  readonly renumbered: Workbook;
  /** Id in `renumbered` → id in `after`. */
  readonly original: ReadonlyMap<string, TopicId>;
}

export interface SeedOptions {
  readonly topics: number;
  readonly edits: number;
  readonly seed: number;
  /** Share of topics that bear one of a few titles ("Notes", "Overview"). Default 0.1. */
  readonly generic?: number;
}

interface Plant {
  id: string;
  title: string;
  children: Plant[];
  parent: Plant | undefined;
}

export function seededPair(options: SeedOptions): SeededPair {
  const random = mulberry32(options.seed);
  const grower = new Grower(random, options.generic ?? 0.1);
  const before = workbookOf(grower.grow(options.topics), (id) => id);
  for (let i = 0; i < options.edits; i += 1) grower.edit();
  const root = grower.root;
  const original = new Map<string, TopicId>();
  const renumbered = workbookOf(root, (id) => {
    const fresh = `new-${(Number(id.slice(1)) * 7919) % 1_000_003}`;
    original.set(fresh, topicId(id));
    return fresh;
  });
  return { before, after: workbookOf(root, (id) => id), renumbered, original };
}

class Grower {
  readonly root: Plant = { id: 't0', title: '', children: [], parent: undefined };
  private readonly all: Plant[] = [this.root];
  private named = 0;

  constructor(
    private readonly random: () => number,
    private readonly generic: number,
  ) {
    this.root.title = this.title();
  }

  grow(topics: number): Plant {
    while (this.all.length < topics) this.add(this.pick());
    return this.root;
  }

  edit(): void {
    const dice = this.random();
    if (dice < 0.15) this.add(this.pick());
    else if (dice < 0.25) this.remove(this.pickBranch());
    else if (dice < 0.6) this.move(this.pickBranch());
    else if (dice < 0.95) this.rename(this.pickBranch());
    else {
      const target = this.pickBranch();
      this.move(target);
      this.rename(target);
    }
  }

  private add(parent: Plant): void {
    this.named += 1;
    const child: Plant = { id: `t${this.named}`, title: this.title(), children: [], parent };
    parent.children.splice(this.int(parent.children.length + 1), 0, child);
    this.all.push(child);
  }

  private remove(target: Plant): void {
    if (target.children.length > 5) return;
    this.lift(target);
    for (const gone of within(target)) this.all.splice(this.all.indexOf(gone), 1);
  }

  private move(target: Plant): void {
    const own = new Set(within(target));
    const parent = this.pick();
    if (own.has(parent)) return;
    this.lift(target);
    target.parent = parent;
    parent.children.splice(this.int(parent.children.length + 1), 0, target);
  }

  private lift(target: Plant): void {
    const siblings = target.parent?.children ?? [];
    siblings.splice(siblings.indexOf(target), 1);
  }

  /** Mostly one word, sometimes half of them, sometimes everything. */
  private rename(target: Plant): void {
    const words = target.title.split(' ');
    const dice = this.random();
    if (dice < 0.3) words.push(this.word());
    else if (dice < 0.6) words[this.int(words.length)] = this.word();
    else if (dice < 0.85) words.splice(0, Math.ceil(words.length / 2), this.word());
    else words.splice(0, words.length, this.word(), this.word());
    target.title = words.join(' ');
  }

  private title(): string {
    if (this.random() < this.generic) return commonTitles[this.int(commonTitles.length)] ?? '';
    return Array.from({ length: 2 + this.int(4) }, () => this.word()).join(' ');
  }

  private word(): string {
    return `${starts[this.int(starts.length)]}${ends[this.int(ends.length)]}`;
  }

  private pick(): Plant {
    return this.all[this.int(this.all.length)] ?? this.root;
  }

  private pickBranch(): Plant {
    return this.all[1 + this.int(this.all.length - 1)] ?? this.root;
  }

  private int(below: number): number {
    return Math.floor(this.random() * below);
  }
}

const commonTitles = [
  'Overview',
  'Notes',
  'To do',
  'Owner',
  '概要',
  '担当',
  '課題',
  '参考',
  '資料',
  'Links',
  'Next steps',
  '経緯',
];
const starts =
  'bud plan team work cost time map road site text data line user mail task risk goal part type term'.split(
    ' ',
  );
const ends =
  'get ing board flow list table note view sheet book chart point store gate light house stone field'.split(
    ' ',
  );

function within(top: Plant): Plant[] {
  const found = [top];
  for (let at = 0; at < found.length; at += 1)
    for (const child of found[at]?.children ?? []) found.push(child);
  return found;
}

function workbookOf(root: Plant, idOf: (id: string) => string): Workbook {
  return {
    type: 'workbook',
    format: 'mindmanager',
    variant: 'zip+xml',
    program: { name: 'MindManager' },
    document: {},
    sheets: [
      {
        type: 'sheet',
        id: sheetId('s'),
        title: 'Map',
        root: topicOf(root, idOf),
        floating: [],
        relationships: [],
        boundaries: [],
        markerSets: [],
        background: [],
      },
    ],
    resources: [],
    unread: [],
  };
}

function topicOf(root: Plant, idOf: (id: string) => string): Topic {
  const done = new Map<Plant, Topic>();
  const below = (plant: Plant): Topic[] =>
    plant.children.flatMap((child) => {
      const topic = done.get(child);
      return topic ? [topic] : [];
    });
  let last: Topic | undefined;
  for (const plant of within(root).reverse()) {
    last = {
      type: 'topic',
      id: topicId(idOf(plant.id)),
      kind: plant === root ? 'root' : 'attached',
      title: plant.title,
      notes: null,
      links: [],
      markers: [],
      labels: [],
      task: null,
      children: below(plant),
      callouts: [],
      summaries: [],
    };
    done.set(plant, last);
  }
  if (!last) throw new Error('a map has a root');
  return last;
}

/** A small generator of even numbers in [0, 1), the same for the same seed everywhere. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
