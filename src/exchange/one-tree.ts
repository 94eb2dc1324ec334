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
 * The workbook as one sheet, for formats that have no more: several become the branches of a root that carries
 * the document's title. Text beside the tree becomes floating topics.
 */
export function asOneSheet({ sheets, document }: Workbook): Sheet {
  const floating = sheets.flatMap((sheet) => [...sheet.floating, ...backgroundTopics(sheet)]);
  const [only] = sheets;
  const root = only && sheets.length === 1 ? only.root : joinedRoot(sheets, document.title);
  return {
    type: 'sheet',
    id: sheetId('sheet-1'),
    title: oneLine(root.title),
    root,
    floating,
    relationships: sheets.flatMap(({ relationships }) => relationships),
    boundaries: sheets.flatMap(({ boundaries }) => boundaries),
    markerSets: [],
    background: [],
  };
}

const joinedRoot = (sheets: readonly Sheet[], title: string | undefined): Topic => ({
  ...plainTopic('root', 'root', title ?? sheets.map((sheet) => oneLine(sheet.title)).join(' · ')),
  children: sheets.map(({ root }) => ({ ...root, kind: 'attached' })),
});

export const backgroundTopics = (sheet: Sheet): Topic[] =>
  sheet.background.map((text, i) => plainTopic(`${sheet.id} background ${i}`, 'floating', text));
