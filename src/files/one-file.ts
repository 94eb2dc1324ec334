import { readFile, rm, stat } from 'node:fs/promises';

/** Bytes of a file; undefined when it cannot be read. */
export const bytesOf = (location: string): Promise<Uint8Array | undefined> =>
  readFile(location).catch(() => undefined);

/** Text of a file; empty when it cannot be read. */
export const textOf = (location: string): Promise<string> => readFile(location, 'utf8').catch(() => '');

/** When a file was saved last: ISO 8601. Undefined: it is not there. */
export const savedAt = (location: string): Promise<string | undefined> =>
  stat(location).then(
    ({ mtime }) => mtime.toISOString(),
    () => undefined,
  );

/** Removes a file; one that is not there is no failure. @throws the system's error */
export const removeFile = (location: string): Promise<void> => rm(location, { force: true });
