import { describe, expect, it } from 'vitest';
import { hashOf } from '../../src/container/hash.js';
import { map, note, topic } from './mindmanager/build.js';
import { readFile, rootOf, workbookOf } from './outline-files.js';
import { png } from './xmind/xmind-files.js';

const data = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
const hash = hashOf(png);

describe('a picture in an address', () => {
  it.each([
    ['a.md', `# Plan\n\n- sea\n  > ![chart](${data})\n`],
    [
      'a.mm',
      `<map><node TEXT="Plan"><node TEXT="sea"><richcontent TYPE="NOTE"><html><body><p><img src="${data}"/></p></body></html></richcontent></node></node></map>`,
    ],
    [
      'a.xmmap',
      map(
        topic(
          'Plan',
          note('<p>tide</p>'),
          `<ap:SubTopics>${topic('sea', note(`<p><img src="${data}"/></p>`))}</ap:SubTopics>`,
        ),
      ),
    ],
  ])('in a note of %s is a resource like any other', async (file, text) => {
    const reading = await readFile(file, text);
    const notes = rootOf(reading).children[0]?.notes;
    expect(JSON.stringify(notes?.rich)).toContain(`"src":"resource:${hash}"`);
    expect(workbookOf(reading).resources).toMatchObject([{ hash, mediaType: 'image/png', size: png.length }]);
    expect(reading.bytes(hash)).toEqual(Buffer.from(png));
  });

  it('on a topic is its picture, once for all topics', async () => {
    const reading = await readFile('a.md', `# Plan\n\n- sea\\\n  ![](${data})\n- sky\\\n  ![](${data})\n`);
    expect(rootOf(reading).children.map(({ image }) => image)).toEqual([
      { resource: hash },
      { resource: hash },
    ]);
    expect(workbookOf(reading).resources).toHaveLength(1);
  });

  it('stays an address where it is none', async () => {
    const reading = await readFile('a.md', '# Plan\n\n- sea\\\n  ![](data:image/png;base64,aGVsbG8=)\n');
    expect(rootOf(reading).children[0]?.image?.href).toMatch(/^data:/);
    expect(workbookOf(reading).resources).toEqual([]);
  });
});
