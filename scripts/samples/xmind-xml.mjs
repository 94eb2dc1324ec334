import { sha256, spread, xmindId } from './ids.mjs';
import { bullet, parseNote, plainText } from './notes.mjs';
import { iconPng, picture, thumbnail } from './pictures.mjs';
import { childrenOf, instant } from './source.mjs';
import { addressOf, markerId, markerIds, rangeOf } from './xmind.mjs';
import { el, text, wrap } from './xml.mjs';

/** Writes a map as XMind 8 does: `content.xml` and its companions. */

const head = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>';
const space = (name, version = '2.0') => `urn:xmind:xmap:xmlns:${name}:${version}`;
const fo = 'http://www.w3.org/1999/XSL/Format';
const svg = 'http://www.w3.org/2000/svg';
const xhtml = 'http://www.w3.org/1999/xhtml';
const xlink = 'http://www.w3.org/1999/xlink';

/** XMind 8 writes line breaks as CR (a reference) and LF. */
const lines = (words) => text(words).replaceAll('\n', '&#13;\n');

const startContext = (map) => ({
  map,
  files: new Map(),
  styles: new Map(),
  comments: [],
  to: instant(map.modified),
});

const id = (context, seed) => xmindId(`${context.map.code}/${seed}`);
const ids = (context) => (seed) => id(context, seed);
const topicId = (context, topic) => id(context, `topic/${topic.seed}`);

/** Last change: an evening hour of the day that the source names, or of the day the map was begun. */
const stamps = (context, seed, day = context.map.created.slice(0, 10)) => ({
  'modified-by': context.map.author,
  timestamp: instant(`${day}T19:00:00`) + spread(`${context.map.code}/${seed}`, 119 * 60) * 1000,
});

const addFile = (context, bytes, ending) => {
  const path = `attachments/${xmindId(`${context.map.code}/${sha256(bytes)}`)}.${ending}`;
  context.files.set(path, bytes);
  return path;
};

const pictureFile = (context, name) => {
  const { bytes, width, height } = picture(name);
  return { path: addFile(context, bytes, 'png'), width, height };
};

/** Id of a style with these properties; the same look is one style. */
const styleId = (context, type, properties) => {
  const written = Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
  if (Object.keys(written).length === 0) return undefined;
  const key = `style/${type}/${JSON.stringify(written)}`;
  context.styles.set(id(context, key), { type, properties: written });
  return id(context, key);
};

const look = ({ fill, line, color, bold, italic, size, font }) => ({
  'svg:fill': fill,
  'line-color': line,
  'fo:color': color,
  'fo:font-weight': bold && 'bold',
  'fo:font-style': italic && 'italic',
  'fo:font-size': size && `${size}pt`,
  'fo:font-family': font,
});

const spanXml = (context) => (span) => {
  if (span.picture !== undefined)
    return el('xhtml:img', { 'xhtml:src': `xap:${pictureFile(context, span.picture).path}` });
  if (span.href !== undefined) return el('xhtml:a', { 'xlink:href': span.href }, text(span.text));
  const style = span.bold ? styleId(context, 'text', { 'fo:font-weight': 'bold' }) : undefined;
  return style === undefined ? text(span.text) : el('xhtml:span', { 'style-id': style }, text(span.text));
};

const noteXml = (context, { note }) => {
  if (note === undefined) return undefined;
  const rich = context.map.notes[note];
  const blocks = parseNote(rich ?? note);
  const plain = el('plain', {}, lines(plainText(blocks)));
  if (rich === undefined) return el('notes', {}, plain);
  const paragraphs = blocks.flatMap((block) =>
    block.lines.map((spans, index) =>
      el('xhtml:p', {}, bullet(block.kind, index), spans.map(spanXml(context))),
    ),
  );
  return el('notes', {}, el('html', {}, paragraphs), plain);
};

const imageXml = (context, { image }) => {
  if (image === undefined) return undefined;
  const { path, width, height } = pictureFile(context, image);
  return el('xhtml:img', {
    align: 'top',
    'svg:height': height,
    'svg:width': width,
    'xhtml:src': `xap:${path}`,
  });
};

const markersXml = (context, at) =>
  wrap(
    'marker-refs',
    {},
    markerIds(at, ids(context)).map((marker) => el('marker-ref', { 'marker-id': marker })),
  );

const boundariesXml = (context, topic) =>
  wrap(
    'boundaries',
    {},
    (topic.at.bounds ?? []).map(([from, to, title], index) => {
      const seed = `boundary/${topic.seed}/${index}`;
      return el(
        'boundary',
        { id: id(context, seed), ...stamps(context, seed, topic.stamp), range: rangeOf(topic, from, to) },
        el('title', {}, lines(title)),
      );
    }),
  );

