import { describe, expect, it } from 'vitest';
import { languageOfText } from '../../src/model/text-language.js';

describe('the language that a text shows', () => {
  it.each([
    ['避難のしかた', 'ja'],
    ['カレンダー', 'ja'],
    ['経済の図', 'ja'],
    ['対応', 'ja'],
    ['设计模式', 'zh-Hans'],
    ['测试用例 v2', 'zh-Hans'],
    ['檔案內容說明', 'zh-Hant'],
    ['대피 요령', 'ko'],
    ['ความปลอดภัย', 'th'],
    // As good in one as in the other.
    ['文件', undefined],
    ['安全', undefined],
    // One quotes the other.
    ['设计の図', undefined],
    ['Evacuation', undefined],
    ['α and β', undefined],
    ['123', undefined],
    ['', undefined],
  ])('of %j is %s', (text, language) => {
    expect(languageOfText(text)).toBe(language);
  });
});
