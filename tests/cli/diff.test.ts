import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import JSZip from 'jszip';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mapress } from './run.js';

let folder: string;
const at = (...names: string[]): string => path.join(folder, ...names);

/** A map as indented lines `title // note`; `[id]` before a title lets it be rewritten. */
const outlineMap = (lines: readonly string[]): Promise<Uint8Array> => {
  interface Drawn {
    id: string;
    title: string;
    notes?: { plain: { content: string } };
    children: { attached: Drawn[] };
  }
  const stack: Drawn[] = [];
  for (const line of lines) {
    const depth = line.search(/\S/) / 2;
    const [, id, title = '', plain] = /^(?:\[(\w+)\])?(.*?)(?: \/\/ (.*))?$/.exec(line.trim()) ?? [];
    const drawn: Drawn = {
      id: id ?? title,
      title,
      ...(plain !== undefined && { notes: { plain: { content: plain } } }),
      children: { attached: [] },
    };
    stack.length = depth;
    stack.at(-1)?.children.attached.push(drawn);
    stack.push(drawn);
  }
  const content = [{ id: 'sheet', title: 'Sheet', rootTopic: stack[0] }];
  const zip = new JSZip();
  zip.file('content.json', JSON.stringify(content));
  return zip.generateAsync({ type: 'uint8array' });
};

const oldLines = [
  '手引き',
  '  3-5 家具の固定',
  '    [fix]固定は二人で行う // 転倒を防ぐ',
  '    突っ張り棒を使う',
  '  3-8 備蓄',
  '    [own]【担当：中山】',
  '    一人1日3リットル',
];
const newLines = [
  '手引き',
  '  3-5 家具の固定',
  '    [fix]固定は三人で行う // 転倒と落下を防ぐ',
  '  3-8 備蓄',
  '    [own]【担当：伊藤】',
  '    一人1日3リットル',
  '    突っ張り棒を使う',
  '    電池は型をそろえる',
  '      予備も置く',
];

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mapress-diff-'));
  await mkdir(at('old'));
  await mkdir(at('new'));
  await writeFile(at('old/Sec01.xmind'), await outlineMap(oldLines));
  await writeFile(at('new/Sec01.xmind'), await outlineMap(newLines));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const files = ['old/Sec01.xmind', 'new/Sec01.xmind'];
const compare = (args: readonly string[] = [], env: Record<string, string> = {}) =>
  mapress(['diff', ...files, ...args], { cwd: folder, env });

describe('diff', () => {
  it('tells changes by section, words marked, the owner at the end', () => {
    const { code, out, err } = compare(['--lang', 'ja'], { COLUMNS: '70' });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n').map((line) => line.trimEnd())).toEqual([
      'Sec01 · old/Sec01.xmind → new/Sec01.xmind · 変更 2、追加 2、移動 1',
      '',
      '  3-5 家具の固定',
      '  ~ 固定は[-二人-]{+三人+}で行う',
      '      ノート  転倒{+と落下+}を防ぐ',
      '',
      '  手引き',
      '  ~ 3-8 備蓄                                                 担当 伊藤',
      '      担当  [-中山-]{+伊藤+}',
      '',
      '  3-8 備蓄',
      '  ~ 【担当：[-中山-]{+伊藤+}】                               担当 伊藤',
      '  → 突っ張り棒を使う  3-5 から 3-8 へ                        担当 伊藤',
      '  + 電池は型をそろえる                                       担当 伊藤',
      '    + 予備も置く',
      '',
    ]);
  });

  it.each(['40', '60', '140'])('keeps every line within a window of %s columns', (columns) => {
    const width = (line: string): number =>
      [...line].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
    const { out } = compare(['--lang', 'en'], { COLUMNS: columns });
    expect(out.split('\n').filter((line) => width(line) > Number(columns))).toEqual([]);
    expect(out).toContain('Owner 伊藤');
  });

  it('says that nothing changed, and leaves the exit code alone unless asked', () => {
    const same = ['diff', 'old/Sec01.xmind', 'old/Sec01.xmind', '--exit-code'];
    const { code, out } = mapress(same, { cwd: folder });
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('no changes') });
    expect(compare().code).toBe(0);
    expect(compare(['--exit-code']).code).toBe(1);
  });

  it('prints JSON as its schema says, with what follows from the drawing', async () => {
    const schema = JSON.parse(await readFile('schema/diff.schema.json', 'utf8'));
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
    const told = JSON.parse(compare(['--format', 'json']).out);
    expect(validate(told), JSON.stringify(validate.errors)).toBe(true);
    expect(told.summary).toMatchObject({ added: 2, removed: 0, moved: 1, changed: 2 });
    const kinds = told.changes.map(
      ({ kind, topicId }: { kind: string; topicId: string }) => `${kind} ${topicId}`,
    );
    expect(kinds.sort()).toEqual([
      'added 予備も置く',
      'added 電池は型をそろえる',
      'moved 突っ張り棒を使う',
      'notes fix',
      'owner 3-8 備蓄',
      'retitled fix',
      'retitled own',
    ]);
  });

  it('writes the format that the name of the output says', async () => {
    for (const [name, start] of [
      ['c.html', '<!doctype html>'],
      ['c.json', '{'],
      ['c.md', '### Sec01'],
      ['c.docx', 'PK'],
    ] as const) {
      expect(compare(['-o', name, '--quiet'])).toEqual({ code: 0, out: '', err: '' });
      expect((await readFile(at(name), 'utf8')).startsWith(start), name).toBe(true);
    }
  });

  it('writes a page, a table and tracked changes with the same bytes every time', async () => {
    for (const format of ['html', 'table', 'docx', 'redline']) {
      compare(['--format', format, '-o', 'one', '--quiet']);
      compare(['--format', format, '-o', 'two', '--quiet'], { TZ: 'Asia/Tokyo' });
      expect((await readFile(at('one'))).equals(await readFile(at('two'))), format).toBe(true);
    }
    const zip = await JSZip.loadAsync(await readFile(at('one')));
    expect(await zip.file('word/document.xml')?.async('string')).toMatch(/<w:del [^>]*w:author="mapress"/);
  });

  it('does not send a Word file to the screen', () => {
    const { code, err } = compare(['--format', 'redline']);
    expect(code).toBe(2);
    expect(err).toContain('-o FILE');
  });

  it.each([
    [['diff'], /missing required argument|Usage|--help/],
    [['diff', 'old'], /one map file/],
    [['diff', 'old/Sec01.xmind', 'none.xmind'], /No such file: none\.xmind/],
    [['diff', ...files, '--since', 'v1'], /Name the old map and the new one/],
    [['diff', ...files, '--limit', '0', '--format', 'md'], /--limit/],
  ])('exits with 2 when the command line is wrong: %j', (args, message) => {
    const { code, err } = mapress(args, { cwd: folder });
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  it('reports a state that cannot be read', async () => {
    await writeFile(at('bad.xmind'), 'no map');
    const { code, err } = mapress(['diff', 'bad.xmind', 'new/Sec01.xmind'], { cwd: folder });
    expect(code).toBe(1);
    expect(err).toContain('bad.xmind');
  });
});

