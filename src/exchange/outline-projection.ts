import { fullLabels } from '../model/relationship-labels.js';
import type { Sheet, Topic, Workbook } from '../model/workbook.js';
import { backgroundTopics, joinedRoot } from './one-tree.js';
import { rebuild } from './rebuild.js';

/**
 * The workbook as outline formats hold it: one tree of ordinary topics, in reading order. Callouts come before the
 * children of a topic, summaries behind them; what floats is behind the branches of its sheet's root, and so are labels
 * of relationships that hold more than their title.
 */
export function asOutline(workbook: Workbook): Topic {
  const roots = workbook.sheets.map(sheetOutline);
  const [only] = roots;
  return only && roots.length === 1 ? only : joinedRoot(workbook, roots);
}

const sheetOutline = (sheet: Sheet): Topic => {
  const beside = [...sheet.floating, ...backgroundTopics(sheet), ...fullLabels(sheet)];
  return rebuild({ ...sheet.root, summaries: [...sheet.root.summaries, ...beside] }, flattened);
};

const flattened: Parameters<typeof rebuild>[1] = (topic, { callouts, children, summaries }, { parent }) => {
  const { covers: _, ...rest } = topic;
  return {
    ...rest,
    kind: parent ? 'attached' : 'root',
    callouts: [],
    children: [...callouts, ...children, ...summaries],
    summaries: [],
  };
};
