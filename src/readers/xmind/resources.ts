import { hashOf } from '../../container/hash.js';
import { sniffMediaType } from '../../container/media.js';
import { Refusal } from '../../container/refusal.js';
import type { Package } from '../../container/zip.js';
import type { ContentHash, Resource } from '../../model/workbook.js';
import type { TopicDraft } from './draft.js';
import type { Report } from './report.js';

/** The package behind a bare `content.xml`: there is none. */
const noParts = { names: [], has: () => false, read: () => new Uint8Array() };

/** The binaries of a package, each read once and known by its content. */
export class Resources {
  private readonly byPart = new Map<string, Resource | undefined>();
  private readonly byHash = new Map<ContentHash, { resource: Resource; bytes: Uint8Array }>();
  private readonly pkg: Pick<Package, 'names' | 'has' | 'read'>;

  constructor(
    pkg: Package | undefined,
    private readonly report: Report,
  ) {
    this.pkg = pkg ?? noParts;
  }

  /**
   * The resource behind `xap:attachments/…` or `xap:resources/…`. Undefined, and reported once, when the part is
   * missing, empty or damaged: one bad picture is no reason to refuse a map.
   */
  find(href: string, topic?: TopicDraft): Resource | undefined {
    const part = this.partOf(href);
    if (!this.byPart.has(part)) {
      const resource = this.load(part);
      if (!resource) this.report.add('missing-resource', { name: part }, topic);
      this.byPart.set(part, resource);
    }
    return this.byPart.get(part);
  }

  list(): Resource[] {
    return [...this.byHash.values()].map(({ resource }) => resource);
  }

  bytes(hash: ContentHash): Uint8Array | undefined {
    return this.byHash.get(hash)?.bytes;
  }

  /** True when something asked for this part. */
  knows(part: string): boolean {
    return this.byPart.has(part);
  }

  private partOf(href: string): string {
    const path = href.replace(/^xap:\/*/, '');
    return this.pkg.has(path) ? path : decoded(path);
  }

  private load(part: string): Resource | undefined {
    const bytes = this.read(part);
    if (!bytes || bytes.length === 0) return undefined;
    const hash = hashOf(bytes);
    const known = this.byHash.get(hash)?.resource;
    if (known) return known;
    const resource = { hash, part, mediaType: sniffMediaType(bytes), size: bytes.length };
    this.byHash.set(hash, { resource, bytes });
    return resource;
  }

  private read(part: string): Uint8Array | undefined {
    if (!this.pkg.has(part)) return undefined;
    try {
      return this.pkg.read(part);
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
