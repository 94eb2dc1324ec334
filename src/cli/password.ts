import process from 'node:process';
import type { Key } from '../readers/index.js';
import type { Terminal } from './terminal.js';
import { cliWords } from './words.js';

const triesPerMap = 3;

/**
 * What opens protected maps: the environment variable MAPRESS_PASSWORD, else whoever sits at the terminal. An answer
 * is tried on the maps that follow before anybody is asked again.
 */
export function keyFrom(terminal: Terminal): Key {
  const password = process.env.MAPRESS_PASSWORD;
  if (password !== undefined) return { password };
  if (!process.stdin.isTTY || !process.stderr.isTTY || process.env.CI !== undefined) return {};
  return { askPassword: asker((file) => promptFor(file, terminal)) };
}

/** Answers in order: those that were given before, then up to three new ones for each map. */
export function asker(
  prompt: (file: string) => Promise<string | undefined>,
): (file: string) => Promise<string | undefined> {
  const answers: string[] = [];
  const tried = new Map<string, { old: number; fresh: number }>();
  const answerFor = async (file: string): Promise<string | undefined> => {
    const tries = tried.get(file) ?? { old: answers.length, fresh: 0 };
    tried.set(file, tries);
    tries.old -= 1;
    if (tries.old >= 0) return answers[tries.old];
    tries.fresh += 1;
    const answer = tries.fresh > triesPerMap ? undefined : await prompt(file);
    if (answer !== undefined && !answers.includes(answer)) answers.push(answer);
    return answer;
  };
  // Whoever types can answer one question at a time.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = async (file: string, before: Promise<unknown>): Promise<string | undefined> => {
    await before.catch(() => undefined);
    return answerFor(file);
  };
  return (file) => {
    const turn = inTurn(file, last);
    last = turn;
    return turn;
  };
}

/** One line from the terminal, not shown while it is typed. Undefined: nothing was typed, or the question was left. */
async function promptFor(file: string, terminal: Terminal): Promise<string | undefined> {
  const [{ createInterface }, { Writable }] = await Promise.all([
    import('node:readline'),
    import('node:stream'),
  ]);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: true });
  terminal.progress(undefined);
  // Only now does the terminal not show what is typed.
  process.stderr.write(cliWords[terminal.lang].passwordOf(file));
  return new Promise((resolve) => {
    const end = (answer: string | undefined) => {
      resolve(answer === '' ? undefined : answer);
      lines.close();
    };
    lines.once('line', (answer) => {
      process.stderr.write('\n');
      end(answer);
    });
    lines.once('SIGINT', () => {
      process.stderr.write('\n');
      end(undefined);
      process.kill(process.pid, 'SIGINT');
    });
    lines.once('close', () => resolve(undefined));
  });
}
