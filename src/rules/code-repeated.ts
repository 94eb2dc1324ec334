import { knownMaps } from './known-maps.js';
import { rule } from './rule.js';

/**
 * Two maps whose file names begin with the same document code.
 *
 * Addresses, links and mentions go by the code, and one map can have it: the one without a remark such as 【旧版】
 * before it, then the one with the shortest name. The other is published under its whole file name.
 *
 * ```text bad
 * --- Sec01-02_Food.mmap
 * Food
 * --- Sec01-02_Food and water.mmap
 * Food and water
 * ```
 * ```text good
 * --- Sec01-02_Food.mmap
 * Food
 * --- Sec01-02-1_Food and water.mmap
 * Food and water
 * ```
 */
export const codeRepeated = rule('code-repeated', (map, tell, library) => {
  const known = knownMaps(library);
  const code = known.named(map).repeats;
  const holder = code === undefined ? undefined : known.ofCode(code);
  if (code !== undefined && holder) tell(undefined, { code, other: holder.file });
});
