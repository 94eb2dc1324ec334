import type { Block, Document, FilterChoice, NavigationItem } from '../../model/document.js';
import { text } from '../../model/document.js';
import { oneLine } from '../../model/walk.js';
import { contentLang } from '../content-language.js';
import { ChangesOutline } from './changes-outline.js';
import type { ChangeContext } from './comparison.js';
import { type Delta, type DeltaGroup, deltasOf, groupsOf, titleOf } from './deltas.js';
import { anchorIn, fateKey, fateOf, ownerKeys } from './filter-keys.js';
import { otherFacts } from './other-facts.js';
import { partInlines } from './parts.js';
import { stateFacts } from './state-facts.js';

/** One page that shows two states of a map in one outline. */
export function changesPage(context: ChangeContext): Document {
  const { comparison, lang, words } = context;
  const { before, after } = comparison;
  const deltas = deltasOf(comparison);
  const label = words.compared(before.label, after.label);
  return {
    path: 'changes.html',
    lang,
    contentLang: contentLang(after.map),
    title: words.changesIn(`${after.map.code} ${oneLine(after.map.title)}`),
    description: `${label} · ${words.summary(comparison.tally)}`,
    breadcrumbs: [],
    alternates: [],
    body: [
      { type: 'paragraph', role: 'lead', content: [text(words.summary(comparison.tally))] },
      { type: 'facts', items: stateFacts(context) },
      ...(deltas.length > 0 ? outlineBlocks(deltas, context) : []),
      ...otherBlocks(context),
    ],
    side: deltas.length > 0 ? [sideIndex(groupsOf(deltas), context)] : [],
  };
}

function outlineBlocks(deltas: readonly Delta[], context: ChangeContext): Block[] {
  const { words } = context;
  const first = deltas[0];
  const start = first && ({ type: 'anchor', anchor: anchorIn(first.topic) } as const);
  return [
    filterBlock(deltas, context),
    ...(start
      ? [
          {
            type: 'paragraph',
            role: 'hint',
            content: [{ type: 'link', target: start, content: [text(words.firstChange)] }, text(words.keys)],
          } as const,
        ]
      : []),
    { type: 'heading', level: 2, anchor: 'outline', content: [text(words.outline)] },
    ...new ChangesOutline(deltas, context).blocks(),
  ];
}

function filterBlock(deltas: readonly Delta[], context: ChangeContext): Block {
  const { words } = context;
  const kinds = countBy(deltas.map((delta) => [fateKey(fateOf(delta)), words.fates[fateOf(delta)]] as const));
  const owners = countBy(
    deltas.flatMap(({ owners: found }) =>
      found.map((owner) => [ownerKeys.of(owner), owner ?? words.nobody] as const),
    ),
  );
  return {
    type: 'filter',
    title: words.filter,
    groups: [
      { name: words.kindOfChange, all: words.all, choices: kinds },
      { name: words.owner, all: words.all, choices: owners.length > 1 ? owners : [] },
    ],
  };
}

/** Most frequent first; of equals, the first that occurs. */
function countBy(entries: readonly (readonly [key: string, text: string])[]): FilterChoice[] {
  const counts = new Map<string, FilterChoice>();
  for (const [key, name] of entries) {
    counts.set(key, { key, text: name, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

/** Changes that no topic tells. */
export function otherBlocks(context: ChangeContext): Block[] {
  const { words } = context;
  const facts = otherFacts(context);
  if (facts.length === 0) return [];
  return [
    { type: 'heading', level: 2, anchor: 'other', content: [text(words.otherChanges)] },
    {
      type: 'list',
      ordered: false,
      items: facts.map(({ name, parts }) => [
        {
          type: 'paragraph',
          content: [...(name ? [text(`${name}${words.colon}`)] : []), ...partInlines(parts)],
        },
      ]),
    },
  ];
}

function sideIndex(groups: readonly DeltaGroup[], context: ChangeContext): Block {
  const { words } = context;
  const items = groups.map(({ group, deltas }): NavigationItem => {
    const anchor = group ? anchorIn(group) : 'outline';
    const title = oneLine(titleOf(group, context));
    return {
      content: [text(`${title.length > 60 ? `${title.slice(0, 59)}…` : title} (${deltas.length})`)],
      target: { type: 'anchor', anchor: group?.parent ? anchor : 'outline' },
      children: [],
    };
  });
  return { type: 'navigation', title: words.changes, items };
}
