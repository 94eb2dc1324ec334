import { createCipheriv, pbkdf2Sync } from 'node:crypto';
import { everything } from '../../tests/readers/mindmanager/everything.js';
import { contentXml, png } from '../../tests/readers/xmind/xmind-files.js';

/** Small maps that hold a bit of everything a format knows, so that mutations meet every path of its reader. */

const stylesXml =
  '<xmap-styles xmlns="urn:xmind:xmap:xmlns:style:2.0" xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:svg="http://www.w3.org/2000/svg"><automatic-styles><style id="th" type="theme"><theme-properties><default-style style-family="relationship" style-id="st"/></theme-properties></style></automatic-styles><styles><style id="st" type="topic"><topic-properties svg:fill="#FF0000" fo:color="#00FF00" fo:font-size="12pt" fo:font-weight="bold" arrow-end-class="org.xmind.arrowShape.normal"/></style></styles></xmap-styles>';

const topicExtras =
  '<marker-refs><marker-ref marker-id="flag-red"/><marker-ref marker-id="priority-1"/><marker-ref marker-id="task-half"/><marker-ref marker-id="own"/></marker-refs><labels><label>spring</label></labels><notes><plain>Line 1&#13;\nLine 2</plain><html><xhtml:p style-id="st"><xhtml:span style-id="st">Line 1</xhtml:span><xhtml:a xlink:href="https://example.org">a</xhtml:a><xhtml:img xhtml:src="xap:attachments/a.png"/></xhtml:p></html></notes><xhtml:img xhtml:src="xap:attachments/a.png" svg:width="10" svg:height="10"/><numbering number-format="org.xmind.numbering.arabic" prepending-numbers="none"><prefix>§</prefix><suffix>.</suffix></numbering>';

const taskInfo =
  '<extensions><extension provider="org.xmind.ui.taskInfo"><content><start-date>2024-09-02 09:00:00</start-date><end-date>2024-09-09 09:00:00</end-date><assigned-to>Kim, Mori</assigned-to><progress>50</progress><duration>P1D</duration><predecessors><predecessor task-id="t2"/></predecessors></content></extension><extension provider="org.xmind.ui.spreadsheet"><content><columns><column>A</column></columns></content></extension></extensions>';

const childrenXml =
  '<children><topics type="attached"><topic id="t2" branch="folded" timestamp="1546300800000" modified-by="kim"><title>改訂箇所：1-2 Soil</title></topic><topic id="t3" xlink:href="xmind:#t2"><title>3-1 Water（更新中）</title></topic><topic id="t4" structure-class="org.xmind.ui.spreadsheet"><title>Table</title><children><topics type="attached"><topic id="t5"><title>Row</title><children><topics type="attached"><topic id="t6"><title>Cell</title><labels><label>A</label></labels></topic></topics></children></topic></topics></children></topic></topics><topics type="detached"><topic id="d1"><title>凡例</title></topic></topics><topics type="summary"><topic id="S1"><title>Sum</title></topic></topics><topics type="callout"><topic id="c1"><title>Call</title></topic></topics></children><boundaries><boundary id="b1" range="(0,1)"><title>Half</title></boundary><boundary id="b2" range="master"/></boundaries><summaries><summary id="m1" range="(0,1)" topic-id="S1"/></summaries>';

const xmindXml = contentXml(
  `<sheet id="s1" theme="th" timestamp="1546300800000"><topic id="t1" structure-class="org.xmind.ui.map" timestamp="1546300800000" style-id="st" xlink:href="xap:attachments/a.png"><title svg:width="100">Garden</title>${topicExtras}${childrenXml}${taskInfo}</topic><title>Sheet 1</title><relationships><relationship id="r1" end1="t2" end2="b1" style-id="st"><title>feeds</title><control-points><control-point index="0"/></control-points></relationship></relationships><legend visibility="visible"><position svg:x="1" svg:y="2"/><marker-descriptions><marker-description description="open" marker-id="flag-red"/></marker-descriptions></legend></sheet><sheet id="s2"><topic id="q1"><title>Second</title></topic></sheet>`,
  'version="2.0" timestamp="1546300800000" modified-by="kim"',
);

const sideXml = {
  'styles.xml': stylesXml,
  'markers/markerSheet.xml':
    '<marker-sheet xmlns="urn:xmind:xmap:xmlns:marker:2.0"><marker-group id="g" name="Ours" singleton="true"><marker id="own" name="Own" resource="a.png"/></marker-group></marker-sheet>',
  'markers/a.png': png,
  'attachments/a.png': png,
  'comments.xml':
    '<comments xmlns="urn:xmind:xmap:xmlns:comments:2.0"><comment author="Kim" object-id="t2" time="1546300800000"><content>see</content></comment></comments>',
  'meta.xml':
    '<meta xmlns="urn:xmind:xmap:xmlns:meta:2.0" version="2.0"><Author><Name>Kim</Name><Email>kim@example.org</Email></Author><Create><Time>2019-6-20 0:30:58</Time></Create><Creator><Name>XMind</Name><Version>R3.7.9</Version></Creator></meta>',
  'META-INF/manifest.xml':
    '<manifest xmlns="urn:xmind:xmap:xmlns:manifest:1.0" password-hint=""><file-entry full-path="content.xml" media-type="text/xml"/></manifest>',
  'Revisions/s1/revisions.xml':
    '<xmap-revisions next-rev-num="2" resource-id="s1"><revision creator-name="XMind" resource="Revisions/s1/rev-1-1546300800000.xml" rev-num="1" timestamp="1546300800000"/></xmap-revisions>',
};

