import { SaxesParser } from './libraries.js';
import type { Limits } from './limits.js';
import { Refusal } from './refusal.js';
import { decoderFor, isLossy, replacements } from './text.js';

/** An XML element with canonical names: the reader's own prefix for each namespace, whatever the file uses. */
export interface XmlElement {
  /** `ap:Topic`; a namespace the reader did not name keeps the file's prefix. */
  readonly name: string;
  /** By canonical name; namespace declarations left out. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** What an element was folded into (see `XmlOptions.fold`). */
export interface Folded {
  readonly name: string;
  readonly folded: unknown;
}

export type XmlNode = XmlElement | Folded | string;

export interface XmlOptions {
  /** Part name for messages. */
  readonly part: string;
  readonly limits: Limits;
  /** Namespace URI → canonical prefix; `''` for names without prefix. */
  readonly namespaces: Readonly<Record<string, string>>;
  /** Elements that one level of topics takes: the depth limit counts topics. Default: 3, the most of any format. */
  readonly perLevel?: number;
  /** Elements whose subtree is not built: view state nobody reads. */
  readonly skip?: ReadonlySet<string>;
  /**
   * Called when an element of this name closes; its result stands in the parent instead of the element.
   * That keeps memory flat: a topic is converted as soon as it is complete.
   */
  readonly fold?: Readonly<Record<string, (element: XmlElement) => unknown>>;
}

export interface XmlDocument {
  readonly root: XmlElement;
  /** Processing instructions before the root: target → body. */
  readonly instructions: ReadonlyMap<string, string>;
  /** Characters that XML forbids or that could not be decoded, removed or replaced while reading. */
  readonly forbidden: number;
}

/** Large enough to be read in few steps, small enough for a text that is kept by mistake to keep little beside it. */
const chunkBytes = 128 * 1024;
/**
 * Characters that XML 1.0 forbids (lone surrogates do not survive decoding) or discourages as control characters,
 * and references to characters.
 */
const suspicious =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|&#(?:x([\da-f]+)|(\d+));/gi;
const forbiddenPoints = /[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
/** Whether a text may hold anything that `suspicious` is to look at; told apart because most texts do not. */
const mayBeSuspicious = (text: string): boolean =>
  forbiddenCharacter.test(text) || (text.includes('&#') && unusualReference.test(text));
const forbiddenCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;
const unusualReference = /&#(?!x(?:[9ADad]|2[0-9A-Fa-f]);|9;|1[03];|3[49];)/;
/** A character reference that the end of a chunk may have cut. */
const cutReference = /&(?:#[\da-fx]{0,10})?$/i;
const instruction = /<\?([^\s?]+)\s*([\s\S]*?)\?>/g;

/**
 * Parses one XML part. Strict where it matters (a broken document is refused), lenient where real programs
 * slip (forbidden characters are removed and counted). No DOCTYPE, so no entities. Linear in size and depth.
 * @throws Refusal
 */
export function parseXml(bytes: Uint8Array, options: XmlOptions): XmlDocument {
  const decoder = decoderFor(bytes, options.part);
  const builder = new TreeBuilder(options, isLossy(bytes, decoder));
  let cut = '';
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const end = at + chunkBytes;
    const text = cut + decoder.decode(bytes.subarray(at, end), { stream: end < bytes.length });
    if (at === 0) builder.prolog(text);
    cut = end < bytes.length ? (cutReference.exec(text)?.[0] ?? '') : '';
    builder.write(text.slice(0, text.length - cut.length));
  }
  return builder.end();
}

function isForbidden(hex: string | undefined, decimal: string | undefined): boolean {
  const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return point > 0x10ffff || forbiddenPoints.test(String.fromCodePoint(point));
}

const noNodes: readonly XmlNode[] = Object.freeze([]);

/** An element under construction; most stay without children, and share one empty list. */
interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
}

/** What saxes may complain of without the document being broken: it keeps the text as it stands. */
const tolerable = new Set([
  'disallowed character.',
  'disallowed character in entity name.',
  'malformed character entity.',
  'undefined entity.',
]);

/**
 * Builds the tree from saxes events. saxes' own namespace mode is quadratic in depth, so prefixes are resolved
 * here. One call per tag: the attributes are looked through only where one of them has a prefix.
 */
class TreeBuilder {
  private readonly parser = new SaxesParser({ xmlns: false, position: false });
  private readonly open: OpenElement[] = [];
  /** Kind and scope of each open element, in step with `open`. */
  private readonly kinds: ElementKind[] = [];
  private readonly scopes: Scope[] = [];
  private readonly instructions = new Map<string, string>();
  private root: XmlElement | undefined;
  private skipping = 0;
  private forbidden = 0;
  private depth = 0;
  private readonly deepest: number;
  /** The tag being read declares a prefix, or has an attribute with one. */
  private prefixed = false;
  private readonly topScope: Scope;

