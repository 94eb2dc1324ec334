import { kinds, texts } from './nasty-values.js';
import type { Random } from './random.js';

/** Markdown that means more than it shows. */
const lines = [
  '# ',
  '####### seven',
  '---',
  '---\ntitle: x\nauthor: a@example.org\n---',
  '- ',
  '* * *',
  '1000000000. x',
  '- [ ] open',
  '- [x]',
  '> > > > > x',
  '```',
  '~~~ js',
  '| a | b |\n|---|---|\n| 1 |',
  '| a |\n|-',
  '[x]: <',
  '[x][x][x]',
  '[^1]: [^1]',
  '![](data:image/png;base64,AAAA)',
  '<details><summary>',
  '<!--',
  '&#27;&#0;&#xD800;&nbsp;',
  '\\',
  'Setext\n===',
  'Setext\n---',
  '\u0000',
  '\u001b[2J',
  '**',
  '$$',
  ':::',
  '&lt;b&gt;',
] as const;

type OutlineMutation = (all: readonly string[], random: Random) => readonly string[];

const mutations = {
  drop: (all, random) => all.toSpliced(random.below(all.length), 1),
  double: (all, random) => all.toSpliced(random.below(all.length), 0, random.pick(all)),
  move: (all, random) => {
    const [from, to] = random.span(all.length);
    return [...all.slice(from, to), ...all.slice(0, from), ...all.slice(to)];
  },
  indent: (all, random) => {
    const indent = random.pick([' ', '  ', '    ', '\t', '> ', '- ', '  '.repeat(200), '> '.repeat(300)]);
    const at = random.below(all.length);
    return all.toSpliced(at, 1, indent + (all[at] ?? ''));
  },
  indentRest: (all, random) => {
    const from = random.below(all.length);
    return all.map((line, i) => (i < from ? line : `${random.pick(['  ', '\t', ' '])}${line}`));
  },
  dedent: (all, random) => {
    const at = random.below(all.length);
    return all.toSpliced(at, 1, (all[at] ?? '').trimStart());
  },
  insert: (all, random) => all.toSpliced(random.below(all.length + 1), 0, random.pick(lines)),
  append: (all, random) => {
    const at = random.below(all.length);
    return all.toSpliced(at, 1, `${all[at] ?? ''}${random.pick(random.chance(0.5) ? texts : kinds.links)}`);
  },
  many: (all, random) => {
    const line = random.chance(0.5) ? random.pick(all) : random.pick(lines);
    const times = Math.min(random.pick([3, 20, 20, 2_000]), Math.floor(50_000 / (line.length + 1)));
    return all.toSpliced(random.below(all.length), 0, ...Array.from({ length: times }, () => line));
  },
  run: (all, random) => {
    const piece = random.pick([
      '*',
      '_',
      '`',
      '[',
      '](',
      '<',
      '!',
      '~',
      '|',
      '\\',
      '&',
      '#',
      '> ',
      '- ',
      'www.',
      '*a **b ',
    ]);
    const at = random.below(all.length);
    return all.toSpliced(at, 1, `${all[at] ?? ''}${piece.repeat(random.pick([3, 10, 10, 200, 3_000]))}`);
  },
  ends: (all, random) => [all.join(random.pick(['\r\n', '\r', '\n\n', '\u2028', ' ']))],
} satisfies Record<string, OutlineMutation>;

/** Markdown after one change of its lines. */
export function mutateOutline(source: string, random: Random): string {
  const all = source.split('\n');
  const name = random.pick(Object.keys(mutations) as (keyof typeof mutations)[]);
  return mutations[name](all, random).join('\n');
}
