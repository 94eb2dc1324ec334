import { describe, expect, it } from 'vitest';
import { childOf, childrenOf, descend, foldedOf, textOf, type XmlElement } from '../../src/container/xml.js';
import { growth, NEARLY_LINEAR } from '../growth.js';
import { bytesOf, limited, parse, refusalOf, rootOf } from './parse.js';

const utf16 = (text: string, order: 'le' | 'be'): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};

describe('a well-formed document', () => {
  it('keeps elements, attributes and text in their order', () => {
    const root = rootOf('<a x="1"><b>one</b>two<b y="2"/></a>');
    expect(root).toEqual({
      name: 'a',
      attributes: { x: '1' },
      children: [
        { name: 'b', attributes: {}, children: ['one'] },
        'two',
        { name: 'b', attributes: { y: '2' }, children: [] },
      ],
    });
  });

  it('keeps white space, and line breaks that were written as references', () => {
    const root = rootOf('<a t=" x&#xA;y&#9;">  one \r\n two  </a>');
    expect(root.attributes.t).toBe(' x\ny\t');
    expect(textOf(root)).toBe('  one \n two  ');
  });

  it('joins text and CDATA, and leaves comments out', () => {
    expect(textOf(rootOf('<a>1<![CDATA[<&]]>2<!-- no -->3</a>'))).toBe('1<&23');
  });

  it('reads characters beyond the basic plane, written or referred to', () => {
    expect(textOf(rootOf('<a>𠮷&#x20BB7;😀</a>'))).toBe('𠮷𠮷😀');
  });

  it('keeps the processing instructions before the root, and no others', () => {
    const xml = '<?xml version="1.0"?><?client name="X"?><a><?inside no?></a><?after no?>';
    expect([...parse(xml).instructions]).toEqual([['client', 'name="X"']]);
  });

  it('finds children, descendants and text of absent elements without fuss', () => {
    const root = rootOf('<a><b><c>deep</c></b><b/></a>');
    expect(childrenOf(root, 'b')).toHaveLength(2);
    expect(textOf(descend(root, 'b', 'c'))).toBe('deep');
    expect(textOf(descend(root, 'x', 'c'))).toBe('');
    expect(childrenOf(undefined)).toEqual([]);
  });

  it('skips the subtrees nobody reads', () => {
    const root = rootOf('<a><view><a><b/></a></view><b/></a>', { skip: new Set(['view']) });
    expect(childrenOf(root).map(({ name }) => name)).toEqual(['b']);
  });

  it('folds elements as they close, the inner ones first', () => {
    const root = rootOf('<a><n v="1"><n v="2"/></n></a>', {
      fold: { n: (element) => [element.attributes.v, ...foldedOf(element, 'n')] },
    });
    expect(foldedOf(root, 'n')).toEqual([['1', ['2']]]);
  });
});

