import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitWorkbook } from '../../../src/model/walk.js';
import { codesOf, readFile, rootOf, workbookOf } from '../outline-files.js';

/** So many definitions that the reader parses the text in one go. */
const uncut = `${Array.from({ length: 400 }, (_, i) => `[unused-${i}]: x`).join('\n')}\n\n`;

const said = async (text: string) =>
  [...visitWorkbook(workbookOf(await readFile('x.md', text)))].map(({ topic, depth }) => [
    depth,
    topic.title,
    topic.notes?.plain,
    topic.links.map(({ href }) => href),
    topic.table,
    topic.task,
  ]);

const lines = fc.constantFrom(
  ...['- item', '  - below', '    - deeper', '  - [x] done', '* star', '1. first', '2. second', '   - under'],
  ...[
    '# Heading',
    '## Two',
    'words',
    '  words',
    '    words',
    '> quote',
    '  > quote',
    '>',
    '',
    '',
    '',
    '---',
    '===',
  ],
  ...[
    '```',
    '  ```',
    '~~~',
    '<div>',
    '</div>',
    '<!-- c',
    'c -->',
    '<pre>',
    '</pre>',
    '| a | b |',
    '|---|---|',
  ],
  ...[
    '- [x](y)',
    '[r]',
    '[r]: z',
    '-',
    '  -',
    '- ',
    '+ plus',
    '\t- tab',
    '- a\\',
    '  `[flag-red]`',
    '- ```',
    '- > q',
  ],
);

describe('a long Markdown text', () => {
  it('says the same read piece by piece as read in one go', () =>
    fc.assert(
      fc.asyncProperty(fc.array(lines, { minLength: 1, maxLength: 60 }), async (part) => {
        const block = `${part.join('\n')}\n`;
        // A first line of hyphens would begin front matter.
        const text = `\n${block.repeat(Math.ceil(2500 / block.length))}`;
        expect(await said(text)).toEqual(await said(uncut + text));
      }),
      { numRuns: 50, seed: 20_261_120 },
    ));

  it('keeps a list together that hangs under one item, and its links', async () => {
    const items = Array.from({ length: 500 }, (_, i) => `  - [item ${i}][r]\n    > note ${i}\n`).join('');
    const root = rootOf(await readFile('x.md', `# r\n\n- top\n${items}\n[r]: https://a.example\n`));
    expect(root.children).toHaveLength(1);
    expect(root.children[0]?.children).toHaveLength(500);
    expect(root.children[0]?.children[499]).toMatchObject({
      title: 'item 499',
      notes: { plain: 'note 499' },
      links: [{ href: 'https://a.example' }],
    });
  });

  it('is refused where one block is so long that parsing it would take minutes', async () => {
    expect(codesOf(await readFile('x.md', 'word '.repeat(30_000)))).toEqual(['over-limit']);
  });
});
