import { dictionary } from '../../model/dictionary.js';
import type { Attachment, Image, Link, Numbering, Topic, TopicId } from '../../model/workbook.js';
import { topicId } from '../../model/workbook.js';
import { plainTopic } from '../one-tree.js';
import type { Around, Branches } from '../rebuild.js';
import { placesBelow } from './boundaries.js';
import { sayableLink } from './links.js';
import { xmindMarker } from './markers.js';
import { sayableNotes } from './notes.js';
import type { Projecting } from './projecting.js';
import { sayableRuns, sayableStyle } from './style-json.js';
import { sayableTask } from './task-json.js';

/** One topic as XMind can say it. */
export function sayableTopic(
  topic: Topic,
  branches: Branches,
  around: Around,
  projecting: Projecting,
): Topic {
  const { id, stored, isNative } = projecting;
  const markers = topic.markers.map((marker) => pictured(isNative ? marker : xmindMarker(marker), stored));
  const [link, ...others] = topic.links;
  const moreLinks = others.filter(({ kind }) => kind !== 'attachment');
  const runs = sayableRuns(topic.title, topic.runs ?? []);
  const style = topic.style && sayableStyle(topic.style);
  const image = topic.image && sayableImage(topic.image, projecting);
  const numbering = topic.numbering && (isNative ? topic.numbering : sayableNumbering(topic.numbering));
  const attached = isNative ? [] : [...others.flatMap(fileLinked), ...(topic.attachments ?? [])];
  const covers = topic.covers && sayableCovers(topic.covers, around.parent);
  return {
    type: 'topic',
    id: topicId(id(topic.id)),
    kind: topic.kind === 'sticky' || topic.kind === 'label' ? 'floating' : topic.kind,
    title: topic.title,
    ...(topic.titleOrigin && { titleOrigin: 'unedited' }),
    ...(runs.length > 0 && { runs }),
    notes: sayableNotes(topic, moreLinks, projecting),
    links: link ? [sayableLink(link, projecting)] : [],
    markers,
    labels: topic.labels.filter((label) => label !== ''),
    task: sayableTask(topic.task, markers),
    ...branches,
    children: [...branches.children, ...attached.map((one, i) => attachedTopic(one, i, topic, projecting))],
    ...(covers && { covers: covers.map((one) => topicId(id(one))) }),
    ...(image && { image }),
    ...(isNative &&
      topic.attachments && {
        attachments: topic.attachments.map((one) => nativeAttachment(one, projecting)),
      }),
    ...(topic.comments && topic.comments.length > 0 && { comments: topic.comments }),
    ...(style && { style }),
    ...(numbering && { numbering }),
    ...(topic.folded && { folded: true }),
    ...(isNative && topic.structure && { structure: topic.structure }),
    ...(isNative && topic.table && { table: topic.table }),
    ...keptProperties(topic, isNative),
  };
}

/** A file inside the map that a further link opens. */
const fileLinked = ({ kind, href, title, resource }: Link): Attachment[] =>
  kind === 'attachment' ? [{ name: title ?? href, ...(resource && { resource }) }] : [];

/** The picture of a custom marker; without it the marker is known by its name alone. */
function pictured({ image, ...marker }: Topic['markers'][number], stored: Projecting['stored']) {
  const picture = stored(image);
  if (picture) return { ...marker, image: picture };
  const isKnown =
    marker.group !== 'custom' || /^[0-9a-z]{26}$|^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(marker.vendorId);
  return isKnown ? marker : ({ ...marker, id: marker.vendorId, group: 'other' } as const);
}

/** LaTeX has a place of its own; the rest of other programs' properties stands in the note. */
function keptProperties({ properties = [] }: Topic, isNative: boolean): Pick<Topic, 'properties'> {
  const kept = isNative ? properties : properties.filter(({ name }) => name === 'LaTeX');
  return kept.length > 0 ? { properties: kept } : {};
}

function sayableImage(image: Image, { stored }: Projecting): Image | undefined {
  const { resource, ...rest } = image;
  const found = stored(resource);
  if (found) return { ...rest, resource: found };
  return image.href ? rest : undefined;
}

const nativeAttachment = ({ resource, ...rest }: Attachment, { stored }: Projecting): Attachment => {
  const found = stored(resource);
  return found ? { ...rest, resource: found } : rest;
};

/** XMind attaches a file as a topic titled with its name. */
function attachedTopic(
  { name, resource }: Attachment,
  at: number,
  topic: Topic,
  { id, stored }: Projecting,
): Topic {
  const found = stored(resource);
  return {
    ...plainTopic(id(`${topic.id} attachment ${at}`), 'attached', name),
    links: found ? [{ kind: 'attachment', href: name, resource: found }] : [],
  };
}

/** From the first topic covered to the last; undefined: none of them is the parent's child. */
function sayableCovers(
  covers: readonly TopicId[],
  parent: Topic | undefined,
): readonly TopicId[] | undefined {
  if (covers.length === 0) return covers;
  const places = parent ? placesBelow(parent) : undefined;
  const at = covers.flatMap((id) => places?.get(id) ?? []).sort((a, b) => a - b);
  const [first, last] = [at[0], at.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return parent?.children.slice(first, last + 1).map(({ id }) => id);
}

/** MindManager's codes per level, joined by `*`; XMind has one format for all levels. */
const formats: Readonly<Record<string, string>> = dictionary({
  '1': 'arabic',
  I: 'roman',
  i: 'roman',
  A: 'uppercase',
  a: 'lowercase',
});

function sayableNumbering(numbering: Numbering): Numbering {
  const [first = '', ...deeper] = numbering.format.split('*');
  const levels = deeper.length > 0 ? { depth: deeper.length + 1 } : {};
  const { prefix, suffix, separator, flat } = numbering;
  return {
    format: formats[first] ?? first,
    ...levels,
    ...(numbering.depth && { depth: numbering.depth }),
    ...(prefix && { prefix }),
    ...(suffix && { suffix }),
    ...(separator && { separator }),
    ...(flat && { flat }),
  };
}
