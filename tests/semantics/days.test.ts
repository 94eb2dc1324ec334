import { describe, expect, it } from 'vitest';
import { dayNamed, defaultVocabulary } from '../../src/semantics/index.js';

const day = (text: string): string | undefined => dayNamed(text, '2026-03-31', defaultVocabulary);

describe('a day that somebody names', () => {
  it.each([
    ['2026-03-20', '2026-03-20'],
    ['2026/3/20', '2026-03-20'],
    ['２０２６／３／２０', '2026-03-20'],
    ['2026.3.20', '2026-03-20'],
    ['2026年3月20日', '2026-03-20'],
    ['令和8年3月20日', '2026-03-20'],
    ['R8.3.20', '2026-03-20'],
    ['March 20, 2026', '2026-03-20'],
    ['2026年3月', '2026-03-01'],
    ['2 weeks ago', '2026-03-17'],
    ['2.weeks.ago', '2026-03-17'],
    ['2週間前', '2026-03-17'],
    ['3 days ago', '2026-03-28'],
    ['３日前', '2026-03-28'],
    ['1 month ago', '2026-02-28'],
    ['1か月前', '2026-02-28'],
    ['2 years ago', '2024-03-31'],
    ['yesterday', '2026-03-30'],
    ['昨日', '2026-03-30'],
    ['today', '2026-03-31'],
  ])('%s is %s', (text, found) => {
    expect(day(text)).toBe(found);
  });

  it.each([
    'v1.2',
    'HEAD~5',
    'main',
    '2026/3',
    '20260320',
    '2026-02-31',
    '2026-03-20 or so',
    'weeks ago',
    '',
  ])('%s is none', (text) => {
    expect(day(text)).toBeUndefined();
  });
});
