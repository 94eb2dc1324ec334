import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../../src/model/document.js';
import { writeDocx } from '../../../src/writers/docx/index.js';
import { writeRedline } from '../../../src/writers/docx/redline/index.js';
import { officeMissing, paragraphsInOffice, type Question } from './office/office.js';
import { redlineCases } from './redline-cases.js';
import { options } from './unpacked.js';

/**
 * What LibreOffice 7.4 cannot do, whatever is written: give a last paragraph its deeper level in a list back, and
 * take away a paragraph that stands alone between two tables.
 */
const beyondIt = new Set(['a point that becomes a heading', 'everything']);
const cases = Object.entries(redlineCases).filter(([name]) => !beyondIt.has(name));

const { assets, ...rest } = options;

async function questionsOn(before: Document, after: Document): Promise<Question[]> {
  const bytes = await writeRedline(
    { document: before, assets },
    { document: after, assets },
    { ...rest, author: 'mapress' },
  );
  return [
    { bytes, decision: 'accept' },
    { bytes: await writeDocx(after, options), decision: 'keep' },
    { bytes, decision: 'reject' },
    { bytes: await writeDocx(before, options), decision: 'keep' },
  ];
}

describe.skipIf(officeMissing)(
  `LibreOffice finds both states in tracked changes of${officeMissing ? ` (skipped: ${officeMissing})` : ''}`,
  () => {
    const pairs = cases.flatMap(([name, [before, after]]) => [
      { name, before, after },
      { name: `${name}, the other way round`, before: after, after: before },
    ]);
    const seen = new Map<string, readonly string[]>();

    // One start of the program for all of them.
    beforeAll(async () => {
      const questions: Question[] = [];
      for (const { before, after } of pairs) questions.push(...(await questionsOn(before, after)));
      const answers = await paragraphsInOffice(questions);
      for (const [i, { name }] of pairs.entries()) seen.set(name, answers.slice(4 * i, 4 * i + 4));
    });

    it.each(pairs)('$name', ({ name }) => {
      const [accepted, after, rejected, before] = seen.get(name) ?? [];
      expect(after).toMatch(/^Title \|/);
      expect(accepted).toBe(after);
      expect(rejected).toBe(before);
    });
  },
);
