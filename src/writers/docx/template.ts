import {
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Paragraph,
  Document as WordDocument,
} from 'docx';
import { type PackedPart, packPart } from '../../container/write-zip.js';
import type { Typography } from './fonts.js';
import { type Lists, numbersDefinition } from './lists.js';
import { numbering } from './numbering.js';
import { type Parts, partsOf } from './parts.js';
import { type Paper, page } from './place.js';
import { stylesFor } from './styles.js';
import { escapeXml } from './xml-text.js';

/** What stands before and behind the content of a part. */
interface Around {
  readonly start: string;
  readonly end: string;
}

/**
 * A Word file without content, as the docx library makes it: styles, lists, settings, theme, fonts and the frames of
 * the parts that hold content. All documents of one language and paper share it.
 */
export class Template {
  private readonly compressed = new Map<string, PackedPart>();
  private readonly frames = new Map<string, Around>();

  constructor(readonly parts: Parts) {}

  /** A part with content in the place of its only paragraph. */
  filled(name: string, content: string): string {
    const { start, end } = this.frame(name, blank);
    return `${start}${content}${end}`;
  }

  /** The definitions of a document's own lists before all lists, its lists behind them. */
  numbering(lists: Lists): string {
    const { start, end } = this.frame('word/numbering.xml', libraryList);
    const usual = usualNumbers.exec(start)?.[0] ?? '';
    return `${start}${lists.definitions(usual)}${libraryList}${lists.elements()}${end}`;
  }

  /** How many relationships stand before the ones of content. */
  get relationships(): number {
    return this.frame(relationsPart, fontRelation).start.split('<Relationship ').length - 1;
  }

  /** Relationships of content; the last one, of the part of fonts, gets the id that is free behind them. */
  relations(elements: string, next: string): string {
    const { start, end } = this.frame(relationsPart, fontRelation);
    return `${start}${elements}${fontRelation.replace(/ Id="[^"]*"/, ` Id="${next}"`)}${end}`;
  }

  /** A part that has the template's content, compressed once for all files. */
  readonly packed = (name: string, content: string | Uint8Array): PackedPart | undefined => {
    if (this.parts.get(name) !== content) return undefined;
    const known = this.compressed.get(name) ?? packPart({ name, content });
    this.compressed.set(name, known);
    return known;
  };

  private frame(name: string, divider: string): Around {
    const known = this.frames.get(name);
    if (known) return known;
    const xml = this.parts.get(name);
    const [start, end, ...more] = typeof xml === 'string' ? xml.split(divider) : [];
    if (start === undefined || end === undefined || more.length > 0) throw new Error(`no frame in ${name}`);
    const frame = { start, end };
    this.frames.set(name, frame);
    return frame;
  }
}

const relationsPart = 'word/_rels/document.xml.rels';
const fontRelation =
  '<Relationship Id="rId11" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable" Target="fontTable.xml"/>';

/** The one list that the library always writes; nothing is in it. */
const libraryList =
  '<w:num w:numId="1"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
const usualNumbers = new RegExp(`<w:abstractNum w:abstractNumId="${numbersDefinition}".*?</w:abstractNum>`);

/** The paragraph in whose place content goes, as the library prints it. */
const blank = '<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>';
const blankParagraph = (): Paragraph => new Paragraph({ style: 'Gap' });

export async function templateFor(typography: Typography, paper: Paper): Promise<Template> {
  const word = new WordDocument({
    styles: stylesFor(typography),
    numbering,
    defaultTabStop: 420,
    compatibility: { version: 15 },
    sections: [sectionOn(paper)],
  });
  const parts = new Map(await partsOf(await Packer.toBuffer(word)));
  const settings = parts.get('word/settings.xml');
  if (typeof settings === 'string') {
    parts.set('word/settings.xml', withEastAsianSettings(settings, typography));
  }
  return new Template(parts);
}

function sectionOn(paper: Paper): ISectionOptions {
  const { top, bottom, side, header, footer } = page;
  const children = [blankParagraph()];
  return {
    properties: {
      titlePage: true,
      page: { size: sizeOf(paper), margin: { top, bottom, left: side, right: side, header, footer } },
    },
    headers: { first: new Header({ children }), default: new Header({ children }) },
    footers: { first: new Footer({ children }), default: new Footer({ children }) },
    children,
  };
}

/** The library swaps width and height of a page that lies on its side. */
const sizeOf = ({ width, height }: Paper) =>
  width > height
    ? { width: height, height: width, orientation: PageOrientation.LANDSCAPE }
    : { width, height };

/**
 * Punctuation is set tight and East Asian text read in its language, as a new Japanese document in Word has it.
 * Their places in CT_Settings: before and after `w:compat`.
 */
function withEastAsianSettings(xml: string, { eastAsiaLang }: Typography): string {
  const spacing = '<w:characterSpacingControl w:val="compressPunctuation"/>';
  const language = `<w:themeFontLang w:val="en-US" w:eastAsia="${escapeXml(eastAsiaLang)}"/>`;
  return xml.replace('<w:compat>', `${spacing}<w:compat>`).replace('</w:compat>', `</w:compat>${language}`);
}
