import { topicsById } from '../../src/model/walk.js';
import type { TopicId, Workbook } from '../../src/model/workbook.js';
import { topicId } from '../../src/model/workbook.js';
import { type Meaning, type Section, type SemanticsConfig, understand } from '../../src/semantics/index.js';
import type { ChangedMap } from '../../src/semantics/pages.js';

/** The meaning of a map under a config. */
export const meaningOf = (workbook: Workbook, config: SemanticsConfig = {}): Meaning =>
  understand(workbook, { file: 'test.mmap', config }).meaning;

/** The section on the topic with this id. */
export const sectionOf = (meaning: Meaning, id: string): Section | undefined =>
  meaning.sections.find((section) => section.topicId === topicId(id));

/** Status of the section on the topic with this id; undefined when it is no section. */
export const statusAt = (meaning: Meaning, id: string): string | undefined => sectionOf(meaning, id)?.status;

/** Ids of the sections in reading order. */
export const sectionIds = (meaning: Meaning): readonly TopicId[] =>
  meaning.sections.map((section) => section.topicId);

/** A map as the page impact table reads it. */
export const changedMap = (file: string, workbook: Workbook): ChangedMap => ({
  file,
  meaning: meaningOf(workbook),
  index: { topics: topicsById(workbook) },
});
