import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const program = process.env.MAPRESS_SOFFICE ?? '/usr/bin/soffice';

/** Why LibreOffice cannot be asked. Absent: it can. */
export const officeMissing = existsSync(program) ? undefined : `there is no LibreOffice at ${program}`;

export interface Question {
  readonly bytes: Uint8Array;
  readonly decision: 'keep' | 'accept' | 'reject';
}

/** The paragraphs of each file as LibreOffice sees them after the decision on all of its tracked changes. */
export async function paragraphsInOffice(questions: readonly Question[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'office-'));
  const office = (...args: string[]) =>
    run(program, [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--norestore',
      '--nologo',
      ...args,
    ]);
  try {
    // The first start fills the profile, macros of its own included, and would overwrite ours.
    await office('--terminate_after_init');
    await installMacro(join(folder, 'profile/user/basic/Standard'));
    const rows = await Promise.all(
      questions.map(async ({ bytes, decision }, i) => {
        await writeFile(join(folder, `${i}.docx`), bytes);
        return [decision, join(folder, `${i}.docx`), join(folder, `${i}.txt`)].join('\t');
      }),
    );
    // The stream calls itself at its end once it has read the last line's words, so there is an empty one.
    await writeFile(join(folder, 'list.tsv'), `${rows.join('\n')}\n\n`);
    await office(`macro:///Standard.Module1.Main("${join(folder, 'list.tsv')}")`);
    return await Promise.all(questions.map((_, i) => readFile(join(folder, `${i}.txt`), 'utf8')));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function installMacro(library: string): Promise<void> {
  const code = await readFile(fileURLToPath(new URL('paragraphs.bas', import.meta.url)), 'utf8');
  const escaped = code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const module = `<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped}</script:module>`;
  const list = `<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>`;
  await mkdir(library, { recursive: true });
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  await writeFile(join(library, 'Module1.xba'), head + module);
  await writeFile(join(library, 'script.xlb'), head + list);
}
