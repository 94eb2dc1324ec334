import { describe, expect, it } from 'vitest';
import { exchanges } from '../../src/exchange/index.js';
import { tableOfRows } from '../../src/model/table.js';
import { topicId } from '../../src/model/workbook.js';
import { read } from '../../src/readers/index.js';
import {
  boundary,
  floating,
  having,
  id,
  label,
  map,
  marker,
  note,
  relationship,
  sheet,
  styled,
  summary,
  task,
  topic,
  topicLink,
  web,
  workbook,
} from '../builders.js';
import { bytesOf } from './drawn-maps.js';
import { isInstalled, run, textOf } from './files.js';

const hostile = '<b>&amp; ]]> "\'\u0001\ud800 <!-- --> {{x}}';

const everything = map(
  'Plan',
  topic('a', note('one\n\ntwo'), web('https://a.example/?x=1&y=2'), label('tag'), marker('flag-red')),
  topic('b', styled({ fill: '#aabbcc' }), topicLink('a'), having({ folded: true })),
  topic(hostile, note(hostile), label(hostile)),
  summary('all', ['a', 'b']),
  floating('beside'),
  relationship('a', 'b', 'feeds'),
  boundary('frame', 'a'),
);

describe('a Freeplane file', () => {
  it('reads like one', async () => {
    const plan = map(
      'Plan',
      topic('a', id('ID_1'), marker('flag-red')),
      topic('b', id('ID_2')),
      summary('both', ['ID_1', 'ID_2'], id('ID_3')),
    );
    expect(await textOf(plan, 'mm')).toBe(`<map version="freeplane 1.9.13">
<node TEXT="Plan" ID="Plan">
<node TEXT="">
<hook NAME="FirstGroupNode"/>
</node>
<node TEXT="a" ID="ID_1">
<icon BUILTIN="flag"/>
</node>
<node TEXT="b" ID="ID_2">
</node>
<node TEXT="">
<hook NAME="SummaryNode"/>
<hook NAME="AlwaysUnfoldedNode"/>
<node TEXT="both" ID="ID_3">
</node>
</node>
</node>
</map>
`);
  });

  it('keeps the ids of MindManager, which links and arrows go by', async () => {
    const text = await textOf(
      map('Plan', topic('a', id('qL///RQr+A==')), topic('b', topicLink('qL///RQr+A=='))),
      'mm',
    );
    expect(text).toContain('ID="qL///RQr+A=="');
    expect(text).toContain('LINK="#qL///RQr+A=="');
  });

  it('says in attributes what Freeplane knows no task for', async () => {
    const text = await textOf(map('Plan', topic('a', task({ due: '2024-09-02', resources: ['Ann'] }))), 'mm');
    expect(text).toContain(
      '<attribute NAME="due" VALUE="2024-09-02"/>\n<attribute NAME="resources" VALUE="Ann"/>',
    );
  });

  it('shows details where they were, and the rest of the note in its window', async () => {
    const paragraph = (value: string) =>
      ({ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value }] }) as const;
    const details = {
      type: 'element',
      tagName: 'div',
      properties: { class: 'details' },
      children: [paragraph('below')],
    } as const;
    const text = await textOf(
      map('Plan', having({ notes: { plain: 'below\nbeside', rich: [details, paragraph('beside')] } })),
      'mm',
    );
    expect(text).toMatch(/TYPE="DETAILS">[\s\S]*<p>below<\/p>[\s\S]*TYPE="NOTE">[\s\S]*<p>beside<\/p>/);
  });

  it('joins several sheets under the title of the document', async () => {
    const text = await textOf(
      workbook({ document: { title: 'All' } }, sheet('One', topic('a')), sheet('Two')),
      'mm',
    );
    expect(text.match(/TEXT="[^"]*"/g)).toEqual(['TEXT="All"', 'TEXT="One"', 'TEXT="a"', 'TEXT="Two"']);
  });

  it.skipIf(!isInstalled('xmllint'))(
    'is well-formed whatever stands in titles and notes (skipped without xmllint)',
    async () => {
      expect(run('xmllint', ['--noout', '-'], await textOf(everything, 'mm')).code).toBe(0);
    },
  );

  const stylesheet = '/usr/share/freeplane/resources/xslt/mm2text.xsl';
  it.skipIf(!isInstalled('xsltproc') || !isInstalled('freeplane'))(
    "says the same to Freeplane's own text export (skipped without freeplane and xsltproc)",
    async () => {
      const { code, out } = run('xsltproc', [stylesheet, '-'], await textOf(everything, 'mm'));
      expect(code).toBe(0);
      for (const title of ['Plan', 'a', 'b', 'all', 'beside'])
        expect(out).toMatch(new RegExp(`\\d ${title}$`, 'm'));
    },
  );
});

