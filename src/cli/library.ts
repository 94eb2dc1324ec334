import process from 'node:process';
import { type MapFile, readMapFile } from '../files/maps.js';
import { type PublishOptions, readLibrary, type Source } from '../publish.js';
import { keyFrom } from './password.js';
import type { Settings } from './settings.js';
import type { Terminal } from './terminal.js';
import { cliWords } from './words.js';

type ReadLibrary = Awaited<ReturnType<typeof readLibrary>>;

/** Maps as sources whose bytes are read when their turn comes. */
export const sourcesOf = (maps: readonly MapFile[]): readonly Source[] =>
  maps.map((map) => ({ file: map.path, bytes: () => readMapFile(map, process.env) }));

/** What every command reads maps with: the settings, and the password where one is known or can be asked for. */
export const readingOptions = (
  { title, langs, semantics }: Settings,
  terminal: Terminal,
): Pick<PublishOptions, 'title' | 'langs' | 'semantics' | 'password' | 'askPassword'> => ({
  ...(title !== undefined && { title }),
  langs,
  semantics,
  ...keyFrom(terminal),
});

/**
 * Reads the maps that a command works on and tells how far it is; the caller takes that line away.
 *
 * @param asOf today, `2026-11-18`, where later dates are to be reported
 */
export const readMaps = (
  maps: readonly MapFile[],
  settings: Settings,
  terminal: Terminal,
  asOf?: string,
): Promise<ReadLibrary> =>
  readLibrary(sourcesOf(maps), {
    ...readingOptions(settings, terminal),
    ...(asOf !== undefined && { asOf }),
    onProgress: (_, done, total) => terminal.progress(cliWords[terminal.lang].reading(done, total)),
  });
