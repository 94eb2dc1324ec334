import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/model/document.js';
import { oldNewTable } from '../../../src/views/changes/old-new-table.js';
import { fill, id, map, marker, note, topic } from '../../builders.js';
import { wordsIn } from '../library.js';
import { compared } from './compared.js';

const rowsOf = ({ body }: Document): string[][] => {
  const table = body.find((block) => block.type === 'table');
  return (table?.rows ?? []).map((row) => row.map(wordsIn));
};

const before = map(
  '手引き',
  topic(
    '2-1 水',
    topic('【担当：備蓄班】'),
    topic('改訂箇所：2-1(p.38～39)を改訂'),
    topic('一人1日3リットル', id('w')),
  ),
  topic('2-2 明かり', topic('ろうそく'), topic('懐中電灯', topic('電池'))),
);
const after = map(
  '手引き',
  topic(
    '2-1 水',
    topic('【担当：備蓄班】'),
    topic('改訂箇所：2-1(p.38～39)を改訂'),
    topic('一人1日4リットル', id('w')),
    topic('懐中電灯', topic('電池')),
  ),
  topic('2-2 明かり', topic('ランタン', topic('月に一度点検する'))),
);

describe('the table of old and new wording', () => {
  const document = oldNewTable(compared(before, after, 'ja'));

  it('has the section, the new and the old wording, what changed marked on its side', () => {
    expect(rowsOf(document)).toEqual([
      ['2-1 水\n担当：備蓄班\np.38～39', '一人1日{+4+}リットル', '一人1日[-3-]リットル'],
      ['', '（移動：2-2から）懐中電灯', '懐中電灯（移動：2-1へ）'],
      ['2-2 明かり', '（削除）', '[-ろうそく-]'],
      ['', '{+ランタン+}\n\u3000{+月に一度点検する+}', '（新設）'],
    ]);
  });

  it('lies on its side, with lines, and says the section once for all its rows', () => {
    expect(document.paper).toBe('landscape');
    const table = document.body.find((block) => block.type === 'table');
    expect(table).toMatchObject({ ruled: true, columns: [{ continues: true }, {}, {}] });
    expect(table?.columns.reduce((sum, { share = 0 }) => sum + share, 0)).toBeCloseTo(1);
  });

  it('speaks English where the interface does', () => {
    const [first] = rowsOf(oldNewTable(compared(map('Plan'), map('Plan', topic('A')))));
    expect(first?.slice(1)).toEqual(['{+A+}', '(new)']);
  });

  it('leaves out what is no wording', () => {
    const drawn = map('Plan', topic('A', marker('flag-red'), fill('#ff0000')));
    expect(rowsOf(oldNewTable(compared(map('Plan', topic('A')), drawn)))).toEqual([]);
  });

  it('tells another owner by the words that say so, once', () => {
    const owned = (owner: string) => map('手引き', topic('3-10 水', topic(`【担当：${owner}】`, id('o'))));
    expect(rowsOf(oldNewTable(compared(owned('中山'), owned('伊藤'), 'ja')))).toEqual([
      ['3-10 水\n担当：伊藤', '【担当：{+伊藤+}】', '【担当：[-中山-]】'],
    ]);
  });

  it('has a row for a changed note, with its section as it is', () => {
    const noted = (text: string) => map('Plan', topic('3-10：水', note(text), topic('一')));
    expect(rowsOf(oldNewTable(compared(noted('three litres'), noted('four litres'))))).toEqual([
      ['3-10：水', '3-10：水\nnote: {+four+} litres', '3-10：水\nnote: [-three-] litres'],
    ]);
  });
});
