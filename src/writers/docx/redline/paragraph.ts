import { diff } from 'fast-myers-diff';
import type { FileFacts, Pairing } from './pairing.js';
import { lineOf } from './seeming-moves.js';
import { isField, isToken, type Piece, runOf, type Token, tokensOf, weight } from './tokens.js';
import { markParagraph, type RevisionName } from './tracking.js';
import {
  attribute,
  childNamed,
  isNode,
  node,
  printTree,
  withChildren,
  type XmlChild,
  type XmlNode,
} from './xml-tree.js';

type State = RevisionName | undefined;

interface Placed {
  readonly piece: Piece;
  readonly state: State;
}

/** Below this share of common words, a paragraph reads better as one that went and one that came. */
const leastCommon = 0.3;

/** A paragraph in both states, its changed words tracked. */
export function mergeParagraphs(before: XmlNode, after: XmlNode, pairing: Pairing): XmlNode {
  const old = tokensOf(before, pairing.before.addressOf).filter(isToken);
  const now = tokensOf(after, pairing.after.addressOf);
  const placed = common(old, now.filter(isToken)) < leastCommon ? replaced(old, now) : woven(old, now);
  const properties = changedProperties(before, after, pairing);
  return withChildren(after, [...(properties ? [properties] : []), ...printed(placed, pairing)]);
}

/** Share of words that both have, of the shorter one; 1 where one is empty. */
export function likeness(before: XmlNode, after: XmlNode, pairing: Pairing): number {
  const tokens = (paragraph: XmlNode, side: 'before' | 'after') =>
    tokensOf(paragraph, pairing[side].addressOf).filter(isToken);
  return common(tokens(before, 'before'), tokens(after, 'after'));
}

function common(old: readonly Token[], now: readonly Token[]): number {
  const total = (tokens: readonly Token[]) => tokens.reduce((sum, token) => sum + weight(token), 0);
  const left = new Map<string, number>();
  for (const { key } of old) left.set(key, (left.get(key) ?? 0) + 1);
  let shared = 0;
  for (const token of now) {
    const count = left.get(token.key) ?? 0;
    if (count > 0) shared += weight(token);
    left.set(token.key, count - 1);
  }
  const shorter = Math.min(total(old), total(now));
  return shorter === 0 ? 1 : shared / shorter;
}

function replaced(old: readonly Token[], now: readonly Piece[]): Placed[] {
  const [start = [], rest = []] = splitAtField(now);
  return [...start.map(asInserted), ...old.flatMap(asDeleted), ...rest.map(asInserted)];
}

/** The start of a field comes before everything that it holds, gone words included. */
function splitAtField(pieces: readonly Piece[]): Piece[][] {
  const at = pieces.findIndex((piece) => isToken(piece) && !isField(piece));
  return at < 0 ? [[], [...pieces]] : [pieces.slice(0, at), pieces.slice(at)];
}

/** Words that stayed, and between them those that went before those that came. */
function woven(old: readonly Token[], now: readonly Piece[]): Placed[] {
  const tokens = now.filter(isToken);
  const states = new Map<Piece, { state: State; before: readonly Token[] }>();
  const trailing: Token[] = [];
  const keys = (list: readonly Token[]) => list.map(({ key }) => key);
  for (const [from, to, newFrom, newTo] of diff(keys(old), keys(tokens))) {
    const gone = old.slice(from, to);
    const first = tokens[newFrom];
    if (first) states.set(first, { state: newTo > newFrom ? 'w:ins' : undefined, before: gone });
    else trailing.push(...gone);
    for (const token of tokens.slice(newFrom + 1, newTo)) states.set(token, { state: 'w:ins', before: [] });
  }
  const placed = now.flatMap((piece): Placed[] => {
    const found = states.get(piece);
    const here = found?.state ? asInserted(piece) : { piece, state: undefined };
    return [...(found?.before ?? []).flatMap(asDeleted), here];
  });
  return [...placed, ...trailing.flatMap(asDeleted)];
}

// A field has one beginning and one end, those of the new file; they are never tracked.
const asDeleted = (piece: Token): Placed[] => (isField(piece) ? [] : [{ piece, state: 'w:del' }]);
const asInserted = (piece: Piece): Placed => ({
  piece,
  state: isToken(piece) && !isField(piece) ? 'w:ins' : undefined,
});

