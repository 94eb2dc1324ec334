import { element, encoded, escaped, written } from './markup.mjs';

const idOf = (id) => id.toString('hex').slice(0, 26);
const uuidOf = (id) => id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
const markerNames = {
  FlagRed: 'flag-red',
  FlagGreen: 'flag-green',
  ExclamationMark: 'symbol-exclam',
  QuestionMark: 'symbol-question',
  ArrowRight: 'arrow-right',
  SmileyHappy: 'smiley-smile',
};
const progressNames = ['start', 'quarter', 'half', '3quar', 'done'];

const markersOf = ({ icons, priority, progress }) => [
  ...icons.map((name) => markerNames[name]),
  ...(priority === undefined ? [] : [`priority-${priority}`]),
  ...(progress === undefined ? [] : [`task-${progressNames[progress / 25]}`]),
];

/** `content.xml` of an outline, as XMind 8 writes it. */
export function xmindXml(all) {
  const namespaces = [
    ' xmlns="urn:xmind:xmap:xmlns:content:2.0" xmlns:fo="http://www.w3.org/1999/XSL/Format"',
    ' xmlns:svg="http://www.w3.org/2000/svg" xmlns:xhtml="http://www.w3.org/1999/xhtml"',
    ' xmlns:xlink="http://www.w3.org/1999/xlink"',
  ].join('');
  const head = `<?xml version="1.0" encoding="UTF-8" standalone="no"?><xmap-content${namespaces} timestamp="1600000000000" version="2.0"><sheet id="6dd4bo1f9psd6q8hmb1h2cmr6k" timestamp="1600000000000">`;
  const tail = `<title>Map</title>${relationships(all)}</sheet></xmap-content>`;
  return encoded([head, ...written(all[0], opened, closed), tail]);
}

const opened = (topic) => {
  const fold = topic.folded ? ' branch="folded"' : '';
  const link = topic.link ? ` xlink:href="${escaped(topic.link)}"` : '';
  const structure = topic.structure ? ' structure-class="org.xmind.ui.logic.right"' : '';
  const below = topic.children.length > 0 ? '<children><topics type="attached">' : '';
  const own = ` id="${idOf(topic.id)}" modified-by="sato" timestamp="${topic.saved}"`;
  return `<topic${fold}${own}${link}${structure}><title${topic.width ? ' svg:width="240"' : ''}>${escaped(topic.title)}</title>${below}`;
};

const closed = (topic) => {
  const below = topic.children.length > 0 ? '</topics></children>' : '';
  return `${below}${parts.map((part) => part(topic)).join('')}</topic>`;
};

const parts = [
  ({ picture }) =>
    picture ? '<xhtml:img svg:height="14" svg:width="14" xhtml:src="xap:attachments/picture.png"/>' : '',
  (topic) => {
    const refs = markersOf(topic).map((id) => element('marker-ref', ` marker-id="${id}"`));
    return refs.length > 0 ? element('marker-refs', '', refs.join('')) : '';
  },
  ({ note }) => (note ? noteXml(note) : ''),
  ({ labels }) => (labels.length > 0 ? element('labels', '', element('label', '', labels[0])) : ''),
  ({ moved, index }) => (moved ? element('position', ` svg:x="${index % 900}" svg:y="-26"`) : ''),
  ({ numbered }) => (numbered ? element('numbering', ' number-format="org.xmind.numbering.arabic"') : ''),
  ({ boundary, id, children }) =>
    boundary && children.length > 0
      ? element(
          'boundaries',
          '',
          element('boundary', ` id="b${idOf(id)}" range="(0,0)" timestamp="1600000000000"`),
        )
      : '',
];

function noteXml(lines) {
  const paragraphs = lines.map((line) => element('xhtml:p', '', escaped(line)));
  const plain = element('plain', '', lines.map(escaped).join('&#xD;\n'));
  return element('notes', '', plain + element('html', '', paragraphs.join('')));
}

function relationships(all) {
  const lines = all.filter(({ related }) => related);
  const one = ({ index, id, related }) =>
    element(
      'relationship',
      ` end1="${idOf(id)}" end2="${idOf(related)}" id="r${index}" timestamp="1600000000000"`,
    );
  return lines.length > 0 ? element('relationships', '', lines.map(one).join('')) : '';
}

/** `content.json` of an outline, as XMind 2020 and later write it. */
export function xmindJson(all) {
  const relations = all
    .filter(({ related }) => related)
    .map(({ index, id, related }) => ({ id: `r${index}`, end1Id: uuidOf(id), end2Id: uuidOf(related) }));
  const head = '[{"id":"2c4a1c6b0d7e","class":"sheet","title":"Map","rootTopic":';
  const tail = `,"relationships":${JSON.stringify(relations)}}]`;
  const last = new Set(all.flatMap(({ children }) => children.slice(-1)));
  last.add(all[0]);
  return encoded([
    head,
    ...written(
      all[0],
      (topic) =>
        `${JSON.stringify(fieldsOf(topic)).slice(0, -1)}${topic.children.length > 0 ? ',"children":{"attached":[' : ''}`,
      (topic) => `${topic.children.length > 0 ? ']}' : ''}}${last.has(topic) ? '' : ','}`,
    ),
    tail,
  ]);
}

function fieldsOf(topic) {
  const { id, title, link, note, labels, folded, structure, moved, index, picture, numbered } = topic;
  const markers = markersOf(topic).map((markerId) => ({ markerId }));
  return {
    id: uuidOf(id),
    ...(index % 5 === 0 && { class: 'topic' }),
    title,
    ...(structure && { structureClass: 'org.xmind.ui.logic.right' }),
    ...(folded && { branch: 'folded' }),
    ...(link && { href: link }),
    ...(index % 10 < 7 && { style: styleOf(topic) }),
    ...(moved && { position: { x: index % 900, y: -26 } }),
    ...((markers.length > 0 || index % 4 === 0) && { markers }),
    ...(labels.length > 0 && { labels }),
    ...(note && { notes: noteJson(note) }),
    ...(picture && { image: { src: 'xap:resources/picture.png', width: 14, height: 14 } }),
    ...(numbered && { numbering: { numberFormat: 'org.xmind.numbering.arabic' } }),
  };
}

const styleOf = ({ id, look, fill }) => ({
  id: `s${idOf(id).slice(0, 12)}`,
  properties: {
    ...(look && { 'fo:color': `#${look.colour}`, 'fo:font-weight': look.bold ? 'bold' : 'normal' }),
    ...(fill && { 'svg:fill': `#${fill}` }),
    ...(look && { 'line-class': 'org.xmind.branchConnection.curve', 'line-width': '2pt' }),
  },
});

const noteJson = (lines) => ({
  plain: { content: lines.join('\n') },
  ops: { ops: lines.flatMap((line) => [{ insert: line }, { insert: '\n' }]) },
});
