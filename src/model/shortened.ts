/**
 * A text that stands for something said in full elsewhere: the title behind a link, the meaning of an icon. A map may
 * refer to one text ten thousand times, so its length must not count each time.
 *
 * @param most UTF-16 units, the sign for what is left out included
 */
export const shortened = (text: string, most = 80): string =>
  text.length > most ? `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