describe('an OPML file', () => {
  it('reads like one', async () => {
    const plan = map(
      'Plan',
      topic('a', id('x'), note('one\ntwo'), web('https://a.example'), label('p', 'q')),
      topic('b', id('y'), task({ progress: 100 })),
    );
    expect(await textOf(plan, 'opml')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
<head>
<title>Plan</title>
</head>
<body>
<outline text="Plan" id="Plan">
<outline text="a" _note="one&#xa;two" type="link" url="https://a.example" category="p,q" id="x"/>
<outline text="b" _status="checked" id="y"/>
</outline>
</body>
</opml>
`);
  });

  it.skipIf(!isInstalled('pandoc'))(
    'is an outline to pandoc, whatever stands in titles and notes (skipped without pandoc)',
    async () => {
      const { code, out } = run('pandoc', ['-f', 'opml', '-t', 'plain'], await textOf(everything, 'opml'));
      expect(code).toBe(0);
      expect(out).toContain('Plan');
    },
  );
});

describe('a Markdown file', () => {
  it('reads like an outline', async () => {
    const plan = map(
      'Plan',
      topic(
        'a',
        note('one\ntwo\n\nthree'),
        marker('flag-red'),
        label('tag'),
        topic('deeper', web('https://a.example')),
      ),
      topic('b', topicLink('deeper'), task({ progress: 0 })),
      topic(
        't',
        having({
          table: tableOfRows([
            ['x', 'y'],
            ['1', '2'],
          ]),
        }),
      ),
      floating('beside', topic('c')),
    );
    expect(await textOf(plan, 'md')).toBe(`# Plan

- a\\
  \`[flag-red]\` \`#tag\`
  > one\\
  > two
  >
  > three
  - deeper\\
    [https://a.example](https://a.example)
- [ ] b\\
  [deeper](#deeper)
- t

  | x | y |
  | - | - |
  | 1 | 2 |

## beside

- c
`);
  });

  it('says relationships at both their ends, and none between shapes without a word', async () => {
    const workbook = map(
      'Plan',
      topic('Water', note('own')),
      topic('Store'),
      topic('', id('shape')),
      relationship('Water', 'Store', 'feeds'),
      relationship('shape', 'Store'),
    );
    expect(await textOf(workbook, 'md')).toBe(
      '# Plan\n\n- Water\n  > own\n  >\n  > → Store (feeds)\n- Store\n  > ← Water (feeds)\n\n-\n  > → Store\n',
    );
  });

  it('says once what a boundary is drawn round, and what a summary sums up', async () => {
    const workbook = map('Plan', topic('a'), topic('b'), topic('c'), summary('sum', ['a', 'b']));
    const [drawn] = workbook.sheets;
    const boundaries = [
      { id: 'x', title: 'Stock', topics: ['a', 'b'].map(topicId) },
      { id: 'y', title: '', topics: [topicId('c')] },
    ];
    const framed = { ...workbook, sheets: drawn ? [{ ...drawn, boundaries }] : [] };
    expect(await textOf(framed, 'md')).toBe(
      '# Plan\n\n- a\n  > ▢ Stock: a … b\n- b\n- c\n- sum\n  > } a … b\n',
    );
  });

  it('holds the note and the subtopics of a label', async () => {
    const [pipe] = map('pipe', note('laid in May'), topic('valve')).sheets;
    const workbook = map('Plan', topic('Water'), topic('Store'), relationship('Water', 'Store', 'pipe'));
    const [drawn] = workbook.sheets;
    const relationships = drawn?.relationships.map((one) => ({ ...one, ...(pipe && { label: pipe.root }) }));
    const labelled = { ...workbook, sheets: drawn && relationships ? [{ ...drawn, relationships }] : [] };
    expect(await textOf(labelled, 'md')).toContain(
      '## pipe\n\n> laid in May\n>\n> Water → Store\n\n- valve\n',
    );
    expect(await textOf(labelled, 'opml')).toContain('text="valve"');
  });

  it('says comments, properties and names of attached files under the note', async () => {
    const said = having({
      comments: [{ text: 'why?', author: 'Ann' }],
      properties: [{ name: 'cost', value: '3' }],
      attachments: [{ name: 'a.pdf' }],
    });
    expect(await textOf(map('Plan', note('own'), said), 'md')).toBe(
      '# Plan\n\n> own\n>\n> Ann: why?\n>\n> cost: 3\n>\n> a.pdf\n',
    );
  });
});

describe('every way out', () => {
  const deep = map('0');
  let at = deep.sheets[0]?.root as unknown as { children: unknown[] };
  for (let level = 1; level < 1500; level += 1) {
    const below = structuredClone({ ...map(String(level)).sheets[0]?.root, kind: 'attached', children: [] });
    at.children.push(below);
    at = below;
  }

  it.each(Object.keys(exchanges) as (keyof typeof exchanges)[])(
    'takes a map of 1,500 levels: %s',
    async (format) => {
      const written = await exchanges[format].write(deep, bytesOf);
      if (format === 'text' || format === 'json' || format === 'md') {
        expect(String(written)).toContain('1499');
        return;
      }
      const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
      const { workbook: again } = await read(bytes, { file: 'a' });
      let levels = 0;
      for (let topic = again?.sheets[0]?.root; topic; topic = topic.children[0]) levels += 1;
      expect(levels).toBe(1500);
    },
  );

  it.each(Object.keys(exchanges) as (keyof typeof exchanges)[])(
    'writes text of the map as text, never as markup: %s',
    async (format) => {
      if (format === 'json' || format === 'text') return;
      const written = await exchanges[format].write(everything, bytesOf);
      const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
      const { workbook: again } = await read(bytes, { file: 'a.md' });
      const titles = again?.sheets[0]?.root.children.map(({ title }) => title) ?? [];
      expect(titles.some((title) => title.includes('<b>&amp; ]]> "\''))).toBe(true);
    },
  );
});
