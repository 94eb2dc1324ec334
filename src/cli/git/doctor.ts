import { distrustedFolder, gitOutput, runGit } from '../../files/git.js';
import { savedAt } from '../../files/one-file.js';
import { driver, type Program, pathsIn, patterns } from './driver.js';
import { goneHint } from './gone-words.js';
import { hasIdentity, keepsHints, outlineNotes, readConfig, type SetupPlace } from './setup.js';

export type CheckName =
  | 'git'
  | 'repository'
  | 'owner'
  | 'command'
  | 'program'
  | 'version'
  | 'cache'
  | 'attributes'
  | 'outline';

/** One thing that has to be right for git to show maps as outlines. */
export interface Check {
  readonly name: CheckName;
  /** `unknown`: it could not be tried. */
  readonly state: 'ok' | 'wrong' | 'unknown';
  /** What was found: a version, a path, what is missing. */
  readonly found: string;
}

/** Looks at each piece, the first ones first, since the later ones rest on them. @throws GitError without git */
export async function examine(program: Program, place: SetupPlace): Promise<Check[]> {
  const version = (await gitOutput(['--version'], place)).trim();
  const checks: Check[] = [{ name: 'git', state: 'ok', found: version }];
  const top = await runGit(['rev-parse', '--show-toplevel'], place);
  const inside = top.code === 0;
  const found = inside ? top.out.toString('utf8').trim() : '';
  const distrusted = distrustedFolder(top.err, place);
  checks.push(
    distrusted === undefined
      ? { name: 'repository', state: stateOf(inside, place.scope === 'global'), found }
      : { name: 'owner', state: 'wrong', found: distrusted },
  );
  checks.push(...(await examineCommand(program, place)));
  const cached = await readConfig(`diff.${driver}.cachetextconv`, { cwd: place.cwd, env: place.env });
  const fits = cached === 'false' || (cached === 'true' && (await hasIdentity(place)));
  const isStale = inside && (await keepsHints(place));
  checks.push({
    name: 'cache',
    state: stateOf(fits && !isStale),
    found: isStale ? outlineNotes : (cached ?? ''),
  });
  if (inside) checks.push(await examineAttributes(place), await examineOutline(place));
  return checks;
}

const stateOf = (ok: boolean, isOptional = false): Check['state'] =>
  ok ? 'ok' : isOptional ? 'unknown' : 'wrong';

async function examineCommand(program: Program, place: SetupPlace): Promise<Check[]> {
  const command = await readConfig(`diff.${driver}.textconv`, { cwd: place.cwd, env: place.env });
  const paths = command === undefined ? undefined : pathsIn(command);
  if (!paths) return [{ name: 'command', state: 'wrong', found: command ?? '' }];
  const gone: string[] = [];
  for (const file of [paths.node, paths.main]) {
    if ((await savedAt(file)) === undefined) gone.push(file);
  }
  return [
    { name: 'command', state: 'ok', found: command ?? '' },
    { name: 'program', state: stateOf(gone.length === 0), found: gone.join(', ') || paths.main },
    { name: 'version', state: stateOf(paths.version === program.version), found: paths.version },
  ];
}

/** Asks git which driver is in force, whatever file says so. */
async function examineAttributes(place: SetupPlace): Promise<Check> {
  const names = patterns.map((pattern) => pattern.replace('*', 'x'));
  const answer = await gitOutput(['check-attr', '-z', 'diff', '--', ...names], place);
  const fields = answer.split('\0');
  const wrong = patterns.filter((_, i) => fields[3 * i + 2] !== driver);
  return {
    name: 'attributes',
    state: stateOf(wrong.length === 0),
    found: (wrong.length > 0 ? wrong : patterns).join(' '),
  };
}

/** Lets git convert a map of the repository, as `git diff` would. */
async function examineOutline(place: SetupPlace): Promise<Check> {
  const listed = await runGit(['ls-tree', '-r', '-z', '--name-only', '--full-tree', 'HEAD'], place);
  const isMap = /\.(?:mmap|xmmap|xmind|mmat|xmt)$/i;
  const map = listed.out
    .toString('utf8')
    .split('\0')
    .find((name) => isMap.test(name));
  if (map === undefined) return { name: 'outline', state: 'unknown', found: '' };
  const { code, out } = await runGit(['cat-file', '--textconv', `HEAD:${map}`], place);
  const isText = code === 0 && out.length > 0 && !out.includes(0) && !out.includes(goneHint);
  return { name: 'outline', state: stateOf(isText), found: map };
}
