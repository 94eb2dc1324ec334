import stringWidth from 'string-width';
import type { ChangeContext } from '../../views/changes/comparison.js';
import { contextOf, type Delta, deltasOf, groupsOf, moveText, titleOf } from '../../views/changes/deltas.js';
import { factsOf, titleParts } from '../../views/changes/facts.js';
import { otherFacts } from '../../views/changes/other-facts.js';
import type { ChangeName } from '../../views/changes/words.js';
import type { Terminal } from '../terminal.js';
import { excerpt, flat, type Styled, styledParts, widthOf, wrapStyled } from './styled.js';

/** Lines wider than this are hard to read, and owners would stand far from what is theirs. */
const widest = 120;
const indent = '  ';

/** Changes for people: one line each, under the section they belong to, the owner at the end. */
export function terminalChanges(context: ChangeContext, terminal: Terminal): string {
  const { colours } = terminal;
  const width = Math.min(widest, terminal.width);
  const lines = [...headLines(context, terminal, width)];
  for (const { group, deltas } of groupsOf(deltasOf(context.comparison))) {
    const path = group ? [...contextOf(group, undefined, context).slice(-2)] : [];
    const title = flat(titleOf(group, context));
    const heading: Styled[] = [
      ...path.map((text) => ({ text: `${shortened(flat(text))} › `, paint: colours.dim })),
      { text: title, paint: colours.bold },
    ];
    lines.push('', ...wrapStyled(heading, width - indent.length).map((line) => indent + line));
    let last = '';
    for (const delta of deltas) {
      const above =
        delta.within > 0 ? '' : contextOf(delta.topic, group, context).map(flat).map(shortened).join(' › ');
      if (above !== last && delta.within === 0) {
        last = above;
        if (above)
          lines.push(
            ...wrapStyled([{ text: above, paint: colours.dim }], width - 4).map(
              (line) => `${indent}${indent}${line}`,
            ),
          );
      }
      lines.push(...deltaLines(delta, context, terminal, width, last ? 1 : 0));
    }
  }
  lines.push(...otherLines(context, terminal, width));
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

const longestStep = 28;
const shortened = (title: string): string =>
  [...title].length > longestStep ? `${[...title].slice(0, longestStep - 1).join('')}…` : title;

function headLines({ comparison, words }: ChangeContext, { colours }: Terminal, width: number): string[] {
  const { before, after, tally } = comparison;
  const pieces: Styled[] = [
    { text: after.map.code, paint: colours.bold },
    { text: ` · ${flat(words.compared(before.label, after.label))} · ${words.summary(tally)}` },
  ];
  return wrapStyled(pieces, width);
}

const signs: Readonly<Record<ChangeName, string>> = {
  added: '+',
  removed: '-',
  moved: '→',
  'moved-away': '→',
  changed: '~',
};

function deltaLines(
  delta: Delta,
  context: ChangeContext,
  terminal: Terminal,
  width: number,
  inside: number,
): string[] {
  const { colours } = terminal;
  const fate = delta.topic.fate === 'same' ? 'changed' : delta.topic.fate;
  const left = indent + indent.repeat(inside + Math.min(6, delta.within));
  const sign = paintOf(fate, terminal)(signs[fate]);
  const text = titleLine(delta, context, terminal);
  const owner = delta.within > 0 ? '' : ownerText(delta, context);
  const first = withOwner(
    wrapTitle(text, owner, width - left.length - 2),
    owner,
    width - left.length - 2,
    colours.dim,
  );
  const facts = factLines(delta, context, terminal, width - left.length - 6);
  return [
    ...first.map((line, i) => `${left}${i === 0 ? sign : ' '} ${line}`),
    ...facts.map((line) => `${left}    ${line}`),
  ];
}

const paintOf = (fate: ChangeName, { colours }: Terminal): ((text: string) => string) =>
  ({
    added: colours.green,
    removed: colours.red,
    moved: colours.cyan,
    'moved-away': colours.cyan,
    changed: colours.yellow,
  })[fate];

function titleLine(delta: Delta, context: ChangeContext, terminal: Terminal): Styled[] {
  const { topic } = delta;
  const parts = titleParts(delta);
  const paint =
    topic.fate === 'added' || topic.fate === 'removed' ? paintOf(topic.fate, terminal) : undefined;
  const title: Styled[] =
    parts.length > 0
      ? styledParts(parts, terminal)
      : [{ text: flat(titleOf(topic, context)), ...(paint && { paint }) }];
  return topic.fate === 'moved'
    ? [...title, { text: `  ${moveText(delta, context)}`, paint: terminal.colours.dim }]
    : title;
}

function ownerText({ owners }: Delta, { words }: ChangeContext): string {
  if (owners.length === 0) return '';
  return `${words.owner} ${owners.map((owner) => owner ?? words.nobody).join(words.separator)}`;
}

const gap = 2;

function wrapTitle(text: readonly Styled[], owner: string, width: number): { lines: string[]; last: number } {
  const lines = wrapStyled(text, width);
  const total = widthOf(text);
  if (lines.length === 1) return { lines, last: total };
  const room = width - stringWidth(owner) - gap;
  // The owner stands at the end of the first line where the title leaves it room in all of them.
  if (owner !== '' && room >= width / 2) return { lines: wrapStyled(text, room), last: room };
  return { lines, last: width };
}

/** At the right edge of the first line, else on a line of its own. */
function withOwner(
  { lines }: { lines: string[] },
  owner: string,
  width: number,
  paint: (text: string) => string,
): string[] {
  if (owner === '') return lines;
  const [first = '', ...rest] = lines;
  const free = width - visibleWidth(first) - stringWidth(owner);
  if (free >= gap) return [first + ' '.repeat(free) + paint(owner), ...rest];
  return [first, ...rest, ' '.repeat(Math.max(0, width - stringWidth(owner))) + paint(owner)];
}

/** `string-width` passes over the codes of colours. */
const visibleWidth = (painted: string): number => stringWidth(painted);

function factLines(delta: Delta, context: ChangeContext, terminal: Terminal, width: number): string[] {
  return factsOf(delta, context).flatMap(({ name, parts }) =>
    wrapStyled(
      [{ text: `${name}  `, paint: terminal.colours.dim }, ...styledParts(excerpt(parts), terminal)],
      width,
    ).map((line, i) => (i === 0 ? line : `  ${line}`)),
  );
}

function otherLines(context: ChangeContext, terminal: Terminal, width: number): string[] {
  const facts = otherFacts(context);
  if (facts.length === 0) return [];
  const { colours } = terminal;
  const lines = facts.flatMap(({ name, parts }) =>
    wrapStyled(
      [
        ...(name ? [{ text: `${name}  `, paint: colours.dim }] : []),
        ...styledParts(excerpt(parts), terminal),
      ],
      width - 4,
    ).map((line, i) => `${indent}${i === 0 ? colours.yellow('~') : ' '} ${line}`),
  );
  return ['', `${indent}${colours.bold(context.words.otherChanges)}`, ...lines];
}
