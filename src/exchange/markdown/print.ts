import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const printer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', listItemIndent: 'one', resourceLink: true, fences: true, rule: '*' })
  .freeze();

/** Small trees as Markdown, without the line feed at the end. */
export function printed(children: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [...children] };
  return printer.stringify(root).replace(/(?<!\n)\n+$/, '');
}
