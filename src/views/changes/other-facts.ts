import type { Change, WordChange } from '../../diff/index.js';
import { oneLine } from '../../model/walk.js';
import type { Boundary, MarkerSet, Relationship, TopicId } from '../../model/workbook.js';
import { topicId } from '../../model/workbook.js';
import type { LegendWords } from '../../status/meaning-changes.js';
import type { ChangeContext } from './comparison.js';
import { topicText } from './facts.js';
import { lists, replaced } from './list-parts.js';

/** A change that is about no topic: sheets, relationships, boundaries, the file, the legend. */
export interface OtherFact {
  readonly name: string;
  readonly parts: readonly WordChange[];
}

/** Changes beside the topics, in the order in which the engine tells them, then those of the legend. */
export function otherFacts(context: ChangeContext): OtherFact[] {
  const { comparison } = context;
  return [
    ...comparison.diff.changes.flatMap((change) => otherFact(change, context)),
    ...legendFacts(context),
  ];
}

function otherFact(change: Change, context: ChangeContext): OtherFact[] {
  const { words } = context;
  const { other } = words;
  const fact = (name: string, parts: readonly WordChange[]): OtherFact[] => [{ name, parts }];
  switch (change.kind) {
    case 'renumbered':
      return change.topics.length > 0
        ? fact('', [{ kind: 'equal', text: other.renumbered(change.topics.length) }])
        : [];
    case 'document':
      return fact(other.document, documentParts(change, context));
    case 'resources':
      // Topics tell which pictures and files they show; only their count is news here.
      return fact(other.resources, [
        ...count('deleted', change.removed.length),
        ...count('inserted', change.added.length),
      ]);
    case 'sheet-added':
      return fact(other.sheet, replaced('', change.sheet, context));
    case 'sheet-removed':
      return fact(other.sheet, replaced(change.sheet, '', context));
    case 'sheet-moved':
      return fact(other.sheetMoved, [{ kind: 'equal', text: change.sheet }]);
    case 'sheet-retitled':
      return fact(other.sheet, replaced(change.from, change.to, context));
    case 'marker-names':
      return fact(
        other.markerNames,
        lists({ from: names(change.from), to: names(change.to) }, (x) => x, context),
      );
    case 'background':
      return fact(
        other.background,
        lists(change, (line) => line, context),
      );
    case 'relationship-added':
      return fact(other.relationship, replaced('', relationshipText(change.to, context), context));
    case 'relationship-removed':
      return fact(other.relationship, replaced(relationshipText(change.from, context), '', context));
    case 'relationship-changed':
      return fact(
        other.relationship,
        replaced(relationshipText(change.from, context), relationshipText(change.to, context), context),
      );
    case 'boundary-added':
      return fact(other.boundary, replaced('', boundaryText(change.to, context), context));
    case 'boundary-removed':
      return fact(other.boundary, replaced(boundaryText(change.from, context), '', context));
    case 'boundary-changed':
      return fact(
        other.boundary,
        replaced(boundaryText(change.from, context), boundaryText(change.to, context), context),
      );
    default:
      return [];
  }
}

const count = (kind: WordChange['kind'], number: number): WordChange[] =>
  number > 0 ? [{ kind, text: `${kind === 'deleted' ? '−' : '+'}${number}` }] : [];

function documentParts(
  change: Extract<Change, { kind: 'document' }>,
  context: ChangeContext,
): readonly WordChange[] {
  const entries = (words: object) => Object.entries(words).filter(([, value]) => Boolean(value));
  return lists({ from: entries(change.from), to: entries(change.to) }, ([, value]) => String(value), context);
}

const names = (sets: readonly MarkerSet[]): string[] =>
  sets.flatMap((set) => set.markers.map(({ name, key }) => name || key));

/** Both ends by title, in the state that the line belongs to. */
function relationshipText({ from, to, title, label }: Relationship, context: ChangeContext): string {
  const ends = `${topicText(topicId(from), context)} → ${topicText(topicId(to), context)}`;
  const name = oneLine(title) || oneLine(label?.title ?? '');
  return name ? `${ends} (${name})` : ends;
}

function boundaryText({ title, topics }: Boundary, context: ChangeContext): string {
  const inside = topics.slice(0, 3).map((id: TopicId) => topicText(id, context));
  const more = topics.length > inside.length ? ' …' : '';
  return [oneLine(title), `[${inside.join(context.words.separator)}${more}]`].filter(Boolean).join(' ');
}

function legendFacts(context: ChangeContext): OtherFact[] {
  return context.comparison.meaning.flatMap((change) => {
    if (change.kind !== 'legend') return [];
    const parts = replaced(legendText(change.from, context), legendText(change.to, context), context);
    return [{ name: `${context.words.other.legend} ${change.marker}`, parts }];
  });
}

function legendText(entry: LegendWords | null, { siteWords }: ChangeContext): string {
  if (!entry) return '';
  const role = entry.role === 'other' ? '' : siteWords.roles[entry.role];
  const extra = [role, entry.owner].filter((word) => word && word !== entry.label).join(' ');
  return extra ? `${entry.label} (${extra})` : entry.label;
}
