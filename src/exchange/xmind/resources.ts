import type { WrittenPart } from '../../container/write-zip.js';
import { dictionary } from '../../model/dictionary.js';
import type { ContentHash, Resource, Workbook } from '../../model/workbook.js';
import type { BytesOf } from '../exchange.js';

const extensions: Readonly<Record<string, string>> = dictionary({
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/bmp': 'bmp',
  'image/tiff': 'tiff',
  'image/svg+xml': 'svg',
  'image/wmf': 'wmf',
  'image/emf': 'emf',
  'image/x-icon': 'ico',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'text/plain': 'txt',
  'application/xml': 'xml',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'video/mp4': 'mp4',
});

/** The binaries a written map holds: `resources/<sha256>.<ext>`, as XMind names them. */
export class StoredResources {
  private readonly known: ReadonlyMap<ContentHash, { readonly name: string; readonly content: Uint8Array }>;

  /** Resources without bytes are left out. */
  constructor({ resources }: Workbook, bytes: BytesOf) {
    this.known = new Map(
      resources.flatMap((resource) => {
        const content = bytes(resource.hash);
        return content && content.length > 0 ? [[resource.hash, { name: nameOf(resource), content }]] : [];
      }),
    );
  }

  has(hash: ContentHash): boolean {
    return this.known.has(hash);
  }

  /** `xap:resources/…`; undefined when there are no bytes. */
  address(hash: ContentHash | undefined): string | undefined {
    const name = hash && this.known.get(hash)?.name;
    return name && `xap:${name}`;
  }

  parts(wanted: readonly Resource[]): WrittenPart[] {
    return wanted.flatMap(({ hash }) => this.known.get(hash) ?? []);
  }
}

const nameOf = ({ hash, mediaType, part }: Resource): string =>
  `resources/${hash}.${extensions[mediaType] ?? extensionIn(part)}`;

/** `bin` where the part's own name says nothing. */
const extensionIn = (part: string): string => /\.([a-z\d]{1,8})$/i.exec(part)?.[1]?.toLowerCase() ?? 'bin';
