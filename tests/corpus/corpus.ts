import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Real maps by other people. They are not part of the project; without them these tests are skipped and say so.
 * Set MAPRESS_CORPUS to the folder that holds them.
 */
const folder =
  process.env.MAPRESS_CORPUS ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

export const corpusExists = existsSync(folder);

/** Title of the test group, with the reason when it is skipped. */
export const corpusTitle = (title: string): string =>
  corpusExists ? title : `${title} (skipped: no maps in ${folder}; set MAPRESS_CORPUS)`;

/** Paths of all maps, from the corpus folder, with `/`. */
export const corpusFiles: readonly string[] = corpusExists
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\.(?:mmap|xmmap|xmind|xmt|mm|opml)$/.test(path))
      .sort()
  : [];

export const corpusBytes = (path: string): Uint8Array => readFileSync(`${folder}/${path}`);
