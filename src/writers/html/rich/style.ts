/** What of an element's inline style is kept: weight, slope, lines and colour of its text. */
export interface NoteStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** `#rrggbb`. */
  readonly colour: string | undefined;
}

export function styleOf(properties: Readonly<Record<string, string>>): NoteStyle {
  const style = declarations(properties.style ?? '');
  const decoration = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  const weight = style.get('font-weight') ?? '';
  return {
    bold: /bold/.test(weight) || Number(weight) >= 600,
    italic: /italic|oblique/.test(style.get('font-style') ?? ''),
    underline: decoration.includes('underline'),
    strike: decoration.includes('line-through'),
    colour: hexColour(style.get('color') ?? properties.color ?? ''),
  };
}

const declarations = (style: string): ReadonlyMap<string, string> =>
  new Map(
    style.split(';').map((declaration) => {
      const [name = '', ...value] = declaration.split(':');
      return [name.trim().toLowerCase(), value.join(':').trim().toLowerCase()];
    }),
  );

/** The sixteen names of HTML 4, which is what note editors write. */
const named: ReadonlyMap<string, string> = new Map([
  ['black', '#000000'],
  ['silver', '#c0c0c0'],
  ['gray', '#808080'],
  ['white', '#ffffff'],
  ['maroon', '#800000'],
  ['red', '#ff0000'],
  ['purple', '#800080'],
  ['fuchsia', '#ff00ff'],
  ['green', '#008000'],
  ['lime', '#00ff00'],
  ['olive', '#808000'],
  ['yellow', '#ffff00'],
  ['navy', '#000080'],
  ['blue', '#0000ff'],
  ['teal', '#008080'],
  ['aqua', '#00ffff'],
]);

function hexColour(value: string): string | undefined {
  const text = value.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  if (/^#[0-9a-f]{3}$/.test(text)) return `#${[...text.slice(1)].map((digit) => digit + digit).join('')}`;
  const [, ...rgb] = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/.exec(text) ?? [];
  if (rgb.length === 3)
    return `#${rgb.map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0')).join('')}`;
  return named.get(text);
}
