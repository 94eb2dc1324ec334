/** Name of the diff driver in git's configuration and in `.gitattributes`. */
export const driver = 'mapress';

/** Files that git is to show as outlines. */
export const patterns = ['*.mmap', '*.xmmap', '*.xmind', '*.mmat', '*.xmt'] as const;

export interface Program {
  /** Path of the Node that runs now. */
  readonly node: string;
  /** Path of the program's entry file. */
  readonly main: string;
  readonly version: string;
  /** As `process.platform`. */
  readonly platform: string;
}

/**
 * The command that git gives to its shell, which is `sh` on every system. The version is there for git: what git keeps
 * of earlier outlines counts for as long as the command stays the same.
 */
export const textconvCommand = ({ node, main, version, platform }: Program): string =>
  [quoted(node, platform), quoted(main, platform), 'textconv', '--as', version].join(' ');

/** In single quotes, where `sh` takes every sign for itself; backslashes of Windows paths become slashes. */
function quoted(path: string, platform: string): string {
  const slashed = platform === 'win32' ? path.replaceAll('\\', '/') : path;
  return `'${slashed.replaceAll("'", "'\\''")}'`;
}

/** The paths in a command of ours; undefined when it is somebody else's. */
export function pathsIn(command: string): { node: string; main: string; version: string } | undefined {
  const match = /^'((?:[^']|'\\'')*)' '((?:[^']|'\\'')*)' textconv --as (\S+)$/.exec(command);
  const [, node, main, version] = match ?? [];
  if (node === undefined || main === undefined || version === undefined) return undefined;
  const plain = (text: string) => text.replaceAll("'\\''", "'");
  return { node: plain(node), main: plain(main), version };
}

/**
 * Settings below `diff.<driver>.`, without the command.
 *
 * @param canKeep Outlines of old versions never change, so git may keep them; it does so in commits of its own, which
 *   need a name and an address, and without them git would stop in the middle of a diff.
 */
export const settings = (canKeep: boolean): Readonly<Record<string, string>> => ({
  cachetextconv: String(canKeep),
  // What stands behind the @@ of a hunk: the nearest main branch or section above it.
  xfuncname: '^ {0,4}([^ |>@"#=].*)$',
});
