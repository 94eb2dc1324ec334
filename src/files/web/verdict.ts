/**
 * What came of asking for an address.
 * - `alive` it answered, or would not answer a robot: nothing is known to be wrong
 * - `dead` the server says that there is nothing, or no server has this name
 * - `unreachable` no clear answer: a timeout, a refused connection, a failing server
 * - `unasked` robots.txt forbids it, or the address leads into a private network
 */
export interface Verdict {
  readonly state: 'alive' | 'dead' | 'unreachable' | 'unasked';
  /** `HTTP 404`, `ENOTFOUND`, `timeout`. Absent: nothing to explain. */
  readonly reason?: string;
}

/** Servers that do not want robots, or ask for a login, are there all the same. */
const GONE = new Set([404, 410]);

export function verdictOf(status: number): Verdict {
  if (GONE.has(status)) return { state: 'dead', reason: `HTTP ${status}` };
  if (status >= 500) return { state: 'unreachable', reason: `HTTP ${status}` };
  return { state: 'alive' };
}

/** A failure of the network in a word: the system's code where there is one. */
export function failureOf(error: unknown): Verdict {
  const { name, cause, message } = error as Error & { cause?: NodeJS.ErrnoException };
  if (name === 'TimeoutError') return { state: 'unreachable', reason: 'timeout' };
  const reason = cause?.code ?? (cause?.message || message);
  return { state: reason === 'ENOTFOUND' ? 'dead' : 'unreachable', reason };
}
