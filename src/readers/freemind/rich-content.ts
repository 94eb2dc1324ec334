import { own } from '../../container/text.js';
import { childOf, childrenOf, isElement, textOf, type XmlElement } from '../../container/xml.js';
import type { Notes, RichElement, RichNode } from '../../model/workbook.js';
import { linkTo } from '../address.js';
import type { Findings } from '../findings.js';
import { isHtml, richFromHtml } from '../html-fragment.js';
import { plainLines } from '../plain-lines.js';
import { richLines } from '../rich-lines.js';
import { richFromXml } from '../rich-xml.js';
import { appended, type TopicDraft } from '../topic-draft.js';
import { latexTitle } from './latex.js';

/** What the `richcontent` elements of one node hold; a text where it was written as plain text. */
export interface RichContents {
  node?: readonly RichNode[] | string;
  note?: readonly RichNode[] | string;
  details?: readonly RichNode[] | string;
}

const kinds: Readonly<Record<string, keyof RichContents>> = {
  NODE: 'node',
  NOTE: 'note',
  DETAILS: 'details',
};

export function readRichContent(
  part: XmlElement,
  contents: RichContents,
  topic: TopicDraft,
  findings: Findings,
): void {
  const type = part.attributes.TYPE ?? '';
  const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  const html = childOf(part, 'html');
  const text = childOf(part, 'text');
  // Programs that write the format by their own lights leave out `html`, or all elements.
  const body = childOf(html, 'body') ?? childOf(part, 'body') ?? html ?? part;
  if (!kind) findings.unread(`richcontent ${type}`, topic);
  else if (text && !html) contents[kind] = own(textOf(text));
  else if (body === part && childrenOf(part).length === 0) contents[kind] = own(textOf(part).trim());
  else contents[kind] = richFromXml(body.children.filter((node) => !isElement(node) || node.name !== 'head'));
}

/** `TEXT`, which old versions let be HTML; else the XHTML; else the name of a text the program translates. */
export function setTitle(
  topic: TopicDraft,
  attributes: Readonly<Record<string, string>>,
  content: RichContents['node'],
): void {
  const { TEXT, LOCALIZED_TEXT } = attributes;
  if (TEXT !== undefined && !/^\s*<html>/i.test(TEXT))
    setPlainTitle(topic, own(plainLines(TEXT)), attributes.FORMAT);
  else if (TEXT !== undefined) setRichTitle(topic, isHtml(TEXT) ? richFromHtml(TEXT) : []);
  else if (typeof content === 'string') topic.title = plainLines(content);
  else if (content) setRichTitle(topic, content);
  else if (LOCALIZED_TEXT) {
    topic.title = own(LOCALIZED_TEXT);
    topic.titleOrigin = 'default';
  }
}

function setPlainTitle(topic: TopicDraft, text: string, format: string | undefined): void {
  const latex = latexTitle(text, format);
  topic.title = latex ? latex.title : text;
  if (latex && latex.runs.length > 0) topic.runs = latex.runs;
}

function setRichTitle(topic: TopicDraft, nodes: readonly RichNode[]): void {
  const { text, runs } = richLines(nodes);
  topic.title = text;
  if (runs.length > 0) topic.runs = runs;
  for (const { tagName, properties } of elementsIn(nodes)) {
    if (tagName === 'a' && properties.href) topic.links = appended(topic.links, linkTo(properties.href));
    if (tagName === 'img' && properties.src) topic.image ??= { href: properties.src };
  }
}

/** Details stand under the title, the note in a window: both are the note here, the details marked as such. */
export function notesOf({ details, note }: RichContents): Notes | null {
  if (details === undefined && typeof note === 'string') {
    const plain = plainLines(note);
    return plain.trim() === '' ? null : { plain };
  }
  const rich = [...(details === undefined ? [] : [marked(nodesOf(details))]), ...nodesOf(note ?? [])];
  const plain = richLines(rich).text;
  const hasPicture = elementsIn(rich).some(({ tagName }) => tagName === 'img');
  return plain === '' && !hasPicture ? null : { plain, rich };
}

const marked = (children: readonly RichNode[]): RichNode => ({
  type: 'element',
  tagName: 'div',
  properties: { class: 'details' },
  children,
});

const nodesOf = (content: readonly RichNode[] | string): readonly RichNode[] =>
  typeof content !== 'string'
    ? content
    : plainLines(content)
        .split('\n')
        .map((value) => ({
          type: 'element',
          tagName: 'p',
          properties: {},
          children: value === '' ? [] : [{ type: 'text', value }],
        }));

function elementsIn(nodes: readonly RichNode[]): RichElement[] {
  const found: RichElement[] = [];
  const stack = [...nodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text') continue;
    found.push(node);
    for (let i = node.children.length - 1; i >= 0; i -= 1) {
      const child = node.children[i];
      if (child) stack.push(child);
    }
  }
  return found;
}
