import { hyperlink, paragraph } from './paragraph.js';
import { fieldMark, instruction, run, runProperties, tab } from './run.js';
import { type Blocks, blocks, escaped, type Inlines, joined, noInlines } from './xml.js';

export interface ContentsEntry {
  readonly title: string;
  /** From 1. */
  readonly level: number;
  /** Bookmark of the heading. Absent: the entry leads nowhere. */
  readonly anchor?: string;
}

/** Width Word takes for a page that nobody measured, in twips; "Update Table" replaces these tab stops. */
const pageWidth = 9_025;

/**
 * Word's own table of contents (17.16.5.68), filled with entries, in the frame that offers "Update Table" (17.5.2).
 * The field begins in the first entry and ends in the last, or in a paragraph of its own behind a single one.
 * @param deepest the last level listed
 */
export function tableOfContents(title: string, entries: readonly ContentsEntry[], deepest: number): Blocks {
  const start = fieldMark('begin', ' w:dirty="false"');
  const begin = run('', `${start}${instruction(`TOC \\h \\o "1-${deepest}"`)}${fieldMark('separate')}`);
  const end = run('', fieldMark('end'));
  const last = entries.length - 1;
  const lines = entries.map((entry, at) =>
    entryLine(
      entry,
      joined([at === 0 ? begin : noInlines, entryLink(entry), at > 0 && at === last ? end : noInlines]),
    ),
  );
  const close = last > 0 ? '' : `<w:p>${end}</w:p>`;
  return blocks(
    `<w:sdt><w:sdtPr><w:alias w:val="${escaped(title)}"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${lines.join('')}${close}</w:sdtContent></w:sdt>`,
  );
}

const entryLine = ({ level }: ContentsEntry, content: Inlines): Blocks =>
  paragraph(
    {
      style: `TOC${level}`,
      tabs: [
        { type: 'clear', position: pageWidth + 1 - (level - 1) * 240 },
        { type: 'right', position: pageWidth, leader: 'none' },
      ],
    },
    content,
  );

/** The place behind the tab is for the page number, which only a layout program knows. */
function entryLink({ title, anchor }: ContentsEntry): Inlines {
  const words = `<w:t xml:space="default">${escaped(title)}</w:t>${tab}<w:t xml:space="default"></w:t>`;
  if (anchor === undefined) return run('', words);
  return hyperlink({ anchor }, run(runProperties({ style: 'IndexLink' }), words));
}
