import type { WordChange } from '../../diff/index.js';
import type { Cell, Document, Inline } from '../../model/document.js';
import { text } from '../../model/document.js';
import { oneLine } from '../../model/walk.js';
import { pagesText } from '../badges.js';
import { contentLang } from '../content-language.js';
import type { ChangeContext } from './comparison.js';
import {
  contextOf,
  type Delta,
  type DeltaGroup,
  deltasOf,
  groupsOf,
  ownersOn,
  pagesOf,
  placeName,
  titleOf,
} from './deltas.js';
import { type Fact, factsOf, titleParts } from './facts.js';
import { type MergedTopic, shownTopic } from './merged-tree.js';
import { sideInlines } from './parts.js';
import { stateFacts } from './state-facts.js';

/** Old and new wording beside each other, section by section, as committees are used to it (新旧対照表). */
export function oldNewTable(context: ChangeContext): Document {
  const { comparison, lang, words } = context;
  const { map } = comparison.after;
  const units = unitsOf(deltasOf(comparison), context);
  const rows = groupsOf(units, ({ section }) => section).flatMap((group) => rowsOf(group, context));
  const caption = words.table.title;
  return {
    path: 'table.html',
    lang,
    contentLang: contentLang(map),
    title: `${caption} ${map.code} ${oneLine(map.title)}`,
    description: words.compared(comparison.before.label, comparison.after.label),
    breadcrumbs: [],
    alternates: [],
    paper: 'landscape',
    body: [
      { type: 'facts', items: stateFacts(context) },
      ...(rows.length > 0
        ? [
            {
              type: 'table',
              caption,
              ruled: true,
              columns: [
                { heading: words.table.section, rowHeading: true, share: 0.2, continues: true },
                { heading: words.table.after, share: 0.4 },
                { heading: words.table.before, share: 0.4 },
              ],
              rows,
            } as const,
            { type: 'paragraph', role: 'hint', content: [text(words.table.hint)] } as const,
          ]
        : [{ type: 'paragraph', role: 'hint', content: [text(words.nothing)] } as const]),
    ],
    side: [],
  };
}

/** A change that gets a row of its own: a topic, or a branch that came or went as a whole. */
interface Unit extends Delta {
  /** What came or went with it, in reading order. */
  readonly inside: readonly Delta[];
  readonly facts: readonly Fact[];
}

function unitsOf(deltas: readonly Delta[], context: ChangeContext): Unit[] {
  const units: (Unit & { readonly inside: Delta[] })[] = [];
  for (const delta of deltas) {
    const last = units.at(-1);
    if (delta.within > 0 && last) last.inside.push(delta);
    else units.push({ ...delta, inside: [], facts: factsOf(delta, context).filter(isWording) });
  }
  return units.filter(({ topic, facts }) => isWorded(topic) || facts.length > 0);
}

/** The table is about words: icons and colours are none, and who owns a section stands beside it. */
const wording = new Set<Fact['kind']>(['notes', 'links', 'labels', 'table', 'properties', 'comments']);
const isWording = ({ kind }: Fact): boolean => wording.has(kind);

const isWorded = ({ fate, changes }: MergedTopic): boolean =>
  (fate !== 'same' && fate !== 'changed') || changes.some(({ kind }) => kind === 'retitled');

function rowsOf({ group, deltas }: DeltaGroup, context: ChangeContext): Cell[][] {
  return deltas.map((delta, i) => {
    const unit = delta as Unit;
    const [after, before] = sidesOf(unit, context);
    const above = unit.topic === group ? [] : contextOf(unit.topic, group, context);
    const way: Inline[] =
      above.length > 0 ? [{ ...text(above.join(' › ')), colour: '#595959' }, { type: 'break' }] : [];
    return [i === 0 ? sectionCell(group, context) : [], [...way, ...after], [...way, ...before]];
  });
}

/** Number and title, owner, printed pages: a line each. */
function sectionCell(group: MergedTopic | undefined, context: ChangeContext): Cell {
  const { words, siteWords } = context;
  const pages = pagesText(pagesOf(group, context), siteWords);
  const owners = ownersOn(group, context)
    .map((owner) => owner ?? words.nobody)
    .join(words.separator);
  return lines([
    [{ ...text(titleOf(group, context)), bold: true }],
    ...(owners ? [[text(`${words.owner}${words.colon}${owners}`)]] : []),
    ...(pages ? [[text(pages)]] : []),
  ]);
}

function sidesOf(unit: Unit, context: ChangeContext): readonly [after: Inline[], before: Inline[]] {
  const { words } = context;
  const { topic } = unit;
  switch (topic.fate) {
    case 'added':
      return [branchLines(unit, 'inserted', context), [text(words.table.added)]];
    case 'removed':
      return [[text(words.table.removed)], branchLines(unit, 'deleted', context)];
    case 'moved':
    case 'moved-away':
      return movedSides(unit, context);
    case 'changed':
    case 'same':
      return [wordsOn('inserted', unit, context), wordsOn('deleted', unit, context)];
    default:
      return topic.fate satisfies never;
  }
}

function movedSides(unit: Unit, context: ChangeContext): readonly [Inline[], Inline[]] {
  const { words, comparison } = context;
  const { topic } = unit;
  const old = topic.before && comparison.tree.before.get(topic.before.id);
  const stayed = !old || old.parent === topic.parent;
  const from = stayed ? words.table.moved : words.table.movedFrom(placeName(old.parent, context));
  const to = stayed ? words.table.moved : words.table.movedTo(placeName(topic.parent, context));
  return [
    [text(from), ...wordsOn('inserted', unit, context)],
    [...wordsOn('deleted', unit, context), text(to)],
  ];
}

/** Title and further wording of one state; where neither says anything, a dash. */
function wordsOn(side: 'inserted' | 'deleted', unit: Unit, context: ChangeContext): Inline[] {
  const parts = titleParts(unit);
  const title = parts.length > 0 ? sideInlines(parts, side) : [text(titleOf(unit.topic, context))];
  return lines([title, ...unit.facts.map((fact) => factLine(fact, side, context))]);
}

const factLine = (
  { name, parts }: Fact,
  side: 'inserted' | 'deleted',
  { words }: ChangeContext,
): Inline[] => [
  text(`${name}${words.colon}`),
  ...(says(parts, side) ? sideInlines(parts, side) : [text(words.none)]),
];

const says = (parts: readonly WordChange[], side: 'inserted' | 'deleted'): boolean =>
  parts.some(({ kind, text: value }) => (kind === 'equal' || kind === side) && value !== '');

/** A whole branch, a line for each topic, its notes included; depth is told by full-width spaces. */
function branchLines(unit: Unit, side: 'inserted' | 'deleted', context: ChangeContext): Inline[] {
  return lines(
    [unit, ...unit.inside].flatMap((delta) => {
      const left = '\u3000'.repeat(Math.min(8, delta.within));
      const marked = (words: string): Inline[] => [text(left), { type: side, content: [text(words)] }];
      const note = shownTopic(delta.topic)?.notes?.plain.trim();
      return [
        marked(titleOf(delta.topic, context)),
        ...(note ? note.split(/\n+/).map((line) => marked(line)) : []),
      ];
    }),
  );
}

const lines = (parts: readonly (readonly Inline[])[]): Inline[] =>
  parts.flatMap((part, i): Inline[] => (i > 0 ? [{ type: 'break' }, ...part] : [...part]));
