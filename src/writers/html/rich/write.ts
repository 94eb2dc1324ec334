import type { ElementContent } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import type { RichBlock } from '../../../model/document.js';
import { element } from '../hast.js';
import { lines } from '../inlines.js';
import { contentLang, langChange, type Setting } from '../page.js';
import { rebuildNote } from './rebuild.js';
import { noteSchema } from './schema.js';

/** A note with its own formatting, or as plain paragraphs where it has none. */
export function writeRich(block: RichBlock, setting: Setting): ElementContent[] {
  const lang = contentLang(setting.page);
  const rebuilt = rebuildNote(block.nodes, { ...setting, lang });
  const safe = sanitize({ type: 'root', children: rebuilt }, noteSchema);
  const children = safe.type === 'root' ? safe.children.filter((node) => node.type !== 'doctype') : [];
  const content = children.length > 0 ? children : plainParagraphs(block.plain);
  return content.length > 0
    ? [element('div', { className: ['rich'], ...langChange(setting, lang) }, content)]
    : [];
}

const plainParagraphs = (plain: string): ElementContent[] =>
  plain
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => element('p', {}, lines(paragraph.replace(/^\n+|(?<!\n)\n+$/g, ''))));
