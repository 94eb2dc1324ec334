import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../src/diagnostics/diagnostic.js';
import { checkLibrary, toFindings } from '../../src/rules/index.js';
import { libraryOf } from './outline.js';

const found = (outline: string, code: string) =>
  checkLibrary(libraryOf(outline)).filter((one) => one.diagnostic.code === code);

describe('a finding', () => {
  it('says where it is: the map, the way to the topic, and its id', () => {
    const [finding] = found('--- A.mmap\nPlan\n  Food\n    Rice {=t1, -> gone}', 'link-broken');
    expect(finding?.diagnostic.place).toEqual({
      file: 'A.mmap',
      path: ['Plan', 'Food', 'Rice'],
      topicId: 't1',
    });
  });

  it('shows text of the map on one line, without control characters and shortened', () => {
    const [finding] = found(`Plan\n  Food {-> htpps://a\u001b[31m${'x'.repeat(5000)}}`, 'url-suspicious');
    const { url } = finding?.diagnostic.values ?? {};
    expect(url).toMatch(/^htpps:\/\/a \[31mx+…$/);
    expect(String(url).length).toBe(160);
  });

  it('has the severity of its message unless the project says otherwise', () => {
    const diagnostics = [
      diagnostic('owner-wanted', {}, { words: 'Owner: ?' }),
      diagnostic('title-repeated', {}, { title: 'Food' }),
    ];
    const severities = (settings = {}) => toFindings(diagnostics, settings).map(({ severity }) => severity);
    expect(severities()).toEqual(['warning', 'info']);
    expect(severities({ 'owner-wanted': 'error', 'title-repeated': 'off' })).toEqual(['error']);
  });

  it('is not looked for when its rule is off', () => {
    const library = libraryOf('Plan\n  Food [Owner: ?]');
    expect(checkLibrary(library).length).toBe(1);
    expect(checkLibrary(library, { 'owner-wanted': 'off' })).toEqual([]);
  });
});

describe('rules over several maps', () => {
  it('find a link into another map whose topic is gone', () => {
    const link = "B.mmap#xpointer(//*[@OId='gone'])";
    const [finding] = found(`--- A.mmap\nPlan\n  Food {-> ${link}}\n--- B.mmap\nFood`, 'link-broken');
    expect(finding?.diagnostic.values.map).toBe('B');
  });

  it('find pages of maps that bear a document code like theirs, and no other files', () => {
    const links = ['Sec01-03 Beds.html', 'Report-2020-01.html', 'Minutes.html'];
    const topics = links.map((link, i) => `  Food ${i} {-> ${link}}`).join('\n');
    const [only, ...others] = found(`--- Sec01-01.mmap\nPlan\n${topics}`, 'link-file-missing');
    expect(others).toEqual([]);
    expect(only?.diagnostic.values.target).toBe('Sec01-03 Beds.html');
  });

  it('compare editions by number, not by letters', () => {
    const editions = (a: string, b: string) =>
      `Plan\n  Guide ${a}【2019年4月Ministry】\n  Guide ${b}【2019年4月Ministry】`;
    const [finding] = found(editions('第9版', '第10版'), 'reference-superseded');
    expect(finding?.diagnostic.values).toMatchObject({ old: '第9版', new: '第10版' });
    expect(found(editions('Ver2.0', 'Ver2.0'), 'reference-superseded')).toEqual([]);
  });
});

describe('the history of a map', () => {
  const history = (...dates: readonly string[]) =>
    `Plan\n  改訂履歴\n${dates.map((date, i) => `    ${date} Entry ${i}`).join('\n')}`;

  it('may run either way, and entries of one day may stand together', () => {
    for (const dates of [
      ['2026-03-01', '2026-02-01', '2026-02-01', '2026-01-01'],
      ['2026-01-01', '2026-02-01', '2026-02-01', '2026-03-01'],
    ]) {
      expect(found(history(...dates), 'history-out-of-order')).toEqual([]);
    }
  });

  it('is told where one entry breaks the order', () => {
    const [finding] = found(
      history('2026-04-01', '2026-03-01', '2027-02-01', '2026-01-01'),
      'history-out-of-order',
    );
    expect(finding?.diagnostic.values).toEqual({ before: '2026-03-01', date: '2027-02-01' });
  });
});
