import type { Topic } from '../model/workbook.js';

/** The topics on a topic in reading order, for formats that know one kind. */
export const topicsBelow = ({ callouts, children, summaries }: Topic): Topic[] => [
  ...callouts,
  ...children,
  ...summaries,
];
