import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSamples, projectRoot } from './sample-maps.js';

/**
 * MindManager puts its XML Schema into every map it saves and refuses maps that break it. The schema is not
 * ours to pass on, so it is taken from any map of the same program generation in the corpus, when there is one.
 */

const run = promisify(execFile);
/** The validator of libxml2, where the machine has one. */
const validator = 'xmllint';
const corpus = path.resolve(projectRoot, process.env.MAPRESS_CORPUS ?? '../shared/corpus', 'mmap');
const schemaParts = ['Application', 'Core', 'Delta', 'Primitive'].map((name) => `MindManager${name}.xsd`);

const hasValidator = (): boolean => {
  try {
    execFileSync(validator, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** The schema of the newest generation in the corpus that our maps claim to be written by. */
const findSchema = async (generation: string): Promise<Map<string, string> | undefined> => {
  if (!existsSync(corpus)) return undefined;
  for (const name of readdirSync(corpus).filter((file) => file.endsWith('.mmap'))) {
    const zip = (await JSZip.loadAsync(await readFile(path.join(corpus, name)))) as JSZip & {
      comment?: string;
    };
    if (zip.comment?.startsWith(`${generation}.`) !== true) continue;
    const parts = await Promise.all(
      schemaParts.map(
        async (part) => [part, (await zip.file(`xsd/${part}`)?.async('string')) ?? ''] as const,
      ),
    );
    if (parts.every(([, xsd]) => xsd !== '')) return new Map(parts);
  }
  return undefined;
};

/** The schemas import each other by web address; beside each other in a folder they must do so by file name. */
const importByFile = (xsd: string): string =>
  xsd.replace(
    /schemaLocation="http:\/\/schemas\.mindjet\.com\/MindManager\/(\w+)\/2003"/g,
    'schemaLocation="MindManager$1.xsd"',
  );

const maps = (await openSamples()).filter(({ name }) => name.endsWith('.mmap'));
const schema = hasValidator() ? await findSchema('23') : undefined;

describe.skipIf(schema === undefined)("MindManager's own schema", () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'schema-'));
    for (const [part, xsd] of schema ?? []) await writeFile(path.join(folder, part), importByFile(xsd));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const validate = async (name: string, xml: string): Promise<string> => {
    const file = path.join(folder, name);
    await writeFile(file, xml);
    const { stderr } = await run(validator, [
      '--noout',
      '--schema',
      path.join(folder, 'MindManagerApplication.xsd'),
      file,
    ]);
    return stderr;
  };

  it.each(maps)('accepts $name', async ({ name, content }) => {
    expect(await validate(`${name}.xml`, content)).toContain('validates');
  });

  it('would refuse a map whose title stood before its subtopics', async () => {
    const [map] = maps;
    const broken = (map?.content ?? '').replace(
      '<ap:SubTopics>',
      '<ap:Text PlainText="x"><ap:Font/></ap:Text><ap:SubTopics>',
    );
    await expect(validate('broken.xml', broken)).rejects.toThrow(/SubTopics/);
  });
});
