import { describe, expect, it } from 'vitest';
import { judge } from '../../scripts/fuzz/judge.js';
import { textOf } from '../../src/diagnostics/catalogue.js';
import { diagnostic } from '../../src/diagnostics/diagnostic.js';
import { apply, diff, same } from '../../src/diff/index.js';
import { read } from '../../src/readers/index.js';
import { understand } from '../../src/semantics/index.js';
import { map, topic } from '../builders.js';
import { zipOf } from '../container/zip-builder.js';

/*
 * What the fuzzer found, each at its smallest. The maps are made here; a name says what was wrong with them.
 */

const textBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const xmindJson = (content: unknown): Uint8Array =>
  zipOf([{ name: 'content.json', content: typeof content === 'string' ? content : JSON.stringify(content) }]);

const sheetWith = (topic: object): unknown => [
  { id: 's', title: 'Plan', rootTopic: { id: 'r', title: 'Plan', ...topic } },
];

async function reading(bytes: Uint8Array, file: string) {
  const { workbook, diagnostics } = await read(bytes, { file });
  return {
    workbook,
    root: workbook?.sheets[0]?.root,
    codes: diagnostics.map(({ code }) => code),
    diagnostics,
  };
}

describe('control characters', () => {
  const commands = '\u001b[2J\u0000\b\u009b31m\u007f\ufffe\ud800x\udc00';

  it('are taken out of every text of an XMind map in JSON, and counted', async () => {
    const map = sheetWith({ title: commands, labels: [commands], notes: { plain: { content: commands } } });
    const { root, diagnostics } = await reading(xmindJson(map), 'plan.xmind');
    const clean = '[2J\u009b31m\u007fx';
    expect(root).toMatchObject({ title: clean, labels: [clean], notes: { plain: clean } });
    const place = { topicId: 'r', path: ['[2J 31m x'] };
    expect(diagnostics).toMatchObject([{ code: 'forbidden-characters', values: { count: 18 }, place }]);
  });

  it('leave what only looks like them', async () => {
    const title = 'C:\\bin\\u001b \\\b'.slice(0, -1);
    const { root, codes } = await reading(xmindJson(sheetWith({ title: `${title}😀` })), 'plan.xmind');
    expect(root?.title).toBe(`${title}😀`);
    const escaped = '[{"rootTopic":{"title":"\\uD83D\\uDE00\\u3042\\/\\n"}}]';
    expect((await reading(xmindJson(escaped), 'plan.xmind')).root?.title).toBe('😀あ/\n');
    expect(codes).toEqual([]);
  });

  it('do not come in by references of a note', async () => {
    const notes = { realHTML: { content: '<p>a&#27;b&#x9b;c&#x7f;d</p>' } };
    const { root } = await reading(xmindJson(sheetWith({ notes })), 'plan.xmind');
    expect(root?.notes?.plain).toBe('a\ufffdb\u203ac\u007fd');
  });

  it('are taken out of XML, but for the upper ones', async () => {
    const { root, codes } = await reading(
      textBytes('<map><node TEXT="a\u0085b&#x9b;c&#127;d&#27;e"/></map>'),
      'plan.mm',
    );
    expect(root?.title).toBe('a\u0085b\u009bc\u007fde');
    expect(codes).toContain('forbidden-characters');
  });

  it('are taken out of Markdown and its HTML', async () => {
    const { root, codes } = await reading(textBytes('# a\u001bb\u009bc\n'), 'plan.md');
    expect(root?.title).toBe('ab\u009bc');
    expect(codes).toContain('forbidden-characters');
  });
});

describe('part names', () => {
  it('bring no control character into what is told', async () => {
    const zip = zipOf([
      { name: 'content.json', content: JSON.stringify(sheetWith({})) },
      { name: 'extra/\u001b[2J\u009b', content: 'x' },
    ]);
    const { workbook } = await reading(zip, 'plan.xmind');
    expect(workbook?.unread).toEqual([{ name: 'extra/\ufffd[2J\ufffd', count: 1 }]);
  });
});

const mapXml = (root: string, more = ''): Uint8Array =>
  textBytes(
    '<ap:Map xmlns:ap="http://schemas.mindjet.com/MindManager/Application/2003" xmlns:cor="http://schemas.mindjet.com/MindManager/Core/2003">' +
      `<ap:OneTopic><ap:Topic OId="r">${root}</ap:Topic></ap:OneTopic>${more}</ap:Map>`,
  );

describe('resources', () => {
  it('are not listed when the base64 of a MindManager map holds nothing', async () => {
    const image =
      '<ap:OneImage><ap:Image><ap:ImageData><cor:Base64>-</cor:Base64></ap:ImageData></ap:Image></ap:OneImage>';
    const { workbook, codes } = await reading(mapXml(image), 'plan.xmmap');
    expect(workbook?.resources).toEqual([]);
    expect(codes).toContain('missing-resource');
  });
});

