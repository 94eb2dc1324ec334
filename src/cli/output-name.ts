import path from 'node:path';
import { UsageError } from './exit.js';
import type { Terminal } from './terminal.js';
import { cliWords } from './words.js';

/** Extensions by which programs know what they open: another content under such a name opens nowhere. */
const telling = new Set('docx doc xlsx xls pptx pdf epub html htm json xmind mmap mm opml zip'.split(' '));

/**
 * A file is not written under the name of another format: `-o table.docx` needs one that is Word.
 *
 * @param own extensions of the format, without dot
 * @throws UsageError
 */
export function refuseOtherName(
  output: string | undefined,
  own: readonly string[],
  format: string,
  { lang }: Terminal,
): void {
  const extension = path
    .extname(output ?? '')
    .slice(1)
    .toLowerCase();
  if (output !== undefined && telling.has(extension) && !own.includes(extension))
    throw new UsageError(cliWords[lang].nameOfOther(output, extension, format));
}
