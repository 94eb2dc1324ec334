import { grouped } from '../model/grouped.js';
import { oneLine } from '../model/walk.js';
import type { ViewContext } from './inlines.js';
import type { Library, MapEntry } from './library.js';

/** Maps that belong together: they lie in one folder, and their document codes begin alike. */
export interface MapGroup {
  /** Folder below the one that holds all maps. Empty: that one. */
  readonly folder: string;
  /** Common beginning of the codes (`Sec01-02`). Absent: maps of no series, the last of their folder. */
  readonly series?: string;
  /** No other group lies in the folder. */
  readonly isWhole: boolean;
  /** In the order of the library. */
  readonly maps: readonly MapEntry[];
}

/** From here on a list of maps is grouped: a screen or two are read faster in one piece. */
const largeLibrary = 24;
/** A larger series is split at the next part of its codes. */
const largeSeries = 12;

export const isLarge = ({ maps }: Library): boolean => maps.length > largeLibrary;

/** Every map in one group, in the order in which groups begin. */
export function groupsOf(maps: readonly MapEntry[]): MapGroup[] {
  const above = commonFolder(maps.map(({ file }) => folderOf(file)));
  const folders = grouped(maps, ({ file }) => folderOf(file).slice(above.length));
  return [...folders].flatMap(([folder, inside]) => seriesOf(inside, folder));
}

/** Folder and series, with the title of the map that bears the series' code itself. */
export function groupName({ folder, series, isWhole, maps }: MapGroup, { words }: ViewContext): string {
  const head = maps.find(({ code }) => code === series);
  const name = series ?? (isWhole && folder !== '' ? '' : words.otherMaps);
  return [folder, name, head ? oneLine(head.title) : ''].filter(Boolean).join(' ');
}

/** Path up to the last `/`, that one included. */
const folderOf = (file: string): string => file.replace(/[^/]*$/, '');

function commonFolder([first = '', ...others]: readonly string[]): string {
  let common = first;
  for (const folder of others) {
    while (!folder.startsWith(common)) common = common.replace(/[^/]*\/?$/, '');
  }
  return common;
}

interface Series {
  readonly name: string;
  readonly maps: readonly MapEntry[];
}

/** Series of at least two maps; a map that has nobody beside it goes to the series above, or to the rest. */
function seriesOf(maps: readonly MapEntry[], folder: string): MapGroup[] {
  const all = split({ name: '', maps }, 1);
  const rest = all.filter(({ name }) => name === '').flatMap((series) => series.maps);
  const named = all.filter(({ name }) => name !== '');
  const isWhole = named.length + Math.min(1, rest.length) === 1;
  return [
    ...named.map((series) => ({ folder, series: series.name, isWhole, maps: series.maps })),
    ...(rest.length > 0 ? [{ folder, isWhole, maps: rest }] : []),
  ];
}

/** By the first `parts` parts of the codes. A code holds no more parts than a file name has room for. */
function split(above: Series, parts: number): Series[] {
  const byName = grouped(above.maps, ({ code }) => beginningOf(code, parts) ?? above.name);
  const below = [...byName].map(([name, maps]): Series => ({ name, maps }));
  const alone = (series: Series): boolean => series.name === above.name || series.maps.length === 1;
  const left = new Set(below.filter(alone).flatMap(({ maps }) => maps));
  const own = above.maps.filter((map) => left.has(map));
  return [
    ...(own.length > 0 ? [{ name: above.name, maps: own }] : []),
    ...below
      .filter((series) => !alone(series))
      .flatMap((series) => (series.maps.length > largeSeries ? split(series, parts + 1) : [series])),
  ];
}

/** `Sec01-02` of `Sec01-02-20`, for two parts. Undefined: the code has not so many, or is none. */
function beginningOf(code: string, parts: number): string | undefined {
  const whole = /^[A-Za-z]*\d+(?:[-._]\d+)*/.exec(code)?.[0] ?? '';
  const ends = [...whole.matchAll(/\d+(?=[-._]|$)/g)].map((part) => part.index + part[0].length);
  const end = ends[parts - 1];
  return end === undefined ? undefined : whole.slice(0, end);
}
