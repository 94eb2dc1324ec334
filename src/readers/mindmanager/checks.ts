import { isElement, type XmlElement } from '../../container/xml.js';
import { type Diagnostic, diagnostic, type Place } from '../../diagnostics/diagnostic.js';
import { pathOf, visitWorkbook } from '../../model/walk.js';
import type { DocumentData, Unread, Workbook } from '../../model/workbook.js';
import type { ReaderContext } from './context.js';
import type { BuiltSheet } from './sheet.js';

/** What the map contradicts or lacks, once all of it is read. */
export function checkMap(
  map: XmlElement,
  built: BuiltSheet,
  context: ReaderContext,
  document: DocumentData,
): Diagnostic[] {
  const place = { file: context.file };
  return [
    ...checkCount(built.tree.count, document, place),
    ...checkIds(built, place),
    ...checkRelationships(map, built, place),
    ...checkTopicLinks(built, context, place),
  ];
}

/** MindManager counts every topic: floating ones, callouts, summaries and labels. True of 486 of 486 real maps. */
function checkCount(found: number, { claimedTopics: claimed }: DocumentData, place: Place): Diagnostic[] {
  return claimed === undefined || claimed === found
    ? []
    : [diagnostic('topic-count-differs', place, { claimed, found })];
}

function checkIds({ tree }: BuiltSheet, place: Place): Diagnostic[] {
  const repeated = tree.ids.repeated();
  return repeated ? [diagnostic('duplicate-id', { ...place, topicId: repeated.id }, repeated)] : [];
}

/** An end may be a topic, a boundary, or any other object drawn on the map. */
function checkRelationships(map: XmlElement, { sheet, tree }: BuiltSheet, place: Place): Diagnostic[] {
  const ends = sheet.relationships.flatMap(({ from, to }) => [from, to]);
  const boundaries = new Set(sheet.boundaries.map(({ id }) => id));
  const open = ends.filter((id) => !tree.ids.has(id) && !boundaries.has(id));
  if (open.length === 0) return [];
  const objects = objectIds(map);
  return open
    .filter((id) => !objects.has(id))
    .map((id) => diagnostic('dangling-reference', place, { what: 'relationship', id }));
}

function checkTopicLinks({ tree }: BuiltSheet, context: ReaderContext, place: Place): Diagnostic[] {
  return context.topicLinks
    .filter(([, to]) => !tree.ids.has(to))
    .map(([from, id]) => diagnostic('dangling-reference', { ...place, topicId: from }, { what: 'link', id }));
}

/** OIds of everything outside the topics. */
function objectIds(map: XmlElement): Set<string> {
  const found = new Set<string>();
  const pending = [map];
  for (let element = pending.pop(); element; element = pending.pop()) {
    if (element.attributes.OId) found.add(element.attributes.OId);
    for (const child of element.children) if (isElement(child)) pending.push(child);
  }
  return found;
}

/** Names listed in a message; a hostile file may hold any number. */
const longestList = 20;

/** One note about everything that was kept but not interpreted. */
export function unreadDiagnostic(unread: readonly Unread[], file: string): Diagnostic[] {
  if (unread.length === 0) return [];
  const listed = unread
    .slice(0, longestList)
    .map(({ name, count }) => (count > 1 ? `${name} ×${count}` : name));
  const names = unread.length > longestList ? [...listed, `… +${unread.length - longestList}`] : listed;
  return [diagnostic('unread-content', { file }, { names: names.join(', ') })];
}

/** Adds to each diagnostic about a topic the way to it, so that a person finds it. */
export function withPaths(diagnostics: readonly Diagnostic[], workbook: Workbook): Diagnostic[] {
  const wanted = new Set(diagnostics.flatMap(({ place }) => place.topicId ?? []));
  if (wanted.size === 0) return [...diagnostics];
  const places = new Map<string, Place>();
  for (const visit of visitWorkbook(workbook)) {
    if (wanted.has(visit.topic.id)) {
      places.set(visit.topic.id, { sheet: visit.sheet.title, path: pathOf(visit) });
    }
  }
  return diagnostics.map((one) => ({
    ...one,
    place: { ...one.place, ...places.get(one.place.topicId ?? '') },
  }));
}
