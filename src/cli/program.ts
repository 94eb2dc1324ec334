import { Command, CommanderError, Option } from 'commander';
import { exchanges } from '../exchange/index.js';
import { ClockError, now } from '../files/clock.js';
import { version } from '../version.js';
import { diffFormatNames } from './changes/format-names.js';
import { diffWords } from './changes/words.js';
import { type ExitCode, exit, UsageError } from './exit.js';
import { findingFormats } from './findings/format-names.js';
import { addHistoryCommands } from './history/commands.js';
import { openTerminal, type Terminal, type TerminalOptions, toLang } from './terminal.js';
import { type CliWords, cliWords } from './words.js';

type Action<O> = (places: string[], options: O, terminal: Terminal) => Promise<ExitCode>;

/** Runs one command line. Never throws: every failure has its exit code. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const terminal = openTerminal({ lang: langIn(args), quiet: false, color: !args.includes('--no-color') });
  const words = cliWords[terminal.lang];
  let code: ExitCode = exit.ok;
  const program = build(words, (found) => {
    code = found;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, terminal, words);
  }
}

/** Help must speak the asked language before options are parsed. */
function langIn(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  return toLang(args[at]?.split('=')[1] ?? args[at + 1]);
}

function explain(error: unknown, terminal: Terminal, words: CliWords): ExitCode {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exit.ok;
    if (error.code !== 'commander.help') terminal.note(`${usageText(error, words)}\n${words.helpHint}`);
    return exit.usage;
  }
  if (error instanceof UsageError) {
    terminal.note(`${terminal.noteColours.red(words.error)}  ${error.message}`);
    return exit.usage;
  }
  if (error instanceof ClockError)
    return explain(new UsageError(words.badClock(error.given)), terminal, words);
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.note(words.bug(`mapress ${version}, node ${globalThis.process.versions.node}\n${detail}`));
  return exit.internal;
}

/** What is wrong with the command line, in the reader's language; the word it is about stays as typed. */
function usageText({ code, message }: CommanderError, words: CliWords): string {
  const text = message.replace(/^error: /, '');
  const known = words.usageErrors[code];
  if (known === undefined) return `${words.error}  ${text}`;
  const about = [...text.matchAll(/'([^']+)'/g)].map(([, word]) => word).join(' ');
  const allowed = /choices are (.*)\./.exec(text)?.[1];
  return `${words.error}  ${known}: ${about}${allowed === undefined ? '' : ` (${words.choices}: ${allowed})`}`;
}

/** Choices and defaults behind an option's description, in the reader's language. */
function optionText({ description, argChoices, defaultValue }: Option, words: CliWords): string {
  const notes = [
    ...(argChoices ? [`${words.choices}: ${argChoices.join(', ')}`] : []),
    ...(typeof defaultValue === 'string' ? [`${words.defaultValue}: ${defaultValue}`] : []),
  ];
  return notes.length > 0 ? `${description} (${notes.join('; ')})` : description;
}

function build(words: CliWords, done: (code: ExitCode) => void): Command {
  const { options } = words;
  const program = new Command('mapress')
    .description(words.about)
    .version(version, '-V, --version', options.version)
    .helpOption('-h, --help', options.help)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      styleTitle: (title) => words.helpTitles[title] ?? title,
      optionDescription: (option) => optionText(option, words),
    });
  const action =
    <O extends TerminalOptions>(load: () => Promise<Action<O>>) =>
    async (places: string[], found: O): Promise<void> => {
      // A time that is none is refused by every command, whether or not it asks for the time in the end.
      now(globalThis.process.env);
      const execute = await load();
      done(await execute(places, found, openTerminal(found)));
    };
  addBuild(program, words, action);
  addCheck(program, words, action);
  addConvert(program, words, action);
  addDiff(program, words, action);
  addInspect(program, words, action);
  for (const name of tableNames) addTable(name, program, words, action);
  addHistoryCommands(program, words, action, common);
  return program;
}

