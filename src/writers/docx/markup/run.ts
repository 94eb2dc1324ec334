import { escaped, type Inlines, inlines } from './xml.js';

/** Look of a run (17.3.2.28, `CT_RPr`); what is absent comes from the styles. */
export interface RunProperties {
  /** Character style. */
  readonly style?: string | undefined;
  /** A face for all scripts. */
  readonly face?: string | undefined;
  /** The face for East Asian text alone. */
  readonly eastAsiaFace?: string | undefined;
  /** Characters of several scripts are set in the face for East Asian text. */
  readonly prefersEastAsia?: boolean | undefined;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly strike?: boolean | undefined;
  readonly underline?: boolean | undefined;
  /** `RRGGBB`. */
  readonly colour?: string | undefined;
  /** Ground, `RRGGBB`. */
  readonly shade?: string | undefined;
  readonly language?: { readonly latin: string; readonly eastAsia: string } | undefined;
}

/** `w:rPr`, its elements in the order of the schema; empty without properties. */
export function runProperties(look: RunProperties): string {
  const { style, colour, shade, language } = look;
  const properties =
    (style === undefined ? '' : `<w:rStyle w:val="${escaped(style)}"/>`) +
    fonts(look) +
    (look.bold ? '<w:b/><w:bCs/>' : '') +
    (look.italic ? '<w:i/><w:iCs/>' : '') +
    (look.strike ? '<w:strike/>' : '') +
    (colour === undefined ? '' : `<w:color w:val="${escaped(colour)}"/>`) +
    (look.underline ? '<w:u w:val="single"/>' : '') +
    (shade === undefined ? '' : shading(shade)) +
    (language === undefined
      ? ''
      : `<w:lang w:val="${escaped(language.latin)}" w:eastAsia="${escaped(language.eastAsia)}"/>`);
  return properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
}

function fonts({ face, eastAsiaFace, prefersEastAsia }: RunProperties): string {
  if (face !== undefined) {
    const name = escaped(face);
    return `<w:rFonts w:ascii="${name}" w:eastAsia="${name}" w:hAnsi="${name}"/>`;
  }
  const eastAsia = eastAsiaFace === undefined ? '' : ` w:eastAsia="${escaped(eastAsiaFace)}"`;
  const attributes = `${eastAsia}${prefersEastAsia ? ' w:hint="eastAsia"' : ''}`;
  return attributes === '' ? '' : `<w:rFonts${attributes}/>`;
}

/** Ground of a run, paragraph or cell, `RRGGBB`. */
export const shading = (fill: string): string => `<w:shd w:fill="${escaped(fill)}" w:val="clear"/>`;

export const lineBreak = '<w:br/>';
export const tab = '<w:tab/>';

/** Text of a run; white space stands as it is. Line ends and tabs are elements of their own. */
export const text = (value: string): string => `<w:t xml:space="preserve">${escaped(value)}</w:t>`;

/**
 * @param properties made by `runProperties`
 * @param content texts, tabs, breaks
 */
export const run = (properties: string, content: string): Inlines =>
  inlines(`<w:r>${properties}${content}</w:r>`);

/** A number that the layout program counts, in runs of its own (17.16). */
export const pageNumber = (which: 'PAGE' | 'NUMPAGES'): Inlines =>
  inlines(
    [fieldMark('begin'), instruction(which), fieldMark('separate'), fieldMark('end')]
      .map((content) => run('', content))
      .join(''),
  );

/** Begin, middle or end of a field. */
export const fieldMark = (type: 'begin' | 'separate' | 'end', more = ''): string =>
  `<w:fldChar w:fldCharType="${type}"${more}/>`;

export const instruction = (field: string): string =>
  `<w:instrText xml:space="preserve">${escaped(field)}</w:instrText>`;
