import { createHash } from 'node:crypto';
import process from 'node:process';
import { textOf } from '../../diagnostics/catalogue.js';
import { toText } from '../../exchange/text.js';
import { throughPointer } from '../../files/git-lfs.js';
import { bytesOf } from '../../files/one-file.js';
import { read } from '../../readers/index.js';
import { type ExitCode, exit } from '../exit.js';

/**
 * `mapress textconv FILE`, called by git: the map as an outline. A map that cannot be read is told by its checksum, as
 * git would stop altogether if this failed. Passwords are not used: git keeps what it is told.
 */
export async function textconvCommand(args: readonly string[]): Promise<ExitCode> {
  const file = args.at(-1);
  if (file === undefined) return exit.usage;
  const written = await bytesOf(file);
  if (!written) return exit.usage;
  // git runs this at the top of the working tree; where Git LFS is not set up, it hands over the pointer.
  const bytes = await throughPointer(written, { cwd: process.cwd(), env: process.env });
  process.stdout.write(bytes.length === 0 ? '' : await outlineOf(bytes, file));
  return exit.ok;
}

async function outlineOf(bytes: Uint8Array, file: string): Promise<string> {
  const { workbook, diagnostics } = await read(bytes, { file });
  if (workbook) return toText(workbook);
  const checksum = createHash('sha256').update(bytes).digest('hex');
  const says = diagnostics.map((found) => textOf(found, 'en').says).join('; ');
  return `(${says})\n${bytes.length} bytes, SHA-256 ${checksum}\n`;
}
