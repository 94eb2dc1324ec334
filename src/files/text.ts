import { readFile } from 'node:fs/promises';

/** Text of a file. Absent: there is none. @throws the system's error when it is there and cannot be read */
export const readTextFile = (location: string): Promise<string | undefined> =>
  readFile(location, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
