import { hashOf } from '../../container/hash.js';
import { sniffMediaType } from '../../container/media.js';
import { Refusal } from '../../container/refusal.js';
import type { Package } from '../../container/zip.js';
import type { ContentHash, Resource } from '../../model/workbook.js';
import type { TopicDraft } from '../topic-draft.js';
import type { Report } from './report.js';

/** The package behind a bare `content.xml`: there is none. */
const noParts = { names: [], has: () => false, read: () => new Uint8Array() };

/** The binaries of a package, each read once and known by its content. */
export class Resources {
  private readonly byPart = new Map<string, Resource | undefined>();
  /** Parts looked for, in lower case as the package finds them in any. */
  private readonly asked = new Set<string>();
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
   * missing, empty, damaged or too large: one bad picture is no reason to refuse a map.
   */
  find(href: string, topic?: TopicDraft): Resource | undefined {
    const part = this.partOf(href);
    if (!this.byPart.has(part)) {
      this.byPart.set(part, this.load(part, topic));
      this.asked.add(part.toLowerCase());
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
    return this.asked.has(part.toLowerCase());
  }

  private partOf(href: string): string {
    const path = href.replace(/^xap:\/*/, '');
    return this.pkg.has(path) ? path : decoded(path);
  }

  private load(part: string, topic: TopicDraft | undefined): Resource | undefined {
    const bytes = this.read(part, topic);
    if (bytes?.length === 0) this.report.add('empty-resource', { name: part }, topic);
    if (!bytes || bytes.length === 0) return undefined;
    const hash = hashOf(bytes);
    const known = this.byHash.get(hash)?.resource;
    if (known) return known;
    const resource = { hash, part, mediaType: sniffMediaType(bytes), size: bytes.length };
    this.byHash.set(hash, { resource, bytes });
    return resource;
  }

  private read(part: string, topic: TopicDraft | undefined): Uint8Array | undefined {
    if (!this.pkg.has(part)) {
      this.report.add('missing-resource', { name: part }, topic);
      return undefined;
    }
    try {
      return this.pkg.read(part);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.code === 'over-limit') this.report.addRefusal(error, topic);
      else this.report.add('skipped-part', { part }, topic);
      return undefined;
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
