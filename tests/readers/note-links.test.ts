import { describe, expect, it } from 'vitest';
import { read } from '../../src/readers/index.js';
import { note, readTopic } from './mindmanager/build.js';
import { readJson, readXml, rootOf, rootXml } from './xmind/xmind-files.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('links in notes are told like links of topics', () => {
  it('in MindManager', () => {
    const hrefs = [
      "#xpointer(/descendant-or-self::ap:Topic[@OId='q1b2c3d4e5f6a7b8c9d0eQ=='])",
      'Sec02.mmap',
      'https://a.example/',
      'htpps://a.example/',
      'Sec02.mmap',
    ];
    const links = readTopic(note(`<p>${hrefs.map((href) => `<a href="${href}">x</a>`).join('')}</p>`)).notes
      ?.links;
    expect(links).toEqual([
      { kind: 'topic', href: hrefs[0], topicId: 'q1b2c3d4e5f6a7b8c9d0eQ==' },
      { kind: 'map', href: 'Sec02.mmap' },
      { kind: 'web', href: 'https://a.example/' },
      { kind: 'unknown', href: 'htpps://a.example/' },
    ]);
  });

  it('in XMind, old and new', async () => {
    const expected = [{ kind: 'topic', href: 'xmind:#other', topicId: 'other' }];
    const json = await readJson({
      notes: { realHTML: { content: '<p><a href="xmind:#other">x</a></p>' } },
    });
    expect(rootOf(json).notes?.links).toEqual(expected);
    const xml = await readXml(
      rootXml(
        '<notes><html><xhtml:p><xhtml:a xlink:href="xmind:#other">x</xhtml:a></xhtml:p></html></notes>',
      ),
    );
    expect(rootOf(xml).notes?.links).toEqual(expected);
  });

  it('in Freeplane and Markdown', async () => {
    const mm =
      '<map><node TEXT="Plan"><richcontent TYPE="NOTE"><html><body><p><a href="#ID_7">x</a></p></body></html></richcontent><node ID="ID_7" TEXT="Food"/></node></map>';
    const freeplane = await read(utf8(mm), { file: 'a.mm' });
    expect(freeplane.workbook?.sheets[0]?.root.notes?.links).toMatchObject([
      { kind: 'topic', topicId: 'ID_7' },
    ]);
    const md = await read(utf8('# Plan\n\nSee [the food](#food) and [more](b.mm).\n\n## Food\n'), {
      file: 'a.md',
    });
    const root = md.workbook?.sheets[0]?.root;
    expect(root?.notes?.links).toMatchObject([
      { kind: 'topic', topicId: root?.children[0]?.id },
      { kind: 'map', href: 'b.mm' },
    ]);
  });
});
