import { type Command, Option } from 'commander';
import type { ExitCode } from '../exit.js';
import type { Terminal, TerminalOptions } from '../terminal.js';
import type { CliWords } from '../words.js';

type Run<O> = (places: string[], options: O, terminal: Terminal) => Promise<ExitCode>;
type MakeAction = <O extends TerminalOptions>(
  load: () => Promise<Run<O>>,
) => (places: string[], found: O) => Promise<void>;
type Common = (program: Command, name: 'log' | 'blame' | 'audit' | 'git', words: CliWords) => Command;

/** The commands that look back: `log`, `blame`, `audit`, and `git` to set git up. */
export function addHistoryCommands(
  program: Command,
  words: CliWords,
  action: MakeAction,
  common: Common,
): void {
  const { options } = words.history;
  const format = (first: string) =>
    new Option('--format <format>', options.format).choices([first, 'json', 'md']).default(first);
  const source = new Option('--source <source>', options.source).choices(['git', 'map']);
  const one =
    <O extends TerminalOptions>(load: () => Promise<Run<O>>) =>
    (place: string, found: O) =>
      action(load)([place], found);
  const onMap = (name: 'log' | 'blame' | 'audit', first: string): Command =>
    common(program, name, words)
      .argument('<map>', options.map)
      .addOption(format(first))
      .option('--config <file>', words.options.config);
  onMap('log', 'terminal')
    .option('-n, --number <n>', options.number)
    .addOption(source)
    .action(one(async () => (await import('../commands/log.js')).logCommand));
  onMap('blame', 'terminal')
    .option('--section <section>', options.section)
    .addOption(source)
    .action(one(async () => (await import('../commands/blame.js')).blameCommand));
  onMap('audit', 'table')
    .requiredOption('--since <since>', options.since)
    .action(one(async () => (await import('../commands/audit.js')).auditCommand));
  common(program, 'git', words)
    .addArgument(
      program.createArgument('<action>', options.gitAction).choices(['install', 'uninstall', 'doctor']),
    )
    .option('--global', options.global)
    .option('--dry-run', options.dryRun)
    .action(one(async () => (await import('../commands/git.js')).gitCommand));
}
