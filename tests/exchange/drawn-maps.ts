import fc from 'fast-check';
import { hashOf } from '../../src/container/hash.js';
import { tableOfRows } from '../../src/model/table.js';
import {
  type Link,
  type Marker,
  type Notes,
  type Resource,
  type RichNode,
  type Sheet,
  sheetId,
  type Topic,
  type TopicId,
  topicId,
  type Workbook,
} from '../../src/model/workbook.js';

/** Bytes that generated maps hold: a picture, a document and a recording, as far as their first bytes go. */
const files = [
  ['image/png', 'bin/1.bin', '\x89PNG\r\n\x1a\n1'],
  ['application/pdf', 'bin/2.bin', '%PDF-1.7 2'],
  ['image/gif', 'bin/3.bin', 'GIF8 3'],
] as const;
const stored = files.map(([mediaType, part, text]) => {
  const bytes = new Uint8Array(Buffer.from(text, 'latin1'));
  const resource: Resource = { hash: hashOf(bytes), part, mediaType, size: bytes.length };
  return { resource, bytes };
});
const [picture, document, icon] = stored.map(({ resource }) => resource.hash);

export const bytesOf = (hash: string): Uint8Array | undefined =>
  stored.find(({ resource }) => resource.hash === hash)?.bytes;

const words = [
  'Plan',
  '概要',
  'a < b & c',
  '# no heading',
  '1. no item',
  '- no list',
  '[x] no box',
  '*stars*',
];
const others = [
  '`code`',
  'https://a.example/x',
  '| a | b |',
  '> no quote',
  '+',
  'a_b_c',
  '&amp;',
  '<b>',
  '\\',
  '[a](b)',
];
const more = [
  '===',
  'line one\nline two',
  'www.example.org',
  'a@b.example',
  '~~~',
  '---',
  '<!-- x -->',
  'x: y',
  '#tag',
  '1)',
  '!',
];
/** Titles people type, and those that mean something to some format. */
const title = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words, ...others, ...more) },
  { weight: 3, arbitrary: fc.string({ maxLength: 20 }) },
  { weight: 1, arbitrary: fc.constant('') },
);
const spoken = title.filter((text) => text.trim() !== '');
const few = <T>(one: fc.Arbitrary<T>, maxLength = 2) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(one, { minLength: 1, maxLength }) },
  );
const seldom = <T>(one: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: one });