  /** @param lossy whether U+FFFD in the text stands for bytes that could not be decoded */
  constructor(
    private readonly options: XmlOptions,
    private readonly lossy: boolean,
  ) {
    this.topScope = new Scope(options, new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]));
    this.deepest = options.limits.depth * (options.perLevel ?? 3);
    this.parser.ENTITIES.nbsp = '\u00a0';
    this.parser.on('error', (error) => this.onError(error));
    this.parser.on('doctype', () => {
      throw new Refusal('doctype-refused', { part: options.part });
    });
    this.parser.on('attribute', ({ name }) => {
      if (name.includes(':') || name === 'xmlns') this.prefixed = true;
    });
    this.parser.on('opentag', ({ name, attributes }) => this.onOpen(name, attributes));
    this.parser.on('closetag', () => this.onClose());
    const onText = (text: string) => {
      if (this.skipping === 0) this.append(text);
    };
    this.parser.on('text', onText);
    this.parser.on('cdata', onText);
  }

  /**
   * Finds the instructions before the root, in the first chunk of text. saxes would report them, but an eighth
   * handler takes its parser out of V8's fast objects, and everything after takes more than twice the time.
   */
  prolog(text: string): void {
    const root = text.search(/<[^?!]/);
    for (const [, target, body] of text.slice(0, Math.max(0, root)).matchAll(instruction)) {
      if (target && body !== undefined && target !== 'xml') this.instructions.set(target, body);
    }
  }

  write(text: string): void {
    if (this.lossy) this.forbidden += replacements(text);
    this.parser.write(mayBeSuspicious(text) ? this.cleaned(text) : text);
  }

  private cleaned(text: string): string {
    return text.replace(suspicious, (found: string, hex?: string, decimal?: string) => {
      if (found.length > 1 && !isForbidden(hex, decimal)) return found;
      this.forbidden += 1;
      return '';
    });
  }

  end(): XmlDocument {
    this.parser.close();
    if (!this.root) throw new Refusal('damaged-part', { part: this.options.part, detail: 'no root element' });
    return { root: this.root, instructions: this.instructions, forbidden: this.forbidden };
  }

  private onOpen(qname: string, attributes: Readonly<Record<string, string>>): void {
    const { prefixed } = this;
    this.prefixed = false;
    this.depth += 1;
    if (this.depth > this.deepest) this.refuseDepth();
    if (this.skipping > 0) {
      this.skipping += 1;
      return;
    }
    const outer = this.scopes.at(-1) ?? this.topScope;
    const scope = prefixed ? outer.entered(attributes) : outer;
    const kind = scope.kindOf(qname);
    if (kind.skipped) {
      this.skipping = 1;
      return;
    }
    const own = prefixed ? scope.canonicalAttributes(attributes) : attributes;
    this.open.push({ name: kind.name, attributes: own, children: noNodes as XmlNode[] });
    this.kinds.push(kind);
    this.scopes.push(scope);
  }

  private refuseDepth(): never {
    const { limits, part } = this.options;
    throw new Refusal('too-deep', { part, limit: limits.depth });
  }

  private onClose(): void {
    this.depth -= 1;
    if (this.skipping > 0) {
      this.skipping -= 1;
      return;
    }
    const element = this.open.pop();
    const kind = this.kinds.pop();
    this.scopes.pop();
    if (!element || !kind) return;
    if (this.open.length === 0) this.root = element;
    else this.append(kind.fold ? { name: element.name, folded: kind.fold(element) } : element);
  }

  private append(node: XmlNode): void {
    const parent = this.open.at(-1);
    if (!parent) return;
    if (parent.children === noNodes) parent.children = [node];
    else parent.children.push(node);
  }

  private onError(error: Error): void {
    if (tolerable.has(error.message)) {
      this.forbidden += 1;
      return;
    }
    throw new Refusal('damaged-part', { part: this.options.part, detail: error.message.slice(0, 100) });
  }
}

