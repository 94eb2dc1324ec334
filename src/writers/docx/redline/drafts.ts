import type { Pairing } from './pairing.js';
import { canChangeInto, mergeParagraphs, partedBeforeEnd, wholeParagraph, wholeWords } from './paragraph.js';
import { lineOf } from './seeming-moves.js';
import { markParagraph, type RevisionName } from './tracking.js';
import { isNode, node, wordsIn, type XmlNode } from './xml-tree.js';

/** A block whose words are settled, while the ends of paragraphs are not. */
export type Draft =
  /** A paragraph in both states. */
  | { readonly type: 'live'; readonly node: XmlNode; readonly before: XmlNode; readonly after: XmlNode }
  /** A paragraph that came or went, as it stands in its own state. */
  | { readonly type: 'whole'; readonly node: XmlNode; readonly state: RevisionName }
  | { readonly type: 'other'; readonly node: XmlNode };
type Live = Extract<Draft, { type: 'live' }>;
type Whole = Extract<Draft, { type: 'whole' }>;

export const live = (before: XmlNode, after: XmlNode, pairing: Pairing): Live => ({
  type: 'live',
  node: mergeParagraphs(before, after, pairing),
  before,
  after,
});

/**
 * Says which ends of paragraphs came or went. Those of whole paragraphs themselves, as a rule. But before a table an
 * end cannot be taken away, and words that came at the end of a paragraph run on into new paragraphs after it (there
 * LibreOffice would take one end too many): then it is the end of the paragraph above that came or went.
 */
export function finish(unpaired: readonly Draft[], pairing: Pairing): XmlNode[] {
  const drafts = pairedBeforeTables(unpaired, pairing);
  const result: XmlNode[] = [];
  for (let at = 0; at < drafts.length; at += 1) {
    const draft = drafts[at];
    if (draft?.type === 'live') {
      const run = runAfter(drafts, at);
      if (run.length > 0 && runsOn(draft, run, drafts[at + run.length + 1])) {
        result.push(...joined(draft, run, pairing));
        at += run.length;
      } else result.push(draft.node);
    } else if (draft?.type === 'whole') {
      const run = [draft, ...runAfter(drafts, at, draft.state)];
      result.push(...wholeRun(run, drafts[at + run.length], pairing));
      at += run.length - 1;
    } else if (draft) append(result, draft.node, pairing);
  }
  return result;
}

/** The last one that went and the last one that came above a table are one: its end is there in both states. */
function pairedBeforeTables(drafts: readonly Draft[], pairing: Pairing): Draft[] {
  const result: Draft[] = [];
  for (const draft of drafts) {
    if (draft.node.name === 'w:tbl') {
      const [gone, come] = [lastWhole(result, 'w:del'), lastWhole(result, 'w:ins')];
      if (gone && come) {
        for (const { at } of gone.at > come.at ? [gone, come] : [come, gone]) result.splice(at, 1);
        result.push(live(gone.node, come.node, pairing));
      }
    }
    result.push(draft);
  }
  return result;
}

function lastWhole(drafts: readonly Draft[], state: RevisionName): { at: number; node: XmlNode } | undefined {
  for (let at = drafts.length - 1; drafts[at]?.type === 'whole'; at -= 1) {
    const draft = drafts[at];
    if (draft?.type === 'whole' && draft.state === state) return { at, node: draft.node };
  }
  return undefined;
}

/** The paragraphs right after this one that all came, or all went. */
function runAfter(drafts: readonly Draft[], at: number, state?: RevisionName): Whole[] {
  const run: Whole[] = [];
  for (let next = drafts[at + 1]; next?.type === 'whole'; next = drafts[at + run.length + 1]) {
    if (next.state !== (state ?? run[0]?.state ?? next.state)) break;
    run.push(next);
  }
  return run;
}

const runsOn = (live: Live, run: readonly Whole[], next: Draft | undefined): boolean =>
  next?.node.name === 'w:tbl' || (run[0]?.state === 'w:ins' && endsInserted(live.node));

function endsInserted({ children }: XmlNode): boolean {
  const last = children.filter(isNode).findLast(({ name }) => !name.startsWith('w:bookmark'));
  return last?.name === 'w:ins' || (last?.name === 'w:hyperlink' && endsInserted(last));
}

function joined(live: Live, run: readonly Whole[], pairing: Pairing): XmlNode[] {
  const last = run.at(-1);
  if (!last) return [live.node];
  const middle = run.slice(0, -1).map((whole) => wholeParagraph(whole.node, whole.state, pairing));
  const [first, end] = ends(live, last, pairing);
  return [markParagraph(first, [pairing.tracking.mark(last.state)]), ...middle, end];
}

/**
 * LibreOffice (seen in 7.4) gives an empty paragraph that went its properties back only where there are words to
 * take away: the last ones of the paragraph above go there and come here.
 */
function ends(live: Live, { node: last, state }: Whole, pairing: Pairing): [XmlNode, XmlNode] {
  const parted = state === 'w:del' && wordsIn(last) === '' ? partedBeforeEnd(live.after) : undefined;
  if (parted) {
    return [mergeParagraphs(live.before, parted.start, pairing), mergeParagraphs(last, parted.end, pairing)];
  }
  return [live.node, wholeWords(last, state, state === 'w:ins' ? live.before : live.after, pairing)];
}

/**
 * Paragraphs that all came or all went, before one that is there without them. In Word they are gone with their ends,
 * whatever their properties. LibreOffice (seen in 7.4) keeps the properties of the first one where the next one is
 * empty without the change, and those of one that it takes for moved; such a one takes those of the next one.
 */
function wholeRun(run: readonly Whole[], next: Draft | undefined, pairing: Pairing): XmlNode[] {
  const [first] = run;
  if (!first) return [];
  const { state } = first;
  const left = next && withoutChange(next, state);
  const leavesNothing = state === 'w:ins' && left !== undefined && wordsIn(left) === '';
  let words = '';
  const result = run.map(({ node: paragraph }, i) => {
    words += `\n${lineOf(paragraph)}`;
    const isMoved = pairing.moves.has(state, words);
    if (isMoved) words = '';
    const stays =
      left && (isMoved || (i === 0 && leavesNothing)) && canBecome(paragraph, left, state, pairing);
    return wholeParagraph(paragraph, state, pairing, stays ? left : undefined);
  });
  pairing.moves.see(state, run.map((whole) => lineOf(whole.node)).join('\n'));
  return result;
}

const canBecome = (paragraph: XmlNode, left: XmlNode, state: RevisionName, pairing: Pairing): boolean =>
  state === 'w:ins' ? canChangeInto(left, paragraph, pairing) : canChangeInto(paragraph, left, pairing);

function withoutChange(next: Draft, state: RevisionName): XmlNode | undefined {
  switch (next.type) {
    case 'live':
      return state === 'w:ins' ? next.before : next.after;
    case 'whole':
      return next.node;
    case 'other':
      return undefined;
    default:
      return next satisfies never;
  }
}

/** Two tables without a paragraph between them are one to Word: one that neither state has keeps them apart. */
function append(into: XmlNode[], block: XmlNode, { tracking }: Pairing): void {
  if (block.name === 'w:tbl' && into.at(-1)?.name === 'w:tbl') {
    into.push(markParagraph(node('w:p'), [tracking.mark('w:ins'), tracking.mark('w:del')]));
  }
  into.push(block);
}
