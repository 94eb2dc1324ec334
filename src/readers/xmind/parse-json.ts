import { Refusal } from '../../container/refusal.js';
import { cleanText, decodeText } from '../../container/text.js';

/** A JSON part as plain values. */
export interface ParsedJson {
  readonly value: unknown;
  /** Characters that XML forbids or that could not be decoded, removed or replaced, as `parseXml` does. */
  readonly forbidden: number;
  /** How many of them stood in an object that has a title, nested ones left out. */
  readonly forbiddenIn: ReadonlyMap<object, number>;
}

/** @throws Refusal `damaged-part` */
export function parseJson(bytes: Uint8Array, part: string): ParsedJson {
  const { text, undecodable } = decodeText(bytes, part);
  const isFlawed = rare.test(text);
  try {
    const value: unknown = JSON.parse(isFlawed ? withStandIns(text) : text);
    if (!isFlawed && undecodable === 0) return { value, forbidden: 0, forbiddenIn: new Map() };
    return new Cleaning(undecodable > 0).clean(value);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new Refusal('damaged-part', { part, detail: cleanText(detail).text.slice(0, 100) });
  }
}

/**
 * Whether a text may hold what must not stay; told apart because few files do. The last part tells an escape from
 * the end of a path: `C:\\files` in JSON source holds no `\f`.
 */
const rare = /[\ufffe\uffff]|\\(?:[bf]|u[0df])(?<=(?<!\\)(?:\\\\)*\\(?:[bf]|u[0df]))/i;
/** Every escape at once, so that none begins inside another; a pair of surrogates is one. */
const escapes = /[\ufffe\uffff]|\\(?:ud[89ab][\da-f]{2}\\ud[c-f][\da-f]{2}|u[\da-f]{4}|[\s\S])/gi;
/** A noncharacter in place of what must not stay, until the object is known that it stands in. */
const standIn = '\ufdd0';

/**
 * JSON source with stand-ins for what `cleanText` takes out of text; vertical tab and form feed break the line.
 * Control characters in their raw form need no care, since JSON forbids them.
 */
const withStandIns = (source: string): string =>
  source.replace(escapes, (found: string) => {
    if (found === '\\f') return '\\n';
    if (found === '\\b') return standIn;
    if (found.length === 2 || found.length > 6) return found;
    const unit = found.length === 1 ? found.charCodeAt(0) : Number.parseInt(found.slice(2), 16);
    if (unit === 0x0b || unit === 0x0c) return '\\n';
    return cleanText(String.fromCharCode(unit)).removed === 0 ? found : standIn;
  });

type Container = Record<string, unknown> | unknown[];

interface Pending {
  readonly at: Container;
  /** The innermost object with a title around it, or it. */
  readonly titled: object | undefined;
}

/** Takes the stand-ins out of parsed values, in place; an explicit stack. */
class Cleaning {
  private forbidden = 0;
  private readonly forbiddenIn = new Map<object, number>();
  private readonly pending: Pending[] = [];

  /** @param lossy U+FFFD stands for bytes that could not be decoded */
  constructor(private readonly lossy: boolean) {}

  clean(value: unknown): ParsedJson {
    const top = [value];
    this.pending.push({ at: top, titled: undefined });
    for (let next = this.pending.pop(); next; next = this.pending.pop()) this.cleanContainer(next);
    return { value: top[0], forbidden: this.forbidden, forbiddenIn: this.forbiddenIn };
  }

  private cleanContainer({ at, titled }: Pending): void {
    if (Array.isArray(at)) {
      for (const [i, value] of at.entries()) at[i] = this.cleanValue(value, titled);
      return;
    }
    const own = 'title' in at ? at : titled;
    for (const key of Object.keys(at)) {
      const value = this.cleanValue(at[key], own);
      const name = this.cleanString(key, own);
      if (name !== key) delete at[key];
      if (name !== '__proto__') at[name] = value;
    }
  }

  private cleanValue(value: unknown, titled: object | undefined): unknown {
    if (typeof value === 'string') return this.cleanString(value, titled);
    if (typeof value === 'object' && value !== null) this.pending.push({ at: value as Container, titled });
    return value;
  }

  private cleanString(text: string, titled: object | undefined): string {
    const clean = text.replaceAll(standIn, '');
    const lost = this.lossy ? clean.split('\ufffd').length - 1 : 0;
    const count = text.length - clean.length + lost;
    this.forbidden += count;
    if (titled && count > 0) this.forbiddenIn.set(titled, (this.forbiddenIn.get(titled) ?? 0) + count);
    return clean;
  }
}
