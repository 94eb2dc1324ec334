import { describe, expect, it } from 'vitest';
import { checkSemanticsConfig } from '../../src/semantics/config.js';
import {
  changeVocabulary,
  defaultVocabulary,
  mergeVocabularies,
  understand,
} from '../../src/semantics/index.js';
import { map, topic } from '../builders.js';
import { meaningOf, statusAt } from './ask.js';

describe('a project’s words', () => {
  it('add to a list, are removed from it, or replace it', () => {
    const changed = changeVocabulary(defaultVocabulary, {
      status: { open: { add: ['要調査'], remove: ['未完'] } },
      owners: { words: ['係'] },
      dates: { eras: { 令和: null, 新暦: 2000 } },
    });
    expect(changed.status.open).toContain('要調査');
    expect(changed.status.open).not.toContain('未完');
    expect(changed.status.closed).toEqual(defaultVocabulary.status.closed);
    expect(changed.owners.words).toEqual(['係']);
    expect(Object.keys(changed.dates.eras)).not.toContain('令和');
    expect(changed.dates.eras.新暦).toBe(2000);
  });

  it('decide what a map means', () => {
    const workbook = map(
      'Map',
      topic('章', topic('節', topic('項', topic('【要相談】'), topic('【係：中山】')))),
    );
    expect(statusAt(meaningOf(workbook), '項')).toBeUndefined();
    const meaning = meaningOf(workbook, {
      vocabulary: { status: { open: { add: ['要相談'] } }, owners: { words: { add: ['係'] } } },
    });
    expect(statusAt(meaning, '項')).toBe('open');
    expect(meaning.owners).toMatchObject([{ name: '中山', open: 1 }]);
  });

  it('can name furniture, sections and placeholders of their own', () => {
    const meaning = meaningOf(
      map(
        'Map',
        topic('版の記録', topic('2020年4月9日 初版')),
        topic('Lesson3-1 a'),
        topic('b', topic('【要挿入】')),
      ),
      {
        vocabulary: {
          furniture: { history: { add: ['版の記録'] } },
          sections: { words: { add: ['Lesson'] } },
          placeholders: { within: { add: ['要挿入'] } },
        },
      },
    );
    expect(meaning.history).toMatchObject([{ dates: ['2020-04-09'] }]);
    expect(meaning.sections[0]?.number).toBe('lesson-3-1');
    expect(statusAt(meaning, 'b')).toBe('open');
  });

  it('may be another vocabulary altogether', () => {
    const french = mergeVocabularies({
      status: { open: ['à faire'] },
      furniture: { history: ['Historique'] },
    });
    const { meaning } = understand(
      map('Carte', topic('Historique'), topic('a', topic('[à faire]')), topic('b', topic('未完'))),
      {
        file: 'a.mmap',
        vocabulary: french,
      },
    );
    expect([statusAt(meaning, 'a'), statusAt(meaning, 'b')]).toEqual(['open', 'unstated']);
    expect(meaning.furniture).toMatchObject([{ kind: 'history' }]);
  });

  it('may be empty: then nothing is understood and nothing breaks', () => {
    const { meaning } = understand(
      map('Map', topic('改訂履歴'), topic('3-1：a【未完】'), topic('2020年4月9日 p.3 @a')),
      {
        file: 'a.mmap',
        vocabulary: mergeVocabularies(),
      },
    );
    expect(meaning.sections.map(({ status }) => status)).toEqual(['unstated', 'unstated', 'unstated']);
  });
});

describe('checking a config', () => {
  it('accepts everything the vocabulary has', () => {
    const config = {
      legend: {
        'flag-green': '改訂箇所',
        'fill:#ffcc00': { label: 'x', role: 'status', status: 'open' },
        'label:要確認': 'y',
      },
      vocabulary: {
        status: { open: { add: ['a'] }, closed: ['b'] },
        markers: { 'flag-green': ['緑'] },
        dates: { eras: { 令和: 2018 } },
      },
      owners: { 中山: ['Nakayama'] },
      levels: 'priority',
      code: 'Sec\\d+',
      published: ['https://team.example/maps/'],
    };
    expect(checkSemanticsConfig(config)).toEqual({ ok: true, config });
  });

  it.each([
    [{ levels: 'size' }, 'levels: expected priority, depth or auto'],
    [{ code: 'Sec(' }, 'code: expected a regular expression'],
    [{ code: '\\d*' }, 'code: expected a regular expression'],
    [{ published: ['team.example/maps'] }, 'published.0: expected the web address of a folder'],
    [{ legend: { 'fill:red': 'x' } }, 'legend.fill:red: '],
    [{ legend: { 'flag-red': 3 } }, 'legend.flag-red: expected what the marker stands for'],
    [{ vocabulary: { stauts: {} } }, 'vocabulary: Unrecognized key: "stauts"'],
    [{ vocabulary: { status: { open: 'TODO' } } }, 'vocabulary.status.open: expected a list of words'],
    [{ vocabulary: { status: { opne: [] } } }, 'vocabulary.status: Unrecognized key: "opne"'],
    [{ owners: { 中山: 'N' } }, 'owners.中山: '],
    [{ colour: 1 }, '(config): Unrecognized key: "colour"'],
  ])('points at the key: %j', (config, message) => {
    const checked = checkSemanticsConfig(config);
    expect(checked.ok ? [] : checked.problems).toEqual([expect.stringContaining(message)]);
  });
});
