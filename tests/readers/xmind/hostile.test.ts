import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/container/refusal.js';
import type { Reading } from '../../../src/readers/reading.js';
import { readXmindXml } from '../../../src/readers/xmind/index.js';
import {
  childrenXml,
  contentXml,
  options,
  readJson,
  readParts,
  rootOf,
  rootXml,
  sheetXml,
  titlesOf,
  topicXml,
  workbookOf,
} from './xmind-files.js';

/** A reading, or a refusal in words; anything else is a bug. */
async function settled(reading: () => Promise<Reading> | Reading): Promise<Reading | Refusal> {
  try {
    return await reading();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

const keys = [
  ...['title', 'notes', 'markers', 'labels', 'href', 'image', 'style', 'numbering', 'comments', 'branch'],
  ...['children', 'boundaries', 'summaries', 'extensions', 'attributedTitle', 'structureClass', 'id'],
];
const words = [
  ...['content', 'plain', 'realHTML', 'ops', 'html', 'paragraphs', 'spans', 'insert', 'attributes', 'list'],
  ...[
    'provider',
    'name',
    'markerId',
    'range',
    'topicId',
    'src',
    'properties',
    'attached',
    'detached',
    'text',
  ],
];
const texts = [
  ...['', 'master', '(0,1)', '(9,)', 'xap:resources/x', 'xmind:#root', 'org.xmind.ui.task', '<b>x', '<!--'],
  ...['org.xmind.ui.spreadsheet', 'priority-1', '\r\r\n', 'ordered', '\ud800', '__proto__'],
];
const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(...texts),
    fc.jsonValue({ maxDepth: 1 }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...words), tie('value'), { maxKeys: 4 }),
  ),
})).value;

describe('hostile content', () => {
  it('of any JSON makes no topic throw', async () => {
    const topic = fc.dictionary(fc.constantFrom(...keys), anything, { maxKeys: 6 });
    await fc.assert(
      fc.asyncProperty(topic, async (raw) => {
        const result = await settled(() =>
          readJson(
            { children: { attached: [raw, raw], summary: [raw] } },
            { legend: raw, relationships: [raw] },
          ),
        );
        expect(result).not.toBeInstanceOf(Refusal);
      }),
      { numRuns: 300 },
    );
  });

  it('cut off anywhere is read or refused in words', async () => {
    const notes = '<notes><plain>n</plain><html><xhtml:p>a<xhtml:br/></xhtml:p></html></notes>';
    const xml = Buffer.from(contentXml(sheetXml(rootXml(notes + childrenXml(topicXml('a'))))));
    for (let end = 0; end < xml.length; end += 7) {
      expect(await settled(() => readXmindXml(xml.subarray(0, end), options))).toBeInstanceOf(Refusal);
    }
  });

  it('with topics in the wrong places keeps or counts each of them', async () => {
    const nested = `<children>${childrenXml(topicXml('nested', childrenXml(topicXml('below'))))}</children>`;
    const reading = await readParts({
      'content.xml': contentXml(
        sheetXml(
          rootXml(topicXml('direct') + nested),
          `<zone>${topicXml('zoned')}</zone>${topicXml('second')}`,
        ),
      ),
    });
    expect(titlesOf(rootOf(reading).children)).toEqual(['direct']);
    expect(workbookOf(reading).unread).toEqual([
      { name: 'sheet/zone', count: 1 },
      { name: 'topic out of place', count: 4 },
    ]);
  });

  it('of repeated tags in a note takes time in step with its length', async () => {
    const pieces = ['<!--', '<a <b ', '<a b="', '<a b=\'x" ', '&#', '<div ', '</', '<br '];
    for (const piece of pieces) {
      const content = piece.repeat(40_000);
      const root = rootOf(await readJson({ notes: { realHTML: { content } } }));
      expect(root.notes === null || root.notes.plain.length > 0).toBe(true);
    }
  }, 20_000);
});
