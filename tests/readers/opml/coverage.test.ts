import { describe, expect, it } from 'vitest';
import { claimsOf, codesOf, outlineOf, readFile, rootOf, unreadNames, workbookOf } from '../outline-files.js';

const everything = `<?xml version="1.0"?>
<opml version="2.0"><head><title>Plan</title><ownerName>Ann</ownerName><ownerEmail>ann@example.org</ownerEmail>
<ownerId>https://example.org/ann</ownerId><dateCreated>Thu, 14 Jul 2005 23:41:05 GMT</dateCreated>
<expansionState>1,2</expansionState><flavour>salty</flavour></head><body>
<outline text="Plan">
<outline text="&lt;strong&gt;full&lt;/strong&gt; &amp;amp; more" _note="one&#10;two" type="link" url="https://example.org"
  category="/Boston/Weather,news" _status="checked" created="Thu, 14 Jul 2005 23:41:05 +0200" isComment="true"
  colour="red"><outline text="below"/></outline>
<outline type="rss" text="Feed" title="Feed" xmlUrl="https://example.org/feed" htmlUrl="https://example.org/"/>
</outline></body></opml>`;

const reading = await readFile('all.opml', everything);
const root = rootOf(reading);
const [full, feed] = root.children;

it('names the topics whose text XML does not allow, and the rest in one message', async () => {
  const flawed = (count: number, text: string) => `<outline text="${text}"/>`.repeat(count);
  const opml = (body: string) => `<opml><body><outline text="Sea">${body}</outline></body></opml>`;
  const few = await readFile('sea.opml', opml(flawed(1, 'ebb & flow') + flawed(1, 'ti\u0001de')));
  expect(few.diagnostics).toMatchObject([
    { code: 'forbidden-characters', values: { count: 1 }, place: { path: ['Sea', 'tide'] } },
    { code: 'bare-ampersand', values: { count: 1 }, place: { path: ['Sea', 'ebb & flow'] } },
  ]);
  const many = await readFile('sea.opml', opml(flawed(500, 'ebb & flow')));
  expect(many.diagnostics).toHaveLength(21);
  expect(many.diagnostics.at(-1)).toMatchObject({ values: { count: 480 }, place: { file: 'sea.opml' } });
});

const proofs: Readonly<Record<string, () => void | Promise<void>>> = {
  'topics, titles as text and as HTML in an attribute, with formatted runs': () => {
    expect(outlineOf(root)).toBe('Plan\n  full & more\n    below\n  Feed');
    expect(full?.runs).toEqual([{ from: 0, to: 4, bold: true }]);
  },
  'notes (`_note`)': () => expect(full?.notes).toEqual({ plain: 'one\ntwo' }),
  'links (`url`, `htmlUrl`, `xmlUrl`)': () => {
    expect(full?.links).toEqual([{ kind: 'web', href: 'https://example.org' }]);
    expect(feed?.links.map(({ href }) => href)).toEqual(['https://example.org/feed', 'https://example.org/']);
  },
  "what is done, as WorkFlowy and Dynalist say it (`_complete`, `complete`), and Mubu's formatting (`_mubu_text`)":
    async () => {
      const mubu = (html: string) => `_mubu_text="${encodeURIComponent(html)}"`;
      const opml = `<opml><body><outline text="Plan"><outline text="a" _complete="true"/><outline text="b" complete="true"/>
        <outline text="c" complete="false"/><outline ${mubu('<span class="bold"><b>ebb</b> tide</span>')} text="ebb tide"/>
        <outline text="ebb" ${mubu('<span>flood</span>')}/><outline ${mubu('<span>100%</span>')}/></outline></body></opml>`;
      const [a, b, c, d, e, f] = rootOf(await readFile('a.opml', opml)).children;
      expect([a?.task, b?.task, c?.task].map((task) => task?.progress)).toEqual([100, 100, undefined]);
      expect(c?.properties).toEqual([{ name: 'complete', value: 'false' }]);
      expect(d).toMatchObject({ title: 'ebb tide', runs: [{ from: 0, to: 3, bold: true }] });
      expect(d?.properties).toBeUndefined();
      expect(e).toMatchObject({ title: 'ebb', properties: [{ name: '_mubu_text', value: 'flood' }] });
      expect(f?.title).toBe('100%');
    },
  'categories as labels, checkboxes (`_status`) as tasks': () => {
    expect(full?.labels).toEqual(['/Boston/Weather', 'news']);
    expect(full?.task).toEqual({ progress: 100, resources: [] });
  },
  'created stamps': () => expect(full?.created).toMatchObject({ kind: 'utc', iso: '2005-07-14T21:41:05Z' }),
  'title, owner and dates of the document': () =>
    expect(workbookOf(reading).document).toMatchObject({
      title: 'Plan',
      author: 'Ann',
      created: { iso: '2005-07-14T23:41:05Z' },
    }),
  'all other attributes as properties': () =>
    expect(full?.properties).toContainEqual({ name: 'colour', value: 'red' }),
  '`isComment`, `isBreakpoint` (properties; without effect)': () =>
    expect(full?.properties).toContainEqual({ name: 'isComment', value: 'true' }),
  'other elements of the head (counted under `unread`)': () =>
    expect(unreadNames(reading)).toEqual(['head/flavour']),
};

describe('the OPML reader', () => {
  it('has a proof for every line of its coverage list, and no other', () => {
    expect(Object.keys(proofs).sort()).toEqual([...claimsOf('opml').keys()].sort());
  });

  it.each(Object.entries(proofs))('reads %s', async (_, proof) => {
    expect.hasAssertions();
    await proof();
  });

  it("leaves the owner's addresses out of the tree, and counts them", () => {
    expect(JSON.stringify(workbookOf(reading))).not.toMatch(/ann@|example\.org\/ann/);
    expect(workbookOf(reading).personal).toEqual([
      { kind: 'e-mail', count: 1 },
      { kind: 'user-name', count: 1 },
    ]);
  });

  it('takes the document’s title for the root of several outlines, else the name of the file', async () => {
    const body = '<body><outline text="a"/><outline text="b"/></body>';
    const titled = await readFile(
      'x.opml',
      `<opml version="1.0"><head><title>T</title></head>${body}</opml>`,
    );
    expect(outlineOf(rootOf(titled))).toBe('T\n  a\n  b');
    const bare = await readFile('in/plan.opml', `<opml version="1.0">${body}</opml>`);
    expect(outlineOf(rootOf(bare))).toBe('plan\n  a\n  b');
  });

  it('takes a title with angle brackets as it stands when they are no tags', async () => {
    const text = '<opml version="2.0"><body><outline text="a &lt; b &gt; c &amp; d"/></body></opml>';
    expect(rootOf(await readFile('x.opml', text)).title).toBe('a < b > c & d');
  });

  it('does not guess the zone of a date that names none', async () => {
    const text = '<opml version="2.0"><body><outline text="a" created="14 Jul 2005 23:41:05"/></body></opml>';
    expect(rootOf(await readFile('x.opml', text)).created).toEqual({
      text: '14 Jul 2005 23:41:05',
      kind: 'free',
    });
  });

  it('refuses an outline without a body', async () => {
    expect(codesOf(await readFile('x.opml', '<opml version="2.0"><head/></opml>'))).toEqual(['damaged-part']);
  });
});
