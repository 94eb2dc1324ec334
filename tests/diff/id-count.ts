import type { Topic, Workbook } from '../../src/model/workbook.js';

export interface Count {
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  readonly retitled: number;
}

interface Seat {
  readonly title: string;
  /** Sheet or parent, and list. */
  readonly list: string;
  readonly index: number;
}

/**
 * Counts changes by id alone, in the plainest way there is: a second opinion on `diff` that shares no code with
 * it. Within a list the least number of moves is its length without the longest run that kept its order.
 */
export function countById(before: Workbook, after: Workbook): Count {
  const old = seats(before);
  const now = seats(after);
  const kept = [...now].filter(([id]) => old.has(id));
  const stayed = new Map<string, number[]>();
  let moved = 0;
  let retitled = 0;
  for (const [id, seat] of kept) {
    const was = old.get(id);
    if (was?.list !== seat.list) moved += 1;
    else stayed.set(seat.list, [...(stayed.get(seat.list) ?? []), was.index]);
    if (was && squeezed(was.title) !== squeezed(seat.title)) retitled += 1;
  }
  for (const order of stayed.values()) moved += order.length - longestRun(order);
  return { added: now.size - kept.length, removed: old.size - kept.length, moved, retitled };
}

const squeezed = (title: string): string =>
  title
    .normalize('NFC')
    .split(/[\s\u00a0]+/u)
    .filter(Boolean)
    .join(' ');

function seats(workbook: Workbook): Map<string, Seat> {
  const found = new Map<string, Seat>();
  const visit = (topics: readonly Topic[], list: string): void => {
    topics.forEach((topic, index) => {
      found.set(topic.id, { title: topic.title, list, index });
      for (const name of ['callouts', 'children', 'summaries'] as const)
        visit(topic[name], `${topic.id} ${name}`);
    });
  };
  for (const sheet of workbook.sheets) {
    visit([sheet.root], `${sheet.id} root`);
    visit(sheet.floating, `${sheet.id} floating`);
  }
  return found;
}

/** Length of the longest increasing subsequence, by the quadratic textbook method. */
function longestRun(values: readonly number[]): number {
  const lengths: number[] = [];
  values.forEach((value, index) => {
    const shorter = lengths.filter((_, earlier) => (values[earlier] ?? 0) < value && earlier < index);
    lengths.push(1 + Math.max(0, ...shorter));
  });
  return Math.max(0, ...lengths);
}
