import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mapress } from './run.js';

const samples = path.resolve('maps');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mapress-check-'));
  await mkdir(at('maps'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (...names: string[]) => path.join(folder, ...names);
const check = (...args: string[]) => mapress(['check', ...args], { cwd: folder });
const json = (...args: string[]) => JSON.parse(check(...args, '--format', 'json').out);

/** An XMind map whose root has these children. */
async function drawMap(name: string, ...children: readonly object[]): Promise<void> {
  const attached = children.map((child, i) => ({ id: `t${i}`, ...child }));
  const root = { id: 'root', title: 'Plan', children: { attached } };
  const zip = new JSZip();
  zip.file('content.json', JSON.stringify([{ id: 'sheet', title: 'Sheet', rootTopic: root }]));
  await writeFile(at('maps', name), await zip.generateAsync({ type: 'uint8array' }));
}

describe('check', () => {
  it('finds what is wrong by map and topic, says what to do, and exits with 0 when nothing is an error', async () => {
    await copyFile(path.join(samples, 'Sec01-01-02.mmap'), at('maps', 'Sec01-01-02.mmap'));
    const { code, out, err } = check('--lang', 'ja');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('目次にある「3-12：要配慮者への声かけ」の本文がありません');
    expect(out).toContain('本文にトピックを追加するか');
    expect(out).toMatch(/✖ エラー 0、警告 \d+、情報 \d+ \(1 マップ\)/);
  });

  it('says so when there is nothing to say', async () => {
    await drawMap('A.xmind', { title: 'Food' });
    expect(check()).toEqual({ code: 0, out: '✓ no findings in 1 map\n', err: '' });
  });

  it('tells of maps that cannot be read, checks the others and exits with 1', async () => {
    await writeFile(at('maps', 'broken.xmind'), 'no map');
    await drawMap('A.xmind', { title: 'Food [Owner: ?]' });
    const { code, out } = check();
    expect(code).toBe(1);
    expect(out).toContain('maps/broken.xmind');
    expect(out).toContain('not-a-map');
    expect(out).toContain('owner-wanted');
    expect(out).toContain('✖ 1 error, 1 warning in 2 maps');
  });

  it('exits with 1 when there are more warnings than allowed', async () => {
    await drawMap('A.xmind', { title: 'Food [Owner: ?]' }, { title: 'Water [Owner: ?]' });
    expect([check('--max-warnings', '2').code, check('--max-warnings', '1').code]).toEqual([0, 1]);
    expect(check('--max-warnings', 'few').code).toBe(2);
  });

  it('shows errors only when it is to be quiet', async () => {
    await writeFile(at('maps', 'broken.xmind'), 'no map');
    await drawMap('A.xmind', { title: 'Food [Owner: ?]' });
    const { out } = check('--quiet');
    expect(out).toContain('not-a-map');
    expect(out).not.toContain('owner-wanted');
  });

  it('writes a file that a program reads, in the format asked for', async () => {
    await drawMap('A.xmind', { title: 'Food [Owner: ?]' });
    expect(check('--format', 'sarif', '-o', 'out/findings.sarif').out).toBe('');
    const log = JSON.parse(await readFile(at('out', 'findings.sarif'), 'utf8'));
    expect(log.runs[0].results[0].ruleId).toBe('owner-wanted');
    expect(check('--format', 'github').out).toMatch(/^::warning file=maps\/A\.xmind,title=owner-wanted::/);
    expect(check('--format', 'junit').out).toContain('<testsuite name="maps/A.xmind"');
  });

  it('knows the maps beside the ones it is asked about', async () => {
    await drawMap(
      'A.xmind',
      { title: 'Food', href: 'file:B.xmind' },
      { title: 'Beds', href: 'file:C.xmind' },
    );
    await drawMap('B.xmind', { title: 'Food' });
    const { findings } = json('maps/A.xmind');
    expect(findings.map(({ ruleId, message }: Record<string, string>) => [ruleId, message])).toEqual([
      ['link-file-missing', expect.stringContaining('C.xmind')],
    ]);
  });

  it('tells of a broken link once, where it stands', async () => {
    await drawMap('A.xmind', { title: 'Food', href: 'xmind:#gone' });
    expect(json().findings).toMatchObject([{ ruleId: 'link-broken', topicId: 't0', path: ['Plan', 'Food'] }]);
  });

  it('exits with 2 when there is nothing to check', () => {
    expect(check('nowhere').code).toBe(2);
  });
});

describe('the configuration of check', () => {
  it('changes severities and switches rules off', async () => {
    await drawMap('A.xmind', { title: 'Food [Owner: ?]' }, { title: 'Subtopic 1' });
    await writeFile(at('mapress.config.yaml'), 'rules: { owner-wanted: error, title-default: off }\n');
    const { findings } = json();
    expect(findings).toMatchObject([{ ruleId: 'owner-wanted', severity: 'error' }]);
    expect(check().code).toBe(1);
  });

  it('is wrong when it names a rule that does not exist, and says which', async () => {
    await drawMap('A.xmind', { title: 'Food' });
    await writeFile(
      at('mapress.config.json'),
      JSON.stringify({ rules: { 'owner-wantd': 'off', 'url-dead': 'on' } }),
    );
    const { code, err } = check();
    expect(code).toBe(2);
    expect(err).toContain('owner-wantd');
    expect(err).toContain('url-dead');
  });

  it('may list the people who can be owners', async () => {
    await drawMap('A.xmind', { title: 'Food [Owner: Mori]' }, { title: 'Water [Owner: Morri]' });
    expect(json().findings).toEqual([]);
    await writeFile(at('mapress.config.yaml'), 'people: [Mori]\n');
    expect(json().findings).toMatchObject([
      { ruleId: 'owner-unknown', path: ['Plan', 'Water [Owner: Morri]'] },
    ]);
  });
});

describe('the baseline of check', () => {
  it('hides what was known, says how many, and shows what is new', async () => {
    await drawMap('A.xmind', { title: 'Food [Owner: ?]' });
    expect(check('--update-baseline').err).toContain('1 finding written down');
    const text = await readFile(at('mapress.baseline.json'), 'utf8');
    expect(JSON.parse(text).findings).toEqual([
      { rule: 'owner-wanted', file: 'maps/A.xmind', topicId: 't0', count: 1 },
    ]);
    expect(check().out).toContain('1 known finding not shown');
    expect(check('--no-baseline').out).toContain('owner-wanted');
    await drawMap('B.xmind', { title: 'Water [Owner: ?]' });
    expect(json().findings).toMatchObject([{ map: 'maps/B.xmind' }]);
  });

  it('stands where it is told to, and has to be there then', async () => {
    await drawMap('A.xmind', { title: 'Food [Owner: ?]' });
    expect(check('--baseline', 'known.json').code).toBe(2);
    check('--baseline', 'known.json', '--update-baseline');
    expect(json('--baseline', 'known.json').summary).toMatchObject({ warning: 0, hidden: 1 });
  });

  it('says when findings are settled', async () => {
    await drawMap('A.xmind', { title: 'Food [Owner: ?]' });
    check('--update-baseline');
    await drawMap('A.xmind', { title: 'Food [Owner: Mori]' });
    expect(check().err).toContain('1 known finding settled');
  });

  it('is refused when it is damaged', async () => {
    await drawMap('A.xmind', { title: 'Food' });
    await writeFile(at('mapress.baseline.json'), '{');
    expect(check().code).toBe(2);
  });
});

describe('check --external', () => {
  it('asks nobody unless told to, and never a private network', async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await drawMap('A.xmind', { title: 'Food', href: `http://127.0.0.1:${port}/gone` });
    expect([check().code, check('--external').code]).toEqual([0, 0]);
    await new Promise((resolve) => server.close(resolve));
    expect(asked).toBe(0);
  });
});
