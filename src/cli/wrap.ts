import stringWidth from 'string-width';

/*
 * Lines for a terminal. Full-width characters take two columns. Words of alphabets stay whole; Japanese may break
 * between any two characters, but for kinsoku: no line ends with an opening bracket, none begins with a closing
 * bracket, a full stop, a small kana or a prolonged sound.
 */

const opening = String.raw`(\[{\u00ab\u2018\u201c\u3008\u300a\u300c\u300e\u3010\u3014\u3016\u3018\u301d\uff08\uff3b\uff5b\uff5f`;
const closing = [
  String.raw`!%),.:;?}\]\u00bb\u2019\u201d\u2025\u2026`,
  String.raw`\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3015\u3017\u3019\u301c\u301f\uff01\uff05\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d\uff5e\uff60-\uff65`,
  // Small kana, iteration marks, prolonged sounds, middle dots.
  String.raw`\u3005\u303b\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308e\u3095\u3096\u309b-\u309e`,
  String.raw`\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u30ee\u30f5\u30f6\u30fb-\u30fe\uff67-\uff70\uff9e\uff9f`,
].join('');
/** What belongs to the character before it: accents, variation selectors, the parts of a composed emoji. */
const joined = String.raw`\p{M}|\p{EMod}|\u200d\p{ExtPict}`;
/** Letters, digits and signs of alphabets that put spaces between words; dashes and apostrophes inside a word. */
const lettered = String.raw`\u0021-\u06ff\u1e00-\u1fff\u2010-\u2013\u2019`;

/** Stretches within which no line ends, with the space behind them. */
const unitPattern = new RegExp(
  String.raw`[${opening}]*(?:[${lettered}]+|\p{RI}{2}|\S)(?:[${closing}]|${joined})*\s*|\s+`,
  'gu',
);

const unitsOf = (text: string): readonly string[] => text.match(unitPattern) ?? [];

/** Columns of the longest stretch of a text within which no line ends. */
export function longestUnit(text: string): number {
  let longest = 0;
  for (const unit of unitsOf(text)) {
    // No character is wider than two columns, so short units need no measuring.
    if (unit.length * 2 > longest) longest = Math.max(longest, stringWidth(unit.trimEnd()));
  }
  return longest;
}

/** The text in lines of this many columns at most; every line is a part of the text, without the space at its end. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const unit of unitsOf(text)) {
    for (const piece of piecesOf(unit, width)) {
      const wide = stringWidth(piece.trimEnd());
      if (taken + wide > width && line.trim() !== '') {
        lines.push(line.trimEnd());
        line = '';
        taken = 0;
      }
      line += piece;
      taken += wide + piece.length - piece.trimEnd().length;
    }
  }
  lines.push(line.trimEnd());
  return lines;
}

/** A unit that no line has room for breaks after hyphens and slashes, and what is still too long anywhere. */
function piecesOf(unit: string, width: number): readonly string[] {
  if (unit.length * 2 <= width || stringWidth(unit.trimEnd()) <= width) return [unit];
  return (unit.match(/[^-/]*[-/]+\s*|[^-/]+/gu) ?? []).flatMap((part) =>
    stringWidth(part.trimEnd()) <= width ? [part] : graphemesOf(part),
  );
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Characters as people see them; the space behind the last one stays with it. */
function graphemesOf(part: string): readonly string[] {
  const word = part.trimEnd();
  const found = [...segmenter.segment(word)].map(({ segment }) => segment);
  const last = found.pop() ?? '';
  return [...found, last + part.slice(word.length)];
}
