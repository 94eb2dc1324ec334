import { createHash } from 'node:crypto';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import type { Cache } from '../../files/cache.js';
import {
  contentsNeeded,
  dayOf,
  deriveSteps,
  type ReadContent,
  type Revision,
  type State,
  type Step,
  stateOf,
  stepKey,
  type Told,
} from '../../history/index.js';
import { type Key, keyOf, read } from '../../readers/index.js';
import type { SemanticsConfig, TitleMemory } from '../../semantics/index.js';
import { version } from '../../version.js';

/** A content as a source has it: as bytes, or read already. Neither: it is not there or not readable. */
export interface SourceContent {
  readonly content: string;
  readonly bytes?: Uint8Array | undefined;
  readonly state?: State | undefined;
}

/** Where revisions come from. */
export interface RevisionSource {
  readonly name: 'git' | 'map';
  /** Newest first. */
  readonly revisions: readonly Revision[];
  /** True: older revisions exist elsewhere. */
  readonly shallow: boolean;
  readonly contents: (wanted: readonly string[]) => AsyncIterable<SourceContent>;
  /** Absent: nothing is kept. */
  readonly cache?: (version: string) => Cache;
}

export interface TellOptions extends Key {
  /** Path of the map, for messages. */
  readonly file: string;
  readonly config: SemanticsConfig;
  /** For all revisions of this run: most of their titles are the same. */
  readonly memory: TitleMemory;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Tale {
  /** Newest first. */
  readonly told: readonly Told[];
  readonly notices: readonly Diagnostic[];
}

/** Grows when `Step` or what it is made of changes within a version. */
const stepFormat = 1;

/** What each of these revisions changed; worked out once and then taken from the cache. */
export async function tell(
  revisions: readonly Revision[],
  source: RevisionSource,
  options: TellOptions,
): Promise<Tale> {
  // What stands in a protected map is not left lying about in the open.
  const cache = options.password === undefined ? source.cache?.(`${version}-${stepFormat}`) : undefined;
  const settings = createHash('sha256').update(JSON.stringify(options.config)).digest('hex');
  const keyOf = (revision: Revision) => `${stepKey(revision)} ${settings}`;
  const known = await Promise.all(
    revisions.map(async (revision) => {
      const step = revision.rev === null ? undefined : await cache?.get(keyOf(revision));
      return step === undefined ? undefined : { revision, step: step as Step };
    }),
  );
  const missing = revisions.filter((_, i) => !known[i]);
  const derived = new Map<Revision, Told>();
  const { askPassword } = options;
  let asked = false;
  const watched = askPassword && {
    askPassword: (file: string) => {
      asked = true;
      return askPassword(file);
    },
  };
  const states = readAll(source.contents(contentsNeeded(missing)), { ...options, ...watched });
  for await (const told of deriveSteps(missing, states)) {
    derived.set(told.revision, told);
    options.onProgress?.(derived.size, missing.length);
    const { revision, step, bridged } = told;
    if (step && !bridged && !asked && revision.rev !== null) await cache?.put(keyOf(revision), step);
  }
  if (derived.size > 0) await cache?.trim();
  const told = revisions.map((revision, i) => known[i] ?? derived.get(revision) ?? { revision });
  return { told, notices: noticesOf(told, source, options.file) };
}

function noticesOf(told: readonly Told[], { shallow }: RevisionSource, file: string): Diagnostic[] {
  const unread = told.flatMap(({ revision, step }) =>
    step
      ? []
      : [diagnostic('revision-unreadable', { file }, { date: dayOf(revision), rev: shortRev(revision) })],
  );
  return [...(shallow ? [diagnostic('git-shallow', { file })] : []), ...unread];
}

async function* readAll(
  contents: AsyncIterable<SourceContent>,
  options: TellOptions,
): AsyncGenerator<ReadContent> {
  for await (const { content, bytes, state } of contents)
    yield { content, state: state ?? (bytes && (await readState(bytes, options)).state) };
}

/** Reads a map as a state of its history. */
export async function readState(
  bytes: Uint8Array,
  options: TellOptions,
): Promise<{ state: State | undefined; diagnostics: readonly Diagnostic[] }> {
  const { workbook, diagnostics } = await read(bytes, { file: options.file, ...keyOf(options) });
  return { state: workbook && stateOf(workbook, options), diagnostics };
}

/** The newest revision that can be read. */
export async function newestState(source: RevisionSource, options: TellOptions): Promise<State | undefined> {
  for (const { content } of source.revisions) {
    for await (const { state } of readAll(source.contents([content]), options)) if (state) return state;
  }
  return undefined;
}

/** Enough of a commit's name to know it by. */
export const shortRev = ({ rev }: Pick<Revision, 'rev'>): string => rev?.slice(0, 7) ?? '';
