import { beforeAll, describe, expect, it } from 'vitest';
import { read } from '../../src/readers/index.js';
import { type Meaning, understand } from '../../src/semantics/index.js';
import { handbookExists, handbookTitle, publishedAt, withHandbook } from './handbook.js';

/*
 * What three maps of the real knowledge base say, read by eye and written down as counts, pages and days. The maps are
 * told apart by how their file names begin.
 */

const meanings = new Map<string, Meaning>();

const meaningOf = (start: string): Meaning => {
  const found = [...meanings].find(([file]) => file.startsWith(`maps/${start}`));
  if (!found) throw new Error(`no map begins with ${start}`);
  return found[1];
};

/** How often each thing stands in a list, the most frequent first. */
function counts(list: readonly string[]): readonly number[] {
  const found = new Map<string, number>();
  for (const one of list) found.set(one, (found.get(one) ?? 0) + 1);
  return [...found.values()].sort((a, b) => b - a);
}

const withStatus = (meaning: Meaning, status: string): number =>
  meaning.sections.filter((section) => section.status === status).length;

describe.skipIf(!handbookExists)(handbookTitle('three maps of the real knowledge base'), () => {
  beforeAll(async () => {
    await withHandbook(async (maps) => {
      for (const [file, bytes] of maps) {
        if (!/Sec01-01-0[12]_|Sec02-01 /.test(file)) continue;
        const { workbook } = await read(bytes, { file });
        if (!workbook) throw new Error(`${file} cannot be read`);
        meanings.set(file, understand(workbook, { file, config: { published: publishedAt } }).meaning);
      }
    });
  });

  describe('the revision of the printed book', () => {
    it('names six owners and one group, and asks for an owner four times', () => {
      const { ownerships, owners } = meaningOf('Sec01-01-01');
      const named = ownerships.flatMap(({ owners: names }) => names.filter((name) => name !== null));
      expect(ownerships).toHaveLength(19);
      expect(counts(named)).toEqual([5, 4, 2, 2, 1, 1]);
      expect(ownerships.filter(({ owners: names }) => names.includes(null))).toHaveLength(4);
      expect(ownerships.filter(({ handedOverFrom }) => handedOverFrom.length > 0)).toHaveLength(2);
      expect(owners.filter(({ everyone }) => everyone)).toHaveLength(1);
    });

    it('touches these printed pages', () => {
      const pages = meaningOf('Sec01-01-01').changeMarkers.flatMap((marker) =>
        marker.pages.map(({ from, to, openEnded }) => `${from}${to ? `–${to}` : ''}${openEnded ? '…' : ''}`),
      );
      expect(pages.sort()).toEqual(
        [
          ...['8–9', '8–9', '41', '41', '42–43', '94–95', '98–109', '110–131', '110–131', '110–131'],
          ...['124–131', '124–131', '134–144', '172–173', '172–173', '180–183', '180–183'],
          ...['183…', '183…', '183…', '183…', '185…'],
        ].sort(),
      );
    });

    it('is open where an owner is asked for, and nowhere else', () => {
      const { sections } = meaningOf('Sec01-01-01');
      const open = sections.filter(({ status }) => status === 'open');
      expect(open).toHaveLength(4);
      expect(open.every(({ reasons }) => reasons.every(({ kind }) => kind === 'owner-wanted'))).toBe(true);
    });

    it('cites these documents by day and edition', () => {
      const { references } = meaningOf('Sec01-01-01');
      const dates = references.flatMap(({ date }) => date ?? []);
      expect(dates.sort()).toEqual(
        ['2015-03', '2015-05-21', '2016-08-01', '2018', '2018-04', '2018-05', '2018-05-08', '2018-07'].concat(
          '2019-04',
        ),
      );
      const editions = references.flatMap(({ edition }) => edition ?? []);
      expect(editions.sort()).toEqual(['2013年度版', '2017年度版', '第2版', '第3版', '第4版']);
    });
  });

  describe('the proposed contents of the next edition', () => {
    it('are meant for the media that the legend names', () => {
      const editions = meaningOf('Sec01-01-02').legend.filter(({ role }) => role === 'edition');
      expect(editions.map(({ uses, media }) => [uses, media])).toEqual(
        expect.arrayContaining([
          [247, ['contents']],
          [185, ['print', 'web']],
        ]),
      );
    });

    it('tell new items from those that the book has', () => {
      const { legend } = meaningOf('Sec01-01-02');
      const usesOf = (role: string) => legend.filter((entry) => entry.role === role).map(({ uses }) => uses);
      expect(usesOf('existing-item')).toEqual([60]);
      expect(usesOf('new-item')).toEqual([126]);
    });
  });

  describe('the diary', () => {
    it('says in words what is in work, out for comment and frozen', () => {
      const diary = meaningOf('Sec02-01 ');
      expect(withStatus(diary, 'comment')).toBe(3);
      expect(withStatus(diary, 'frozen')).toBe(1);
      const worded = diary.sections.filter(
        ({ status, reasons }) => status === 'open' && reasons.some(({ kind }) => kind === 'word'),
      );
      expect(worded).toHaveLength(17);
    });

    it('names no owner and touches no page', () => {
      const { ownerships, changeMarkers } = meaningOf('Sec02-01 ');
      expect(ownerships).toEqual([]);
      expect(changeMarkers).toEqual([]);
    });
  });
});
