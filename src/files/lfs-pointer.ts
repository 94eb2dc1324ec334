import { createHash } from 'node:crypto';

/** What stands in a file for one that Git LFS keeps elsewhere. */
export interface LfsPointer {
  /** SHA-256 of the file, lower-case hexadecimal. */
  readonly hash: string;
  /** Bytes of the file. */
  readonly size: number;
}

/** Git LFS itself takes nothing longer for a pointer. */
const longest = 1_024;

/** Reads a pointer; undefined for everything else. */
export function lfsPointerIn(bytes: Uint8Array): LfsPointer | undefined {
  if (bytes.length > longest || bytes[0] !== 0x76) return undefined;
  const text = new TextDecoder().decode(bytes);
  if (!/^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v1\r?\n/.test(text))
    return undefined;
  const hash = /^oid sha256:([0-9a-f]{64})\r?$/m.exec(text)?.[1];
  const size = Number(/^size (\d+)\r?$/m.exec(text)?.[1]);
  return hash !== undefined && Number.isSafeInteger(size) ? { hash, size } : undefined;
}

/** Whether these are the bytes that the pointer stands for. */
export const isMeant = ({ hash, size }: LfsPointer, bytes: Uint8Array): boolean =>
  bytes.length === size && createHash('sha256').update(bytes).digest('hex') === hash;
