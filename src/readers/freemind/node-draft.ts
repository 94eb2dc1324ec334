import { appended, type TopicDraft } from '../topic-draft.js';

/** An arrow to another topic, in the words of the file. */
export interface Arrow {
  readonly id: string | undefined;
  readonly destination: string;
  readonly title: string;
  /** Absent: the map's default decides. */
  readonly start?: string;
  readonly end?: string;
}

/** A node read on its own. Its unique id and its place depend on what surrounds it. */
export interface NodeDraft {
  readonly topic: TopicDraft;
  /** Empty: the file gives none. */
  readonly id: string;
  /** Id of the node this one is a copy of. */
  readonly copyOf: string | undefined;
  /** Side of the root it hangs on. */
  readonly side: string | undefined;
  readonly isNumbered: boolean;
  children: NodeDraft[];
  arrows: Arrow[];
  hasCloud: boolean;
  /** What a hook made of it. */
  role: 'node' | 'free' | 'summary' | 'group-start';
}

export function addProperty(topic: TopicDraft, name: string, value: string): void {
  topic.properties = appended(topic.properties, { name, value });
}
