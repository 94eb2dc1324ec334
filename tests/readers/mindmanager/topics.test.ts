import { describe, expect, it } from 'vitest';
import {
  beside,
  codesOf,
  defaults,
  el,
  map,
  readXml,
  sheetOf,
  style,
  sub,
  text,
  topic,
  topicWith,
} from './build.js';

const kinds = (xml: string) => {
  const { root, floating } = sheetOf(readXml(xml));
  const named = (list: typeof floating) => list.map(({ title, kind }) => `${kind} ${title}`);
  return { floating: named(floating), callouts: named(root.callouts), children: named(root.children) };
};

describe('the tree', () => {
  it('keeps subtopics in their order, below the topic they were drawn under', () => {
    const { root } = sheetOf(
      readXml(map(topic('Boat', sub(topic('Hull', sub(topic('Paint'))), topic('Sails'))))),
    );
    expect(root.kind).toBe('root');
    expect(root.children.map(({ title }) => title)).toEqual(['Hull', 'Sails']);
    expect(root.children[0]?.children[0]).toMatchObject({ title: 'Paint', kind: 'attached', id: 'Paint' });
  });

  it('names the one sheet after the root, on one line', () => {
    expect(sheetOf(readXml(map(topic('Boat\nrepairs')))).title).toBe('Boat repairs');
  });

  it('takes a topic beside the root for a floating one when it has a priority or a shape of its own', () => {
    const offset = el('ap:Offset', { CX: '3.', OffsetPriority: '0' });
    const shape = el('ap:LabelFloatingTopicShape', { LabelFloatingTopicShape: 'urn:mindjet:None' });
    expect(kinds(map(topic('R', beside(topic('a', offset), topic('b', shape), topic('c')))))).toEqual({
      floating: ['floating a', 'floating b'],
      callouts: ['callout c'],
      children: [],
    });
  });

  it('tells sticky notes from floating topics', () => {
    const sticky = el('ap:LabelFloatingTopicShape', { LabelFloatingTopicType: 'urn:mindjet:StickyNote' });
    expect(kinds(map(topic('R', beside(topic('a', sticky))))).floating).toEqual(['sticky a']);
  });

  it('takes what stands beside any other topic for a callout, whatever its shape', () => {
    const shape = el('ap:LabelFloatingTopicShape', {});
    const { root, floating } = sheetOf(readXml(map(topic('R', sub(topic('T', beside(topic('c', shape))))))));
    expect(root.children[0]?.callouts[0]).toMatchObject({ title: 'c', kind: 'callout' });
    expect(floating).toEqual([]);
  });

  it('is not misled by the dormant shapes of ordinary topics', () => {
    const shapes = el('ap:LabelFloatingTopicShape') + el('ap:CalloutFloatingTopicShape');
    expect(kinds(map(topic('R', sub(topic('a', shapes))))).children).toEqual(['attached a']);
  });

  it('reads the branch below a callout and a floating topic', () => {
    const offset = el('ap:Offset', { OffsetPriority: '1' });
    const { root, floating } = sheetOf(
      readXml(map(topic('R', beside(topic('f', offset, sub(topic('f1'))), topic('c', sub(topic('c1'))))))),
    );
    expect(floating[0]?.children[0]?.title).toBe('f1');
    expect(root.callouts[0]?.children[0]?.title).toBe('c1');
  });

  it('reads 1,000 levels', () => {
    let xml = topic('leaf');
    for (let level = 0; level < 999; level += 1) xml = topic(`t${level}`, sub(xml));
    const reading = readXml(map(xml));
    let depth = 1;
    for (let at = sheetOf(reading).root; at.children[0]; at = at.children[0]) depth += 1;
    expect(depth).toBe(1000);
  });
});

describe('titles', () => {
  const titleOf = (xml: string) => sheetOf(readXml(xml)).root;

  it('keeps line breaks and surrounding spaces', () => {
    expect(titleOf(map(topic(' Boat\nrepairs '))).title).toBe(' Boat\nrepairs ');
  });

  it('takes a line end of two characters for one break, and moves the formatting with it', () => {
    const range = el('ap:FontRange', { From: '9', To: '11', Bold: 'true' });
    const xml = map(topicWith({ OId: 'r' }, text('tide||and\nsail', range)));
    expect(titleOf(xml.replace('||', '&#xD;&#xA;'))).toMatchObject({
      title: 'tide\nand\nsail',
      runs: [{ from: 8, to: 11, bold: true }],
    });
    expect(titleOf(xml.replace('||', '&#11;')).title).toBe('tide\nand\nsail');
  });

  it('leaves an empty title empty', () => {
    const root = titleOf(map(topic(''), style(defaults('RootTopicDefaultsGroup', 'Central Topic'))));
    expect(root.title).toBe('');
    expect(root.titleOrigin).toBeUndefined();
  });

  it('shows the default of the map for a title that nobody typed, by kind and level', () => {
    const untitled = (id: string, ...parts: string[]) => topicWith({ OId: id }, ...parts, el('ap:Text'));
    const root = titleOf(
      map(
        untitled('r', beside(untitled('c')), sub(untitled('m', sub(untitled('s', sub(untitled('ss'))))))),
        style(
          defaults('RootTopicDefaultsGroup', 'Centre'),
          defaults('RootSubTopicDefaultsGroup', 'Main', { Level: '0' }),
          defaults('RootSubTopicDefaultsGroup', 'Sub', { Level: '1' }),
          defaults('CalloutTopicDefaultsGroup', 'Call'),
        ),
      ),
    );
    const main = root.children[0];
    expect(root).toMatchObject({ title: 'Centre', titleOrigin: 'default' });
    expect(main).toMatchObject({ title: 'Main', titleOrigin: 'default' });
    expect(main?.children[0]?.title).toBe('Sub');
    expect(main?.children[0]?.children[0]?.title).toBe('Sub');
    expect(root.callouts[0]).toMatchObject({ title: 'Call', titleOrigin: 'default' });
  });
});

