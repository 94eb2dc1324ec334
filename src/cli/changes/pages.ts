import { type Document, text } from '../../model/document.js';
import { changesPage } from '../../views/changes/changes-page.js';
import type { ChangeContext } from '../../views/changes/comparison.js';
import { oldNewTable } from '../../views/changes/old-new-table.js';
import { lastChange } from '../../views/index-page.js';
import { mapDocx } from '../../views/map-page.js';
import { type DocxOptions, dated, writeDocx } from '../../writers/docx/index.js';
import { writeRedline } from '../../writers/docx/redline/index.js';
import { changesScript, filterCss, paletteCss, stylesheet, writeHtml } from '../../writers/html/index.js';
import type { FormatNeeds } from './format-needs.js';

/** The page of changes as one file that needs nothing beside it. */
export const changesHtml = (context: ChangeContext): string =>
  alone(changesPage(context), context, changesScript);

/** The table of old and new wording as one file. */
export const tableHtml = (context: ChangeContext): string => alone(oldNewTable(context), context);

function alone(document: Document, { siteWords, after }: ChangeContext, script?: string): string {
  const css = `${stylesheet}\n${paletteCss([document])}${filterCss([document])}`;
  return writeHtml(document, {
    product: 'mapress',
    title: after.siteTitle,
    navigation: [],
    footer: [text(siteWords.generated)],
    stylesheet: '',
    inline: { css, ...(script !== undefined && { script }) },
    assetPath: () => undefined,
  });
}

/** The table of old and new wording for Word. */
export const tableDocx = (context: ChangeContext, needs: FormatNeeds): Promise<Uint8Array> =>
  writeDocx(oldNewTable(context), docxOptions(context, needs.bytes.after));

/** Dated by the new map, so that the same maps give the same file. */
const docxOptions = ({ comparison }: ChangeContext, assets: DocxOptions['assets']): DocxOptions => ({
  assets,
  ...dated(lastChange(comparison.after.map)),
  product: 'mapress',
});

/** The map's own Word file, with everything since the old state tracked. */
export function redlineDocx(context: ChangeContext, { bytes }: FormatNeeds): Promise<Uint8Array> {
  const { before, after } = context.comparison;
  const { assets: _, ...options } = docxOptions(context, bytes.after);
  return writeRedline(
    { document: mapDocx(before.map, context.before), assets: bytes.before },
    { document: mapDocx(after.map, context.after), assets: bytes.after },
    { ...options, author: 'mapress' },
  );
}