type MakeAction = <O extends TerminalOptions>(
  load: () => Promise<Action<O>>,
) => (places: string[], found: O) => Promise<void>;

function addBuild(program: Command, words: CliWords, action: MakeAction): void {
  const { options } = words;
  common(program, 'build', words)
    .argument('[maps...]', options.maps)
    .option('-o, --output <folder>', options.output)
    .option('--only <kinds>', options.only)
    .option('--force', options.force)
    .option('--dry-run', options.dryRun)
    .option('--config <file>', options.config)
    .action(action(async () => (await import('./commands/build.js')).buildCommand));
}

function addCheck(program: Command, words: CliWords, action: MakeAction): void {
  const { options } = words;
  common(program, 'check', words)
    .argument('[maps...]', options.maps)
    .addOption(new Option('--format <format>', options.checkFormat).choices(findingFormats).default('pretty'))
    .option('-o, --output <file>', options.checkOutput)
    .option('--max-warnings <number>', options.maxWarnings)
    .option('--external', options.external)
    .option('--baseline <file>', options.baseline)
    .option('--no-baseline', options.noBaseline)
    .option('--update-baseline', options.updateBaseline)
    .option('--config <file>', options.config)
    .action(action(async () => (await import('./commands/check.js')).checkCommand));
}

function addConvert(program: Command, words: CliWords, action: MakeAction): void {
  const { options } = words;
  common(program, 'convert', words)
    .argument('<files...>', options.files)
    .addOption(new Option('--to <format>', options.to).choices(Object.keys(exchanges)).default('json'))
    .option('-o, --output <path>', options.convertOutput)
    .option('--semantics', options.semantics)
    .option('--config <file>', options.config)
    .action(action(async () => (await import('./commands/convert.js')).convertCommand));
}

function addDiff(program: Command, words: CliWords, action: MakeAction): void {
  const { options } = diffWords[words.lang];
  common(program, 'diff', words)
    .argument('<maps...>', options.maps)
    .option('--since <revision>', options.since)
    .addOption(new Option('--format <format>', options.format).choices([...diffFormatNames]))
    .option('-o, --output <file>', options.output)
    .option('--exit-code', options.exitCode)
    .option('--link <url>', options.link)
    .option('--limit <characters>', options.limit)
    .option('--config <file>', words.options.config)
    .action(action(async () => (await import('./commands/diff.js')).diffCommand));
}

function addInspect(program: Command, words: CliWords, action: MakeAction): void {
  const { options } = words;
  common(program, 'inspect', words)
    .argument('<files...>', options.files)
    .addOption(
      new Option('--format <format>', options.inspectFormat).choices(['pretty', 'json']).default('pretty'),
    )
    .action(action(async () => (await import('./commands/inspect.js')).inspectCommand));
}

const tableNames = ['status', 'owners', 'legend', 'pages', 'refs', 'history'] as const;

function addTable(
  name: (typeof tableNames)[number],
  program: Command,
  words: CliWords,
  action: MakeAction,
): void {
  const { options } = words;
  const formats = new Option('--format <format>', options.format).choices(['table', 'json', 'csv', 'md']);
  const command = common(program, name, words)
    .argument('[maps...]', options.maps)
    .addOption(formats.default('table'))
    .option('--config <file>', options.config)
    .action(action(async () => (await import('./commands/tables.js')).tableCommand(name)));
  if (name === 'status' || name === 'legend') command.option('--all', options.all[name]);
}

/** What every command takes, and its examples under the help. */
function common(program: Command, name: keyof CliWords['commands'], words: CliWords): Command {
  const { options } = words;
  const { about, examples } = words.commands[name];
  return program
    .command(name)
    .description(about)
    .helpOption('-h, --help', options.help)
    .addOption(new Option('--lang <lang>', options.lang).choices(['ja', 'en']))
    .option('--quiet', options.quiet)
    .option('--verbose', options.verbose)
    .option('--no-color', options.noColor)
    .addHelpText('after', `\n${examples.map((line) => `  $ ${line}`).join('\n')}`);
}
