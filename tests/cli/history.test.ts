import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Branch, Repository, xmind } from '../history/repository.js';
import { mapress } from './run.js';

let repository: Repository;
beforeEach(() => {
  repository = new Repository();
});
afterEach(() => repository.delete());

const epoch = String(Date.UTC(2026, 0, 20) / 1000);
const run = (args: readonly string[], env: Record<string, string> = {}) =>
  mapress(args, { cwd: repository.folder, env: { SOURCE_DATE_EPOCH: epoch, TZ: 'Asia/Tokyo', ...env } });

const was = (title: string, was: string) => ({ title, was });
const marked = '改訂箇所：Mission3-1(p.8)を改訂';
const plan = (water: string, fire: string): Branch => [
  'Handbook',
  ['改訂履歴', '【2026年1月1日】作業開始'],
  ['Mission3-1 水', marked, '【担当：中山】', [was(water, 'water')]],
  ['Mission3-2 火', [was(fire, 'fire')]],
];

/** Three revisions: begun, renamed by Hayade, and a topic of 3-2 changed by Nakayama. */
async function actOut(): Promise<void> {
  repository.save('maps/old.xmind', await xmind(plan('water', 'fire'))).commit('begin', '中山');
  repository.git('tag', 'v1');
  repository.rename('maps/old.xmind', 'maps/plan.xmind').commit('rename', '早出');
  repository.save('maps/plan.xmind', await xmind(plan('water', 'flames'))).commit('flames', '早出');
}

describe('JSON contracts', () => {
  it.each([
    ['log', [], 'revisions'],
    ['blame', [], 'topics'],
    ['audit', ['--since', 'v1'], 'sections'],
  ])('hold for %s', async (command, options, list) => {
    await actOut();
    repository.save('maps/plan.xmind', await xmind(plan('tea', 'flames')));
    const printed = JSON.parse(run([command, 'maps/plan.xmind', '--format', 'json', ...options]).out);
    const schema = JSON.parse(readFileSync(`schema/${command}.schema.json`, 'utf8'));
    const validate = new Ajv2020({ strict: false }).compile(schema);
    validate(printed);
    expect(validate.errors ?? []).toEqual([]);
    expect(printed[list].length).toBeGreaterThan(1);
  });
});

describe('log', () => {
  it('lists what each revision changed, under every name the map had', async () => {
    await actOut();
    const { code, out, err } = run(['log', 'maps/plan.xmind']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.replace(/[0-9a-f]{7}/g, 'HASH')).toBe(
      [
        'maps/plan.xmind  3 revisions',
        '',
        '2026-01-04  HASH  早出  flames',
        '    1 changed',
        '    Mission3-2 火',
        '',
        '2026-01-03  HASH  早出  rename',
        '    no change in content  renamed maps/old.xmind → maps/plan.xmind',
        '',
        '2026-01-02  HASH  中山  begin',
        '    first version (9 topics)',
        '',
      ].join('\n'),
    );
    expect(out).not.toContain('@');
  });

  it('prints JSON and Markdown, and the newest only with -n', async () => {
    await actOut();
    const { revisions, ...head } = JSON.parse(
      run(['log', 'maps/plan.xmind', '--format', 'json', '-n', '1']).out,
    );
    expect(head).toEqual({ map: 'maps/plan.xmind', source: 'git', shallow: false });
    expect(revisions).toMatchObject([
      { subject: 'flames', author: '早出', topics: 9, counts: { changed: 1 }, sections: ['Mission3-2 火'] },
    ]);
    expect(run(['log', 'maps/plan.xmind', '--format', 'md']).out.split('\n')).toHaveLength(6);
    expect(run(['log', 'maps/plan.xmind', '-n', 'x']).code).toBe(2);
  });

  it('shows what is saved and not recorded yet', async () => {
    await actOut();
    repository.save('maps/plan.xmind', await xmind(plan('rain', 'flames')));
    expect(run(['log', 'maps/plan.xmind']).out).toMatch(/not recorded\n {4}1 changed\n {4}Mission3-1 水/);
  });

  it('says the same with and without what it kept, and keeps it inside .git', async () => {
    await actOut();
    const cold = run(['log', 'maps/plan.xmind']).out;
    expect(existsSync(repository.at('.git', 'mapress-cache'))).toBe(true);
    expect(run(['log', 'maps/plan.xmind']).out).toBe(cold);
    expect(repository.git('status', '--porcelain')).toBe('');
  });

  it('keeps nothing of maps that are opened with a password', async () => {
    await actOut();
    expect(run(['log', 'maps/plan.xmind'], { MAPRESS_PASSWORD: 'open' }).code).toBe(0);
    expect(existsSync(repository.at('.git', 'mapress-cache'))).toBe(false);
  });

  it('goes on where one revision cannot be read, and says so', async () => {
    repository.save('plan.xmind', await xmind(plan('water', 'fire'))).commit('begin');
    repository.save('plan.xmind', 'damaged').commit('damage');
    repository.save('plan.xmind', await xmind(plan('water', 'flames'))).commit('repair');
    const { code, out, err } = run(['log', 'plan.xmind']);
    expect(code).toBe(0);
    expect(out).toMatch(/repair\n {4}1 changed/);
    expect(err).toContain('revision-unreadable');
  });

  it('says when history is missing: shallow, not recorded, no repository', async () => {
    await actOut();
    repository.git('clone', '-q', '--depth', '1', `file://${repository.folder}`, 'clone');
    const shallow = run(['log', 'clone/maps/plan.xmind']);
    expect(shallow.err).toContain('git fetch --unshallow');
    repository.save('new.xmind', await xmind('New'));
    expect(run(['log', 'new.xmind'])).toMatchObject({ code: 2, out: '' });
    expect(run(['log', 'new.xmind', '--lang', 'ja']).err).toContain('git add');
    const outside = mapress(['log', 'maps/Sec03-01-01.xmind'], {
      env: { GIT_CEILING_DIRECTORIES: process.cwd() },
    });
    expect(outside.code).toBeLessThan(3);
  });

  it('starts a few processes, however many revisions there are', async () => {
    if (process.platform === 'win32') return;
    const count = repository.at('count');
    mkdirSync(repository.at('bin'));
    const real = (process.env.PATH ?? '')
      .split(path.delimiter)
      .find((folder) => existsSync(path.join(folder, 'git')));
    writeFileSync(repository.at('bin', 'git'), `#!/bin/sh\necho >> '${count}'\nexec '${real}/git' "$@"\n`);
    chmodSync(repository.at('bin', 'git'), 0o755);
    for (let i = 0; i < 12; i += 1) {
      repository.save('plan.xmind', await xmind(plan(`water ${i}`, 'fire'))).commit(`save ${i}`);
    }
    const { out } = run(['log', 'plan.xmind'], { PATH: `${repository.at('bin')}:${process.env.PATH}` });
    expect(out).toContain('12 revisions');
    expect(readFileSync(count, 'utf8').length).toBeLessThan(8);
  });
});

