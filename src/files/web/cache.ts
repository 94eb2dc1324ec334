import { access } from 'node:fs/promises';
import path from 'node:path';
import { writeFileWhole } from '../output.js';
import { readTextFile } from '../text.js';
import type { Verdict } from './verdict.js';

const DAY = 86_400_000;
/** Milliseconds that a verdict holds; the others are asked for every time. */
const LASTS: Readonly<Partial<Record<Verdict['state'], number>>> = { alive: 7 * DAY, dead: DAY };

interface Remembered extends Verdict {
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Verdicts of earlier runs, so that nobody's server is asked again and again. */
export class VerdictCache {
  private constructor(
    private readonly file: string | undefined,
    private readonly known: Map<string, Remembered>,
  ) {}

  /** @param file absent: nothing is remembered. A damaged file is an empty one. */
  static async open(file: string | undefined): Promise<VerdictCache> {
    const text = file === undefined ? undefined : await readTextFile(file).catch(() => undefined);
    return new VerdictCache(file, new Map(Object.entries(parsed(text))));
  }

  find(url: string, now: number): Verdict | undefined {
    const found = this.known.get(url);
    if (!found) return undefined;
    const { at, ...verdict } = found;
    const age = now - at;
    return age >= 0 && age < (LASTS[verdict.state] ?? 0) ? verdict : undefined;
  }

  add(url: string, verdict: Verdict, now: number): void {
    if (LASTS[verdict.state] !== undefined) this.known.set(url, { ...verdict, at: now });
  }

  /** Verdicts that still hold. A cache that cannot be written is no failure. */
  async save(now: number): Promise<void> {
    if (this.file === undefined) return;
    const kept = [...this.known].filter(([url]) => this.find(url, now)).sort(([a], [b]) => (a < b ? -1 : 1));
    await writeFileWhole(this.file, `${JSON.stringify(Object.fromEntries(kept), null, 1)}\n`).catch(
      () => undefined,
    );
  }
}

function parsed(text: string | undefined): Record<string, Remembered> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    const entries = Object.entries(value as Record<string, Remembered>);
    return Object.fromEntries(
      entries.filter(([, { at, state }]) => typeof at === 'number' && Object.hasOwn(LASTS, state)),
    );
  } catch {
    return {};
  }
}

/** Where a project keeps its cache: among its packages' caches, else in a folder of its own. */
export async function cacheFileIn(folder: string): Promise<string> {
  const packages = path.join(folder, 'node_modules');
  const hasPackages = await access(packages).then(
    () => true,
    () => false,
  );
  return path.join(
    hasPackages ? path.join(packages, '.cache', 'mapress') : path.join(folder, '.mapress-cache'),
    'web-links.json',
  );
}
