import { goneHint } from './gone-words.js';

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
 * of earlier outlines counts for as long as the command stays the same. git would stop in the middle of a diff if it
 * failed, so where the program is gone, or fails, a binary file is told by its hash, with a hint.
 */
export const textconvCommand = (program: Program): string => {
  const { node, main, platform } = program;
  const there = [node, main].map((file) => `test -e ${quoted(file, platform)}`).join(' && ');
  const binary = `printf '%s\\n' '(${goneHint})' "binary file $(git hash-object --no-filters -- "$1")"`;
  return `outline() { { ${there} && ${outlineCommand(program)} "$1"; } || ${binary}; }; outline`;
};

const outlineCommand = ({ node, main, version, platform }: Program): string =>
  [quoted(node, platform), quoted(main, platform), 'textconv', '--as', version].join(' ');

/** In single quotes, where `sh` takes every sign for itself; backslashes of Windows paths become slashes. */
function quoted(path: string, platform: string): string {
  const slashed = platform === 'win32' ? path.replaceAll('\\', '/') : path;
  return `'${slashed.replaceAll("'", "'\\''")}'`;
}

/** The paths in a command of ours; undefined when it is somebody else's, or of a version that wrote it otherwise. */
export function pathsIn(command: string): { node: string; main: string; version: string } | undefined {
  const match = / && '((?:[^']|'\\'')*)' '((?:[^']|'\\'')*)' textconv --as (\S+) "\$1";/.exec(command);
  const [, node, main, version] = match ?? [];
  if (node === undefined || main === undefined || version === undefined) return undefined;
  const plain = (text: string) => text.replaceAll("'\\''", "'");
  const found = { node: plain(node), main: plain(main), version };
  return textconvCommand({ ...found, platform: 'linux' }) === command ? found : undefined;
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