/** Runs of one link, state and look, each in its revision; links around the revisions (`CT_Hyperlink`). */
function printed(placed: readonly Placed[], pairing: Pairing): XmlNode[] {
  for (const group of grouped(placed, (a, b) => a.state === b.state)) {
    const state = group[0]?.state;
    if (state)
      pairing.moves.see(state, lineOf(runOf(group.map(({ piece }) => piece).filter(isToken), false)));
  }
  const result: XmlNode[] = [];
  for (const group of grouped(placed, sameLink)) {
    const [first] = group;
    if (!first) continue;
    if (!isToken(first.piece)) {
      result.push(first.piece);
      continue;
    }
    const runs = grouped(group, sameRun).map((run) => runIn(run, pairing));
    const { link } = first.piece;
    if (!link) result.push(...runs);
    else result.push(withChildren(first.state === 'w:del' ? pairing.fromBefore(link) : link, runs));
  }
  return result;
}

function runIn(group: readonly Placed[], pairing: Pairing): XmlNode {
  const state = group[0]?.state;
  const tokens = group.map(({ piece }) => piece).filter(isToken);
  const run = runOf(tokens, state === 'w:del');
  return state === undefined
    ? run
    : pairing.tracking.around(state, [state === 'w:del' ? pairing.fromBefore(run) : run]);
}

/** A link that stayed is one element; one that went cannot share an element with one that came. */
const sameLink = (a: Placed, b: Placed): boolean =>
  isToken(a.piece) &&
  isToken(b.piece) &&
  (a.piece.link === b.piece.link || linkText(a.piece) === linkText(b.piece)) &&
  (a.piece.link === undefined || (a.state === 'w:del') === (b.state === 'w:del'));

const linkText = ({ link }: Token): string => link?.open ?? '';

const sameRun = (a: Placed, b: Placed): boolean =>
  isToken(a.piece) && isToken(b.piece) && a.state === b.state && lookText(a.piece) === lookText(b.piece);

const lookText = ({ look }: Token): string => (look ? printTree(look) : '');

