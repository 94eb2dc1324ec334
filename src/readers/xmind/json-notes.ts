import type { Notes, RichNode } from '../../model/workbook.js';
import type { TopicDraft } from '../topic-draft.js';
import type { Context } from './context.js';
import { parseDelta } from './delta.js';
import { type ImageAddress, parseNoteHtml } from './html.js';
import { notesOf } from './notes.js';
import { element, richDepth, styled, text } from './rich-text.js';
import { colourOf, textStyleOf } from './styles.js';
import { type JsonObject, objectOf, objectsOf, textOf } from './values.js';

const forms: ReadonlySet<string> = new Set(['plain', 'realHTML', 'ops', 'html']);

/** The notes of a JSON topic: any of four forms beside each other. Null: none says anything. */
export function jsonNotesOf(value: unknown, topic: TopicDraft, context: Context): Notes | null {
  const notes = objectOf(value);
  if (!notes) {
    // Not XMind's own way, but what other programs write.
    const plain = textOf(value);
    if (plain === undefined && value) context.report.unread('topic.notes', topic);
    return notesOf([], plain);
  }
  for (const form in notes) if (!forms.has(form)) context.report.unread(`notes.${form}`, topic);
  const imageAddress = noteImages(topic, context);
  const rich: (readonly RichNode[])[] = [];
  const html = textOf(objectOf(notes.realHTML)?.content);
  if (html) rich.push(parseNoteHtml(html, imageAddress));
  if (notes.ops) rich.push(parseDelta(objectOf(notes.ops)?.ops ?? notes.ops, imageAddress));
  if (notes.html) rich.push(paragraphsOf(objectOf(notes.html), imageAddress));
  return notesOf(rich, textOf(objectOf(notes.plain)?.content) ?? textOf(notes.plain));
}

/** Addresses of pictures in a note: `xap:` ones become `resource:<hash>`. */
export const noteImages =
  (topic: TopicDraft, context: Context): ImageAddress =>
  (src) => {
    if (!/^xap:/i.test(src)) return src;
    const resource = context.resources.find(src, topic);
    return resource && `resource:${resource.hash}`;
  };

const paragraphsOf = (html: JsonObject | undefined, imageAddress: ImageAddress): readonly RichNode[] =>
  objectsOf(objectOf(html?.content)?.paragraphs).map(({ spans }) =>
    element(
      'p',
      objectsOf(spans).flatMap((span) => spanOf(span, imageAddress, 0)),
    ),
  );

function spanOf(span: JsonObject, imageAddress: ImageAddress, depth: number): readonly RichNode[] {
  const image = textOf(span.image) ?? textOf(objectOf(span.image)?.src);
  if (image) return [element('img', [], { src: imageAddress(image) ?? image })];
  const inner = depth < richDepth ? objectsOf(span.spans) : [];
  const nodes: RichNode[] = inner.flatMap((child) => spanOf(child, imageAddress, depth + 1));
  const own = textOf(span.text);
  if (own) nodes.unshift(text(own.replaceAll('\r', '')));
  if (nodes.length === 0) return nodes;
  const properties = objectOf(objectOf(span.style)?.properties) ?? {};
  const look = styled(nodes, textStyleOf(properties), colourOf(properties['fo:background-color']));
  const href = textOf(span.href);
  return href ? [element('a', look, { href })] : look;
}