const summariesXml = (context, topic) =>
  wrap(
    'summaries',
    {},
    (topic.at.sums ?? []).map(([from, to, key], index) => {
      const seed = `summary/${topic.seed}/${index}`;
      return el('summary', {
        id: id(context, seed),
        ...stamps(context, seed, topic.stamp),
        range: rangeOf(topic, from, to),
        'topic-id': id(context, `topic/${key}`),
      });
    }),
  );

const numberingXml = ({ numbering }) =>
  numbering &&
  el(
    'numbering',
    {
      'number-format': `org.xmind.numbering.${numbering.format}`,
      'prepending-numbers': numbering.format === 'none' ? undefined : 'none',
    },
    numbering.prefix && el('prefix', {}, text(numbering.prefix)),
    numbering.suffix && el('suffix', {}, text(numbering.suffix)),
  );

const taskXml = ({ who, start, due, done }) => {
  if (who === undefined && start === undefined && due === undefined) return undefined;
  const content = el(
    'content',
    {},
    wrap('assigned-to', {}, [who].flat().filter(Boolean).map(text).join('、')),
    wrap('start-date', {}, start && `${start} 09:00:00`),
    wrap('end-date', {}, due && `${due} 17:00:00`),
    done === undefined ? undefined : el('progress', {}, String(done)),
  );
  return el('extension', { provider: 'org.xmind.ui.taskInfo' }, content);
};

const kinds = [
  ['attached', 'child'],
  ['detached', 'floating', 'sticky'],
  ['callout', 'callout'],
  ['summary', 'summary'],
];

const childrenXml = (context, topic) =>
  wrap(
    'children',
    {},
    kinds.map(([type, ...names]) =>
      wrap(
        'topics',
        { type },
        childrenOf(topic, ...names).map((child) => topicXml(context, child)),
      ),
    ),
  );

const positionXml = (topic) => {
  if (topic.at.kind !== 'floating') return undefined;
  const [x, y] = topic.at.at ?? [240, 260];
  return el('position', { 'svg:x': x, 'svg:y': y });
};

const rememberComments = (context, topic) => {
  for (const [author, time, words] of topic.at.comments ?? [])
    context.comments.push(
      el(
        'comment',
        { author, 'object-id': topicId(context, topic), time: instant(time) },
        el('content', {}, lines(words)),
      ),
    );
};

const topicXml = (context, topic) => {
  rememberComments(context, topic);
  const { at } = topic;
  return el(
    'topic',
    {
      branch: at.fold ? 'folded' : undefined,
      id: topicId(context, topic),
      ...stamps(context, topic.seed, topic.stamp),
      'structure-class': at.structure && `org.xmind.ui.${at.structure}`,
      'style-id': styleId(context, 'topic', look(at)),
      'xlink:href': addressOf(context.map, at, ids(context), (bytes, ending) =>
        addFile(context, bytes, ending),
      ),
    },
    topic.title === null ? undefined : el('title', {}, lines(topic.title)),
    imageXml(context, at),
    markersXml(context, at),
    wrap(
      'labels',
      {},
      (at.tags ?? []).map((tag) => el('label', {}, text(tag))),
    ),
    noteXml(context, at),
    positionXml(topic),
    childrenXml(context, topic),
    numberingXml(at),
    boundariesXml(context, topic),
    summariesXml(context, topic),
    wrap('extensions', {}, taskXml(at)),
  );
};

const relationshipXml =
  (context, sheet) =>
  ([from, to, title]) => {
    for (const key of [from, to])
      if (!context.map.byKey.has(key)) throw new Error(`${context.map.code}: no topic has the key "${key}"`);
    const seed = `relationship/${sheet.key}/${from}/${to}`;
    const ends = { end1: id(context, `topic/${from}`), end2: id(context, `topic/${to}`) };
    return el(
      'relationship',
      { ...ends, id: id(context, seed), ...stamps(context, seed) },
      title && el('title', {}, lines(title)),
    );
  };

const legendXml = (context, legend) =>
  legend &&
  el(
    'legend',
    { visibility: legend.visibility ?? 'visible' },
    el('position', { 'svg:x': -320, 'svg:y': 240 }),
    el(
      'marker-descriptions',
      {},
      Object.entries(legend.markers).map(([name, description]) =>
        el('marker-description', { description, 'marker-id': markerId(name, ids(context)) }),
      ),
    ),
  );

