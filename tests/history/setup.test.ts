import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { withAttributes, withoutAttributes } from '../../src/cli/git/attributes.js';
import { pathsIn, patterns, textconvCommand } from '../../src/cli/git/driver.js';
import { goneHint } from '../../src/cli/git/gone-words.js';

describe('the attributes', () => {
  const lines = patterns.map((pattern) => `${pattern} diff=mapress\n`).join('');

  it('are added at the end, once, other lines kept', () => {
    expect(withAttributes('')).toBe(lines);
    expect(withAttributes('* text=auto\n*.mmap binary\n')).toBe(`* text=auto\n*.mmap binary\n${lines}`);
    expect(withAttributes(`# mine`)).toBe(`# mine\n${lines}`);
    expect(withAttributes(withAttributes('*.png binary\n'))).toBe(withAttributes('*.png binary\n'));
  });

  it('are moved behind a later line that would switch them off', () => {
    expect(withAttributes(`${lines}*.mmap binary\n`)).toBe(`*.mmap binary\n${lines}`);
  });

  it('keep the line ends of the file', () => {
    const windows = withAttributes('*.png binary\r\n');
    expect(windows.split('\r\n')).toHaveLength(patterns.length + 2);
    expect(withoutAttributes(windows)).toBe('*.png binary\r\n');
  });

  it('are taken away without touching anything else', () => {
    const others = '*.mmap binary\n\n*.xmind diff=other # mine\n';
    expect(withoutAttributes(withAttributes(others))).toBe(others);
  });
});

describe('the command', () => {
  const program = {
    node: '/usr/bin/node',
    main: "/it's a place/main.js",
    version: '1.2.3',
    platform: 'linux',
  };

  it('survives a shell, whatever signs are in its paths', () => {
    const main = '/tmp/a b\'c$(d)`e`\\f"g';
    const command = textconvCommand({ ...program, node: 'echo', main });
    expect(pathsIn(command)).toEqual({ node: 'echo', main, version: '1.2.3' });
    const [, outline = ''] = /&& ('echo' .*? "\$1");/.exec(command) ?? [];
    const { stdout } = spawnSync('sh', ['-c', `set -- ${outline}; printf '%s\\n' "$@"`], {
      encoding: 'utf8',
    });
    if (process.platform !== 'win32')
      expect(stdout.split('\n').slice(0, 3)).toEqual(['echo', main, 'textconv']);
  });

  it.runIf(process.platform !== 'win32')(
    'runs the program where it is, and tells a hash where it is not',
    () => {
      const file = fileURLToPath(import.meta.url);
      const told = (main: string) =>
        spawnSync(
          'sh',
          ['-c', `${textconvCommand({ ...program, node: '/bin/echo', main })} "$@"`, 'sh', file],
          {
            encoding: 'utf8',
          },
        );
      expect(told(file)).toMatchObject({ status: 0, stdout: `${file} textconv --as 1.2.3 ${file}\n` });
      const gone = told('/gone/main.js');
      expect(gone).toMatchObject({ status: 0, stderr: '' });
      expect(gone.stdout).toContain(goneHint);
      expect(gone.stdout).toMatch(/\nbinary file [0-9a-f]{40}\n$/);
    },
  );

  it('has slashes on Windows, as its sh takes backslashes for signs', () => {
    const windows = {
      ...program,
      node: 'C:\\Program Files\\nodejs\\node.exe',
      main: 'D:\\a\\main.js',
      platform: 'win32',
    };
    expect(textconvCommand(windows)).toContain(
      "'C:/Program Files/nodejs/node.exe' 'D:/a/main.js' textconv --as 1.2.3",
    );
  });

  it('is told from the commands of others', () => {
    expect(pathsIn('xmind2txt')).toBeUndefined();
    expect(pathsIn("'a' 'b' textconv --as 1; rm x")).toBeUndefined();
    expect(pathsIn(`${textconvCommand(program)}; rm x`)).toBeUndefined();
  });
});
