import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/container/xml.js';
import { mathMl } from '../../src/writers/equations/mathml.js';
import { all, bodyOf, shown } from './docx/unpacked.js';
import { equations } from './equations.js';
import { inlinesHtml } from './html/fragment.js';

const html = (latex: string) => inlinesHtml([{ type: 'equation', latex }]);
const word = (latex: string) => bodyOf({ type: 'paragraph', content: [{ type: 'equation', latex }] });

describe('an equation', () => {
  it('is MathML on the page, with its source for those who cannot see it', () => {
    expect(html(String.raw`\frac{a}{2}`)).toBe(
      String.raw`<math alttext="\frac{a}{2}"><mfrac><mi>a</mi><mn>2</mn></mfrac></math>`,
    );
    expect(html('a<b')).toContain('alttext="a<b"');
    expect(html(String.raw`\color{red}x`)).toContain('<mi mathcolor="#ff0000">x</mi>');
  });

  it.each(equations)('is set in both: %s', async (latex) => {
    expect(html(latex)).toMatch(/^<math alttext="[^"]+"><m/);
    expect(html(latex)).not.toMatch(/ (?:style|class|href|src|id)=/);
    const body = await word(latex);
    expect(all(body, 'm:oMath')).toHaveLength(1);
    expect(all(body, 'm:t').length).toBeGreaterThan(2);
  });

  it('is Word’s own in Word', async () => {
    const body = await word(String.raw`\sum_{i=1}^{n} \frac{a}{i<2}`);
    const [sum] = all(body, 'm:nary');
    expect(sum && all(sum, 'm:f')).toHaveLength(1);
    expect(all(body, 'm:chr').map(({ attributes }) => attributes['m:val'])).toEqual(['∑']);
    expect(
      all(body, 'm:den').map((den) =>
        all(den, 'm:t')
          .map((text) => textOf(text))
          .join(''),
      ),
    ).toEqual(['i<2']);
  });
});

describe('what is no equation, or one that harms', () => {
  it.each([
    ['no LaTeX', String.raw`\nonsense{x`],
    ['half of one', 'x^'],
    ['a link', String.raw`\href{javascript:alert(1)}{x}`],
    ['an address', String.raw`\url{https://example.org/}`],
    ['a picture', String.raw`\includegraphics{https://example.org/a.png}`],
    ['a class', String.raw`\class{menu}{x}`],
    ['a style', String.raw`\style{background:url(https://example.org/)}{x}`],
    ['an id', String.raw`\id{top}{x}`],
    ['a macro that calls itself', String.raw`\def\a{\a\a}\a`],
    ['macros that multiply', String.raw`\newcommand\b[1]{#1#1#1#1#1#1#1#1#1#1}\b{\b{\b{\b{\b{\b{x}}}}}}`],
    ['endless braces', '{'.repeat(900) + '}'.repeat(900)],
    ['a book', 'x'.repeat(3_000)],
  ])('%s is shown as it is written', async (_name, latex) => {
    expect(mathMl(latex, false)).toBeUndefined();
    expect(html(latex)).toMatch(/^<code>/);
    expect(shown(await word(latex))).toContain(latex);
  });

  it('leaves no definitions behind for the next one', () => {
    expect(mathMl(String.raw`\gdef\mine{x}\mine`, false)).toBeDefined();
    expect(mathMl(String.raw`\mine`, false)).toBeUndefined();
  });

  it('is bounded in one document: the rest is shown as it is written', () => {
    const many = Array.from(
      { length: 60 },
      (_, i) => ({ type: 'equation', latex: `${'x'.repeat(1_900)}_{${i}}` }) as const,
    );
    const written = inlinesHtml(many);
    expect(written.split('<math').length - 1).toBe(52);
    expect(written.split('<code').length - 1).toBe(8);
  });
});
