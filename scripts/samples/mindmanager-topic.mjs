import { Buffer } from 'node:buffer';
import { guid, oid, sha256, spread } from './ids.mjs';
import { customIconImage, tagSetId } from './mindmanager-markers.mjs';
import { notesGroup } from './mindmanager-notes.mjs';
import { parseNote, plainText } from './notes.mjs';
import { icon, picture } from './pictures.mjs';
import { childrenOf, parseLink } from './source.mjs';
import { el, wrap } from './xml.mjs';

/** Writes one topic of MindManager with all it holds, children in the order that the schema asks for. */

export const dirty = { Dirty: '0000000000000001' };
export const object = (id) => ({ ...dirty, OId: id, Gen: '0000000000000000' });
export const urn = (name) => `urn:mindjet:${name}`;
const argb = (colour) => (colour === undefined ? undefined : `ff${colour.slice(1)}`);
const number = (value) => (Number.isInteger(value) ? `${value}.` : String(value));
const millimetres = (pixels) => number(Math.round((pixels * 25.4 * 10) / 96) / 10);

/** What writing one map gathers: its files, its custom icons, its counts. */
export const startContext = (map) => ({
  map,
  /** @type {Map<string, { path: string, bytes: Uint8Array, width?: number, height?: number }>} */
  files: new Map(),
  icons: customIcons(map),
  count: { topics: 0, words: 0, links: 0, pictures: 0, boundaries: 0, notes: 0 },
});

const customIcons = (map) =>
  new Map(
    Object.entries(map.icons).map(([name, drawing]) => {
      const first = oid(`${map.code}/icon/${name}`);
      const four = Buffer.from(first, 'base64').subarray(0, 4);
      const signature = Buffer.concat([four, Buffer.alloc(12)]).toString('base64');
      const head = Buffer.from(four).reverse().toString('hex').toUpperCase();
      const path = `ico/${head}-0000-0000-0000-000000000000.ico`;
      return [`@${name}`, { signature, path, bytes: icon(drawing) }];
    }),
  );

export const topicId = (context, topic) => oid(`${context.map.code}/topic/${topic.seed}`);

const addFile = (context, name, bytes, extra) => {
  const path = `bin/${guid(`${context.map.code}/bin/${name}/${sha256(bytes)}`)}.bin`;
  context.files.set(name, { path, bytes, ...extra });
  return context.files.get(name);
};

const pictureFile = (context, name) => {
  const known = context.files.get(name);
  if (known !== undefined) return known;
  const { bytes, width, height } = picture(name);
  return addFile(context, name, bytes, { width, height });
};

const fontAttributes = ({ color, bold, italic, underline, strike, size, font }) => ({
  Size: size === undefined ? undefined : number(size),
  Color: argb(color),
  Name: font,
  Bold: bold,
  Italic: italic,
  Underline: underline,
  Strikethrough: strike,
});

/** `To` names the last character of the run, not the one after it. */
const fontRange =
  (title) =>
  ([words, look]) => {
    const from = title.indexOf(words);
    if (from < 0) throw new Error(`run "${words}" is not in the title "${title}"`);
    return el('ap:FontRange', { ...fontAttributes(look), From: from, To: from + words.length - 1 });
  };

const textOf = (context, topic) => {
  if (topic.title === null) return undefined;
  context.count.words += topic.title.split(/\s+/).filter(Boolean).length;
  const runs = (topic.at.runs ?? []).map(fontRange(topic.title));
  return el(
    'ap:Text',
    { ...dirty, PlainText: topic.title, ReadOnly: false },
    el('ap:Font', fontAttributes(topic.at)),
    runs,
  );
};

const noteOf = (context, topic) => {
  if (topic.at.note === undefined) return undefined;
  context.count.notes++;
  const blocks = parseNote(context.map.notes[topic.at.note] ?? topic.at.note);
  return notesGroup(blocks, plainText(blocks).slice(0, 200), (name) => pictureFile(context, name));
};

const imageOf = (context, topic) => {
  if (topic.at.image === undefined) return undefined;
  context.count.pictures++;
  const { path, width, height } = pictureFile(context, topic.at.image);
  const data = el(
    'ap:ImageData',
    { ImageType: urn('PngImage'), ...dirty },
    el('cor:Uri', { 'xsi:nil': false }, `mmarch://${path}`),
  );
  const size = el('ap:ImageSize', { ...dirty, Width: millimetres(width), Height: millimetres(height) });
  return el(
    'ap:OneImage',
    {},
    el('ap:Image', object(oid(`${context.map.code}/image/${topic.seed}`)), data, size),
  );
};

