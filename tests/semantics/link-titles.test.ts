import { describe, expect, it } from 'vitest';
import { defaultVocabulary } from '../../src/semantics/index.js';
import { linkTitle } from '../../src/semantics/link-titles.js';

const titleOf = (title: string, href = 'https://a.example/x'): string =>
  linkTitle({ kind: 'web', href, title }, defaultVocabulary);

describe('titles that programs keep of linked pages', () => {
  it.each([
    ['Guide &middot; Team', 'Guide · Team'],
    ['Food &amp; water &#8211; &#x6C34;', 'Food & water – 水'],
    ['A&nbsp;B', 'A B'],
    ['R&D; and &nosuch; &#0; &#xD800;', 'R&D; and &nosuch; &#0; &#xD800;'],
    ['Lost keys that were not found', 'Lost keys that were not found'],
  ])('%s says %s', (title, said) => expect(titleOf(title)).toBe(said));

  it.each([
    'Page not found &middot; GitHub Pages',
    '404 Not Found',
    'Team &middot; Page not found',
    '404: File not found',
    'ページが見つかりません｜市役所',
    'https://a.example/x',
    ' https://a.example/x\n',
    '',
  ])('%j says nothing', (title) => expect(titleOf(title)).toBe(''));

  it('hold no passwords', () => {
    expect(titleOf('see https://kim:rice@a.example/')).toBe('see https://a.example/');
    expect(titleOf('https://kim:rice@a.example/', 'https://kim:rice@a.example/')).toBe('');
  });
});
