import type { Sheet, Topic, Workbook } from '../model/workbook.js';
import { sameList } from './equality.js';
import {
  documentSameness,
  sameBoundary,
  sameContent,
  sameFields,
  sameRelationship,
  sheetSameness,
} from './sameness.js';

/**
 * Whether two workbooks are the same under the tables of `sameness.ts`: ids, order of topics and everything
 * that counts. The program, the packing and what no reader understood are not compared; the order in which a
 * file lists relationships and boundaries means nothing.
 */
export const same = (a: Workbook, b: Workbook): boolean =>
  sameFields(documentSameness, a.document, b.document) &&
  sameNames(a.resources, b.resources, 'hash') &&
  sameList(a.sheets, b.sheets, sameSheet);

const sameSheet = (a: Sheet, b: Sheet): boolean =>
  a.id === b.id &&
  sameFields(sheetSameness, a, b) &&
  sameTrees([a.root, ...a.floating], [b.root, ...b.floating]) &&
  sameById(a.relationships, b.relationships, sameRelationship) &&
  sameById(a.boundaries, b.boundaries, sameBoundary);

function sameTrees(tops: readonly Topic[], others: readonly Topic[]): boolean {
  const stack: (readonly [readonly Topic[], readonly Topic[]])[] = [[tops, others]];
  for (let lists = stack.pop(); lists; lists = stack.pop()) {
    if (!sameList(lists[0], lists[1], sameTopic)) return false;
    lists[0].forEach((a, i) => {
      const b = lists[1][i];
      if (b) stack.push([a.callouts, b.callouts], [a.children, b.children], [a.summaries, b.summaries]);
    });
  }
  return true;
}

const sameTopic = (a: Topic, b: Topic): boolean => a.id === b.id && sameContent(a, b);

function sameById<T extends { readonly id: string }>(
  a: readonly T[],
  b: readonly T[],
  equal: (a: T, b: T) => boolean,
): boolean {
  if (!sameNames(a, b, 'id')) return false;
  const byId = new Map(b.map((one) => [one.id, one]));
  return a.every((one) => {
    const other = byId.get(one.id);
    return other !== undefined && equal(one, other);
  });
}

/** Whether two lists hold the same names, in any order. */
function sameNames<K extends string>(
  a: readonly { readonly [name in K]: string }[],
  b: readonly { readonly [name in K]: string }[],
  key: K,
): boolean {
  const names = new Set(a.map((one) => one[key]));
  return a.length === b.length && b.every((one) => names.has(one[key]));
}
