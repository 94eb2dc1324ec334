import type { Link, Topic } from './workbook.js';

/** Every link of a topic: those on it, then those in its note. */
export const linksOf = ({ links, notes }: Topic): readonly Link[] =>
  notes?.links ? [...links, ...notes.links] : links;