describe('encodings', () => {
  const title = '航海計画 Δ';

  it.each([
    ['UTF-8', bytesOf(`<a>${title}</a>`)],
    ['UTF-8 with a mark', bytesOf(`\ufeff<a>${title}</a>`)],
    [
      'UTF-8 with a mark and a declaration',
      bytesOf(`\ufeff<?xml version="1.0" encoding="UTF-8"?><a>${title}</a>`),
    ],
    ['UTF-16 LE with a mark', utf16(`\ufeff<a>${title}</a>`, 'le')],
    ['UTF-16 BE with a mark', utf16(`\ufeff<a>${title}</a>`, 'be')],
    ['UTF-16 LE without a mark', utf16(`<?xml version="1.0" encoding="UTF-16"?><a>${title}</a>`, 'le')],
    ['UTF-16 BE without a mark', utf16(`<?xml version="1.0" encoding="UTF-16"?><a>${title}</a>`, 'be')],
    ['UTF-8 that claims to be UTF-16', bytesOf(`<?xml version="1.0" encoding="UTF-16"?><a>${title}</a>`)],
  ])('reads %s', (_name, bytes) => {
    const document = parse(bytes);
    expect(textOf(document.root)).toBe(title);
    expect(document.forbidden).toBe(0);
  });

  it('obeys a declared Shift_JIS', () => {
    const head = '<?xml version="1.0" encoding="Shift_JIS"?><a>';
    const bytes = Buffer.concat([bytesOf(head), Uint8Array.of(0x8d, 0x71, 0x8a, 0x43), bytesOf('</a>')]);
    expect(textOf(rootOf(bytes))).toBe('航海');
  });

  it('obeys a declared windows-1251', () => {
    const head = '<?xml version="1.0" encoding="windows-1251"?><a>';
    const bytes = Buffer.concat([bytesOf(head), Uint8Array.of(0xcc, 0xe8, 0xf0), bytesOf('</a>')]);
    expect(textOf(rootOf(bytes))).toBe('Мир');
  });

  it.each(['windows-1252', 'ISO-8859-1'])('reads the quotation marks and dashes of a declared %s', (name) => {
    const head = bytesOf(`<?xml version="1.0" encoding="${name}"?><a>`);
    const words = Uint8Array.of(0x93, 0xe9, 0x94, 0x96, 0x80);
    expect(textOf(rootOf(Buffer.concat([head, words, bytesOf('</a>')])))).toBe('“é”–€');
  });

  it('refuses an encoding nobody knows', () => {
    const refusal = refusalOf(() => parse('<?xml version="1.0" encoding="x-klingon"?><a/>'));
    expect(refusal.code).toBe('damaged-part');
    expect(refusal.values.detail).toContain('x-klingon');
  });

  it('replaces bytes that are no UTF-8, and counts them', () => {
    const bytes = Buffer.concat([bytesOf('<a>x'), Uint8Array.of(0xff, 0xed, 0xa0, 0x80), bytesOf('y</a>')]);
    const document = parse(bytes);
    expect(textOf(document.root)).toBe('x\ufffd\ufffd\ufffd\ufffdy');
    expect(document.forbidden).toBe(4);
  });

  it('takes a replacement character that somebody typed for text', () => {
    expect(parse('<?xml version="1.0" encoding="UTF-8"?><a>\ufffd</a>').forbidden).toBe(0);
  });

  it('reads half a UTF-16 pair as one lost character', () => {
    const bytes = Buffer.concat([utf16('\ufeff<a>x', 'le'), Uint8Array.of(0x42, 0xd8), utf16('y</a>', 'le')]);
    const document = parse(bytes);
    expect(textOf(document.root)).toBe('x\ufffdy');
    expect(document.forbidden).toBe(1);
  });

  it('never cuts a character or a reference in two where one chunk ends', () => {
    const unit = '航😀&#x20BB7;&#xFFFE;&amp;x';
    const document = parse(`<a>${unit.repeat(60_000)}</a>`);
    expect(textOf(document.root)).toBe('航😀𠮷&x'.repeat(60_000));
    expect(document.forbidden).toBe(60_000);
  });
});

