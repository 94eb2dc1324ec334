import { createHash } from 'node:crypto';
import type { Parts } from '../parts.js';
import {
  attribute,
  isNode,
  parseTree,
  printTree,
  withChildren,
  type XmlChild,
  type XmlNode,
} from './xml-tree.js';

const documentPart = 'word/document.xml';
const relationsPart = 'word/_rels/document.xml.rels';
const numberingPart = 'word/numbering.xml';
/** Drawings are counted from 1 in each file. */
const drawingOffset = 100_000;

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly mode: string | undefined;
}

/** One of the two files, opened. */
export class WordFile {
  readonly relations: ReadonlyMap<string, Relation>;
  readonly document: XmlNode;

  constructor(readonly parts: Parts) {
    this.document = parseTree(this.xml(documentPart));
    this.relations = new Map(
      nodesIn(this.xml(relationsPart)).map((node) => {
        const value = (name: string) => attribute(node, name) ?? '';
        const id = value('Id');
        const relation = {
          id,
          type: value('Type'),
          target: value('Target'),
          mode: attribute(node, 'TargetMode'),
        };
        return [id, relation] as const;
      }),
    );
  }

  xml(name: string): string {
    const content = this.parts.get(name);
    return typeof content === 'string' ? content : '<none/>';
  }

  /** What a relationship leads to, the same for both files when it is the same: a web address, a picture's content. */
  addressOf = (id: string): string => {
    const relation = this.relations.get(id);
    if (!relation) return id;
    const content = this.parts.get(`word/${relation.target}`);
    return content instanceof Uint8Array
      ? createHash('sha256').update(content).digest('hex')
      : relation.target;
  };

  private known: ReadonlyMap<string, WordList> | undefined;

  listForm = (numId: string): string => {
    this.known ??= this.lists();
    const list = this.known.get(numId);
    return list ? list.abstract + list.starts : '';
  };

  /** Lists by their number: their form and where they start again, as written. */
  lists(): Map<string, WordList> {
    const nodes = nodesIn(this.xml(numberingPart));
    const abstracts = new Map(
      nodes
        .filter(({ name }) => name === 'w:abstractNum')
        .map((one) => [attribute(one, 'w:abstractNumId') ?? '', one.children.map(printTree).join('')]),
    );
    const listOf = (list: XmlNode): WordList => {
      const id = list.children.find((child) => isNode(child) && child.name === 'w:abstractNumId');
      const abstractId = (id && isNode(id) && attribute(id, 'w:val')) || '';
      const starts = list.children.filter((child) => child !== id).map(printTree);
      return { abstractId, abstract: abstracts.get(abstractId) ?? '', starts: starts.join('') };
    };
    return new Map(
      nodes
        .filter(({ name }) => name === 'w:num')
        .map((list) => [attribute(list, 'w:numId') ?? '', listOf(list)] as const),
    );
  }
}

/** A list: what it looks like, and where its levels start. */
interface WordList {
  readonly abstractId: string;
  /** What stands in the definition that several lists may share. */
  readonly abstract: string;
  readonly starts: string;
}

const isSameList = (a: WordList, b: WordList | undefined): boolean =>
  a.abstract === b?.abstract && a.starts === b.starts;

const nodesIn = (xml: string): XmlNode[] => parseTree(xml).children.filter(isNode);

/** Takes what the old file refers to over into the parts of the new one. */
export class TakingOver {
  private readonly ids = new Map<string, string>();
  private readonly known: Map<string, string>;
  private readonly lists: ReadonlyMap<string, WordList>;
  private readonly ownLists: ReadonlyMap<string, WordList>;
  private readonly added: string[] = [];
  private readonly addedMedia = new Map<string, Uint8Array>();
  private readonly addedLists = new Map<string, string>();

  constructor(
    private readonly before: WordFile,
    private readonly after: WordFile,
  ) {
    this.known = new Map([...after.relations.keys()].map((id) => [after.addressOf(id), id]));
    this.lists = before.lists();
    this.ownLists = after.lists();
  }

  /** The same element in the numbers of the new file. */
  renumbered = (element: XmlNode): XmlNode => {
    const open = element.open
      .replace(
        /\b(r:(?:id|embed|link))="([^"]*)"/g,
        (_, name: string, id: string) => `${name}="${this.relation(id)}"`,
      )
      .replace(
        /^(<wp:docPr\b[^>]*? id=)"(\d+)"/,
        (_, start: string, id: string) => `${start}"${Number(id) + drawingOffset}"`,
      )
      .replace(/^(<w:numId w:val=)"(\d+)"/, (_, start: string, id: string) => `${start}"${this.list(id)}"`);
    const inner = (child: XmlChild): XmlChild => (isNode(child) ? this.renumbered(child) : child);
    return { ...withChildren(element, element.children.map(inner)), open };
  };

  private relation(id: string): string {
    const address = this.before.addressOf(id);
    const found = this.ids.get(id) ?? this.known.get(address);
    if (found !== undefined) return found;
    const relation = this.before.relations.get(id);
    if (!relation) return id;
    const taken = `rIdB${this.added.length + 1}`;
    this.ids.set(id, taken);
    this.known.set(address, taken);
    const target = this.media(relation.target);
    const mode = relation.mode === undefined ? '' : ` TargetMode="${relation.mode}"`;
    this.added.push(`<Relationship Id="${taken}" Type="${relation.type}" Target="${target}"${mode}/>`);
    return taken;
  }

  /** A picture is copied beside those of the new file. */
  private media(target: string): string {
    const content = this.before.parts.get(`word/${target}`);
    if (!(content instanceof Uint8Array)) return target;
    const name = target.replace(/([^/]+)$/, 'before-$1');
    this.addedMedia.set(`word/${name}`, content);
    return name;
  }

  /** The list of the new file that has the same number and form, else one made for it. */
  private list(id: string): string {
    const form = this.lists.get(id);
    if (form === undefined || isSameList(form, this.ownLists.get(id))) return id;
    const taken = this.addedLists.get(id) ?? String(this.ownLists.size + this.addedLists.size + 1_000);
    this.addedLists.set(id, taken);
    return taken;
  }

  /** Parts of the new file with everything that was taken over, around this content of the document. */
  partsWith(document: string): Parts {
    const parts = new Map([...this.after.parts, ...this.addedMedia]);
    parts.set(documentPart, document);
    parts.set(relationsPart, before('</Relationships>', this.after.xml(relationsPart), this.added.join('')));
    if (this.addedLists.size > 0) parts.set(numberingPart, this.numbering());
    return parts;
  }

  /** The definitions of the new file with those of the lists that were taken over; all come before all lists. */
  private numbering(): string {
    const own = new Map(
      [...this.ownLists.values()].map(({ abstract, abstractId }) => [abstract, abstractId]),
    );
    const definitions: string[] = [];
    const lists = [...this.addedLists].map(([old, id]) => {
      const { abstract = '', starts = '' } = this.lists.get(old) ?? {};
      const known = own.get(abstract);
      const abstractId = known ?? String(1_000 + definitions.length);
      if (known === undefined) {
        definitions.push(`<w:abstractNum w:abstractNumId="${abstractId}">${abstract}</w:abstractNum>`);
        own.set(abstract, abstractId);
      }
      return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${starts}</w:num>`;
    });
    const written = this.after.xml(numberingPart);
    const end = written.includes('<w:num ') ? '<w:num ' : '</w:numbering>';
    const xml = before(end, written, definitions.join(''));
    return before('</w:numbering>', xml, lists.join(''));
  }
}

const before = (end: string, xml: string, added: string): string => xml.replace(end, () => added + end);