const sheetXml = (context) => (sheet) =>
  el(
    'sheet',
    {
      id: id(context, `sheet/${sheet.key}`),
      ...stamps(context, sheet.key, context.map.modified.slice(0, 10)),
    },
    topicXml(context, sheet.root),
    el('title', {}, lines(sheet.title)),
    wrap('relationships', {}, (sheet.relationships ?? []).map(relationshipXml(context, sheet))),
    legendXml(context, sheet.legend),
    el(
      'sheet-settings',
      {},
      el('info-items', {}, el('info-item', { mode: 'card', type: 'org.xmind.ui.infoItem.notes' })),
    ),
  );

const contentXml = (context) =>
  head +
  el(
    'xmap-content',
    {
      xmlns: space('content'),
      'xmlns:fo': fo,
      'xmlns:svg': svg,
      'xmlns:xhtml': xhtml,
      'xmlns:xlink': xlink,
      'modified-by': context.map.author,
      timestamp: context.to,
      version: '2.0',
    },
    context.map.sheets.map(sheetXml(context)),
  );

const stylesXml = (context) =>
  head +
  el(
    'xmap-styles',
    { xmlns: space('style'), 'xmlns:fo': fo, 'xmlns:svg': svg, version: '2.0' },
    wrap(
      'styles',
      {},
      [...context.styles].map(([styleKey, { type, properties }]) =>
        el('style', { id: styleKey, name: '', type }, el(`${type}-properties`, properties)),
      ),
    ),
  );

const metaXml = ({ map }) => {
  const [date, time] = map.created.split('T');
  return (
    head +
    el(
      'meta',
      { xmlns: space('meta'), version: '2.0' },
      el('Author', {}, el('Name', {}, text(map.author)), el('Email'), el('Org')),
      el('Create', {}, el('Time', {}, `${date.replaceAll('-', '/')} ${time}`)),
      el('Creator', {}, el('Name', {}, 'XMind'), el('Version', {}, map.program)),
    )
  );
};

const markerParts = (context) => {
  const icons = Object.entries(context.map.icons).map(([name, { drawing, title }]) => {
    const resource = `${id(context, `marker-picture/${name}`)}.png`;
    return {
      xml: el('marker', { id: id(context, `marker/${name}`), name: title, resource }),
      path: `markers/${resource}`,
      bytes: iconPng(drawing),
    };
  });
  if (icons.length === 0) return [];
  const group = el(
    'marker-group',
    { id: id(context, 'marker-group'), name: '班のしるし' },
    icons.map(({ xml }) => xml),
  );
  const sheet = head + el('marker-sheet', { xmlns: space('marker'), version: '2.0' }, group);
  return [
    ...icons.map(({ path, bytes }) => ({ path, bytes })),
    { path: 'markers/markerSheet.xml', bytes: sheet },
  ];
};

const mediaTypes = { xml: 'text/xml', png: 'image/png', csv: 'text/csv', txt: 'text/plain' };

const manifestXml = (parts) => {
  const folders = [
    ...new Set(parts.map(({ path }) => path.split('/').slice(0, -1).join('/')).filter(Boolean)),
  ];
  const entries = [
    ...folders.map((folder) => [`${folder}/`, '']),
    ...parts.map(({ path }) => [path, mediaTypes[path.split('.').at(-1)] ?? '']),
    ['META-INF/manifest.xml', 'text/xml'],
  ];
  return (
    head +
    el(
      'manifest',
      { xmlns: space('manifest', '1.0'), 'password-hint': '' },
      entries.map(([path, type]) => el('file-entry', { 'full-path': path, 'media-type': type })),
    )
  );
};

/** @param {any} map a source @returns {{ parts: import('./packing.mjs').Part[], date: Date }} */
export const writeXmindXml = (map) => {
  const context = startContext(map);
  const content = contentXml(context);
  const comments = head + el('comments', { xmlns: space('comments'), version: '2.0' }, context.comments);
  const parts = [
    { path: 'meta.xml', bytes: metaXml(context) },
    { path: 'content.xml', bytes: content },
    { path: 'styles.xml', bytes: stylesXml(context) },
    { path: 'comments.xml', bytes: comments },
    ...markerParts(context),
    ...[...context.files].map(([path, bytes]) => ({ path, bytes })),
    { path: 'Thumbnails/thumbnail.png', bytes: thumbnail(map.sheets[0].root) },
  ];
  const manifest = { path: 'META-INF/manifest.xml', bytes: manifestXml(parts) };
  return { parts: [...parts, manifest], date: new Date(context.to) };
};
