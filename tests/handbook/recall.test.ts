import { beforeAll, describe, expect, it } from 'vitest';
import type { Workbook } from '../../src/model/workbook.js';
import { read } from '../../src/readers/index.js';
import { type Meaning, understand } from '../../src/semantics/index.js';
import { linksBetween } from '../../src/semantics/map-links.js';
import { nameMaps } from '../../src/semantics/map-names.js';
import { handbookExists, handbookTitle, publishedAt, withHandbook } from './handbook.js';
import { type RawTopic, rawTopics } from './raw.js';

/** A map as this project understands it, beside what regular expressions find in its XML. */
interface Understood {
  readonly file: string;
  readonly workbook: Workbook;
  readonly meaning: Meaning;
  readonly raw: readonly RawTopic[];
}

const OWNER_TAG = /担当\s*[：:]/;
const CHANGE_MARKER = /改訂箇所\s*[：:]/;
const CODE = /^[A-Za-z]+\d+(?:-\d+)*/;

const all: Understood[] = [];

/** Share of the expected things that were found. */
const recall = <T>(expected: readonly T[], isFound: (one: T) => boolean): number =>
  expected.filter(isFound).length / expected.length;

describe.skipIf(!handbookExists)(handbookTitle('the real knowledge base'), () => {
  beforeAll(async () => {
    await withHandbook(async (maps) => {
      for (const [file, bytes] of maps) {
        const { workbook } = await read(bytes, { file });
        if (!workbook) throw new Error(`${file} cannot be read`);
        all.push({ file, workbook, ...understand(workbook, { file }), raw: await rawTopics(bytes) });
      }
    });
  });

  it('is read topic by topic', () => {
    expect(all).toHaveLength(56);
    const topics = all.reduce((sum, { raw }) => sum + raw.length, 0);
    expect(topics).toBeGreaterThan(15_000);
  });

  it('has its owner tags found', () => {
    const tags = all.flatMap(({ raw, meaning }) => topicsWith(OWNER_TAG, raw).map((id) => ({ id, meaning })));
    expect(tags.length).toBeGreaterThanOrEqual(19);
    const found = recall(tags, ({ id, meaning }) =>
      meaning.ownerships.some(({ statedOn }) => String(statedOn) === id),
    );
    expect(found).toBeGreaterThanOrEqual(0.9);
  });

  it('has its change markers found', () => {
    const markers = all.flatMap(({ raw, meaning }) =>
      topicsWith(CHANGE_MARKER, raw).map((id) => ({ id, meaning })),
    );
    expect(markers.length).toBeGreaterThanOrEqual(20);
    const found = recall(markers, ({ id, meaning }) =>
      meaning.changeMarkers.some(({ statedOn }) => String(statedOn) === id),
    );
    expect(found).toBeGreaterThanOrEqual(0.9);
  });

  it('has the links between its maps found', () => {
    const expected = expectedLinks();
    expect(expected.length).toBeGreaterThanOrEqual(60);
    const named = nameMaps(all.map(({ file }) => file));
    const maps = all.map((map, i) => ({ ...map, code: named[i]?.code ?? '' }));
    const links = linksBetween(maps, { published: publishedAt });
    const found = new Set(links.map(({ from, topicId, to }) => `${from.file} ${topicId} ${codeOf(to.file)}`));
    const missed = expected.filter((link) => !found.has(link));
    expect(missed.length, missed.slice(0, 20).join('\n')).toBeLessThan(expected.length / 10);
  });
});

const topicsWith = (pattern: RegExp, raw: readonly RawTopic[]): string[] =>
  raw.filter(({ title }) => pattern.test(title)).map(({ id }) => id);

const nameOf = (address: string): string => {
  const path = address.replaceAll('\\', '/').replace(/[#?].*$/, '');
  try {
    return decodeURIComponent(path).replace(/^.*\//, '');
  } catch {
    return path.replace(/^.*\//, '');
  }
};

const codeOf = (address: string): string | undefined => CODE.exec(nameOf(address))?.[0];

const isTeams = (address: string): boolean =>
  publishedAt.some((root) => address.toLowerCase().startsWith(root.toLowerCase()));

/** `from topic code`, once each: links to the team's pages and to map files whose code exactly one map bears. */
function expectedLinks(): string[] {
  const bearers = new Map<string, string[]>();
  for (const { file } of all) {
    const code = codeOf(file);
    if (code !== undefined) bearers.set(code, [...(bearers.get(code) ?? []), file]);
  }
  const links = all.flatMap(({ file, raw }) =>
    raw.flatMap(({ id, addresses }) =>
      addresses
        .filter((address) => isTeams(address) || /\.mmap(?:#.*)?$/.test(address))
        .map(codeOf)
        .filter((code) => code !== undefined && bearers.get(code)?.length === 1 && code !== codeOf(file))
        .map((code) => `${file} ${id} ${code}`),
    ),
  );
  return [...new Set(links)];
}
