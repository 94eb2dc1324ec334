import { Refusal } from '../../container/refusal.js';
import type { Relationship } from '../../model/workbook.js';
import { plainLines } from '../plain-lines.js';
import type { Context } from './context.js';
import { isLayout } from './extensions.js';
import { jsonExtensionsOf } from './json-extensions.js';
import { jsonTopicOf } from './json-topic.js';
import { type Legend, type MarkerGroupWords, noLegend } from './legend.js';
import { parseJson } from './parse-json.js';
import { directionOf } from './relationships.js';
import type { SheetDraft } from './settle.js';
import { type JsonObject, listOf, objectOf, objectsOf, textOf } from './values.js';

/** The sheets of `content.json`. @throws Refusal when it is no JSON or holds no sheet */
export function readJsonContent(bytes: Uint8Array, part: string, context: Context): SheetDraft[] {
  const { value, forbidden, forbiddenIn } = parseJson(bytes, part);
  context.forbiddenIn = forbiddenIn;
  const sheets = sheetsIn(value, context);
  if (sheets.length === 0) throw new Refusal('damaged-part', { part, detail: 'no sheet' });
  const drafts = sheets.map(({ sheet, root }) => readSheet(sheet, root, part, context));
  context.flaws.report({ forbidden, ampersands: 0 }, (code, values, topic) =>
    context.report.add(code, values, topic),
  );
  return drafts;
}

/** A list of sheets in every real file; a lone sheet is accepted too. */
const sheetsIn = (content: unknown, { report }: Context): { sheet: JsonObject; root: JsonObject }[] =>
  (Array.isArray(content) ? content : [content]).flatMap((one: unknown) => {
    const sheet = objectOf(one);
    const root = objectOf(sheet?.rootTopic);
    if (sheet && root) return [{ sheet, root }];
    report.unread('sheet without topic');
    return [];
  });

/** Look and behaviour of the sheet on screen. */
const layoutKeys: ReadonlySet<string> = new Set([
  'class',
  'theme',
  'style',
  'settings',
  'topicPositioning',
  'topicOverlapping',
  'floatingTopicFlexible',
  'coreVersion',
  'compactLayoutModeLevel',
  'labelSortOrder',
  'revisionId',
]);
const readKeys: ReadonlySet<string> = new Set([
  'id',
  'title',
  'rootTopic',
  'relationships',
  'legend',
  'extensions',
]);

function readSheet(sheet: JsonObject, root: JsonObject, part: string, context: Context): SheetDraft {
  for (const key in sheet) {
    if (!readKeys.has(key) && !layoutKeys.has(key)) context.report.unread(`sheet.${key}`);
  }
  for (const extension of jsonExtensionsOf(sheet.extensions)) {
    if (!isLayout(extension)) context.report.unread(`extension ${extension.provider}`);
  }
  const legend = legendOf(objectOf(sheet.legend), context);
  return {
    id: textOf(sheet.id) ?? '',
    title: plainLines(textOf(sheet.title) ?? ''),
    root: jsonTopicOf(root, context, part),
    relationships: relationshipsOf(sheet),
    legend,
  };
}

function relationshipsOf(sheet: JsonObject): Relationship[] {
  const theme = objectOf(objectOf(objectOf(sheet.theme)?.relationship)?.properties) ?? {};
  return objectsOf(sheet.relationships).map((one) => ({
    id: textOf(one.id) ?? '',
    from: textOf(one.end1Id) ?? '',
    to: textOf(one.end2Id) ?? '',
    title: plainLines(textOf(one.title) ?? ''),
    direction: directionOf(objectOf(objectOf(one.style)?.properties) ?? {}, theme),
  }));
}

/** Meanings are read even when the legend is hidden. Markers with a `resource` are the author's own pictures. */
function legendOf(legend: JsonObject | undefined, context: Context): Legend {
  if (!legend) return noLegend;
  const names = new Map<string, string>();
  for (const [id, value] of Object.entries(objectOf(legend.markers) ?? {})) {
    const marker = objectOf(value) ?? {};
    const name = textOf(marker.name) ?? '';
    names.set(id, name);
    const src = textOf(marker.resource);
    const resource = src ? context.resources.find(src) : undefined;
    if (src) context.markers.declare({ id, name, ...(resource ? { image: resource.hash } : {}) });
  }
  return { names, groups: groupsOf(legend) };
}

const groupsOf = (legend: JsonObject): MarkerGroupWords[] =>
  Object.values(objectOf(legend.groups) ?? {}).flatMap((value) => {
    const group = objectOf(value);
    const ids = listOf(group?.markers).flatMap((id) => textOf(id) ?? []);
    return ids.length > 0 ? [{ name: textOf(group?.name) ?? '', markers: ids.map((id) => ({ id })) }] : [];
  });
