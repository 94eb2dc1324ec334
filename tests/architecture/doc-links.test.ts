import { existsSync } from 'node:fs';
import path from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { projectFiles, readProjectFile } from './sources.js';

const pages = projectFiles().filter((file) => file.endsWith('.md') && !file.startsWith('tests/'));

/** A page without its blocks of code, which may speak of files that a reader has. */
const proseOf = (page: string): string => readProjectFile(page).replace(/^```[\s\S]*?^```/gm, '');

/** Files that links in the page lead to. */
const linksOf = (page: string): readonly string[] =>
  [...proseOf(page).matchAll(/\]\(([^()\s#]+)(?:#[^()\s]*)?\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => path.join(path.dirname(page), target));

/** Files and folders of the project that the page names in backticks or as the source of a table. */
const pathsOf = (page: string): readonly string[] =>
  [...proseOf(page).matchAll(/(?:`|<!-- from )((?:src|tests|scripts|docs)\/[\w./-]*)(?:`| -->)/g)].map(
    ([, named = '']) => named,
  );

describe('the documentation', () => {
  it('links to files that exist', () => {
    const dead = pages.flatMap((page) =>
      linksOf(page)
        .filter((file) => !existsSync(file))
        .map((file) => `${page} → ${file}`),
    );
    expect(pages.length).toBeGreaterThan(10);
    expect(dead).toEqual([]);
  });

  it('names files and folders that exist', () => {
    const gone = pages.flatMap((page) =>
      pathsOf(page)
        .filter((file) => !existsSync(file))
        .map((file) => `${page}: ${file}`),
    );
    expect(gone).toEqual([]);
  });
});
