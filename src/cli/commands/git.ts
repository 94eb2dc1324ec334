import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import { OutputError } from '../../files/output.js';
import { version } from '../../version.js';
import { type ExitCode, exit } from '../exit.js';
import { type Check, examine } from '../git/doctor.js';
import type { Program } from '../git/driver.js';
import { gitWords } from '../git/git-words.js';
import { planInstall, planUninstall, type SetupPlace, type Step } from '../git/setup.js';
import { Stopped, untilStopped } from '../history/load.js';
import type { Terminal, TerminalOptions } from '../terminal.js';

export interface GitOptions extends TerminalOptions {
  readonly global?: boolean;
  readonly dryRun?: boolean;
}

/** `mapress git install|uninstall|doctor`: lets git show maps as outlines. */
export const gitCommand = ([action]: string[], options: GitOptions, terminal: Terminal): Promise<ExitCode> =>
  untilStopped(terminal, async () => {
    const { env, platform, execPath: node } = process;
    const scope = options.global ? 'global' : 'local';
    const place: SetupPlace = { cwd: process.cwd(), env, scope, home: env.HOME || os.homedir() };
    const main = fileURLToPath(new URL('../main.js', import.meta.url));
    const program: Program = { node, main, version, platform };
    if (action === 'doctor') return report(await examine(program, place), terminal);
    const words = gitWords[terminal.lang];
    const installs = action === 'install';
    const steps = installs ? await planInstall(program, place) : await planUninstall(place);
    if (steps.length === 0) terminal.out(`${installs ? words.alreadySet : words.alreadyGone}\n`);
    else await perform(steps, options.dryRun === true, terminal);
    if (installs && !options.dryRun) terminal.note(words.ready);
    if (installs && !options.dryRun && scope === 'local') terminal.note(words.shareAttributes);
    return exit.ok;
  });

async function perform(steps: readonly Step[], isDry: boolean, terminal: Terminal): Promise<void> {
  if (isDry) terminal.note(gitWords[terminal.lang].wouldDo);
  for (const step of steps) {
    if (!isDry) await applied(step);
    terminal.out(`${stepText(step, terminal)}\n`);
  }
}

async function applied(step: Step): Promise<void> {
  try {
    await step.apply();
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    throw new Stopped([diagnostic('output-unwritable', {}, { path: step.name, detail: error.detail })]);
  }
}

function stepText({ kind, name, to }: Step, terminal: Terminal): string {
  const words = gitWords[terminal.lang];
  const shown = kind === 'attributes' ? path.relative(process.cwd(), name) || name : name;
  if (to === undefined) return words.removed(shown);
  return kind === 'config' ? words.set(shown, to) : words.wrote(shown);
}

function report(checks: readonly Check[], terminal: Terminal): ExitCode {
  const words = gitWords[terminal.lang];
  const { colours } = terminal;
  for (const { name, state, found } of checks) {
    const sign = { ok: colours.green('✓'), wrong: colours.red('✗'), unknown: colours.dim('–') }[state];
    const what = found || (state === 'unknown' ? words.unknown : words.missing);
    terminal.out(`${sign} ${words.checks[name].name}  ${colours.dim(what)}\n`);
    if (state === 'wrong') terminal.out(`    → ${words.checks[name].remedy.replaceAll('{found}', found)}\n`);
  }
  return checks.some(({ state }) => state === 'wrong') ? exit.findings : exit.ok;
}
