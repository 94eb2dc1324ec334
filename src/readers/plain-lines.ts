/** Line ends of any kind become `\n`: Windows writes CRLF, XMind `\r\r\n` in comments; a lone CR is one, too. */
export const plainLines = (text: string): string =>
  text.includes('\r')
    ? text.replace(/\r+\n?/g, (end) => (end.endsWith('\n') ? '\n' : '\n'.repeat(end.length)))
    : text;
