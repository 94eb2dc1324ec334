#!/usr/bin/env node
import process from 'node:process';
import { version } from '../version.js';

// A reader that has seen enough (`| head`) closes the pipe: that is no failure of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
}

// `--version` is asked by scripts at every start: answered before anything else is loaded.
const [, , first, ...rest] = process.argv;
if ((first === '--version' || first === '-V') && rest.length === 0) process.stdout.write(`${version}\n`);
else if (first === 'textconv') {
  // git calls this once per file and version it shows, so nothing else is loaded.
  const { textconvCommand } = await import('./commands/textconv.js');
  process.exitCode = await textconvCommand(rest);
} else {
  const { run } = await import('./program.js');
  process.exitCode = await run(process.argv.slice(2));
}
