import { describe, expect, it } from 'vitest';
import { readProjectFile } from './sources.js';

interface Locked {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages }: { packages: Readonly<Record<string, Locked>> } = JSON.parse(
  readProjectFile('package-lock.json'),
);

describe('the lock file', () => {
  it('names no registry host', () => {
    expect(readProjectFile('package-lock.json')).not.toContain('"resolved"');
  });

  it('holds the programs of every platform, without which npm ci refuses to install', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });

  it('pins everything the package asks for to one exact version', () => {
    const { dependencies, devDependencies } = JSON.parse(readProjectFile('package.json'));
    const wanted = Object.entries<string>({ ...dependencies, ...devDependencies });
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const differing = wanted.filter(
      ([name, version]) => packages[`node_modules/${name}`]?.version !== version,
    );
    expect(differing).toEqual([]);
  });
});
