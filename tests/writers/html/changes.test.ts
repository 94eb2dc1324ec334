import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Block, Document, Revision } from '../../../src/model/document.js';
import { text } from '../../../src/model/document.js';
import { changesScript, filterCss, writeHtml } from '../../../src/writers/html/index.js';
import { blocksHtml, bones, document, inlinesHtml, item, site } from './fragment.js';

const revision = (kind: Revision['kind'], more: Partial<Revision> = {}): Revision => ({
  kind,
  label: [text(kind)],
  shownBy: [`kind-${kind}`],
  ...more,
});
const filter: Block = {
  type: 'filter',
  title: 'Show only',
  groups: [
    { name: 'Kind', all: 'all', choices: [{ key: 'kind-added', text: 'added', count: 2 }] },
    { name: 'Owner', all: 'all', choices: [] },
  ],
};

describe('revised words', () => {
  it('are insertions and deletions, whatever stands in them', () => {
    const html = inlinesHtml([
      { type: 'deleted', content: [text('old')] },
      { type: 'inserted', content: [text('<new>'), { type: 'break' }] },
    ]);
    expect(html).toBe('<del>old</del><ins>&#x3C;new><br></ins>');
  });
});

describe('a revised topic', () => {
  const outline = (more: Partial<Revision> = {}): string =>
    blocksHtml([{ type: 'outline', items: [item('a', 'A', { revision: revision('added', more) })] }]);

  it('says in words what happened to it', () => {
    expect(outline()).toContain('<li id="a" class="revision revision-added" data-shown="kind-added">');
    expect(outline()).toContain('<span class="fate">added</span>');
  });

  it('leads to the changes before and after it', () => {
    const html = outline({ previous: 't 0', next: 't2' });
    expect(html).toContain('<a href="#t-0" rel="prev" title="Previous change">');
    expect(html).toContain('<a href="#t2" rel="next" title="Next change">');
    expect(outline()).not.toContain('rel="next"');
  });
});

describe('topics without a change', () => {
  it('stand closed in one box that says how many they are', () => {
    const closed = item('', '3 unchanged topics', {
      kind: 'unchanged',
      folded: true,
      children: [item('a', 'A')],
    });
    const html = blocksHtml([{ type: 'outline', items: [closed] }]);
    expect(bones(html)).toMatch(/<details><summary>3 unchanged topics<\/summary><ul><li>/);
  });
});

describe('two sides', () => {
  it('each have their name', () => {
    const side = (label: string): { label: string; content: Block[] } => ({
      label,
      content: [{ type: 'paragraph', content: [text(label)] }],
    });
    const html = blocksHtml([{ type: 'sides', before: side('Old'), after: side('New') }]);
    const ids = [...html.matchAll(/aria-labelledby="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.map((id) => html.includes(`<p class="side-label" id="${id}">`))).toEqual([true, true]);
  });
});

describe('the filter', () => {
  it('is a form of radio buttons, without groups that offer nothing', () => {
    const html = blocksHtml([filter]);
    expect(html.match(/<input type="radio"[^>]*>/g)).toEqual([
      '<input type="radio" name="filter-0" id="filter-0-all" checked>',
      '<input type="radio" name="filter-0" id="show-kind-added">',
    ]);
  });

  it('hides by style sheet what a choice does not show', () => {
    expect(filterCss([document([filter])])).toBe(
      'body:has(#show-kind-added:checked) .outline :is(li, section):not([data-shown~="kind-added"], :has([data-shown~="kind-added"]), [data-shown~="kind-added"] *) { display: none; }\n',
    );
  });

  it('takes no key that could be more than a key', () => {
    const bad: Block = {
      type: 'filter',
      title: '',
      groups: [{ name: '', all: '', choices: [{ key: 'a"] *', text: '', count: 1 }] }],
    };
    expect(filterCss([document([bad])])).toBe('');
  });
});

describe('a ruled table', () => {
  const table: Block = {
    type: 'table',
    caption: 'Old and new',
    ruled: true,
    columns: [
      { heading: 'Section', rowHeading: true, share: 0.2, continues: true },
      { heading: 'New', share: 0.4 },
      { heading: 'Old', share: 0.4 },
    ],
    rows: [
      [[text('1')], [text('a')], []],
      [[], [text('b')], []],
      [[], [], [text('c')]],
      [[text('2')], [], []],
    ],
  };

  it('lets one cell head several rows, and no cell of another column', () => {
    const html = blocksHtml([table]);
    expect(html).toMatch(/<th scope="row"[^>]* rowspan="3">1<\/th>/);
    expect(html.match(/<th scope="row"/g)).toHaveLength(2);
    expect(html.match(/<td/g)).toHaveLength(8);
  });

  it('has the widths it asks for, without an inline style', () => {
    expect(blocksHtml([table])).toContain(
      '<colgroup><col class="share-20"><col class="share-40"><col class="share-40"></colgroup>',
    );
  });

  it('lies on its side where its document does', () => {
    const wide: Document = document([table], { paper: 'landscape' });
    expect(writeHtml(wide, site)).toContain('<div class="page wide">');
  });
});

describe('a page that stands alone', () => {
  const css = 'p { color: red; }\n';
  const html = writeHtml(document([]), { ...site, inline: { css, script: changesScript } });
  const hash = (code: string): string => createHash('sha256').update(code).digest('base64');

  it('carries style sheet and script in itself, and refers to no file', () => {
    expect(html).toContain(`<style>${css}</style>`);
    expect(html).toContain(`<script type="module">${changesScript}</script>`);
    expect(html).not.toMatch(/<link rel="stylesheet"| src="/);
  });

  it('lets a browser run and draw nothing but these', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/
      .exec(html)?.[1]
      ?.replaceAll('&#x27;', "'");
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash(css)}'; img-src data:; script-src 'sha256-${hash(changesScript)}'; form-action 'none'; base-uri 'none'`,
    );
  });
});
