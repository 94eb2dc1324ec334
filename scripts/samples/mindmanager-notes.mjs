import { el, text, wrap } from './xml.mjs';

/** A note as the XHTML that MindManager stores; pictures become `mmnotes://0.png` … */

const spanMarkup = (picture) => (span) => {
  if (span.picture !== undefined) return picture(span.picture);
  const words = text(span.text);
  if (span.href !== undefined) return el('a', { href: span.href }, words);
  return span.bold ? el('b', {}, words) : words;
};

const blockMarkup = (block, picture) => {
  const row = (spans) => spans.map(spanMarkup(picture)).join('');
  switch (block.kind) {
    case 'p':
      return block.lines.map((spans) => el('p', {}, spans.length === 0 ? ' ' : row(spans)));
    case 'table':
      return [
        el(
          'table',
          { border: 1 },
          block.cells.map((cells) =>
            el(
              'tr',
              {},
              cells.map((cell) => el('td', {}, text(cell))),
            ),
          ),
        ),
      ];
    default:
      return [
        el(
          block.kind,
          {},
          block.lines.map((spans) => el('li', {}, row(spans))),
        ),
      ];
  }
};

/**
 * @param {import('./notes.mjs').Block[]} blocks
 * @param {string} preview
 * @param {(name: string) => { path: string, width: number, height: number }} pictureOf
 */
export const notesGroup = (blocks, preview, pictureOf) => {
  const data = [];
  const picture = (name) => {
    const { path, width, height } = pictureOf(name);
    const uri = `mmnotes://${data.length}.png`;
    data.push(
      el(
        'ap:NotesData',
        { Index: data.length, ImageUri: uri },
        el('cor:Uri', { 'xsi:nil': false }, `mmarch://${path}`),
      ),
    );
    return el('img', { src: uri, width, height });
  };
  const markup = blocks.flatMap((block) => blockMarkup(block, picture));
  return wrap('ap:NotesGroup', {}, [
    el(
      'ap:NotesXhtmlData',
      { Dirty: '0000000000000001', PreviewPlainText: preview.replaceAll('\n', '<br>') },
      el('html', { xmlns: 'http://www.w3.org/1999/xhtml' }, markup),
    ),
    ...data,
  ]);
};