function grouped<T>(list: readonly T[], same: (a: T, b: T) => boolean): T[][] {
  const groups: T[][] = [];
  for (const item of list) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (last && first !== undefined && same(first, item)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** New properties, and inside them the old ones where they differ (17.13.5.29). */
function changedProperties(before: XmlNode, after: XmlNode, pairing: Pairing): XmlNode | undefined {
  const old = childNamed(before, 'w:pPr');
  const now = childNamed(after, 'w:pPr');
  if (samePlace(old, now, pairing)) return now;
  const kept = (old?.children ?? []).filter((child) => isNode(child) && child.name !== 'w:rPr');
  const own = pairing.fromBefore(node('w:pPr', kept));
  const change = node('w:pPrChange', [own], pairing.tracking.attributes());
  return withChildren(now ?? node('w:pPr'), [...(now?.children ?? []), change]);
}

/**
 * Whether the change of properties, if any, can be taken back everywhere: LibreOffice forgets the level in a list and
 * keeps the new way of counting (seen in 7.4), so a paragraph that was not on the top level of one, or that is counted
 * in another way, is another one.
 */
export const canChangeInto = (before: XmlNode, after: XmlNode, pairing: Pairing): boolean => {
  const [old, now] = [childNamed(before, 'w:pPr'), childNamed(after, 'w:pPr')];
  if (samePlace(old, now, pairing)) return true;
  return !isNested(old) && !isRecounted(old, now, pairing);
};

const isNested = (properties: XmlNode | undefined): boolean =>
  properties !== undefined && /<w:ilvl w:val="[1-9]/.test(printTree(properties));

function isRecounted(old: XmlNode | undefined, now: XmlNode | undefined, pairing: Pairing): boolean {
  const [was, is] = [listOf(old), listOf(now)];
  if (was === undefined || is === undefined) return false;
  return pairing.before.listForm(was) !== pairing.after.listForm(is);
}

const LIST = /<w:numId w:val="(\d+)"\/>/;

const listOf = (properties: XmlNode | undefined): string | undefined =>
  properties && LIST.exec(printTree(properties))?.[1];

/** Numbered lists are counted through a document: another number of a list that counts alike is no change. */
const samePlace = (old: XmlNode | undefined, now: XmlNode | undefined, pairing: Pairing): boolean =>
  propertyText(old, pairing.before) === propertyText(now, pairing.after);

const propertyText = (properties: XmlNode | undefined, { listForm }: FileFacts): string =>
  properties ? printTree(properties).replace(LIST, (_, id: string) => listForm(id)) : '';

/**
 * A paragraph that came or went as a whole, its end included.
 *
 * @param without a paragraph whose properties this one takes while it is not there
 */
export function wholeParagraph(
  paragraph: XmlNode,
  state: RevisionName,
  pairing: Pairing,
  without?: XmlNode,
): XmlNode {
  const content = without
    ? wholeWords(paragraph, state, without, pairing)
    : wholeContent(paragraph, state, pairing);
  return markParagraph(content, [pairing.tracking.mark(state)]);
}

/**
 * A paragraph whose words came or went, while the end that came or went is that of a paragraph before it: without
 * the words, its own end closes that one, and its properties are the other's.
 */
export function wholeWords(
  paragraph: XmlNode,
  state: RevisionName,
  without: XmlNode,
  pairing: Pairing,
): XmlNode {
  const words = wholeContent(paragraph, state, pairing);
  const properties =
    state === 'w:ins'
      ? changedProperties(without, paragraph, pairing)
      : changedProperties(paragraph, without, pairing);
  const others = words.children.filter((child) => !isNode(child) || child.name !== 'w:pPr');
  return withChildren(words, [...(properties ? [properties] : []), ...others]);
}

/** A paragraph and its last word, or its last link, as one of the same properties. Absent: it has none. */
export function partedBeforeEnd(paragraph: XmlNode): { start: XmlNode; end: XmlNode } | undefined {
  const at = paragraph.children.findLastIndex(
    (child) => isNode(child) && (child.name === 'w:r' || child.name === 'w:hyperlink'),
  );
  const last = paragraph.children[at];
  if (last === undefined || !isNode(last) || childNamed(last, 'w:fldChar')) return undefined;
  const [rest, tail] = last.name === 'w:r' ? partedRun(last) : [[], last];
  const properties = childNamed(paragraph, 'w:pPr');
  const [above, below] = [paragraph.children.slice(0, at), paragraph.children.slice(at + 1)];
  return {
    start: withChildren(paragraph, [...above, ...rest, ...below]),
    end: node('w:p', [...(properties ? [properties] : []), tail]),
  };
}

function partedRun(run: XmlNode): [rest: XmlNode[], tail: XmlNode] {
  const tokens = tokensOf(node('w:p', [run]), (id) => id).filter(isToken);
  const rest = tokens.slice(0, -1);
  return [rest.length > 0 ? [runOf(rest, false)] : [], runOf(tokens.slice(-1), false)];
}

function wholeContent(paragraph: XmlNode, state: RevisionName, pairing: Pairing): XmlNode {
  const { tracking } = pairing;
  const children = paragraph.children.flatMap((child): XmlChild[] => {
    if (!isNode(child) || child.name === 'w:pPr') return [child];
    if (child.name.startsWith('w:bookmark')) return state === 'w:del' ? [] : [child];
    if (childNamed(child, 'w:fldChar')) return state === 'w:del' ? [] : [child];
    if (child.name === 'w:hyperlink') {
      const runs = child.children.filter(isNode).map((run) => tracking.around(state, [runAs(run, state)]));
      return [withChildren(child, runs)];
    }
    return [child.name === 'w:r' ? tracking.around(state, [runAs(child, state)]) : child];
  });
  const whole = withChildren(paragraph, children);
  return state === 'w:del' ? pairing.fromBefore(whole) : whole;
}

const runAs = (run: XmlNode, state: RevisionName): XmlNode =>
  state === 'w:ins' ? run : withChildren(run, run.children.map(asDeletedText));

function asDeletedText(child: XmlChild): XmlChild {
  if (!isNode(child)) return child;
  if (child.name === 'w:t') return { ...child, name: 'w:delText', open: '<w:delText xml:space="preserve">' };
  return child;
}

/** Style of a paragraph, empty for the default one. */
export const styleOf = (paragraph: XmlNode): string => {
  const properties = childNamed(paragraph, 'w:pPr');
  const style = properties && childNamed(properties, 'w:pStyle');
  return (style && attribute(style, 'w:val')) ?? '';
};
