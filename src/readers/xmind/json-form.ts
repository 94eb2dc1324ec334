import type { Package } from '../../container/zip.js';
import type { Context } from './context.js';
import type { Form } from './form.js';
import { readJsonContent } from './json-content.js';
import { readMetadata } from './metadata.js';

/** The form since XMind Zen. @throws Refusal when it cannot be used at all */
export function readJsonForm(pkg: Package, context: Context): Form {
  const sheets = readJsonContent(pkg.read('content.json'), 'content.json', context);
  return { variant: 'zip+json', origin: readMetadata(pkg, context), sheets };
}
