import type { XmlElement } from '../../container/xml.js';
import type { ReaderContext } from './context.js';
import type { ElementDraft } from './draft.js';
import { filled, own } from './values.js';

/** Add-in data. Numbering is one such add-in: codes per level joined by `*`. */
export function readCustom(part: XmlElement, { oid, topic }: ElementDraft, context: ReaderContext): void {
  const said = new Map<string, string>();
  for (const name in part.attributes)
    said.set(name.slice(name.indexOf(':') + 1), own(part.attributes[name] ?? ''));
  const format = said.get('Numbering');
  if (!format) {
    const uri = filled(part, 'Uri') ?? '';
    if (!isAddInSettings(uri)) context.unread.add(`cor:Custom ${uri}`, oid);
    return;
  }
  for (const [name, value] of said) {
    if (value !== '' && /^Level(?!1Text$)\d+Text$/.test(name)) context.unread.add(`cor:Custom@${name}`, oid);
  }
  const depth = Number.parseInt(said.get('Depth') ?? '', 10);
  const separator = said.get('Separators');
  const prefix = said.get('Level1Text');
  topic.numbering = {
    format,
    ...(depth > 0 && { depth }),
    ...(separator && { separator }),
    ...(prefix && { prefix }),
  };
}

const addInSettings = [
  'http://schemas.mindjet.com/MindManager/UpdateCompatibility/',
  'http://schemas.mindjet.com/MindManager/Mm5Sort/',
  'http://schemas.mindjet.com/MindManager/Pre5CustomData/',
  'http://schemas.iaresearch.com/PTMAddin',
  'http://www.realize.se/schemas/analytic',
];

/** Add-ins known to keep only settings of the editor here (calendars, sort order, upgrade notes). */
export const isAddInSettings = (uri: string): boolean => addInSettings.some((one) => uri.startsWith(one));
