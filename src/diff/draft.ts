import type { Boundary, Relationship, Sheet, Topic, Workbook } from '../model/workbook.js';
import type { TopicContent } from './change.js';
import { contentOf } from './topic-content.js';

/** A topic whose surroundings can still change. */
export interface Draft {
  topic: TopicContent;
  readonly callouts: Draft[];
  readonly children: Draft[];
  readonly summaries: Draft[];
}

/** A sheet in the making; `root` holds one topic when all is done. */
export interface SheetDraft {
  sheet: Omit<Sheet, 'root' | 'floating' | 'relationships' | 'boundaries'>;
  readonly root: Draft[];
  readonly floating: Draft[];
  relationships: Relationship[];
  boundaries: Boundary[];
}

export const lists = ['callouts', 'children', 'summaries'] as const;

export const draftOf = (topic: TopicContent): Draft => ({ topic, callouts: [], children: [], summaries: [] });

/** Drafts of a topic and everything below it. */
export function draftTree(top: Topic): Draft {
  const root = draftOf(contentOf(top));
  const stack: (readonly [Topic, Draft])[] = [[top, root]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [topic, draft] = next;
    for (const list of lists) {
      for (const child of topic[list]) {
        const below = draftOf(contentOf(child));
        draft[list].push(below);
        stack.push([child, below]);
      }
    }
  }
  return root;
}

export function draftSheet(sheet: Sheet): SheetDraft {
  const { root, floating, relationships, boundaries, ...rest } = sheet;
  return {
    sheet: rest,
    root: [draftTree(root)],
    floating: floating.map(draftTree),
    relationships: [...relationships],
    boundaries: [...boundaries],
  };
}

/** Every draft below these, parents first; these included. */
export function draftsUnder(tops: readonly Draft[]): Draft[] {
  const found = [...tops];
  for (let at = 0; at < found.length; at += 1) {
    const draft = found[at];
    if (draft) for (const list of lists) for (const child of draft[list]) found.push(child);
  }
  return found;
}

/** The topics that came of the drafts, from the leaves up. */
export function topicsOf(tops: readonly Draft[]): Topic[] {
  const done = new Map<Draft, Topic>();
  const finished = (drafts: readonly Draft[]): Topic[] =>
    drafts.flatMap((draft) => {
      const topic = done.get(draft);
      return topic ? [topic] : [];
    });
  for (const draft of draftsUnder(tops).reverse()) {
    const { topic, callouts, children, summaries } = draft;
    const below = {
      callouts: finished(callouts),
      children: finished(children),
      summaries: finished(summaries),
    };
    done.set(draft, { ...topic, ...below });
  }
  return finished(tops);
}

/** Several roots or none come only of changes that do not fit: the surplus floats, the lack shows as untitled. */
export function sheetOf(draft: SheetDraft): Sheet {
  const [root, ...surplus] = topicsOf(draft.root);
  const { sheet, relationships, boundaries } = draft;
  const floating = [...surplus, ...topicsOf(draft.floating)];
  return { ...sheet, root: root ?? untitled(sheet.id), floating, relationships, boundaries };
}

const untitled = (id: string): Topic => ({
  type: 'topic',
  id: `${id}#root` as Topic['id'],
  kind: 'root',
  title: '',
  notes: null,
  links: [],
  markers: [],
  labels: [],
  task: null,
  callouts: [],
  children: [],
  summaries: [],
});

export const draftSheets = (workbook: Workbook): SheetDraft[] => workbook.sheets.map(draftSheet);
