import { attribute, isNode, node, printTree, type XmlChild, type XmlNode } from './xml-tree.js';

/** The smallest piece of a paragraph that comes, goes or stays as a whole: a word, a tab, a picture. */
export interface Token {
  /** Two tokens with the same key are the same. */
  readonly key: string;
  /** The hyperlink around it. Absent: none. */
  readonly link: XmlNode | undefined;
  /** Look of its run. Absent: that of the paragraph. */
  readonly look: XmlNode | undefined;
  /** Text as written, or another element of a run. */
  readonly content: string | XmlNode;
}

/** What stands between tokens without being one: bookmarks. */
export type Piece = Token | XmlNode;
export const isToken = (piece: Piece): piece is Token => 'key' in piece;

/** Address behind a relationship id; two documents number theirs differently. */
export type AddressOf = (relationship: string) => string;

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** A paragraph's content in tokens, its properties left out. */
export function tokensOf(paragraph: XmlNode, addressOf: AddressOf): Piece[] {
  return paragraph.children.filter(isNode).flatMap((child): Piece[] => {
    if (child.name === 'w:pPr') return [];
    if (child.name === 'w:r') return runTokens(child, undefined, addressOf);
    if (child.name === 'w:hyperlink') {
      return child.children.filter(isNode).flatMap((run) => runTokens(run, child, addressOf));
    }
    return [child];
  });
}

function runTokens(run: XmlNode, link: XmlNode | undefined, addressOf: AddressOf): Piece[] {
  if (run.name !== 'w:r') return [run];
  const parts = run.children.filter(isNode);
  const look = parts.find(({ name }) => name === 'w:rPr');
  const around = `${linkKey(link, addressOf)}\u0000${look ? printTree(look) : ''}\u0000`;
  return parts.flatMap((part): Token[] => {
    if (part.name === 'w:rPr') return [];
    if (part.name === 'w:t')
      return wordsOf(part).map((word) => ({ key: around + word, link, look, content: word }));
    return [{ key: around + elementKey(part, addressOf), link, look, content: part }];
  });
}

/** Words as written: a reference such as `&amp;` stays whole. */
function wordsOf({ children }: XmlNode): string[] {
  const text = children.filter((child): child is string => !isNode(child)).join('');
  return text
    .split(/(&[#\w]+;)/)
    .flatMap((part) =>
      part.startsWith('&') ? [part] : Array.from(segmenter.segment(part), ({ segment }) => segment),
    )
    .filter((word) => word !== '');
}

const linkKey = (link: XmlNode | undefined, addressOf: AddressOf): string =>
  link ? `${addressOf(attribute(link, 'r:id') ?? '')} ${attribute(link, 'w:anchor') ?? ''}` : '';

/** Pictures are the same when they show the same file, whatever number the drawing has. */
const elementKey = (part: XmlNode, addressOf: AddressOf): string =>
  printTree(part)
    .replace(/r:(embed|link|id)="([^"]*)"/g, (_, name: string, id: string) => `${name}=${addressOf(id)}`)
    .replace(/(<(?:wp:docPr|pic:cNvPr)[^>]*?) id="[^"]*"/g, '$1')
    .replace(/(<(?:wp:docPr|pic:cNvPr)[^>]*?) name="[^"]*"/g, '$1');

/** Whether a token belongs to a field's own frame, which both states share. */
export const isField = ({ content }: Token): boolean =>
  typeof content !== 'string' && (content.name === 'w:fldChar' || content.name === 'w:instrText');

/** How much of a token people read. */
export const weight = ({ content }: Token): number =>
  typeof content === 'string' ? content.trim().length : 1;

/** Tokens of one look as a run; deleted words have an element of their own (17.3.3.7). */
export function runOf(tokens: readonly Token[], isDeleted: boolean): XmlNode {
  const look = tokens[0]?.look;
  const content: XmlChild[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') content.push(node(isDeleted ? 'w:delText' : 'w:t', [text], ' xml:space="preserve"'));
    text = '';
  };
  for (const token of tokens) {
    if (typeof token.content === 'string') text += token.content;
    else {
      flush();
      content.push(token.content);
    }
  }
  flush();
  return node('w:r', [...(look ? [look] : []), ...content]);
}
