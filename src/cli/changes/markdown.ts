import type { WordChange } from '../../diff/index.js';
import type { ChangeContext } from '../../views/changes/comparison.js';
import {
  contextOf,
  type Delta,
  type DeltaGroup,
  deltasOf,
  groupsOf,
  moveText,
  titleOf,
} from '../../views/changes/deltas.js';
import { factsOf, titleParts } from '../../views/changes/facts.js';
import { otherFacts } from '../../views/changes/other-facts.js';
import { escapeMarkdown } from './markdown-text.js';
import { excerpt, flat } from './styled.js';

interface MarkdownNeeds {
  /** Where the whole can be seen. */
  readonly link: string | undefined;
  /** Most characters, what was left out said included. */
  readonly limit: number;
}

/** A folded part of the text: what stands above it, its lines, and how many changes each line tells. */
interface Fold {
  readonly summary: string;
  readonly entries: readonly { readonly text: string; readonly changes: number }[];
}

/** Up to this many changes nothing is folded: a short text is read at once. */
const openUpTo = 12;

/** Changes for a comment under a pull request: one fold per section and owner, never longer than the limit. */
export function markdownChanges(context: ChangeContext, { link, limit }: MarkdownNeeds): string {
  const { comparison, words } = context;
  const deltas = deltasOf(comparison);
  const folds = [...groupsOf(deltas).flatMap((group) => foldsOf(group, context)), ...otherFolds(context)];
  const title = `### ${escapeMarkdown(comparison.after.map.code)} · ${escapeMarkdown(words.compared(comparison.before.label, comparison.after.label))}\n\n`;
  const head = `${title}**${escapeMarkdown(words.summary(comparison.tally))}**${linkText(link, context)}\n`;
  const total = folds.reduce(
    (sum, { entries }) => sum + entries.reduce((count, { changes }) => count + changes, 0),
    0,
  );
  return head + bodyOf(folds, total, limit - head.length, context);
}

function linkText(link: string | undefined, { words }: ChangeContext): string {
  const address = link === undefined ? undefined : safeAddress(link);
  return address === undefined ? '' : ` · [${escapeMarkdown(words.seeAll)}](<${address}>)`;
}

/** Nothing that could end the link or is no web address. */
const safeAddress = (link: string): string | undefined =>
  /^https?:\/\//i.test(link) && URL.canParse(link)
    ? new URL(link).href.replace(/[<>\s]/g, encodeURIComponent)
    : undefined;

function bodyOf(folds: readonly Fold[], total: number, room: number, { words }: ChangeContext): string {
  const last = (count: number): string => `\n${escapeMarkdown(words.leftOut(count))}\n`;
  const reserve = last(total).length + foldEnd.length;
  let text = '';
  let told = 0;
  for (const { summary, entries } of folds) {
    const start = `\n<details${total <= openUpTo ? ' open' : ''}><summary>${summary}</summary>\n\n`;
    let part = '';
    for (const { text: line, changes } of entries) {
      if (text.length + start.length + part.length + line.length + reserve > room) break;
      part += line;
      told += changes;
    }
    if (part === '') break;
    text += start + part + foldEnd;
  }
  return told < total ? text + last(total - told) : text;
}

const foldEnd = '\n</details>\n';

/** Consecutive changes of one section with the same owner. */
function foldsOf({ group, deltas }: DeltaGroup, context: ChangeContext): Fold[] {
  const byOwner = new Map<string, Delta[]>();
  for (const delta of deltas) {
    const owner = ownerText(delta, context);
    const list = byOwner.get(owner);
    if (list) list.push(delta);
    else byOwner.set(owner, [delta]);
  }
  const path = group ? contextOf(group, undefined, context) : [];
  const place = [...path.slice(-1), titleOf(group, context)].map((title) => escapeMarkdown(shortened(title)));
  return [...byOwner].map(([owner, members]) => ({
    summary: [
      `${place
        .slice(0, -1)
        .map((title) => `${title} › `)
        .join('')}<b>${place.at(-1) ?? ''}</b>`,
      ...(owner ? [escapeMarkdown(owner)] : []),
      escapeMarkdown(context.words.changedTopics(members.length)),
    ].join(' · '),
    entries: members.map((delta) => ({ text: entryOf(delta, group, context), changes: 1 })),
  }));
}

const longestTitle = 80;
const shortened = (title: string): string =>
  [...title].length > longestTitle ? `${[...title].slice(0, longestTitle - 1).join('')}…` : title;

const ownerText = ({ owners }: Delta, { words }: ChangeContext): string =>
  owners.length === 0
    ? ''
    : `${words.owner}${words.colon}${owners.map((owner) => owner ?? words.nobody).join(words.separator)}`;

function entryOf(delta: Delta, group: DeltaGroup['group'], context: ChangeContext): string {
  const { words } = context;
  const { topic, within } = delta;
  const fate = topic.fate === 'same' ? 'changed' : topic.fate;
  const above = within > 0 ? [] : contextOf(topic, group, context).slice(-2);
  const place = above.map((title) => `${escapeMarkdown(shortened(title))} › `).join('');
  const parts = titleParts(delta);
  const title = parts.length > 0 ? markdownParts(parts) : escapeMarkdown(titleOf(topic, context));
  const marked =
    fate === 'added' ? `<ins>${title}</ins>` : fate === 'removed' ? `<del>${title}</del>` : title;
  const move = fate === 'moved' ? ` (${escapeMarkdown(moveText(delta, context))})` : '';
  const left = '  '.repeat(Math.min(within, 6));
  const facts = factsOf(delta, context).map(
    ({ name, parts: found }) =>
      `${left}  - ${escapeMarkdown(name)}${escapeMarkdown(words.colon)}${markdownParts(excerpt(found))}\n`,
  );
  return `${left}- **${escapeMarkdown(words.fates[fate])}** ${place}${marked}${move}\n${facts.join('')}`;
}

function otherFolds(context: ChangeContext): Fold[] {
  const facts = otherFacts(context);
  if (facts.length === 0) return [];
  const entries = facts.map(({ name, parts }) => ({
    text: `- ${name ? `${escapeMarkdown(name)}${escapeMarkdown(context.words.colon)}` : ''}${markdownParts(excerpt(parts))}\n`,
    changes: 1,
  }));
  return [{ summary: `<b>${escapeMarkdown(context.words.otherChanges)}</b>`, entries }];
}

/** HTML's own marks: Markdown's do not work beside Japanese punctuation. */
const markdownParts = (parts: readonly WordChange[]): string =>
  parts
    .map(({ kind, text }) => {
      const words = escapeMarkdown(flat(text));
      if (words === '') return '';
      return kind === 'equal' ? words : kind === 'deleted' ? `<del>${words}</del>` : `<ins>${words}</ins>`;
    })
    .join('');
