import type { Topic, TopicId } from '../../model/workbook.js';
import type { Branches } from '../rebuild.js';

/**
 * The topics below as Freeplane orders them. A bracket spans neighbours, and no topic stands in two: a summary of
 * anything else becomes an ordinary topic behind the others. Callouts become the first ones.
 */
export function bracketsOf({
  callouts,
  children,
  summaries,
}: Branches): Pick<Topic, 'children' | 'summaries'> {
  const own = [...callouts.map(asChild), ...children];
  const index = new Map(own.map(({ id }, i) => [id, i]));
  const brackets: { readonly from: number; readonly summary: Topic }[] = [];
  const others: Topic[] = [];
  const spans = new Spans(own.map(({ id }) => id));
  for (const summary of summaries) {
    const span = spanOf(summary.covers, index, own.length);
    const covers = span && spans.claim(span);
    if (covers) brackets.push({ from: span.from, summary: { ...summary, covers } });
    else others.push(asChild(summary));
  }
  const ordered = brackets.toSorted((a, b) => a.from - b.from).map(({ summary }) => summary);
  return { children: [...own, ...others], summaries: ordered };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The spans of brackets over some topics, none of which stands in two different ones. */
class Spans {
  private readonly known = new Map<string, readonly TopicId[]>();
  private readonly taken = new Set<number>();

  constructor(private readonly topics: readonly TopicId[]) {}

  /** The topics in this span, when it is one that is known or shares no topic with those. */
  claim({ from, to }: Span): readonly TopicId[] | undefined {
    const key = `${from}-${to}`;
    const known = this.known.get(key);
    if (known) return known;
    for (let at = from; at <= to; at += 1) if (this.taken.has(at)) return undefined;
    for (let at = from; at <= to; at += 1) this.taken.add(at);
    const covers = this.topics.slice(from, to + 1);
    this.known.set(key, covers);
    return covers;
  }
}

const asChild = ({ covers: _, ...topic }: Topic): Topic => ({ ...topic, kind: 'attached' });

/** Undefined: there is nothing to span, or there are gaps. No `covers` means all. */
function spanOf(
  covers: readonly TopicId[] | undefined,
  index: ReadonlyMap<TopicId, number>,
  count: number,
): Span | undefined {
  if (!covers) return count > 0 ? { from: 0, to: count - 1 } : undefined;
  const at = covers.flatMap((id) => index.get(id) ?? []).sort((a, b) => a - b);
  const [from, to] = [at[0], at.at(-1)];
  if (from === undefined || to === undefined || to - from !== new Set(at).size - 1) return undefined;
  return { from, to };
}