describe('characters that XML forbids', () => {
  it.each([
    ['U+FFFE', '\ufffe'],
    ['U+FFFF', '\uffff'],
    ['a NUL', '\0'],
    ['a control character', '\u0007'],
    ['a reference to U+FFFE', '&#xFFFE;'],
    ['a reference to NUL', '&#0;'],
    ['a reference to a control character', '&#x1F;'],
    ['a reference to half a pair', '&#xD800;'],
    ['a reference beyond Unicode', '&#x110000;'],
    ['a reference beyond all numbers', `&#${'9'.repeat(400)};`],
  ])('removes %s from text and attributes, and counts it', (_name, forbidden) => {
    const document = parse(`<a t="l${forbidden}r">l${forbidden}r</a>`);
    expect(document.root).toEqual({ name: 'a', attributes: { t: 'lr' }, children: ['lr'] });
    expect(document.forbidden).toBe(2);
  });

  it('keeps tab, line feed, carriage return and U+FFFD, written or referred to', () => {
    const document = parse('<a t="&#9;&#10;&#13;&#xFFFD;">\ufffd</a>');
    expect(document.root.attributes.t).toBe('\t\n\r\ufffd');
    expect(document.forbidden).toBe(0);
  });

  it('reads &nbsp;, which web exporters write, as the space it means', () => {
    expect(textOf(rootOf('<a>1&nbsp;2</a>'))).toBe('1\u00a02');
  });

  it('keeps an ampersand that begins no reference, and counts it', () => {
    const document = parse('<a t="R&D">&eacute;&# ;<b>A & B</b>&;<b/>x;</a>');
    expect(document.root.attributes.t).toBe('R&D');
    expect(textOf(document.root)).toBe('&eacute;&# ;&;x;');
    expect(textOf(childOf(document.root, 'b'))).toBe('A & B');
    expect(document).toMatchObject({ forbidden: 0, ampersands: 5 });
  });

  it('keeps and does not count one at its place in a CDATA section', () => {
    const document = parse('<a>&x<![CDATA[R&D & Co]]></a>');
    expect(textOf(document.root)).toBe('&xR&D & Co');
    expect(document.ampersands).toBe(1);
  });

  it('keeps the upper control characters, written or referred to', () => {
    const document = parse('<a t="l\u0080\u0085r">\u009b&#x92;&#127;</a>');
    expect(document.root).toMatchObject({
      attributes: { t: 'l\u0080\u0085r' },
      children: ['\u009b\u0092\u007f'],
    });
    expect(document.forbidden).toBe(0);
  });

  it.each([
    ['a vertical tab', '\v'],
    ['a form feed', '\f'],
    ['a reference to a vertical tab', '&#xB;'],
    ['a decimal reference to a vertical tab', '&#11;'],
  ])('reads %s as a line break', (_name, written) => {
    const document = parse(`<a t="l${written}r">l${written}r<![CDATA[l\vr]]></a>`);
    expect(document.root).toEqual({ name: 'a', attributes: { t: 'l\nr' }, children: ['l\nr', 'l\nr'] });
    expect(document.forbidden).toBe(0);
  });

  it('removes those before the root and behind it', () => {
    const document = parse(`\0\0<?xml version="1.0"?><a>x</a>\0\u0001\0`);
    expect(textOf(document.root)).toBe('x');
    expect(document.forbidden).toBe(5);
    expect(textOf(parse(`<a>x</a>${'\0'.repeat(300_000)}`).root)).toBe('x');
  });

  it('hands over the flaws of an element that is folded, without those of folded ones in it', () => {
    const flaws: unknown[] = [];
    const fold = { n: ({ attributes }: XmlElement, own: unknown) => flaws.push([attributes.id, own]) };
    parse('<a><n id="1" t="\u0001"><t>a&b\u0002</t><n id="2">c</n><n id="3">&</n></n>\u0003</a>', { fold });
    expect(flaws).toEqual([
      ['2', undefined],
      ['3', { forbidden: 0, ampersands: 1 }],
      ['1', { forbidden: 2, ampersands: 1 }],
    ]);
  });

  it('takes time in line with their number', () => {
    const flawed = (size: number): string => `<a>${'<b t="&\u0001">\u0002 & \u0003</b>'.repeat(size)}</a>`;
    expect(parse(flawed(10_000))).toMatchObject({ forbidden: 30_000, ampersands: 20_000 });
    expect(growth((size) => parse(flawed(size)), 10_000)).toBeLessThan(NEARLY_LINEAR);
  });
});

describe('attacks by entity', () => {
  const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
    '',
  );

  it.each([
    ['a bare document type', '<!DOCTYPE a><a/>'],
    ['a billion laughs', `<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]><a>&l9;</a>`],
    ['quadratic blow-up', `<!DOCTYPE a [<!ENTITY l "${'x'.repeat(50_000)}">]><a>${'&l;'.repeat(5_000)}</a>`],
    ['an entity from a file', '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&f;</a>'],
    ['an entity from the network', '<!DOCTYPE a [<!ENTITY f SYSTEM "http://example.org/">]><a>&f;</a>'],
    ['a parameter entity', '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://example.org/d"> %p;]><a/>'],
    ['an external document type', '<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>'],
    ['a document type after a mark and a comment', '\ufeff<!-- x --><!DOCTYPE a><a/>'],
  ])('refuses %s', (_name, xml) => {
    expect(refusalOf(() => parse(xml)).code).toBe('doctype-refused');
  });

  it('refuses a document type in UTF-16 just as well', () => {
    const bytes = utf16('\ufeff<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&f;</a>', 'le');
    expect(refusalOf(() => parse(bytes)).code).toBe('doctype-refused');
  });
});

describe('a broken document', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n '],
    ['plain text', 'hello'],
    ['a declaration alone', '<?xml version="1.0"?>'],
    ['a truncated tag', '<a><b'],
    ['a truncated text', '<a>text'],
    ['a truncated attribute', '<a t="x'],
    ['a truncated CDATA section', '<a><![CDATA[x</a>'],
    ['a truncated comment', '<a><!-- x</a>'],
    ['tags that close in the wrong order', '<a><b></a></b>'],
    ['two roots', '<a/><b/>'],
    ['text after the root', '<a/>text'],
    ['an attribute twice', '<a t="1" t="2"/>'],
    ['an attribute without quotes', '<a t=1/>'],
    ['a tag inside a tag', '<a <b>/>'],
    ['a closing tag too many', '<a/></a>'],
    ['JSON', '{"a":1}'],
  ])('refuses %s and says which part it was', (_name, xml) => {
    const refusal = refusalOf(() => parse(xml));
    expect(refusal.code).toBe('damaged-part');
    expect(refusal.values.part).toBe('part.xml');
  });
});

