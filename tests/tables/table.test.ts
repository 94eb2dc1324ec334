import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { formatTable } from '../../src/cli/table.js';
import { wrap } from '../../src/cli/wrap.js';

const head = ['セクション', '担当', '理由', 'マップ'];
const rows = [
  [
    '3-5 経営者がやらなければならないサイバーセキュリティ経営の重要十項目',
    '中山、訓練係',
    '記号「未着手」、進捗 0%、担当が決まっていません（第3版、xmindlike による）。',
    'Sec01-01-02',
  ],
  ['1-2 用語', '', 'placeholder “3-XX”', 'Sec03-01-01'],
];
const linesOf = (text: string) => text.trimEnd().split('\n');
const widths = [24, 30, 40, 50, 60, 66, 72, 80, 100, 120];

describe('a table for the terminal', () => {
  it('stands in columns as wide as their cells where the window has room', () => {
    expect(formatTable(['Name', 'Open'], [['備蓄班', '3']], 80)).toBe('Name    Open\n備蓄班  3\n');
  });

  it.each(widths)('fits a window of %i columns', (width) => {
    for (const line of linesOf(formatTable(head, rows, width))) {
      expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }
  });

  it.each(widths.filter((width) => width >= 30))('keeps codes and words whole in %i columns', (width) => {
    const text = formatTable(head, rows, width);
    for (const word of ['Sec01-01-02', 'Sec03-01-01', 'xmindlike', 'placeholder'])
      expect(text).toContain(word);
  });

  it('takes room from the wide columns and leaves the narrow ones alone', () => {
    const [first = ''] = linesOf(formatTable(head, rows, 80));
    const [widest = 0, owner = 0, reason = 0] = ['担当', '理由', 'マップ'].map((title) =>
      stringWidth(first.slice(0, first.indexOf(title))),
    );
    expect(owner - widest).toBe(stringWidth('中山、訓練係') + 2);
    expect(reason - owner).toBeLessThan(stringWidth(rows[0]?.[2] ?? ''));
  });

  it('lets one long cell wrap before many of middling length do', () => {
    const usual = Array.from({ length: 9 }, () => [
      '題名の長さはどれも同じ位です',
      'この列もだいたい同じ長さです',
    ]);
    const lines = linesOf(
      formatTable(['題', '理由'], [...usual, [`${usual[0]?.[0]}${'長'.repeat(30)}`, '短い']], 66),
    );
    expect(lines.slice(1, 10)).toEqual(usual.map(([title, reason]) => `${title}${' '.repeat(10)}${reason}`));
  });

  it('becomes a block for each row where the window is narrow, without empty cells', () => {
    expect(linesOf(formatTable(head, rows, 44))).toEqual([
      'セクション: 3-5 経営者がやらなければならない',
      '            サイバーセキュリティ経営の重要十',
      '            項目',
      '担当:       中山、訓練係',
      '理由:       記号「未着手」、進捗 0%、担当が',
      '            決まっていません（第3版、',
      '            xmindlike による）。',
      'マップ:     Sec01-01-02',
      '',
      'セクション: 1-2 用語',
      '理由:       placeholder “3-XX”',
      'マップ:     Sec03-01-01',
    ]);
  });

  it('becomes blocks where its many columns have no room for their words', () => {
    const many = Array.from({ length: 8 }, (_, i) => `heading-${i}-long`);
    expect(linesOf(formatTable(many, [many], 80))[0]).toBe('heading-0-long: heading-0-long');
  });

  it('stays a table in a narrow window that has room for it', () => {
    expect(formatTable(['A', 'B'], [['1', '2']], 10)).toBe('A  B\n1  2\n');
  });
});

describe('wrapped lines', () => {
  const text =
    '「改訂」の対象は、第3章（3-1、3-2）と「チェックリスト」。キャッシュとデータ・ベースは…（未定）！です「か」？';

  it.each([8, 9, 10, 11, 13, 16, 20])('of %i columns follow the rules of Japanese line ends', (width) => {
    for (const line of wrap(text, width)) {
      expect(line).not.toMatch(/^[、。）」・ー…！？ッャュョァィゥェォっ]/u);
      expect(line).not.toMatch(/[（「]$/u);
    }
  });

  it.each([1, 2, 3, 5, 8, 13, 21])('of %i columns lose nothing but the space at their ends', (width) => {
    const long = `${text} see https://example.org/a/very-long-address?with=query 👨‍👩‍👧 e\u0301`;
    expect(wrap(long, width).join('').replaceAll(' ', '')).toBe(long.replaceAll(' ', ''));
  });

  it('break a word that is longer than the line after its hyphens', () => {
    expect(wrap('see Information6-6-and-more', 14)).toEqual(['see', 'Information6-', '6-and-more']);
  });

  it('never split a character of several code points', () => {
    expect(wrap('👨‍👩‍👧👨‍👩‍👧が\u3099', 2)).toEqual(['👨‍👩‍👧', '👨‍👩‍👧', 'が\u3099']);
  });

  it('do not begin with the space at which the one before ended', () => {
    expect(wrap('abcd  efgh ij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });
});

it('breaks a column of equally long codes rather than squeeze the one of titles', () => {
  const code = 'team__handbook__repository__Sec01-01-02@1a2b3c4';
  const rows = Array.from({ length: 9 }, (_, i) => [`The ${i}th title of a section of the book`, code]);
  const lines = formatTable(['Title', 'Map'], rows, 70).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(70);
  expect(lines.length).toBeLessThanOrEqual(1 + 2 * rows.length + 1);
});