describe('a diagram', () => {
  it('has no root that anybody named, whatever its template says', () => {
    const bare = topicWith(
      { OId: 'r' },
      beside(topic('Start', el('ap:Offset', { CX: '3.', OffsetPriority: '0' }))),
    );
    const { root, title } = sheetOf(readXml(map(bare, style(defaults('RootTopicDefaultsGroup', 'c')))));
    expect(root).toMatchObject({ title: '' });
    expect(root.titleOrigin).toBeUndefined();
    expect(title).toBe('');
  });
});

describe('formatted titles', () => {
  const rootWith = (plain: string, ...inner: string[]) =>
    sheetOf(readXml(map(topicWith({ OId: 'r' }, text(plain, ...inner))))).root;

  it('reads ranges whose end is inclusive', () => {
    const range = el('ap:FontRange', { From: '4', To: '6', Color: 'ffff0000', Bold: 'true' });
    expect(rootWith('Buy red paint', el('ap:Font'), range).runs).toEqual([
      { from: 4, to: 7, colour: '#ff0000', bold: true },
    ]);
  });

  it('orders ranges, adds them up and cuts them to the title', () => {
    const ranges = [
      el('ap:FontRange', { From: '3', To: '99', Italic: 'true' }),
      el('ap:FontRange', { From: '0', To: '4', Bold: 'true' }),
    ];
    expect(rootWith('abcdefgh', ...ranges).runs).toEqual([
      { from: 0, to: 3, bold: true },
      { from: 3, to: 5, bold: true, italic: true },
      { from: 5, to: 8, italic: true },
    ]);
  });

  it('takes a range over the whole title for the look of the title', () => {
    const root = rootWith(
      'abc',
      el('ap:Font', { Size: '9.' }),
      el('ap:FontRange', { From: '0', To: '2', Color: 'ff00ff00' }),
    );
    expect(root.runs).toBeUndefined();
    expect(root.style?.text).toEqual({ size: 9, colour: '#00ff00' });
  });

  it('reads the base font, with `false` as a decision', () => {
    const font = el('ap:Font', { Name: 'Meiryo', Size: '10.', Bold: 'false', Strikethrough: 'true' });
    expect(rootWith('x', font).style?.text).toEqual({ font: 'Meiryo', size: 10, bold: false, strike: true });
  });

  it('leaves the style out when nothing is set', () => {
    expect(rootWith('x', el('ap:Font')).style).toBeUndefined();
  });
});

describe('ids', () => {
  it('keeps the first of equal ids and numbers the others, and says so once', () => {
    const reading = readXml(map(topic('R', sub(topic('same'), topic('same'), topic('same')))));
    expect(sheetOf(reading).root.children.map(({ id }) => id)).toEqual(['same', 'same#2', 'same#3']);
    expect(reading.diagnostics).toMatchObject([
      { code: 'duplicate-id', values: { count: 2, id: 'same' }, place: { path: ['R', 'same'] } },
    ]);
  });

  it('never gives an invented suffix that some topic already has', () => {
    const twin = topicWith({ OId: 'a' }, text('y'));
    const { root } = sheetOf(readXml(map(topic('R', sub(topic('a'), topic('a#2'), twin)))));
    expect(new Set(root.children.map(({ id }) => id)).size).toBe(3);
  });

  it('invents the same id every time for a topic that has none, whatever is added elsewhere', () => {
    const bare = (title: string) => topicWith({}, text(title));
    const first = readXml(map(topic('R', sub(bare('a'), bare('b')))));
    const second = readXml(map(topic('R', sub(bare('new'), bare('a'), bare('b')))));
    const ids = (reading: typeof first) => sheetOf(reading).root.children.map(({ id }) => id);
    expect(ids(second).slice(1)).toEqual(ids(first));
    expect(new Set(ids(second)).size).toBe(3);
    expect(codesOf(second)).toEqual([]);
  });

  it('tells two nameless topics apart', () => {
    const { root } = sheetOf(
      readXml(map(topic('R', sub(topicWith({}, text('a')), topicWith({}, text('a')))))),
    );
    expect(root.children[0]?.id).not.toBe(root.children[1]?.id);
  });
});
