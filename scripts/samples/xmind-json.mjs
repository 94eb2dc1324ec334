import { sha256, xmindHexId } from './ids.mjs';
import { parseNote, plainText } from './notes.mjs';
import { iconPng, picture, thumbnail } from './pictures.mjs';
import { childrenOf, instant } from './source.mjs';
import { addressOf, markerId, markerIds, rangeOf } from './xmind.mjs';
import { el, text } from './xml.mjs';

/** Writes a map as XMind 2020 and later do: `content.json` and its companions. */

/** Leaves out what is absent or empty. */
const filled = (object) =>
  Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

const id = (context, seed) => xmindHexId(`${context.map.code}/${seed}`);
const ids = (context) => (seed) => id(context, seed);
const topicId = (context, topic) => id(context, `topic/${topic.seed}`);

const addFile = (context, bytes, ending) => {
  const path = `resources/${sha256(bytes)}.${ending}`;
  context.files.set(path, bytes);
  return path;
};

const pictureFile = (context, name) => {
  const { bytes, width, height } = picture(name);
  return { src: `xap:${addFile(context, bytes, 'png')}`, width, height };
};

const htmlSpan = (context) => (span) => {
  if (span.picture !== undefined) return el('img', { src: pictureFile(context, span.picture).src });
  if (span.href !== undefined) return el('a', { href: span.href }, text(span.text));
  return span.bold ? el('b', {}, text(span.text)) : text(span.text);
};

const realHtml = (context, blocks) =>
  blocks
    .flatMap((block) =>
      block.kind === 'ul' || block.kind === 'ol'
        ? [
            el(
              block.kind,
              {},
              block.lines.map((spans) => el('li', {}, spans.map(htmlSpan(context)))),
            ),
          ]
        : block.lines.map((spans) =>
            el('div', {}, spans.length === 0 ? '<br>' : spans.map(htmlSpan(context))),
          ),
    )
    .join('');

const deltaOps = (context, blocks) =>
  blocks.flatMap((block) =>
    block.lines.flatMap((spans) => [
      ...spans.map((span) =>
        filled({
          insert: span.picture === undefined ? span.text : { image: pictureFile(context, span.picture).src },
          attributes: span.bold ? { bold: true } : span.href === undefined ? undefined : { link: span.href },
        }),
      ),
      filled({
        insert: '\n',
        attributes: block.kind === 'p' ? undefined : { list: block.kind === 'ul' ? 'bullet' : 'ordered' },
      }),
    ]),
  );

const paragraphs = (context, blocks) => {
  const spanOf = (span) => {
    if (span.picture !== undefined) return { image: pictureFile(context, span.picture).src };
    if (span.href !== undefined) return { href: span.href, spans: [{ text: span.text }] };
    return filled({
      text: span.text,
      style: span.bold ? { type: 'text', properties: { 'fo:font-weight': 'bold' } } : undefined,
    });
  };
  return blocks.flatMap((block) => block.lines.map((spans) => ({ spans: spans.map(spanOf) })));
};

/** The four spellings of a note; older savings lack `realHTML`, so a map may say which to write. */
const notesOf = (context, { note }) => {
  if (note === undefined) return undefined;
  const rich = context.map.notes[note];
  if (rich === undefined) return { plain: { content: note } };
  const blocks = parseNote(rich);
  const all = {
    plain: { content: plainText(blocks, { dots: false }) },
    realHTML: { content: realHtml(context, blocks) },
    ops: { ops: deltaOps(context, blocks) },
    html: { content: { paragraphs: paragraphs(context, blocks) } },
  };
  return context.map.realHtml === false
    ? filled({ ...all, realHTML: undefined })
    : { plain: all.plain, realHTML: all.realHTML };
};

const markersOf = (context, at) => markerIds(at, ids(context)).map((marker) => ({ markerId: marker }));

