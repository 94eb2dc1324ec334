import { describe, expect, it } from 'vitest';
import { sift, toBaseline } from '../../src/cli/baseline.js';
import { diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { Finding } from '../../src/rules/index.js';

const finding = (
  file: string,
  topicId?: string,
  code: 'title-empty' | 'damaged-zip' = 'title-empty',
): Finding => ({
  diagnostic: diagnostic(code, { file, ...(topicId !== undefined && { topicId }) }, { count: 1, detail: '' }),
  severity: 'warning',
});
const nothing = (): boolean => false;
const both = new Set(['a', 'b']);

describe('a baseline', () => {
  it('lists findings by map, rule and topic, with how many there are, sorted', () => {
    const known = toBaseline(
      [finding('b'), finding('a', 't2'), finding('a', 't1'), finding('a', 't1')],
      [],
      nothing,
    );
    expect(known).toEqual([
      { rule: 'title-empty', file: 'a', topicId: 't1', count: 2 },
      { rule: 'title-empty', file: 'a', topicId: 't2', count: 1 },
      { rule: 'title-empty', file: 'b', count: 1 },
    ]);
  });

  it('hides as many findings as it lists, and shows the ones that came since', () => {
    const known = toBaseline([finding('a', 't1')], [], nothing);
    const { findings, hidden } = sift([finding('a', 't1'), finding('a', 't1'), finding('b')], known, both);
    expect([findings.length, hidden]).toEqual([2, 1]);
  });

  it('counts what was settled, in the maps that were checked', () => {
    const known = toBaseline([finding('a', 't1'), finding('b')], [], nothing);
    expect(sift([], known, both).settled).toBe(2);
    expect(sift([], known, new Set(['a'])).settled).toBe(1);
  });

  it('never takes a map that cannot be used for old news', () => {
    const broken = finding('a', undefined, 'damaged-zip');
    expect(toBaseline([broken], [], nothing)).toEqual([]);
    expect(sift([broken], [{ rule: 'damaged-zip', file: 'a', count: 1 }], both).findings).toEqual([broken]);
  });

  it('keeps what is known of maps that are not looked at when it is renewed', () => {
    const before = toBaseline([finding('a'), finding('b')], [], nothing);
    expect(toBaseline([], before, (file) => file === 'b')).toEqual([
      { rule: 'title-empty', file: 'b', count: 1 },
    ]);
  });
});
