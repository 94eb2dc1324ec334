import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Names looked for, in this order; the first that exists is used. */
export const configNames = [
  'mapress.config.json',
  'mapress.config.yaml',
  'mapress.config.yml',
  'mapress.config.js',
  'mapress.config.mjs',
  'mapress.config.ts',
] as const;

export interface LoadedConfig {
  readonly file: string;
  /** Content, not validated. */
  readonly value: unknown;
}

/** The configuration could not be loaded; the message says why. */
export class ConfigError extends Error {
  constructor(
    readonly file: string,
    message: string,
  ) {
    super(message);
    this.name = 'ConfigError';
  }
}

/**
 * Loads the configuration of a folder. Code configurations (`.js`, `.mjs`, `.ts`) export it as default;
 * `.ts` needs a Node that strips types (22.18 and later).
 *
 * @param named a file the user named; it must exist
 * @returns undefined when there is none
 * @throws ConfigError
 */
export async function loadConfig(folder: string, named?: string): Promise<LoadedConfig | undefined> {
  for (const name of named === undefined ? configNames : [named]) {
    const location = path.resolve(folder, name);
    const text = await readFile(location, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' && named === undefined) return undefined;
      throw new ConfigError(name, error.code ?? error.message);
    });
    if (text !== undefined) return { file: name, value: await parse(location, name, text) };
  }
  return undefined;
}

async function parse(location: string, name: string, text: string): Promise<unknown> {
  try {
    if (name.endsWith('.json')) return JSON.parse(text.replace(/^\ufeff/, ''));
    if (/\.ya?ml$/.test(name)) return (await import('yaml')).parse(text);
    const module: { default?: unknown } = await import(pathToFileURL(location).href);
    return module.default;
  } catch (error) {
    throw new ConfigError(name, error instanceof Error ? error.message : String(error));
  }
}