const textLook = ({ color, bold, italic, underline, strike, size, font }) =>
  filled({
    'fo:color': color,
    'fo:font-weight': bold && 'bold',
    'fo:font-style': italic && 'italic',
    'fo:text-decoration': underline ? 'underline' : strike && 'line-through',
    'fo:font-size': size && `${size}pt`,
    'fo:font-family': font,
  });

const styleOf = (context, topic) => {
  const { fill, line } = topic.at;
  const properties = { ...filled({ 'svg:fill': fill, 'line-color': line }), ...textLook(topic.at) };
  return Object.keys(properties).length === 0
    ? undefined
    : { id: id(context, `style/${topic.seed}`), properties };
};

/** `attributedTitle` repeats the title in pieces. */
const attributedTitle = (topic) => {
  if (topic.at.runs === undefined) return undefined;
  const pieces = [];
  let rest = topic.title ?? '';
  for (const [words, look] of topic.at.runs) {
    const at = rest.indexOf(words);
    if (at < 0) throw new Error(`run "${words}" is not in the title "${topic.title}"`);
    if (at > 0) pieces.push({ text: rest.slice(0, at) });
    pieces.push({ text: words, ...textLook(look) });
    rest = rest.slice(at + words.length);
  }
  return rest === '' ? pieces : [...pieces, { text: rest }];
};

const extensionsOf = ({ who, start, due, done }) => {
  const content = filled({
    status: done === undefined ? undefined : done === 100 ? 'done' : 'todo',
    progress: done === undefined ? undefined : done / 100,
    start: start && instant(`${start}T09:00:00`),
    due: due && instant(`${due}T17:00:00`),
  });
  const task = start || due ? [{ provider: 'org.xmind.ui.task', content }] : [];
  const info =
    who === undefined
      ? []
      : [
          {
            provider: 'org.xmind.ui.taskInfo',
            content: [{ name: 'assigned-to', content: [who].flat().join('、') }],
          },
        ];
  return [...task, ...info];
};

const numberingOf = ({ numbering }) =>
  numbering &&
  filled({
    numberFormat: `org.xmind.numbering.${numbering.format}`,
    prefix: numbering.prefix,
    suffix: numbering.suffix,
    numberDepth: numbering.depth,
    prependingNumbers: numbering.format === 'none' ? undefined : 'none',
  });

const kinds = {
  attached: ['child'],
  detached: ['floating', 'sticky'],
  summary: ['summary'],
  callout: ['callout'],
};

const childrenJson = (context, topic) => {
  const all = filled(
    Object.fromEntries(
      Object.entries(kinds).map(([kind, names]) => [
        kind,
        childrenOf(topic, ...names).map((child) => topicJson(context, child)),
      ]),
    ),
  );
  return Object.keys(all).length === 0 ? undefined : all;
};

const linesOf = (context, topic) => ({
  boundaries: (topic.at.bounds ?? []).map(([from, to, title], index) =>
    filled({ id: id(context, `boundary/${topic.seed}/${index}`), range: rangeOf(topic, from, to), title }),
  ),
  summaries: (topic.at.sums ?? []).map(([from, to, key], index) => ({
    id: id(context, `summary/${topic.seed}/${index}`),
    range: rangeOf(topic, from, to),
    topicId: id(context, `topic/${key}`),
  })),
});

const positionOf = (topic) => {
  if (topic.at.kind !== 'floating') return undefined;
  const [x, y] = topic.at.at ?? [280, 240];
  return { x, y };
};

const topicJson = (context, topic) => {
  const { at } = topic;
  return filled({
    id: topicId(context, topic),
    class: at.class ?? (topic === context.root ? 'topic' : undefined),
    title: topic.title ?? undefined,
    titleUnedited: at.unedited ? true : undefined,
    attributedTitle: attributedTitle(topic),
    structureClass: at.structure && `org.xmind.ui.${at.structure}`,
    branch: at.fold ? 'folded' : undefined,
    href: addressOf(context.map, at, ids(context), (bytes, ending) => addFile(context, bytes, ending)),
    position: positionOf(topic),
    markers: markersOf(context, at),
    labels: at.tags,
    image: at.image && pictureFile(context, at.image),
    notes: notesOf(context, at),
    comments: at.comments?.map(([author, time, content]) => ({
      author,
      creationTime: instant(time),
      content,
    })),
    style: styleOf(context, topic),
    numbering: numberingOf(at),
    children: childrenJson(context, topic),
    ...linesOf(context, topic),
    extensions: extensionsOf(at),
  });
};

