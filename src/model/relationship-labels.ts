import type { Sheet, Topic } from './workbook.js';

/** Labels of relationships that hold more than their title: a note, subtopics, links, markers. */
export const fullLabels = ({ relationships }: Sheet): readonly Topic[] =>
  relationships.flatMap(({ label }) => (label && isFull(label) ? [label] : []));

const isFull = (label: Topic): boolean =>
  [label.children, label.callouts, label.summaries, label.links, label.markers, label.labels].some(
    (list) => list.length > 0,
  ) ||
  [label.comments, label.attachments, label.properties].some((list) => (list?.length ?? 0) > 0) ||
  [label.notes, label.image, label.table, label.task].some((part) => part !== null && part !== undefined);
