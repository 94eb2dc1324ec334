import type { DocumentData, PersonalData } from '../../model/workbook.js';
import type { Findings } from '../findings.js';
import type { Draft } from '../topic-draft.js';

/** A Markdown file in its two parts. */
export interface FrontMatter {
  readonly body: string;
  readonly document: DocumentData;
  readonly personal: readonly PersonalData[];
}

/** `key: value` on lines of their own between two lines of hyphens; anything deeper is not looked into. */
export function readFrontMatter(text: string, findings: Findings): FrontMatter {
  const found = /^---[ \t]*\n([\s\S]*?\n)??---[ \t]*(?:\n|$)/.exec(text);
  if (!found) return { body: text, document: {}, personal: [] };
  const document: Draft<DocumentData> = {};
  let addresses = 0;
  for (const [, key = '', raw = ''] of (found[1] ?? '').matchAll(/^([\w-]+):[ \t]*(.*)$/gm)) {
    const value = unquoted(raw.trim());
    if (value.includes('@')) addresses += 1;
    if (key === 'title' && value !== '') document.title = value;
    else if (key === 'author' && value !== '' && !value.includes('@')) document.author = value;
    else findings.unread(`front matter ${key}`);
  }
  const personal = addresses > 0 ? [{ kind: 'e-mail', count: addresses } as const] : [];
  return { body: text.slice(found[0].length), document, personal };
}

const unquoted = (value: string): string => {
  if (/^'.*'$/.test(value)) return value.slice(1, -1).replaceAll("''", "'");
  return /^".*"$/.test(value) ? value.slice(1, -1).replace(/\\(["\\])/g, '$1') : value;
};
