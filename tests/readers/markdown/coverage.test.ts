import { describe, expect, it } from 'vitest';
import { tableOfRows } from '../../../src/model/table.js';
import { claimsOf, codesOf, outlineOf, readFile, rootOf, unreadNames, workbookOf } from '../outline-files.js';

const everything = `---
title: Front
author: Ann
draft: true
contact: ann@example.org
---

# The *whole* plan

First **words**.

- one
  - [x] done
  - [ ] open
- two\\
  \`[flag-red]\` \`[priority-2]\` \`#label\` [site](https://example.org "t") ![](pic.png)
  > quoted

  | a | b |
  |---|---|
  | 1 | 2 |
- [three](#part-two)

## Part two

1. first
2. second

\`\`\`
code
\`\`\`

<b>html</b>

<!-- hidden -->
`;

const reading = await readFile('all.md', everything);
const root = rootOf(reading);
const [one, two, three, part] = root.children;

const proofs: Readonly<Record<string, () => void>> = {
  'headings and nested lists as topics; a lone first-level heading is the root': () =>
    expect(outlineOf(root)).toBe(
      'The whole plan\n  one\n    done\n    open\n  two\n  three\n  Part two\n    first\n    second',
    ),
  'titles with formatted runs and line breaks': () =>
    expect(root.runs).toEqual([{ from: 4, to: 9, italic: true }]),
  'paragraphs, quotes, code, further lists of a quote below a topic as its note, with formatting': () => {
    expect(root.notes?.plain).toBe('First words.');
    expect(JSON.stringify(root.notes?.rich)).toContain('strong');
    expect(two?.notes).toEqual({ plain: 'quoted' });
    expect(part?.notes?.plain).toContain('code');
  },
  'tables (the first of a topic; more go into its note)': () =>
    expect(two?.table).toEqual(
      tableOfRows([
        ['a', 'b'],
        ['1', '2'],
      ]),
    ),
  'links, to the web, files, maps and headings': () => {
    expect(two?.links).toEqual([{ kind: 'web', href: 'https://example.org', title: 'site' }]);
    expect(three?.links).toMatchObject([{ kind: 'topic', topicId: part?.id }]);
  },
  'task list items as tasks': () => expect(one?.children.map(({ task }) => task?.progress)).toEqual([100, 0]),
  'markers and labels on a line of code spans and links under the title, as mapress writes them': () => {
    expect(two).toMatchObject({ title: 'two', labels: ['label'], task: { priority: 2 } });
    expect(two?.markers.map(({ id }) => id)).toEqual(['flag-red', 'priority-2']);
  },
  'front matter: title and author': () =>
    expect(workbookOf(reading).document).toEqual({ title: 'Front', author: 'Ann' }),
  'ordered lists (numbers; the number they start at is not kept)': () =>
    expect(part?.numbering).toEqual({ format: 'arabic', depth: 1 }),
  'pictures (linked; the format holds no bytes)': () => expect(two?.image).toEqual({ href: 'pic.png' }),
  'HTML (as text of the note)': () => expect(part?.notes?.plain).toContain('html'),
  'comments, other front matter (counted under `unread`)': () =>
    expect(unreadNames(reading)).toEqual(['front matter draft', 'front matter contact', 'comment']),
};

describe('the Markdown reader', () => {
  it('has a proof for every line of its coverage list, and no other', () => {
    expect(Object.keys(proofs).sort()).toEqual([...claimsOf('markdown').keys()].sort());
  });

  it.each(Object.entries(proofs))('reads %s', (_, proof) => {
    expect.hasAssertions();
    proof();
  });

  it('counts e-mail addresses of the front matter and leaves them out', () => {
    expect(workbookOf(reading).personal).toEqual([{ kind: 'e-mail', count: 1 }]);
    expect(JSON.stringify(workbookOf(reading))).not.toContain('ann@');
  });
});

const titles = async (text: string, file = 'notes.md') => outlineOf(rootOf(await readFile(file, text)));

describe('Markdown outlines', () => {
  it('have the file’s name for a root where several first-level headings stand', async () => {
    expect(await titles('# a\n## b\n# c\n', 'in/my plan.md')).toBe('my plan\n  a\n    b\n  c');
  });

  it('hang a heading under the last one above its level, though levels are skipped', async () => {
    expect(await titles('# r\n#### deep\n## b\n### c\n')).toBe('r\n  deep\n  b\n    c');
  });

  it('read a list without any heading', async () => {
    expect(await titles('- a\n  - b\n* c\n')).toBe('notes\n  a\n    b\n  c');
  });

  it('keep words of a link in the middle of a title', async () => {
    const [topic] = rootOf(await readFile('x.md', '- see [the site](https://a.example) now\n')).children;
    expect(topic).toMatchObject({
      title: 'see the site now',
      links: [{ href: 'https://a.example', title: 'the site' }],
    });
  });

  it('follow reference links', async () => {
    const [topic] = rootOf(await readFile('x.md', '- [a][1]\n\n[1]: https://a.example\n')).children;
    expect(topic?.links).toEqual([{ kind: 'web', href: 'https://a.example' }]);
  });

  it('take a code span in the title for words, not for a marker', async () => {
    const [topic] = rootOf(await readFile('x.md', '- use `#include`\n')).children;
    expect(topic).toMatchObject({ title: 'use #include', labels: [], markers: [] });
  });

  it('tell two headings of the same title apart, as GitHub does', async () => {
    const root = rootOf(await readFile('x.md', '# r\n## a\n## a\n- [x](#a-1)\n'));
    expect(root.children[1]?.children[0]?.links[0]?.topicId).toBe(root.children[1]?.id);
  });

  it('say so when a link leads to no heading', async () => {
    expect(codesOf(await readFile('x.md', '# r\n- [x](#gone)\n'))).toEqual(['dangling-reference']);
  });

  it('are known by name only: the same text under another name is no map', async () => {
    expect(codesOf(await readFile('x.txt', '# r\n'))).toEqual(['not-a-map']);
    expect((await readFile('x.MARKDOWN', '# r\n')).workbook).toBeDefined();
  });

  it('may begin with HTML, as many a README does', async () => {
    expect(await titles('<p align="center">\n<img src="a.png">\n</p>\n\n# r\n')).toBe('r');
  });

  it('under a Markdown name are still what their bytes say', async () => {
    const opml = '<opml version="2.0"><body><outline text="a"/></body></opml>';
    expect(workbookOf(await readFile('x.md', opml)).format).toBe('opml');
  });

  it('of more than a few kilobytes may have any character where the head ends', async () => {
    const text = `# r\n\n${'あ'.repeat(5000)}\n`;
    for (const prefix of ['', 'x', 'xx']) {
      expect(codesOf(await readFile('x.md', prefix + text))).toEqual([]);
    }
  });
});
