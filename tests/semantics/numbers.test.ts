import { describe, expect, it } from 'vitest';
import { id, map, topic } from '../builders.js';
import { meaningOf } from './ask.js';

const numbersOf = (...titles: readonly string[]) => {
  const topics = titles.map((title, i) => topic(title, id(`x${i}`)));
  const { sections } = meaningOf(map('Map', topic('以下、本文', topic('章', topic('節', ...topics)))));
  return titles.map((_, i) => sections.find(({ topicId }) => topicId === `x${i}`)?.number);
};

describe('a bare number', () => {
  it.each([
    '3-4日分の水',
    '3-5人で運ぶ',
    '10-20代の若者',
    '1-2時間',
    '5-10分で',
    '2-3回',
    '3-10センチ',
    '３－５人で運ぶ',
    '3-5 days',
    '10-20%',
    '10-20、30代の若者',
    '24-7 support',
    '1-1対応',
  ])('is no section number in %s', (title) => {
    expect(numbersOf(title)).toEqual([undefined]);
  });

  it.each([
    ['3-10：対策', '3-10'],
    ['3-10: measures', '3-10'],
    ['3-10　対策', '3-10'],
    ['3-10 日本の状況', '3-10'],
    ['3-10【コラム】', '3-10'],
    ['3-10「クラウド」', '3-10'],
    ['【3-10】対策', '3-10'],
    ['3-10', '3-10'],
  ])('is one in %s', (title, number) => {
    expect(numbersOf(title)).toEqual([number]);
  });

  it('that is a saying elsewhere is a section among the sections of its chapter', () => {
    expect(numbersOf('24-6 支援', '24-7 支援')).toEqual(['24-6', '24-7']);
  });
});

describe('a number with a word', () => {
  it.each([
    ['Section 3-27', '3-27'],
    ['Section 3-27 Measures', '3-27'],
    ['Section 2.1 Measures', '2-1'],
    ['Section 3 Measures', 'section-3'],
    ['第3章　対策', '章-3'],
    ['第12節 対策', '節-12'],
    ['Mission3-10対策', '3-10'],
    ['第1部入門', '部-1'],
    ['第3部隊の任務', undefined],
    ['第1編成の車両', undefined],
  ])('%s is %s', (title, number) => {
    expect(numbersOf(title)).toEqual([number]);
  });
});
