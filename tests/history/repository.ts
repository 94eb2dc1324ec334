import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import { gitEnvironment } from '../../src/files/git.js';

/** A repository to act a history out in; each commit is a day later than the one before unless it says when. */
export class Repository {
  readonly folder: string;
  private clock = Date.UTC(2026, 0, 1, 3);

  constructor(folder = mkdtempSync(path.join(os.tmpdir(), 'mapress-history-'))) {
    this.folder = folder;
    this.git('init', '-q', '-b', 'main');
  }

  at(...names: string[]): string {
    return path.join(this.folder, ...names);
  }

  git(...args: string[]): string {
    const env = {
      ...gitEnvironment(process.env),
      GIT_CONFIG_GLOBAL: os.devNull,
      GIT_CONFIG_SYSTEM: os.devNull,
      GIT_AUTHOR_DATE: this.now,
      GIT_COMMITTER_DATE: this.now,
    };
    const identity = ['-c', `user.name=${this.author}`, '-c', 'user.email=secret@example.org'];
    return execFileSync('git', [...identity, ...args], {
      cwd: this.folder,
      env,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  }

  author = 'Nakayama';

  private get now(): string {
    return `${new Date(this.clock).toISOString().slice(0, 19)}+0900`;
  }

  save(name: string, content: string | Uint8Array): this {
    mkdirSync(path.dirname(this.at(name)), { recursive: true });
    writeFileSync(this.at(name), content);
    return this;
  }

  rename(from: string, to: string): this {
    mkdirSync(path.dirname(this.at(to)), { recursive: true });
    renameSync(this.at(from), this.at(to));
    return this;
  }

  remove(name: string): this {
    rmSync(this.at(name));
    return this;
  }

  /** Records everything; returns the commit. */
  commit(subject: string, by = 'Nakayama', ...options: string[]): string {
    this.clock += 86_400_000;
    this.author = by;
    this.git('add', '-A');
    this.git('commit', '-q', '-m', subject, ...options);
    return this.git('rev-parse', 'HEAD').trim();
  }

  /** A merge whose content is what `resolve` leaves in the folder. */
  merge(branch: string, subject: string, resolve: () => void): string {
    try {
      this.git('merge', '-q', '--no-commit', '--no-ff', branch);
    } catch {
      // Conflicts are what `resolve` is for.
    }
    resolve();
    return this.commit(subject);
  }

  delete(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Text of which no two versions are alike, as packed files are not. */
export const packed = (seed: string): string =>
  Array.from({ length: 40 }, (_, line) => {
    let hash = 7;
    for (const sign of `${seed} ${line}`) hash = (hash * 31 + sign.charCodeAt(0)) % 1_000_000_007;
    return `${hash}`;
  }).join('\n');

/** A topic of a map to write: a title, or a title with topics below it. Its id is its first title (`was`). */
export type Branch = string | readonly [string | { title: string; was: string }, ...Branch[]];

/** Bytes of an XMind map; equal maps, equal bytes. */
export async function xmind(root: Branch, extra: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const zip = new JSZip();
  const date = new Date(Date.UTC(2024, 0, 1));
  const sheet = { id: 'sheet', class: 'sheet', title: 'Map', rootTopic: topicOf(root) };
  zip.file('content.json', JSON.stringify([sheet]), { date });
  zip.file('metadata.json', '{}', { date });
  for (const [name, text] of Object.entries(extra)) zip.file(name, text, { date, createFolders: false });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

function topicOf(branch: Branch): object {
  const [head, ...below] = typeof branch === 'string' ? [branch] : branch;
  const { title, was } = typeof head === 'string' ? { title: head, was: head } : head;
  return { id: `id-${was}`, title, ...(below.length > 0 && { children: { attached: below.map(topicOf) } }) };
}
