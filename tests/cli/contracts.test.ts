import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { mapress } from './run.js';

const samples = path.resolve('maps');

const validatorOf = async (name: string) =>
  new Ajv2020({ strict: false }).compile(JSON.parse(await readFile(`schema/${name}.schema.json`, 'utf8')));

describe('JSON contracts', () => {
  it.each(['status', 'owners', 'legend', 'pages', 'refs', 'history'])(
    'hold for %s of the sample maps, which are not empty',
    async (command) => {
      const { code, out } = mapress([command, samples, '--format', 'json']);
      expect(code).toBe(0);
      const validate = await validatorOf(command);
      const printed: Record<string, unknown[]> = JSON.parse(out);
      validate(printed);
      expect(validate.errors ?? []).toEqual([]);
      expect(Object.values(printed)[0]?.length).toBeGreaterThan(3);
    },
  );

  it('hold for a map with its meaning', async () => {
    const map = path.join(samples, 'Sec01-01-02.mmap');
    const { code, out } = mapress(['convert', map, '--to', 'json', '--semantics']);
    expect(code).toBe(0);
    const validate = await validatorOf('understood');
    const understood: { meaning: Record<string, unknown[]> } = JSON.parse(out);
    validate(understood);
    expect(validate.errors ?? []).toEqual([]);
    expect(understood.meaning.changeMarkers?.length).toBeGreaterThan(10);
  });

  it('give pages in the order of the book', () => {
    const { pages }: { pages: { from: number }[] } = JSON.parse(
      mapress(['pages', samples, '--format', 'json']).out,
    );
    expect(pages.map(({ from }) => from)).toEqual(pages.map(({ from }) => from).sort((a, b) => a - b));
  });

  it('give nobody yet as null, first', () => {
    const { owners }: { owners: { name: string | null }[] } = JSON.parse(
      mapress(['owners', samples, '--format', 'json']).out,
    );
    expect(owners[0]?.name).toBeNull();
    expect(owners.slice(1).every(({ name }) => name !== null)).toBe(true);
  });
});