const iconsOf = (context, topic) => {
  if (topic.at.icons === undefined) return undefined;
  const icons = topic.at.icons.map((name) => {
    const custom = context.icons.get(name);
    return custom === undefined
      ? el('ap:Icon', { 'xsi:type': 'ap:StockIcon', IconType: urn(name) })
      : el('ap:Icon', { 'xsi:type': 'ap:CustomIcon', IconSignature: custom.signature });
  });
  const images = topic.at.icons
    .flatMap((name) => context.icons.get(name) ?? [])
    .map((custom, index) => customIconImage(custom, index));
  return el('ap:IconsGroup', {}, el('ap:Icons', dirty, icons), images);
};

const otherMapUrl = ({ code, key }) => `mj-map:///${code}.mmap#oid={${guid(`${code}/topic/${key}`)}}`;

const resolve = (context, link) => {
  const { to, title, code, key } = parseLink(link);
  if (key === undefined) return { Url: to, Title: title ?? '', CachedName: '' };
  if (code !== undefined) return { Url: otherMapUrl({ code, key }), Title: title ?? '', CachedName: '' };
  const target = context.map.byKey.get(key);
  if (target === undefined) throw new Error(`${context.map.code}: no topic has the key "${key}"`);
  const Url = `#xpointer(/descendant-or-self::ap:Topic[@OId='${topicId(context, target)}'])`;
  return { Url, Title: title ?? '', CachedName: (target.title ?? '').replaceAll('\n', ' ') };
};

const hyperlink = (name, found, extra = {}) =>
  el(name, {
    HyperlinkSourceHandling: urn('CopySource'),
    HyperlinkType: urn('Unknown'),
    ...dirty,
    Name: '',
    Hidden: false,
    ReadOnly: false,
    Target: '',
    Absolute: false,
    CachedDocumentExtension: '',
    TitleAutoCreated: false,
    ...found,
    ...extra,
  });

const linksOf = (context, topic) => {
  const found = (topic.at.links ?? []).map((link) => resolve(context, link));
  context.count.links += found.length;
  const [first, ...rest] = found;
  const more = rest.map((link, index) =>
    hyperlink('ap:IndexedHyperlink', link, {
      Index: index,
      HyperlinkId: oid(`${context.map.code}/link/${topic.seed}/${index}`),
    }),
  );
  return { first: first && hyperlink('ap:Hyperlink', first), more: wrap('ap:HyperlinkGroup', {}, more) };
};

const taskOf = ({ prio, done, who, start, due }) => {
  if ([prio, done, who, start, due].every((value) => value === undefined)) return undefined;
  return el('ap:Task', {
    TaskPriority: prio === undefined ? undefined : urn(`Prio${prio}`),
    StartDate: start === undefined ? undefined : `${start}T00:00:00`,
    DeadlineDate: due === undefined ? undefined : `${due}T00:00:00`,
    TaskPercentage: done,
    Resources: who === undefined ? undefined : [who].flat().join('; '),
    ...dirty,
    TaskPriorityReadOnly: false,
    TaskPercentageReadOnly: false,
    ResourcesReadOnly: false,
  });
};

const commentsOf = ({ comments }) =>
  comments &&
  el(
    'ap:Comments',
    dirty,
    comments.map(([author, time, words]) =>
      el('ap:Comment', { Text: words, DateTime: time, AuthorName: author, AuthorEmail: '' }),
    ),
  );

const attachmentOf = (context, topic) => {
  if (topic.at.attach === undefined) return undefined;
  const bytes = Buffer.from(context.map.attachments[topic.at.attach], 'utf8');
  const { path } = addFile(context, `attachment/${topic.at.attach}`, bytes);
  const data = {
    Index: 0,
    FileName: topic.at.attach,
    FileSize: number(bytes.length),
    FileCreated: context.map.created,
    FileModified: context.map.created,
    Type: urn('File'),
    AttachmentId: oid(`${context.map.code}/attachment/${topic.seed}`),
  };
  return el(
    'ap:AttachmentGroup',
    {},
    el('ap:AttachmentData', data, el('cor:Uri', { 'xsi:nil': false }, `mmarch://${path}`)),
  );
};

