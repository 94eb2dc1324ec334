import { flat } from './styled.js';

/**
 * A text of a map as Markdown that shows exactly these characters: no markup, no HTML, no link, nobody mentioned, no
 * issue referred to. References instead of backslashes, so that it reads the same inside HTML; the empty comment
 * keeps a forge from seeing a name, a number or an address.
 */
export const escapeMarkdown = (text: string): string =>
  flat(text)
    .replace(/[&<>"'`*_~[\](){}|\\!#+\-.=:$^]/g, (char) => `&#${char.charCodeAt(0)};`)
    .replace(/@(?=[\p{L}\p{N}])/gu, '@<!-- -->')
    .replace(/(&#35;)(?=\d)/g, '$1<!-- -->')
    .replace(/(&#58;)(?=\/\/)/g, '$1<!-- -->')
    .replace(/\bwww(?=&#46;)/gi, (word) => `${word}<!-- -->`)
    .replace(/\b(?:GH)(?=&#45;\d)/gi, (word) => `${word}<!-- -->`);
