import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameMaps } from '../../src/semantics/map-names.js';
import { growth, NEARLY_LINEAR } from '../growth.js';

const codeOf = (name: string, code?: string): string | undefined =>
  nameMaps([`maps/${name}.mmap`], code === undefined ? {} : { code })[0]?.code;

describe('document codes of maps', () => {
  it.each([
    ['Sec01-02-20_避難所の運営ガイド', 'Sec01-02-20'],
    ['Sec02-01 Duty Diary', 'Sec02-01'],
    ['Sec01-01「ひとり暮らしの備え」解説書', 'Sec01-01'],
    ['Sec01-08-5【成果物】当番ハンドブック', 'Sec01-08-5'],
    ['Sec01-02-90各種資料', 'Sec01-02-90'],
    ['DAX20-0402-3-1_Society 7.0 の暮らし', 'DAX20-0402-3-1'],
    ['DAX25-20-05-5-6-3 訓練', 'DAX25-20-05-5-6-3'],
    ['Yh2020-001_校正版 令和２年の資料20200120', 'Yh2020-001'],
    ['Sec93_01_01_経営の手引きVer2.0', 'Sec93_01_01'],
    ['Sec91_Food_Document', 'Sec91'],
    ['Sec01-02-20_2019年版', 'Sec01-02-20'],
    ['Sec01-04_work', 'Sec01-04'],
    ['Sec01-01-04-Print_小冊子', 'Sec01-01-04-Print'],
    ['Sec01-02-10-Guide-to-Water', 'Sec01-02-10'],
    ['【旧版】Sec01-11-02 ITおよび水', 'Sec01-11-02'],
    ['【WORK】 [draft] ★Sec01-01-04-list_候補', 'Sec01-01-04-list'],
    ['Ｓｅｃ０１－０２_全角', 'Sec01-02'],
    ['REQ-001-02 Login', 'REQ-001-02'],
    ['Sec01-02-20', 'Sec01-02-20'],
  ])('%s → %s', (name, code) => expect(codeOf(name)).toBe(code));

  it.each([
    'ひとり暮らしの備え 新旧対応 【2017年11月22日】',
    'Harbour_4.7_App.01 IT-BCPの必要性',
    'Team_Repository',
    'Web 2.0',
    'UTF-8 and friends',
    'COVID19 response',
    'plan 2020-01-15',
    '2020-01-15 minutes',
    '.hidden',
  ])('none in %s', (name) => expect(codeOf(name)).toBe(name));

  it('look as the project says', () => {
    expect(codeOf('K7・水の備え', '[A-Z]\\d')).toBe('K7');
    expect(codeOf('水の備え（K7）', '.*（([A-Z]\\d)）')).toBe('K7');
    expect(codeOf('Sec01-02 水', '[A-Z]\\d')).toBe('Sec01-02 水');
  });

  const several = [
    'maps/Sec01-02_水の備え【2019年】.mmap',
    'maps/Sec01-02_水の備え.mmap',
    'maps/【旧版】Sec01-02.mmap',
    'maps/old/Sec01-02_水の備え.mmap',
    'maps/Sec01-02-1_井戸.mmap',
  ];

  it('are given once: to a name without remarks, the shortest, in the fewest folders', () => {
    expect(nameMaps(several)).toEqual([
      { file: several[0], code: 'Sec01-02_水の備え【2019年】', repeats: 'Sec01-02' },
      { file: several[1], code: 'Sec01-02' },
      { file: several[2], code: '【旧版】Sec01-02', repeats: 'Sec01-02' },
      { file: several[3], code: 'Sec01-02_水の備え', repeats: 'Sec01-02' },
      { file: several[4], code: 'Sec01-02-1' },
    ]);
  });

  it('do not depend on the order of the files', () => {
    const byFile = (files: readonly string[]) => new Map(nameMaps(files).map((one) => [one.file, one]));
    fc.assert(
      fc.property(fc.shuffledSubarray(several, { minLength: several.length }), (files) => {
        expect(byFile(files)).toEqual(byFile(several));
      }),
    );
  });

  it('are looked for in linear time', () => {
    const pieces = ['Sec01-', '【', '(a)', '★', 'a1_', '0', 'Sec'];
    const codes = (size: number) => pieces.map((piece) => codeOf(piece.repeat(size)));
    expect(growth(codes, 25_000)).toBeLessThan(NEARLY_LINEAR);
  });
});
