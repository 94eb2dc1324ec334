import path from 'node:path';
import { z } from 'zod';
import { severityOf } from '../diagnostics/catalogue.js';
import { writeFileWhole } from '../files/output.js';
import { readTextFile } from '../files/text.js';
import type { Finding } from '../rules/index.js';
import { UsageError } from './exit.js';
import type { CliWords } from './words.js';

/** Name of the baseline that is used when none is named. */
export const baselineName = 'mapress.baseline.json';

/** So many findings of a rule on one topic of a map are known. No texts: wording may change, findings stay known. */
export interface KnownFinding {
  readonly rule: string;
  readonly file: string;
  /** Absent: findings about the map as a whole. */
  readonly topicId?: string;
  readonly count: number;
}

const schema = z.strictObject({
  version: z.literal(1),
  findings: z.array(
    z.strictObject({
      rule: z.string(),
      file: z.string(),
      topicId: z.string().optional(),
      count: z.number().int().positive(),
    }),
  ),
});

/** Reads a baseline. Absent: there is none. @throws UsageError when it is no baseline, or named and missing */
export async function readBaseline(
  folder: string,
  named: string | undefined,
  words: CliWords,
): Promise<readonly KnownFinding[] | undefined> {
  const name = named ?? baselineName;
  const fail = (detail: string): never => {
    throw new UsageError(words.badBaseline(name, detail));
  };
  const text = await readTextFile(path.resolve(folder, name)).catch((error: NodeJS.ErrnoException) =>
    fail(error.code ?? error.message),
  );
  if (text === undefined) return named === undefined ? undefined : fail('ENOENT');
  const result = schema.safeParse(parsed(text));
  return result.success ? (result.data.findings as KnownFinding[]) : fail(z.prettifyError(result.error));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** Findings without those that are known, and how many known ones there were and were not. */
export interface Sifted {
  readonly findings: readonly Finding[];
  readonly hidden: number;
  /** Known findings that are no longer there, in the maps that were checked. */
  readonly settled: number;
}

/** Takes known findings away: of each key as many as are known. */
export function sift(
  findings: readonly Finding[],
  known: readonly KnownFinding[],
  checked: ReadonlySet<string>,
): Sifted {
  const left = new Map(known.filter(({ file }) => checked.has(file)).map((one) => [keyOf(one), one.count]));
  const shown = findings.filter((finding) => {
    const key = keyOf(describe(finding));
    const count = left.get(key) ?? 0;
    if (count === 0 || isUnusable(finding)) return true;
    left.set(key, count - 1);
    return false;
  });
  const settled = [...left.values()].reduce((sum, count) => sum + count, 0);
  return { findings: shown, hidden: findings.length - shown.length, settled };
}

/** The findings of now as known ones; what is known of maps that were not checked stays as it is. */
export function toBaseline(
  findings: readonly Finding[],
  before: readonly KnownFinding[],
  isKept: (file: string) => boolean,
): readonly KnownFinding[] {
  const known = new Map<string, KnownFinding>();
  for (const one of before) if (isKept(one.file)) known.set(keyOf(one), one);
  for (const finding of findings.filter((one) => !isUnusable(one))) {
    const one = describe(finding);
    const key = keyOf(one);
    known.set(key, { ...one, count: (known.get(key)?.count ?? 0) + 1 });
  }
  return [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

export const writeBaseline = (
  folder: string,
  name: string,
  findings: readonly KnownFinding[],
): Promise<void> =>
  writeFileWhole(path.resolve(folder, name), `${JSON.stringify({ version: 1, findings }, null, 2)}\n`);

const describe = ({ diagnostic: { code, place } }: Finding): KnownFinding => ({
  rule: code,
  file: place.file ?? '',
  ...(place.topicId !== undefined && { topicId: place.topicId }),
  count: 1,
});

const keyOf = ({ file, rule, topicId }: KnownFinding): string => JSON.stringify([file, rule, topicId ?? '']);

/** A map that cannot be used is never old news. */
const isUnusable = ({ diagnostic }: Finding): boolean => severityOf(diagnostic) === 'error';
