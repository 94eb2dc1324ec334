import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import type { Entry } from '../../tests/container/zip-builder.js';
import { heavyShapes } from './heavy-shapes.js';
import { smallPackages, smallTexts } from './small-maps.js';

export const families = ['mindmanager', 'xmind-xml', 'xmind-json', 'freemind', 'opml', 'markdown'] as const;
export type Family = (typeof families)[number];

/** A sound map that cases are made from. */
export interface Origin {
  /** File name, with `/`. */
  readonly file: string;
  readonly family: Family;
  /** The file as it stands; what the cases are compared with. */
  readonly bytes: Uint8Array;
  /** Bytes once unpacked. */
  readonly size: number;
  /** Parts of a package. Absent: the file is no zip. */
  readonly entries?: readonly Entry[];
  /** One of those whose cost could outgrow their bytes. */
  readonly isHeavy?: true;
}

/** Larger maps make slow cases and find nothing that smaller ones do not. */
const largestBytes = 400_000;

const mapName = /\.(?:mmap|xmmap|mmat|xmind|xmt|mm|opml|md)$/;

/** The maps whose cost could outgrow their bytes, in this size. */
export const heavyOrigins = (size: number): Origin[] =>
  Object.entries(heavyShapes).map(([name, shape]): Origin => {
    const { file: plain, text } = shape(size);
    const file = plain.replace('heavy', `${name}-${size}`);
    const entries: Entry[] | undefined = file.endsWith('.xmind')
      ? [{ name: 'content.json', content: text }]
      : undefined;
    const family = familyOf(file, entries, text.slice(0, 4_000));
    const bytes = Buffer.from(text);
    return { file, family, bytes, size: bytes.length, ...(entries && { entries }), isHeavy: true };
  });

/** The maps that are made in code. */
export function smallOrigins(): Origin[] {
  const packages = Object.entries(smallPackages).map(([file, parts]): Origin => {
    const entries = Object.entries(parts).map(([name, content]): Entry => ({ name, content }));
    return {
      file,
      family: familyOf(file, entries),
      bytes: Buffer.alloc(0),
      size: contentSize(entries),
      entries,
    };
  });
  const plain = Object.entries(smallTexts).map(([file, text]): Origin => {
    const bytes = Buffer.from(text);
    return { file, family: familyOf(file, undefined, text), bytes, size: bytes.length };
  });
  return [...packages, ...plain];
}

/** All maps that cases are made from; those below these folders among them. */
export const originsWith = async (folders: readonly string[]): Promise<Origin[]> =>
  [
    smallOrigins(),
    heavyOrigins(60),
    heavyOrigins(600),
    ...(await Promise.all(folders.map((folder) => originsIn(folder)))),
  ].flat();

/** The maps below a folder, by name; none when it is not there. */
export async function originsIn(folder: string): Promise<Origin[]> {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    mapName.test(name),
  );
  const origins = await Promise.all(names.sort().map((name) => originOf(folder, name)));
  return origins.filter((origin) => origin !== undefined);
}

async function originOf(folder: string, name: string): Promise<Origin | undefined> {
  const bytes = readFileSync(path.join(folder, name));
  if (bytes.length === 0) return undefined;
  const file = name.replaceAll('\\', '/');
  const zipped = bytes.subarray(0, 2).toString('latin1') === 'PK';
  const entries = zipped ? await entriesOf(bytes).catch(() => undefined) : undefined;
  if (zipped && !entries) return undefined;
  const size = entries ? contentSize(entries) : bytes.length;
  if (size > largestBytes) return undefined;
  const head = zipped ? '' : bytes.subarray(0, 4_000).toString('utf8');
  const family = familyOf(file, entries, head);
  return { file, family, bytes, size, ...(entries && { entries }) };
}

const contentSize = (entries: readonly Entry[]): number =>
  entries.reduce(
    (sum, { name, content }) => sum + (isStructured(String(name)) ? (content?.length ?? 0) : 0),
    0,
  );

async function entriesOf(bytes: Uint8Array): Promise<Entry[]> {
  const zip = await JSZip.loadAsync(bytes);
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  return Promise.all(
    files.map(async (file): Promise<Entry> => {
      const content = await file.async('nodebuffer');
      // Schemas that programs put beside a map, and pictures beyond what a case needs.
      const kept = content.length < 200_000 && !file.name.startsWith('xsd/');
      return {
        name: file.name,
        content: kept ? content : '',
        flags: 0x800,
        method: content.length > 2_000 ? 8 : 0,
      };
    }),
  );
}

/** Whether a part is XML or JSON that a reader looks into. */
export const isStructured = (name: string): boolean => /\.(?:xml|json)$/.test(name);

function familyOf(file: string, entries: readonly Entry[] | undefined, head = ''): Family {
  if (entries?.some(({ name }) => name === 'content.json')) return 'xmind-json';
  if (entries?.some(({ name }) => name === 'Document.xml')) return 'mindmanager';
  if (head.includes('mindjet')) return 'mindmanager';
  if (entries || head.includes('<xmap-content')) return 'xmind-xml';
  if (file.endsWith('.md')) return 'markdown';
  return head.includes('<opml') ? 'opml' : 'freemind';
}
