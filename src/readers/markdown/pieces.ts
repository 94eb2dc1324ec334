/**
 * A Markdown text cut where one block surely ends and another begins, so that each piece can be parsed on its own:
 * the parser takes time by the square of what it is given. Where it is not sure, nothing is cut.
 */
export function piecesOf(lines: readonly string[]): string[][] {
  const pieces: string[][] = [];
  let piece: string[] = [];
  let afterBlank = true;
  const shelter = new Shelter();
  for (const line of lines) {
    const isBlank = line.trim() === '';
    const begins = opener.test(line) || (afterBlank && /^[^\s<]/.test(line));
    if (begins && !shelter.isOpen && piece.length > 0) {
      pieces.push(piece);
      piece = [];
    }
    shelter.pass(line);
    piece.push(line);
    afterBlank = isBlank;
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces;
}

/** A list item or heading at the very start of a line; an empty item would not end a paragraph. */
const opener = /^(?:[-*+] +\S|#{1,6} )/;

/** A list item with what hangs below it, cut in two. */
export interface CutItem {
  /** Marker, title and note, as they stood. */
  readonly head: readonly string[];
  /** The list below, moved to the start of the line. */
  readonly below: readonly string[];
}

/** Undefined: this is no lone bulleted item with a list below, or its lines are not indented evenly. */
export function cutItem(piece: readonly string[]): CutItem | undefined {
  const [first = '', ...rest] = piece;
  if (!/^[-*+] \S/.test(first) || rest.some((line) => line.trim() !== '' && !line.startsWith('  ')))
    return undefined;
  const inner = rest.map((line) => line.slice(2));
  const shelter = new Shelter();
  shelter.pass(first.slice(2));
  const at = inner.findIndex((line) => {
    if (!shelter.isOpen && /^[-*+] +\S/.test(line)) return true;
    shelter.pass(line);
    return false;
  });
  return at < 0 ? undefined : { head: piece.slice(0, at + 1), below: inner.slice(at) };
}

/** Keeps watch over code and HTML, in which nothing is what it looks like. */
class Shelter {
  /** What ends the shelter. Undefined: none is open. */
  private end: RegExp | undefined;
  private within: Within = { indent: 0, quotes: 0 };

  get isOpen(): boolean {
    return this.end !== undefined;
  }

  get isLost(): boolean {
    return this.end === never;
  }

  pass(line: string): void {
    if (this.end) this.passWithin(line, this.end);
    else {
      const end = endOf(line);
      if (!end || (end !== blank && end.test(line.replace(/^\s*(?:`{3,}|~{3,}|<!--)/, '')))) return;
      this.end = end;
      this.within = withinOf(line);
    }
  }

  private passWithin(line: string, end: RegExp): void {
    const isOver = end.test(line);
    const isFence = end.source.startsWith('^[');
    const { indent, quotes } = withinOf(line);
    const isEven = indent === this.within.indent && quotes === this.within.quotes;
    const isDoubtful = isFence ? isOver && !isEven : !isOver && endOf(line) !== undefined;
    if (isDoubtful || !isWithin(line, this.within)) this.end = never;
    else if (isOver) this.end = undefined;
  }
}

const blank = /^\s*$/;
/** What opened was perhaps no code or HTML, or ended otherwise than it looks: from there on nothing is sure. */
const never = /(?!)/;

/** The list items and quotes a line stands in, as far as its beginning shows. */
interface Within {
  readonly indent: number;
  readonly quotes: number;
}

function withinOf(line: string): Within {
  const prefix = /^(?:\s|[-*+>] |>)*/.exec(line)?.[0] ?? '';
  const quotes = prefix.split('>').length - 1;
  return { indent: quotes > 0 ? prefix.indexOf('>') : prefix.length, quotes };
}

function isWithin(line: string, { indent, quotes }: Within): boolean {
  if (quotes === 0 && blank.test(line)) return true;
  const prefix = /^[\s>]*/.exec(line)?.[0] ?? '';
  const [before = ''] = prefix.split('>');
  return before.length >= indent && prefix.split('>').length - 1 >= quotes;
}

/** What ends the code or HTML that begins in this line; indented ones count too, to be on the safe side. */
function endOf(line: string): RegExp | undefined {
  const content = line.replace(/^(?:\s|[-*+>] |>)*/, '');
  const fence = /^(?:(`{3,})[^`]*|(~{3,}).*)$/.exec(content);
  if (fence) {
    const [, ticks, tildes = ''] = fence;
    return new RegExp(`^[\\s>]*${ticks ? '`' : '~'}{${(ticks ?? tildes).length},}\\s*$`);
  }
  if (content.startsWith('<!--')) return /-->/;
  const raw = /^<(script|pre|style|textarea)\b/i.exec(content)?.[1];
  if (raw) return new RegExp(`</${raw}>`, 'i');
  return /^<[a-z/!?]/i.test(content) ? blank : undefined;
}

/** Lines that hold in all pieces. */
export interface Definitions {
  /** Definitions of reference links. None can stand within a paragraph. */
  readonly lines: readonly string[];
  /** Somewhere it is not sure what is code, so that there may be more. */
  readonly isDoubtful: boolean;
}

export function definitionsAmong(lines: readonly string[]): Definitions {
  const found: string[] = [];
  const shelter = new Shelter();
  let isFree = true;
  for (const line of lines) {
    const defines: boolean = isFree && !shelter.isOpen && /^ {0,3}\[[^\]]+\]:[ \t]*\S/.test(line);
    if (defines) found.push(line);
    isFree = defines || line.trim() === '';
    shelter.pass(line);
  }
  return { lines: found, isDoubtful: shelter.isLost };
}