describe('blame', () => {
  it('stands beside the outline: day, age, revision, person and what changed', async () => {
    await actOut();
    const { code, out } = run(['blame', 'maps/plan.xmind'], { COLUMNS: '90' });
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines.at(-2)).toMatch(/^2026-01-04 {2}16 d {2}[0-9a-f]{7} {2}早出 {2}retitled {2}│ {5}flames$/);
    expect(lines[0]).toMatch(/^2026-01-02 {2}18 d {2}[0-9a-f]{7} {2}中山 {2}first {5}│ Handbook$/);
    expect(
      new Set(lines.slice(0, -1).map((line) => line.replace(/[早出中山]/g, 'xx').indexOf('│'))).size,
    ).toBe(1);
  });

  it('shows one section, by number or title', async () => {
    await actOut();
    for (const name of ['3-2', 'Mission3-2', '火']) {
      const { topics } = JSON.parse(
        run(['blame', 'maps/plan.xmind', '--section', name, '--format', 'json']).out,
      );
      expect(topics.map(({ title }: { title: string }) => title)).toEqual(['Mission3-2 火', 'flames']);
    }
    expect(run(['blame', 'maps/plan.xmind', '--section', '9-9'])).toMatchObject({ code: 2, out: '' });
  });

  it('looks into the map itself where XMind kept its revisions there', async () => {
    const sheet = (title: string) =>
      `<sheet id="s"><topic id="root"><title>Plan</title><children><topics type="attached"><topic id="t"><title>${title}</title></topic></topics></children></topic></sheet>`;
    const content = `<xmap-content xmlns="urn:xmind:xmap:xmlns:content:2.0">${sheet('now')}</xmap-content>`;
    const revision = `<xmap-revision-content xmlns="urn:xmind:xmap:xmlns:revision:1.0">${sheet('then')}</xmap-revision-content>`;
    const { default: JSZip } = await import('jszip');
    const zip = new JSZip();
    zip.file('content.xml', content);
    zip.file('Revisions/s/rev-1-1546300800000.xml', revision);
    repository.save('plan.xmind', await zip.generateAsync({ type: 'uint8array' }));
    const env = { XDG_CACHE_HOME: repository.at('cache') };
    const { out } = run(['log', 'plan.xmind', '--format', 'json'], env);
    expect(run(['log', 'plan.xmind', '--format', 'json'], env).out).toBe(out);
    expect(JSON.parse(out)).toMatchObject({
      source: 'map',
      revisions: [
        { rev: null, counts: { changed: 1 } },
        { rev: '1', date: '2019-01-01T00:00:00.000Z' },
      ],
    });
    expect(run(['blame', 'plan.xmind', '--source', 'map'], env).out).toContain('now');
    expect(run(['log', 'plan.xmind', '--source', 'git'], env).code).toBe(2);
  });
});

