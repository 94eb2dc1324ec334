import { hashOf } from '../../container/hash.js';
import type { Limits } from '../../container/limits.js';
import { sniffMediaType } from '../../container/media.js';
import { Refusal } from '../../container/refusal.js';
import { childOf, textOf, type XmlElement } from '../../container/xml.js';
import type { Package } from '../../container/zip.js';
import type { ContentHash, Resource } from '../../model/workbook.js';
import { unpackMetafile } from './metafile.js';

const scheme = 'mmarch://';

/** What asks for a binary, told when its bytes cannot be had, and why; without a reason: there are none. */
export type OnMissing = (name: string, reason?: Refusal) => void;

/**
 * The binaries of one map, once per content. In a package they are parts named by `cor:Uri`
 * (`mmarch://bin/<GUID>.bin`); in bare XML they stand inline in `cor:Base64`.
 */
export class ResourceStore {
  private readonly byPart = new Map<string, ContentHash | undefined>();
  private readonly byHash = new Map<ContentHash, Resource>();
  private readonly inline = new Map<ContentHash, Uint8Array>();
  private inlineCount = 0;

  /** @param pkg absent for bare XML */
  constructor(
    private readonly pkg: Package | undefined,
    private readonly limits: Limits,
  ) {}

  /** The binary that an element (`ImageData`, `AttachmentData` …) holds or names. Undefined: there is none. */
  of(element: XmlElement | undefined, onMissing: OnMissing): ContentHash | undefined {
    const base64 = textOf(childOf(element, 'cor:Base64')).trim();
    if (base64 !== '') return this.takeInline(base64, onMissing);
    const uri = textOf(childOf(element, 'cor:Uri')).trim();
    return uri === '' ? undefined : this.atUri(uri, onMissing);
  }

  /** The part that a `mmarch://` address names. */
  atUri(uri: string, onMissing: OnMissing): ContentHash | undefined {
    if (!uri.startsWith(scheme)) {
      onMissing(uri);
      return undefined;
    }
    const part = uri.slice(scheme.length).replaceAll('\\', '/').replace(/^\/+/, '');
    if (!this.byPart.has(part)) this.byPart.set(part, this.readPart(part, onMissing));
    return this.byPart.get(part);
  }

  list(): Resource[] {
    return [...this.byHash.values()];
  }

  bytes(hash: ContentHash): Uint8Array | undefined {
    const held = this.inline.get(hash);
    if (held) return held;
    const resource = this.byHash.get(hash);
    try {
      return resource && this.unpacked(resource.part);
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  }

  private readPart(part: string, onMissing: OnMissing): ContentHash | undefined {
    if (!this.pkg?.has(part)) {
      onMissing(part);
      return undefined;
    }
    try {
      return this.keep(part, this.unpacked(part), onMissing);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      onMissing(part, error.code === 'over-limit' ? error : new Refusal('skipped-part', { part }));
      return undefined;
    }
  }

  private takeInline(base64: string, onMissing: OnMissing): ContentHash | undefined {
    this.inlineCount += 1;
    const part = `inline/${this.inlineCount}`;
    const bytes = unpackMetafile(new Uint8Array(Buffer.from(base64, 'base64')), this.limits.entryBytes);
    if (bytes?.length === 0) {
      onMissing(part);
      return undefined;
    }
    const hash = this.keep(part, bytes, onMissing);
    if (hash && bytes) this.inline.set(hash, bytes);
    return hash;
  }

  private unpacked(part: string): Uint8Array | undefined {
    const bytes = this.pkg?.read(part);
    return bytes && unpackMetafile(bytes, this.limits.entryBytes);
  }

  /** Server-era maps hold empty parts: listed with size 0, but nothing anyone could show. */
  private keep(part: string, bytes: Uint8Array | undefined, onMissing: OnMissing): ContentHash | undefined {
    if (!bytes) {
      onMissing(part, new Refusal('skipped-part', { part }));
      return undefined;
    }
    if (bytes.length === 0) onMissing(part, new Refusal('empty-resource', { name: part }));
    const hash = hashOf(bytes);
    if (!this.byHash.has(hash)) {
      this.byHash.set(hash, { hash, part, mediaType: sniffMediaType(bytes), size: bytes.length });
    }
    return bytes.length === 0 ? undefined : hash;
  }
}
