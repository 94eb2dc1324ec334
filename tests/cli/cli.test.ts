import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import stringWidth from 'string-width';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { version } from '../../src/version.js';
import { builtProgram } from './build.js';
import { mapress } from './run.js';

const samples = path.resolve('maps');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mapress-cli-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (...names: string[]) => path.join(folder, ...names);
const siteFiles = async (output = 'output') => (await readdir(at(output), { recursive: true })).sort();

async function useSample(name = 'Sec03-01-01.xmind', as = name): Promise<void> {
  await mkdir(at('maps'), { recursive: true });
  await copyFile(path.join(samples, name), at('maps', as));
}

describe('the program', () => {
  it('says its version, which is that of the package', async () => {
    const manifest: { version: string } = JSON.parse(await readFile('package.json', 'utf8'));
    expect(version).toBe(manifest.version);
    expect(mapress(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it('helps in the language of the locale or of --lang', () => {
    expect(mapress(['--help']).out).toContain('Build the site');
    expect(mapress(['--help'], { env: { LANG: 'ja_JP.UTF-8' } }).out).toContain('サイト');
    expect(mapress(['build', '--help', '--lang', 'ja']).out).toContain('出力先');
  });

  it('exits with 2 and points to the help when the command line is wrong', () => {
    const { code, err, out } = mapress(['bild']);
    expect(code).toBe(2);
    expect(err).toContain('mapress --help');
    expect(out).toBe('');
  });

  it.each([
    [['bild'], '知らないコマンドです: bild'],
    [['build', '--foo'], '知らないオプションです: --foo'],
    [['status', '--format', 'xml'], '選べる値: table, json, csv, md'],
    [['convert'], '引数が足りません'],
    [['build', '-o', '-'], '標準出力には書けません'],
    [
      ['diff', 'a.mmap', 'b.mmap', '--format', 'json', '-o', 't.docx'],
      '.docx として開かれますが、書くのは json',
    ],
    [
      ['convert', 'maps/Sec01-01-02.mmap', '--to', 'md', '-o', 't.DOCX'],
      '.docx として開かれますが、書くのは md',
    ],
    [['check', '--format', 'pretty', '-o', 't.html'], '.html として開かれますが、書くのは pretty'],
  ])('says in Japanese what is wrong with %j', (args, message) => {
    const { code, err, out } = mapress([...args, '--lang', 'ja']);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).not.toMatch(/^error:/m);
    expect(out).toBe('');
  });

  it('takes a closed pipe for what it is', () => {
    const map = path.join(samples, 'Sec01-01-02.mmap');
    const command = `"${process.execPath}" "${builtProgram}" convert "${map}" | head -1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    expect(stdout).toBe('{\n');
    expect(stderr).toBe('');
  });

  it('uses no colours when its output goes into a pipe', () => {
    expect(mapress(['status', samples]).out).not.toContain('\u001b[');
  });
});

describe('build', () => {
  it('makes the index, a page and a DOCX per map, and the dashboard, in both languages', async () => {
    await useSample();
    const { code, out } = mapress(['build'], { cwd: folder });
    expect(code).toBe(0);
    expect(out).toContain('1 of 1 maps');
    const files = await siteFiles();
    for (const name of [
      'index.html',
      'dashboard/index.html',
      'maps/sec03-01-01/index.html',
      'maps/sec03-01-01/sec03-01-01.docx',
      'maps/sec03-01-01/sec03-01-01.xmind',
      'en/index.html',
      'en/maps/sec03-01-01/index.html',
    ]) {
      expect(files).toContain(name);
    }
  });

  it('gives the same bytes for the same maps', async () => {
    await useSample();
    mapress(['build', '-o', 'one'], { cwd: folder });
    mapress(['build', '-o', 'two'], { cwd: folder, env: { TZ: 'Asia/Tokyo' } });
    const names = (await readdir(at('one'), { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    );
    expect(names.length).toBeGreaterThan(5);
    for (const entry of names) {
      const one = path.join(entry.parentPath, entry.name);
      const two = one.replace(at('one'), at('two'));
      expect((await readFile(one)).equals(await readFile(two)), one).toBe(true);
    }
  });

  it('writes nothing in a dry run and lists what it would write', async () => {
    await useSample();
    const { code, out } = mapress(['build', '--dry-run'], { cwd: folder });
    expect(code).toBe(0);
    expect(out.split('\n')).toContain('output/index.html');
    expect(await readdir(folder)).toEqual(['maps']);
  });

  it.each([
    ['/', '/index.html'],
    ['out/', 'out/index.html'],
    ['./out', 'out/index.html'],
  ])('prints the places of a folder named %s without doubled slashes', async (output, index) => {
    await useSample();
    const { out } = mapress(['build', '--dry-run', '-o', output], { cwd: folder });
    expect(out.split('\n')).toContain(index);
    expect(out).not.toContain('//');
  });

  it('titles a site without a title in the language of each page', async () => {
    await useSample();
    const { out } = mapress(['build', '--only', 'html', '-o', 'out/'], { cwd: folder });
    expect(out).toContain('published  out/  (');
    expect(await readFile(at('out/index.html'), 'utf8')).toContain('<title>ハンドブック</title>');
    expect(await readFile(at('out/en/dashboard/index.html'), 'utf8')).toContain(' – Handbook</title>');
  });

  it('counts the Word editions it made, and no Word file that is attached to a map', async () => {
    const zip = new JSZip();
    const attached = [{ id: 't', title: 'rules.docx', href: 'xap:attachments/rules.docx' }];
    const root = { id: 'root', title: 'Plan', children: { attached } };
    zip.file('content.json', JSON.stringify([{ id: 'sheet', title: 'Sheet', rootTopic: root }]));
    zip.file('attachments/rules.docx', 'words of ours');
    await mkdir(at('maps'));
    await writeFile(at('maps', 'Plan-1.xmind'), await zip.generateAsync({ type: 'uint8array' }));
    const published = (...more: string[]) =>
      /\(.*\)/.exec(mapress(['build', '--force', ...more], { cwd: folder }).out.split('\n')[1] ?? '')?.[0];
    expect(published()).toBe('(6 html pages · 1 docx)');
    expect((await siteFiles()).filter((file) => file.endsWith('.docx'))).toHaveLength(2);
    expect(published('--only', 'html')).toBe('(6 html pages · 0 docx)');
  });

  it('points at the key of a mistake in the configuration', async () => {
    await useSample();
    await writeFile(at('mapress.config.json'), JSON.stringify({ titel: 'x', languages: ['de'] }));
    const { code, err } = mapress(['build'], { cwd: folder });
    expect(code).toBe(2);
    expect(err).toContain('titel');
    expect(err).toContain('languages');
  });

  it('takes title and languages from the configuration', async () => {
    await useSample();
    await writeFile(at('mapress.config.yaml'), 'title: 防災手帳\nlanguages: [ja]\n');
    expect(mapress(['build'], { cwd: folder }).code).toBe(0);
    expect(await readFile(at('output/index.html'), 'utf8')).toContain('防災手帳');
    expect(await siteFiles()).not.toContain('en/index.html');
  });
});

const zipOf = async (parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> => {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
};

const mindManagerRoot = '<ap:Map xmlns:ap="http://schemas.mindjet.com/MindManager/Application/2003"/>';

/** Each bad input with the words its message must have, in English and in Japanese. */
const badMaps: readonly (readonly [string, () => Promise<Uint8Array | string>, RegExp, RegExp])[] = [
  ['an empty file', async () => '', /empty \(0 bytes\)/, /空です/],
  ['a file that is no map', async () => 'Dear diary', /no map/, /読めるファイルではありません/],
  [
    'a damaged zip',
    async () => (await zipOf({ 'content.json': '[]' })).slice(0, 60),
    /damaged/,
    /壊れています/,
  ],
  [
    'a password-protected map',
    () => zipOf({ 'Document.xml.zencr': 'MJETENCR' }),
    /protected by a password/,
    /パスワード/,
  ],
  ['a zip bomb', () => zipOf({ 'Document.xml': new Uint8Array(2 ** 25) }), /safety limit/, /上限/],
  [
    'a document type declaration',
    () => zipOf({ 'Document.xml': `<!DOCTYPE a [<!ENTITY b "c">]>${mindManagerRoot}` }),
    /DOCTYPE/,
    /DOCTYPE/,
  ],
  ['a zip without a map', () => zipOf({ 'readme.txt': 'x' }), /no map/, /読めるファイルではありません/],
];

describe('bad input', () => {
  it.each(badMaps)(
    'reports %s by name with a remedy and publishes the other maps',
    async (_, bytes, en, ja) => {
      await useSample();
      await writeFile(at('maps/bad.mmap'), await bytes());
      const { code, err } = mapress(['build'], { cwd: folder });
      expect(code).toBe(1);
      expect(err).toContain('maps/bad.mmap');
      expect(err).toMatch(en);
      expect(err).toContain('what to do');
      expect(await siteFiles()).toContain('maps/sec03-01-01/index.html');
      expect(await readFile(at('output/index.html'), 'utf8')).toContain('maps/bad.mmap');
      expect(mapress(['build', '--lang', 'ja'], { cwd: folder }).err).toMatch(ja);
    },
  );

  it('says that a folder is missing', () => {
    const { code, err } = mapress(['build', 'nowhere'], { cwd: folder });
    expect(code).toBe(2);
    expect(err).toContain('nowhere');
  });

  it('still publishes what it found when one of several places is missing', async () => {
    await useSample();
    expect(mapress(['build', 'maps', 'nowhere'], { cwd: folder }).code).toBe(2);
    expect(await siteFiles()).toContain('index.html');
  });

  it('says that a folder holds no map', async () => {
    await mkdir(at('maps'));
    const { code, err } = mapress(['build'], { cwd: folder });
    expect(code).toBe(2);
    expect(err).toMatch(/No map in maps/);
  });

  it('says that the output cannot be written and leaves no half site', async () => {
    await useSample();
    await writeFile(at('output'), 'a file');
    const { code, err } = mapress(['build'], { cwd: folder });
    expect(code).toBe(2);
    expect(err).toContain('output');
    expect((await readdir(folder)).sort()).toEqual(['maps', 'output']);
  });

  it('keeps the old site when no map is readable any more', async () => {
    await useSample();
    mapress(['build'], { cwd: folder });
    await writeFile(at('maps/Sec03-01-01.xmind'), '');
    expect(mapress(['build'], { cwd: folder }).code).toBe(1);
    expect(await siteFiles()).toContain('maps/sec03-01-01/index.html');
  });
});

describe('convert', () => {
  it('prints the tree of one map', async () => {
    const { code, out } = mapress(['convert', path.join(samples, 'Sec01-01-02.mmap'), '--to', 'json']);
    expect(code).toBe(0);
    const workbook = JSON.parse(out);
    expect(workbook).toMatchObject({ type: 'workbook', format: 'mindmanager', sheets: [{ type: 'sheet' }] });
    expect(workbook.sheets[0].root).toMatchObject({ type: 'topic', kind: 'root' });
  });

  it('converts many maps in one run, one output each, and reports failures at the end', async () => {
    await useSample('Sec03-01-01.xmind', 'a.xmind');
    await useSample('Sec01-02-01.mmap', 'a.mmap');
    await useSample('Sec02-01-01.xmind', 'b.xmind');
    await writeFile(at('maps/c.xmind'), 'broken');
    const { code, err } = mapress(['convert', 'maps', '--to', 'md', '-o', 'out'], { cwd: folder });
    expect(code).toBe(1);
    expect((await readdir(at('out'))).sort()).toEqual(['b.md', 'maps_a.mmap.md', 'maps_a.xmind.md']);
    expect(err).toContain('maps/c.xmind');
    expect(err).toContain('3 of 4');
  });

  it('asks for a folder when several maps would go to standard output', async () => {
    await useSample('Sec03-01-01.xmind');
    await useSample('Sec02-01-01.xmind');
    expect(mapress(['convert', 'maps', '--to', 'text'], { cwd: folder })).toMatchObject({ code: 2, out: '' });
  });
});

describe('inspect', () => {
  it('says how many pictures and attachments there are, and how large their files', () => {
    const map = path.join(samples, 'Sec01-01-02.mmap');
    expect(mapress(['inspect', map]).out).toMatch(/^ {2}picture and attachment files {2,}\d+ \(\d+ KB\)$/m);
    const ja = mapress(['inspect', map, '--lang', 'ja']).out;
    expect(ja).toMatch(/^ {2}画像と添付のファイル {2,}\d+件（\d+ KB）$/m);
    expect(ja).toMatch(/ファイルのある画像 \d+\/\d+/);
  });

  it('stands in two columns that fit the window, and calls markers of the map by their names', () => {
    const map = path.join(samples, 'Sec01-01-02.mmap');
    const { out } = mapress(['inspect', map, '--lang', 'ja'], { env: { COLUMNS: '70' } });
    const lines = out.trimEnd().split('\n');
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(70);
    const starts = lines.slice(1).map((line) => stringWidth(/^ *(?:\S+ {2,})?/.exec(line)?.[0] ?? ''));
    expect(new Set(starts).size).toBe(1);
    expect(out).toContain('担当：備蓄班 ×3');
    expect(out).not.toContain('custom-');
  });
});

describe('status', () => {
  it('prints JSON with every section and its reasons', () => {
    const { code, out } = mapress(['status', samples, '--format', 'json']);
    expect(code).toBe(0);
    const { sections } = JSON.parse(out);
    expect(sections.length).toBeGreaterThan(50);
    for (const section of sections) {
      expect(Object.keys(section)).toEqual(
        expect.arrayContaining(['map', 'topicId', 'path', 'title', 'status', 'reasons', 'owners']),
      );
      if (section.status === 'open') expect(section.reasons.length).toBeGreaterThan(0);
    }
    expect(sections.some((section: { status: string }) => section.status === 'open')).toBe(true);
    expect(sections.some((section: { status: string }) => section.status === 'closed')).toBe(true);
  });

  it('prints a table that fits the window', () => {
    for (const columns of ['60', '140']) {
      const { out } = mapress(['status', samples], { env: { COLUMNS: columns, LANG: 'ja_JP.UTF-8' } });
      const widths = out
        .split('\n')
        .map((line) => [...line].reduce((sum, c) => sum + (c > '\u2e80' ? 2 : 1), 0));
      expect(Math.max(...widths)).toBeLessThanOrEqual(Number(columns));
      expect(out.split('\n').length).toBeGreaterThan(10);
    }
  });

  it('prints CSV that a Japanese Excel opens', () => {
    const { out } = mapress(['status', samples, '--format', 'csv', '--lang', 'ja']);
    expect(out.startsWith('\ufeffセクション,')).toBe(true);
    expect(out.endsWith('\r\n')).toBe(true);
  });
});
