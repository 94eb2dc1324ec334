import { oneLine } from '../model/walk.js';
import { type Sheet, sheetId, type Topic, topicId, type Workbook } from '../model/workbook.js';

/** A topic of which only the title is known. */
export const plainTopic = (id: string, kind: Topic['kind'], title: string): Topic => ({
  type: 'topic',
  id: topicId(id),
  kind,
  title,
  notes: null,
  links: [],
  markers: [],
  labels: [],
  task: null,
  children: [],
  callouts: [],
  summaries: [],
});

/**
 * The workbook as one sheet, for formats that have no more: several become the branches of one root, each with
 * what floats beside it at its end. Text beside the tree becomes floating topics.
 */
export function asOneSheet(workbook: Workbook): Sheet {
  const { sheets } = workbook;
  const [only] = sheets;
  const isOne = only !== undefined && sheets.length === 1;
  const root = isOne ? only.root : joinedRoot(workbook, sheets.map(branchOf));
  return {
    type: 'sheet',
    id: sheetId('sheet-1'),
    title: oneLine(root.title),
    root,
    floating: isOne ? [...only.floating, ...backgroundTopics(only)] : [],
    relationships: sheets.flatMap(({ relationships }) => relationships),
    boundaries: sheets.flatMap(({ boundaries }) => boundaries),
    markerSets: [],
    background: [],
  };
}

function branchOf(sheet: Sheet): Topic {
  const beside = [...sheet.floating, ...backgroundTopics(sheet)];
  const attached = beside.map((topic): Topic => ({ ...topic, kind: 'attached' }));
  return { ...sheet.root, children: [...sheet.root.children, ...attached] };
}

/** The root of several sheets carries the document's title, else those of the sheets. */
export const joinedRoot = ({ sheets, document }: Workbook, roots: readonly Topic[]): Topic => ({
  ...plainTopic('root', 'root', document.title ?? sheets.map(({ title }) => oneLine(title)).join(' · ')),
  children: roots.map((root) => ({ ...root, kind: 'attached' })),
});

export const backgroundTopics = (sheet: Sheet): Topic[] =>
  sheet.background.map((text, i) => plainTopic(`${sheet.id} background ${i}`, 'floating', text));