describe('audit', () => {
  it('exits with 1 and says where marks and changes disagree', async () => {
    await actOut();
    const { code, out } = run(['audit', 'maps/plan.xmind', '--since', 'v1', '--format', 'json']);
    expect(code).toBe(1);
    const found = JSON.parse(out);
    expect(found.sections).toMatchObject([
      { title: 'Mission3-1 水', verdict: 'unchanged', owners: ['中山'], marks: [marked] },
      { title: 'Mission3-2 火', verdict: 'unmarked', counts: { changed: 1 } },
    ]);
    expect(found.days).toMatchObject([
      { day: '2026-01-04', authors: ['早出'], proposed: '【2026年1月4日】Mission3-2 火を改訂' },
    ]);
  });

  it('exits with 0 when they agree', async () => {
    repository.save('plan.xmind', await xmind(plan('water', 'fire'))).commit('begin');
    const next: Branch = [
      'Handbook',
      ['改訂履歴', '【2026年1月1日】作業開始', '【2026年1月3日】3-1を改訂'],
      ['Mission3-1 水', marked, '【担当：中山】', [was('rain', 'water')]],
      ['Mission3-2 火', [was('fire', 'fire')]],
    ];
    repository.save('plan.xmind', await xmind(next)).commit('rain');
    const { code, out } = run(['audit', 'plan.xmind', '--since', '2026-01-03']);
    expect({ code, last: out.trim().split('\n').at(-1) }).toEqual({
      code: 0,
      last: 'What is marked and what was changed agree (1 section).',
    });
    expect(run(['audit', 'plan.xmind', '--since', '2026-01-03', '--format', 'md']).out).toContain(
      '| agrees |',
    );
    for (const day of ['2026/1/3', '令和8年1月3日', 'January 3, 2026'])
      expect(run(['audit', 'plan.xmind', '--since', day]).out).toBe(out);
  });

  it('needs to know since when, and a revision that exists', async () => {
    await actOut();
    expect(run(['audit', 'maps/plan.xmind']).code).toBe(2);
    expect(run(['audit', 'maps/plan.xmind', '--since', 'v9'])).toMatchObject({ code: 2, out: '' });
  });
});

