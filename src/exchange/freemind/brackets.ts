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
  const brackets: { readonly from: number; readonly to: number; readonly summary: Topic }[] = [];
  const others: Topic[] = [];
  for (const summary of summaries) {
    const span = spanOf(summary.covers, index, own.length);
    const fits =
      span &&
      brackets.every(
        ({ from, to }) => (from === span.from && to === span.to) || to < span.from || from > span.to,
      );
    if (!fits) others.push(asChild(summary));
    else
      brackets.push({
        ...span,
        summary: { ...summary, covers: own.slice(span.from, span.to + 1).map(({ id }) => id) },
      });
  }
  const ordered = brackets.toSorted((a, b) => a.from - b.from).map(({ summary }) => summary);
  return { children: [...own, ...others], summaries: ordered };
}

const asChild = ({ covers: _, ...topic }: Topic): Topic => ({ ...topic, kind: 'attached' });

/** Undefined: there is nothing to span, or there are gaps. No `covers` means all. */
function spanOf(
  covers: readonly TopicId[] | undefined,
  index: ReadonlyMap<TopicId, number>,
  count: number,
): { readonly from: number; readonly to: number } | undefined {
  if (!covers) return count > 0 ? { from: 0, to: count - 1 } : undefined;
  const at = covers.flatMap((id) => index.get(id) ?? []).sort((a, b) => a - b);
  const [from, to] = [at[0], at.at(-1)];
  if (from === undefined || to === undefined || to - from !== new Set(at).size - 1) return undefined;
  return { from, to };
}
