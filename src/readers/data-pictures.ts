import { hashOf } from '../container/hash.js';
import { sniffMediaType } from '../container/media.js';
import { visitWorkbook } from '../model/walk.js';
import type { ContentHash, Resource, RichNode, Workbook } from '../model/workbook.js';
import type { Reading } from './reading.js';
import type { TopicDraft } from './topic-draft.js';

/**
 * Pictures that a map holds in an address (`data:image/png;base64,…`), as note editors and pasted pages leave them,
 * become resources like any other.
 */
export function withDataPictures(reading: Reading): Reading {
  const { workbook } = reading;
  if (!workbook) return reading;
  const pictures = new DataPictures();
  for (const { topic } of visitWorkbook(workbook)) {
    const { notes, image } = topic;
    if (notes?.rich) pictures.settle(notes.rich);
    const resource = image?.href === undefined ? undefined : pictures.add(image.href);
    if (image && resource) {
      const { href: _, ...others } = image;
      // The reader made this object a moment ago, and nobody else has seen it.
      (topic as TopicDraft).image = { ...others, resource };
    }
  }
  return pictures.isEmpty ? reading : withPictures(reading, workbook, pictures);
}

function withPictures(reading: Reading, workbook: Workbook, pictures: DataPictures): Reading {
  const known = new Set(workbook.resources.map(({ hash }) => hash));
  const more = pictures.resources().filter(({ hash }) => !known.has(hash));
  return {
    ...reading,
    workbook: { ...workbook, resources: [...workbook.resources, ...more] },
    bytes: (hash) => reading.bytes(hash) ?? pictures.bytes(hash),
  };
}

const dataAddress = /^\s*data:image\/[\w.+-]+(?:;[\w-]+=[^;,]*)*(;base64)?,/i;

class DataPictures {
  private readonly found = new Map<
    ContentHash,
    { readonly resource: Resource; readonly bytes: Uint8Array }
  >();

  get isEmpty(): boolean {
    return this.found.size === 0;
  }

  resources(): Resource[] {
    return [...this.found.values()].map(({ resource }) => resource);
  }

  bytes(hash: ContentHash): Uint8Array | undefined {
    return this.found.get(hash)?.bytes;
  }

  /** The picture in an address. Undefined: there is none. */
  add(address: string): ContentHash | undefined {
    const [head, isBase64] = dataAddress.exec(address.slice(0, 200)) ?? [];
    if (head === undefined) return undefined;
    const data = address.slice(head.length);
    const bytes = isBase64 ? Buffer.from(data, 'base64') : Buffer.from(decoded(data));
    const mediaType = sniffMediaType(bytes);
    if (!mediaType.startsWith('image/')) return undefined;
    const hash = hashOf(bytes);
    const part = `data:${mediaType}`;
    if (!this.found.has(hash))
      this.found.set(hash, { resource: { hash, part, mediaType, size: bytes.length }, bytes });
    return hash;
  }

  /** Makes the pictures of a note resources, in place. */
  settle(nodes: readonly RichNode[]): void {
    const stack = [...nodes];
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (node.type === 'text') continue;
      const { tagName, properties, children } = node;
      const hash = tagName === 'img' ? this.add(properties.src ?? '') : undefined;
      if (hash) (properties as Record<string, string>).src = `resource:${hash}`;
      for (const child of children) stack.push(child);
    }
  }
}

function decoded(data: string): string {
  try {
    return decodeURIComponent(data);
  } catch {
    return data;
  }
}
