import type { XmlElement } from '../../container/xml.js';
import { newTopicDraft, none, type TopicDraft } from '../topic-draft.js';
import type { ReaderContext } from './context.js';

/**
 * An `ap:Topic` read on its own. Its place in the tree, its unique id and the title it shows for want of one
 * depend on what surrounds and follows it, so they are set when the tree is built.
 */
export interface ElementDraft {
  /** Empty: the file gives none. */
  readonly oid: string;
  /** Absent: nobody typed one, and the map's style default shows. Not the same as empty. */
  title: string | undefined;
  children: readonly ElementDraft[];
  /** `ap:FloatingTopics`: callouts, or on the root also floating topics. */
  beside: readonly ElementDraft[];
  /** The frame around the topic and its branch. Absent: none. */
  boundary: BoundaryDraft | undefined;
  /** Set on topics that stand free where they are listed beside the root. */
  free: 'floating' | 'sticky' | undefined;
  /** Tags with the OId of their group. */
  grouped: readonly (readonly [tag: string, group: string])[];
  /** The topic itself, complete but for what is said above. */
  readonly topic: TopicDraft;
}

/** Read at once: an element that is kept would keep the stretch of XML that it was cut from. */
export interface BoundaryDraft {
  /** Absent: the file gives none. */
  readonly oid: string | undefined;
  /** Topics at the tip of a brace. */
  readonly summaries: readonly ElementDraft[];
}

/** Reads one child element of `ap:Topic` into a draft. */
export type ReadPart = (part: XmlElement, draft: ElementDraft, context: ReaderContext) => void;

export const emptyDraft = (oid: string): ElementDraft => ({
  oid,
  title: undefined,
  children: none,
  beside: none,
  boundary: undefined,
  free: undefined,
  grouped: none,
  topic: newTopicDraft('attached'),
});
