import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as mapress from '../../src/index.js';
import { readProjectFile } from './sources.js';

describe('the library', () => {
  it('gives these names to programs that use it, and no others', () => {
    expect(Object.keys(mapress).sort()).toEqual([
      'TitleMemory',
      'apply',
      'checkLibrary',
      'defaultLimits',
      'diff',
      'exchanges',
      'inspect',
      'oneLine',
      'pathOf',
      'publish',
      'read',
      'rules',
      'same',
      'severityOf',
      'textOf',
      'understand',
      'version',
      'visitSheet',
      'visitTree',
      'visitWorkbook',
    ]);
  });

  it('says the version of its package', () => {
    expect(mapress.version).toBe(JSON.parse(readProjectFile('package.json')).version);
  });

  it('packs every folder and file its package promises', () => {
    const { files } = JSON.parse(readProjectFile('package.json'));
    const kept = files.filter((path: string) => !/^!?dist(?:\/|$)/.test(path));
    expect(kept.filter((path: string) => !existsSync(path))).toEqual([]);
  });
});
