import type { Package } from '../../container/zip.js';
import type { DocumentData } from '../../model/workbook.js';
import type { Context } from './context.js';
import type { Form } from './form.js';
import { originOf } from './origin.js';
import { storedRevisions } from './revisions.js';
import { noSideParts, readComments, readMeta, readSideParts } from './side-parts.js';
import { readXmlContent } from './xml-content.js';

/** The form of XMind 3 to 8. @throws Refusal when it cannot be used at all */
export function readXmlForm(pkg: Package, context: Context): Form {
  const side = readSideParts(pkg, context);
  readComments(pkg, context);
  const { sheets, modified } = readXmlContent(pkg.read('content.xml'), 'content.xml', side, context);
  const { program, document } = readMeta(pkg, context);
  const revisions = storedRevisions(pkg);
  const kept = revisions.length > 0 ? { revisions } : {};
  return {
    variant: 'zip+xml',
    origin: { program, document: { ...document, ...modifiedAt(modified), ...kept } },
    sheets,
  };
}

/** A bare `content.xml`. @throws Refusal when it cannot be used at all */
export function readBareXml(bytes: Uint8Array, context: Context): Form {
  const { sheets, modified } = readXmlContent(bytes, 'content.xml', noSideParts, context);
  const { program, document } = originOf({ name: '', version: '', author: '', description: '', created: '' });
  return { variant: 'xml', origin: { program, document: { ...document, ...modifiedAt(modified) } }, sheets };
}

const modifiedAt = (modified: DocumentData['modified']): Pick<DocumentData, 'modified'> =>
  modified ? { modified } : {};
