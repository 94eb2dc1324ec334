import { oid } from './ids.mjs';
import { markersSetGroup } from './mindmanager-markers.mjs';
import { styleGroup } from './mindmanager-style.mjs';
import { dirty, object, startContext, topicId, topicXml, urn } from './mindmanager-topic.mjs';
import { thumbnail } from './pictures.mjs';
import { allTopics, instant } from './source.mjs';
import { el, wrap } from './xml.mjs';

/** Writes a map as MindManager does: `Document.xml`, `Preview.png`, `bin/`, `ico/`; child order as its schema has it. */

const relationshipXml =
  (context) =>
  ([from, to, label, arrows = 'end']) => {
    const end = (key, index) => {
      const target = context.map.byKey.get(key);
      if (target === undefined) throw new Error(`${context.map.code}: no topic has the key "${key}"`);
      const head = { end: [false, true], both: [true, true], none: [false, false] }[arrows][index];
      return el(
        'ap:ConnectionGroup',
        { Index: index },
        el(
          'ap:Connection',
          { ...dirty, CX: index === 0 ? '20.' : '-20.', CY: '0.' },
          el('ap:ObjectReference', { OIdRef: topicId(context, target) }),
        ),
        el('ap:ConnectionStyle', {
          ConnectionShape: urn(head ? 'Arrow' : 'NoArrow'),
          Index: index,
          ...dirty,
        }),
      );
    };
    const words = label && { title: label, at: {}, children: [], seed: `relationship/${from}/${to}` };
    return el(
      'ap:Relationship',
      object(oid(`${context.map.code}/relationship/${from}/${to}`)),
      end(from, 0),
      end(to, 1),
      words && el('ap:FloatingTopics', {}, topicXml(context, words, 'label')),
      el('ap:RelationshipViewGroup', { ViewIndex: 0 }),
      el('ap:AutoRoute', { ...dirty, AutoRouting: true }),
      el('ap:RelationshipVersion', { RelationshipVersion: urn('V2'), ...dirty }),
    );
  };

const documentGroup = (context, relationships) => {
  const { map, count } = context;
  const user = { ...dirty, UserName: map.author, UserEmail: '' };
  return el(
    'ap:DocumentGroup',
    {},
    el('ap:Language', { ...dirty, Language: 'ja' }),
    el('ap:Creator', user),
    el('ap:LastModificator', user),
    el('ap:Author', user),
    el('ap:Version', { ...dirty, Major: map.saves }),
    el('ap:Statistics', {
      ...dirty,
      NumberOfTopics: count.topics,
      NumberOfWords: count.words,
      NumberOfHyperlinks: count.links,
      NumberOfRelationships: relationships,
      NumberOfPictures: count.pictures,
      NumberOfBoundaries: count.boundaries,
      NumberOfNotes: count.notes,
    }),
    el('ap:DateTimeStamps', { ...dirty, Created: map.created, LastModified: map.modified }),
    el('ap:Description', { Comments: map.description, Subject: map.subject, ...dirty }),
    el('ap:Keywords', { ...dirty, Keywords: map.keywords }),
    el('ap:CreatorCompany', { ...dirty, Name: '' }),
    el(
      'ap:PreviewImageData',
      { ImageType: urn('PngImage'), ...dirty, CustomImageType: '' },
      el('cor:Uri', { 'xsi:nil': false }, 'mmarch://Preview.png'),
    ),
    el('ap:ViewContext', { ViewContext: urn('Map'), ...dirty }),
  );
};

const spaces = ['Application', 'Core', 'Delta', 'Primitive'].map(
  (name) => `http://schemas.mindjet.com/MindManager/${name}/2003`,
);
const mapAttributes = (code) => ({
  ...dirty,
  OId: oid(`${code}/map`),
  Gen: '0000000000000000',
  'xmlns:ap': spaces[0],
  'xmlns:cor': spaces[1],
  'xmlns:pri': spaces[3],
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': spaces.flatMap((space) => [space, space]).join(' '),
});

const documentXml = (context) => {
  const { map } = context;
  const [sheet] = map.sheets;
  const topic = topicXml(context, sheet.root, 'root');
  const relationships = (sheet.relationships ?? []).map(relationshipXml(context));
  const prolog = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\r\n<?xml-client name="MindManager" version="${map.program}" platform="Windows"?>\r\n`;
  return (
    prolog +
    el(
      'ap:Map',
      mapAttributes(map.code),
      el('ap:OneTopic', {}, topic),
      wrap('ap:Relationships', {}, relationships),
      styleGroup,
      el('ap:MapViewGroup', { ViewContext: urn('Map'), ViewIndex: 0, RowIndex: 0, ColumnIndex: 0 }),
      documentGroup(context, relationships.length),
      markersSetGroup(map, context.icons),
    )
  );
};

const usedIcons = (context) => {
  const used = new Set(allTopics(context.map.sheets[0].root).flatMap((topic) => topic.at.icons ?? []));
  for (const name of used)
    if (name.startsWith('@') && !context.icons.has(name))
      throw new Error(`${context.map.code}: no custom icon "${name}"`);
  return [...context.icons.values()];
};

/** @param {any} map a source @returns {{ parts: import('./packing.mjs').Part[], date: Date, comment: string }} */
export const writeMindManager = (map) => {
  const context = startContext(map);
  const document = documentXml(context);
  const parts = [
    { path: 'Document.xml', bytes: document },
    { path: 'Preview.png', bytes: thumbnail(map.sheets[0].root) },
    ...[...context.files.values()].map(({ path, bytes }) => ({ path, bytes })),
    ...usedIcons(context).map(({ path, bytes }) => ({ path, bytes })),
  ];
  return { parts, date: new Date(instant(map.modified)), comment: map.program };
};
