import { defaultLimits, type Limits } from '../container/limits.js';
import { Refusal } from '../container/refusal.js';
import { decodeText } from '../container/text.js';
import { openZip, type Package } from '../container/zip.js';
import { type Diagnostic, diagnosticOf } from '../diagnostics/diagnostic.js';
import type { FormatName } from '../model/workbook.js';
import { shallowest } from './base-folder.js';
import { withCutTables } from './cut-tables.js';
import { withDataPictures } from './data-pictures.js';
import type { Key, Reading, ReadOptions } from './reading.js';

export { type Key, keyOf, type Reading, type ReadOptions } from './reading.js';

/** What a caller may leave to us. */
export interface ReadRequest extends Key {
  /** Path for messages, with `/`. */
  readonly file: string;
  /** Default: `defaultLimits`. */
  readonly limits?: Limits;
}

interface Format {
  /** True when a package with these parts is of this format. */
  readonly ownsPackage?: (names: readonly string[]) => boolean;
  /** True when XML starting like this is of this format. */
  readonly ownsText?: (head: string) => boolean;
  /** For text without marks of its own: true when a file of this name, being nothing else, is of this format. */
  readonly ownsName?: (file: string) => boolean;
  readonly readPackage?: (pkg: Package, options: ReadOptions) => Promise<Reading>;
  readonly readText?: (bytes: Uint8Array, options: ReadOptions) => Promise<Reading>;
}

/**
 * The formats, by what their bytes look like; the file's extension says nothing, except for Markdown. Each reader
 * is loaded only when a file needs it, so that start-up stays short.
 */
const formats: Partial<Record<FormatName, Format>> = {
  mindmanager: {
    // In a folder only as MindManager spells it: every Word document has a `word/document.xml`.
    ownsPackage: (names) => names.some((name) => /^document\.xml$|\.zencr$/i.test(name) || isInFolder(name)),
    ownsText: (head) => head.includes('schemas.mindjet.com/MindManager/Application/2003'),
    readPackage: async (pkg, options) =>
      (await import('./mindmanager/index.js')).readMindManagerPackage(pkg, options),
    readText: async (bytes, options) =>
      (await import('./mindmanager/index.js')).readMindManagerXml(bytes, options),
  },
  xmind: {
    ownsPackage: (names) => names.some((name) => /(^|\/)content\.(json|xml)$/i.test(name)),
    ownsText: (head) => /<(\w+:)?xmap-content[\s>]/.test(head),
    readPackage: async (pkg, options) => (await import('./xmind/index.js')).readXmindPackage(pkg, options),
    readText: async (bytes, options) => (await import('./xmind/index.js')).readXmindXml(bytes, options),
  },
  freemind: {
    ownsText: (head) => isRoot('map', head),
    readText: async (bytes, options) => (await import('./freemind/index.js')).readFreeMind(bytes, options),
  },
  opml: {
    ownsText: (head) => isRoot('opml', head),
    readText: async (bytes, options) => (await import('./opml/index.js')).readOpml(bytes, options),
  },
  markdown: {
    // Any text is Markdown, so here alone the name decides.
    ownsName: (file) => /\.(?:md|markdown)$/i.test(file),
    readText: async (bytes, options) => (await import('./markdown/index.js')).readMarkdown(bytes, options),
  },
};

/** What Git LFS writes in place of a file that it keeps elsewhere. */
const lfsPointer = /^version https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\/v1\r?\n/;

const isInFolder = (name: string): boolean =>
  name.endsWith('/Document.xml') && shallowest([name], 'Document.xml') !== undefined;

const headLength = 4096;

/** True when the first element of some XML has this name, whatever declarations and comments come before it. */
const isRoot = (name: string, head: string): boolean =>
  new RegExp(`^\\s*<${name}[\\s>]`).test(head.replace(beforeRoot, ''));
const beforeRoot = /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<![^>[]*(?:\[[\s\S]*?\]\s*)?>/g;

/**
 * Reads a map of any known format, recognised by content.
 *
 * @param bytes the whole file
 * @returns the workbook with diagnostics; without a workbook when nothing was readable. Never throws for a
 *   bad map, only for a bug of ours.
 */
export async function read(bytes: Uint8Array, request: ReadRequest): Promise<Reading> {
  const options: ReadOptions = { limits: defaultLimits, ...request };
  try {
    return withCutTables(withDataPictures(await recognise(bytes, options)), request.file);
  } catch (error) {
    if (error instanceof Refusal) return refused(diagnosticOf(error, { file: request.file }));
    throw error;
  }
}

async function recognise(bytes: Uint8Array, options: ReadOptions): Promise<Reading> {
  if (bytes.length === 0) throw new Refusal('empty-file');
  if (startsWith(bytes, [0x50, 0x4b])) return readZip(bytes, options);
  // Rights-managed and password-protected documents are wrapped in an OLE compound file.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new Refusal('password-protected', { program: 'OLE' });
  }
  if (lfsPointer.test(new TextDecoder().decode(bytes.subarray(0, 100)))) {
    throw new Refusal('lfs-pointer');
  }
  // The last character may be cut.
  const head = decodeText(bytes.subarray(0, headLength), options.file).text.replace(/\ufffd{1,3}$/, '');
  // A text about maps may name their namespaces as well.
  const isXml = /^\s*</.test(head);
  for (const format of Object.values(formats)) {
    if (format.readText && isXml && format.ownsText?.(head)) return format.readText(bytes, options);
  }
  const found = describe(bytes, head);
  for (const format of Object.values(formats)) {
    if (/^(?:text|XML)/.test(found) && format.readText && format.ownsName?.(options.file)) {
      return format.readText(bytes, options);
    }
  }
  throw new Refusal('not-a-map', { found });
}

async function readZip(bytes: Uint8Array, options: ReadOptions): Promise<Reading> {
  const pkg = await openZip(bytes, options.limits);
  for (const format of Object.values(formats)) {
    if (format.readPackage && format.ownsPackage?.(pkg.names)) return format.readPackage(pkg, options);
  }
  throw new Refusal('not-a-map', { found: `zip: ${pkg.names.slice(0, 3).join(', ') || '–'}` });
}

const refused = (found: Diagnostic): Reading => ({ diagnostics: [found], bytes: () => undefined });

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

/** What the bytes look like, in a word or two, for people who picked the wrong file. */
function describe(bytes: Uint8Array, head: string): string {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'PDF';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) return 'PNG';
  const root = /<([A-Za-z_][\w:.-]*)/.exec(head.replace(/<[?!][^>]*>/g, ''))?.[1];
  if (head.trimStart().startsWith('<') && root) return `XML <${root}>`;
  return head.includes('\u0000') || head.includes('\ufffd') ? 'binary' : 'text';
}
