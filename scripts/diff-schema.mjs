// Writes schema/diff.schema.json: the written format of what `mapress diff --format json` prints. What a change
// carries of a map is taken from schema/workbook.schema.json, so that the two cannot drift apart.
//   node scripts/diff-schema.mjs            writes the schema
//   node scripts/diff-schema.mjs --check    exit code 1 when the file is not what this script says
import { readFileSync, writeFileSync } from 'node:fs';

const workbook = JSON.parse(readFileSync(new URL('../schema/workbook.schema.json', import.meta.url), 'utf8'));
const schemaPath = new URL('../schema/diff.schema.json', import.meta.url);

const ref = (name) => ({ $ref: `#/$defs/${name}` });
const list = (items) => ({ type: 'array', items });
const nullable = (schema) => ({ anyOf: [schema, { type: 'null' }] });
const text = { type: 'string' };
const index = { type: 'integer', minimum: 0 };
const share = { type: 'number', minimum: 0, maximum: 1 };

/** An object that knows exactly these properties; a name that ends in `?` may be absent. */
function object(description, properties) {
  const names = Object.keys(properties);
  return {
    description,
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name.replace('?', ''), properties[name]])),
    required: names.filter((name) => !name.endsWith('?')),
    additionalProperties: false,
  };
}

const described = (description, schema) => ({ description, ...schema });
const change = (kind, description, properties) =>
  object(description, { kind: described(`Always \`${kind}\`.`, { const: kind }), ...properties });

const aboutTopic = {
  topicId: described('Id in the new workbook; of a removed topic, in the old one.', ref('TopicId')),
  path: described('Titles from the top of its tree down to the topic, each on one line.', list(text)),
};
const aboutSheet = {
  sheetId: described('Id in the new workbook; of a removed sheet, in the old one.', ref('SheetId')),
  sheet: described('Title of the sheet in the same workbook.', text),
};
const fromTo = (schema) => ({ from: described('As it was.', schema), to: described('As it is.', schema) });
const field = (kind, description, schema, more = {}) =>
  change(kind, description, { ...aboutTopic, ...fromTo(schema), ...more });

const fields = {
  retitled: field('retitled', 'The title reads differently. White space alone does not count.', text, {
    'runs?': described('Formatting of the new title. Absent: none.', list(ref('TextRun'))),
    'sheetToo?': described('The sheet bears its root’s title and was retitled along.', { const: true }),
  }),
  style: field(
    'style',
    'Colours or formatting of the title, unless a rule of the map painted them.',
    nullable(ref('Style')),
  ),
  notes: field('notes', 'Words, links or pictures of the note.', nullable(ref('Notes'))),
  links: field('links', 'Links, in order.', list(ref('Link'))),
  markers: field('markers', 'Markers, in order.', list(ref('Marker'))),
  labels: field('labels', 'Tags, in order.', list(text)),
  'label-groups': field('label-groups', 'Tag → its group.', { type: 'object', additionalProperties: text }),
  task: field('task', 'Task information.', nullable(ref('Task'))),
  image: field('image', 'The picture, told by its content.', nullable(ref('Image'))),
  attachments: field('attachments', 'Attached files, told by name and content.', list(ref('Attachment'))),
  comments: field('comments', 'Comments, in order.', list(ref('Comment'))),
  numbering: field('numbering', 'Automatic numbers.', nullable(ref('Numbering'))),
  properties: field('properties', 'Custom properties, in order.', list(ref('Property'))),
  table: field('table', 'Rows of a spreadsheet topic, header first.', list(list(text))),
  anchors: field('anchors', 'Named anchors on the topic.', list(text)),
  covers: field('covers', 'What a summary sums up. `null`: its parent.', nullable(list(ref('TopicId')))),
  redrawn: field('redrawn', 'Drawn as another kind of topic than its new place explains.', ref('TopicKind')),
};

const line = (what, of, schema) => ({
  [`${of}-added`]: change(`${of}-added`, `A new ${what}.`, {
    ...aboutSheet,
    to: described('As it is.', schema),
  }),
  [`${of}-removed`]: change(`${of}-removed`, `A ${what} that is gone.`, {
    ...aboutSheet,
    from: described('As it was.', schema),
  }),
  [`${of}-changed`]: change(`${of}-changed`, `A ${what} that changed.`, { ...aboutSheet, ...fromTo(schema) }),
});

const renumbering = list(object('The same thing under another id.', { from: text, to: text }));