describe('names that every object has', () => {
  const name = 'constructor';
  const topic = {
    title: name,
    markers: [{ markerId: name }, { markerId: 'flag-constructor' }, { markerId: 'smiley-constructor' }],
    labels: [name],
    structureClass: name,
    numbering: { numberFormat: name, numberSeparator: name },
    style: { properties: { 'fo:color': name, 'svg:fill': name } },
    notes: {
      realHTML: { content: '<constructor>a&constructor;b</constructor><p style="color:constructor">c</p>' },
    },
    extensions: [
      { provider: 'org.xmind.ui.taskInfo', content: [{ name: 'duration', content: `1 ${name}` }] },
    ],
  };

  it('find nothing in our tables, from the reader to the page', async () => {
    const map = xmindJson(sheetWith({ ...topic, children: { [name]: [{ id: name, title: name }] } }));
    const { root } = await reading(map, 'plan.xmind');
    expect(root?.notes?.plain).toContain('a&constructor;b');
    expect(root?.numbering?.separator).toBe(name);
    const { workbook } = await reading(map, 'plan.xmind');
    const verdict = await judge(map, 'plan.xmind', { size: map.length, deep: workbook });
    expect(verdict).toMatchObject({ outcome: 'workbook' });
    expect(verdict.problem).toBeUndefined();
  });

  it('are no terms of a message', () => {
    const place = { file: 'x' };
    const found = diagnostic('over-limit', place, { what: name, found: 2, limit: 1 });
    expect(JSON.stringify(textOf(found, 'en'))).not.toContain('native code');
  });
});

describe('white space without end', () => {
  // By the square of it each of these would take minutes.
  const endless = (piece: string) => `a${piece.repeat(200_000)}b`;

  it('does not keep the reader of meaning busy', async () => {
    const { workbook } = await reading(xmindJson(sheetWith({ title: ' '.repeat(300_000) })), 'plan.xmind');
    expect(workbook && understand(workbook, { file: 'plan.xmind' }).meaning.changeMarkers).toEqual([]);
  });

  it.each([
    ['xmind', '\n'],
    ['html', '<br>'],
    ['delta', '\n'],
  ])('does not keep the reader of notes, nor the writers, busy: %s', async (form, piece) => {
    const forms: Record<string, object> = {
      xmind: { plain: { content: endless(piece) } },
      html: { realHTML: { content: endless(piece) } },
      delta: { ops: { ops: [{ insert: endless(piece) }] } },
    };
    const map = xmindJson(sheetWith({ notes: forms[form] }));
    const verdict = await judge(map, 'plan.xmind', { size: 1e9 });
    expect(verdict.problem).toBeUndefined();
  });

  it('does not keep the reader of a program name busy', async () => {
    const map = textBytes(`<map version="${endless(' ')}"><node TEXT="a"/></map>`);
    expect((await reading(map, 'plan.mm')).root?.title).toBe('a');
  });
});

describe('changes', () => {
  it('keep a picture of which nothing is left but its place', async () => {
    const image = '<ap:OneImage><ap:Image><ap:ImageData/></ap:Image></ap:OneImage>';
    const { workbook: before } = await reading(mapXml(''), 'plan.xmmap');
    const { workbook: after } = await reading(mapXml(image), 'plan.xmmap');
    if (!before || !after) throw new Error('nothing was readable');
    expect(after.sheets[0]?.root.image).toEqual({});
    expect(same(apply(before, diff(before, after).changes), after)).toBe(true);
  });
});

describe('nesting', () => {
  const nested = (open: string, close: string, levels: number) => open.repeat(levels) + close.repeat(levels);
  const formats: Readonly<Record<string, (levels: number) => Uint8Array>> = {
    'plan.mm': (levels) => textBytes(`<map>${nested('<node TEXT="a">', '</node>', levels)}</map>`),
    'plan.opml': (levels) =>
      textBytes(`<opml><body>${nested('<outline text="a">', '</outline>', levels)}</body></opml>`),
    'plan.xmmap': (levels) =>
      mapXml(nested('<ap:SubTopics><ap:Topic>', '</ap:Topic></ap:SubTopics>', levels)),
  };

  it.each(Object.keys(formats))(
    'is limited by the levels of topics, in every format alike: %s',
    async (file) => {
      const codesAt = async (levels: number) =>
        (await reading(formats[file]?.(levels) ?? new Uint8Array(), file)).codes;
      expect(await codesAt(1_990)).not.toContain('too-deep');
      expect(await codesAt(2_001)).toEqual(['too-deep']);
    },
  );
});

describe('Markdown that goes on with a list item without indentation', () => {
  const lazy = (lines: number) => textBytes(`- x\n${'| a |\n'.repeat(lines)}\n# end\n`);

  it('is read, and refused where the parser would take minutes', async () => {
    expect((await reading(lazy(100), 'plan.md')).workbook).toBeDefined();
    expect((await reading(lazy(10_000), 'plan.md')).codes).toEqual(['over-limit']);
  });
});

describe('reviews', () => {
  it('are a record of the program: applying a comparison of maps that differ in them gives the other map', () => {
    const before = map('Plan', topic('a'));
    const reviewed = map('Plan', topic('b'));
    const after = {
      ...reviewed,
      document: { ...reviewed.document, review: { isOpen: true, tracksChanges: false, reviewers: ['Kim'] } },
    };
    expect(same(apply(before, diff(before, after).changes), after)).toBe(true);
    expect(same(apply(after, diff(after, before).changes), before)).toBe(true);
  });
});

describe('sizes of text', () => {
  it('are numbers that JSON has', async () => {
    const style = { properties: { 'fo:font-size': `1e999pt` } };
    const { workbook, root } = await reading(xmindJson(sheetWith({ style })), 'plan.xmind');
    expect(JSON.parse(JSON.stringify(workbook))).toEqual(workbook);
    expect(root?.style?.text?.size).toBeUndefined();
  });
});
