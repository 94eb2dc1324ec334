import { element, encoded, escaped, written } from './markup.mjs';

const state = (changed) => ` Dirty="000000000000000${changed ? 1 : 0}"`;
const oid = ({ id }) => id.toString('base64');
const identity = (topic) => `${state(topic.index % 3)} OId="${oid(topic)}" Gen="0000000000000000"`;
const namespaces = [
  ' xmlns:ap="http://schemas.mindjet.com/MindManager/Application/2003"',
  ' xmlns:cor="http://schemas.mindjet.com/MindManager/Core/2003"',
  ' xmlns:pri="http://schemas.mindjet.com/MindManager/Primitive/2003"',
  ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join('');

export const pictureName = 'bin/2D4C1AA5-7A1C-4C43-A7E1-0A57C0C1D001.bin';

/** `Document.xml` of an outline, with the view state, empty fonts and read-only flags that the editor writes. */
export function mindManagerXml(all) {
  const head = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ap:Map${state(1)} OId="bWFwcmVzcyBiZW5jaG1hcmsgMQ==" Gen="0000000000000000"${namespaces}><ap:OneTopic>`;
  const tail = `</ap:OneTopic>${relationships(all)}${styles()}${documentGroup(all.length)}</ap:Map>`;
  return encoded([head, ...written(all[0], opened, closed), tail]);
}

const opened = (topic) => `<ap:Topic${identity(topic)}>${topic.children.length > 0 ? '<ap:SubTopics>' : ''}`;

const closed = (topic) => {
  const below = topic.children.length > 0 ? '</ap:SubTopics>' : '';
  return `${below}${parts.map((part) => part(topic)).join('')}</ap:Topic>`;
};

/** What stands on a topic after the topics below it, in the editor's order. */
const parts = [
  picture,
  views,
  text,
  note,
  fill,
  place,
  icons,
  task,
  rules,
  labels,
  link,
  shapes,
  stamp,
  boundary,
];

function views(topic) {
  const collapsed = element('ap:Collapsed', ` Collapsed="${topic.folded}"${state(1)}`);
  const first = element('ap:TopicViewGroup', ' ViewIndex="0"', topic.index % 2 ? collapsed : '');
  return topic.twoWindows ? first + element('ap:TopicViewGroup', ' ViewIndex="1"', collapsed) : first;
}

function text({ index, title, look, run, width }) {
  const font = element('ap:Font', look ? lookOf(look) : '');
  const range = run
    ? element(
        'ap:FontRange',
        `${lookOf(run)} Name="Meiryo UI" Italic="false" From="${run.from}" To="${run.to}"`,
      )
    : '';
  const spelling = width ? element('ap:IgnoreSpellingRange', ' From="0" To="6"') : '';
  const attributes = `${state(index % 2)} PlainText="${escaped(title)}" ReadOnly="false"`;
  return element('ap:Text', attributes, font + range + spelling);
}

const lookOf = ({ colour, bold, size }) =>
  ` Color="ff${colour}" Bold="${bold}"${size === undefined ? '' : ` Size="${size}.000000"`}`;

function note({ note: lines }) {
  if (!lines) return '';
  const paragraphs = lines.map((line, at) => {
    const words = escaped(line);
    return at % 2
      ? `<p><span style="color:#0000FF">${words}</span></p>`
      : `<p><font color="#000000">${words}</font></p>`;
  });
  const html = element('html', ' xmlns="http://www.w3.org/1999/xhtml"', paragraphs.join(''));
  const preview = escaped(lines.join('<br>').slice(0, 250));
  return element(
    'ap:NotesGroup',
    '',
    element('ap:NotesXhtmlData', `${state(1)} PreviewPlainText="${preview}"`, html),
  );
}

function picture({ picture: has, id }) {
  if (!has) return '';
  const uri = element('cor:Uri', ' xsi:nil="false"', `mmarch://${pictureName}`);
  const data = element('ap:ImageData', `${state(0)} ImageType="urn:mindjet:PngImage"`, uri);
  const size = element('ap:ImageSize', `${state(0)} Width="14.000000" Height="14.000000"`);
  const own = ` OId="${Buffer.from(id).reverse().toString('base64')}" Gen="0000000000000000"`;
  return element('ap:OneImage', '', element('ap:Image', `${state(0)}${own}`, data + size));
}

function fill({ fill: colour }) {
  return colour ? element('ap:Color', `${state(1)} FillColor="ff${colour}"`) : '';
}

function place({ moved, index }) {
  return moved ? element('ap:Offset', `${state(1)} CX="${index % 90}.996574401855469" CY="-2."`) : '';
}

function icons({ icons: names }) {
  if (names.length === 0) return '';
  const list = names.map((name) =>
    element('ap:Icon', ` xsi:type="ap:StockIcon" IconType="urn:mindjet:${name}"`),
  );
  return element('ap:IconsGroup', '', element('ap:Icons', state(1), list.join('')));
}

const readOnly = 'TaskPriority Duration StartDate DeadlineDate TaskPercentage Resources Milestone Effort'
  .split(' ')
  .map((name) => ` ${name}ReadOnly="false"`)
  .join('');

function task({ priority, progress, effort }) {
  if (priority === undefined && progress === undefined && !effort) return '';
  const said = [
    priority === undefined ? '' : ` TaskPriority="urn:mindjet:Prio${priority}"`,
    progress === undefined ? '' : ` TaskPercentage="${progress}"`,
    effort ? ' DeadlineDate="2024-09-02T00:00:00" Resources="佐藤; 鈴木"' : '',
  ].join('');
  return element(
    'ap:Task',
    `${said}${state(1)}${readOnly} GeneralCost="0." ResourcesCost="0." TotalCost="0."`,
  );
}

function rules({ rule, id }) {
  if (!rule) return '';
  const ids = element('ap:Id', `${state(1)} Guid="${id.toString('base64')}"`).repeat(3);
  return element('ap:ConditionalFormattingSettingsGroup', '', element('ap:IgnoredRulesGroup', '', ids));
}

function labels({ labels: names }) {
  return names.length === 0
    ? ''
    : element(
        'ap:TextLabels',
        state(1),
        names.map((name) => element('ap:TextLabel', ` TextLabelName="${name}"`)).join(''),
      );
}

function link({ link: url }) {
  if (!url) return '';
  const kind = ' HyperlinkSourceHandling="urn:mindjet:CopySource" HyperlinkType="urn:mindjet:Unknown"';
  const rest = ' Hidden="false" Target="" Absolute="false" CachedName="" CachedDocumentExtension=""';
  return element(
    'ap:Hyperlink',
    `${kind}${state(1)} Name="" Url="${escaped(url)}" Title="${escaped(url)}"${rest}`,
  );
}

function shapes({ width, structure, index }) {
  const layout = width ? element('ap:TopicLayout', `${state(1)} Width="${index % 300}.930206298828125"`) : '';
  const shape =
    ' SubTopicsAlignment="urn:mindjet:Bottom" SubTopicsConnectionStyle="urn:mindjet:RoundedElbow"';
  return structure ? `${layout}${element('ap:SubTopicsShape', `${shape}${state(0)}`)}` : layout;
}

function stamp({ stamp: has, saved }) {
  if (!has) return '';
  const time = new Date(saved).toISOString().slice(0, 19);
  return element(
    'ap:ModificationStamp',
    `${state(0)} UserId="55" Timestamp="${time}" LocalTimestamp="${time}"`,
  );
}

function boundary({ boundary: has, id }) {
  return has
    ? element(
        'ap:OneBoundary',
        '',
        `<ap:Boundary${state(1)} OId="${id.toString('hex')}" Gen="0000000000000000"/>`,
      )
    : '';
}

function relationships(all) {
  const lines = all.filter(({ related }) => related).map(relationship);
  return lines.length === 0 ? '' : element('ap:Relationships', '', lines.join(''));
}

function relationship(topic) {
  const end = (index, id) =>
    element(
      'ap:ConnectionGroup',
      ` Index="${index}"`,
      element(
        'ap:Connection',
        `${state(1)} CX="6.885162353515625" CY="42.25672149658203125"`,
        element('ap:ObjectReference', ` OIdRef="${id.toString('base64')}"`),
      ),
    );
  return element(
    'ap:Relationship',
    `${state(1)} OId="r${topic.index}" Gen="0000000000000000"`,
    end(0, topic.id) + end(1, topic.related),
  );
}

/** The styles every map carries: three defaults per kind of topic. */
function styles() {
  const kinds = ['RootTopic', 'RootSubTopic', 'CalloutTopic', 'LabelTopic'];
  const groups = kinds.map((kind) => {
    const colour = element('ap:DefaultColor', `${state(0)} FillColor="ffffffff" LineColor="ff969696"`);
    const words = element(
      'ap:DefaultText',
      `${state(0)} PlainText="${kind}" ReadOnly="false"`,
      '<ap:Font Size="10."/>',
    );
    return element(`ap:${kind}DefaultsGroup`, kind === 'RootSubTopic' ? ' Level="0"' : '', colour + words);
  });
  return element('ap:StyleGroup', '', groups.join(''));
}

const documentGroup = (topics) =>
  element(
    'ap:DocumentGroup',
    '',
    `<ap:Version${state(1)} Major="12"/><ap:Statistics${state(0)} NumberOfTopics="${topics}"/>`,
  );
