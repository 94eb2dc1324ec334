import { type Inline, text } from '../../model/document.js';
import { stampDay } from '../details.js';
import type { ChangeContext, State } from './comparison.js';

/** The two states that a page or paper compares, and when each was saved. */
export function stateFacts({ comparison, words }: ChangeContext): { name: string; value: Inline[] }[] {
  return [
    { name: words.before, value: stateInlines(comparison.before) },
    { name: words.after, value: stateInlines(comparison.after) },
  ];
}

function stateInlines({ label, map }: State): Inline[] {
  const day = stampDay(map.workbook.document.modified, map);
  return [text(day === undefined ? label : `${label} (${day})`)];
}
