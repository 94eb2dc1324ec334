import { Refusal } from '../../container/refusal.js';
import type { Package } from '../../container/zip.js';
import type { Context } from './context.js';
import { type Origin, originOf } from './origin.js';
import { parseJson } from './parse-json.js';
import { type JsonObject, objectOf, textOf } from './values.js';

/** What `metadata.json` says; often it is empty. */
export function readMetadata(pkg: Package, context: Context): Origin {
  const metadata = parsed(pkg, context);
  const creator = objectOf(metadata.creator);
  const author = textOf(metadata.Author) ?? textOf(objectOf(metadata.Author)?.Name);
  context.personal.add(author?.includes('@') ? 'e-mail' : 'user-name', author);
  context.personal.add('user-name', textOf(metadata.modifier));
  const created = textOf(metadata['Create.Time']) ?? textOf(objectOf(metadata.Create)?.Time);
  return originOf({
    name: textOf(creator?.name) ?? '',
    version: textOf(creator?.version) ?? '',
    author: author ?? '',
    description: textOf(metadata.DESCRIPTION) ?? textOf(metadata.description) ?? '',
    created: created ?? '',
  });
}

function parsed(pkg: Package, context: Context): JsonObject {
  const part = 'metadata.json';
  if (!pkg.has(part)) return {};
  try {
    const { value, forbidden } = parseJson(pkg.read(part), part);
    if (forbidden > 0) context.report.add('forbidden-characters', { count: forbidden });
    return objectOf(value) ?? {};
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    context.report.add('skipped-part', { part });
    return {};
  }
}