const relationshipJson =
  (context, sheet) =>
  ([from, to, title]) => {
    for (const key of [from, to])
      if (!context.map.byKey.has(key)) throw new Error(`${context.map.code}: no topic has the key "${key}"`);
    return filled({
      id: id(context, `relationship/${sheet.key}/${from}/${to}`),
      end1Id: id(context, `topic/${from}`),
      end2Id: id(context, `topic/${to}`),
      title,
    });
  };

const legendJson = (context, legend) => {
  if (legend === undefined) return undefined;
  const named = Object.entries(legend.markers).map(([name, words]) => {
    const own = context.map.icons[name.slice(1)];
    const resource = name.startsWith('@')
      ? `xap:${addFile(context, iconPng(own.drawing), 'png')}`
      : undefined;
    return [markerId(name, ids(context)), filled({ name: words, resource })];
  });
  const own = Object.keys(legend.markers).filter((name) => name.startsWith('@'));
  const groups =
    own.length === 0
      ? {}
      : {
          [id(context, 'marker-group')]: {
            name: '班のしるし',
            markers: own.map((name) => markerId(name, ids(context))),
          },
        };
  return {
    visibility: legend.visibility ?? 'visible',
    position: { x: -320, y: 240 },
    markers: Object.fromEntries(named),
    groups,
  };
};

const sheetJson = (context) => (sheet) => {
  context.root = sheet.root;
  return filled({
    id: id(context, `sheet/${sheet.key}`),
    class: 'sheet',
    rootTopic: topicJson(context, sheet.root),
    title: sheet.title,
    topicOverlapping: 'overlap',
    relationships: (sheet.relationships ?? []).map(relationshipJson(context, sheet)),
    legend: legendJson(context, sheet.legend),
  });
};

/** The page an old XMind shows instead of the map: it cannot read `content.json`. */
const stub = (context) =>
  '<?xml version="1.0" encoding="UTF-8" standalone="no"?>' +
  el(
    'xmap-content',
    { xmlns: 'urn:xmind:xmap:xmlns:content:2.0', version: '2.0' },
    el(
      'sheet',
      { id: id(context, 'stub/sheet') },
      el(
        'topic',
        { id: id(context, 'stub/topic') },
        el(
          'title',
          {},
          'このファイルは新しい版の XMind で開いてください / Please open this file with a newer XMind',
        ),
      ),
      el('title', {}, 'お知らせ / Notice'),
    ),
  );

/** @param {any} map a source @returns {{ parts: import('./packing.mjs').Part[], date: Date }} */
export const writeXmindJson = (map) => {
  const context = { map, files: new Map(), root: undefined };
  const content = JSON.stringify(map.sheets.map(sheetJson(context)));
  const creator = { name: 'Vana', version: map.program };
  const metadata = {
    dataStructureVersion: '2',
    layoutEngineVersion: '3',
    creator,
    activeSheetId: id(context, `sheet/${map.sheets[0].key}`),
  };
  const parts = [
    { path: 'content.json', bytes: content },
    { path: 'metadata.json', bytes: JSON.stringify(metadata) },
    ...[...context.files].map(([path, bytes]) => ({ path, bytes })),
    { path: 'Thumbnails/thumbnail.png', bytes: thumbnail(map.sheets[0].root) },
  ];
  const entries = { 'file-entries': Object.fromEntries(parts.map(({ path }) => [path, {}])) };
  return {
    parts: [
      ...parts,
      { path: 'manifest.json', bytes: JSON.stringify(entries) },
      { path: 'content.xml', bytes: stub(context) },
    ],
    date: new Date(instant(map.modified)),
  };
};
