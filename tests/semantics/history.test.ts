import { describe, expect, it } from 'vitest';
import { sheetId } from '../../src/model/workbook.js';
import { understand } from '../../src/semantics/index.js';
import { id, map, note, sheet, topic, workbook } from '../builders.js';
import { meaningOf } from './ask.js';

const entry = (title: string) =>
  meaningOf(map('Map', topic('改訂履歴', topic(title, id('entry'))))).history[0];

describe('revision history', () => {
  it.each([
    ['【2020年5月28・29日】図の差し替え【未完】', ['2020-05-28', '2020-05-29'], '図の差し替え', '未完'],
    ['【2020年4月9日】担当割記載', ['2020-04-09'], '担当割記載', undefined],
    ['（2019年7月25日）（誤字修正）', ['2019-07-25'], '誤字修正', undefined],
    ['2021年7月8日\n主要リンク確認', ['2021-07-08'], '主要リンク確認', undefined],
    ['2020年1月23日2020年版', ['2020-01-23'], '2020年版', undefined],
    ['2020/4/9 公開', ['2020-04-09'], '公開', undefined],
    ['令和2年4月9日　公開', ['2020-04-09'], '公開', undefined],
    ['R2.4.9 公開', ['2020-04-09'], '公開', undefined],
    ['２０２０年４月９日（木）公開', ['2020-04-09'], '公開', undefined],
    ['2020年4月：章立ての見直し', ['2020-04'], '章立ての見直し', undefined],
    ['May 28, 2020 - second draft', ['2020-05-28'], 'second draft', undefined],
    ['Ver1.2 2020.4.9 表を追加', ['2020-04-09'], 'Ver1.2 表を追加', undefined],
    ['1.0 – 12.03.2020 – first edition', ['2020-03-12'], '1.0 – first edition', undefined],
    ['v2.1 (March 3, 2020): fixes', ['2020-03-03'], 'v2.1: fixes', undefined],
    ['表を追加（2020年4月9日）', ['2020-04-09'], '表を追加', undefined],
    ['A chapter on locks added, 5 May 2019', ['2019-05-05'], 'A chapter on locks added', undefined],
    ['A chapter on locks added 2019-05-05', ['2019-05-05'], 'A chapter on locks added', undefined],
    [
      'Took in the minutes of 5 May 2019 as they are',
      [],
      'Took in the minutes of 5 May 2019 as they are',
      undefined,
    ],
    ['Follows the law of 2018-05-25', [], 'Follows the law of 2018-05-25', undefined],
    ['「2018年5月指針」を反映', [], '「2018年5月指針」を反映', undefined],
    ['期限を2025年12月31日に変更', [], '期限を2025年12月31日に変更', undefined],
    ['対策ガイド【2018年5月IPA】を追加', [], '対策ガイド【2018年5月IPA】を追加', undefined],
    ['公開用に整理', [], '公開用に整理', undefined],
    ['2020年度 改訂', [], '2020年度 改訂', undefined],
  ])('reads %j', (title, dates, text, status) => {
    const found = entry(title);
    expect(found).toMatchObject({ dates, text, source: 'topic', topicId: 'entry' });
    expect(found?.status).toBe(status);
  });

  it('sorts newest first, however the map sorts, and keeps entries without date at the end', () => {
    const { history } = meaningOf(
      map(
        'Map',
        topic('更新履歴', topic('2019年1月1日 a'), topic('b'), topic('2021年1月1日 c'), topic('2020年1月 d')),
      ),
    );
    expect(history.map(({ text }) => text)).toEqual(['c', 'd', 'a', 'b']);
  });

  it('takes in the states that the file kept, a day in one entry', () => {
    const drawn = map('Map', topic('更新履歴', topic('2019年1月2日 図の差し替え')));
    const kept = (iso: string) => ({
      sheet: sheetId('s'),
      number: 1,
      saved: { text: iso, kind: 'utc' as const, iso },
    });
    const revisions = ['2019-01-01T08:00:00Z', '2019-01-01T09:00:00Z', '2019-01-03T08:00:00Z'].map(kept);
    const { history } = meaningOf({ ...drawn, document: { ...drawn.document, revisions } });
    expect(history).toEqual([
      { dates: ['2019-01-03'], text: '', source: 'revision', event: 'kept', revisions: 1 },
      expect.objectContaining({ dates: ['2019-01-02'], source: 'topic' }),
      { dates: ['2019-01-01'], text: '', source: 'revision', event: 'kept', revisions: 2 },
    ]);
  });

  it('reports an entry without date, and one from the future', () => {
    const { diagnostics } = understand(
      map('Map', topic('Revision history', topic('cleaned up'), topic('2031-01-01 later'))),
      { file: 'a.mmap', asOf: '2026-01-01' },
    );
    expect(diagnostics.map(({ code, values }) => [code, values])).toEqual([
      ['history-undated', { entry: 'cleaned up' }],
      ['history-in-future', { date: '2031-01-01' }],
    ]);
  });

  it('takes what was done from below where the entry is only a date', () => {
    const { history } = meaningOf(
      map(
        'Map',
        topic(
          '変更履歴',
          topic('2020年4月9日', topic('図を追加'), topic('表を更新')),
          topic('2020年4月8日', note('校正')),
        ),
      ),
    );
    expect(history.map(({ text }) => text)).toEqual(['図を追加 / 表を更新', '校正']);
  });

  it('reads entries that stand under their year', () => {
    const { history } = meaningOf(
      map(
        'Map',
        topic(
          '改版履歴',
          topic('2020年', topic('4月9日 公開'), topic('用語の統一')),
          topic('2019年', topic('12月1日 初稿')),
        ),
      ),
    );
    expect(history.map(({ dates, text }) => [dates.join(), text])).toEqual([
      ['2020-04-09', '公開'],
      ['2020', '用語の統一'],
      ['2019-12-01', '初稿'],
    ]);
  });

  it('puts the stamps of the file between the entries', () => {
    const { history } = meaningOf(
      workbook(
        {
          document: {
            created: { text: 'x', kind: 'utc', iso: '2019-01-01T00:00:00Z' },
            modified: { text: 'y', kind: 'local', iso: '2020-06-01T10:00:00', by: '早出' },
          },
        },
        sheet('Map', topic('改訂履歴', topic('2020年4月9日 公開'))),
      ),
    );
    expect(history.map(({ dates, source, event, by }) => [dates[0], source, event, by])).toEqual([
      ['2020-06-01', 'document', 'saved', '早出'],
      ['2020-04-09', 'topic', undefined, undefined],
      ['2019-01-01', 'document', 'created', undefined],
    ]);
  });

  it('puts an instant on the day of the time zone that the team works in', () => {
    const document = {
      modified: { text: 'x', kind: 'utc', iso: '2026-03-20T15:30:00Z' },
      revisions: [
        { sheet: sheetId('Map'), number: 1, saved: { text: 'y', kind: 'utc', iso: '2026-03-19T23:00:00Z' } },
      ],
    } as const;
    const daysIn = (timeZone?: string) =>
      meaningOf(workbook({ document }, sheet('Map')), timeZone === undefined ? {} : { timeZone }).history.map(
        ({ dates }) => dates[0],
      );
    expect(daysIn('Asia/Tokyo')).toEqual(['2026-03-21', '2026-03-20']);
    expect(daysIn()).toEqual(['2026-03-20', '2026-03-19']);
  });

  it('does not take a topic called History for the history of the map', () => {
    const { history, furniture } = meaningOf(
      map('Rome', topic('History', topic('The kings'), topic('The republic'))),
    );
    expect([history, furniture]).toEqual([[], []]);
  });

  it.each([
    ['履歴', '2010年3月 青空高校 卒業'],
    ['History', '1945-05-08 end of the war'],
    ['History', 'May 1999 the bakery opens'],
  ])('does not take %s for it where the entries are those of a life: %s', (title, line) => {
    expect(meaningOf(map('Map', topic(title, topic(line)))).history).toEqual([]);
  });

  it('knows a history of a common name by the days of its entries', () => {
    const { history } = meaningOf(map('Map', topic('履歴', topic('2020年4月9日 表を追加'))));
    expect(history.map(({ dates, text }) => [dates.join(), text])).toEqual([['2020-04-09', '表を追加']]);
  });

  it('knows a change log by its dated entries', () => {
    const { history } = meaningOf(
      map('Tool', topic('Changelog', topic('2024-01-02 first'), topic('2024-02-03 second'))),
    );
    expect(history.map(({ text }) => text)).toEqual(['second', 'first']);
  });
});

describe('the newest entry', () => {
  const stateOf = (...entries: string[]) =>
    meaningOf(map('手引き', topic('改訂履歴', ...entries.map((entry) => topic(entry))), topic('水'))).state;

  it('leaves the map in work where it says so', () => {
    const first = '【2027年5月28・29日】章の並びを直す【未完】';
    expect(stateOf(first, '2027年4月9日 担当割')).toEqual({ status: 'open', found: '未完', topicId: first });
    expect(stateOf('2027年4月9日 担当割', '2027年5月28日 章を追記（更新凍結中）')).toMatchObject({
      status: 'frozen',
      found: '更新凍結中',
    });
    expect(stateOf('2027-05-28 chapters added [wip]', '2027-04-09 started')).toMatchObject({ found: 'wip' });
  });

  it('says nothing of the map where it is done, older and undated entries aside', () => {
    expect(stateOf('2027年5月28日 章を追記【完了】', '2027年4月9日 担当割【未完】')).toBeUndefined();
    expect(stateOf('2027年5月28日 章を追記', '担当割【未完】')).toBeUndefined();
  });
});
