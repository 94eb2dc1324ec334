import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import type { Document, OutlineItem } from '../../../src/model/document.js';
import { viewContext } from '../../../src/views/inlines.js';
import { mapDocx } from '../../../src/views/map-page.js';
import { writeDocx } from '../../../src/writers/docx/index.js';
import { writeRedline } from '../../../src/writers/docx/redline/index.js';
import { corpusExists, corpusTitle } from '../../corpus/corpus.js';
import { revisionPairs, workbookIn } from '../../diff/revision-pairs.js';
import { libraryOf } from '../../views/library.js';
import { outline, redlineCases } from './redline-cases.js';
import { documentOf, item, sample } from './sample.js';
import { paragraphsAfter } from './tracked.js';
import { options } from './unpacked.js';

const { assets, ...rest } = options;
const redline = (before: Document, after: Document): Promise<Uint8Array> =>
  writeRedline({ document: before, assets }, { document: after, assets }, { ...rest, author: 'mapress' });

const plain = async (document: Document) => paragraphsAfter(await writeDocx(document, options), 'accept');

/** Paragraphs after accepting and after rejecting everything, and those that they have to be. */
async function decided(before: Document, after: Document) {
  const tracked = await redline(before, after);
  return {
    found: [await paragraphsAfter(tracked, 'accept'), await paragraphsAfter(tracked, 'reject')],
    wanted: [await plain(after), await plain(before)],
  };
}

const xmlOf = async (bytes: Uint8Array, part = 'word/document.xml'): Promise<string> =>
  (await (await JSZip.loadAsync(bytes)).file(part)?.async('string')) ?? '';

describe('tracked changes keep both states, exactly:', () => {
  it.each(Object.entries(redlineCases))('%s', async (_, [before, after]) => {
    const there = await decided(before, after);
    expect(there.found).toEqual(there.wanted);
    const back = await decided(after, before);
    expect(back.found).toEqual(back.wanted);
  });

  it('any two outlines', async () => {
    const titles = fc.constantFrom('一', '二', '一と二', 'three four', 'three five', '');
    const points = fc.array(
      fc.record({
        anchor: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
        title: titles,
        kind: fc.constantFrom<OutlineItem['kind']>('topic', 'column'),
      }),
      { maxLength: 6 },
    );
    const documents = points.map((drawn) =>
      outline(...drawn.map(({ anchor, title, kind }) => item(anchor, title, { kind }))),
    );
    await fc.assert(
      fc.asyncProperty(documents, documents, async (before, after) => {
        const { found, wanted } = await decided(before, after);
        expect(found).toEqual(wanted);
      }),
      { numRuns: 40, seed: 20_261_120 },
    );
  });
});

describe('a tracked document', () => {
  const [before, after] = redlineCases['a word in a title'] ?? [sample, sample];

  it('marks only the words that changed', async () => {
    const xml = await xmlOf(await redline(before, after));
    expect(xml.match(/<w:delText[^>]*>[^<]*/g)?.map((tag) => tag.replace(/<[^>]*>/, ''))).toEqual(['と']);
    expect(xml).toMatch(/<w:ins [^>]*><w:r>.{0,60}<w:t xml:space="preserve">や</);
  });

  it('names its author and the date it was given, each change under its own number', async () => {
    const xml = await xmlOf(await redline(sample, documentOf([])));
    const marks = [
      ...xml.matchAll(/<w:(?:ins|del|pPrChange) w:id="(\d+)" w:author="([^"]*)" w:date="([^"]*)"/g),
    ];
    expect(marks.length).toBeGreaterThan(50);
    expect(new Set(marks.map(([, id]) => id)).size).toBe(marks.length);
    expect(new Set(marks.map(([, , author, date]) => `${author} ${date}`))).toEqual(
      new Set(['mapress 2026-11-20T00:00:00Z']),
    );
  });

  it('dates no change where nobody knows when it was made', async () => {
    const { at: _, ...undated } = rest;
    const states = [
      { document: sample, assets },
      { document: documentOf([]), assets },
    ] as const;
    const xml = await xmlOf(await writeRedline(...states, { ...undated, author: 'mapress' }));
    expect(xml).toContain(' w:author="mapress"');
    expect(xml).not.toContain('w:date=');
  });

  it('has no marks where nothing changed', async () => {
    expect(await xmlOf(await redline(sample, sample))).not.toMatch(/<w:(?:ins|del|pPrChange)\b/);
  });

  it('has the same bytes for the same two states', async () => {
    expect(
      Buffer.from(await redline(before, sample)).equals(Buffer.from(await redline(before, sample))),
    ).toBe(true);
  });

  it('holds the pictures of both states and bookmarks each topic once', async () => {
    const moved = redlineCases['a point that moves past another'] ?? [sample, sample];
    const names = [...(await xmlOf(await redline(...moved))).matchAll(/<w:bookmarkStart w:name="([^"]*)"/g)];
    expect(new Set(names.map(([, name]) => name)).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(2);
    const pictures = redlineCases['a picture'] ?? [sample, sample];
    const zip = await JSZip.loadAsync(await redline(...pictures));
    expect(Object.keys(zip.files).filter((name) => name.startsWith('word/media/'))).toHaveLength(2);
  });
});

describe.skipIf(!corpusExists)(corpusTitle('tracked changes of real maps'), () => {
  const series = revisionPairs.filter(({ after }) => /Sharing_Repository|julia-lang/.test(after));

  it.each(series)('keep both states of $before → $after', async ({ before, after }) => {
    const documentIn = async (file: string): Promise<Document> => {
      const library = libraryOf({ [file]: await workbookIn(file) });
      const [map] = library.maps;
      if (!map) throw new Error(file);
      return mapDocx(map, viewContext(library, 'ja'));
    };
    const { found, wanted } = await decided(await documentIn(before), await documentIn(after));
    expect(found).toEqual(wanted);
  });
});
