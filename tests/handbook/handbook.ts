import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A real knowledge base, 56 MindManager maps of a Japanese security-advice programme with their history. It is not
 * part of the project; without it these tests are skipped and say so. Set MAPRESS_HANDBOOK to its git bundle.
 */
const bundle =
  process.env.MAPRESS_HANDBOOK ??
  fileURLToPath(new URL('../../../shared/handbook/handbook.bundle', import.meta.url));

export const handbookExists = existsSync(bundle);

/** Title of the test group, with the reason when it is skipped. */
export const handbookTitle = (title: string): string =>
  handbookExists ? title : `${title} (skipped: no bundle at ${bundle}; set MAPRESS_HANDBOOK)`;

/** Where the team publishes. */
export const publishedAt = [
  'https://bluemoon55.github.io/Sharing_Knowledge3/MindManager3/',
  'https://bluemoon55.github.io/Sharing_Knowledge2/MindManager2/',
  'https://bluemoon55.github.io/Sharing_Knowledge/MindManager/',
];

/** The newest maps of the knowledge base by path, in a folder that is gone when `use` is done. */
export async function withHandbook<T>(
  use: (maps: ReadonlyMap<string, Uint8Array>) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-'));
  try {
    execFileSync('git', ['clone', '--quiet', '--branch', 'main', bundle, folder], { stdio: 'pipe' });
    const names = readdirSync(join(folder, 'maps')).filter((name) => name.endsWith('.mmap'));
    return await use(
      new Map(names.sort().map((name) => [`maps/${name}`, readFileSync(join(folder, 'maps', name))])),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
