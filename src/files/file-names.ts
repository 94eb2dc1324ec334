import path from 'node:path';

/** A path as the system takes it; bytes where a name in it is no UTF-8, as on disks written by old programs. */
export type Location = string | Buffer;

/** A file or folder: where it is, and its path in readable letters. */
export interface Named {
  readonly location: Location;
  readonly text: string;
}

/** What is called so in a folder. */
export function namedIn(folder: Named, name: Buffer): Named {
  const utf8 = name.toString('utf8');
  const isUtf8 = Buffer.from(utf8).equals(name);
  const text = path.join(folder.text, isUtf8 ? utf8 : readable(name));
  if (isUtf8 && typeof folder.location === 'string')
    return { location: path.join(folder.location, utf8), text };
  return { location: Buffer.concat([Buffer.from(folder.location), Buffer.from(path.sep), name]), text };
}

/** Encodings that names on Japanese disks have, the likelier first. */
const encodings = ['shift_jis', 'euc-jp'];

function readable(name: Buffer): string {
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(name);
    } catch {
      // The next may fit.
    }
  }
  return name.toString('utf8');
}

/** True when a name, as the command line gives it to programs, has lost bytes that are no UTF-8. */
export const isGarbled = (name: string): boolean => name.includes('\ufffd');

/** What the command line makes of a name. */
export const garbled = (name: Buffer): string => name.toString('utf8');
