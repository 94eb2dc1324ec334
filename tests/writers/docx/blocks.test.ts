import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/model/document.js';
import type { ListNumbers } from '../../../src/model/list-numbers.js';
import { badge, documentOf, png, t } from './sample.js';
import { all, bodyOf, first, paragraphs, shown, unpacked, val, withText } from './unpacked.js';

const paragraph = (...content: readonly Inline[]): Block => ({ type: 'paragraph', content });
const cells = (body: Awaited<ReturnType<typeof bodyOf>>) =>
  all(body, 'w:tr').map((row) => all(row, 'w:tc').map((cell) => shown(cell)));

/** WCAG 2.2, written out for the test. */
function contrastOnWhite(hex: string): number {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}

describe('blocks in Word', () => {
  it('name a marker that stands for a branch, and how far it reaches', async () => {
    const marker = { type: 'marker', id: 'priority-1', name: '1', note: '（以下同じ）' } as const;
    const [, line] = paragraphs(await bodyOf(paragraph(marker, t('x'))));
    expect(line?.text).toContain('1（以下同じ）');
  });

  it('have nothing to open: what a page closes stands below its line', async () => {
    const inside = paragraph(t('x'));
    const body = await bodyOf({ type: 'fold', title: [t('Sec01 2')], content: [inside] });
    expect(
      paragraphs(body)
        .map((each) => each.text)
        .slice(1),
    ).toEqual(['Sec01 2', 'x']);
  });

  it('repeats a table’s heading row on every page and marks it as the first row', async () => {
    const body = await bodyOf({
      type: 'table',
      caption: '表1',
      columns: [
        { heading: '章', rowHeading: true },
        { heading: '数', align: 'end' },
      ],
      rows: [[[t('1')], [t('4')]], [[t('2')]]],
    });
    const rows = all(body, 'w:tr');
    expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual([1, 0, 0]);
    expect(first(body, 'w:tblLook')?.attributes).toMatchObject({
      'w:firstRow': 'true',
      'w:firstColumn': 'true',
    });
    expect(cells(body)).toEqual([
      ['章', '数'],
      ['1', '4'],
      ['2', ''],
    ]);
    expect(withText(body, '表1')[0]?.style).toBe('Caption');
  });

  it('drops a caption that repeats the heading right above', async () => {
    const table = { type: 'table', caption: '凡例', columns: [{ heading: '記号' }], rows: [] } as const;
    const body = await bodyOf({ type: 'heading', level: 2, content: [t('凡例')] }, table, table);
    expect(withText(body, '凡例').map(({ style }) => style)).toEqual(['Heading1', 'Caption']);
  });

  it('keeps cells of rows that are longer than the heading row', async () => {
    const body = await bodyOf({
      type: 'table',
      caption: '',
      columns: [],
      rows: [[[t('a')], [t('b')]], [[t('c')]]],
    });
    expect(cells(body)).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
  });

  it('fits the columns of a table into the text, short ones as wide as their words', async () => {
    const long = 'とても長い説明の文'.repeat(20);
    const body = await bodyOf({
      type: 'table',
      caption: '',
      columns: [{ heading: '章' }, { heading: '備考' }],
      rows: [[[t('1')], [t(long)]]],
    });
    const widths = all(body, 'w:gridCol').map((column) => Number(column.attributes['w:w']));
    expect(widths[0]).toBeLessThan(1_000);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(9_298);
  });

  it('ends short rows with one empty cell, and folds columns that Word does not know into its last', async () => {
    const row = (length: number) => Array.from({ length }, (_, at) => [t(`c${at}`)]);
    const rows = [row(70), row(1), row(62)];
    const body = await bodyOf({ type: 'table', caption: '', columns: [], rows });
    const [wide, short, almost] = cells(body);
    expect(wide).toHaveLength(63);
    expect(wide?.at(-1)).toBe('c62 | c63 | c64 | c65 | c66 | c67 | c68 | c69');
    expect(short).toEqual(['c0', '']);
    expect(almost).toHaveLength(63);
    expect(all(body, 'w:gridSpan').map((span) => span.attributes['w:val'])).toEqual(['62']);
  });

  it('writes bars as a table with their numbers, nothing for nothing and something for little', async () => {
    const body = await bodyOf({
      type: 'bars',
      caption: '担当別',
      rows: [
        { label: [t('山田')], value: 10, total: 10, text: '10 / 10' },
        { label: [t('佐藤')], value: 1, total: 1000, text: '1 / 1000' },
        { label: [t('鈴木')], value: 0, total: 0, text: '0 / 0' },
      ],
    });
    expect(
      cells(body)
        .slice(1)
        .map(([, count, bar]) => [count, bar?.length]),
    ).toEqual([
      ['10 / 10', 20],
      ['1 / 1000', 1],
      ['0 / 0', 0],
    ]);
  });

  it('writes facts as rows of name and value', async () => {
    const body = await bodyOf({ type: 'facts', items: [{ name: '担当', value: [badge('owner', '山田')] }] });
    expect(cells(body)).toEqual([['担当', '[山田]']]);
  });

  it('numbers each ordered list from one', async () => {
    const list = (...texts: readonly string[]): Block => ({
      type: 'list',
      ordered: true,
      items: texts.map((text) => [paragraph(t(text))]),
    });
    const { body, xml } = await unpacked(documentOf([list('a', 'b'), list('c')]));
    const numbers = all(body, 'w:numId').map((number) => number.attributes['w:val']);
    expect(numbers[0]).toBe(numbers[1]);
    expect(numbers[2]).not.toBe(numbers[0]);
    const restarted = all(xml('word/numbering.xml'), 'w:num').filter((number) =>
      first(number, 'w:startOverride'),
    );
    expect(restarted.map((number) => number.attributes['w:numId'])).toEqual(expect.arrayContaining(numbers));
  });

  it('begins lists at their number, in their numerals', async () => {
    const list = (own: ListNumbers): Block => ({
      type: 'list',
      ordered: true,
      ...own,
      items: [[paragraph(t('a'))]],
    });
    const lists = [
      list({ start: 4, counter: 'a' }),
      list({}),
      list({ counter: 'I' }),
      list({ start: 4, counter: 'a' }),
    ];
    const { body, xml } = await unpacked(documentOf(lists));
    const numbering = xml('word/numbering.xml');
    const shapes = all(body, 'w:numId').map(({ attributes }) => {
      const one = all(numbering, 'w:num').find((num) => num.attributes['w:numId'] === attributes['w:val']);
      const id = one && first(one, 'w:abstractNumId')?.attributes['w:val'];
      const abstract = all(numbering, 'w:abstractNum').find(
        (num) => num.attributes['w:abstractNumId'] === id,
      );
      return [abstract && first(abstract, 'w:numFmt'), one && first(one, 'w:startOverride')].map(
        (found) => found?.attributes['w:val'],
      );
    });
    expect(shapes).toEqual([
      ['lowerLetter', '4'],
      ['decimal', '1'],
      ['upperRoman', '1'],
      ['lowerLetter', '4'],
    ]);
  });

  it('keeps what stands in a list item besides its first paragraph, and items that begin otherwise', async () => {
    const inner: Block = { type: 'list', ordered: false, items: [[paragraph(t('inner'))]] };
    const body = await bodyOf({
      type: 'list',
      ordered: false,
      items: [[paragraph(t('one')), paragraph(t('more')), inner], [inner]],
    });
    expect(withText(body, 'inner').map(({ xml }) => val(xml, 'w:ilvl'))).toEqual(['1', '1']);
    expect(withText(body, 'more')).toHaveLength(1);
  });

  it('writes blocks nested hundreds deep without losing them or leaving the page', async () => {
    let block: Block = paragraph(t('core'));
    for (let depth = 0; depth < 300; depth += 1) {
      block =
        depth % 2
          ? { type: 'list', ordered: false, items: [[block]] }
          : { type: 'aside', role: 'note', content: [block] };
    }
    const body = await bodyOf(block);
    expect(withText(body, 'core')).toHaveLength(1);
    const lefts = all(body, 'w:ind').map((indent) => Number(indent.attributes['w:left']));
    expect(Math.max(...lefts)).toBeLessThan(8_000);
  });

  it('scales a picture to the page, keeps its proportions and gives it its words', async () => {
    const document = documentOf([
      { type: 'figure', image: { asset: 'p' }, alt: '流れの図', caption: '図1' },
      { type: 'figure', image: { asset: 'p', width: 120 }, alt: '' },
    ]);
    const { body } = await unpacked(document, { assets: () => png(2_000, 1_000, [1, 2, 3]) });
    const [wide, small] = all(body, 'wp:extent').map((extent) => [
      Number(extent.attributes.cx) / 9_525,
      Number(extent.attributes.cy) / 9_525,
    ]);
    expect(wide).toEqual([620, 310]);
    expect(small).toEqual([120, 60]);
    expect(all(body, 'wp:docPr').map((properties) => properties.attributes.descr)).toEqual([
      '流れの図',
      undefined,
    ]);
    expect(withText(body, '図1')[0]?.style).toBe('FigureCaption');
  });

  it('says in words what a picture shows that Word cannot hold or that is missing', async () => {
    const body = await bodyOf(
      { type: 'figure', image: { asset: 'photo.webp' }, alt: 'マップの図' },
      { type: 'figure', image: { asset: 'none' }, alt: '様式', caption: '図2' },
    );
    expect(
      paragraphs(body)
        .slice(1)
        .map(({ text }) => text),
    ).toEqual([
      '[図：マップの図 — この形式の画像は Word に収録できません]',
      '[図：様式 — 図2 — 画像は収録されていません]',
    ]);
  });

  it('shows a custom marker’s own picture, other markers as a sign, each with its meaning', async () => {
    const marker = (id: string, name: string, more = {}): Inline => ({ type: 'marker', id, name, ...more });
    const body = await bodyOf(
      paragraph(marker('custom-1', '点検', { asset: 'custom.png' })),
      paragraph(
        marker('flag-red', '要確認'),
        marker('priority-3', '優先度 3'),
        marker('priority-1', '大見出し'),
      ),
      paragraph(marker('task-3quar', '進捗 75%'), marker('nobody-knows', '謎')),
    );
    expect(
      paragraphs(body)
        .slice(1)
        .map(({ text }) => text),
    ).toEqual(['点検 ', '⚑要確認 ③ ①大見出し ', '◕進捗 75% ◆謎 ']);
    expect(first(body, 'wp:docPr')?.attributes.descr).toBe('点検');
    const flag = all(body, 'w:r').find((run) => shown(run) === '⚑');
    expect(flag && val(flag, 'w:color')).toBe('B3261E');
  });

  it('darkens colours that nobody could read on paper, and drops white', async () => {
    const body = await bodyOf(paragraph(t('pale', { colour: '#ffff66' }), t('dark', { colour: '#203040' })));
    const colours = all(body, 'w:r').flatMap((run) => val(run, 'w:color') ?? []);
    expect(colours).toEqual(['797931', '203040']);
    expect(contrastOnWhite('797931')).toBeGreaterThanOrEqual(4.5);
    const white = await bodyOf(paragraph(t('white', { colour: '#ffffff' })));
    expect(all(white, 'w:color')).toEqual([]);
  });

  it('writes line breaks and tabs as Word’s own', async () => {
    const body = await bodyOf(paragraph(t('a\nb\tc\r\nd'), { type: 'break' }, t('e')));
    expect(paragraphs(body)[1]?.text).toBe('a\nb\tc\nd\ne');
  });

  it('marks words in another language', async () => {
    const body = await bodyOf(paragraph(t('Handbuch', { lang: 'de' })));
    expect(first(body, 'w:lang')?.attributes['w:val']).toBe('de-DE');
  });

  it('writes an empty document as its title alone', async () => {
    const { body } = await unpacked(documentOf([], { title: '' }));
    expect(paragraphs(body).map(({ style, text }) => [style, text])).toEqual([['Title', '無題']]);
  });
});
