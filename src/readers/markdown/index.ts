/*
 * Markdown outlines (.md, .markdown): CommonMark with GitHub's extensions. Known by the file's name alone.
 *
 * [x] headings and nested lists as topics; a lone first-level heading is the root
 * [x] titles with formatted runs and line breaks
 * [x] paragraphs, quotes, code, further lists of a quote below a topic as its note, with formatting
 * [x] tables (the first of a topic; more go into its note)
 * [x] links, to the web, files, maps and headings
 * [x] task list items as tasks
 * [x] markers and labels on a line of code spans and links under the title, as mapress writes them
 * [x] front matter: title and author
 * [~] ordered lists (numbers; the number they start at is not kept)
 * [~] pictures (linked; the format holds no bytes)
 * [~] HTML (as text of the note)
 * [ ] comments, other front matter (counted under `unread`)
 */
import { Refusal } from '../../container/refusal.js';
import { cleanText, decodeText } from '../../container/text.js';
import { oneLine } from '../../model/walk.js';
import { type Sheet, sheetId, type Workbook } from '../../model/workbook.js';
import { Findings } from '../findings.js';
import type { Reading, ReadOptions } from '../reading.js';
import type { TopicDraft } from '../topic-draft.js';
import { readFrontMatter } from './front-matter.js';
import { settleIds } from './ids.js';
import { outlineOf } from './outline.js';
import { parseMarkdown } from './parse.js';

/** Reads an outline. @throws Refusal when it is no text or nests too deep */
export function readMarkdown(bytes: Uint8Array, options: ReadOptions): Reading {
  const { file } = options;
  const findings = new Findings(file);
  const { text: raw, undecodable } = decodeText(bytes, file);
  if (raw.includes('\u0000')) throw new Refusal('not-a-map', { found: 'binary' });
  // A vertical tab or form feed breaks a line, which within a Markdown paragraph is a space.
  const { text, removed } = cleanText(raw.replace(/[\v\f]/g, ' '));
  if (undecodable + removed > 0) findings.add('forbidden-characters', { count: undecodable + removed });
  const { body, document, personal } = readFrontMatter(text.replace(/\r\n?/g, '\n'), findings);
  const tree = parseMarkdown(body, options);
  const root = outlineOf(tree, document.title ?? fileTitle(file), findings);
  settleIds(root, findings);
  const workbook: Workbook = {
    type: 'workbook',
    format: 'markdown',
    variant: 'text',
    program: { name: 'Markdown' },
    document,
    sheets: [sheetOf(root)],
    resources: [],
    unread: findings.unreadList(),
    ...(personal.length > 0 && { personal }),
  };
  return { workbook, diagnostics: findings.diagnostics(workbook), bytes: () => undefined };
}

const sheetOf = (root: TopicDraft): Sheet => ({
  type: 'sheet',
  id: sheetId('sheet-1'),
  title: oneLine(root.title),
  root,
  floating: [],
  relationships: [],
  boundaries: [],
  markerSets: [],
  background: [],
});

const fileTitle = (file: string): string => (file.split('/').at(-1) ?? file).replace(/\.[^.]+$/, '');