const text = (value: string): RichNode => ({ type: 'text', value });
const element = (
  tagName: string,
  children: RichNode[],
  properties: Record<string, string> = {},
): RichNode => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/** Words that formatting can stand around in any format. */
const plainWord = fc.constantFrom('alpha', 'ベータ', 'gamma 3', 'delta.');
const richNote: fc.Arbitrary<Notes> = fc
  .array(
    fc.tuple(
      fc.constantFrom('p', 'b', 'a', 'ul', 'h2', 'img', 'blockquote', 'table', 'script', 'o:p'),
      plainWord,
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((blocks) => {
    const rich = blocks.map(([tag, word]) => blockOf(tag, word));
    const plain = blocks.filter(([tag]) => tag !== 'img' && tag !== 'script').map(([, word]) => word);
    return { plain: plain.join('\n'), rich };
  });

function blockOf(tag: string, word: string): RichNode {
  switch (tag) {
    case 'b':
      return element('p', [element('b', [text(word)])]);
    case 'a':
      return element('p', [element('a', [text(word)], { href: 'https://a.example/' })]);
    case 'ul':
      return element('ul', [element('li', [text(word)])]);
    case 'img':
      return element('p', [element('img', [], { src: `resource:${picture}`, onerror: 'x()' })]);
    case 'table':
      return element('table', [element('tr', [element('td', [text(word)])])]);
    case 'o:p':
      return element('p', [element('o:p', [text(word)])]);
    case 'blockquote':
      return element('blockquote', [element('p', [text(word)])]);
    default:
      return element(tag, [text(word)]);
  }
}

const marker: fc.Arbitrary<Marker> = fc.constantFrom<Marker>(
  { id: 'flag-red', group: 'flag', vendorId: 'urn:mindjet:FlagRed', colour: 'red' },
  { id: 'priority-2', group: 'priority', vendorId: 'urn:mindjet:Prio2', value: 2 },
  { id: 'task-quarter', group: 'percentage', vendorId: 'TaskPercentage=30', value: 30 },
  { id: 'task-3oct', group: 'percentage', vendorId: 'TaskPercentage=35', value: 35 },
  { id: 'smiley-happy', group: 'smiley', vendorId: 'urn:mindjet:SmileyHappy' },
  { id: 'rocket', group: 'other', vendorId: 'urn:mindjet:Rocket' },
  { id: 'custom-sig+/=', group: 'custom', vendorId: 'sig+/=', ...(icon && { image: icon }) },
);

const link = fc.oneof(
  fc.constantFrom<Link>(
    { kind: 'web', href: 'https://a.example/?q=1&r=2#f' },
    { kind: 'web', href: 'www.a.example', target: 'http://www.a.example' },
    { kind: 'mail', href: 'mailto:someone' },
    { kind: 'file', href: '..\\a b\\c#1.pdf', target: '../a b/c#1.pdf' },
    { kind: 'file', href: 'C:\\a\\b.doc', target: 'C:/a/b.doc', title: 'the file' },
    { kind: 'map', href: 'mj-map:///x.mmap#oid=1', target: 'x.mmap', topicId: topicId('a+/=') },
    { kind: 'unknown', href: 'nonsense' },
    { kind: 'attachment', href: 'a.pdf', ...(document && { resource: document }) },
  ),
  fc.nat(40),
);

const styled = fc.record(
  {
    fill: fc.constant('#aabbcc'),
    line: fc.constant('#010203'),
    text: fc.record(
      {
        bold: fc.boolean(),
        size: fc.constant(11),
        font: fc.constant('Arial'),
        strike: fc.boolean(),
        underline: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

const seed = fc.record({
  title,
  up: fc.nat(8),
  place: fc.constantFrom(
    'children',
    'children',
    'children',
    'children',
    'children',
    'callouts',
    'summaries',
    'floating',
    'sticky',
  ),
  notes: seldom(
    fc.oneof(
      spoken.map((plain): Notes => ({ plain })),
      richNote,
    ),
  ),
  links: few(link),
  markers: few(marker),
  labels: few(fc.constantFrom('label', 'ラベル', 'two words')),
  task: seldom(
    fc.record(
      {
        priority: fc.constantFrom(1, 9),
        progress: fc.constantFrom(0, 33, 100),
        start: fc.constantFrom('2024-09-02', '2024-09-02T09:00:00'),
        due: fc.constant('2024-09-03T00:00:00Z'),
        durationMinutes: fc.constant(90),
        effortMinutes: fc.constant(30),
        milestone: fc.constant(true as const),
        resources: fc.constantFrom([], ['Ann', 'Bob']),
      },
      { requiredKeys: ['resources'] },
    ),
  ),
  style: seldom(styled),
  look: seldom(fc.constantFrom('bold', 'italic', 'colour')),
  comments: seldom(spoken),
  property: seldom(spoken),
  numbered: seldom(fc.constantFrom('1', 'A*1', 'none')),
  pictured: seldom(fc.constantFrom('stored', 'linked')),
  attached: seldom(fc.constantFrom('a.pdf', 'b.doc')),
  table: seldom(
    fc.constant(
      tableOfRows([
        ['a', 'b'],
        ['1', 'x | y'],
      ]),
    ),
  ),
  folded: fc.boolean(),
  covers: fc.array(fc.nat(4), { maxLength: 3 }),
});
type Seed = typeof seed extends fc.Arbitrary<infer S> ? S : never;
const linksOf = ({ links }: Pick<Seed, 'links'>): readonly (Link | number)[] => links;
type Draft<T> = { -readonly [K in keyof T]: T[K] };
interface Node extends Draft<Omit<Topic, 'children' | 'callouts' | 'summaries'>> {
  children: Node[];
  callouts: Node[];
  summaries: Node[];
}

const line = fc.record({ from: fc.nat(40), to: fc.nat(40), framed: fc.boolean(), title, more: fc.nat(3) });
const plan = fc.record({
  title: spoken,
  seeds: fc.array(seed, { maxLength: 15 }),
  lines: fc.array(line, { maxLength: 3 }),
  background: few(spoken, 1),
});

/** Maps with something of everything MindManager draws; ids of its kind, slashes and plus signs included. */
export const drawnMap: fc.Arbitrary<Workbook> = fc
  .array(plan, { minLength: 1, maxLength: 2 })
  .map((plans) => ({
    type: 'workbook',
    format: 'mindmanager',
    variant: 'zip+xml',
    program: { name: 'MindManager' },
    document: { author: 'Ann', description: 'about' },
    sheets: plans.map((one, at) => sheetFrom(one, at)),
    resources: stored.map(({ resource }) => resource),
    unread: [],
  }));

type Plan = typeof plan extends fc.Arbitrary<infer P> ? P : never;

function sheetFrom({ title: name, seeds, lines, background }: Plan, sheet: number): Sheet {
  const idOf = (at: number) => topicId(Buffer.from(`topic ${sheet}/${at}`).toString('base64'));
  const root = nodeFrom({ ...plainSeed, title: name }, idOf(0), 'root');
  const nodes = [root];
  const floating: Node[] = [];
  for (const [at, one] of seeds.entries()) {
    const parent = nodes[Math.max(0, nodes.length - 1 - one.up)] ?? root;
    const { place } = one;
    const kind = (
      {
        children: 'attached',
        callouts: 'callout',
        summaries: 'summary',
        floating: 'floating',
        sticky: 'sticky',
      } as const
    )[place];
    const node = nodeFrom(one, idOf(at + 1), kind);
    if (place === 'floating' || place === 'sticky') floating.push(node);
    else parent[place].push(node);
    nodes.push(node);
  }
  const pick = (index: number): TopicId => (nodes[index % nodes.length] ?? root).id;
  for (const [at, node] of nodes.entries()) settle(node, seeds[at - 1], pick, nodes);
  return {
    type: 'sheet',
    id: sheetId(`sheet ${sheet}`),
    title: name,
    root,
    floating,
    relationships: lines
      .filter(({ framed }) => !framed)
      .map(({ title: label, from, to }, i) => ({
        id: `line ${sheet}/${i}`,
        title: label,
        from: pick(from),
        to: pick(to),
        direction: (['none', 'forward', 'backward', 'both', 'unknown'] as const)[from % 5] ?? 'none',
      })),
    boundaries: lines
      .filter(({ framed }) => framed)
      .map(({ title: label, from, to, more }, i) => ({
        id: `frame ${sheet}/${i}`,
        title: label,
        topics: [...new Set([pick(from), pick(to), pick(from + more)])],
      })),
    markerSets: [
      {
        name: 'Ours',
        markers: [
          { kind: 'marker', key: 'flag-red', name: 'late', isDefault: false },
          { kind: 'fill', key: '#ffff00', name: 'new', isDefault: false },
        ],
      },
    ],
    background,
  };
}

const plainSeed: Omit<Seed, 'title' | 'place' | 'up'> = {
  notes: undefined,
  links: [],
  markers: [],
  labels: [],
  task: undefined,
  style: undefined,
  look: undefined,
  comments: undefined,
  property: undefined,
  numbered: undefined,
  pictured: undefined,
  attached: undefined,
  table: undefined,
  folded: false,
  covers: [],
};

function nodeFrom(one: Omit<Seed, 'place' | 'up'>, id: TopicId, kind: Topic['kind']): Node {
  const looks = { bold: { bold: true }, italic: { italic: true }, colour: { colour: '#ff0000' } };
  const to = Math.min(3, one.title.length);
  return {
    type: 'topic',
    id,
    kind,
    title: one.title,
    notes: one.notes ?? null,
    links: linksOf(one).filter((each) => typeof each === 'object'),
    markers: one.markers,
    labels: one.labels,
    task: one.task ?? null,
    children: [],
    callouts: [],
    summaries: [],
    ...(one.style && { style: one.style }),
    ...(one.look && to > 0 && { runs: [{ from: 0, to, ...looks[one.look] }] }),
    ...(one.comments && { comments: [{ text: one.comments, author: 'Bob' }] }),
    ...(one.property && { properties: [{ name: 'who', value: one.property }] }),
    ...(one.numbered && { numbering: { format: one.numbered } }),
    ...(one.pictured === 'stored' && picture && { image: { resource: picture, width: 10, height: 10 } }),
    ...(one.pictured === 'linked' && { image: { href: 'https://a.example/a.png' } }),
    ...(one.attached && document && { attachments: [{ name: one.attached, resource: document }] }),
    ...(one.table && { table: one.table }),
    ...(one.folded && { folded: true }),
  };
}

/** Links to topics and what summaries cover, when all topics are there. */
function settle(
  node: Node,
  one: Seed | undefined,
  pick: (index: number) => TopicId,
  nodes: readonly Node[],
): void {
  if (!one) return;
  const inner = linksOf(one).filter((each) => typeof each === 'number');
  node.links = [
    ...node.links,
    ...inner.map(
      (index): Link => ({ kind: 'topic', href: `#xpointer(${pick(index)})`, topicId: pick(index) }),
    ),
  ];
  const parent = nodes.find(({ summaries }) => summaries.includes(node));
  const covered = parent ? one.covers.flatMap((index) => parent.children[index]?.id ?? []) : [];
  if (covered.length > 0) node.covers = [...new Set(covered)];
}
