import { XMLParser } from 'fast-xml-parser';
import JSZip from 'jszip';

/** An element as `fast-xml-parser` gives it in order: one key with its children, attributes beside it. */
type Parsed = Record<string, Parsed[]> & { ':@'?: Record<string, string>; '#text'?: string };

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  trimValues: false,
  processEntities: true,
  parseTagValue: false,
});

/** A paragraph as a reader of the file sees it. */
export interface SeenParagraph {
  readonly style: string;
  readonly text: string;
}

export type Decision = 'accept' | 'reject';

/** Paragraphs of a Word file after every tracked change in it was accepted or rejected. */
export async function paragraphsAfter(bytes: Uint8Array, decision: Decision): Promise<SeenParagraph[]> {
  const zip = await JSZip.loadAsync(bytes);
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const document = (parser.parse(xml) as Parsed[]).find((node) => 'w:document' in node);
  const body = document?.['w:document']?.find((node) => 'w:body' in node);
  return seen(body?.['w:body'] ?? [], decision);
}

const nameOf = (node: Parsed): string => Object.keys(node).find((key) => key !== ':@') ?? '';
const inside = (node: Parsed): Parsed[] => node[nameOf(node)] ?? [];
const child = (nodes: readonly Parsed[], name: string): Parsed | undefined =>
  nodes.find((node) => name in node);

/** A mark that says: with this decision, what it stands on is gone. */
const gone = { accept: 'w:del', reject: 'w:ins' } as const;

function seen(blocks: readonly Parsed[], decision: Decision): SeenParagraph[] {
  const found: SeenParagraph[] = [];
  let carried = '';
  for (const block of blocks) {
    const name = nameOf(block);
    if (name === 'w:p') {
      const text = carried + words(inside(block), decision);
      carried = '';
      // The end of the paragraph is gone: what is left of it joins the next one.
      if (marked(block, decision)) carried = text;
      else found.push({ style: styleIn(block, decision), text });
      continue;
    }
    if (carried !== '') throw new Error(`text before a table lost its paragraph: ${carried}`);
    if (name === 'w:tbl') found.push(...rows(block, decision));
    if (name === 'w:sdt') found.push(...seen(inside(child(inside(block), 'w:sdtContent') ?? {}), decision));
  }
  if (carried !== '') throw new Error(`the last paragraph is gone: ${carried}`);
  return found;
}

function rows(table: Parsed, decision: Decision): SeenParagraph[] {
  return inside(table)
    .filter((row) => 'w:tr' in row)
    .filter((row) => !child(inside(child(inside(row), 'w:trPr') ?? {}), gone[decision]))
    .flatMap((row) => inside(row).filter((cell) => 'w:tc' in cell))
    .flatMap((cell) => seen(inside(cell), decision));
}

function marked(paragraph: Parsed, decision: Decision): boolean {
  const properties = child(inside(paragraph), 'w:pPr');
  const look = properties && child(inside(properties), 'w:rPr');
  return look !== undefined && child(inside(look), gone[decision]) !== undefined;
}

function styleIn(paragraph: Parsed, decision: Decision): string {
  const properties = inside(child(inside(paragraph), 'w:pPr') ?? {});
  const change = child(properties, 'w:pPrChange');
  const old = change && inside(child(inside(change), 'w:pPr') ?? {});
  const style = child(decision === 'reject' && old ? old : properties, 'w:pStyle');
  return style?.[':@']?.['@_w:val'] ?? '';
}

function words(nodes: readonly Parsed[], decision: Decision): string {
  return nodes
    .map((node): string => {
      const name = nameOf(node);
      if (name === gone[decision] || name === 'w:pPr') return '';
      if (name === 'w:t' || name === 'w:delText')
        return inside(node)
          .map((text) => text['#text'] ?? '')
          .join('');
      if (name === 'w:tab') return '\t';
      if (name === 'w:br') return '\n';
      if (name === 'w:drawing') return '\ufffc';
      return name === 'w:instrText' || name === '#text' ? '' : words(inside(node), decision);
    })
    .join('');
}
