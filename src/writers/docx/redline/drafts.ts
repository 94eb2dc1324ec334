import type { Pairing } from './pairing.js';
import { wholeParagraph, wholeWords } from './paragraph.js';
import { markParagraph, type RevisionName } from './tracking.js';
import { isNode, node, type XmlNode } from './xml-tree.js';

/** A block whose words are settled, while the ends of paragraphs are not. */
export type Draft =
  /** A paragraph in both states. */
  | { readonly type: 'live'; readonly node: XmlNode; readonly before: XmlNode; readonly after: XmlNode }
  /** A paragraph that came or went, as it stands in its own state. */
  | { readonly type: 'whole'; readonly node: XmlNode; readonly state: RevisionName }
  | { readonly type: 'other'; readonly node: XmlNode };
type Live = Extract<Draft, { type: 'live' }>;
type Whole = Extract<Draft, { type: 'whole' }>;

/**
 * Says which ends of paragraphs came or went. Those of whole paragraphs themselves, as a rule. But before a table an
 * end cannot be taken away, and words that came at the end of a paragraph run on into new paragraphs after it (there
 * LibreOffice would take one end too many): then it is the end of the paragraph above that came or went.
 */
export function finish(drafts: readonly Draft[], pairing: Pairing): XmlNode[] {
  const result: XmlNode[] = [];
  for (let at = 0; at < drafts.length; at += 1) {
    const draft = drafts[at];
    if (draft?.type === 'live') {
      const run = runAfter(drafts, at);
      if (run.length > 0 && runsOn(draft, run, drafts[at + run.length + 1])) {
        result.push(...joined(draft, run, pairing));
        at += run.length;
      } else result.push(draft.node);
    } else if (draft?.type === 'whole') result.push(wholeParagraph(draft.node, draft.state, pairing));
    else if (draft) append(result, draft.node, pairing);
  }
  return result;
}

/** The paragraphs right after this one that all came, or all went. */
function runAfter(drafts: readonly Draft[], at: number): Whole[] {
  const run: Whole[] = [];
  for (let next = drafts[at + 1]; next?.type === 'whole'; next = drafts[at + run.length + 1]) {
    if (run[0] && run[0].state !== next.state) break;
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
  const { tracking } = pairing;
  return [
    markParagraph(
      live.node,
      run.slice(0, 1).map(({ state }) => tracking.mark(state)),
    ),
    ...run.map((whole, i) =>
      i < run.length - 1
        ? wholeParagraph(whole.node, whole.state, pairing)
        : wholeWords(whole.node, whole.state, live, pairing),
    ),
  ];
}

/** Two tables without a paragraph between them are one to Word: one that neither state has keeps them apart. */
function append(into: XmlNode[], block: XmlNode, { tracking }: Pairing): void {
  if (block.name === 'w:tbl' && into.at(-1)?.name === 'w:tbl') {
    into.push(markParagraph(node('w:p'), [tracking.mark('w:ins'), tracking.mark('w:del')]));
  }
  into.push(block);
}
