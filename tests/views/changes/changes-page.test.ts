import { describe, expect, it } from 'vitest';
import type { OutlineItem } from '../../../src/model/document.js';
import { changesPage } from '../../../src/views/changes/changes-page.js';
import { id, map, marker, note, relationship, topic } from '../../builders.js';
import { compared, outlineIn, revisionLines } from './compared.js';

const quiet = (name: string) => topic(name, topic(`${name} 1`), topic(`${name} 2`));
const before = map(
  'Plan',
  quiet('Start'),
  topic('1 Food', topic('Owner: Ann'), topic('Water, three litres', id('w')), topic('Rice')),
  topic('2 Light', topic('Candles'), topic('Torch')),
  quiet('End'),
);
const after = map(
  'Plan',
  quiet('Start'),
  topic('1 Food', topic('Owner: Ann'), topic('Water, four litres', id('w'), note('a day')), topic('Torch')),
  topic('2 Light', topic('Lamps', topic('Batteries'))),
  quiet('End'),
);
const page = changesPage(compared(before, after));
const all = (items: readonly OutlineItem[]): OutlineItem[] =>
  items.flatMap((item) => [item, ...all(item.children)]);
const items = all(outlineIn(page));

describe('the page of changes', () => {
  it('shows the new outline with what went at its old place, and closes what did not change', () => {
    expect(revisionLines(outlineIn(page))).toEqual([
      'Plan',
      '  3 unchanged topics',
      '    Start',
      '      Start 1',
      '      Start 2',
      '  1 Food',
      '    Owner: Ann',
      '[changed]     Water, [-three-]{+four+} litres',
      '[removed]     [-Rice-]',
      '[moved from 2 Light to 1 Food]     Torch',
      '  2 Light',
      '[removed]     [-Candles-]',
      '[moved away to 1 Food]     Torch',
      '[added]     {+Lamps+}',
      '[added]       {+Batteries+}',
      '  3 unchanged topics',
      '    End',
      '      End 1',
      '      End 2',
    ]);
  });

  it('leads from both places of a moved topic to the other', () => {
    const links = items.flatMap(({ revision }) =>
      (revision?.label ?? []).flatMap((inline) => (inline.type === 'link' ? [inline.target] : [])),
    );
    const anchors = items
      .filter(({ title }) => JSON.stringify(title).includes('Torch'))
      .map(({ anchor }) => anchor);
    expect(links).toEqual(anchors.toReversed().map((anchor) => ({ type: 'anchor', anchor })));
  });

  it('has a way from change to change, and back', () => {
    const steps = items.filter(({ revision }) => revision?.next ?? revision?.previous);
    const anchors = steps.map(({ anchor }) => anchor);
    expect(steps.map(({ revision }) => revision?.next)).toEqual([...anchors.slice(1), undefined]);
    expect(steps.map(({ revision }) => revision?.previous)).toEqual([undefined, ...anchors.slice(0, -1)]);
  });

  it('uses every anchor once, so that links find their place', () => {
    const anchors = items.map(({ anchor }) => anchor).filter((anchor) => anchor !== '');
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  it('offers to show one kind of change or one owner, with how many there are', () => {
    const filter = page.body.find((block) => block.type === 'filter');
    const [kinds] = filter?.groups ?? [];
    expect(kinds?.choices.map(({ text, count }) => `${text} ${count}`)).toEqual([
      'removed 2',
      'added 2',
      'changed 1',
      'moved 1',
    ]);
    const offered = new Set(filter?.groups.flatMap(({ choices }) => choices.map(({ key }) => key)));
    const marked = items.flatMap(({ revision }) => revision?.shownBy ?? []);
    expect(marked.filter((key) => key.startsWith('kind-') && !offered.has(key))).toEqual([]);
  });

  it('puts long texts beside each other, old and new', () => {
    const long = 'The list is kept sealed and opened by two people after the alarm';
    const changed = changesPage(
      compared(map('Plan', topic('A', note(long))), map('Plan', topic('A', note(`${long} only`)))),
    );
    const [detail] = all(outlineIn(changed)).flatMap(({ details }) => details);
    expect(detail).toMatchObject({ type: 'sides', before: { label: 'note: Before' } });
  });

  it('tells changes that belong to no topic', () => {
    const drawn = map('Plan', topic('A'), topic('B'), relationship('A', 'B', 'needs'));
    const list = changesPage(compared(map('Plan', topic('A'), topic('B')), drawn)).body.find(
      (block) => block.type === 'list',
    );
    expect(JSON.stringify(list)).toContain('A → B (needs)');
  });

  it('says that nothing changed, and shows no empty outline', () => {
    const same = changesPage(compared(before, before));
    expect(same.body.map(({ type }) => type)).toEqual(['paragraph', 'facts']);
    expect(JSON.stringify(same.body[0])).toContain('no changes');
  });
});

describe('an exchanged icon of an owner', () => {
  it.each([
    ['people-red', 'people-blue', 'red person', 'blue person'],
    ['custom-a1b2c3', 'custom-d4e5f6', 'custom marker', 'custom marker'],
  ])('is told as another owner, by what the icons show: %s', (old, now, gone, come) => {
    const drawn = (icon: string) =>
      map(
        'Plan',
        topic('Legend', topic('Owner', marker(old), marker(now))),
        topic('Water', topic('Tank', marker(icon))),
      );
    const text = JSON.stringify(changesPage(compared(drawn(old), drawn(now))));
    expect(text).not.toContain('formatting only');
    expect(text).toContain(`Owner (${gone}`);
    expect(text).toContain(`Owner (${come}`);
  });
});
