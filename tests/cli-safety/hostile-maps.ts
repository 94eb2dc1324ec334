import JSZip from 'jszip';
import { zipOf } from '../container/zip-builder.js';

type Files = Readonly<Record<string, string | Uint8Array>>;

async function zipped(parts: Files): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

export const xmind = (content: unknown): Promise<Uint8Array> =>
  zipped({ 'content.json': typeof content === 'string' ? content : JSON.stringify(content) });

const mmap = (document: string): Promise<Uint8Array> => zipped({ 'Document.xml': document });

const ap = 'xmlns:ap="http://schemas.mindjet.com/MindManager/Application/2003"';

const sheet = (title: string, more: object = {}): unknown => [
  { id: 's1', class: 'sheet', title, rootTopic: { id: 'r1', class: 'topic', title, ...more } },
];

/** Every byte that a terminal would obey, and text that HTML would. */
export const commands = '\u001b[2J\u001b]0;owned\u0007\u0000\b\u009b31m\u007f<script>alert(1)</script>';

const nested = (open: string, close: string, levels: number): string =>
  open.repeat(levels) + close.repeat(levels);

/** Maps that cannot be read, by the code of their message. */
export const unreadable: Readonly<Record<string, () => Promise<readonly [file: string, bytes: Uint8Array]>>> =
  {
    'empty-file': async () => ['empty.mmap', new Uint8Array()],
    'not-a-map': async () => ['letter.mmap', Buffer.from('Dear Sir or Madam')],
    'damaged-zip': async () => ['cut.xmind', (await xmind(sheet('Plan'))).subarray(0, 150)],
    'damaged-part': async () => ['torn.xmind', await xmind('[{"id":"s1","rootTopic":{')],
    'doctype-refused': async () => [
      'entity.mmap',
      await mmap(`<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><ap:Map ${ap}>&f;</ap:Map>`),
    ],
    'unsafe-name': async () => [
      'climbing.xmind',
      zipOf([
        { name: 'content.json', content: '[]' },
        { name: '../../climbed.txt', content: 'x' },
      ]),
    ],
    'over-limit': async () => [
      'bomb.mmap',
      zipOf([{ name: 'Document.xml', content: new Uint8Array(2 ** 25) }]),
    ],
    'too-deep': async () => [
      'deep.mmap',
      zipOf([
        {
          name: 'Document.xml',
          content: `<ap:Map ${ap}><ap:OneTopic>${nested('<ap:Topic><ap:SubTopics>', '</ap:SubTopics></ap:Topic>', 20_000)}</ap:OneTopic></ap:Map>`,
          method: 0,
        },
      ]),
    ],
  };

/** Maps that can be read and mean no good. */
export const malicious: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'commands.xmind': () =>
    xmind(
      sheet(commands, {
        labels: [commands],
        href: `https://example.org/${commands}`,
        notes: { plain: { content: commands } },
      }),
    ),
  'paths.xmind': () =>
    xmind(
      sheet('../../climbed', {
        href: 'xap:resources/../../../climbed.html',
        image: { src: 'xap:resources/../../climbed.png' },
        children: { attached: [{ id: '../../climbed', title: 'C:\\climbed', href: 'file:///etc/passwd' }] },
      }),
    ),
  'nonsense.xmind': () =>
    xmind(
      '[{"id":1,"title":2,"rootTopic":{"id":{},"title":[],"labels":"x","markers":[null,1,{}],"notes":"n",' +
        '"href":5,"children":[1,null],"image":"x","boundaries":{},"summaries":[null]}}]',
    ),
};
