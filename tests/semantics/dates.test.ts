import { describe, expect, it } from 'vitest';
import { defaultVocabulary } from '../../src/semantics/index.js';
import { findDates } from '../../src/semantics/text/dates.js';
import { fold } from '../../src/semantics/text/fold.js';

const datesIn = (text: string): readonly string[] =>
  findDates(fold(text), defaultVocabulary).flatMap(({ dates }) => dates);

describe('dates in words of a map', () => {
  it.each([
    ['2020年4月9日', ['2020-04-09']],
    ['２０２０年４月９日', ['2020-04-09']],
    ['2020 年 4 月 9 日', ['2020-04-09']],
    ['2020年5月28・29日', ['2020-05-28', '2020-05-29']],
    ['2020年5月28日・29日', ['2020-05-28', '2020-05-29']],
    ['2020年5月28～30日', ['2020-05-28', '2020-05-29', '2020-05-30']],
    ['2020年5月31日・6月1日', ['2020-05-31', '2020-06-01']],
    ['2020年4月', ['2020-04']],
    ['2019年', ['2019']],
    ['2020/4/9', ['2020-04-09']],
    ['2020-04-09', ['2020-04-09']],
    ['2020.4.9', ['2020-04-09']],
    ['２０２０／４／９', ['2020-04-09']],
    ['2020/4', ['2020-04']],
    ['20200409', ['2020-04-09']],
    ['令和2年4月9日', ['2020-04-09']],
    ['令和元年5月1日', ['2019-05-01']],
    ['平成31年4月30日', ['2019-04-30']],
    ['R2.4.9', ['2020-04-09']],
    ['Ｒ２．４．９', ['2020-04-09']],
    ['H31/4/30', ['2019-04-30']],
    ['H30.5', ['2018-05']],
    ['28 May 2020', ['2020-05-28']],
    ['May 28, 2020', ['2020-05-28']],
    ['28th May 2020', ['2020-05-28']],
    ['May 2020', ['2020-05']],
    ['28.5.2020', ['2020-05-28']],
  ])('reads %s', (text, dates) => {
    expect(datesIn(text)).toEqual(dates);
  });

  it.each([
    '2020年13月1日',
    '2020-02-31',
    '4/9/2020',
    'Ver2.0.1',
    'Mission3-10',
    'r2.4.9',
    'IPv6 2001:db8::1',
    '080-1234-5678',
    'May the force',
    '100.200.300',
  ])('finds no day in %s', (text) => {
    expect(datesIn(text).filter((date) => date.length > 4)).toEqual([]);
  });

  it.each(['2020年度 改訂', '2019年度版を作成', '令和3年度 見直し', '平成30年度5月'])(
    'takes the business year in %s for no date',
    (text) => expect(datesIn(text)).toEqual([]),
  );

  it('says where the date stands in the original text', () => {
    const [found] = findDates(fold('改訂（２０２０年４月９日）'), defaultVocabulary);
    expect(found).toMatchObject({ from: 3, to: 12, precision: 'day', form: 'words' });
  });
});