describe('size and depth', () => {
  const nested = (levels: number) => `${'<a>'.repeat(levels)}${'</a>'.repeat(levels)}`;

  it('reads what is nested as deep as the limit allows', () => {
    let depth = 0;
    for (let at = childOf(rootOf(nested(3_000), { limits: limited({ depth: 1_000 }) }), 'a'); at; ) {
      depth += 1;
      at = childOf(at, 'a');
    }
    expect(depth).toBe(2_999);
  });

  it.each([3_001, 100_000, 1_000_000])('refuses %d levels where 1,000 are allowed', (levels) => {
    const refusal = refusalOf(() => parse(nested(levels), { limits: limited({ depth: 1_000 }) }));
    expect(refusal.code).toBe('too-deep');
    expect(refusal.values.limit).toBe(1_000);
  });

  it('refuses depth inside a skipped subtree too', () => {
    const xml = `<r>${nested(100_000)}</r>`;
    expect(refusalOf(() => parse(xml, { skip: new Set(['a']) })).code).toBe('too-deep');
  });

  it('reads an attribute of 8 MB', () => {
    expect(rootOf(`<a t="${'x'.repeat(8e6)}"/>`).attributes.t).toHaveLength(8e6);
  });

  it('reads 100,000 attributes and 200,000 siblings', () => {
    const attributes = Array.from({ length: 100_000 }, (_, i) => `a${i}="${i}"`).join(' ');
    expect(Object.keys(rootOf(`<r ${attributes}/>`).attributes)).toHaveLength(100_000);
    expect(rootOf(`<r>${'<a/>'.repeat(200_000)}</r>`).children).toHaveLength(200_000);
  });
});

describe('namespaces', () => {
  const namespaces = { 'urn:one': 'one', 'urn:two': 'two', 'urn:bare': '' };
  const namesIn = (xml: string) => childrenOf(rootOf(xml, { namespaces })).map(({ name }) => name);

  it('gives elements the prefix of the reader, whatever the file uses', () => {
    expect(rootOf('<q:a xmlns:q="urn:one" q:t="1" u="2"/>', { namespaces })).toEqual({
      name: 'one:a',
      attributes: { 'one:t': '1', u: '2' },
      children: [],
    });
  });

  it('reads a default namespace, and its end', () => {
    expect(namesIn('<r xmlns="urn:one"><a/><b xmlns=""/><c xmlns="urn:two"/></r>')).toEqual([
      'one:a',
      'b',
      'two:c',
    ]);
  });

  it('follows a prefix that changes its meaning half-way, and back', () => {
    const xml = '<r xmlns:p="urn:one"><p:a/><p:b xmlns:p="urn:two"/><p:c/></r>';
    expect(namesIn(xml)).toEqual(['one:a', 'two:b', 'one:c']);
  });

  it('never takes a foreign namespace for one of the reader, not even under its prefix', () => {
    const xml = '<r><one:a xmlns:one="urn:evil"/><b xmlns="urn:evil"/></r>';
    expect(namesIn(xml)).toEqual(['{urn:evil}:a', '{urn:evil}:b']);
  });

  it('keeps the prefix of a namespace the reader did not name, and of none at all', () => {
    expect(namesIn('<r><x:a xmlns:x="urn:other"/><one:b/><y:c/></r>')).toEqual(['x:a', 'one:b', 'y:c']);
  });

  it('is not fooled by names that every object has', () => {
    const xml =
      '<r xmlns:toString="valueOf"><constructor __proto__="1" x:hasOwnProperty="2"/><toString:__proto__/></r>';
    const root = rootOf(xml, { namespaces, fold: {} });
    expect(childrenOf(root).map(({ name }) => name)).toEqual(['constructor', 'toString:__proto__']);
    const attributes = childOf(root, 'constructor')?.attributes ?? {};
    expect(Object.entries(attributes)).toEqual([
      ['__proto__', '1'],
      ['x:hasOwnProperty', '2'],
    ]);
  });
});
