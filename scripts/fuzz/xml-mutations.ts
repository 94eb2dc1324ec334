import { type Kind, kinds, names, pieces } from './nasty-values.js';
import type { Random } from './random.js';
import {
  type Attribute,
  attributesOf,
  endOf,
  nameOf,
  sourceOf,
  type Token,
  tagOf,
  tokensOf,
} from './xml-tokens.js';

type XmlMutation = (tokens: readonly Token[], random: Random) => readonly Token[];

const raw = (source: string): Token => ({ kind: 'other', source });
const escaped = (value: string): string => value.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`);

/** A value that passes for something else, as XML source. */
function nastyValue(random: Random): string {
  const kind = random.pick(Object.keys(kinds) as Kind[]);
  return random.chance(0.05) ? random.pick(malformed) : escaped(random.pick(kinds[kind]));
}

/** What is not well-formed, or is not what it seems. */
const malformed = [
  '&#27;',
  '&#0;',
  '&#xD800;',
  '&#x110000;',
  '&#99999999999999999999;',
  '&#x;',
  '&nbsp;',
  '&unknown;',
  '&',
  '&amp',
  '<',
  ']]>',
  '\u0001',
  '\u001b[2J',
  '\ufffe',
  '\u009b',
  '<![CDATA[]]>',
  '<!-- -- -->',
  '<?php ?>',
  '<?xml version="1.0"?>',
  '<!DOCTYPE x [<!ENTITY e "e">]>',
  '&lt;!-- &lt;b&gt;',
] as const;

/** A place where an element begins, the root aside unless there is nothing else. */
function elementIn(tokens: readonly Token[], random: Random): number {
  for (let tries = 0; tries < 50; tries += 1) {
    const at = random.below(tokens.length);
    const kind = tokens[at]?.kind;
    if (kind === 'open' || kind === 'alone') return at;
  }
  return tokens.findIndex(({ kind }) => kind === 'open' || kind === 'alone');
}

/** A mutation of one whole element. */
const ofElement =
  (
    change: (element: readonly Token[], random: Random, all: readonly Token[]) => readonly Token[],
  ): XmlMutation =>
  (tokens, random) => {
    const from = elementIn(tokens, random);
    if (from < 0) return tokens;
    const to = endOf(tokens, from);
    const changed = change(tokens.slice(from, to), random, tokens);
    return [...tokens.slice(0, from), ...changed, ...tokens.slice(to)];
  };

/** A mutation of the attributes of one element. */
const ofAttributes = (
  change: (attributes: readonly Attribute[], random: Random, all: readonly Token[]) => readonly Attribute[],
): XmlMutation =>
  ofElement((element, random, all) => {
    const [first, ...rest] = element;
    if (!first) return element;
    const attributes = change(attributesOf(first.source), random, all);
    return [{ ...first, source: tagOf(nameOf(first.source), attributes, first.kind === 'alone') }, ...rest];
  });

const replaced = (attributes: readonly Attribute[], random: Random, value: string): readonly Attribute[] => {
  const at = random.below(attributes.length);
  return attributes.map((one, i) => (i === at ? { ...one, value } : one));
};

/** An element under another name, its end as well. */
function renamed(element: readonly Token[], name: string): readonly Token[] {
  const [first] = element;
  if (!first) return element;
  const tag = { ...first, source: tagOf(name, attributesOf(first.source), first.kind === 'alone') };
  if (element.length === 1) return [tag];
  return [tag, ...element.slice(1, -1), { kind: 'close', source: `</${name}>` }];
}

const someName = (tokens: readonly Token[], random: Random): string =>
  nameOf(tokens[elementIn(tokens, random)]?.source ?? '') || 'x';

const repeated = (element: readonly Token[], times: number): readonly Token[] => {
  const source = sourceOf(element);
  const most = Math.max(1, Math.floor(400_000 / (source.length + 1)));
  return [raw(source.repeat(Math.min(times, most)))];
};

const mutations = {
  drop: ofElement(() => []),
  double: ofElement((element) => [...element, ...element]),
  many: ofElement((element, random) => repeated(element, random.pick([3, 10, 10, 100, 100, 2_000]))),
  move: (tokens, random) => {
    const from = elementIn(tokens, random);
    if (from < 0) return tokens;
    const to = endOf(tokens, from);
    const rest = [...tokens.slice(0, from), ...tokens.slice(to)];
    const at = random.below(rest.length + 1);
    return [...rest.slice(0, at), ...tokens.slice(from, to), ...rest.slice(at)];
  },
  copyElsewhere: (tokens, random) => {
    const from = elementIn(tokens, random);
    const to = endOf(tokens, from);
    const at = random.below(tokens.length + 1);
    return [...tokens.slice(0, at), ...tokens.slice(from, Math.min(to, from + 500)), ...tokens.slice(at)];
  },
  rename: ofElement((element, random, all) => renamed(element, someName(all, random))),
  renameOddly: ofElement((element, random) =>
    renamed(
      element,
      random.pick(['ap:Topic', 'topic', 'node', 'outline', 'x:y', '__proto__', 'constructor', 'html']),
    ),
  ),
  unwrap: ofElement((element) => element.slice(1, -1)),
  nest: ofElement((element, random) => {
    const times = random.pick([3, 5, 5, 70, 70, 700, 7_000]);
    const [first] = element;
    if (first?.kind !== 'open') return element;
    const close = `</${nameOf(first.source)}>`;
    return [raw(first.source.repeat(times)), ...element, raw(close.repeat(times))];
  }),
  nestInItself: ofElement((element, random) => {
    const depth = random.pick([1, 1, 2, 2, 30, 300]);
    const [first, ...rest] = element;
    if (first?.kind !== 'open' || element.length > 60) return element;
    const inside = sourceOf(rest.slice(0, -1));
    return [
      raw((first.source + inside).repeat(depth)),
      ...element,
      raw(sourceOf(rest.slice(-1)).repeat(depth)),
    ];
  }),
  unclose: (tokens, random) => {
    const at = random.below(tokens.length);
    return tokens.toSpliced(at, 1);
  },
  wrongNamespace: (tokens, random) => {
    const source = sourceOf(tokens);
    const uris = [...source.slice(0, 5_000).matchAll(/xmlns(?::\w+)?="([^"]*)"/g)];
    const uri = uris[random.below(uris.length)]?.[1];
    const other = random.pick(['', 'urn:x', uri?.toUpperCase() ?? '', 'http://www.w3.org/1999/xhtml']);
    return uri ? [raw(source.replace(`"${uri}"`, `"${other}"`))] : tokens;
  },
  otherPrefix: (tokens, random) => {
    const prefix = random.pick(['ap', 'cor', 'xlink', 'xhtml', 'svg', 'fo']);
    const other = random.pick(['q', 'xml', 'xmlns', '__proto__', 'ap', 'cor']);
    return [raw(sourceOf(tokens).replaceAll(`${prefix}:`, `${other}:`))];
  },
  dropAttribute: ofAttributes((all, random) => all.toSpliced(random.below(all.length), 1)),
  doubleAttribute: ofAttributes((all, random) => (all.length > 0 ? [...all, random.pick(all)] : all)),
  nastyAttribute: ofAttributes((all, random) => replaced(all, random, nastyValue(random))),
  renameAttribute: ofAttributes((all, random) => {
    const at = random.below(all.length);
    return all.map((one, i) => (i === at ? { ...one, name: random.pick(names) || 'x' } : one));
  }),
  borrowAttributes: ofAttributes((all, random, tokens) => [
    ...all,
    ...attributesOf(tokens[elementIn(tokens, random)]?.source ?? '').filter(
      ({ name }) => !all.some((one) => one.name === name),
    ),
  ]),
  /** Ids that meet: duplicates, links to themselves, cycles. */
  borrowValue: ofAttributes((all, random, tokens) => {
    const others = attributesOf(tokens[elementIn(tokens, random)]?.source ?? '');
    return others.length > 0 ? replaced(all, random, random.pick(others).value) : all;
  }),
  hugeAttribute: ofAttributes((all, random) =>
    replaced(all, random, random.pick(pieces).repeat(random.pick([20, 100, 100, 60_000]))),
  ),
  text: ofElement((element, random) => {
    const [first, ...rest] = element;
    return first ? [first, raw(nastyValue(random)), ...rest] : element;
  }),
  replaceText: (tokens, random) => {
    const places = tokens.flatMap(({ kind, source }, i) =>
      kind === 'text' && source.trim() !== '' ? [i] : [],
    );
    if (places.length === 0) return tokens;
    return tokens.toSpliced(random.pick(places), 1, raw(nastyValue(random)));
  },
  hugeText: ofElement((element, random) => {
    const [first, ...rest] = element;
    const piece = random.pick([...pieces, '&lt;b>', '<b>x</b>', '<br/>', '<p>', '&#27;']);
    return first ? [first, raw(piece.repeat(random.pick([3, 50, 50, 20_000]))), ...rest] : element;
  }),
  prologue: (tokens, random) => [
    raw(
      random.pick([
        '<!DOCTYPE html>',
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        '\ufeff\ufeff',
        ' \n',
        '<?xml version="1.1"?>',
        '<?xml version="1.0" encoding="shift_jis"?>',
        '<?xml version="1.0" encoding="x-nothing"?>',
        '<?xml version="1.0" encoding="utf-16"?>',
        '<?xml-stylesheet href="x"?>',
        '<!-- <ap:Map> -->',
        'x',
      ]),
    ),
    ...tokens,
  ],
  epilogue: (tokens, random) => [...tokens, raw(random.pick(['<x/>', 'x', '<!-- x', '\0', ']]>', '</x>']))],
  truncate: (tokens, random) => tokens.slice(0, random.below(tokens.length + 1)),
} satisfies Record<string, XmlMutation>;

/** XML source after one change that knows its structure. */
export function mutateXml(xml: string, random: Random): string {
  const tokens = tokensOf(xml);
  if (tokens.length === 0) return xml;
  const name = random.pick(Object.keys(mutations) as (keyof typeof mutations)[]);
  return sourceOf(mutations[name](tokens, random));
}
