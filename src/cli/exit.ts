/** What scripts may rely on. */
export const exit = {
  ok: 0,
  /** Something is wrong in a map; the rest was done. */
  findings: 1,
  /** Wrong usage: arguments, configuration, a place that is not there or cannot be written. */
  usage: 2,
  /** A bug of ours. */
  internal: 70,
} as const;

export type ExitCode = (typeof exit)[keyof typeof exit];

/** Wrong usage found inside a command; its message is shown as it is. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
