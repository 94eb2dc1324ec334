import type { Topic } from '../../model/workbook.js';

/** A title of which nothing is told but that it holds equations: Freeplane finds them where the format says so. */
export const isLatexTitle = ({ runs = [] }: Pick<Topic, 'runs'>): boolean =>
  runs.length > 0 && runs.every(({ math }) => math);