/** What is to be done with the elements of a name. */
interface ElementKind {
  /** Canonical. */
  readonly name: string;
  readonly skipped: boolean;
  readonly fold: ((element: XmlElement) => unknown) | undefined;
}

/** The prefixes in force at an element. Most elements declare none and share their parent's scope. */
class Scope {
  /** By name as written, so that one look-up per tag tells all about it. */
  private readonly kinds = new Map<string, ElementKind>();

  constructor(
    private readonly options: XmlOptions,
    private readonly uris: ReadonlyMap<string, string>,
  ) {}

  entered(attributes: Readonly<Record<string, string>>): Scope {
    let uris: Map<string, string> | undefined;
    for (const name in attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      uris ??= new Map(this.uris);
      uris.set(name.slice(6), attributes[name] ?? '');
    }
    return uris ? new Scope(this.options, uris) : this;
  }

  kindOf(qname: string): ElementKind {
    const known = this.kinds.get(qname);
    if (known) return known;
    const { skip, fold = {} } = this.options;
    const name = this.canonical(qname);
    const kind = {
      name,
      skipped: skip?.has(name) ?? false,
      fold: Object.hasOwn(fold, name) ? fold[name] : undefined,
    };
    this.kinds.set(qname, kind);
    return kind;
  }

  private canonical(qname: string): string {
    const colon = qname.indexOf(':');
    const ours = this.canonicalPrefix(colon < 0 ? '' : qname.slice(0, colon));
    const local = qname.slice(colon + 1);
    return ours === '' ? local : `${ours}:${local}`;
  }

  /** A foreign namespace never passes for one of the reader's: where its prefix is taken, the URI stands instead. */
  private canonicalPrefix(prefix: string): string {
    const uri = this.uris.get(prefix);
    if (!uri) return prefix;
    const { namespaces } = this.options;
    const ours = Object.hasOwn(namespaces, uri) ? namespaces[uri] : undefined;
    if (ours !== undefined) return ours;
    return Object.values(namespaces).includes(prefix) ? `{${uri}}` : prefix;
  }

  /** Attributes without prefix belong to no namespace and keep their name; declarations go. */
  canonicalAttributes(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    const result: Record<string, string> = Object.create(null);
    for (const name in attributes) {
      if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
      result[name.includes(':') ? this.kindOf(name).name : name] = attributes[name] ?? '';
    }
    return result;
  }
}

export const isElement = (node: XmlNode): node is XmlElement =>
  typeof node === 'object' && 'children' in node;
export const isFolded = (node: XmlNode): node is Folded => typeof node === 'object' && 'folded' in node;

/** First child element of this name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!element) return undefined;
  for (const node of element.children) {
    if (typeof node !== 'string' && node.name === name && isElement(node)) return node;
  }
  return undefined;
}

/** Child elements, of one name or all. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  if (!element) return found;
  for (const node of element.children) {
    if (typeof node === 'string' || !isElement(node)) continue;
    if (name === undefined || node.name === name) found.push(node);
  }
  return found;
}

/** Descendant along a path of names. */
export const descend = (element: XmlElement | undefined, ...names: string[]): XmlElement | undefined =>
  names.reduce<XmlElement | undefined>((at, name) => childOf(at, name), element);

/** What child elements of this name were folded into. */
export function foldedOf(element: XmlElement | undefined, name: string): unknown[] {
  return (element?.children ?? [])
    .filter(isFolded)
    .flatMap((node) => (node.name === name ? [node.folded] : []));
}

/** All text directly inside, child elements left out. */
export const textOf = (element: XmlElement | undefined): string =>
  (element?.children ?? []).filter((node) => typeof node === 'string').join('');