const changes = {
  renumbered: change('renumbered', 'Ids that changed though the things are the same. At most once.', {
    sheets: described('Sheets.', renumbering),
    topics: described('Topics.', renumbering),
    relationships: described('Relationships.', renumbering),
    boundaries: described('Boundaries.', renumbering),
  }),
  document: change('document', 'What people wrote about the whole file.', fromTo(ref('DocumentWords'))),
  resources: change('resources', 'Binaries that came or went.', {
    added: described('New binaries.', list(ref('Resource'))),
    removed: described('Binaries that are gone.', list(ref('Resource'))),
  }),
  'sheet-added': change('sheet-added', 'A new sheet; its topics have changes of their own.', {
    ...aboutSheet,
    index,
  }),
  'sheet-removed': change('sheet-removed', 'A sheet that is gone.', { ...aboutSheet, index }),
  'sheet-moved': change('sheet-moved', 'A sheet that changed its place among those that stayed.', {
    ...aboutSheet,
    ...fromTo(index),
  }),
  'sheet-retitled': change('sheet-retitled', 'A sheet’s own title.', { ...aboutSheet, ...fromTo(text) }),
  'marker-names': change('marker-names', 'Names the program keeps for markers.', {
    ...aboutSheet,
    ...fromTo(list(ref('MarkerSet'))),
  }),
  background: change('background', 'Texts outside the topic tree.', { ...aboutSheet, ...fromTo(list(text)) }),
  added: change('added', 'A new topic; each topic of a new branch has its own.', {
    ...aboutTopic,
    to: described('Where it stands.', ref('Place')),
    topic: ref('TopicContent'),
  }),
  removed: change('removed', 'A topic that is gone; each topic of a lost branch has its own.', {
    ...aboutTopic,
    from: described('Where it stood.', ref('Place')),
    topic: ref('TopicContent'),
  }),
  moved: change('moved', 'A topic with another parent, list, or order among the siblings that stayed.', {
    ...aboutTopic,
    from: described('Where it stood, in ids of the old workbook.', ref('Place')),
    to: described('Where it stands, in ids of the new workbook.', ref('Place')),
  }),
  ...fields,
  ...line('relationship', 'relationship', ref('Relationship')),
  ...line('boundary', 'boundary', ref('Boundary')),
};

const statuses = ['open', 'frozen', 'comment', 'closed', 'unstated'];
const owners = list(nullable(text));

/** What follows from the drawing. */
const meanings = {
  owner: change('owner', 'The owners stated on a topic that was there before. `null`: nobody yet.', {
    ...aboutTopic,
    ...fromTo(owners),
  }),
  status: change('status', 'The status of a topic that was there before.', {
    ...aboutTopic,
    ...fromTo({ enum: statuses }),
  }),
  legend: change('legend', 'What a marker, colour or tag stands for. `null`: nothing explained it.', {
    'topicId?': described('Topic of the legend. Absent: it is not drawn.', ref('TopicId')),
    'path?': aboutTopic.path,
    marker: described('Such as `flag-green`, `fill:#ffcc00`, `label:…`.', text),
    ...fromTo(nullable(ref('LegendWords'))),
  }),
  'history-entry': change('history-entry', 'An entry of the revision history. `null`: it was not there.', {
    ...aboutTopic,
    ...fromTo(nullable(ref('HistoryWords'))),
  }),
};

