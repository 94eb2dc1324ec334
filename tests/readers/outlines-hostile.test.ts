import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/readers/index.js';
import { codesOf, readFile, rootOf, workbookOf } from './outline-files.js';

const mm = (inside: string) => `<map version="1.0.1">${inside}</map>`;
const opml = (inside: string) => `<opml version="2.0"><body>${inside}</body></opml>`;
const nested = (open: string, close: string, levels: number) => open.repeat(levels) + close.repeat(levels);

describe('hostile outlines', () => {
  it.each([
    ['0 bytes', 'x.md', '', 'empty-file'],
    ['0 bytes', 'x.mm', '', 'empty-file'],
    ['binary under a Markdown name', 'x.md', '\u0000\u0001\u0002', 'not-a-map'],
    ['a PDF under a Markdown name', 'x.md', '%PDF-1.7\n', 'not-a-map'],
    ['a binary part behind a harmless head', 'x.md', `# a\n${'b\n'.repeat(3000)}\u0000`, 'not-a-map'],
    ['a truncated map', 'x.mm', mm('<node TEXT="a">').slice(0, -8), 'damaged-part'],
    ['a truncated outline', 'x.opml', opml('<outline text="a">').slice(0, -16), 'damaged-part'],
    ['a map without nodes', 'x.mm', mm(''), 'damaged-part'],
    [
      'a document type',
      'x.mm',
      `<!DOCTYPE map [<!ENTITY a SYSTEM "file:///etc/passwd">]>${mm('<node TEXT="&a;"/>')}`,
      'doctype-refused',
    ],
    [
      'a document type',
      'x.opml',
      `<!DOCTYPE opml [<!ENTITY a "aaaa">]>${opml('<outline text="&a;"/>')}`,
      'doctype-refused',
    ],
    ['endless nodes', 'x.mm', mm(nested('<node TEXT="a">', '</node>', 20_000)), 'too-deep'],
    ['endless outlines', 'x.opml', opml(nested('<outline text="a">', '</outline>', 20_000)), 'too-deep'],
    ['endless quotes', 'x.md', `${'>'.repeat(20_000)} a`, 'too-deep'],
    ['endless lists on one line', 'x.md', `${'- '.repeat(20_000)}a`, 'too-deep'],
    [
      'endless lists line by line',
      'x.md',
      Array.from({ length: 500 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
      'too-deep',
    ],
  ])('refuse %s in %s', async (_, file, text, code) => {
    expect(codesOf(await readFile(file, text))).toEqual([code]);
  });

  it('are read a thousand levels deep', async () => {
    const deep = rootOf(await readFile('x.mm', mm(nested('<node TEXT="a">', '</node>', 1000))));
    let levels = 0;
    for (let at: typeof deep | undefined = deep; at; at = at.children[0]) levels += 1;
    expect(levels).toBe(1000);
  });

  it.each([
    ['emphasis', '*a **b '.repeat(3000)],
    ['brackets', '['.repeat(10_000)],
    ['links', '[a]('.repeat(5000)],
    ['pictures', '!['.repeat(5000)],
    ['backticks', Array.from({ length: 300 }, (_, i) => '`'.repeat(i + 1)).join('a')],
    ['a table without end', `|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n`],
  ])('of Markdown that never ends – %s – are read or refused in words', async (_, text) => {
    const { workbook, diagnostics } = await readFile('x.md', `- ${text}`);
    expect(workbook !== undefined || diagnostics.length === 1).toBe(true);
  });

  it('with formatting a thousand levels deep keep the words of notes', async () => {
    const note = nested('<b>', '</b>', 1000).replace('<b></b>', '<b>deep</b>');
    const text = mm(
      `<node TEXT="a"><richcontent TYPE="NOTE"><html><body>${note}</body></html></richcontent></node>`,
    );
    expect(rootOf(await readFile('x.mm', text)).notes?.plain).toBe('deep');
  });

  it('with names that every object has are read as if they were any others', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const attributes = names
      .map((name) => `<attribute NAME="${name}" VALUE="v"/><icon BUILTIN="${name}"/>`)
      .join('');
    const hooks = names.map((name) => `<hook NAME="${name}"/><richcontent TYPE="${name}"/>`).join('');
    const topic = rootOf(await readFile('x.mm', mm(`<node TEXT="a">${attributes}${hooks}</node>`)));
    expect(topic.markers.map(({ id }) => id)).toEqual(names);
    expect(topic.properties?.map(({ name }) => name)).toEqual(names);
    const outline = `<outline text="a" constructor="c" toString="t" _status="constructor"/>`;
    expect(rootOf(await readFile('x.opml', opml(outline))).properties).toHaveLength(3);
  });

  it('never make the reader throw, whatever stands in them', async () => {
    const pieces = [
      ...[
        '<node TEXT="a">',
        '</node>',
        '<node',
        '/>',
        '<hook NAME="SummaryNode"/>',
        '<hook NAME="FreeNode"/>',
      ],
      ...['<hook NAME="FirstGroupNode"/>', '<richcontent TYPE="NODE"><html><p>x</p></html></richcontent>'],
      ...[
        '<arrowlink DESTINATION=""/>',
        '<icon/>',
        '<cloud/>',
        '&nope;',
        '&#0;',
        'text',
        '<!-- c -->',
        '<![CDATA[x]]>',
      ],
    ];
    const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(soup, async (parts) => {
        const reading = await readFile('x.mm', mm(`<node>${parts.join('')}</node>`));
        expect(reading.workbook ?? reading.diagnostics[0]).toBeDefined();
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('of any bytes under any name are read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom('a.md', 'a.mm', 'a.opml'),
        async (bytes, file) => {
          const reading = await read(bytes, { file });
          expect(reading.workbook ?? reading.diagnostics[0]).toBeDefined();
        },
      ),
      { numRuns: 300, seed: 7 },
    );
  });

  it('of any Markdown are read, and say the same on a second reading', async () => {
    const bits = [
      '# ',
      '- ',
      '1. ',
      '> ',
      '`',
      '**',
      '\n',
      '\n\n',
      '  ',
      '|',
      '---',
      '[a](b)',
      '<b>',
      '\\',
      'word',
      '[x] ',
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...bits), { maxLength: 40 }), async (parts) => {
        const text = `${parts.join('')} `;
        expect(workbookOf(await readFile('x.md', text))).toEqual(workbookOf(await readFile('x.md', text)));
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
