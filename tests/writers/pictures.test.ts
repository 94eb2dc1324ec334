import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/container/limits.js';
import { parseXml } from '../../src/container/xml.js';
import { imageData } from '../../src/writers/docx/image-data.js';
import { rasterised } from '../../src/writers/pictures/png.js';
import { cleanSvg } from '../../src/writers/pictures/svg.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const head =
  '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
const svg = (inside: string, attributes = 'width="64px" height="32px" viewBox="0 0 64 32"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;
const cleaned = (text: string): string | undefined => {
  const clean = cleanSvg(bytesOf(text));
  return clean && new TextDecoder().decode(clean);
};

describe('a drawing', () => {
  it('keeps its shapes, gradients, text and embedded pictures', () => {
    const inside =
      '<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient><path id="p" d="M0 0h9"/></defs>' +
      '<g fill="none"><circle cx="8" cy="8" r="7" fill="url(#g)"/><use xlink:href="#p"/></g>' +
      '<text x="1" y="9">潮 &amp; tide</text><image width="1" height="1" xlink:href="data:image/png;base64,AAAA"/>';
    const clean = cleaned(head + svg(inside)) ?? '';
    for (const part of [
      '<linearGradient id="g">',
      'stop-color="red"',
      'fill="url(#g)"',
      'xlink:href="#p"',
      '潮 &#x26; tide',
      'viewBox="0 0 64 32"',
      'base64,AAAA',
    ])
      expect(clean).toContain(part);
    expect(parseXml(bytesOf(clean), { part: 'svg', limits: defaultLimits, namespaces: {} }).forbidden).toBe(
      0,
    );
    expect(cleaned(clean)).toBe(clean);
  });

  it('keeps the looks of its style sheet and styles, as attributes', () => {
    const css =
      '<style>/* x */ .a, .b { fill: #f00; position: fixed } .b { stroke: blue } @import url(evil.css);</style>';
    const clean = cleaned(
      svg(`${css}<rect class="a b" style="opacity:.5;background:url(http://x)" width="9" height="9"/>`),
    );
    expect(clean).toContain('<rect width="9" height="9" fill="#f00" stroke="blue" opacity=".5"');
    expect(clean).not.toMatch(/style|class|import|position|evil/);
  });

  it.each([
    ['scripts', '<script>alert(1)</script><g onload="alert(1)"/>'],
    ['links', '<a xlink:href="javascript:alert(1)"><rect/></a>'],
    ['foreign content', '<foreignObject><iframe src="https://example.org/"/></foreignObject>'],
    ['pictures elsewhere', '<image href="https://example.org/spy.png"/>'],
    ['drawings elsewhere', '<use xlink:href="https://example.org/a.svg#x"/>'],
    ['paints elsewhere', '<rect fill="url(https://example.org/a.svg#x)"/>'],
    ['paints in disguise', '<rect fill="u\\72l(https://example.org/)"/>'],
    ['drawings in pictures', '<image href="data:image/svg+xml;base64,PHN2Zz4="/>'],
    ['animations', '<rect><set attributeName="href" to="javascript:alert(1)"/></rect>'],
    [
      'filters, patterns and masks',
      '<filter id="f"/><pattern id="p"/><mask id="m"/><rect filter="url(#f)" mask="url(#m)"/>',
    ],
  ])('loses %s', (_name, inside) => {
    const clean = cleaned(svg(inside)) ?? '';
    expect(clean).toMatch(/^<svg /);
    expect(clean.replace(/xmlns(?::xlink)?="[^"]*"/g, '')).not.toMatch(
      /script|alert|example|iframe|svg\+xml|<set|filter|pattern|mask|\\/,
    );
  });

  it('never draws itself within itself', () => {
    const laughs = Array.from(
      { length: 30 },
      (_, i) => `<g id="l${i + 1}">${`<use xlink:href="#l${i}"/>`.repeat(10)}</g>`,
    );
    const clean = cleanSvg(
      bytesOf(svg(`<defs><path id="l0" d="M0 0h9"/>${laughs.join('')}</defs><use xlink:href="#l30"/>`)),
    );
    expect(clean && rasterised(clean)?.png.length).toBeGreaterThan(0);
  });

  it.each([
    ['no SVG', '<html/>'],
    ['no XML', '<svg'],
    ['entities', '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>'],
    ['far too much', svg('<rect/>'.repeat(60_000))],
    ['too many copies', svg(`<path id="p" d="M0 0"/>${'<use xlink:href="#p"/>'.repeat(1_000)}`)],
  ])('that is %s is none', (_name, text) => {
    expect(cleaned(text)).toBeUndefined();
  });
});

describe('a drawing in Word', () => {
  it('is a PNG of twice its size, the same every time', () => {
    const clean = cleanSvg(bytesOf(svg('<circle cx="16" cy="16" r="15" fill="red"/>')));
    if (!clean) throw new Error('no drawing');
    const raster = rasterised(clean);
    expect(raster).toMatchObject({ width: 64, height: 32 });
    expect(raster && imageData(raster.png)).toEqual({ format: 'png', width: 128, height: 64 });
    expect(rasterised(clean)?.png).toEqual(raster?.png);
  });

  it('is no larger than a page needs', () => {
    const clean = cleanSvg(bytesOf(svg('<rect width="9" height="9"/>', 'width="100000" height="50000"')));
    const raster = clean && rasterised(clean);
    expect(raster && imageData(raster.png)?.width).toBe(2_000);
  });
});
