import { BorderStyle, type IStylesOptions, LineRuleType } from 'docx';
import { ink } from './colours.js';
import type { Typography } from './fonts.js';
import { step } from './place.js';

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number];
type CharacterStyle = NonNullable<IStylesOptions['characterStyles']>[number];
type Spacing = NonNullable<NonNullable<ParagraphStyle['paragraph']>['spacing']>;

/**
 * At least this line height, in points: Yu Gothic is tall by itself and other faces are not, so a multiple would
 * give a page that depends on the face, and an exact height would cut off pictures.
 */
const lines = (points: number, before = 0, after = 0): Spacing => ({
  line: points * 20,
  lineRule: LineRuleType.AT_LEAST,
  before: before * 20,
  after: after * 20,
});

/** Sizes are in half points, as Word counts them. */
const size = { title: 36, lead: 22, body: 21, note: 19, table: 19, small: 17, tiny: 16 } as const;

const fontsOf = (typography: Typography) => ({
  ascii: typography.latin,
  hAnsi: typography.latin,
  cs: typography.latin,
  eastAsia: typography.eastAsia,
});

const bottomLine = (color: string, thickness: number, space: number) => ({
  bottom: { style: BorderStyle.SINGLE, size: thickness, color, space },
});

/** The same under each of several headings in a row, which Word would else take for one. */
const linesBelow = (color: string, thickness: number, space: number) => {
  const { bottom } = bottomLine(color, thickness, space);
  return { bottom, between: bottom };
};

/** All styles of the document, so that an editor can restyle it in Word in one place. */
export function stylesFor(typography: Typography): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font: fontsOf(typography),
          size: size.body,
          color: ink.text,
          language: { value: typography.lang, eastAsia: typography.eastAsiaLang, bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: lines(17) },
      },
      title: {
        run: { size: size.title, bold: true, color: ink.accent },
        paragraph: {
          spacing: lines(28, 0, 12),
          keepNext: true,
          border: bottomLine(ink.accent, 12, 6),
        },
      },
      heading1: heading(30, ink.accent, lines(22, 22, 6), linesBelow(ink.rule, 6, 3)),
      heading2: heading(26, ink.accent, lines(20, 16, 4)),
      heading3: heading(23, ink.text, lines(18, 12, 3)),
      heading4: heading(21, ink.text, lines(17, 10, 2)),
      heading5: heading(21, ink.quiet, lines(17, 8, 2)),
      heading6: heading(20, ink.quiet, lines(16, 8, 2)),
      listParagraph: { paragraph: { spacing: lines(16, 0, 1.5) } },
      caption: {
        run: { size: size.small, bold: true, color: ink.text },
        paragraph: { spacing: lines(14, 8, 3), keepNext: true },
      },
      hyperlink: { run: { color: ink.link, underline: { color: ink.hairline } } },
    },
    paragraphStyles: [...runningText, ...notes, ...tables, ...furniture],
    characterStyles,
  };
}

const heading = (
  halfPoints: number,
  color: string,
  spacing: Spacing,
  border?: ReturnType<typeof bottomLine>,
) => ({
  run: { size: halfPoints, bold: true, color },
  paragraph: { spacing, keepNext: true, keepLines: true, ...(border ? { border } : {}) },
  quickFormat: true,
});

type StyleBody = Pick<ParagraphStyle, 'paragraph' | 'run' | 'basedOn' | 'next'>;
const paragraphStyle = (id: string, name: string, body: StyleBody): ParagraphStyle => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...body,
});

const runningText: readonly ParagraphStyle[] = [
  { id: 'Normal', name: 'Normal', quickFormat: true, paragraph: { spacing: lines(17) } },
  paragraphStyle('BodyText', 'Body Text', { paragraph: { spacing: lines(18, 0, 4) } }),
  paragraphStyle('Lead', 'Lead', {
    run: { size: size.lead, bold: true },
    paragraph: { spacing: lines(19, 0, 6) },
  }),
  paragraphStyle('Hint', 'Hint', { run: { color: ink.quiet }, paragraph: { spacing: lines(17, 0, 4) } }),
  paragraphStyle('Point', 'Point', { basedOn: 'ListParagraph', paragraph: { spacing: lines(16, 0, 1.5) } }),
  paragraphStyle('PointText', 'Point Text', {
    run: { size: size.note },
    paragraph: { spacing: lines(15, 0, 1.5) },
  }),
  paragraphStyle('HeadingFacts', 'Heading Facts', {
    run: { size: size.small, color: ink.quiet },
    paragraph: { spacing: lines(15, 0, 4), keepNext: true },
  }),
  paragraphStyle('Figure', 'Figure', { paragraph: { spacing: { before: 80, after: 60 } } }),
  paragraphStyle('FigureCaption', 'Figure Caption', {
    run: { size: size.small, color: ink.quiet },
    paragraph: { spacing: lines(14, 0, 6) },
  }),
  paragraphStyle('Gap', 'Gap', {
    run: { size: 8 },
    paragraph: { spacing: { line: 120, lineRule: LineRuleType.EXACT, before: 0, after: 0 } },
  }),
];

