import { crc32, inflateRawSync } from 'node:zlib';
import type JSZip from 'jszip';
import { ZipReader } from './libraries.js';
import type { Limits } from './limits.js';
import { Refusal } from './refusal.js';
import { cleanText } from './text.js';
import { countEntries } from './zip-directory.js';

/** The named parts of a map file. */
export interface Package {
  /**
   * Part names with `/`, without leading slash, directories and Mac decoys left out; in directory order. Below, a
   * name that no part has stands for one that differs from it in upper and lower case only.
   */
  readonly names: readonly string[];
  /** The zip comment; MindManager keeps its exact version there. Empty: none. */
  readonly comment: string;
  has(name: string): boolean;
  /** Inflated size the directory claims, in bytes. */
  sizeOf(name: string): number;
  /** Inflates one part within the limits and checks its CRC. @throws Refusal */
  read(name: string): Uint8Array<ArrayBuffer>;
}

/** What jszip keeps of an entry, undocumented but stable through all of version 3 (pinned exactly). */
interface Packed {
  readonly compressedSize: number;
  readonly uncompressedSize: number;
  readonly crc32: number;
  readonly compression: { readonly magic: string };
  readonly compressedContent: Uint8Array;
}

const stored = '\x00\x00';
const deflated = '\x08\x00';

/**
 * Opens a zip. jszip reads the directory, since it also reads MindManager Cloud's malformed extra fields;
 * node's zlib inflates, since it can stop at a byte count before memory is taken.
 * @throws Refusal when the file is damaged, encrypted, over a limit or holds unsafe names
 */
export async function openZip(bytes: Uint8Array, limits: Limits): Promise<Package> {
  const count = countEntries(bytes);
  if (count > limits.entries) {
    throw new Refusal('over-limit', { what: 'zip entries', found: count, limit: limits.entries });
  }
  const zip = await load(bytes);
  const entries = Object.values(zip.files);
  if (entries.length !== count) throw new Refusal('damaged-zip', { detail: 'duplicate part names' });
  return new ZipPackage(partsByName(entries), commentOf(zip), limits);
}

class ZipPackage implements Package {
  readonly names: readonly string[];
  private total = 0;
  /** Parts that are in the total already: reading one again takes no more memory. */
  private readonly counted = new Set<Packed>();
  /** By name in lower case. Undefined: nobody asked yet. */
  private folded: ReadonlyMap<string, Packed> | undefined;

  constructor(
    private readonly parts: ReadonlyMap<string, Packed>,
    readonly comment: string,
    private readonly limits: Limits,
  ) {
    this.names = [...parts.keys()];
  }

  has(name: string): boolean {
    return this.partOf(name) !== undefined;
  }

  sizeOf(name: string): number {
    return this.partOf(name)?.uncompressedSize ?? 0;
  }

  read(name: string): Uint8Array<ArrayBuffer> {
    const packed = this.partOf(name);
    if (!packed) throw new Refusal('missing-part', { part: name });
    const again = this.counted.has(packed);
    const left = again ? this.limits.entryBytes : this.limits.totalBytes - this.total;
    const bytes = inflate(name, packed, this.limits, left);
    if (!again) this.total += bytes.length;
    this.counted.add(packed);
    if (bytes.length !== packed.uncompressedSize || crc32(bytes) !== packed.crc32 >>> 0) {
      throw new Refusal('damaged-zip', { detail: `${name}: checksum` });
    }
    return bytes;
  }

  /** File systems and archivers change the case of names; of several parts that differ in nothing else, the first. */
  private partOf(name: string): Packed | undefined {
    const exact = this.parts.get(name);
    if (exact) return exact;
    this.folded ??= new Map([...this.parts].reverse().map(([one, part]) => [one.toLowerCase(), part]));
    return this.folded.get(name.toLowerCase());
  }
}

function inflate(name: string, packed: Packed, limits: Limits, left: number): Uint8Array<ArrayBuffer> {
  const { compressedContent: content, compression } = packed;
  const ratioBytes = Math.max(limits.ratioFrom, content.length * limits.ratio);
  const allowed = Math.min(limits.entryBytes, left, ratioBytes);
  const tooLarge = () => overLimit(name, packed.uncompressedSize, allowed);
  if (compression.magic === stored) {
    if (content.length > allowed) throw tooLarge();
    return new Uint8Array(content);
  }
  if (compression.magic !== deflated) throw new Refusal('damaged-zip', { detail: `${name}: compression` });
  try {
    const chunkSize = Math.max(smallestChunk, Math.min(allowed, packed.uncompressedSize) + 64);
    return inflateRawSync(content, { maxOutputLength: Math.max(1, allowed), chunkSize });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw new Refusal('damaged-zip', { detail: name });
  }
}

const smallestChunk = 1024;

/** The directory may claim less than there is; then the limit alone is known to be exceeded. */
function overLimit(part: string, claimed: number, allowed: number): Refusal {
  const found = claimed > allowed ? megabytes(claimed) : '…';
  return new Refusal('over-limit', { what: part, found, limit: megabytes(allowed) });
}

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;

async function load(bytes: Uint8Array): Promise<JSZip> {
  try {
    return await ZipReader.loadAsync(bytes, { decodeFileName });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (/encrypted/i.test(message)) throw new Refusal('password-protected', { program: 'zip' });
    throw new Refusal('damaged-zip', { detail: shorten(message) });
  }
}

/** Names are UTF-8 in all real maps; re-zipped ones may use a legacy code page, decoded for display only. */
function decodeFileName(bytes: string[] | Uint8Array | Buffer): string {
  const raw = Array.isArray(bytes) ? Buffer.from(bytes.join(''), 'latin1') : bytes;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder('shift_jis').decode(raw);
  }
}

function partsByName(entries: readonly JSZip.JSZipObject[]): Map<string, Packed> {
  const parts = new Map<string, Packed>();
  for (const entry of entries) {
    const original = (entry as { unsafeOriginalName?: string }).unsafeOriginalName ?? entry.name;
    const name = safeName(original);
    if (entry.dir || name === '' || name.startsWith('__MACOSX/')) continue;
    if (parts.has(name)) throw new Refusal('damaged-zip', { detail: `duplicate part name ${name}` });
    parts.set(name, packedOf(entry));
  }
  return parts;
}

const emptyPart: Packed = {
  compressedSize: 0,
  uncompressedSize: 0,
  crc32: 0,
  compression: { magic: stored },
  compressedContent: new Uint8Array(),
};

/** jszip keeps nothing of an entry without bytes (seen: empty pictures in server-era MindManager files). */
function packedOf(entry: JSZip.JSZipObject): Packed {
  const data = (entry as unknown as { _data: Packed | PromiseLike<unknown> })._data;
  return 'compressedContent' in data ? data : emptyPart;
}

/**
 * `\` becomes `/` and leading slashes go (a web exporter writes `/content.xml`); climbing out is refused. Control
 * characters show as U+FFFD, since names are told to people.
 */
function safeName(original: string): string {
  const name = original.replaceAll('\\', '/').replace(/^\/+/, '');
  const climbs = name.split('/').includes('..');
  if (climbs || /^[a-z]:/i.test(name) || name.includes('\0')) {
    throw new Refusal('unsafe-name', { name: shorten(original) });
  }
  return cleanText(name, '\ufffd').text.replace(/[\u007f-\u009f]/g, '\ufffd');
}

const commentOf = (zip: JSZip): string => (zip as unknown as { comment?: string | null }).comment ?? '';

const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
