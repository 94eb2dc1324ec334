import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawnPatterns, titlePatterns } from './patterns.js';
import { openSamples, projectRoot, type SampleMap, sampleNames } from './sample-maps.js';

const run = promisify(execFile);
const samples: readonly SampleMap[] = await openSamples();
const allTitles = samples.flatMap((map) => map.titles);

describe('the generator of the sample maps', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'samples-'));
    await run(process.execPath, [path.join(projectRoot, 'scripts/samples/make.mjs'), folder], {
      env: { ...process.env, TZ: 'America/St_Johns', LANG: 'C' },
    });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('writes exactly the maps that are committed', async () => {
    expect((await readdir(folder)).sort()).toEqual(await sampleNames());
  });

  it.each(samples)(
    'writes $name byte for byte as committed, whatever the time zone',
    async ({ name, bytes }) => {
      expect(Buffer.compare(await readFile(path.join(folder, name)), Buffer.from(bytes))).toBe(0);
    },
  );
});

describe('the sample handbook', () => {
  it('is five maps or more, at least two per program and one XMind XML', () => {
    expect(samples.length).toBeGreaterThanOrEqual(5);
    expect(samples.filter(({ parts }) => parts.includes('Document.xml')).length).toBeGreaterThanOrEqual(2);
    expect(samples.filter(({ parts }) => parts.includes('content.json')).length).toBeGreaterThanOrEqual(2);
    expect(samples.filter(({ parts }) => parts.includes('meta.xml')).length).toBeGreaterThanOrEqual(1);
  });

  it('holds at least 400 topics', () => {
    expect(allTitles.length).toBeGreaterThanOrEqual(400);
  });

  it.each(
    Object.entries(titlePatterns).flatMap(([group, patterns]) =>
      Object.entries(patterns).map(([name, pattern]) => ({ group, name, pattern })),
    ),
  )('has a title for $group: $name', ({ pattern }) => {
    expect(allTitles.some((title) => pattern.test(title))).toBe(true);
  });

  it.each(
    Object.entries(drawnPatterns).flatMap(([form, patterns]) =>
      Object.entries(patterns).map(([name, pattern]) => ({ form, name, pattern })),
    ),
  )('draws in $form: $name', ({ form, pattern }) => {
    const texts = samples.filter((map) => formOf(map) === form).map((map) => map.text);
    expect(texts.some((text) => pattern.test(text))).toBe(true);
  });
});

const formOf = ({ parts }: SampleMap): string =>
  parts.includes('Document.xml') ? 'mmap' : parts.includes('content.json') ? 'json' : 'xml';

describe('every sample map', () => {
  it.each(samples)('$name names no person, machine path or mail address', ({ text }) => {
    expect(text).not.toMatch(
      /[\w.]+@[\w-]+\.\w+|[A-Z]:\\|\/home\/|\/Users\/|UserEmail="[^"]+"|AuthorEmail="[^"]+"/,
    );
  });

  it.each(samples)('$name uses every id once', ({ content }) => {
    const ids = [...content.matchAll(/(?:\bOId="|<topic [^>]*\bid="|"id":")([^"]+)"/g)].map(
      (found) => found[1],
    );
    expect(ids.length).toBeGreaterThan(50);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(samples)(
    '$name holds every part that it refers to, and refers to every binary',
    ({ text, parts }) => {
      const named = [...text.matchAll(/(?:mmarch:\/\/|xap:)([\w./-]+)/g)].map((found) => found[1] ?? '');
      for (const name of named) expect(parts).toContain(name);
      for (const part of parts.filter((name) => /^(bin|ico|attachments|resources)\//.test(name)))
        expect(named).toContain(part);
    },
  );

  it.each(samples.filter((map) => formOf(map) === 'mmap'))(
    '$name counts its own topics correctly',
    ({ content, titles }) => {
      expect(content).toContain(`NumberOfTopics="${titles.length}"`);
    },
  );

  it.each(samples.filter((map) => formOf(map) === 'mmap'))(
    '$name says in its zip comment which program wrote it',
    async ({ bytes, content }) => {
      const comment = ((await JSZip.loadAsync(bytes)) as JSZip & { comment?: string }).comment;
      expect(comment).toMatch(/^\d+\.\d+\.\d+$/);
      expect(content).toContain(`version="${comment}"`);
    },
  );
});