const notes: readonly ParagraphStyle[] = [
  paragraphStyle('NoteText', 'Note Text', { run: { size: size.note }, paragraph: { spacing: lines(15.5) } }),
  paragraphStyle('NoteTitle', 'Note Title', {
    run: { size: size.small, bold: true, color: ink.quiet },
    paragraph: { spacing: lines(15), keepNext: true },
  }),
  paragraphStyle('WarningTitle', 'Warning Title', {
    run: { size: size.note, bold: true, color: ink.alert },
    paragraph: { spacing: lines(15), keepNext: true },
  }),
  paragraphStyle('BoxTitle', 'Box Title', {
    run: { bold: true, color: ink.accent },
    paragraph: { spacing: lines(17, 0, 2), keepNext: true, border: bottomLine(ink.hairline, 4, 2) },
  }),
];

const tables: readonly ParagraphStyle[] = [
  paragraphStyle('TableText', 'Table Text', { run: { size: size.table }, paragraph: { spacing: lines(15) } }),
  paragraphStyle('TableHeading', 'Table Heading', {
    run: { size: size.table, bold: true, color: ink.accent },
    paragraph: { spacing: lines(15), keepNext: true },
  }),
  paragraphStyle('FactName', 'Fact Name', {
    run: { size: size.table, color: ink.quiet },
    paragraph: { spacing: lines(15) },
  }),
];

const contentsLevel = (level: number): ParagraphStyle =>
  paragraphStyle(`TOC${level}`, `toc ${level}`, {
    run: level === 1 ? { bold: true } : { size: size.note },
    paragraph: {
      spacing: level === 1 ? lines(17, 3, 0) : lines(15.5),
      indent: { left: step * (level - 1), right: 600 },
    },
  });

const furniture: readonly ParagraphStyle[] = [
  paragraphStyle('ContentsTitle', 'Contents Title', {
    run: { bold: true, color: ink.accent, size: size.lead },
    paragraph: { spacing: lines(18, 12, 2), keepNext: true },
  }),
  contentsLevel(1),
  contentsLevel(2),
  contentsLevel(3),
  paragraphStyle('Header', 'header', {
    run: { size: size.tiny, color: ink.quiet },
    paragraph: { spacing: lines(12) },
  }),
  paragraphStyle('Footer', 'footer', {
    run: { size: size.tiny, color: ink.quiet },
    paragraph: { spacing: lines(12) },
  }),
];

const characterStyle = (
  id: string,
  name: string,
  run: NonNullable<CharacterStyle['run']>,
): CharacterStyle => ({
  id,
  name,
  basedOn: 'DefaultParagraphFont',
  quickFormat: true,
  run,
});

const badge = (id: string, name: string, color: string): CharacterStyle =>
  characterStyle(id, name, { size: size.tiny, color, bold: false, shading: { fill: ink.tint } });

const characterStyles: readonly CharacterStyle[] = [
  characterStyle('Quiet', 'Quiet', { size: size.small, color: ink.quiet }),
  characterStyle('LinkLine', 'Link Line', { size: size.small, color: ink.link, bold: false }),
  characterStyle('ItemNumber', 'Item Number', { color: ink.quiet }),
  characterStyle('Marker', 'Marker', { color: ink.quiet, bold: false }),
  characterStyle('MarkerName', 'Marker Name', { size: size.tiny, color: ink.quiet, bold: false }),
  characterStyle('IndexLink', 'Index Link', {}),
  badge('Badge', 'Badge', ink.text),
  badge('BadgeOpen', 'Badge Open', ink.alert),
  badge('BadgeWork', 'Badge In Work', ink.work),
  badge('BadgeClosed', 'Badge Closed', ink.done),
  badge('BadgeFrozen', 'Badge Frozen', ink.cold),
  badge('BadgeChange', 'Badge Change', ink.accent),
];