const jsonTopic = {
  id: 'r',
  class: 'topic',
  title: 'Garden',
  structureClass: 'org.xmind.ui.map.unbalanced',
  titleUnedited: true,
  attributedTitle: [
    { text: 'Gar', 'fo:font-weight': 'bold' },
    { text: 'den', 'fo:color': '#ff0000' },
  ],
  markers: [{ markerId: 'priority-1' }, { markerId: 'flag-red', groupId: 'g' }, { markerId: 'own' }],
  labels: ['spring'],
  href: 'xap:resources/a.png',
  image: { src: 'xap:resources/a.png', width: 120, height: 90, align: 'top' },
  notes: {
    plain: { content: 'Line 1\nLine 2' },
    realHTML: {
      content: '<div>Line <b>1</b></div><div><img src="xap:resources/a.png">Line 2</div><!-- x -->',
    },
    ops: {
      ops: [
        { insert: 'Line 1' },
        { insert: '\n', attributes: { list: 'ordered', indent: 1 } },
        { insert: 'b\n' },
      ],
    },
    html: {
      content: {
        paragraphs: [{ spans: [{ text: 'Line 1', href: 'https://example.org', spans: [{ text: 'x' }] }] }],
      },
    },
  },
  comments: [{ author: 'Kim', creationTime: 1546300800000, content: 'see\r\r\nthere' }],
  numbering: { numberFormat: 'org.xmind.numbering.arabic', numberDepth: 3, prefix: '§', suffix: '.' },
  style: { properties: { 'svg:fill': '#ffffff', 'fo:color': '#000000', 'fo:font-size': '12pt' } },
  children: {
    attached: [
      {
        id: 'a',
        title: '改訂箇所：1-2',
        branch: 'folded',
        children: { attached: [{ id: 'a1', title: '未定' }] },
      },
      { id: 'b', title: '3-1 Water（更新中）担当：備蓄班', href: 'xmind:#a' },
      {
        id: 't',
        title: 'Table',
        structureClass: 'org.xmind.ui.spreadsheet',
        children: {
          attached: [
            { id: 'u', title: 'Row', children: { attached: [{ id: 'v', title: 'C', labels: ['A'] }] } },
          ],
        },
      },
    ],
    detached: [
      {
        id: 'd',
        title: '凡例',
        position: { x: 300, y: -80 },
        children: { attached: [{ id: 'e', title: '🚩' }] },
      },
    ],
    summary: [{ id: 's1', title: 'All in all' }],
    callout: [{ id: 'c', title: 'Call' }],
  },
  boundaries: [{ id: 'b1', range: '(0,1)', title: 'First half' }],
  summaries: [{ id: 'm1', range: '(0,1)', topicId: 's1' }],
  extensions: [
    {
      provider: 'org.xmind.ui.task',
      content: {
        status: 'todo',
        progress: 0.5,
        priority: 1,
        start: 1546300800000,
        due: 1546387200000,
        dependencies: [{ id: 'a', type: 'FS' }],
      },
    },
    { provider: 'org.xmind.ui.mathJax', content: { content: 'x^2' } },
    { provider: 'org.xmind.ui.audionotes', content: [], resourceRefs: ['xap:resources/a.mp3'] },
    {
      provider: 'org.xmind.ui.spreadsheet',
      content: [{ name: 'columns', content: [{ name: 'column', content: 'A' }] }],
    },
  ],
};

const xmindJson = JSON.stringify([
  {
    id: 's1',
    class: 'sheet',
    title: 'Map 1',
    rootTopic: jsonTopic,
    relationships: [
      {
        id: 'r1',
        end1Id: 'a',
        end2Id: 'b1',
        title: 'feeds',
        style: { properties: { 'arrow-end-class': 'x' } },
      },
    ],
    legend: {
      visibility: 'visible',
      markers: { 'flag-red': { name: 'open' }, own: { name: 'Ours', resource: 'xap:resources/a.png' } },
      groups: { g: { name: 'Flags', markers: ['flag-red'] } },
    },
    theme: { relationship: { properties: { 'arrow-begin-class': 'org.xmind.arrowShape.normal' } } },
    extensions: [{ provider: 'org.xmind.ui.skeleton.structure.style', content: {} }],
    topicPositioning: 'fixed',
  },
  { id: 's2', title: 'Map 2', rootTopic: { id: 'q', title: 'Second' } },
]);

