import stringWidth from 'string-width';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The text in exactly this many columns: filled with spaces, or cut with an ellipsis. Full-width characters take two. */
export function clip(text: string, columns: number, toRight = false): string {
  const shown = stringWidth(text) <= columns ? text : cut(text, columns);
  const spaces = ' '.repeat(Math.max(0, columns - stringWidth(shown)));
  return toRight ? spaces + shown : shown + spaces;
}

function cut(text: string, columns: number): string {
  let shown = '';
  let width = 0;
  for (const { segment } of segmenter.segment(text)) {
    width += stringWidth(segment);
    if (width > columns - 1) break;
    shown += segment;
  }
  return `${shown}…`;
}
