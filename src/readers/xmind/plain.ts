/** Line breaks of any kind become `\n`: XMind writes CRLF in titles and `\r\r\n` in comments. */
export const plainLines = (text: string): string =>
  text.includes('\r') ? text.replace(/\r+\n|\r/g, '\n') : text;
