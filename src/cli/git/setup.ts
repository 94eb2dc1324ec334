import path from 'node:path';
import { textOf as messageOf } from '../../diagnostics/catalogue.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import { type GitPlace, gitOutput, runGit } from '../../files/git.js';
import { removeFile, textOf } from '../../files/one-file.js';
import { writeFileWhole } from '../../files/output.js';
import { withAttributes, withoutAttributes } from './attributes.js';
import { driver, type Program, settings, textconvCommand } from './driver.js';
import { goneHint } from './gone-words.js';

/** Where to set git up: one repository, or everything of a user. */
export interface SetupPlace extends GitPlace {
  readonly scope: 'local' | 'global';
  readonly home: string;
}

/** One thing that an installation changes. */
export interface Step {
  readonly kind: 'config' | 'attributes' | 'cache';
  /** `diff.mapress.textconv`, or the path of the attributes file. */
  readonly name: string;
  /** New value or text. Absent: it is taken away. */
  readonly to?: string;
  readonly apply: () => Promise<unknown>;
}

/** What has to change so that git shows maps as outlines; empty when nothing has. @throws GitError */
export async function planInstall(program: Program, place: SetupPlace): Promise<Step[]> {
  const wanted = { textconv: textconvCommand(program), ...settings(await hasIdentity(place)) };
  const steps: Step[] = [];
  for (const [name, value] of Object.entries(wanted)) {
    const key = `diff.${driver}.${name}`;
    if ((await readConfig(key, place)) === value) continue;
    const apply = () => gitOutput(['config', `--${place.scope}`, '--replace-all', key, value], place);
    steps.push({ kind: 'config', name: key, to: value, apply });
  }
  const file = await attributesFile(place);
  const text = await textOf(file);
  const next = withAttributes(text);
  if (next !== text) {
    steps.push({ kind: 'attributes', name: file, to: next, apply: () => writeFileWhole(file, next) });
  }
  if (await keepsHints(place)) steps.push(forgetOutlines(place));
  return steps;
}

/** Where git keeps the outlines that it was given. */
export const outlineNotes = `refs/notes/textconv/${driver}`;

/** Whether git keeps, in place of outlines, what it was told while the program or the map was not there. */
export const keepsHints = async (place: GitPlace): Promise<boolean> =>
  (await runGit(['grep', '-q', '-F', '-e', goneHint, '-e', pointerSays, outlineNotes, '--'], place)).code ===
  0;

const pointerSays = messageOf(diagnostic('lfs-pointer'), 'en').says;

const forgetOutlines = (place: GitPlace): Step => ({
  kind: 'cache',
  name: outlineNotes,
  apply: () => gitOutput(['update-ref', '-d', outlineNotes], place),
});

/** Whether git knows whose commits it would make. */
export const hasIdentity = async (place: GitPlace): Promise<boolean> =>
  (await runGit(['var', 'GIT_COMMITTER_IDENT'], place)).code === 0;

/** What has to change so that git is as it was before. @throws GitError */
export async function planUninstall(place: SetupPlace): Promise<Step[]> {
  const steps: Step[] = [];
  const section = `diff.${driver}`;
  const known = await runGit(['config', `--${place.scope}`, '--get-regexp', `^diff\\.${driver}\\.`], place);
  if (known.code === 0) {
    const apply = () => gitOutput(['config', `--${place.scope}`, '--remove-section', section], place);
    steps.push({ kind: 'config', name: section, apply });
  }
  const file = await attributesFile(place);
  const text = await textOf(file);
  const next = withoutAttributes(text);
  if (next !== text) steps.push(attributesStep(file, next));
  if (
    place.scope === 'local' &&
    (await runGit(['show-ref', '--verify', '--quiet', outlineNotes], place)).code === 0
  ) {
    steps.push(forgetOutlines(place));
  }
  return steps;
}

/** A file that held nothing but our lines goes with them. */
function attributesStep(file: string, next: string): Step {
  if (next.trim() === '') return { kind: 'attributes', name: file, apply: () => removeFile(file) };
  return { kind: 'attributes', name: file, to: next, apply: () => writeFileWhole(file, next) };
}

/** The setting of this scope; without a scope, the one in force. Undefined: not set. */
export async function readConfig(
  key: string,
  place: Pick<SetupPlace, 'cwd' | 'env'> & Partial<SetupPlace>,
): Promise<string | undefined> {
  const scope = place.scope === undefined ? [] : [`--${place.scope}`];
  const { code, out } = await runGit(['config', ...scope, '-z', '--get', key], place);
  return code === 0 ? out.toString('utf8').replace(/\0$/, '') : undefined;
}

/** `.gitattributes` at the top of the repository, or the file git reads for all of them. @throws GitError */
export async function attributesFile(place: SetupPlace): Promise<string> {
  if (place.scope === 'local') {
    return path.join((await gitOutput(['rev-parse', '--show-toplevel'], place)).trim(), '.gitattributes');
  }
  const { code, out } = await runGit(
    ['config', '--global', '--type=path', '--get', 'core.attributesFile'],
    place,
  );
  const named = code === 0 ? out.toString('utf8').trim() : '';
  if (named !== '') return path.resolve(place.home, named);
  const folder = place.env.XDG_CONFIG_HOME || path.join(place.home, '.config');
  return path.join(folder, 'git', 'attributes');
}
