import stringWidth from 'string-width';
import { fileSize } from '../model/file-size.js';
import type { Inspection } from '../status/inspection.js';
import { featureName } from './feature-name.js';
import { carried } from './inspection-words.js';
import type { Terminal } from './terminal.js';
import { wrap } from './wrap.js';

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
    [name('used'), list(found.markers.used.map((used) => `${markerText(used)} ×${used.uses}`))],
    [name('offered'), list(found.markers.offered.map(markerText))],
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
  const said = rows.filter(([, value]) => value !== '');
  const indent = Math.max(...said.map(([key]) => stringWidth(key))) + 4;
  const lines = said.flatMap(([key, value]) => {
    const [first = '', ...more] = wrap(value, Math.max(narrowest, terminal.width - indent));
    const label = `  ${colours.dim(key)}${' '.repeat(indent - 2 - stringWidth(key))}`;
    return [label + first, ...more.map((line) => ' '.repeat(indent) + line)];
  });
  return `${colours.bold(found.file)}\n${lines.map((line) => `${line.trimEnd()}\n`).join('')}`;
}

/** Values are not squeezed into less, however narrow the window is. */
const narrowest = 30;

/** A marker of the map's own has no name but the one people gave it. */
const markerText = ({ id, name }: { readonly id: string; readonly name?: string }): string => {
  if (name === undefined) return id;
  return id.startsWith('custom-') ? name : `${id} (${name})`;
};

const list = (items: readonly string[]): string => items.join(' · ');
