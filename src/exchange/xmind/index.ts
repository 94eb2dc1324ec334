import { type WrittenPart, writeZip, zipEpoch } from '../../container/write-zip.js';
import type { Workbook } from '../../model/workbook.js';
import type { BytesOf } from '../exchange.js';
import { jsonText } from '../json-text.js';
import { asXmind } from './projection.js';
import { StoredResources } from './resources.js';
import { sheetJson } from './sheet-json.js';
import { stub } from './stub-words.js';

/**
 * The workbook as XMind (2020 and later) opens it: JSON in a zip. What XMind has no place for is said in
 * `projection.ts`. Dates inside the zip are fixed, so the same workbook gives the same bytes.
 */
export function toXmind(workbook: Workbook, bytes: BytesOf): Uint8Array {
  const resources = new StoredResources(workbook, bytes);
  const shown = asXmind(workbook, (hash) => resources.has(hash));
  const content = jsonText(shown.sheets.map((sheet) => sheetJson(sheet, resources)));
  const parts: WrittenPart[] = [
    { name: 'content.json', content },
    { name: 'metadata.json', content: jsonText(metadataOf(shown)) },
    { name: 'content.xml', content: stub },
    ...resources.parts(shown.resources),
  ];
  const entries = parts.filter(({ name }) => name !== 'content.xml').map(({ name }) => [name, {}]);
  const manifest = jsonText({ 'file-entries': Object.fromEntries(entries) });
  return writeZip([...parts, { name: 'manifest.json', content: manifest }], zipEpoch);
}

const metadataOf = ({ document, sheets }: Workbook) => ({
  creator: { name: 'mapress' },
  activeSheetId: sheets[0]?.id,
  Author: document.author,
  DESCRIPTION: document.description,
  'Create.Time': document.created?.text,
});