describe('diff as Markdown', () => {
  it('folds changes by section and owner', () => {
    const { out } = compare(['--format', 'md', '--lang', 'en']);
    expect(out).toContain('<summary><b>3-8 備蓄</b> · Owner: 伊藤 · 4 places</summary>');
    expect(out).toContain('- **changed** 固定は<del>二人</del><ins>三人</ins>で行う\n');
    expect(out).toContain('  - **added** <ins>予備も置く</ins>\n');
  });

  it('is never longer than its limit, and says how much is left out and where it is', () => {
    const whole = compare(['--format', 'md']).out;
    const link = 'https://example.org/changes/?a=1&b=2';
    for (const limit of [300, 420, 540]) {
      const { out } = compare(['--format', 'md', '--limit', String(limit), '--link', link]);
      expect(out.length).toBeLessThanOrEqual(limit);
      const told = (text: string) => text.match(/^ *- \*\*/gm)?.length ?? 0;
      expect(out).toContain(`${told(whole) - told(out)} more change`);
      expect(out).toContain(`(<${link}>)`);
    }
    expect(whole).not.toContain('left out');
  });

  it('lets no title become markup, HTML, a link or a mention', async () => {
    await writeFile(
      at('new/Sec01.xmind'),
      await outlineMap([
        ...oldLines,
        '    x <img src=x onerror=alert(1)> **b** [l](javascript:1) @someone #12 http://evil.test </details> | `c` &lt;',
      ]),
    );
    const { out } = compare(['--format', 'md']);
    expect(out).not.toMatch(/<img|\*\*b|\]\(javascript|@someone|#12(?!\d*;)|http:\/\/|`|&lt;/);
    expect(out.match(/<\/details>/g)).toHaveLength(out.match(/<details/g)?.length ?? 0);
  });

  it('ignores a link that is no web address', () => {
    expect(compare(['--format', 'md', '--link', 'javascript:alert(1)']).out).not.toContain('javascript');
  });
});

describe('diff in a repository', () => {
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=E', '-c', 'user.email=e@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });

  beforeEach(async () => {
    git('init', '-q');
    await copyFile(at('old/Sec01.xmind'), at('Sec01.xmind'));
    git('add', 'Sec01.xmind');
    git('commit', '-q', '-m', 'first');
    git('tag', 'v1');
    await copyFile(at('new/Sec01.xmind'), at('Sec01.xmind'));
  });

  it('compares with a revision, a path in a revision, or the last commit', () => {
    const head = (args: readonly string[]) => mapress(['diff', ...args], { cwd: folder }).out.split('\n')[0];
    const counts = '2 changed, 2 added, 1 moved';
    expect(head(['Sec01.xmind', '--since', 'v1'])).toBe(`Sec01 · v1 → working tree · ${counts}`);
    expect(head(['Sec01.xmind'])).toBe(`Sec01 · HEAD → working tree · ${counts}`);
    expect(head(['v1:Sec01.xmind', 'Sec01.xmind'])).toContain(counts);
  });

  it('says that git knows no such revision', () => {
    const { code, err } = mapress(['diff', 'Sec01.xmind', '--since', 'v9'], { cwd: folder });
    expect(code).toBe(2);
    expect(err).toContain('v9');
  });
});