const freemind =
  '<map version="freeplane 1.9.0">\n<node TEXT="Garden" ID="ID_1" CREATED="1546300800000" MODIFIED="1546300800000" COLOR="#ff0000" BACKGROUND_COLOR="#00ff00"><hook NAME="MapStyle"/><icon BUILTIN="full-1"/><icon BUILTIN="flag"/><font NAME="SansSerif" SIZE="12" BOLD="true"/><edge COLOR="#000000"/><cloud COLOR="#eeeeee"/>\n<node POSITION="right" ID="ID_2" FOLDED="true" LINK="#ID_3"><richcontent TYPE="NODE"><html><head/><body><p>Soil <b>bold</b></p></body></html></richcontent><richcontent TYPE="NOTE"><html><body><p>note</p><img src="a.png"/></body></html></richcontent><richcontent TYPE="DETAILS"><html><body><p>details</p></body></html></richcontent><attribute NAME="owner" VALUE="Kim"/><attribute_layout NAME_WIDTH="10"/></node>\n<node TEXT="改訂箇所：1-2" ID="ID_3" LINK="https://example.org/"><arrowlink DESTINATION="ID_2" STARTARROW="None" ENDARROW="Default" MIDDLE_LABEL="feeds"/><hook NAME="ExternalObject" URI="a.png"/><hook NAME="FreeNode"/><hook NAME="SummaryNode"/></node>\n<node STYLE="bubble"><node TEXT="&lt;html&gt;&lt;b&gt;x&lt;/b&gt;"/></node></node>\n</map>\n';

const opml =
  '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0"><head><title>Garden</title><dateCreated>Mon, 09 Sep 2024 00:00:00 GMT</dateCreated><ownerName>Kim</ownerName><ownerEmail>kim@example.org</ownerEmail><expansionState>1,2</expansionState></head><body><outline text="Garden" _note="note &lt;b&gt;b&lt;/b&gt;" created="Mon, 09 Sep 2024 00:00:00 GMT"><outline text="改訂箇所：1-2" type="link" url="https://example.org/" isComment="true" _status="checked"/><outline title="Feed" type="rss" xmlUrl="https://example.org/feed" category="/a/b"/><outline text="&lt;a href=&quot;https://example.org/&quot;&gt;x&lt;/a&gt;"><outline text=""/></outline></outline></body></opml>\n';

const markdown =
  '---\ntitle: Garden\nauthor: Kim\ntags: [a, b]\n---\n\n# Garden\n\nIntro with **bold** and [a link](https://example.org/ "t").\n\n## 改訂箇所：1-2\n\n- [ ] Soil `code`\n  - deeper ![p](a.png)\n    1. one\n    2. two\n- [x] Water <https://example.org/>\n\n> quote\n> more\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n```js\ncode\n```\n\n### 3-1 Water（更新中）\n\nText[^1] ~~gone~~ 🚩\n\n[^1]: note\n\n<div>html</div>\n';

/** Opens the map that is protected. */
export const password = 'secret';

const salt = Buffer.from('saltsalt');
const iv = Buffer.alloc(16, 7);

function encrypted(text: string): Uint8Array {
  const cipher = createCipheriv('aes-128-cbc', pbkdf2Sync(password, salt, 1_024, 16, 'sha512'), iv);
  return Buffer.concat([cipher.update(text), cipher.final()]);
}

const encryption = {
  'encryption-data': {
    'algorithm-name': 'AES/CBC/PKCS5Padding',
    'key-derivation-name': 'PBKDF2WithHmacSHA512',
    'iteration-count': 1_024,
    size: 128,
    salt: salt.toString('base64'),
    iv: iv.toString('base64'),
  },
};

type Parts = Readonly<Record<string, string | Uint8Array>>;

/** Packages, by the name of their file. */
export const smallPackages: Readonly<Record<string, Parts>> = {
  'small.mmap': { 'Document.xml': everything, 'Preview.png': png, 'bin/A.bin': png, 'ico/A.ico': png },
  'small-xml.xmind': {
    'content.xml': xmindXml,
    ...sideXml,
    'Revisions/s1/rev-1-1546300800000.xml': xmindXml,
  },
  'small-json.xmind': {
    'content.json': xmindJson,
    'metadata.json': '{"creator":{"name":"Vana","version":"23.0"},"Author":{"Name":"Kim"}}',
    'manifest.json': '{"file-entries":{"content.json":{},"resources/a.png":{}}}',
    'resources/a.png': png,
    'resources/a.mp3': 'ID3 sound',
    'Thumbnails/thumbnail.png': png,
  },
  'protected.xmind': {
    'content.json': encrypted(xmindJson),
    'metadata.json': encrypted('{"creator":{"name":"Vana"}}'),
    'manifest.json': JSON.stringify({
      'file-entries': { 'content.json': encryption, 'metadata.json': encryption },
    }),
  },
};

/** Maps without a zip around them, by the name of their file. */
export const smallTexts: Readonly<Record<string, string>> = {
  'small.xmmap': everything,
  'bare.xmind': xmindXml,
  'small.mm': freemind,
  'small.opml': opml,
  'small.md': markdown,
};