const tagsOf = (context, { tags }) => {
  const setOf = (tag) => context.map.markers.tags?.find((set) => set.tags.includes(tag));
  const label = (tag) => {
    const set = setOf(tag);
    return el('ap:TextLabel', { TextLabelName: tag, SetId: set && tagSetId(context.map.code, set.name) });
  };
  return tags && el('ap:TextLabels', dirty, tags.map(label));
};

const propertiesOf = (context, topic) => {
  if (topic.at.properties === undefined) return undefined;
  const properties = Object.entries(topic.at.properties).map(([name, value], index) =>
    el(
      'ap:CustomProperty',
      { CustomPropertyUri: `urn:handbook:${context.map.code}:${index}`, CustomPropertyName: name },
      el('ap:CustomPropertyValue', { Format: urn('Text'), Type: urn('Text'), Text: String(value) }),
    ),
  );
  const group = el('ap:CustomPropertyGroup', {}, properties);
  return el('ap:BusinessDataGroup', {}, el('ap:CustomPropertiesBusinessData', dirty, group));
};

const boundaryOf = (context, topic) => {
  const { boundary, sum } = topic.at;
  if (boundary === undefined && sum === undefined) return undefined;
  context.count.boundaries++;
  const summary = childrenOf(topic, 'summary').map((child) => topicXml(context, child, 'summary'));
  return el(
    'ap:OneBoundary',
    {},
    el(
      'ap:Boundary',
      object(oid(`${context.map.code}/boundary/${topic.seed}`)),
      el('ap:BoundaryShape', { BoundaryShape: urn(sum ?? boundary), ...dirty, Margin: '2.' }),
      wrap('ap:OneSummaryTopic', {}, summary),
    ),
  );
};

const offsetOf = (topic, place) => {
  if (place !== 'floating') return undefined;
  const [x, y] = topic.at.at ?? [spread(topic.seed, 160) - 80, 60 + spread(topic.seed, 90)];
  const priority = topic.at.kind === 'sticky' ? undefined : 0;
  return el('ap:Offset', { ...dirty, CX: number(x), CY: number(y), OffsetPriority: priority });
};

const shapesOf = (topic, place) => {
  if (place === 'floating') {
    const type = topic.at.kind === 'sticky' ? 'StickyNote' : 'Standard';
    const shape = topic.at.kind === 'sticky' ? 'None' : 'Capsule';
    return el('ap:LabelFloatingTopicShape', {
      ...dirty,
      LabelFloatingTopicType: urn(type),
      LabelFloatingTopicShape: urn(shape),
    });
  }
  if (place !== 'callout') return undefined;
  return el('ap:CalloutFloatingTopicShape', {
    ...dirty,
    CalloutFloatingTopicShape: urn('RoundedRectangleBalloon'),
  });
};

/** One topic with all it holds. `place` is where it stands: root, child, floating, callout, summary, label. */
export const topicXml = (context, topic, place) => {
  context.count.topics++;
  const sub = childrenOf(topic, 'child').map((child) => topicXml(context, child, 'child'));
  const beside = [
    ...childrenOf(topic, 'floating', 'sticky').map((child) => topicXml(context, child, 'floating')),
    ...childrenOf(topic, 'callout').map((child) => topicXml(context, child, 'callout')),
  ];
  const { fill, line, fold } = topic.at;
  const links = linksOf(context, topic);
  return el(
    'ap:Topic',
    object(topicId(context, topic)),
    wrap('ap:SubTopics', {}, sub),
    wrap('ap:FloatingTopics', {}, beside),
    boundaryOf(context, topic),
    imageOf(context, topic),
    el('ap:TopicViewGroup', { ViewIndex: 0 }, el('ap:Collapsed', { Collapsed: fold === true, ...dirty })),
    textOf(context, topic),
    fill || line ? el('ap:Color', { ...dirty, FillColor: argb(fill), LineColor: argb(line) }) : undefined,
    noteOf(context, topic),
    offsetOf(topic, place),
    iconsOf(context, topic),
    shapesOf(topic, place),
    links.first,
    taskOf(topic.at),
    commentsOf(topic.at),
    attachmentOf(context, topic),
    tagsOf(context, topic.at),
    propertiesOf(context, topic),
    links.more,
  );
};
