import { fileSize } from '../model/file-size.js';
import type { Inspection } from '../status/inspection.js';
import { featureName } from './feature-name.js';
import { carried } from './inspection-words.js';
import type { Terminal } from './terminal.js';

type Named = Inspection & {
  readonly file: string;
  readonly bytes: number;
  /** Bytes of all resources together. */
  readonly resourceBytes: number;
};

/** An inspection as lines for people. */
export function inspectionLines(found: Named, terminal: Terminal): string {
  const name = (key: string) => featureName(key, terminal.lang);
  const { colours } = terminal;
  const rows: [string, string][] = [
    [name('format'), `${found.format} (${found.variant})`],
    [
      name('program'),
      [found.program.name, found.program.version, found.program.platform].filter(Boolean).join(' '),
    ],
    [name('size'), `${found.bytes.toLocaleString('en')} B`],
    [
      name('topics'),
      `${found.topics} · ${name('depth')} ${found.depth} · ${name('sheets')} ${found.sheets.length}`,
    ],
    ...Object.entries(found.features).map(([key, count]): [string, string] => [
      name(key),
      key === 'resources' ? carried[terminal.lang](count, fileSize(found.resourceBytes)) : String(count),
    ]),
    [
      name('used'),
      list(
        found.markers.used.map(({ id, uses, name: label }) => `${id}${label ? ` (${label})` : ''} ×${uses}`),
      ),
    ],
    [name('offered'), list(found.markers.offered.map(({ id, name: label }) => `${id} (${label})`))],
    [name('unread'), list(found.unread.map(({ name: part, count }) => `${part} ×${count}`)) || name('none')],
    [
      name('checks'),
      list(
        found.checks.map(
          ({ name: check, ok, holding, total }) =>
            `${ok ? '✓' : '✗'} ${name(check === 'resources' ? 'resource-files' : check)} ${holding}/${total}`,
        ),
      ),
    ],
    [
      name('personal'),
      list(found.personal.map(({ kind, count }) => `${name(kind)} ×${count}`)) || name('none'),
    ],
  ];
  const lines = rows
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `  ${colours.dim(key)}  ${value}\n`);
  return `${colours.bold(found.file)}\n${lines.join('')}`;
}

const list = (items: readonly string[]): string => items.join(' · ');
