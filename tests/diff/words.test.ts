import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '../../src/diff/index.js';

/** `a[-b-][+c+]d`, as the terminal shows it. */
const shown = (before: string, after: string, locale?: string): string =>
  words(before, after, locale)
    .map(({ kind, text }) => (kind === 'equal' ? text : kind === 'deleted' ? `[-${text}-]` : `[+${text}+]`))
    .join('');

describe('words', () => {
  it('finds Japanese words, which no spaces part', () => {
    expect(shown('ITの活用診断', 'ITの活用度診断')).toBe('ITの活用[+度+]診断');
    expect(shown('2021年版の手引き', '2024年版の手引き')).toBe('[-2021-][+2024+]年版の手引き');
    expect(shown('相談窓口を設置する', '相談窓口を廃止する')).toBe('相談窓口を[-設置-][+廃止+]する');
  });

  it('keeps English words whole', () => {
    expect(shown('the colour of the door', 'the color of the door', 'en')).toBe(
      'the [-colour-][+color+] of the door',
    );
  });

  it('joins neighbouring changes across the space between them', () => {
    expect(shown('one two three four', 'one deux trois four', 'en')).toBe(
      'one [-two three-][+deux trois+] four',
    );
  });

  it('says nothing of empty texts and little of equal ones', () => {
    expect(words('', '')).toEqual([]);
    expect(words('same', 'same')).toEqual([{ kind: 'equal', text: 'same' }]);
    expect(shown('', 'new')).toBe('[+new+]');
    expect(shown('old', '')).toBe('[-old-]');
  });

  it('never parts a character from its combining mark or surrogate', () => {
    expect(shown('家族👨', '家族👩')).toBe('家族[-👨-][+👩+]');
    expect(shown('か', 'か\u3099')).toBe('[-か-][+か\u3099+]');
  });

  it('replaces a long text that has nothing in common rather than search for long', () => {
    const before = Array.from({ length: 20_000 }, (_, index) => `a${index}`).join(' ');
    const after = Array.from({ length: 20_000 }, (_, index) => `b${index}`).join(' ');
    expect(words(before, after, 'en').map(({ kind }) => kind)).toEqual(['deleted', 'inserted']);
  });

  it('finds the word that changed in a long text by its line', () => {
    const lines = Array.from({ length: 2_000 }, (_, index) => `line ${index} of a long note\n`);
    const before = lines.join('');
    const after = lines.with(1_000, 'line 1000 of a longer note\n').join('');
    const changed = words(before, after, 'en').filter(({ kind }) => kind !== 'equal');
    expect(changed.map(({ text }) => text)).toEqual(['long', 'longer']);
  });

  it('holds both texts, whatever they are', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.constantFrom('活用', '度', ' ', 'a', 'b c', '\n')).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const found = words(before, after);
        const without = (kind: string): string =>
          found
            .filter((one) => one.kind !== kind)
            .map((one) => one.text)
            .join('');
        expect(without('inserted')).toBe(before);
        expect(without('deleted')).toBe(after);
        expect(found.every((one, index) => one.text !== '' && one.kind !== found[index + 1]?.kind)).toBe(
          true,
        );
      }),
      { numRuns: 500, seed: 20_260_401 },
    );
  });
});
