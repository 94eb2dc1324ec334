/** A value as JSON knows it; fields that are `undefined` are left out. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [name: string]: Json | undefined };

interface Open {
  readonly rest: Iterator<readonly [name: string | undefined, value: unknown]>;
  readonly end: string;
  isEmpty: boolean;
}

/**
 * A plain value as JSON, however deep: topics may be many thousand levels deep.
 * @param indent spaces per level; 0: all on one line
 */
export function jsonText(value: unknown, indent = 0): string {
  try {
    return JSON.stringify(value, null, indent);
  } catch (error) {
    // The built-in function, ten times as fast, calls itself for each level.
    if (error instanceof RangeError) return deepJsonText(value, indent);
    throw error;
  }
}

/** What `JSON.stringify` gives for plain values, with an explicit stack; very deep levels are indented no further. */
export function deepJsonText(value: unknown, indent: number): string {
  const text: string[] = [];
  const stack: Open[] = [];
  write(value, text, stack);
  for (let open = stack.at(-1); open; open = stack.at(-1)) {
    const { done, value: entry } = open.rest.next();
    if (done) {
      stack.pop();
      if (!open.isEmpty) text.push(lineBreak(indent, stack.length));
      text.push(open.end);
      continue;
    }
    const [name, child] = entry;
    if (name !== undefined && child === undefined) continue;
    if (!open.isEmpty) text.push(',');
    open.isEmpty = false;
    text.push(lineBreak(indent, stack.length));
    if (name !== undefined) text.push(JSON.stringify(name), indent > 0 ? ': ' : ':');
    write(child, text, stack);
  }
  return text.join('');
}

const lineBreak = (indent: number, depth: number): string =>
  indent > 0 ? `\n${' '.repeat(indent * Math.min(depth, mostIndents))}` : '';

/** At the depth of a thousand topics the text would else be nearly all spaces. */
const mostIndents = 64;

function write(value: unknown, text: string[], stack: Open[]): void {
  if (Array.isArray(value)) {
    text.push('[');
    stack.push({ rest: itemsOf(value), end: ']', isEmpty: true });
  } else if (typeof value === 'object' && value !== null) {
    text.push('{');
    stack.push({ rest: Object.entries(value).values(), end: '}', isEmpty: true });
  } else text.push(JSON.stringify(value) ?? 'null');
}

function* itemsOf(list: readonly unknown[]): Generator<readonly [undefined, unknown]> {
  for (const item of list) yield [undefined, item];
}
