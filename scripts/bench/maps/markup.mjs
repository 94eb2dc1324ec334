const special = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#xA;' };

export const escaped = (text) => text.replace(/[&<>"\n]/g, (found) => special[found]);
export const element = (name, attributes, content = '') =>
  content === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;

/**
 * Writes a tree in reading order; an explicit stack, since depth is no limit.
 * @param open what stands before the topics below @param close what stands after them
 * @returns pieces of text
 */
export function written(root, open, close) {
  const pieces = [];
  const waiting = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') {
      pieces.push(next);
      continue;
    }
    pieces.push(open(next));
    waiting.push(close(next));
    for (let i = next.children.length - 1; i >= 0; i -= 1) waiting.push(next.children[i]);
  }
  return pieces;
}

/** Bytes of pieces of text, without ever holding all of them as one string. */
export function encoded(pieces) {
  const parts = [];
  for (let at = 0; at < pieces.length; at += 5000)
    parts.push(Buffer.from(pieces.slice(at, at + 5000).join('')));
  return Buffer.concat(parts);
}
