import type { Topic } from '../../model/workbook.js';

/** What stands around a topic and speaks for a citation. */
export interface Surroundings {
  /** Among reference material. */
  readonly isMaterial: boolean;
  /** The legend's marker for references stands on the topic. */
  readonly isMarked: boolean;
  /** An outside address is linked, or stands below the topic by itself. */
  readonly hasAddress: boolean;
  /** The address is that of a file, or stands below the topic by itself. */
  readonly leadsToDocument: boolean;
}

/** True for a topic with a link to the web, whatever it leads to. */
export const isLinked = ({ links }: Topic): boolean => links.some(({ kind }) => kind === 'web');