describe('git', () => {
  const home = () => ({ HOME: repository.at('home'), XDG_CONFIG_HOME: '', GIT_CONFIG_SYSTEM: '/dev/null' });

  it('shows maps as outlines after install: diff, log -p and show', async () => {
    await actOut();
    expect(run(['git', 'install']).code).toBe(0);
    repository.save('maps/plan.xmind', await xmind(plan('rain', 'flames')));
    const changed = repository.git('diff', '--', 'maps');
    expect(changed).toContain('-    water\n+    rain');
    expect(changed).toMatch(/^@@ .* @@/m);
    expect(repository.git('log', '-p', '-1', '--', 'maps')).toContain('-    fire\n+    flames');
    expect(repository.git('show', 'v1')).toContain('+Handbook\n+  改訂履歴');
  });

  it('does not stop at a map that cannot be read', async () => {
    repository
      .save('a.xmind', 'one')
      .save('b.mmap', await xmind('Plan'))
      .commit('first');
    run(['git', 'install']);
    repository.save('a.xmind', 'two').save('b.mmap', await xmind(['Plan', 'new']));
    const shown = repository.git('diff');
    expect(shown).toContain('SHA-256');
    expect(shown).toContain('+  new');
  });

  it('installs once, says what it would do, and takes back only its own', () => {
    repository.save('.gitattributes', '*.mmap binary\n').commit('first');
    expect(run(['git', 'install', '--dry-run']).out).toContain('diff.mapress.textconv');
    expect(repository.git('status', '--porcelain')).toBe('');
    run(['git', 'install']);
    expect(repository.git('check-attr', 'diff', 'x.mmap')).toContain('diff: mapress');
    expect(run(['git', 'install']).out).toContain('nothing to change');
    expect(run(['git', 'uninstall']).code).toBe(0);
    expect(readFileSync(repository.at('.gitattributes'), 'utf8')).toBe('*.mmap binary\n');
    expect(readFileSync(repository.at('.git', 'config'), 'utf8')).not.toContain('mapress');
    expect(run(['git', 'uninstall']).out).toContain('nothing to change');
  });

  it('can do it for every repository of a user', () => {
    mkdirSync(repository.at('home'));
    expect(run(['git', 'install', '--global'], home()).code).toBe(0);
    expect(readFileSync(repository.at('home', '.gitconfig'), 'utf8')).toContain('textconv --as');
    expect(readFileSync(repository.at('home', '.config', 'git', 'attributes'), 'utf8')).toContain('*.mmap');
    expect(run(['git', 'doctor'], home()).code).toBe(0);
    run(['git', 'uninstall', '--global'], home());
    expect(readdirSync(repository.at('home', '.config', 'git'))).toEqual([]);
  });

  it('lets git keep outlines only where git has a name to keep them under', async () => {
    await actOut();
    run(['git', 'install']);
    expect(repository.git('config', 'diff.mapress.cachetextconv')).toBe('false\n');
    repository.git('config', 'diff.mapress.cachetextconv', 'true');
    expect(run(['git', 'doctor']).out).toContain('✗ outlines kept');
    repository.git('config', 'user.name', 'Nakayama');
    repository.git('config', 'user.email', 'secret@example.org');
    run(['git', 'install']);
    expect(run(['git', 'doctor'])).toMatchObject({ code: 0 });
    expect(repository.git('show-ref')).toContain('refs/notes/textconv/mapress');
    expect(run(['git', 'uninstall']).code).toBe(0);
    expect(repository.git('show-ref')).not.toContain('mapress');
  });

  /** As if Node and mapress had been elsewhere when git was set up. */
  const moveProgram = (version?: string) => {
    const command = repository.git('config', 'diff.mapress.textconv').trim();
    const moved = command.replaceAll(/'\/[^']*(?=\/[^'/]+')/g, "'/gone");
    const aged = version === undefined ? moved : moved.replace(/--as \S+/, `--as ${version}`);
    repository.git('config', 'diff.mapress.textconv', aged);
  };

  it('leaves a diff of binary files, with a hint, where the program is gone; installing again mends all of it', async () => {
    repository.save('a.xmind', await xmind(['Plan', 'old'])).commit('first');
    repository.git('config', 'user.name', 'Nakayama');
    repository.git('config', 'user.email', 'secret@example.org');
    run(['git', 'install']);
    const command = repository.git('config', 'diff.mapress.textconv').trim();
    repository.save('a.xmind', await xmind(['Plan', 'new']));
    moveProgram();
    const shown = repository.git('diff');
    expect(shown).toContain('mapress git install');
    expect(shown).toMatch(/^-binary file [0-9a-f]{40}\n\+binary file [0-9a-f]{40}$/m);
    expect(run(['git', 'doctor']).out.match(/✗/g)).toHaveLength(3);
    // git keeps what it was told for the command that told it, which may come back.
    repository.git('config', 'diff.mapress.textconv', command);
    repository.git('update-ref', '-d', 'refs/notes/textconv/mapress');
    moveProgram();
    repository.git('diff');
    expect(run(['git', 'install']).code).toBe(0);
    expect(repository.git('diff')).toContain('+  new');
    expect(run(['git', 'doctor'])).toMatchObject({ code: 0 });
  });

  it('has a doctor that passes on the hint of git where somebody else owns the repository', () => {
    if (process.getuid?.() !== 0) return;
    chownSync(repository.folder, 12_345, 12_345);
    const { code, out } = run(['git', 'doctor']);
    expect(code).toBe(1);
    expect(out).toContain('✗ repository owned');
    expect(out).toMatch(/safe\.directory "\/\S+"/);
  });

  it('has a doctor that finds each missing piece', async () => {
    await actOut();
    const before = run(['git', 'doctor']);
    expect(before.code).toBe(1);
    expect(before.out).toContain('→ mapress git install');
    run(['git', 'install']);
    expect(run(['git', 'doctor'])).toMatchObject({ code: 0, err: '' });
    moveProgram('0.0.1');
    const after = run(['git', 'doctor']).out;
    expect(after.match(/✗/g)).toHaveLength(3);
    repository.save('.gitattributes', '');
    expect(run(['git', 'doctor']).out).toContain('✗ .gitattributes');
  });

  it('says what is wrong outside a repository', () => {
    const { code, err } = mapress(['git', 'install'], {
      cwd: path.parse(process.cwd()).root,
      env: { GIT_CEILING_DIRECTORIES: '/' },
    });
    expect(code).toBe(2);
    expect(err).toContain('git-no-repository');
  });
});
