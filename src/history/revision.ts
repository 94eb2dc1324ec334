/**
 * One recorded state of a map. Revisions are listed newest first, none before one that it was made from.
 * Where they come from is no matter: a repository, or the map file itself.
 */
export interface Revision {
  /** Commit, or number of a revision inside the file. `null`: what is in the working folder, not recorded yet. */
  readonly rev: string | null;
  /** ISO 8601, with the author's time zone where it is known. */
  readonly date: string;
  /** The day it falls on by the calendar of the team, where `date` is an instant in UTC. Absent: the one in `date`. */
  readonly day?: string;
  /** Name only. `null`: unknown. */
  readonly author: string | null;
  /** What the author said about it, on one line. Empty: nothing. */
  readonly subject: string;
  /** Path of the map then. */
  readonly path: string;
  /** Identity of the content: equal identity, equal bytes. */
  readonly content: string;
  /** Identities of the contents it was made from: none for the first, several for a merge. */
  readonly before: readonly string[];
}

/** Day of a revision as its author's calendar had it, else the team's: `2020-03-17`. */
export const dayOf = ({ date, day }: Pick<Revision, 'date' | 'day'>): string => day ?? date.slice(0, 10);
