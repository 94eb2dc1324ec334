import { createHash } from 'node:crypto';
import type { ImageFormat } from './image-data.js';
import type { LinkTarget } from './markup/paragraph.js';
import { escapeXml } from './xml-text.js';

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Word takes fragments of an address up to this length apart from it. */
const longestFragment = 255;

interface Media {
  /** In `word/`: `media/image1.png`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * What a document refers to outside its text (ECMA-376 part 2, 9.3): web addresses, an entry for each link, and
 * pictures, each stored once. They are numbered in the order in which they are first asked for, pictures behind all
 * links; the ids of pictures are therefore marks until the whole document is written.
 */
export class Relations {
  private readonly addresses: string[] = [];
  private readonly pictures = new Map<string, Media>();
  /** Marks by the bytes themselves, which are not looked at again. */
  private readonly marks = new Map<Uint8Array, string>();
  private readonly counts = new Map<ImageFormat, number>();

  /** @param taken relationships the document has besides these, numbered from 1 */
  constructor(private readonly taken: number) {}

  /** Word joins address and fragment again. */
  link(url: string): LinkTarget {
    const hash = url.indexOf('#');
    const length = url.length - hash - 1;
    const parted = hash > 0 && length > 0 && length <= longestFragment;
    this.addresses.push(parted ? url.slice(0, hash) : url);
    const relationship = `rId${this.taken + this.addresses.length}`;
    return parted ? { relationship, anchor: url.slice(hash + 1) } : { relationship };
  }

  /** A mark for the id of a picture's relationship, to be replaced by `withPictureIds`. */
  picture(bytes: Uint8Array, format: ImageFormat): string {
    const known = this.marks.get(bytes) ?? `${mark}${this.stored(bytes, format)}${mark}`;
    this.marks.set(bytes, known);
    return known;
  }

  private stored(bytes: Uint8Array, format: ImageFormat): string {
    const key = `${createHash('sha256').update(bytes).digest('hex')}.${format}`;
    if (!this.pictures.has(key)) {
      const count = (this.counts.get(format) ?? 0) + 1;
      this.counts.set(format, count);
      this.pictures.set(key, { path: `media/image${count}.${format}`, bytes });
    }
    return key;
  }

  /** The document with every picture's id. */
  withPictureIds(xml: string): string {
    if (this.pictures.size === 0) return xml;
    const ids = new Map([...this.pictures.keys()].map((key, at) => [key, this.pictureId(at)] as const));
    return xml.replace(marked, (_, key: string) => ids.get(key) ?? '');
  }

  private pictureId(at: number): string {
    return `rId${this.taken + this.addresses.length + at + 1}`;
  }

  /** The next free id. */
  get next(): string {
    return this.pictureId(this.pictures.size);
  }

  /** `Relationship` elements, in the order of their ids. */
  elements(): string {
    const links = this.addresses.map(
      (url, at) =>
        `<Relationship Id="rId${this.taken + at + 1}" Type="${types}/hyperlink" Target="${escaped(url)}" TargetMode="External"/>`,
    );
    const pictures = [...this.pictures.values()].map(
      ({ path }, at) => `<Relationship Id="${this.pictureId(at)}" Type="${types}/image" Target="${path}"/>`,
    );
    return [...links, ...pictures].join('');
  }

  media(): readonly Media[] {
    return [...this.pictures.values()];
  }
}

const escaped = (url: string): string => escapeXml(url).replaceAll("'", '&apos;');

/** XML cannot hold it, so no text of a map does. */
const mark = '\u0000';
const marked = /\u0000([^\u0000]*)\u0000/g;
