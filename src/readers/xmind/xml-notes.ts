import { own } from '../../container/text.js';
import { isElement, textOf, type XmlElement, type XmlNode } from '../../container/xml.js';
import type { Notes, RichNode, TextStyle } from '../../model/workbook.js';
import type { TopicDraft } from '../topic-draft.js';
import type { Context } from './context.js';
import { deepTextOf } from './deep-text.js';
import type { ImageAddress } from './html.js';
import { noteImages } from './json-notes.js';
import { notesOf } from './notes.js';
import { element, richDepth, styled, text } from './rich-text.js';
import { colourOf, type StyleProperties, textStyleOf } from './styles.js';

/** The notes of an XML topic: `plain` and `html` are alternatives, and writers may give only one. */
export function xmlNotesOf(notes: XmlElement, topic: TopicDraft, context: Context): Notes | null {
  const rich: (readonly RichNode[])[] = [];
  let plain: string | undefined;
  for (const form of notes.children) {
    if (!isElement(form)) continue;
    if (form.name === 'plain') plain = own(textOf(form));
    else if (form.name === 'html') rich.push(new XhtmlReader(noteImages(topic, context), context).read(form));
    else context.report.unread(`notes/${form.name}`, topic);
  }
  return notesOf(rich, plain);
}

class XhtmlReader {
  constructor(
    private readonly imageAddress: ImageAddress,
    private readonly context: Context,
  ) {}

  /** Blocks directly in `html`; white space between them is layout of the file. */
  read(html: XmlElement): readonly RichNode[] {
    return html.children.flatMap((node) =>
      typeof node === 'string' && node.trim() === '' ? [] : this.node(node, 0),
    );
  }

  private node(node: XmlNode, depth: number): readonly RichNode[] {
    if (typeof node === 'string') return node === '' ? [] : [text(own(node.replaceAll('\r', '')))];
    if (!isElement(node)) return [];
    const name = node.name.replace(/^.*:/, '').toLowerCase();
    if (name === 'img') return [this.image(node)];
    if (depth >= richDepth) return [text(deepTextOf(node))];
    const children = node.children.flatMap((child) => this.node(child, depth + 1));
    return name === 'span' ? this.styled(node, children) : [this.block(name, node, children)];
  }

  private styled(node: XmlElement, children: readonly RichNode[]): readonly RichNode[] {
    if (children.length === 0) return children;
    const properties = this.styleOf(node);
    const background = colourOf(properties['fo:background-color']);
    const style = textStyleOf(properties);
    if (!isEditorDefault(style, background)) return styled(children, style, background);
    const { colour: _, ...rest } = style ?? {};
    return styled(children, rest);
  }

  private block(name: string, node: XmlElement, children: readonly RichNode[]): RichNode {
    const href = attribute(node, 'href');
    if (name === 'a' && href) return element('a', children, { href: own(href) });
    const align = this.styleOf(node)['fo:text-align'];
    const properties: Record<string, string> =
      align === 'center' || align === 'right' ? { style: `text-align:${align}` } : {};
    return element(name, children, properties);
  }

  private image(node: XmlElement): RichNode {
    const src = attribute(node, 'src') ?? '';
    const properties: Record<string, string> = { src: this.imageAddress(src) ?? src };
    for (const side of ['width', 'height']) {
      const pixels = Number.parseFloat(attribute(node, side) ?? '');
      if (pixels > 0) properties[side] = String(pixels);
    }
    return element('img', [], properties);
  }

  private styleOf(node: XmlElement): StyleProperties {
    const id = node.attributes['style-id'];
    return (id && this.context.styles.get(id)) || {};
  }
}

/** Observed: XMind 8's note editor writes black on white into every span that has some style; nobody chose it. */
const isEditorDefault = (style: TextStyle | undefined, background: string | undefined): boolean =>
  style?.colour === '#000000' && background === '#ffffff';

/** An attribute by local name: writers put `src` and `href` in one namespace or another. */
const attribute = ({ attributes }: XmlElement, local: string): string | undefined =>
  attributes[`xhtml:${local}`] ??
  attributes[`xlink:${local}`] ??
  attributes[`svg:${local}`] ??
  attributes[local];
