import { childOf, childrenOf, isElement, type XmlElement, type XmlNode } from '../../container/xml.js';
import type { ContentHash, Notes, RichElement, RichNode } from '../../model/workbook.js';
import { plainTextOf } from './plain-text.js';
import { own } from './values.js';

/** Gives the content of a binary that an element names. */
export type ResourceOf = (element: XmlElement) => ContentHash | undefined;

/**
 * `ap:NotesGroup`. The xhtml is the note; `PreviewPlainText` is neither plain (it holds `<br>`) nor complete
 * (cut at some hundred characters), so it serves only when there is no xhtml. Null: an empty note.
 */
export function notesOf(
  group: XmlElement,
  resourceOf: ResourceOf,
  onMissing: (src: string) => void,
): Notes | null {
  const data = childOf(group, 'ap:NotesXhtmlData');
  const html = childOf(data, 'html');
  const rich = html ? richNodes(contentOf(html), imagesOf(group, resourceOf), onMissing) : [];
  const plain = plainTextOf(rich);
  if (plain !== '' || hasPicture(rich)) return { plain, rich };
  const preview = (data?.attributes.PreviewPlainText ?? '').replace(/<br\s*\/?>/gi, '\n').trim();
  return preview === '' ? null : { plain: own(preview) };
}

/** Usually the paragraphs stand directly in `html`; a few notes have `head` and `body`. */
const contentOf = (html: XmlElement): readonly XmlNode[] =>
  (childOf(html, 'body') ?? html).children.filter((node) => !isElement(node) || node.name !== 'head');

/** `img@src` of the xhtml → its binary. Metafiles come with other renderings of the same picture: preferred. */
function imagesOf(group: XmlElement, resourceOf: ResourceOf): NoteImages {
  const images = new Map<string, ContentHash | undefined>();
  for (const data of childrenOf(group, 'ap:NotesData')) {
    const uri = data.attributes.ImageUri;
    const alternate = childOf(data, 'ap:AlternateImages');
    const hash = (alternate && resourceOf(alternate)) ?? resourceOf(data);
    if (uri) images.set(uri, hash);
  }
  return images;
}

/** `img@src` → its binary; undefined where that cannot be had, which is known already. */
type NoteImages = ReadonlyMap<string, ContentHash | undefined>;

/** Elements in which white space between children is layout of the file, not text. */
const structural = new Set(['', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup', 'ul', 'ol', 'dl']);

interface Pending {
  readonly from: readonly XmlNode[];
  readonly into: RichNode[];
  readonly inside: string;
}

/** The xhtml as a rich tree. An explicit stack: notes are untrusted and may nest as deep as the XML. */
function richNodes(
  content: readonly XmlNode[],
  images: NoteImages,
  onMissing: (src: string) => void,
): RichNode[] {
  const result: RichNode[] = [];
  const pending: Pending[] = [{ from: content, into: result, inside: '' }];
  for (let list = pending.pop(); list; list = pending.pop()) {
    for (const node of list.from) {
      if (typeof node === 'string') {
        if (!structural.has(list.inside) || /[^ \t\n\r]/.test(node))
          list.into.push({ type: 'text', value: own(node) });
      } else if (isElement(node)) {
        const children: RichNode[] = [];
        const element = richElement(node, children, images, onMissing);
        list.into.push(element);
        pending.push({ from: node.children, into: children, inside: element.tagName });
      }
    }
  }
  return result;
}

function richElement(
  element: XmlElement,
  children: RichNode[],
  images: NoteImages,
  onMissing: (src: string) => void,
): RichElement {
  const tagName = element.name.toLowerCase();
  const properties: Record<string, string> = {};
  for (const name in element.attributes) properties[name] = own(element.attributes[name] ?? '');
  const src = tagName === 'img' ? (properties.src ?? '') : '';
  const hash = images.get(src);
  if (src.startsWith('mmnotes:') && !images.has(src)) onMissing(src);
  if (hash) properties.src = `resource:${hash}`;
  return { type: 'element', tagName, properties, children };
}

function hasPicture(nodes: readonly RichNode[]): boolean {
  const pending = [...nodes];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'text') continue;
    if (node.tagName === 'img') return true;
    for (const child of node.children) pending.push(child);
  }
  return false;
}
