/*
 * What a workbook becomes in XMind. `asXmind` says it as a tree, the writer prints that tree, and reading the
 * print gives it back; a workbook that came from XMind comes back the same.
 *
 * | drawn                                        | in XMind                                                |
 * |----------------------------------------------|---------------------------------------------------------|
 * | ids of other programs                        | 26 characters made from them                            |
 * | sticky note, background text                 | floating topic                                          |
 * | second and further links of a topic          | links at the end of its note                            |
 * | properties, tables                           | at the end of the note                                  |
 * | attachments                                  | topics below that open the file, as XMind attaches them |
 * | a boundary or summary over scattered topics  | one boundary per stretch; the summary spans from first to last |
 * | percentages between eighths                  | marker of the nearest eighth, share exact in the task   |
 * | label of a relationship                      | its title                                               |
 * | markers without counterpart                  | kept by name; XMind shows none                          |
 * | names of colours, tags, people in a legend; default names | –                                          |
 * | effort, categories                           | –                                                       |
 * | groups of labels, anchors, hidden, stamps of topics, title of a link | –                               |
 * | title, keywords, language of the document    | –                                                       |
 * | resources without bytes, or that nothing shows | –                                                     |
 */
import type {
  Boundary,
  ContentHash,
  DocumentData,
  Relationship,
  Sheet,
  Topic,
  Workbook,
} from '../../model/workbook.js';
import { sheetId, topicId } from '../../model/workbook.js';
import { backgroundTopics } from '../one-tree.js';
import { rebuild } from '../rebuild.js';
import { stretchesOf } from './boundaries.js';
import { idsFor } from './ids.js';
import { xmindMarker } from './markers.js';
import type { Projecting } from './projecting.js';
import { sayableTopic } from './sayable-topic.js';

/** @param has whether the bytes of a resource are there */
export function asXmind(workbook: Workbook, has: (hash: ContentHash) => boolean): Workbook {
  const id = idsFor(workbook);
  const used = new Set<ContentHash>();
  const stored = (hash: ContentHash | undefined): ContentHash | undefined => {
    if (hash === undefined || !has(hash)) return undefined;
    used.add(hash);
    return hash;
  };
  const projecting: Projecting = { id, stored, isNative: workbook.format === 'xmind' };
  const sheets = workbook.sheets.map((sheet) => sayableSheet(sheet, projecting));
  return {
    ...workbook,
    format: 'xmind',
    variant: 'zip+json',
    document: sayableDocument(workbook.document),
    sheets,
    resources: workbook.resources.filter(({ hash }) => used.has(hash)),
    unread: [],
  };
}

function sayableDocument({ author, description, created }: DocumentData): DocumentData {
  return {
    ...(author && { author }),
    ...(description && { description }),
    ...(created && { created: { text: created.text, kind: 'free' } }),
  };
}

function sayableSheet(sheet: Sheet, projecting: Projecting): Sheet {
  const { id } = projecting;
  const tree = (top: Topic) =>
    rebuild(top, (topic, branches, around) => sayableTopic(topic, branches, around, projecting));
  const boundaries = sheet.boundaries.flatMap((one) => sayableBoundary(one, sheet, projecting));
  return {
    ...sheet,
    id: sheetId(id(sheet.id)),
    root: tree(sheet.root),
    floating: [...sheet.floating.map(tree), ...backgroundTopics(sheet).map(tree)],
    relationships: sheet.relationships.map((one) => sayableRelationship(one, projecting)),
    boundaries,
    markerSets: sayableSets(sheet, projecting),
    background: [],
  };
}

function sayableRelationship({ label, ...line }: Relationship, { id, isNative }: Projecting): Relationship {
  const own = isNative ? line.id : id(line.id);
  return {
    ...line,
    id: own,
    from: id(line.from),
    to: id(line.to),
    title: line.title || (label?.title ?? ''),
  };
}

/** XMind frames neighbours only, so scattered topics get a frame per stretch. */
function sayableBoundary(boundary: Boundary, sheet: Sheet, { id }: Projecting): Boundary[] {
  const stretches = stretchesOf(boundary.topics, sheet);
  return stretches.map((topics, i) => ({
    id: id(i === 0 ? boundary.id : `${boundary.id} ${i + 1}`),
    title: boundary.title,
    topics: topics.map((one) => topicId(id(one))),
  }));
}

/** Names of markers; default names of other programs would pass for the author's in XMind. */
function sayableSets({ markerSets }: Sheet, { stored, isNative }: Projecting): Sheet['markerSets'] {
  const sets = markerSets.map(({ name, markers }) => ({
    name,
    markers: markers
      .filter(({ kind, isDefault }) => kind === 'marker' && (isNative || !isDefault))
      .map(({ image, ...marker }) => {
        const picture = stored(image);
        const key = isNative ? marker.key : xmindMarker(asMarker(marker.key)).id;
        return { ...marker, key, ...(picture && { image: picture }) };
      }),
  }));
  return sets.filter(({ markers }) => markers.length > 0);
}

const asMarker = (id: string) => ({
  id,
  group: id.startsWith('custom-') ? ('custom' as const) : ('other' as const),
  vendorId: id,
});
