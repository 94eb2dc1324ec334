import { SaxesParser } from './libraries.js';
import type { Limits } from './limits.js';
import { Refusal } from './refusal.js';
import { asWindows1252, decoderFor, isLossy } from './text.js';
import {
  cutReference,
  type Flaws,
  mayBeFlawed,
  settle,
  withoutForbidden,
  withStandIns,
} from './xml-flaws.js';

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
   * That keeps memory flat: a topic is converted as soon as it is complete. Flaws of the element and of what is in
   * it, folded elements left out, are handed over, if there are any.
   */
  readonly fold?: Readonly<Record<string, (element: XmlElement, flaws?: Flaws) => unknown>>;
}

/** `forbidden` and `ampersands` count those of the whole document. */
export interface XmlDocument extends Flaws {
  readonly root: XmlElement;
  /** Processing instructions before the root: target → body. */
  readonly instructions: ReadonlyMap<string, string>;
}

/** Large enough to be read in few steps, small enough for a text that is kept by mistake to keep little beside it. */
const chunkBytes = 128 * 1024;
const instruction = /<\?([^\s?]+)\s*([\s\S]*?)\?>/g;

/**
 * Parses one XML part. Strict where it matters (a broken document is refused), lenient where real programs
 * slip (forbidden characters are removed, a bare `&` is kept; both are counted). No DOCTYPE, so no entities. Linear in size and depth.
 * @throws Refusal
 */
export function parseXml(bytes: Uint8Array, options: XmlOptions): XmlDocument {
  const decoder = decoderFor(bytes, options.part);
  const builder = new TreeBuilder(options, isLossy(bytes, decoder));
  let cut = '';
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const end = at + chunkBytes;
    const decoded = decoder.decode(bytes.subarray(at, end), { stream: end < bytes.length });
    const text = cut + (decoder.encoding === 'windows-1252' ? asWindows1252(decoded) : decoded);
    if (at === 0) builder.prolog(text);
    cut = end < bytes.length ? (cutReference.exec(text)?.[0] ?? '') : '';
    builder.write(text.slice(0, text.length - cut.length), at === 0, end >= bytes.length);
  }
  return builder.end();
}

const noNodes: readonly XmlNode[] = Object.freeze([]);

/** An element under construction; most stay without children, and share one empty list. */
interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
}

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
  /** Stand-ins may come out of the parser from here on. */
  private flawed: boolean;
  private forbidden = 0;
  private ampersands = 0;
  /** Open elements that will be folded, and the flaws of some of them. */
  private readonly folding: OpenElement[] = [];
  private readonly flaws = new Map<OpenElement, Flaws>();
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
    this.flawed = lossy;
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
    this.parser.on('text', (text) => this.onText(text, false));
    this.parser.on('cdata', (text) => this.onText(text, true));
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

  /** @param isFirst nothing was written before  @param isLast nothing will be written after */
  write(text: string, isFirst: boolean, isLast: boolean): void {
    if (!mayBeFlawed(text)) {
      this.parser.write(text);
      return;
    }
    this.flawed = true;
    const from = isFirst ? Math.max(0, text.indexOf('<')) : 0;
    const to = isLast ? text.lastIndexOf('>') + 1 || text.length : text.length;
    this.parser.write(this.stripped(text.slice(0, from)));
    this.parser.write(withStandIns(text.slice(from, to)));
    this.parser.write(this.stripped(text.slice(Math.max(from, to))));
  }

  private stripped(text: string): string {
    const clean = withoutForbidden(text);
    this.forbidden += text.length - clean.length;
    return clean;
  }

  end(): XmlDocument {
    this.parser.close();
    if (!this.root) throw new Refusal('damaged-part', { part: this.options.part, detail: 'no root element' });
    const { root, instructions, forbidden, ampersands } = this;
    return { root, instructions, forbidden, ampersands };
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
    this.kinds.push(kind);
    this.scopes.push(scope);
    const element = { name: kind.name, attributes: own, children: noNodes as XmlNode[] };
    this.open.push(element);
    if (kind.fold) this.folding.push(element);
    if (this.flawed) this.settleAttributes(own);
  }

  private settleAttributes(attributes: Record<string, string>): void {
    for (const name in attributes) {
      const value = attributes[name] ?? '';
      const clean = this.settled(value, false);
      if (clean !== value) attributes[name] = clean;
    }
  }

  private onText(text: string, verbatim: boolean): void {
    if (this.skipping > 0) return;
    const own = this.flawed ? this.settled(text, verbatim) : text;
    if (own !== '') this.append(own);
  }

  /** A text without stand-ins; its flaws are noted with the innermost open element that will be folded. */
  private settled(text: string, verbatim: boolean): string {
    const found = settle(text, this.lossy, verbatim);
    if (!found) return text;
    this.forbidden += found.forbidden;
    this.ampersands += found.ampersands;
    const at = this.folding.at(-1);
    if (at && found.forbidden + found.ampersands > 0) {
      const { forbidden, ampersands } = this.flaws.get(at) ?? { forbidden: 0, ampersands: 0 };
      this.flaws.set(at, {
        forbidden: forbidden + found.forbidden,
        ampersands: ampersands + found.ampersands,
      });
    }
    return found.text;
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
    if (kind.fold) this.folding.pop();
    if (this.open.length === 0) this.root = element;
    else if (!kind.fold) this.append(element);
    else {
      this.append({ name: element.name, folded: kind.fold(element, this.flaws.get(element)) });
      this.flaws.delete(element);
    }
  }

  private append(node: XmlNode): void {
    const parent = this.open.at(-1);
    if (!parent) return;
    if (parent.children === noNodes) parent.children = [node];
    else parent.children.push(node);
  }

  private onError(error: Error): void {
    // A `<` in an attribute, which saxes leaves out; what else it would complain of was taken out before.
    if (error.message === 'disallowed character.') {
      this.forbidden += 1;
      return;
    }
    // What no XML allows behind the root, after characters that none allows at all: the rest of a shorter save.
    if (this.root && this.flawed && error.message.startsWith('text data outside')) return;
    throw new Refusal('damaged-part', { part: this.options.part, detail: error.message.slice(0, 100) });
  }
}

/** What is to be done with the elements of a name. */
interface ElementKind {
  /** Canonical. */
  readonly name: string;
  readonly skipped: boolean;
  readonly fold: ((element: XmlElement, flaws?: Flaws) => unknown) | undefined;
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