const { children: _c, callouts: _o, summaries: _s, ...ownProperties } = workbook.$defs.Topic.properties;
const own = {
  Diff: object('What happened between two workbooks.', {
    'before?': described('The old state. `mapress diff` always says it.', ref('State')),
    'after?': described('The new state. `mapress diff` always says it.', ref('State')),
    'summary?': described('How much was drawn otherwise. `mapress diff` always says it.', ref('Tally')),
    mapping: ref('Mapping'),
    changes: described(
      'What was drawn: applied to the first workbook, these give the second one. Then what follows from it.',
      list({ anyOf: [ref('Change'), ref('MeaningChange')] }),
    ),
    notices: described('What to know about the comparison itself.', list(ref('Diagnostic'))),
  }),
  State: object('One of the two states.', {
    file: described('Path of the map, as it was named or as git has it.', text),
    label: described('How people call the state.', text),
  }),
  Tally: object('How much changed, in topics.', {
    added: index,
    removed: index,
    moved: index,
    retitled: index,
    changed: described('Topics whose content changed, retitled ones included.', index),
    other: described('Changes that are about no topic.', index),
  }),
  Mapping: object('Which things are the same, and what says so.', {
    sheets: list(
      object('A sheet in both workbooks.', {
        before: ref('SheetId'),
        after: ref('SheetId'),
        by: { enum: ['id', 'title', 'content', 'only'] },
      }),
    ),
    topics: list(
      object('A topic in both workbooks.', {
        before: ref('TopicId'),
        after: ref('TopicId'),
        evidence: ref('Evidence'),
      }),
    ),
  }),
  Evidence: {
    description: 'What says that two topics are the same, surest first.',
    oneOf: [
      object('The same id, used once in each workbook.', { by: { const: 'id' } }),
      object('Inside equal branches of this many topics.', { by: { const: 'branch' }, topics: index }),
      object('The same title under the same parent.', { by: { const: 'title' } }),
      object('Likeness of title, place and children.', {
        by: { const: 'likeness' },
        text: share,
        place: share,
        children: share,
      }),
      object('The only candidate at this place.', { by: { const: 'place' } }),
    ],
  },
  Change: { description: 'One fact.', oneOf: Object.keys(changes).map((kind) => ref(`change-${kind}`)) },
  ...Object.fromEntries(Object.entries(changes).map(([kind, schema]) => [`change-${kind}`, schema])),
  MeaningChange: {
    description: 'One conclusion that changed.',
    oneOf: Object.keys(meanings).map((kind) => ref(`change-${kind}`)),
  },
  ...Object.fromEntries(Object.entries(meanings).map(([kind, schema]) => [`change-${kind}`, schema])),
  LegendWords: object('What a marker stands for.', {
    label: text,
    role: {
      enum: ['existing-item', 'new-item', 'owner', 'change', 'reference', 'status', 'level', 'other'],
    },
    'owner?': text,
    'status?': { enum: statuses },
  }),
  HistoryWords: object('An entry of the revision history.', {
    dates: described('Days: `2020-05-28`. Empty: it has none.', list(text)),
    text,
    'status?': described('Its status word as written.', text),
  }),
  Place: object('Where a topic stands.', {
    sheetId: ref('SheetId'),
    parentId: described('`null` for the root and for floating topics.', nullable(ref('TopicId'))),
    list: { enum: ['root', 'floating', 'callouts', 'children', 'summaries'] },
    index,
  }),
  Style: object('Look of a topic.', { 'style?': ref('TopicStyle'), 'runs?': list(ref('TextRun')) }),
  DocumentWords: {
    ...workbook.$defs.DocumentData,
    description: 'Facts about the file that people write.',
    properties: pick(workbook.$defs.DocumentData.properties, [
      'title',
      'author',
      'description',
      'keywords',
      'language',
    ]),
  },
  TopicContent: {
    ...workbook.$defs.Topic,
    description: 'A topic without the topics around it, which have changes of their own.',
    properties: ownProperties,
    required: workbook.$defs.Topic.required.filter((name) => name in ownProperties),
  },
  Diagnostic: object('One thing to tell people.', {
    code: text,
    place: object('Where a person finds it.', {
      'file?': text,
      'sheet?': text,
      'path?': list(text),
      'topicId?': text,
    }),
    values: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
  }),
};

function pick(record, names) {
  return Object.fromEntries(names.map((name) => [name, record[name]]));
}

/** Own definitions, and those of the workbook that they lead to. */
function reachable() {
  const found = { ...own };
  const queue = Object.values(own);
  for (let at = 0; at < queue.length; at += 1) {
    for (const [, name] of JSON.stringify(queue[at]).matchAll(/"#\/\$defs\/([^"]+)"/g)) {
      if (found[name]) continue;
      if (!workbook.$defs[name]) throw new Error(`Nothing defines ${name}`);
      found[name] = workbook.$defs[name];
      queue.push(found[name]);
    }
  }
  return found;
}

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://unpkg.com/mapress/schema/diff.schema.json',
  title: 'mapress diff',
  $ref: '#/$defs/Diff',
  $defs: reachable(),
};
const written = `${JSON.stringify(schema, null, 2)}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(schemaPath, 'utf8') !== written) {
    console.error('schema/diff.schema.json is out of date: node scripts/diff-schema.mjs');
    process.exitCode = 1;
  }
} else {
  writeFileSync(schemaPath, written);
}
