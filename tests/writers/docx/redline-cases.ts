import type { Block, Document, OutlineItem } from '../../../src/model/document.js';
import { badge, documentOf, item, sample, t } from './sample.js';

/** Pairs of documents that differ in one way each, for tracked changes to tell apart. */

export const outline = (...items: OutlineItem[]): Document => documentOf([{ type: 'outline', items }]);
const table = (...rows: string[][]): Block => ({
  type: 'table',
  caption: '表',
  columns: [{ heading: '章' }, { heading: '担当' }],
  rows: rows.map((row) => row.map((cell) => [t(cell)])),
});
const linked = (url: string): Block => ({
  type: 'paragraph',
  content: [t('手引 '), { type: 'link', target: { type: 'web', url }, content: [t('一覧')] }],
});
const ordered = (...entries: string[]): Block => ({
  type: 'list',
  ordered: true,
  items: entries.map((entry) => [{ type: 'paragraph', content: [t(entry)] }]),
});
const lettered = (start: number, ...entries: string[]): Block =>
  ({ ...ordered(...entries), start, counter: 'a' }) as Block;
const column = item('c', '【コラム】', { kind: 'column' }, [item('c1', '一')]);
const toc = (...names: string[]): Document =>
  documentOf([
    {
      type: 'navigation',
      title: '目次',
      items: names.map((name) => ({
        content: [t(name)],
        target: { type: 'anchor', anchor: name },
        children: [],
      })),
    },
    { type: 'outline', items: names.map((name) => item(name, name, { level: 2 }, [item(`${name}1`, '点')])) },
  ]);

export const redlineCases: Readonly<Record<string, readonly [Document, Document]>> = {
  'a word in a title': [outline(item('a', '夜間と雨の避難')), outline(item('a', '夜間や雨の避難'))],
  'a title that has nothing in common': [outline(item('a', '○○')), outline(item('a', '手回し充電器'))],
  'a new point and a lost one': [
    outline(item('a', '一'), item('b', '二'), item('z', '末')),
    outline(item('a', '一'), item('c', '三'), item('z', '末')),
  ],
  'words at the end of a point and a new point below it': [
    outline(item('a', '一'), item('z', '末')),
    outline(item('a', '一と半'), item('b', '新しい点'), item('z', '末')),
  ],
  'a point that moves past another': [
    outline(item('a', '一'), item('b', '二'), item('c', '三')),
    outline(item('b', '二'), item('c', '三'), item('a', '一')),
  ],
  'a point that becomes a heading': [
    outline(item('a', '章', {}, [item('b', '点')])),
    outline(item('a', '章', { level: 2 }, [item('b', '点')])),
  ],
  'a new badge': [outline(item('a', '一')), outline(item('a', '一', { badges: [badge('open', '未完了')] }))],
  'the first and the last point': [outline(item('a', '一')), outline(item('b', '二'), item('c', '三'))],
  'rows of a table': [
    documentOf([table(['1', '山田'], ['2', '佐藤'], ['3', '鈴木'])]),
    documentOf([table(['1', '高橋'], ['3', '鈴木'], ['4', '伊藤'])]),
  ],
  'a table that comes, and one that goes': [
    documentOf([table(['1', '山田']), linked('https://example.org/a')]),
    documentOf([linked('https://example.org/a'), table(['2', '佐藤'])]),
  ],
  'a framed column': [
    outline(item('a', '一'), item('z', '末')),
    outline(item('a', '一'), column, item('z', '末')),
  ],
  'where a link leads': [
    documentOf([linked('https://example.org/a')]),
    documentOf([linked('https://example.org/b')]),
  ],
  'numbered lists': [
    documentOf([ordered('受付', '照合'), linked('https://example.org/'), ordered('記録')]),
    documentOf([linked('https://example.org/'), ordered('受付', '記録'), ordered('公開')]),
  ],
  'lists that count in their own way': [
    documentOf([lettered(3, '受付', '照合'), ordered('記録')]),
    documentOf([lettered(5, '受付', '記録'), ordered('記録', '公開')]),
  ],
  'a list that counted in letters': [
    documentOf([lettered(3, '受付')]),
    documentOf([linked('https://example.org/')]),
  ],
  'a picture': [
    documentOf([{ type: 'figure', image: { asset: 'network.png' }, alt: '図' }]),
    documentOf([{ type: 'figure', image: { asset: 'custom.png' }, alt: '図' }]),
  ],
  'the table of contents': [toc('はじめに', '備える', '動く'), toc('備える', '知る', '動く', 'つなぐ')],
  'a table of contents that is new': [documentOf([linked('https://example.org/')]), toc('一', '二')],
  everything: [documentOf([]), sample],
  'references in text': [outline(item('a', 'A & B < C "d"')), outline(item('a', 'A & B > C "e"'))],
};
